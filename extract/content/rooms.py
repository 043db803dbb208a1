"""The room that an entry names for itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.lang import Pack, fold
from extract.lang.phrases import run_set
from extract.layout.lines import same_style
from extract.signals.evidence import is_affiliation, is_kind, people_odds
from extract.signals.kinds import ROOMLESS
from extract.signals.labels import container_label, likely_kind
from extract.signals.places import is_place_label, names_site, read_place
from extract.signals.rooms import RoomSpan, find_rooms
from extract.signals.times import SURE, find_times
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.marks import Mark

#: Share of a text that a room must cover for the text to be a room and nothing else.
COVERED = 0.8
#: Confidence from which a room in brackets is one.
SURE_ROOM = 0.8
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,80})[)\]][\s.,;]*$")
#: Characters of the letter or number of a building.
LONGEST_CODE = 2
LEADING_BRACKET = re.compile(r"^\s*[(\[]([^()\[\]]{2,80})[)\]]\s*(?=\S)")
#: The room between the label of a session and its title: `Session 2 (Room A): Maps`.
BEHIND_LABEL = re.compile(r"\s*[(\[]([^()\[\]]{2,80})[)\]](?=\s*[:–—-])")
BEHIND = re.compile(r"(?<=\S)(?:[,;|@•]\s|\s[-–—|@]\s)\s*")
#: Confidence of a room word without a name (`Foyer`); a code alone has less.
BARE_WORD = 0.5
#: Confidence of a room word in small letters behind a name (`Main conference room`): no first line is one.
SMALL_TAIL = 0.6
#: Of the type size. Lines of one text stand no further apart; a space is this wide.
LINE_GAP, SPACE = 0.6, 0.25
#: Points. Texts whose middles differ by less stand on one row.
LEVEL = 3.0
#: Words of the name of a house, and strength from which a title is the name of a pause.
SITE_WORDS, SURE_PAUSE = 5, 0.6
#: Words of a line that counts a day and says nothing else.
DAY_WORDS = 2
#: Words behind a room and a colon that may be no title.
SHORT_ROOM = 2
#: What stands between a title and its room.
_TOGETHER = re.compile(r"\S\s*[(\[|]|\S,?\s+[–—-]\s|\S,\s")
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
    return _room_of(tuple(marks), packs, codes)


@lru_cache(maxsize=2048)
def _room_of(marks: tuple[Mark, ...], packs: tuple[Pack, ...], codes: frozenset[str]) -> EntryRoom:
    """Kept, because entries are asked to learn from them and to read them."""
    found = [(k, room) for k, m in enumerate(marks) if (room := _room_on(m, packs, codes))]
    found = [
        (k, room)
        for k, room in found
        if k > 0 or (room.confidence != SMALL_TAIL and not _heads_people(marks, room))
    ]
    if len(marks) == 1 and not has_number(marks[0].text) and _names_pause(marks[0].text, packs):
        return NO_ROOM
    kept = [
        (k, room)
        for k, room in found
        if has_number(room.room)
        or _labelled(marks[k], packs)
        or not (runs_over(marks, k) or _is_workplace(marks, k, packs))
    ]
    if not kept or _are_of_parts(marks, kept):
        return NO_ROOM
    own = kept[0][1]
    return EntryRoom(own.room or None, own.floor, tuple(marks[k] for k, _ in kept))


def _heads_people(marks: Sequence[Mark], room: RoomSpan) -> bool:
    """Whether a first line is a title with its room, above who leads: `Rural School [Hall B]`."""
    below = marks[1].labels if len(marks) > 1 else ()
    return bool(below) and below[0].start == 0 and _TOGETHER.search(room.room) is not None


def _are_of_parts(marks: Sequence[Mark], rooms: Sequence[tuple[int, RoomSpan]]) -> bool:
    """Whether different rooms stand in brackets, most behind a text on their row: every part has its own."""
    places = [marks[k].box for k, _ in rooms if marks[k].text.startswith("(")]
    if len({r.room for _, r in rooms}) < 2 or len(places) < len(rooms):
        return False
    behind = [any(m.box.x1 <= b.x0 and abs(m.box.y_mid - b.y_mid) < LEVEL for m in marks) for b in places]
    return 2 * sum(behind) > len(behind)


def _room_on(mark: Mark, packs: tuple[Pack, ...], codes: frozenset[str]) -> RoomSpan | None:
    """The room that a line names and nothing else."""
    labelled = _labelled(mark, packs)
    if labelled:
        return read_place(labelled, packs) or RoomSpan(0, 0, labelled.strip(), None, 0.85)
    whole = read_place(mark.text, packs) if mark.rooms else None
    if whole is not None or not is_room(mark) or mark.day is not None:
        return whole
    room = mark.rooms[0]
    if room.confidence < BARE_WORD and room.room and fold(room.room) not in codes:
        return None
    return room


def _labelled(mark: Mark, packs: tuple[Pack, ...]) -> str | None:
    """What stands behind a word for rooms and its colon, on a line of its own."""
    match = LABELLED.match(mark.text)
    if match is None or mark.labels or not is_room_word(match.group(1), packs):
        return None
    label, said = match.groups()  # behind a room, not only its word, stands a title: `Auditorium: Old maps`
    is_word = any(fold(label) in p.room_labels for p in packs) or len(said.split()) <= SHORT_ROOM
    return said if is_word or has_number(said) or is_any_room(said, packs) else None


def _names_pause(text: str, packs: tuple[Pack, ...]) -> bool:
    """`Dinner at the Old Hall`: the name of a pause that also says where it is."""
    return likely_kind(text, packs, BARE_WORD) in ROOMLESS


def has_number(text: str | None) -> bool:
    """Whether a name holds a digit, as rooms do and words of a title do not."""
    return any(c.isdigit() for c in text or "")


def runs_over(marks: Sequence[Mark], index: int) -> bool:
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
        or is_affiliation(m.text)
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


def names_room(text: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a text is a room with its word and no organisation: `Room B 2`, `Hall Gallery`."""
    found = find_rooms(text, packs)
    if len(found) != 1 or found[0].confidence < SURE_ROOM or found[0].span != (0, len(text)):
        return False
    first = fold(text).split()[0]
    if any(first in p.room_heads for p in packs) and not any(first in p.organisation_heads for p in packs):
        return True
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


def is_room_word(word: str, packs: tuple[Pack, ...]) -> bool:
    return is_place_label(word, packs) or any(fold(word) in pack.place_words for pack in packs)


def room_behind(title: str, packs: tuple[Pack, ...]) -> tuple[str, str | None]:
    """A title without the room at its end, in brackets or behind a comma or dash, and that room."""
    bare, room = bracketed_room(title, packs)
    if room is not None:
        return bare, room
    cut = list(BEHIND.finditer(title))
    for match in cut[:-3:-1] if title else ():
        head, behind = title[: match.start()].rstrip(), title[match.end() :]
        if _is_site_of_pause(behind, head, packs):
            return head, behind
        place = read_place(behind, packs)
        if place is not None and (has_number(place.room) or is_kind(head, packs)):
            return head, place.room
    return title, None


def bracketed_room(title: str, packs: tuple[Pack, ...]) -> tuple[str, str | None]:
    """A title without the room in brackets at its end, before it or behind its label, and that room."""
    label = container_label(title, packs)
    labelled = BEHIND_LABEL.match(title, label.end) if label and label.number else None
    if label is not None and labelled is not None and is_any_room(labelled.group(1), packs):
        return f"{title[: label.end]}{title[labelled.end() :]}", labelled.group(1).strip()
    for pattern in (BRACKET, LEADING_BRACKET):
        match = pattern.search(title)
        head = f"{title[: match.start()]}{title[match.end() :]}".strip() if match else ""
        inner = _behind_time(match.group(1).strip(), packs) if match else ""
        if inner and head and _is_room_of(inner, head, packs):
            return head, inner
    return title, None


def _behind_time(text: str, packs: tuple[Pack, ...]) -> str:
    """What stands behind the time that a text begins with: `9:30–17:00, Hall 2`."""
    times = [t for t in find_times(text, packs) if t.span[0] == 0 and t.confidence >= SURE]
    return text[times[0].span[1] :].lstrip(" ,;:|–—-") if times else text


def _is_room_of(inner: str, head: str, packs: tuple[Pack, ...]) -> bool:
    """Whether what stands in brackets is a room for sure, or any room beside a label or kind of session."""
    if _is_site_of_pause(inner, head, packs):
        return True
    told = container_label(head, packs) is not None or is_kind(head, packs)
    found = [r for r in find_rooms(inner, packs) if r.room]
    told = told and (is_any_room(inner, packs) or _is_building(inner, packs))
    return told or any(r.confidence >= SURE_ROOM for r in found)


def _is_site_of_pause(text: str, head: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a house stands behind the name of a pause: `Dinner (Brewery Black Horse)`, `Lunch – Canteen`.

    Few words that name no kind of session, one of which is for a room or a house.
    """
    if not 0 < len(text.split()) <= SITE_WORDS or not names_site(fold(text), packs):
        return False
    return likely_kind(head, packs, SURE_PAUSE) in ROOMLESS and not is_kind(text, packs, BARE_WORD)


def _is_building(text: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a text is the word for a building and its letter or number: `Bloco B`."""
    word, _, code = fold(text).partition(" ")
    return 0 < len(code) <= LONGEST_CODE and any(word in pack.place_words for pack in packs)


def is_any_room(text: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a text is a room as a whole, be it by a bare word: `Foyer`."""
    whole = any(
        r.confidence >= BARE_WORD and r.span == (0, len(text)) for r in find_rooms(text, packs) if r.room
    )
    return whole or read_place(text, packs) is not None
