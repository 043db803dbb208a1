"""Rooms at the end of entries: in brackets, behind a label, as a code, or said again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extract.content.rooms import BRACKET, COVERED, has_number, is_any_room, is_room_word, names_room
from extract.lang import Pack, fold
from extract.model import Participation
from extract.signals.evidence import is_affiliation, people_in
from extract.signals.places import CODE
from extract.signals.roles import LEADING
from extract.signals.rooms import RoomSpan, find_rooms
from extract.structures.shared.marks import Mark, mark_part
from extract.values import replace

CODED = re.compile(r"\(([A-Z]{1,3}):\s[^()]{1,40}\)")
#: Entries in which a code must stand to be one of a building, and that end in brackets with rooms.
FEWEST_CODES = 3
#: The number or letter of a room, and the sign between people and their room.
COUNTED = re.compile(r"\d|\b[A-Z]$")
#: How sure a word for rooms with a name is (`sál Galerie`); houses that people work in are named so, too.
NAMED = 0.8
SIGN_BEFORE = re.compile(r"(?:(?<=\S)[.,;|]|\s[-–—|•·])\s*$")
SIGN = re.compile(r"(?:(?<=\S)[,;|]|\s[-–—|•·])\s")
#: Words of a room that may stand on the next line, more where a number or letter ends them.
MOST_WORDS_BELOW, MOST_WORDS_COUNTED = 2, 4
LABEL_BEFORE = re.compile(r"(?:(?<=\S)[.,;|]|\s[-–—]|\s)\s*([^\W\d_]{3,12})\s*:\s*$")


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


def bracket_rooms(entries: Iterable[Sequence[Mark]], packs: tuple[Pack, ...]) -> frozenset[str]:
    """Rooms in brackets at the end of entries, folded: `Anna Lis (Hall B)`; nobody works there.

    Evidence: each looks like a room and ends more than one entry, and the document has several such ends.
    """
    found = Counter(
        fold(end[1])
        for marks in entries
        if (end := _bracket_at_end(marks)) is not None and _covers_room(end[1], packs)
    )
    again = {key: count for key, count in found.items() if count > 1}
    return frozenset(again) if sum(again.values()) >= FEWEST_CODES else frozenset()


def _covers_room(text: str, packs: tuple[Pack, ...]) -> bool:
    rooms = [r for r in find_rooms(text, packs) if r.room and r.confidence >= CODE]
    return sum(r.end - r.start for r in rooms) >= COVERED * len(text)


def _bracket_at_end(marks: Sequence[Mark]) -> tuple[int, str] | None:
    """The characters before the bracket that ends an entry, over its last two lines, and what it says."""
    last = " ".join(m.text for m in marks[-2:])
    match = BRACKET.search(last)
    return (match.start(), " ".join(match.group(1).split())) if match else None


def without_repeated_room(marks: Sequence[Mark], rooms: frozenset[str]) -> tuple[list[Mark], str | None]:
    """The marks without the room in brackets that ends the entry, and that room."""
    end = _bracket_at_end(marks) if rooms else None
    if end is None or fold(end[1]) not in rooms:
        return list(marks), None
    kept: list[Mark] = list(marks[:-2])
    at = 0
    for mark in marks[-2:]:
        stop = min(len(mark.text), end[0] - at)
        part = mark.line.part(0, stop) if stop > 0 and mark.text[:stop].strip() else None
        if part is not None:
            kept.append(mark if part is mark.line else mark_part(mark, part, 0))
        at += len(mark.text) + 1
    return (kept, end[1]) if kept else (list(marks), None)


def without_labelled_room(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> tuple[list[Mark], str | None]:
    """The marks without a labelled room that ends a line, and it.

    It may stand behind people (`Chair: A. Lis. Room: B 2`) or behind a sign (`Workshop - Room: B 2`).
    """
    for k, mark in enumerate(marks):
        room = mark.rooms[-1] if mark.rooms else None
        if room is None or room.end < len(mark.text.rstrip(" .")):
            continue
        label = LABEL_BEFORE.search(mark.text, 0, room.start)
        if label is None or not label.start() or not is_room_word(label.group(1), packs):
            continue
        if not mark.labels and label.group()[: label.start(1) - label.start()].isspace():
            continue
        part = mark.line.part(0, label.start())
        if part is not None and part is not mark.line:
            return [*marks[:k], mark_part(mark, part, 0), *marks[k + 1 :]], room.room.strip(" .")
    return list(marks), None


def without_leading_room(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> tuple[list[Mark], str | None]:
    """The marks without a room before a role on its line, and it: `Great Hall, Chair: Anna Lis`."""
    for k, mark in enumerate(marks):
        at = min((label.start for label in mark.labels), default=0)
        room = mark.text[:at].strip(" .,;|–—-·•([") if at and mark.rooms else ""
        at -= len(mark.text[:at]) - len(mark.text[:at].rstrip("(["))
        alone = room and not SIGN.search(room) and "(" not in room and is_any_room(room, packs)
        part = mark.line.part(at, len(mark.text)) if alone else None
        if part is not None:
            return [*marks[:k], mark_part(mark, part, at), *marks[k + 1 :]], room
    return list(marks), None


def without_last_room(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> tuple[list[Mark], str | None]:
    """The marks without a room that ends a line behind people, and it: `led by Anna Lis – Room B 2`.

    It has its word and a number or letter, as no organisation has, or a name behind the word, and stands
    behind a sign.
    """
    for k, mark in enumerate(marks):
        room = mark.rooms[-1] if mark.rooms else None
        if room is None or room.end < len(mark.text.rstrip(" .")):
            continue
        if not _is_told(room):
            continue
        sign = SIGN_BEFORE.search(mark.text, 0, room.start)
        goes_on = k + 1 < len(marks) and marks[k + 1].text[:1].islower()
        if sign is None or goes_on or not names_room(room.room, packs):
            continue
        if k + 1 < len(marks) and _whole_name(mark, marks[k + 1], packs) is not None:
            continue
        over = marks[k - 1].text if k else ""
        if not people_in(mark.text[: sign.start()], packs) and not _is_broken_name(over, mark, sign, packs):
            continue
        part = mark.line.part(0, sign.start())
        if part is not None and part is not mark.line:
            return [*marks[:k], mark_part(mark, part, 0), *marks[k + 1 :]], room.room
    return _without_broken_room(marks, packs)


def _without_broken_room(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> tuple[list[Mark], str | None]:
    """The same for a room whose last words stand on the line below: `Anna Lis, Gallery` over `Hall`."""
    for k, (mark, below) in enumerate(pairwise(marks)):
        found = _whole_name(mark, below, packs)
        part = mark.line.part(0, found[0]) if found else None
        if found is not None and part is not None and people_in(part.text, packs):
            return [*marks[:k], mark_part(mark, part, 0), *marks[k + 2 :]], found[1]
    return list(marks), None


def _whole_name(mark: Mark, below: Mark, packs: tuple[Pack, ...]) -> tuple[int, str] | None:
    """Where the sign before a room stands that goes on with the line below, and the room's whole name."""
    words = below.text.split()
    most = MOST_WORDS_COUNTED if COUNTED.search(words[-1]) else MOST_WORDS_BELOW
    signs = list(SIGN.finditer(mark.text)) if len(words) <= most else []
    if not signs or below.labels or below.times or names_room(below.text, packs):
        return None
    if people_in(below.text, packs) and not COUNTED.search(words[-1]):
        return None
    name = f"{mark.text[signs[-1].end() :]} {below.text}".strip(" .")
    return (signs[-1].start(), name) if names_room(name, packs) else None


def _is_broken_name(above: str, mark: Mark, sign: re.Match[str], packs: tuple[Pack, ...]) -> bool:
    """Whether the last word of a line and the word before a sign on the next one name somebody together."""
    first, last = above.split()[-1:], mark.text[: sign.start()].split()
    return bool(first) and len(last) == 1 and bool(people_in(f"{first[0]} {last[0]}", packs))


def _is_told(room: RoomSpan) -> bool:
    """Whether a room has a number or letter, or a word for rooms alone before its name."""
    named = room.confidence >= NAMED and not is_affiliation(room.room)
    return named or COUNTED.search(room.room) is not None


def without_bracketed_room(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> tuple[list[Mark], str | None]:
    """The marks without a room in brackets behind people, and it: `Anna Lis (Room B 2)`.

    The brackets end a line and may begin on the line above.
    """
    for k, mark in enumerate(marks):
        text = mark.text.rstrip()
        if not text.endswith(")"):
            continue
        first = k if "(" in text else k - 1
        if first < 0 or (")" in text[:-1] and first < k):
            continue
        at = marks[first].text.rfind("(")
        inner = (text[at + 1 : -1] if first == k else f"{marks[first].text[at + 1 :]} {text[:-1]}").strip()
        if at < 0 or not (first < k or at) or not names_room(inner, packs):
            continue
        part = marks[first].line.part(0, at) if at else None
        kept = [mark_part(marks[first], part, 0)] if part is not None else []
        return [*marks[:first], *kept, *marks[k + 1 :]], inner
    return list(marks), None


def without_rooms(
    people: Sequence[Participation], packs: tuple[Pack, ...]
) -> tuple[list[Participation], str | None]:
    """The people without offices and employers that are rooms, and the first of these with a number.

    Without one it may be an employer (`Gabinet Pauza`), but not of who leads a session.
    """
    room: str | None = None
    kept: list[Participation] = []
    for person in people:
        for said in (person.position, person.affiliation):
            if said is not None and names_room(said, packs):
                room = room or (said if has_number(said) or person.role in LEADING else None)
                is_office = said == person.position
                person = replace(person, position=None) if is_office else replace(person, affiliation=None)
        kept.append(person)
    return kept, room
