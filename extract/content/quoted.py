"""Titles in quotation marks with people before or behind each of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from extract.content.parts import Sorted
from extract.content.runs import Run
from extract.content.slices import cut_between
from extract.lang import Pack
from extract.layout.lines import same_style
from extract.model import Role
from extract.recognition.vocabulary import is_organisation, is_position
from extract.signals.evidence import QUOTED, WORD, opens_office, people_odds
from extract.values import replace

#: Log-odds of people that most texts beside quoted titles must reach, and that none may fall to.
LIKELY, UNLIKELY = 0.8, -0.5
#: Words of a quotation that may be a title; shorter ones are parts of names.
FEWEST_WORDS = 3
#: Quoted titles below one label, fewer of which may be what one of them has written.
FEWEST_LABELLED = 2
#: Roles of people who give what a title names.
SPEAKING: tuple[Role, ...] = ("speaker", "author", "presenter", "panelist")
#: Who speaks, where they work in brackets, and what sets off a title.
_OFFICE_AND_DASH = re.compile(r"^([^()\n]{4,80}\([^()]{2,90}\))(?:\s*[-–—:]\s+|\.\s+)(?=[^\W\d_a-z])", re.M)
#: Marks of quotations.
QUOTES = '"“”„«»‟'
#: What sets a quoted title off from who gives it.
SET_OFF = (",", ":", ";", ")", "–", "—", " -")


def quoted_talks(run: Run, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Quoted titles, each with the names before it: `Name (Office), “Title”`, also again and again.

    A quotation of a word or two is a title where people stand before each of several. Where each of
    several begins a line, the names stand behind it: `“Title”, Name, University`.
    """
    if run.role is not None:
        return _talks_labelled(run, packs)
    cuts = quoted_titles(run.text)
    if len(cuts) > 1 and (parts := _talks_behind(run, cuts, packs)):
        return parts
    every = quoted_titles(run.text, 1)
    if len(every) > max(1, len(cuts)) and (parts := _talks_at(run, every, packs)):
        return parts
    if len(every) == 1 and (parts := _talk_over_office(run, *every[0], packs)):
        return parts
    if len(cuts) < 2 and not (cuts and cuts[0][1] >= len(run.text.rstrip(" .,;"))):
        return []
    return _talks_at(run, cuts, packs)


def _talk_over_office(run: Run, start: int, end: int, packs: tuple[Pack, ...]) -> list[Sorted]:
    """`Name: “Title”` and no more, or over a line with the name's office; else nothing.

    The colon sets off what may be a title of one word; behind a comma a quotation may be a newspaper.
    """
    who = run.text[:start].rstrip()
    behind = run.text[end:].strip(" .,;\n")
    office = cut_between(run, end, len(run.text)) if behind else None
    if not who.endswith(":") or people_odds(who[:-1], packs) < LIKELY:
        return []
    if office is not None and not (run.text[end:].lstrip(" .,;").startswith("\n") and opens_office(behind)):
        return []
    people, title = cut_between(run, 0, len(who) - 1), cut_between(run, start, end)
    if people is None or title is None:
        return []
    parts = [Sorted(people, "people", 2.5), Sorted(title, "text", -2.5, is_cut=True)]
    return [*parts, Sorted(office, "affiliation", 0.0)] if office is not None else parts


def _talks_at(run: Run, cuts: Sequence[tuple[int, int]], packs: tuple[Pack, ...]) -> list[Sorted]:
    """People and titles in turn, if people stand before every quotation; else nothing."""
    parts: list[Sorted] = []
    at = sure = 0
    for start, end in cuts:
        people = cut_between(run, at, start)
        title = cut_between(run, start, end)
        odds = people_odds(people.text, packs) if people else UNLIKELY
        if people is None or title is None or odds <= UNLIKELY:
            return []
        sure += odds >= LIKELY
        parts += [Sorted(people, "people", 2.5), Sorted(title, "text", -2.5, is_cut=True)]
        at = end
    if sure <= len(cuts) / 2:
        return []
    rest = cut_between(run, at, len(run.text))
    if rest is not None and any(c.isalpha() for c in rest.text):
        parts.append(Sorted(rest, "text", -1.0))
    return parts


def _talks_labelled(run: Run, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Several titles, who speaks before each, below one label: `Speakers: Name (Office), “Title”`.

    Without quotation marks each begins a line and says in brackets where who speaks works.
    """
    cuts = quoted_titles(run.text, 1)
    if run.role not in SPEAKING:
        return []
    found = _talks_at(run, cuts, packs) if len(cuts) >= FEWEST_LABELLED else []
    found = found or _talks_set_off(run, packs)
    return [replace(s, run=replace(s.run, role=None)) if s.part == "text" else s for s in found]


def _talks_set_off(run: Run, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Talks on lines of their own: `Name (Office) – Title`, where the titles name no offices or people."""
    heads = list(_OFFICE_AND_DASH.finditer(run.text))
    if len(heads) < FEWEST_LABELLED or heads[0].start() > 0:
        return []
    parts: list[Sorted] = []
    offices = 0
    for head, after in zip_longest(heads, heads[1:]):
        end = after.start() if after else len(run.text)
        people, title = cut_between(run, head.start(), head.end(1)), cut_between(run, head.end(), end)
        if people is None or title is None or people_odds(people.text, packs) < LIKELY:
            return []
        if is_position(title.text) or people_odds(title.text, packs) > UNLIKELY:
            return []
        offices += is_organisation(title.text)
        parts += [Sorted(people, "people", 2.0), Sorted(title, "text", -2.0, is_cut=True)]
    return parts if 2 * offices <= len(heads) else []


def _talks_behind(run: Run, cuts: Sequence[tuple[int, int]], packs: tuple[Pack, ...]) -> list[Sorted]:
    """Titles and people in turn, if each quotation begins a line and people stand behind it; else nothing."""
    text = run.text
    if cuts[0][0] or any(text[start - 1] != "\n" for start, _ in cuts[1:]):
        return []
    parts: list[Sorted] = []
    sure = 0
    for (start, end), (following, _) in pairwise([*cuts, (len(text), 0)]):
        begin = next((k for k in range(end, following) if text[k].isalnum()), following)
        title, people = cut_between(run, start, end), cut_between(run, begin, following)
        odds = people_odds(people.text, packs) if people else UNLIKELY
        if people is None or title is None or odds <= UNLIKELY:
            return []
        sure += odds >= LIKELY
        parts += [Sorted(title, "text", -2.5, is_cut=True), Sorted(people, "people", 2.5)]
    return parts if sure > len(cuts) / 2 else []


def quoted_titles(text: str, fewest: int = FEWEST_WORDS) -> list[tuple[int, int]]:
    """The spans of the quotations of several words that a text holds, with their marks.

    Not those that name an organisation: `Society “Old Maps”`, `editor of “The Valley News”`.
    """
    found = [m.span() for m in QUOTED.finditer(text) if len(WORD.findall(m.group())) >= fewest]
    return [(start, end) for start, end in found if not _names_house(text[:start])]


def quoted_behind(run: Run) -> list[Sorted]:
    """People and the one title in quotation marks that closes what a label announces."""
    cuts = quoted_titles(run.text, 1)
    if len(cuts) != 1 or run.text[cuts[0][1] :].strip(" .,;"):
        return []
    start, end = cuts[0]
    who = run.text[:start].rstrip()
    left, right = cut_between(run, 0, start), cut_between(run, start, end)
    if left is None or right is None or not who.endswith(SET_OFF) or who.count("(") != who.count(")"):
        return []
    return [Sorted(left, "people", 2.0), Sorted(right, "text", -2.0, is_cut=True)]


def goes_on(people: Sorted, below: Sorted) -> bool:
    """Whether a run, a text or the end of a quotation, goes on in the style of the people before it."""
    lines, more = people.run.lines, below.run.lines
    opened = sum(people.run.text.count(mark) for mark in QUOTES) % 2 == 1
    return (below.part == "text" or opened) and bool(lines and more) and same_style(lines[-1], more[0])


def _names_house(before: str) -> bool:
    """Whether a quotation right behind a text is the name of where somebody works."""
    words = before.split()[-2:]
    if not words or not words[-1][-1:].isalpha() or not before[-1:].isspace():
        return False
    last = re.split(r"['’]", words[-1])[-1]
    office = len(words) == 2 and last.islower() and is_position(words[0], nominative=True)
    return office or is_organisation(last)
