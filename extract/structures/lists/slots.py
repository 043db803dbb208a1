"""Slots of parallel sessions: one time for several sessions that are printed below it.

Evidence: after a time with nothing or only a word like `Parallel sessions` beside it, headings in
one look stand below each other, each with its own room, chair or number and with text under it
that has no times. Each takes the time of the slot. A slot goes on over pages until the next time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extract.structures.lists.slotheads import Heads, find_heads, is_generic, is_numbered, room_behind
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region, glyphs
from extract.structures.shared.headings import heading_context
from extract.structures.shared.marks import Mark, clock_of
from extract.structures.shared.openrows import crowded_times
from extract.values import replace

#: Fewer sessions under one time are no slot, unless it goes on from the page before.
FEWEST_SESSIONS = 2
#: Share of the headings that must have text under them.
WITH_TEXT = 0.7
#: Share of the headings with a time of their own from which on they are no parts of a slot.
TIMED_INSIDE = 0.25
#: Share of the plain rows that may have texts side by side: more is a table or a sheet of two pages.
SIDE_BY_SIDE = 0.25
#: What is left to doubt where everything is explained: parallel sessions are told by looks alone.
SURE = 0.95


@dataclass(slots=True)
class _Open:
    """The session or timed entry being read."""

    content: list[Mark]
    context: Context
    claimed: list[Mark] = field(default_factory=list)
    is_session: bool = False
    continues: bool = False


@dataclass(slots=True)
class _Reader:
    """Reads rows top to bottom; `slot` is the context with the time that holds, if one does."""

    region: Region
    heads: Heads
    context: Context
    slot: Context | None
    made: list[_Open] = field(default_factory=list)
    headings: list[Mark] = field(default_factory=list)
    rest: list[Mark] = field(default_factory=list)

    def read(self, rows: Sequence[list[Mark]]) -> None:
        for index, row in enumerate(rows):
            if row[0].leading_time:
                self._time(row)
            elif self._is_heading(rows, index):
                self._heading(row)
            elif index in self.heads.starts and self.slot is not None:
                self._session(row)
            elif self.made:
                self.made[-1].content += row
            else:
                self.rest += row

    def _heading(self, row: Sequence[Mark]) -> None:
        """A heading ends the slot, but one that repeats the day at the top of a page does not."""
        self.headings += row
        found = heading_context(row, self.region.packs, self.context)
        names_day = any(m.dates or m.day is not None for m in row)
        if names_day and found.date == self.context.date and not any(o.is_session for o in self.made):
            return
        self.context = replace(found, start=None, end=None, slot_look=None)
        self.slot = None

    def _time(self, row: Sequence[Mark]) -> None:
        time = row[0].leading_time
        assert time is not None
        start, end = clock_of(time)
        times = 1
        if end is None and row[1:] and row[1].is_time and row[1].leading_time:  # in a column of its own
            end, times = row[1].leading_time.start, 2
        problems = (*self.context.problems, *row[0].problems)
        self.slot = replace(self.context, start=start, end=end, open_end=time.open_end, problems=problems)
        content = list(row[times:])
        is_session = is_numbered(content, self.region.packs)
        self.made.append(_Open(content, self.slot, list(row[:times]), is_session))

    def _session(self, row: Sequence[Mark]) -> None:
        assert self.slot is not None
        room = room_behind(row) if self.heads.rooms else None
        content = [m for m in row if m is not room]
        inner = self.slot.within(room=room.text.strip("() ") if room else None)
        self.made.append(_Open(content, inner, [room] if room else [], True))

    def _is_heading(self, rows: Sequence[list[Mark]], index: int) -> bool:
        """A date, or a row that stands out over a time or names a day again."""
        row = rows[index]
        if all(m.is_date and not m.times for m in row):
            return True
        if index not in self.heads.alone:
            return False
        below = rows[index + 1] if index + 1 < len(rows) else None
        over_time = below is not None and below[0].leading_time is not None
        return over_time or (index not in self.heads.starts and any(m.dates or m.day for m in row))


def slots(region: Region, context: Context) -> Arrangement | None:
    """Sessions under the time of their slot."""
    rows = region.rows
    if any(crowded_times(row) for row in rows):
        return None
    heads = find_heads(rows, region.packs)
    if region.column_starts or _is_table(rows, heads):
        return None
    timed = any(r[0].leading_time for r in rows)
    same = context.slot_look in (heads.look, None if heads.starts else context.slot_look)
    carried = context if context.slot_look and context.start and same else None
    if not (heads.starts or (carried and timed)) or not (carried or timed):
        return None
    reader = _Reader(region, heads, context, carried)
    if carried:
        reader.made.append(_Open([], replace(carried, room=None), continues=True))
    else:
        reader.context = replace(context, start=None, end=None, slot_look=None)
    reader.read(rows)
    if not _is_proven(reader, carried is not None):
        return None
    entries = _entries(reader)
    return _finish(entries, reader, _after(reader, heads.look or context.slot_look))


def _after(reader: _Reader, look: str | None) -> Context:
    """The slot that may go on over the page, if its last entry is a session or announces some."""
    last = reader.made[-1]
    announces = not last.is_session and bool(last.content) and is_generic(last.content, reader.region.packs)
    if reader.slot is None or not (last.is_session or last.continues or announces):
        return replace(reader.context, start=None, end=None, slot_look=None)
    return replace(reader.context, start=last.context.start, end=last.context.end, slot_look=look)


def _is_table(rows: Sequence[list[Mark]], heads: Heads) -> bool:
    plain = [r for k, r in enumerate(rows) if k not in heads.starts and not r[0].leading_time]
    return sum(1 for r in plain if len(r) > 1) > SIDE_BY_SIDE * len(plain)


def _is_proven(reader: _Reader, carried: bool) -> bool:
    """Whether most sessions hold text, and one time has several or says that several follow."""
    sessions = [o for o in reader.made if o.is_session]
    full = sum(1 for o in sessions if len(o.content) > 1)
    if sum(1 for o in sessions if any(m.times for m in o.content[:2])) >= TIMED_INSIDE * len(sessions) > 0:
        return False
    if full < WITH_TEXT * len(sessions) or not (sessions or carried):
        return False
    count, said = 0, False
    for each in reader.made:
        timed = bool(each.claimed) and each.claimed[0].leading_time is not None
        if timed:
            count = 0
            said = bool(each.content) and is_generic(each.content, reader.region.packs)
        count += each.is_session
        if count >= FEWEST_SESSIONS or (count and said):
            return True
    return carried


def _entries(reader: _Reader) -> list[Entry]:
    """Entries in order; a bare `Parallel sessions` over its sessions is a heading."""
    entries: list[Entry] = []
    for index, each in enumerate(reader.made):
        following = reader.made[index + 1] if index + 1 < len(reader.made) else None
        leads = (following is None or following.is_session) and not (each.is_session or each.continues)
        if leads and (following or each.content) and is_generic(each.content, reader.region.packs):
            reader.headings += [*each.claimed, *each.content]
            continue
        if each.continues and not each.content:
            continue
        own = not each.is_session and not each.continues
        made = Entry(tuple(each.content), each.context, tuple(each.claimed), own_time=own)
        entries.append(replace(made, continues=each.continues))
    return entries


def _finish(entries: Sequence[Entry], reader: _Reader, after: Context) -> Arrangement:
    region = reader.region
    turned = [m for m in region.marks if m.line.rotation != 0]
    sessions = sum(1 for o in reader.made if o.is_session)
    rest = (*reader.rest, *turned)
    content = glyphs([m for e in entries for m in (*e.content, *e.claimed)])
    total = glyphs(region.marks)
    starts = [(e.context.date or "", e.context.start or "") for e in entries]
    order = sum(1 for a, b in pairwise(starts) if a[1] <= b[1] or a[0] != b[0])
    explained = (content + 0.5 * glyphs(reader.headings)) / total if total else 0.0
    score = SURE * explained * (order + 1) / max(1, len(starts))
    reasons = (
        f"{sessions} sessions under the time of their slot",
        f"{len(entries)} entries in all",
        f"{glyphs(rest)} of {total} glyphs unexplained",
    )
    return Arrangement("slots", tuple(entries), tuple(reader.headings), rest, after, (), score, reasons)
