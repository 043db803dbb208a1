"""Lists: entries that begin with a time, one below the other, in one or more columns.

Evidence: lines begin with times at the same abscissa, and the times run on. What follows a time,
on its line and below it, belongs to it until the next time. A line without time that stands out
and is followed by a time is a heading: a date, a room, or a block whose entries follow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.lang import Pack
from extract.layout.flow import in_reading_order
from extract.signals.labels import container_label
from extract.structures.arrangement import Arrangement, Context, Entry, Region, glyphs
from extract.structures.columns import split_columns
from extract.structures.groups import CLOSED_SIDES, Group
from extract.structures.headings import heading_context
from extract.structures.marks import Mark, clock_of, without_time
from extract.structures.openrows import (
    around_times,
    cells_of,
    field_starts,
    record_columns,
    times_in_middle,
)
from extract.structures.rows import record_entry

#: Fewer times than this are no list.
FEWEST_TIMES = 2
#: Points. Type sizes that differ by less look the same.
SAME_SIZE = 0.4
#: Of the type size. Where a time stands in the middle of its row, the row begins no higher.
MIDDLE_REACH = 3.0
#: A heading is followed by a time within so many rows.
HEADING_ROWS = 4


@dataclass(slots=True)
class _Open:
    """The entry being read."""

    content: list[Mark]
    claimed: list[Mark]
    context: Context
    parent: int | None
    is_block: bool = False


@dataclass(slots=True)
class _Reader:
    """Reads rows one after the other; `block` is the index of the block that holds."""

    packs: tuple[Pack, ...]
    context: Context
    entries: list[Entry]
    headings: list[Mark]
    rest: list[Mark]
    open: _Open | None = None
    block: int | None = None
    middle: bool = False

    def close(self) -> None:
        if self.open is None:
            return
        o = self.open
        self.entries.append(Entry(tuple(o.content), o.context, tuple(o.claimed), o.parent, o.is_block))
        self.open = None

    def read_time(self, row: Sequence[Mark]) -> None:
        """Opens an entry at the row's time."""
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
        inner = replace(self.context, start=start, end=end, open_end=time.open_end)
        title = self._title_above(content)
        self.open = _Open(title + content, claimed, inner, self.block)

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
            self.context = heading_context(row, self.packs, replace(self.context, room=None, floor=None))
            self.headings += row
        elif all(m.rooms and _covers(m) for m in row):
            self.close()
            self.context = heading_context(row, self.packs, self.context)
            self.headings += row
        elif self.open is not None and self.open.is_block and self.open.parent is None:
            self.open.content += row
        else:
            self.close()
            self.block = len(self.entries)
            untimed = replace(self.context, start=None, end=None)
            self.open = _Open(list(row), [], untimed, None, is_block=True)


def _covers(mark: Mark) -> bool:
    return sum(r.span[1] - r.span[0] for r in mark.rooms) >= 0.6 * len(mark.text.strip())


def agenda(region: Region, context: Context) -> Arrangement | None:
    """Entries that begin with a time, down one or more columns."""
    upright = [m for m in region.marks if m.line.rotation == 0]
    times = [m for m in upright if m.leading_time]
    if len(times) < FEWEST_TIMES:
        return None
    first = min(m.box.top for m in times)
    columns = split_columns(upright, region.box.width)
    reader = _Reader(region.packs, context, [], [], [m for m in region.marks if m.line.rotation])
    for column in columns:
        _read_column(rows_of(column), reader)
    reader.close()
    return _finish(reader, len(times), first)


def rows_of(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Marks by row, top to bottom, each row from left to right."""
    by_line = {m.line: m for m in marks}
    rows: list[list[Mark]] = []
    for line in in_reading_order(list(by_line)):
        mark = by_line[line]
        if rows:
            last = rows[-1][0].box
            if last.y_overlap(mark.box) >= 0.5 * min(last.height, mark.box.height):
                rows[-1].append(mark)
                continue
        rows.append([mark])
    return rows


def _read_column(rows: Sequence[list[Mark]], reader: _Reader) -> None:
    marks = [m for row in rows for m in row]
    first = next((k for k, row in enumerate(rows) if row[0].leading_time), len(rows))
    fields = field_starts([row for row in rows if row[0].leading_time])
    reader.middle = times_in_middle(marks)
    if reader.middle:
        flags = [not r[0].leading_time and is_heading(rows, k, reader) for k, r in enumerate(rows)]
        rows = around_times(rows, flags)
    base = len(reader.entries)
    for index, row in enumerate(rows):
        if row[0].leading_time:
            reader.read_time(row)
        elif is_heading(rows, index, reader):
            reader.read_heading(row)
        elif reader.open is not None:
            reader.open.content += row
        else:
            reader.rest += row
    if fields:
        reader.close()
        header = [Group(m.box, (m,), False, False) for row in rows[max(0, first - 2) : first] for m in row]
        reader.entries[base:] = _by_fields(reader.entries[base:], fields, header, reader.packs)


def _by_fields(
    entries: Sequence[Entry], starts: Sequence[float], header: Sequence[Group], packs: tuple[Pack, ...]
) -> list[Entry]:
    """Entries read field by field instead of line by line across the fields."""
    cells = [cells_of(e.content, starts) if e.own_time and e.context.start else [] for e in entries]
    columns = record_columns(cells, header, packs)
    made: list[Entry] = []
    for entry, own in zip(entries, cells, strict=True):
        if not own:
            made.append(entry)
        elif columns:
            made.append(
                replace(record_entry(own, columns, entry.context, entry.claimed), parent=entry.parent)
            )
        else:
            made.append(replace(entry, content=tuple(m for cell in own for m in cell.marks)))
    return made


def is_heading(rows: Sequence[list[Mark]], index: int, reader: _Reader) -> bool:
    """A row that is a date, or that stands out and leads to a time.

    It stands out when it is set bolder, larger or in another colour than the row above it, and it
    leads to a time when one begins a row soon after it with nothing plainer between.
    """
    row = rows[index]
    if all(m.is_date and not m.times for m in row):
        return True
    following = next(
        (k for k in range(index + 1, min(len(rows), index + 1 + HEADING_ROWS)) if rows[k][0].leading_time),
        None,
    )
    if following is None:
        return False
    between = rows[index + 1 : following]
    if any(not _may_follow(row[0], r[0], rows[following][0], reader.middle) for r in between):
        return False
    if container_label(row[0].text, reader.packs):
        return True
    if not any(r[0].leading_time for r in rows[:index]) and reader.open is None:
        return True
    return _stands_out(row[0], rows[index - 1][0])


def _may_follow(heading: Mark, mark: Mark, time: Mark, middle: bool) -> bool:
    """Whether a row may stand between a heading and the time that it leads to.

    More of the heading, a label or room of the block, or, where times stand in the middle of
    their rows, the first lines of the entry itself.
    """
    if _alike(heading, mark) or mark.labels or mark.rooms or mark.text.rstrip().endswith(":"):
        return True
    return middle and time.box.y_mid - mark.box.y_mid <= MIDDLE_REACH * mark.line.size


def _alike(a: Mark, b: Mark) -> bool:
    return abs(a.line.size - b.line.size) <= SAME_SIZE and a.line.bold == b.line.bold


def _stands_out(mark: Mark, above: Mark) -> bool:
    a, b = mark.line, above.line
    bigger = a.size > b.size + SAME_SIZE
    bolder = a.bold and not b.bold and a.size >= b.size - SAME_SIZE
    filled = a.cell.colour is not None and a.cell.colour != b.cell.colour
    gap = a.box.top - b.box.bottom
    return bigger or filled or (bolder and gap > 0.5 * a.size)


def _finish(reader: _Reader, times: int, first: float) -> Arrangement:
    entries = reader.entries
    content = glyphs([m for e in entries for m in (*e.content, *e.people, *e.claimed)])
    heads = glyphs(reader.headings)
    above = [m for m in reader.rest if m.box.bottom <= first]
    below = glyphs([m for m in reader.rest if m.box.bottom > first])
    total = content + heads + below
    filled = [e for e in entries if e.content or e.people]
    long = sum(1 for e in filled if glyphs(e.content) > 900)
    order = _in_order([e for e in entries if e.context.start])
    explained = (content + 0.5 * heads) / total if total else 0.0
    mixed = _mixed(filled)
    score = (
        0.9
        * (1 - 0.5 * mixed)
        * explained
        * (len(filled) / max(1, len(entries)))
        * order
        * (1 - long / max(1, len(filled)))
    )
    reasons = (
        f"{times} lines begin with a time",
        f"{len(filled)} of {len(entries)} entries have content",
        f"times in order: {order:.2f}",
        f"entries that mix cells side by side: {mixed:.2f}",
        f"{below} of {total} glyphs unexplained",
    )
    del above
    return Arrangement(
        "agenda",
        tuple(entries),
        tuple(reader.headings),
        tuple(reader.rest),
        reader.context,
        (),
        score,
        reasons,
    )


def _mixed(entries: Sequence[Entry]) -> float:
    """Share of entries whose lines stand in drawn cells side by side, which a list would not mix."""
    bad = 0
    for entry in entries:
        cells = {
            (round(c.box.x0), round(c.box.x1))
            for m in entry.content
            if (c := m.line.cell).sides >= CLOSED_SIDES
        }
        bad += len(cells) > 1
    return bad / max(1, len(entries))


def _in_order(entries: Sequence[Entry]) -> float:
    """Share of neighbours whose starts do not run backwards (a new date or block starts anew)."""
    pairs = list(pairwise(entries))
    if not pairs:
        return 1.0
    good = sum(
        1
        for a, b in pairs
        if (a.context.start or "") <= (b.context.start or "") or a.context.date != b.context.date
    )
    return good / len(pairs)
