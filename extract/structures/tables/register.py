"""Tables of records with named columns: one row a talk, its session and room beside it.

Evidence: a row that names the columns, records below it, and a time in the heading above or in a
column. Records with one value in the column of sessions are the talks of one block, which takes
room and chair from the columns so named. A table goes on over pages without its heading row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extract.lang import fold
from extract.model import Box
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region, glyphs
from extract.structures.shared.fields import FEWEST_CELLS, Column, FieldKind, column_kind
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.headings import heading_context
from extract.structures.shared.marks import Mark, clock_of
from extract.structures.tables.grid import ALIGNED
from extract.structures.tables.records import (
    FEWEST_COLUMNS,
    Record,
    begins_record,
    cell_group,
    column_boxes,
    column_of,
    heading_kind,
    names_columns,
)
from extract.structures.tables.recordvalues import people_of, record_context, shared_value
from extract.values import replace

#: Share of the neighbours in a column that repeat each other where it names sessions.
REPEATING = 0.4
#: Share of the cells of a column from which on it holds times.
MOST_TIMES = 0.5
#: Numbers 1, 2, 3 … of which so many number the records.
FEWEST_RUNNING = 3


@dataclass(slots=True)
class _Table:
    """Columns with their headings, the records under them and what held above them."""

    boxes: list[Box]
    heads: list[tuple[Mark, ...]]
    kinds: list[FieldKind | None]
    context: Context
    records: list[Record] = field(default_factory=list)


def register(region: Region, context: Context) -> Arrangement | None:
    """Tables of records, whose date and time stand in a heading or in columns of their own."""
    if not _carried(context) and not any(names_columns(row, region.packs) for row in region.rows):
        return None
    found, headings, rest, after = _tables(region.rows, region, context)
    tables = [t for t in found if isinstance(t, _Table) and t.records]
    if not tables or any(_begins_with_time(t) for t in tables):
        return None
    entries: list[Entry] = []
    for table in found:
        if isinstance(table, Entry):
            entries.append(table)
            continue
        if not table.records:
            continue
        columns = _columns(table, region)
        after = replace(after, fields=columns)
        _read_table(table, columns, region, entries)
    if not any(e.context.start for e in entries):
        return None
    outside = sum(1 for t in found if isinstance(t, Entry))
    return _finish(entries, headings, rest, after, region, outside)


def _tables(
    rows: Sequence[list[Mark]], region: Region, context: Context
) -> tuple[list[_Table | Entry], list[Mark], list[Mark], Context]:
    """The tables of a page, the first one perhaps gone on from the page before, and the lines with a time
    between them: what happens before, between and after the sessions of a table."""
    tables: list[_Table | Entry] = []
    headings: list[Mark] = []
    rest: list[Mark] = []
    table = _carried(context)
    if table:
        tables.append(table)
    for index, row in enumerate(rows):
        if names_columns(row, region.packs):
            ordered = sorted(row, key=lambda m: m.box.x0)
            boxes = column_boxes(row, region.page.width)
            heads: list[tuple[Mark, ...]] = [(m,) for m in ordered]
            if _are_numbered(rows[index + 1 :], boxes[0]):
                boxes.insert(0, Box(0.0, boxes[0].top, boxes[0].x0, boxes[0].bottom))
                heads.insert(0, ())
            kinds = [heading_kind(h, region.packs) for h in heads]
            table = _Table(boxes, heads, kinds, context)
            tables.append(table)
            headings += row
        elif table and _is_body(row, table) and not _left_frame(row, table):
            _add(row, table)
        elif _is_entry(row, rows[index + 1 : index + 2], region):
            tables.append(_entry(row, context))
            table = None
        elif any(m.times or m.is_date for m in row):
            context = _slot(row, region, context)
            headings += row
            table = None
        else:
            rest += row
            table = table if table and not table.records else None
    return tables, headings, rest, context


def _is_entry(row: Sequence[Mark], below: Sequence[Sequence[Mark]], region: Region) -> bool:
    """Whether a row is a time with what happens then, and no heading of the table that follows."""
    if not row[0].is_time or len(row) < 2 or any(m.times or m.is_date for m in row[1:]):
        return False
    return not below or bool(below[0][0].times) or not any(_is_framed(m) for m in below[0])


def _entry(row: Sequence[Mark], context: Context) -> Entry:
    start, end = clock_of(row[0].times[0])
    return Entry(tuple(row[1:]), replace(context, start=start, end=end, heading=None), (row[0],))


def _are_numbered(rows: Sequence[list[Mark]], first: Box) -> bool:
    """Whether numbers that run on stand left of the first column that has a heading."""
    left = [row[0].text.strip(" .)") for row in rows if row[0].box.x1 <= first.x0 + ALIGNED]
    return left[:FEWEST_RUNNING] == [str(k) for k in range(1, FEWEST_RUNNING + 1)]


def _carried(context: Context) -> _Table | None:
    """The table of the page before, if it was one of records."""
    if len(context.fields) < FEWEST_COLUMNS:
        return None
    columns = context.fields
    return _Table([c.box for c in columns], [c.heading for c in columns], [c.kind for c in columns], context)


def _is_body(row: Sequence[Mark], table: _Table) -> bool:
    """Whether all of a row stands in the columns; a record has more than one of them."""
    inside = [column_of(m, table.boxes) for m in row]
    return None not in inside and (len(set(inside)) > 1 or bool(table.records))


def _left_frame(row: Sequence[Mark], table: _Table) -> bool:
    """Whether a row that begins with a time stands outside the frame that the records so far stand in."""
    records = [m for r in table.records for m in r.marks]
    drawn = bool(records) and all(_is_framed(m) for m in records)
    return drawn and row[0].is_time and not any(_is_framed(m) for m in row)


def _is_framed(mark: Mark) -> bool:
    return mark.line.cell.sides >= CLOSED_SIDES


def _add(row: Sequence[Mark], table: _Table) -> None:
    record = table.records[-1] if table.records else None
    if record is None or begins_record(row, record, table.boxes):
        record = Record()
        table.records.append(record)
    for mark in row:
        index = column_of(mark, table.boxes)
        assert index is not None
        record.cells.setdefault(index, []).append(mark)


def _slot(row: Sequence[Mark], region: Region, context: Context) -> Context:
    """What a heading over a table says of all its records."""
    fresh = replace(context, start=None, end=None, heading=None) if any(m.times for m in row) else context
    made = heading_context(row, region.packs, fresh)
    times = [t for m in row for t in m.times]
    if not times:
        return made
    start, end = clock_of(times[0])
    return replace(made, start=start, end=end)


def _begins_with_time(table: _Table) -> bool:
    """Whether times lead the rows: then the table is a timetable, which others read."""
    first = [r.cells[0] for r in table.records if 0 in r.cells]
    return sum(1 for c in first if c[0].is_time) > 0.5 * len(first)


def _columns(table: _Table, region: Region) -> tuple[Column, ...]:
    """The columns with what they hold: by their headings, else by their cells."""
    made = []
    for k, box in enumerate(table.boxes):
        cells = [r.cells[k] for r in table.records if k in r.cells]
        kind = table.kinds[k] or column_kind([cell_group(c) for c in cells], (), region.packs)
        if cells and sum(1 for c in cells if c[0].is_time) > MOST_TIMES * len(cells):
            kind = "number"  # whatever its heading calls what takes place then
        elif kind in ("title", "number", "room") and not table.kinds[k] and _repeats(cells):
            kind = "block" if kind == "title" else kind
        made.append(Column(box, table.heads[k], kind))
    return tuple(made)


def _repeats(cells: Sequence[Sequence[Mark]]) -> bool:
    """Whether a value is printed again and again in rows below each other."""
    texts = [fold(" ".join(m.text for m in c)) for c in cells]
    same = sum(1 for a, b in pairwise(texts) if a == b)
    return len(texts) >= FEWEST_CELLS and same >= REPEATING * (len(texts) - 1)


def _read_table(table: _Table, columns: Sequence[Column], region: Region, entries: list[Entry]) -> None:
    """Records in order; those of one block hang under it."""
    title = _title_column(table, columns)
    block_column = next((k for k, c in enumerate(columns) if c.kind == "block" and k != title), None)
    block: tuple[str, int] | None = None
    used: set[Mark] = set()
    for record in table.records:
        context = record_context(record, table.records, table.context, columns, region)
        marks = shared_value(record, table.records, block_column) if block_column is not None else []
        key = fold(" ".join(m.text for m in marks)) or (block[0] if block else "")
        if marks and (block is None or key != block[0]):
            block = (key, len(entries))
            people, role = people_of(record, columns, ("chair",))
            entries.append(Entry(tuple(marks), context, (), None, True, people=people, role=role))
            used |= {*marks, *people}
        parent = block[1] if block else None
        own = tuple(record.cells.get(title, ())) if title is not None else ()
        people, role = people_of(record, columns, ("people",) if block else ("people", "chair"))
        claimed = tuple(m for m in record.marks if m not in used and m not in own and m not in people)
        if parent is not None and own:
            inner = replace(context, start=None, end=None)
            entries.append(Entry(own, inner, claimed, parent, own_time=False, people=people, role=role))
        elif own:
            entries.append(Entry(own, context, claimed, people=people, role=role))
        elif parent is not None:  # withdrawn: a row that has lost its title
            last = entries[parent]
            entries[parent] = replace(last, claimed=(*last.claimed, *people, *claimed))


def _title_column(table: _Table, columns: Sequence[Column]) -> int | None:
    """The column of titles: the one with most text that has no other meaning."""
    lengths = {
        k: sum(len(m.text) for r in table.records for m in r.cells.get(k, []))
        for k, c in enumerate(columns)
        if c.kind == "title"
    }
    if not lengths:
        return next((k for k, c in enumerate(columns) if c.kind == "block"), None)
    return max(lengths, key=lambda k: lengths[k])


def _finish(
    entries: Sequence[Entry],
    headings: Sequence[Mark],
    rest: Sequence[Mark],
    after: Context,
    region: Region,
    outside: int,
) -> Arrangement:
    turned = [m for m in region.marks if m.line.rotation != 0]
    used = [m for e in entries for m in (*e.content, *e.people, *e.claimed)]
    total = glyphs(region.marks)
    full = sum(1 for e in entries if e.content and (e.people or e.is_block or e.parent is not None))
    timed = sum(1 for e in entries if e.context.start or e.parent is not None)
    explained = (glyphs(used) + 0.5 * glyphs(headings)) / total if total else 0.0
    score = explained * timed / len(entries) * (0.5 + 0.5 * full / (len(entries) - outside))
    reasons = (
        f"{len(entries) - outside} rows of a table with named columns, {outside} entries between",
        f"{full} of them with people or under a block",
        f"{glyphs(rest)} of {total} glyphs unexplained",
    )
    return Arrangement(
        "register", tuple(entries), tuple(headings), (*rest, *turned), after, (), score, reasons
    )
