"""Rooms that entries name again and again at one place: below their titles, beside or at the end of them.

Evidence: the same short text stands on lines of its own, or behind a comma, dash, dot or in brackets, in
several entries; it is no person, kind of session or employer; and a good part of what stands there has a
word for rooms or sites. Then names without such a word are rooms, too, and so are texts that are set as
only these are. The first line of an entry is one above a title in larger type. What a heading names as a
room is one at the end of an entry as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.content.echospots import OVER_TITLE, SIGN, Said, Spot, spot_of, spots, tails, whole_text
from extract.content.fronts import places_in_front, without_front
from extract.content.places import places_of_all
from extract.content.rooms import BARE_WORD, COVERED, SURE_ROOM
from extract.lang import Pack, fold
from extract.signals.evidence import is_affiliation, is_kind, people_odds
from extract.signals.labels import container_label
from extract.signals.places import names_site
from extract.signals.rooms import find_rooms
from extract.structures.shared.marks import Mark, mark_part

#: Times that places are named, and places that come again: fewer are no habit.
FEWEST, FEWEST_AGAIN = 3, 2
#: Of what comes again in one look. So much must have a word for rooms or sites; where other texts stand, too.
SITES, MOST = 1 / 3, 0.6
#: The same between a time and a title in larger type, where nothing but a place or a kind is printed.
SITES_OVER_TITLES = 0.2
#: Of the short lines in one look. So many must be such places for the others in that look to be some.
SET_APART = 0.6
#: Sessions of one slot that end with their rooms.
FEWEST_ENDS = 2
#: The spot of what stands in brackets, and the strength from which what stands before it names a kind.
IN_BRACKETS, LIKELY_KIND = ("(",), 0.4
INSIDE = re.compile(r"\(([^()]{2,60})\)")
DIGIT = re.compile(r"\d")
COUNTED = re.compile(r"\s(?:[a-z]|\d{1,3})$")


@dataclass(frozen=True, slots=True)
class Echoes:
    """What names rooms in entries: texts, folded, looks of lines of their own, texts before titles."""

    names: frozenset[str] = frozenset()
    looks: frozenset[Spot] = frozenset()
    fronts: frozenset[str] = frozenset()

    def taken(self, marks: Sequence[Mark]) -> tuple[list[Mark], str | None]:
        """The marks of an entry without the one room that they name in this way, and it."""
        whole, front = without_front(marks, self.fronts)
        if front is not None or not (self.names or self.looks):
            return whole, front
        found = [(k, cut) for k in range(len(marks)) if (cut := self._cut(marks, k)) is not None]
        if len(found) != 1 or (len(marks) == 1 and not found[0][1][0]):
            return whole, None
        ((k, (start, room, lines)),) = found
        part = marks[k].line.part(0, start) if start else None
        if self._names_others(marks, fold(room)) or (start and part in (None, marks[k].line)):
            return whole, None
        rest = [mark_part(marks[k], part, 0)] if part is not None else []
        return [*marks[:k], *rest, *marks[k + lines :]], room

    def parted(self, marks: Sequence[Mark]) -> list[Sequence[Mark]]:
        """The sessions of one slot below each other, where each ends with its room in brackets; else none."""
        if not self.names or len(marks) < FEWEST_ENDS:
            return []
        ends = [k + 1 for k, m in enumerate(marks) if any(self._is_end(*tail) for tail in tails(m.text))]
        if len(ends) < FEWEST_ENDS or ends[-1] < len(marks):
            return []
        parts = [marks[a:b] for a, b in pairwise([0, *ends])]
        return [] if any(part[0].text[:1].islower() for part in parts) else parts

    def _is_end(self, sign: str, start: int, text: str) -> bool:
        return sign == "(" and start > 0 and fold(text) in self.names

    def _names_others(self, marks: Sequence[Mark], name: str) -> bool:
        """Whether an entry names other rooms, too: in brackets, or as a number like that of the one."""
        inside = {fold(text) for m in marks if "(" in m.text for text in INSIDE.findall(m.text)}
        code = DIGIT.sub("0", name) if name[0].isdigit() else None
        like = {key for m in marks if code and DIGIT.sub("0", key := fold(m.text)) == code}
        return not (inside & self.names | like) <= {name}

    def _cut(self, marks: Sequence[Mark], k: int) -> tuple[int, str, int] | None:
        """Where the room of a line begins, its text and how many lines it takes."""
        mark = marks[k]
        below = marks[k + 1].text if k + 1 < len(marks) else ""
        whole = whole_text(mark)
        if whole is not None and (fold(whole) in self.names or spot_of(marks, k) in self.looks):
            return 0, whole, 1
        for _, start, text in tails(mark.text):
            if any(r.start < start <= r.end + 1 and r.confidence >= BARE_WORD for r in mark.rooms):
                return None
            if fold(text) in self.names and not below[:1].islower():
                return start, text, 1
            if below and fold(f"{text} {below}") in self.names:
                return start, f"{text} {below}", 2
        return None


NO_ECHOES = Echoes()


def learn_echoes(
    entries: Iterable[Sequence[Mark]], headings: Iterable[str], packs: tuple[Pack, ...]
) -> Echoes:
    """The rooms that entries name again and again.

    Args:
        entries: the lines of each entry.
        headings: the rooms that headings name.
        packs: the document's languages.
    """
    entries = list(entries)
    at: dict[Spot, dict[str, list[Said]]] = {}
    short: Counter[Spot] = Counter()
    for marks in entries:
        short.update(spot_of(marks, k) or () for k, m in enumerate(marks) if whole_text(m) is not None)
        for spot, said in spots(marks):
            at.setdefault(spot, {}).setdefault(fold(said.text), []).append(said)
    names = {fold(room) for room in headings} | places_of_all(entries, packs)
    looks: set[Spot] = set()
    for spot, own in at.items():
        again = {name: each for name, each in own.items() if len(each) > 1}
        if sum(map(len, again.values())) < FEWEST or not again.keys() - names:
            continue
        places = {n for n, each in again.items() if n in names or _may_be_room(each, packs)}
        told = {n for n in places if n in names or names_site(n, packs)} | _series(places)
        count, sites = (sum(len(again[n]) for n in group) for group in (places, told))
        behind = len(spot) == 1
        apart = not behind and count >= SET_APART * short[spot]
        least = MOST if not apart else SITES_OVER_TITLES if spot[0] == OVER_TITLE else SITES
        if len(places) >= FEWEST_AGAIN and count >= FEWEST and sites >= least * count:
            names |= places if apart or behind else told
            looks |= {spot} if apart else set()
        if behind and told:
            names |= {n for n, e in own.items() if _is_room(e[0].text, packs) and _may_be_room(e, packs)}
    names |= _behind_pauses(at.get(IN_BRACKETS, {}), names, packs)
    return Echoes(frozenset(names), frozenset(looks), places_in_front(entries, packs))


def _behind_pauses(
    own: Mapping[str, Sequence[Said]], names: Collection[str], packs: tuple[Pack, ...]
) -> set[str]:
    """What stands in brackets behind names of kinds, where most brackets hold rooms: `Lunch (Atrium)`.

    A text that begins with a small letter says how it is, not where: `(optional)`.
    """
    known = sum(len(each) for name, each in own.items() if name in names)
    if known < max(FEWEST, MOST * sum(map(len, own.values()))):
        return set()
    return {
        name for name, each in own.items()
        if all(is_kind(said.above, packs, LIKELY_KIND) and said.text[:1].isupper() for said in each)
        and _may_be_room(each, packs)
    }  # fmt: skip


def _may_be_room(each: Sequence[Said], packs: tuple[Pack, ...]) -> bool:
    """Whether a text is no person, kind of session or label of a block, nor where people work."""
    text = each[0].text
    if is_kind(text, packs) or container_label(text, packs) is not None:
        return False
    if people_odds(text, packs) > 0 and not names_site(text, packs):
        return False
    if not is_affiliation(text) and _is_room(text, packs, SURE_ROOM):
        return True
    behind = sum(1 for said in each if people_odds(SIGN.split(said.above)[-1], packs) > 0)
    return behind == 0 if is_affiliation(text) else behind < len(each)


def _series(names: Collection[str]) -> set[str]:
    """Names that differ in a letter or number at their end: `blue box a`, `blue box b`."""
    begins = Counter(name.rpartition(" ")[0] for name in names if COUNTED.search(name))
    return {n for n in names if COUNTED.search(n) and begins[n.rpartition(" ")[0]] > 1}


def _is_room(text: str, packs: tuple[Pack, ...], least: float = BARE_WORD) -> bool:
    """Whether a text is a room with its word and nothing else."""
    rooms = [r for r in find_rooms(text, packs) if r.confidence >= least]
    return sum(r.end - r.start for r in rooms) >= COVERED * len(text)
