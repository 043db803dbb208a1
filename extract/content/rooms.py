"""The room that an entry names for itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.lang import Pack, fold
from extract.signals.rooms import find_rooms
from extract.structures.marks import Mark

#: Share of a text that a room must cover for the text to be a room and nothing else.
COVERED = 0.8
#: Confidence from which a room in brackets is one.
SURE_ROOM = 0.8
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,80})[)\]]\s*$")
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
