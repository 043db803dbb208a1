"""The room that an entry names for itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.lang import Pack, fold
from extract.signals.rooms import find_rooms
from extract.structures.marks import Mark, mark_part

#: Share of a text that a room must cover for the text to be a room and nothing else.
COVERED = 0.8
#: Confidence from which a room in brackets is one.
SURE_ROOM = 0.8
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,80})[)\]]\s*$")
CODED = re.compile(r"\(([A-Z]{1,3}):\s[^()]{1,40}\)")
#: Entries in which a code must stand to be one of a building.
FEWEST_CODES = 3
LABELLED = re.compile(r"^\s*([^\W\d_]{3,12})\s*:\s*(\S.{0,60})$")


@dataclass(frozen=True, slots=True)
class EntryRoom:
    """A room with its floor, and the lines that say so."""

    room: str | None = None
    floor: str | None = None
    marks: tuple[Mark, ...] = ()


NO_ROOM = EntryRoom()


def room_of(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> EntryRoom:
    """The room printed on a line of its own: `Room B (2nd floor)`, `Place: Foyer`."""
    own = [m for m in marks if is_room(m)]
    if own:
        return EntryRoom(own[0].rooms[0].room, own[0].rooms[0].floor, tuple(own))
    for mark in marks:
        labelled = LABELLED.match(mark.text)
        if labelled and _is_room_word(labelled.group(1), packs):
            return EntryRoom(labelled.group(2).strip(), None, (mark,))
    return NO_ROOM


def room_codes(entries: Iterable[Sequence[Mark]]) -> frozenset[str]:
    """Short codes that stand before a colon in brackets in several entries: `(H: Walker)`, `(W: 103 A)`.

    Programmes over several buildings name them once and print rooms this way ever after.
    """
    found = Counter(
        code for marks in entries for code in {m.group(1) for k in marks for m in CODED.finditer(k.text)}
    )
    return frozenset(code for code, count in found.items() if count >= FEWEST_CODES)


def without_coded_room(marks: Sequence[Mark], codes: frozenset[str]) -> tuple[list[Mark], str | None]:
    """The marks without the first room in brackets that begins with one of the codes, and that room."""
    for k, mark in enumerate(marks if codes else ()):
        match = next((m for m in CODED.finditer(mark.text) if m.group(1) in codes), None)
        if match is None:
            continue
        spans = ((0, match.start()), (match.end(), len(mark.text)))
        parts = [(start, mark.line.part(start, end)) for start, end in spans]
        kept = [
            mark_part(mark, part, start)
            for start, part in parts
            if part is not None and part is not mark.line
        ]
        return [*marks[:k], *kept, *marks[k + 1 :]], " ".join(match.group().strip(" ()").split())
    return list(marks), None


def is_room(mark: Mark) -> bool:
    """A line that is a room with its floor and nothing else."""
    if not mark.rooms:
        return False
    covered = sum(r.span[1] - r.span[0] for r in mark.rooms)
    return covered >= COVERED * len(mark.text.strip())


def _is_room_word(word: str, packs: tuple[Pack, ...]) -> bool:
    key = fold(word)
    return any(key in pack.room_heads or key in pack.place_words for pack in packs)


def bracketed_room(title: str, packs: tuple[Pack, ...]) -> tuple[str, str | None]:
    """A title without the room in brackets at its end, and that room."""
    match = BRACKET.search(title)
    if match is None or not title[: match.start()].strip():
        return title, None
    if any(r.confidence >= SURE_ROOM and r.room for r in find_rooms(match.group(1), packs)):
        return title[: match.start()].rstrip(), match.group(1).strip()
    return title, None
