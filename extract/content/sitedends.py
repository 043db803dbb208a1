"""Places set off in one way at the ends or beginnings of entries: `Chess tournament – Summer Amphitheatre`.

Evidence: several entries of the document, a good part of all, end (or begin) with the same sign and a few
words with one for a room or a house, or with a line of these; no single title shows that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.content.rooms import is_any_room
from extract.lang import Pack, fold
from extract.signals.evidence import is_affiliation, people_odds
from extract.signals.labels import likely_kind
from extract.signals.places import names_site
from extract.structures.shared.marks import Mark

#: Entries that must end so, and their share of all with a few words.
FEWEST, SHARE = 3, 0.3
#: Words of a place behind a dash and behind another sign; of an entry that may have one.
LONGEST, LONGEST_BEHIND, SHORTEST = 9, 6, 3
#: Words of a place on a line of its own, and strength from which a text names a kind of session.
LONGEST_LINE, SURE_KIND = 5, 0.5
#: Log-odds from which a line above others names people.
SURE_PEOPLE = 2.0
#: Lines of an entry at the end of which its place is looked for.
LINES = 3
DASH = "dash"
ENDS = {
    DASH: re.compile(r"\s[–—-]\s+(?=[^–—]*$)"),
    "comma": re.compile(r"\s*,\s+(?=[^,]*$)"),
    "bar": re.compile(r"\s*\|\s*(?=[^|]*$)"),
    "slash": re.compile(r"\s+/\s+(?=[^/]*$)"),
    "stop": re.compile(r"(?<=[^\W\d_]{2})\.\s+(?=[^.]*$)"),
    "at": re.compile(r"\s@\s*(?=[^@]*$)"),
    "bracket": re.compile(r"\s*[(\[](?=[^()\[\]]*[)\]]\s*$)"),
}
STARTS = {
    "colon": re.compile(r"^([^:]{3,50}?)\s*:\s+(?=\S)"),
    DASH: re.compile(r"^([^–—]{3,50}?)\s+[–—-]\s+"),
}


@dataclass(frozen=True, slots=True)
class Sites:
    """How a document sets off places: signs before those at ends, behind those at beginnings, and lines."""

    ends: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    above: bool = False
    below: bool = False


NO_SITES = Sites()


def learn_sites(entries: Iterable[Sequence[Mark]], packs: tuple[Pack, ...]) -> Sites:
    """The ways in which a document sets off the places of its entries."""
    filled = [marks for marks in entries if marks]
    texts = [[" ".join(m.text for m in marks), *map(_before_label, marks[:LINES])] for marks in filled]
    long = [each for each in texts if len(each[0].split()) >= SHORTEST]
    sited = [[t for t in each if names_site(fold(t), packs)] for each in long]

    def are_many(found: Iterable[bool], of: int) -> bool:
        return sum(found) >= max(FEWEST, SHARE * of)

    def signs(known: Iterable[str], part: Callable[[str, frozenset[str]], str | None]) -> frozenset[str]:
        """Signs that set off places in many of the entries."""
        return frozenset(
            sign
            for sign in known
            if are_many((any(part(t, frozenset({sign})) for t in each) for each in sited), len(long))
        )

    return Sites(
        signs(ENDS, lambda text, sign: place_behind(text, sign, packs)[1]),
        signs(STARTS, lambda text, sign: place_before(text, sign, packs)[1]),
        are_many((is_place_above(marks, packs) for marks in filled), len(filled)),
        are_many((place_below(marks, packs) is not None for marks in filled), len(filled)),
    )


def _before_label(mark: Mark) -> str:
    """What a line says before the label of somebody's role: `Old maps, Great Hall (Chair: Anna Lis)`."""
    starts = [label.start for label in mark.labels if label.start > 0]
    return mark.text[: min(starts)].rstrip(" (–—-,;|") if starts else mark.text


def is_place_above(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    """Whether the first of several lines is a few words with one for a house, and no kind of session."""
    if len(marks) < 2 or marks[1].box.top < marks[0].box.y_mid:
        return False
    text = marks[0].text.strip()
    if any((cut := pattern.search(text)) and _is_titled(text, cut, packs) for pattern in ENDS.values()):
        return False
    return text[:1].isupper() and _is_line(text, packs) and people_odds(text, packs) < SURE_PEOPLE


def _is_titled(text: str, cut: re.Match[str], packs: tuple[Pack, ...]) -> bool:
    """Whether a place stands behind a sign and a title before it, which names none."""
    head = text[: cut.start()]
    return names_site(fold(text[cut.end() :]), packs) and not names_site(fold(head), packs)


def place_below(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> Mark | None:
    """The line below others, none of people, that is a few words with one for a room, and nothing else."""
    for above, mark in pairwise(marks):
        if mark.box.top < above.box.y_mid or above.labels or mark.labels:
            continue
        text = mark.text.strip(" .()[]@")
        if _is_line(text, packs) and is_any_room(text, packs) and _is_place(above.text, text, packs):
            return mark if people_odds(above.text, packs) <= 0 else None
    return None


def _is_line(line: str, packs: tuple[Pack, ...]) -> bool:
    text = line.strip()
    named = len(text.split()) <= LONGEST_LINE and names_site(fold(text), packs)
    return named and likely_kind(text, packs, SURE_KIND) is None


def place_behind(title: str, signs: frozenset[str], packs: tuple[Pack, ...]) -> tuple[str, str | None]:
    """A title without the place behind the last of one of the signs, and that place."""
    for sign in (s for s in ENDS if s in signs):
        match = ENDS[sign].search(title)
        if match is None:
            continue
        head, tail = title[: match.start()].rstrip(), title[match.end() :].strip(" .")
        tail = tail.rstrip(")]") if sign == "bracket" else tail
        words = len(tail.split())
        fits = words <= LONGEST if sign == DASH else words <= LONGEST_BEHIND and is_any_room(tail, packs)
        if head and words and fits and _is_place(head, tail, packs):
            return head, tail
    return title, None


def place_before(title: str, signs: frozenset[str], packs: tuple[Pack, ...]) -> tuple[str, str | None]:
    """A title without the room that it begins with, before one of the signs, and that room."""
    for sign in (s for s in STARTS if s in signs):
        match = STARTS[sign].match(title)
        if match is not None and is_any_room(match.group(1), packs) and title[match.end() :].strip():
            return title[match.end() :].strip(), match.group(1).strip()
    return title, None


def _is_place(head: str, tail: str, packs: tuple[Pack, ...]) -> bool:
    """Whether words with one for a room or a house name nobody, nor where somebody before them works."""
    if not names_site(fold(tail), packs) or people_odds(tail, packs) > 0:
        return False
    return not (people_odds(head, packs) > 0 and is_affiliation(tail))
