"""Texts that name a place and nothing else: a room with its building, floor, address or number of seats."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.lang import fold
from extract.lang.phrases import run_set
from extract.signals.containers import container_label
from extract.signals.room_patterns import may_hold_label, may_hold_room, room_grammar
from extract.signals.rooms import RoomSpan, find_rooms
from extract.signals.vocabulary import Packs

#: Characters. No room with its building and street is longer.
LONGEST_PLACE = 90
#: Confidence from which a room is one.
SURE_ROOM = 0.75
#: Confidence of a bare code.
CODE = 0.4
#: Confidence of a room word without a name, which is enough beside its building.
BARE_WORD = 0.5
#: Of a part of the text. A room that covers less of it is only mentioned there.
COVERED = 0.6
#: How many people a room holds: `(120)`, `(45 seats)`.
SEATS = re.compile(r"\s*[(\[]\s*\d{2,4}(?:\s+[^\W\d_]+\.?)?\s*[)\]]\s*$")
_PART = re.compile(r"\s*[,;|()\[\]@]\s*|\s+[-–—/]\s+")
_LABEL = re.compile(r"^([^\W\d_]+(?: [^\W\d_]+)?)\s?:\s*(.+)$")
_NUMBER = re.compile(r"^\d{1,4}[a-z]?$|^\d{2}-\d{3}\b|^\d{4,5}\s", re.I)


def mentions_room(text: str, packs: Packs) -> bool:
    """Whether a short text is a place, or holds a room word with its name or a code."""
    return read_place(text, packs) is not None or any(
        r.room and r.confidence >= CODE for r in find_rooms(text, packs)
    )


@lru_cache(maxsize=1 << 12)
def read_place(text: str, packs: Packs) -> RoomSpan | None:
    """The room of a text that is a place as a whole, with all that is printed of it; else None.

    Evidence: one part between commas, brackets and dashes is a room (`Lecture hall 23`), and every
    other one is a floor, an organisation, a building, an address or a number of seats.
    """
    grammar = room_grammar(packs)
    if not (may_hold_room(text, grammar) or may_hold_label(text, grammar)):
        return None
    bare = SEATS.sub("", text).strip(" .:@")
    if bare[:1] in "([" and bare[-1:] in ")]":
        bare = bare[1:-1].strip()
    session = container_label(bare, packs)
    if session is not None and session.number and session.title:  # `Workshop 2: Radio – Room 3`
        return None
    if label := _LABEL.match(bare):
        if not is_place_label(label.group(1), packs):
            return None
        bare = label.group(2)
    if not 3 <= len(bare) <= LONGEST_PLACE:
        return None
    parts = [p for p in _PART.split(bare) if p]
    rooms: list[RoomSpan] = []
    floors: list[str] = []
    for part in parts:
        found = find_rooms(part, packs)
        least = SURE_ROOM if len(parts) == 1 else BARE_WORD
        sure = [r for r in found if r.room and r.confidence >= least and _covers(r, part)]
        sure = [r for r in sure if not _happens_there(part[: r.start], packs)]
        floors += [r.floor for r in found if r.floor]
        if sure:
            rooms += sure
        elif not any(r.floor and _covers(r, part) for r in found) and not _is_surroundings(part, packs):
            return None
    if not rooms:
        return None
    return RoomSpan(0, len(text), _without_floor(bare, floors), floors[0] if floors else None, 0.9)


def is_place_label(text: str, packs: Packs) -> bool:
    """Whether a word before a colon labels a room; one that names sessions, too, begins a title there."""
    key = fold(text)
    heads = any(key in each.room_heads for each in packs) and not any(
        key in each.containers for each in packs
    )
    return heads or any(key in each.room_labels for each in packs)


def _covers(room: RoomSpan, part: str) -> bool:
    return room.end - room.start >= COVERED * len(part)


def _happens_there(before: str, packs: Packs) -> bool:
    """Whether the words before a room tell what happens there: `Visita a la`, `Dinner at`.

    Evidence: one of them begins with a capital and none is a word for a place, and a small word leads on.
    """
    words = before.split()
    leads = len(words) > 1 and words[-1].isalpha() and words[-1].islower() and words[0][:1].isupper()
    return leads and not names_site(fold(before), packs) and not _is_surroundings(before, packs)


def _without_floor(text: str, floors: list[str]) -> str:
    """A place without the floor that begins or ends it, which is kept apart."""
    for floor in floors:
        if text.rstrip(" )]").endswith(floor):
            text = text[: text.rindex(floor)].rstrip(" ,;|([-–—/@")
        elif text.startswith(floor):
            text = text[len(floor) :].lstrip(" ,;|)]-–—/@")
    return text


def _is_surroundings(part: str, packs: Packs) -> bool:
    """A building, street or organisation around a room: its words say so, or it is a number."""
    if _NUMBER.match(part):
        return True
    return not _surrounding_words(packs).isdisjoint(run_set(part)) or _is_acronym(part)


@cache
def _surrounding_words(packs: Packs) -> frozenset[str]:
    return frozenset(
        word for p in packs for words in (p.place_words, p.room_heads, p.organisation_heads) for word in words
    )


def _is_acronym(part: str) -> bool:
    """A building named by its letters: `SAF`, `B 2`."""
    words = part.split()
    return len(words) <= 2 and all(w.isupper() or w.isdigit() for w in words) and len(fold(part)) <= 8


def names_site(text: str, packs: Packs) -> bool:
    """Whether a short text, folded, holds a word for a room, a floor or a house: `castle tavern`."""
    return not _site_words(packs).isdisjoint(run_set(text))


@cache
def _site_words(packs: Packs) -> frozenset[str]:
    lists = (
        w for p in packs for w in (p.room_heads, p.room_tails, p.place_words, p.site_words, p.ground_words)
    )
    return frozenset(word for words in lists for word in words)
