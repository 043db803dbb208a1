"""The state of reading a list: the entry that is open, the block and the context that hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.lang import Pack
from extract.signals.labels import heading_class
from extract.signals.places import read_place
from extract.structures.lists.placesbelow import PlaceBelow
from extract.structures.lists.slotheads import is_bare_number, is_numbered, place_beside_chair
from extract.structures.shared.arrangement import Context, Entry, Look
from extract.structures.shared.headings import SURE_ROOM, heading_context
from extract.structures.shared.marks import Mark, clock_of, without_time
from extract.values import replace

#: Of a line. A room that covers less of it is only mentioned.
COVERED = 0.6


#: Words. The heading of a whole programme is no longer.
LONGEST_NAME = 3


@dataclass(slots=True)
class OpenEntry:
    """The entry being read."""

    content: list[Mark]
    claimed: list[Mark]
    context: Context
    parent: int | None
    is_block: bool = False

    def take_room(self) -> None:
        """Takes the room behind the only line so far out of the content."""
        mark = self.content[0]
        room = next(iter(mark.rooms), None)
        start = mark.text.rfind(" ", 0, room.start) + 1 if room else 0
        head, said = mark.line.part(0, start), mark.line.part(start, len(mark.text))
        if room and head and said and head is not mark.line:
            self.context = self.context.at(room.room, room.floor)
            self.content[0] = Mark(head, (), (), None, (), (), mark.bullet)
            self.claimed.append(Mark(said, (), (), None, (room,), ()))


@dataclass(frozen=True, slots=True)
class BoxHead:
    """A heading in a box: its lines without the room, the lines of the room and what they say."""

    content: tuple[Mark, ...]
    claimed: tuple[Mark, ...]
    room: str | None
    floor: str | None


@dataclass(slots=True)
class ListReader:
    """Reads rows one after the other; `block` is the index of the block that holds.

    `middle` tells that times stand in the middle of their rows, `looks` how headings are set, `inner`
    how what stands inside entries is, `lasts` how what ends them is, `fills` what entries stand on,
    `rooms` are the identities of rows that are rooms for all below, `ruled` that rules part the entries;
    `room` and `floor` are those that the heading of the block names for all in it, `event_room` and
    `event_floor` those that stand above the first date and entry and hold for all days; `dated` is the
    number of entries above the last date;
    `after` is what stands below the list.
    """

    packs: tuple[Pack, ...]
    context: Context
    entries: list[Entry]
    headings: list[Mark]
    rest: list[Mark]
    open: OpenEntry | None = None
    block: int | None = None
    middle: bool = False
    looks: frozenset[Look] = frozenset()
    inner: frozenset[Look] = frozenset()
    lasts: frozenset[Look] = frozenset()
    fills: frozenset[int] = frozenset()
    rooms: frozenset[int] = frozenset()
    ruled: bool = False
    room: str | None = None
    floor: str | None = None
    event_room: str | None = None
    event_floor: str | None = None
    after: list[Mark] = field(default_factory=list)
    dated: int | None = None

    def close(self) -> None:
        if self.open is None:
            return
        o = self.open
        if not o.content and not o.is_block and (closing := closing_word(o.claimed)):
            o.content.append(closing)
            o.context = replace(o.context, open_end=False)
        self.entries.append(Entry(tuple(o.content), o.context, tuple(o.claimed), o.parent, o.is_block))
        self.open = None

    def read_time(self, row: Sequence[Mark], *, takes_title: bool) -> None:
        """Opens an entry at the row's time; `takes_title` where nothing follows on the next rows."""
        first = row[0]
        time = first.leading_time
        assert time is not None
        self.close()
        start, end = clock_of(time)
        others = list(row[1:])
        if end is None and others and others[0].is_time and others[0].leading_time:
            end = others[0].leading_time.start
            claimed = [first, others.pop(0)]
        else:
            claimed = [first]
        text = without_time(first)
        content = ([text] if text else []) + others
        problems = (*self.context.problems, *first.problems)
        inner = replace(self.context, start=start, end=end, open_end=time.open_end, problems=problems)
        inner = inner.at(self.room, self.floor)
        title = self._title_above(content) if takes_title else []
        self.open = OpenEntry(title + content, claimed, inner, self.block)

    def take_place_below(self, place: PlaceBelow | None) -> None:
        """The place that stands below the time of the open entry, if one does, is its own."""
        if self.open is not None and place is not None:
            self.open.context = self.open.context.at(place.text, own=True)
            self.open.claimed += place.marks

    def _title_above(self, content: Sequence[Mark]) -> list[Mark]:
        """The heading just read, taken back as title of a time that has none of its own.

        Evidence: nothing but a remark in brackets follows the time, and the heading is the only
        line since the last entry.
        """
        bare = all(m.text.lstrip().startswith("(") for m in content)
        if not bare or not self.entries or self.block != len(self.entries) - 1:
            return []
        heading = self.entries.pop()
        self.block = None
        return list(heading.content)

    def read_heading(self, row: Sequence[Mark]) -> None:
        """A date or room changes the context, anything else opens a block."""
        if any(m.is_date for m in row):
            self.close()
            self.block = None
            self.room = self.floor = None
            fresh = replace(self.context, room=self.event_room, floor=self.event_floor, day_room=False)
            self.context = heading_context(row, self.packs, fresh)
            self.headings += row
            self.dated = len(self.entries)
        elif all(is_room_line(m, self.packs) for m in row):
            self.close()
            self.context = heading_context(row, self.packs, self.context)
            self.context = replace(self.context, day_room=self.dated == len(self.entries))
            self.headings += row
            if self.dated is None and all(e.is_block for e in self.entries):
                self.event_room, self.event_floor = self.context.room, self.context.floor
        elif all(self._names_programme(m) for m in row):
            self.close()
            self.block = None
            self.headings += row
        elif self.open is not None and self.open.is_block and self.open.parent is None:
            if is_bare_number(self.open.content, self.packs) and is_numbered(row, self.packs):
                self.headings += self.open.content
                self.open.content = []
            self._take_place(row)
            self.open.content += [m for m in row if m not in self.open.claimed]
        else:
            self.close()
            self.room = self.floor = None
            self.block = len(self.entries)
            rooms = [m for m in row[1:] if is_room_line(m, self.packs)]
            if rooms:
                inner = heading_context(rooms[:1], self.packs, Context())
                self.room, self.floor = inner.room, inner.floor
            untimed = replace(self.context, start=None, end=None)
            self.open = OpenEntry([], [], untimed, None, is_block=True)
            self._take_place(row)
            self.open.content += [m for m in row if m not in self.open.claimed]

    def _take_place(self, row: Sequence[Mark]) -> None:
        """The place beside the chair of the open block is the room of all in it."""
        place = place_beside_chair(row, is_first=not self.open.content) if self.open else None
        if self.open is not None and place is not None and self.room is None:
            self.room = place.text.strip()
            self.open.context = self.open.context.at(self.room)
            self.open.claimed.append(place)

    def _names_programme(self, mark: Mark) -> bool:
        """`Programme`, `Schedule`: the name of the whole list is no block of it."""
        short = len(mark.text.split()) <= LONGEST_NAME
        return short and heading_class(mark.text, self.packs) == "programme"

    def read_band(self, row: Sequence[Mark]) -> None:
        """Opens an entry without a leading time, in a band of its own; it may say when behind its title."""
        self.close()
        inner = replace(self.context, start=None, end=None).within(room=self.room, floor=self.floor)
        content, claimed = list(row), []
        timed = next((m for m in row if m.times), None)
        if timed is not None:
            time = timed.times[0]
            start, end = clock_of(time)
            inner = replace(inner, start=start, end=end, open_end=time.open_end)
            pieces = [timed.line.part(0, time.span[0]), timed.line.part(time.span[1], len(timed.text))]
            bare = [Mark(n, (), (), None, (), ()) for n in pieces if n is not None]
            said = timed.line.part(*time.span)
            claimed = [Mark(said, (time,), (), None, (), ())] if said is not None else []
            content = [x for m in row for x in (bare if m is timed else [m])]
        self.open = OpenEntry(content, claimed, inner, self.block)

    def read_box(self, head: BoxHead) -> None:
        """A heading in a box opens a block, whose room holds for all in it."""
        self.close()
        self.room, self.floor = head.room, head.floor
        self.block = len(self.entries)
        untimed = replace(self.context, start=None, end=None).at(self.room, self.floor)
        self.open = OpenEntry(list(head.content), list(head.claimed), untimed, None, is_block=True)


def closing_word(claimed: Sequence[Mark]) -> Mark | None:
    """The last word of a time that is all there is of an entry: `17:00 – Close` names what happens then."""
    mark = claimed[0] if claimed else None
    time = mark.leading_time if mark else None
    if mark is None or time is None or not time.open_end:
        return None
    word = max((o for o in mark.line.offsets if o < time.span[1]), default=0)
    named = word > time.span[0] and mark.text[word : time.span[1]].isalpha()
    part = mark.line.part(word, len(mark.text)) if named else None
    return Mark(part, (), (), None, (), ()) if part is not None else None


def is_room_line(mark: Mark, packs: tuple[Pack, ...]) -> bool:
    """Whether a line is a room, with its building or floor, and hardly anything else."""
    covered = sum(r.end - r.start for r in mark.rooms if r.confidence >= SURE_ROOM)
    return covered >= COVERED * len(mark.text.strip()) or read_place(mark.text, packs) is not None
