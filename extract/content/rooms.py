"""The room that an entry names for itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.content.evidence import is_kind, people_odds
from extract.content.runs import same_style
from extract.lang import Pack, fold
from extract.lang.phrases import run_set
from extract.model import Participation
from extract.signals.places import read_place
from extract.signals.rooms import RoomSpan, find_rooms
from extract.structures.groups import CLOSED_SIDES
from extract.structures.marks import Mark, mark_part
from extract.values import replace

#: Share of a text that a room must cover for the text to be a room and nothing else.
COVERED = 0.8
#: Confidence from which a room in brackets is one.
SURE_ROOM = 0.8
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,80})[)\]]\s*$")
BEHIND = re.compile(r"(?<=\S)(?:[,;|@•]\s|\s[-–—|@]\s)\s*")
CODED = re.compile(r"\(([A-Z]{1,3}):\s[^()]{1,40}\)")
#: Confidence of a room word without a name (`Foyer`); a code alone has less.
BARE_WORD = 0.5
#: Confidence of a room word in small letters behind a name (`Main conference room`): no first line is one.
SMALL_TAIL = 0.6
#: Of the type size. Lines of one text stand no further apart; a space is this wide.
LINE_GAP, SPACE = 0.6, 0.25
#: Words of a line that counts a day and says nothing else.
DAY_WORDS = 2
#: Confidence of a bare code.
CODE = 0.4
#: Entries in which a code must stand to be one of a building, and that end in brackets with rooms.
FEWEST_CODES = 3
LABEL_BEFORE = re.compile(r"(?:(?<=\S)[.,;|]|\s[-–—]|\s)\s*([^\W\d_]{3,12})\s*:\s*$")
LABELLED = re.compile(r"^\s*([^\W\d_]{3,12})\s*:\s*(\S.{0,60})$")


@dataclass(frozen=True, slots=True)
class EntryRoom:
    """A room with its floor, and the lines that say so."""

    room: str | None = None
    floor: str | None = None
    marks: tuple[Mark, ...] = ()


NO_ROOM = EntryRoom()


def room_of(marks: Sequence[Mark], packs: tuple[Pack, ...], codes: frozenset[str] = frozenset()) -> EntryRoom:
    """The room printed on a line of its own: `Room B (2nd floor)`, `Place: Foyer`.

    Not a room: the end of a title that ran over its line, and where somebody works.

    Args:
        marks: the lines of the entry.
        packs: the document's languages.
        codes: bare codes (`C105`) that are rooms in this document, folded.
    """
    found = [(k, room) for k, m in enumerate(marks) if (room := _room_on(m, packs, codes))]
    found = [(k, room) for k, room in found if k > 0 or room.confidence != SMALL_TAIL]
    kept = [
        (k, room)
        for k, room in found
        if has_number(room.room) or not (_runs_over(marks, k) or _is_workplace(marks, k, packs))
    ]
    if not kept:
        return NO_ROOM
    own = kept[0][1]
    return EntryRoom(own.room or None, own.floor, tuple(marks[k] for k, _ in kept))


def _room_on(mark: Mark, packs: tuple[Pack, ...], codes: frozenset[str]) -> RoomSpan | None:
    """The room that a line names and nothing else."""
    labelled = LABELLED.match(mark.text)
    if labelled and _is_room_word(labelled.group(1), packs) and not mark.labels:
        return read_place(labelled.group(2), packs) or RoomSpan(0, 0, labelled.group(2).strip(), None, 0.85)
    whole = read_place(mark.text, packs) if mark.rooms else None
    if whole is not None or not is_room(mark) or mark.day is not None:
        return whole
    room = mark.rooms[0]
    if room.confidence < BARE_WORD and room.room and fold(room.room) not in codes:
        return None
    return room


def has_number(text: str | None) -> bool:
    """Whether a name holds a digit, as rooms do and words of a title do not."""
    return any(c.isdigit() for c in text or "")


def _runs_over(marks: Sequence[Mark], index: int) -> bool:
    """Whether a line goes on with the one above: set alike, right below it, where it had no room."""
    if index == 0:
        return False
    above, line = marks[index - 1].line, marks[index].line
    apart = line.box.top - above.box.bottom > LINE_GAP * line.size or line.box.top < above.box.y_mid
    if apart or not same_style(above, line) or line.text.startswith("("):
        return False
    box = line.cell.box
    inner = box.x1 - max(0.0, above.box.x0 - box.x0) if line.cell.sides >= CLOSED_SIDES else float("-inf")
    right = max(inner, *(m.box.x1 for m in marks))
    return above.box.x1 + SPACE * line.size + line.words[0].box.width > right


def _is_workplace(marks: Sequence[Mark], index: int, packs: tuple[Pack, ...]) -> bool:
    """Whether a line below others names an organisation (`Lab. of Genetics`) rather than a room."""
    if index == 0:
        return False
    words = run_set(marks[index].text)
    if not any(not words.isdisjoint(p.organisation_heads) for p in packs):
        return False
    beside = [*marks[index - 1 : index], *marks[index + 1 : index + 2]]
    return any(
        people_odds(m.text, packs) > 0
        or any(not run_set(m.text).isdisjoint(p.organisation_heads) for p in packs)
        for m in beside
    )


def repeated_codes(entries: Iterable[Sequence[Mark]]) -> frozenset[str]:
    """Bare codes on lines of their own that are rooms: few, each again and again.

    Codes that are all different number the entries instead.
    """
    found = Counter(
        fold(m.rooms[0].room)
        for marks in entries
        for m in marks
        if len(m.rooms) == 1 and m.rooms[0].confidence < BARE_WORD and is_room(m)
    )
    return frozenset(found) if sum(found.values()) >= 2 * len(found) else frozenset()


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
        if label is None or not label.start() or not _is_room_word(label.group(1), packs):
            continue
        if not mark.labels and label.group()[: label.start(1) - label.start()].isspace():
            continue
        part = mark.line.part(0, label.start())
        if part is not None and part is not mark.line:
            return [*marks[:k], mark_part(mark, part, 0), *marks[k + 1 :]], room.room.strip(" .")
    return list(marks), None


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
        if at < 0 or not (first < k or at) or not _names_room(inner, packs):
            continue
        part = marks[first].line.part(0, at) if at else None
        kept = [mark_part(marks[first], part, 0)] if part is not None else []
        return [*marks[:first], *kept, *marks[k + 1 :]], inner
    return list(marks), None


def without_room(person: Participation, packs: tuple[Pack, ...]) -> Participation:
    """A person without an affiliation that is a room."""
    if person.affiliation is None or not _names_room(person.affiliation, packs):
        return person
    return replace(person, affiliation=None)


def _names_room(text: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a text is a room with its word and no organisation."""
    found = find_rooms(text, packs)
    if len(found) != 1 or found[0].confidence < SURE_ROOM or found[0].span != (0, len(text)):
        return False
    return not any(not run_set(text).isdisjoint(p.organisation_heads) for p in packs)


def is_day_alone(mark: Mark) -> bool:
    """A line that only counts a day (`Day 3`): it says when, not what."""
    return mark.day is not None and len(mark.text.split()) <= DAY_WORDS


def is_room(mark: Mark) -> bool:
    """A line that is a room with its floor and nothing else."""
    if not mark.rooms:
        return False
    covered = sum(r.span[1] - r.span[0] for r in mark.rooms)
    return covered >= COVERED * len(mark.text.strip())


def _is_room_word(word: str, packs: tuple[Pack, ...]) -> bool:
    key = fold(word)
    return any(key in {*pack.room_labels, *pack.room_heads, *pack.place_words} for pack in packs)


def room_behind(title: str, packs: tuple[Pack, ...]) -> tuple[str, str | None]:
    """A title without the room at its end, in brackets or behind a comma or dash, and that room."""
    bare, room = bracketed_room(title, packs)
    if room is not None:
        return bare, room
    cut = list(BEHIND.finditer(title))
    for match in cut[:-3:-1] if title else ():
        place = read_place(title[match.end() :], packs)
        if place is not None and (has_number(place.room) or is_kind(title[: match.start()], packs)):
            return title[: match.start()].rstrip(), place.room
    return title, None


def bracketed_room(title: str, packs: tuple[Pack, ...]) -> tuple[str, str | None]:
    """A title without the room in brackets at its end, and that room."""
    match = BRACKET.search(title)
    if match is None or not title[: match.start()].strip():
        return title, None
    if any(r.confidence >= SURE_ROOM and r.room for r in find_rooms(match.group(1), packs)):
        return title[: match.start()].rstrip(), match.group(1).strip()
    return title, None
