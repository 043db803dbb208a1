"""Talks on lines of their own, each with who gives it: `Anna Lis (Leeds): Old maps`, `Maps – Jan Kos (York)`.

Evidence: two or more lines of one run begin with names and a bracket with where these people are from, and
go on behind the same sign with what is no person, office or organisation; a line without such a beginning
goes on with the title above it. One line alone must begin with known names and part them by a colon. Before
a colon known names need no bracket where two or more lines begin so. Or two or more lines end with such
names, and the same sign parts them from their title; or all begin with a title in quotes. A text alone must
end with a dash and surely names, with their bracket.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from extract.content.parting import LIKELY
from extract.content.parts import Sorted
from extract.content.runs import Run
from extract.content.slices import cut_between
from extract.content.talklines import KNOWN, NOBODY, QUOTED, QUOTED_FIRST, QUOTES, names_and_colon, says_more
from extract.lang import Pack
from extract.signals.evidence import is_affiliation, is_kind, people_in, people_odds

#: The end of a bracket behind names, and the sign behind it.
SIGN = re.compile(r"\)\s*(?:(?P<colon>:)|(?P<dash>[–—]|-(?=\s))|(?P<comma>,))\s*(?=\S)")
#: A title in quotes that begins a line, and a title before a sign and names with a bracket that end one.
BEHIND_TITLE = re.compile(
    r"(?P<title>[^()]{8,}?)(?:(?P<dash>\s[–—-]\s)|(?P<slash>\s[/|]\s))\s*(?=[^()–—]{4,60}\([^()]{2,80}\)\W*$)"
)
#: A place in square brackets at the end of a text.
PLACE_BEHIND = re.compile(r"\s*\[[^\[\]]{2,60}\]\s*$")
#: Characters. Names with where they are from are no longer.
LONGEST = 240
#: Lines that begin so; fewer need a colon behind known names.
FEWEST = 2
#: What recognition says at least of names that stand alone behind a title.
SURE = 0.9


@dataclass(frozen=True, slots=True)
class _Start:
    """Characters of a run where names begin and end, where the title begins, and the sign between them."""

    first: int
    end: int
    title: int
    sign: str
    is_bare: bool = False


def named_lines(run: Run, packs: tuple[Pack, ...]) -> list[Sorted]:
    """People and title of each talk in turn; nothing where the lines of a run are not made so."""
    if run.role is not None or (len(run.lines) < FEWEST and ")" not in run.text):
        return []
    starts = _starts(run.text, packs)
    signs = {s.sign for s in starts}
    if not starts:
        return _titled_lines(run, packs)
    if len(signs) > 1:
        return []
    if len(starts) < FEWEST and not _is_sure(run.text, starts[0], packs):
        return []
    parts: list[Sorted] = []
    bare = sum(1 for s in starts if s.is_bare)
    if bare and (bare < len(starts) or bare < FEWEST):
        return []
    head = cut_between(run, 0, starts[0].first) if starts[0].first else None
    if head is not None:
        parts.append(Sorted(head, "text", -1.0))
    bounds = [*(s.first for s in starts), len(run.text)]
    for start, (_, stop) in zip(starts, pairwise(bounds), strict=True):
        people, title = cut_between(run, start.first, start.end), cut_between(run, start.title, stop)
        if people is None or title is None:
            return []
        parts += [Sorted(people, "people", KNOWN), Sorted(title, "text", -KNOWN, is_cut=True)]
    return parts


def _titled_lines(run: Run, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Title and people of each talk in turn, where two or more lines end with people or begin in quotes."""
    lines = run.text.split("\n")
    cuts = [QUOTED_FIRST.match(n) or BEHIND_TITLE.match(n) for n in lines]
    if sum(1 for m in cuts if m) < FEWEST or len({m.lastgroup for m in cuts if m}) > 1:
        return _titled_at_end(run, packs)
    quoted = any(m.lastgroup == QUOTED for m in cuts if m)
    parts: list[Sorted] = []
    at = first = 0
    for line, match in zip(lines, cuts, strict=True):
        stop = at + len(line) + 1
        if match is None and quoted:
            return []
        if match is not None:
            title, people = (
                cut_between(run, first, at + match.end("title")),
                cut_between(run, at + match.end(), stop),
            )
            if title is None or people is None or not _are_told_apart(title, people, packs):
                return []
            parts += [Sorted(title, "text", -KNOWN, is_cut=True), Sorted(people, "people", KNOWN)]
            first = stop
        at = stop
    return parts if first >= at else []


def _titled_at_end(run: Run, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Title and people of one text that ends with a dash and sure names; a place may stand behind these."""
    shown = PLACE_BEHIND.sub("", run.text.replace("\n", " "))
    match = BEHIND_TITLE.match(shown)
    if match is None or match.lastgroup != "dash":
        return []
    title, people = cut_between(run, 0, match.end("title")), cut_between(run, match.end(), len(shown))
    if title is None or people is None or not _are_told_apart(title, people, packs):
        return []
    named = people_in(people.text, packs)
    if not named or any(m.confidence < SURE or " " not in m.name for m in named):
        return []
    parts = [Sorted(title, "text", -KNOWN, is_cut=True), Sorted(people, "people", KNOWN)]
    place = cut_between(run, len(shown), len(run.text)) if len(shown) < len(run.text) else None
    return [*parts, Sorted(place, "text", -KNOWN, is_cut=True)] if place is not None else parts


def _are_told_apart(title: Run, people: Run, packs: tuple[Pack, ...]) -> bool:
    """Whether one text is no person, office or kind of session and the other one is people."""
    if is_kind(title.text, packs) or is_affiliation(title.text) or people_odds(title.text, packs) >= LIKELY:
        return False
    return people_odds(people.text, packs) >= LIKELY


def _starts(text: str, packs: tuple[Pack, ...]) -> list[_Start]:
    """The lines of a text that begin with names, a bracket and a sign before a title."""
    found = []
    at = 0
    for line in text.split("\n"):
        match = next((m for m in SIGN.finditer(line, 0, LONGEST) if _parts(line, m, packs)), None)
        if match is not None:
            found.append(_Start(at, at + match.start() + 1, at + match.end(), match.lastgroup or ""))
        elif (bare := names_and_colon(line, packs)) is not None:
            found.append(_Start(at, at + bare.end("names"), at + bare.end(), "colon", is_bare=True))
        at += len(line) + 1
    return found


def _parts(line: str, match: re.Match[str], packs: tuple[Pack, ...]) -> bool:
    """Whether a sign stands between people and a title."""
    people, title = line[: match.start() + 1], line[match.end() :]
    if people.count("(") != people.count(")") or is_kind(people, packs) or SIGN.search(title):
        return False
    if title[0] in QUOTES:  # quotes tell titles better than signs do
        return False
    told = match.lastgroup == "colon" and is_affiliation(people[people.rfind("(") :].strip("()"))
    return people_odds(people, packs) >= LIKELY and not says_more(title, packs, told)


def _is_sure(text: str, start: _Start, packs: tuple[Pack, ...]) -> bool:
    """Whether names that nothing else confirms are known ones and a colon leads to what names nobody."""
    if start.sign != "colon" or start.first:
        return False
    return (
        people_odds(text[: start.end], packs) >= KNOWN and people_odds(text[start.title :], packs) <= NOBODY
    )
