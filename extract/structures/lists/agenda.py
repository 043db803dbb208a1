"""Lists: entries that begin with a time, one below the other, in one or more columns.

Evidence: lines begin with times at the same abscissa, and the times run on. What follows a time,
on its line and below it, belongs to it until the next time. A line without time that stands out
and is followed by a time is a heading: a date, a room, or a block whose entries follow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from extract.lang import Pack, fold
from extract.structures.lists.acrossrows import across_rows
from extract.structures.lists.belowlist import end_of_list, part_below
from extract.structures.lists.boxcolumns import under_heads_of_boxes
from extract.structures.lists.boxesbeside import with_boxes_apart
from extract.structures.lists.boxheads import (
    at_margin,
    bands,
    boxed_rows,
    ends_above,
    is_announced,
    read_box,
)
from extract.structures.lists.cellsbeside import with_cells_apart
from extract.structures.lists.centred import centred_rows
from extract.structures.lists.daysabreast import days_abreast
from extract.structures.lists.eventheads import without_event_heads, without_half_days, without_masthead
from extract.structures.lists.listheads import is_heading
from extract.structures.lists.listing import ListReader
from extract.structures.lists.listlooks import (
    entries_are_ruled,
    fills_of_entries,
    inner_looks,
    looks_of_ends,
    looks_of_headings,
)
from extract.structures.lists.mixedentries import mixed_entries
from extract.structures.lists.overpages import begins_with_entry, list_end, remainder, rows_of_last_entry
from extract.structures.lists.placeheads import with_place_heads
from extract.structures.lists.placesbelow import without_places_below
from extract.structures.lists.roomlines import room_lines, rooms_of_days
from extract.structures.lists.slotbands import with_time_of_slot
from extract.structures.lists.titlesover import with_titles_over
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region, glyphs
from extract.structures.shared.datedtimes import dates_over_times
from extract.structures.shared.groups import Group
from extract.structures.shared.headings import date_of, date_over_all, edition_days, heading_context
from extract.structures.shared.marks import Mark
from extract.structures.shared.openbands import cut_at
from extract.structures.shared.openrows import (
    around_times,
    beside_the_list,
    cells_of,
    crowded_times,
    field_starts,
    header_rows,
    record_columns,
    rows_of,
    times_in_middle,
)
from extract.structures.tables.recordrows import record_entry
from extract.structures.tables.records import names_columns
from extract.values import replace

#: Fewer times than this are no list.
FEWEST_TIMES = 2
#: Glyphs. No entry of a list says more than this.
LONGEST_ENTRY = 900
#: What it loses in score where all entries mix cells.
MIXED = 0.9


def agenda(region: Region, context: Context) -> Arrangement | None:
    """Entries that begin with a time, down one or more columns."""
    times = [m for m in region.upright if m.leading_time]
    if not times:
        return remainder(region, context)
    first = min(m.box.top for m in times)
    columns: Sequence[Sequence[list[Mark]]] = with_place_heads(region.rows_of_columns, region.packs)
    columns = [dates_over_times(rows) for rows in columns]
    end = part_below(columns[0]) if len(columns) == 1 else len(columns[0])
    apart = [m for row in columns[0][end:] for m in row]
    columns = (columns[0][:end], *columns[1:])
    goes_on = bool(_rows_carried(columns[0], context, region))
    goes_on = goes_on or begins_with_entry(region, context)
    if len(times) < FEWEST_TIMES and not goes_on and not _begins_day(times[0], region, context):
        return None
    context = heading_context(date_over_all(region.columns, context), region.packs, context)
    reader = ListReader(region.packs, context, [], [], [m for m in region.marks if m.line.rotation])
    crowded = 0
    if carried := _rows_carried(columns[0], context, region):
        reader.entries.append(
            Entry(tuple(carried), replace(context, start=None, end=None), own_time=False, continues=True)
        )
        columns = (rows_of([m for m in region.columns[0] if m not in carried]), *columns[1:])
    for rows in columns:
        crowded += sum(crowded_times(row) for row in rows)
        _read_column(rows, reader)
    reader.close()
    reader.after += apart
    reader.entries = with_time_of_slot(with_boxes_apart(reader.entries, region.packs), region.packs)
    reader.entries = with_cells_apart(reader.entries, region.packs)
    reader.entries, over = under_heads_of_boxes(reader.entries, region.marks, region.packs)
    reader.entries, heads = without_event_heads(reader.entries, region.packs)
    reader.entries, halves = without_half_days(reader.entries, region.packs)
    reader.headings += over + heads + halves
    if not context.timetabled:
        reader.entries, above = without_masthead(reader.entries, region.packs)
        reader.headings += above
    reader.entries = across_rows(reader.entries) if len(columns) > 1 else reader.entries
    reader.context = replace(reader.context, list_end=list_end(reader.entries, region))
    return _finish(
        reader, len(times), first, crowded / len(times), days_abreast(region, first), glyphs(apart)
    )


def _begins_day(time: Mark, region: Region, context: Context) -> bool:
    """Whether a lone time stands below a heading that begins another of the edition's days."""
    above = edition_days([m for m in region.upright if m.box.bottom <= time.box.top], context)
    return context.date is not None and any(
        date_of(d, context)[0] != context.date for m in above for d in m.dates
    )


def _rows_carried(rows: Sequence[list[Mark]], context: Context, region: Region) -> list[Mark]:
    """The lines above the first time that belong to the last entry of the page before."""
    column = [m for row in rows for m in row]
    count = rows_of_last_entry(rows, context, region) if any(m.leading_time for m in column) else 0
    bare = context.list_end is not None and context.list_end.bare_left is not None
    return (
        []
        if not count or (times_in_middle(column) and not bare)
        else [m for row in rows[:count] for m in row]
    )


def _read_column(rows: Sequence[list[Mark]], reader: ListReader) -> None:
    fields = field_starts([row for row in rows if row[0].leading_time])
    rows = [[piece for m in row for piece in cut_at(m, fields)] for row in rows]
    rows, aside = beside_the_list(rows)
    reader.rest += aside
    rows, places = without_places_below(rows, reader.packs)
    rows = with_titles_over(rows, reader.packs)
    marks = [m for row in rows for m in row]
    reader.middle = times_in_middle(marks)
    reader.looks = looks_of_headings(rows)
    reader.inner, reader.fills = inner_looks(rows), fills_of_entries(rows)
    reader.lasts = looks_of_ends(rows)
    reader.rooms = rooms_of_days(rows, reader.packs)
    reader.rooms |= frozenset() if reader.middle else room_lines(rows, reader.packs)
    reader.ruled = entries_are_ruled(rows)
    boxed = boxed_rows(rows, reader.packs)
    if reader.middle:
        centred = None
        if not (boxed or reader.ruled):
            centred = centred_rows(rows, lambda: _around(rows, boxed, reader))
        rows = _around(rows, boxed, reader) if centred is None else centred
        reader.rooms = rooms_of_days(rows, reader.packs)
        boxed = boxed_rows(rows, reader.packs)
    first = next((k for k, row in enumerate(rows) if row[0].leading_time), len(rows))
    margin = at_margin(rows)
    banded = bands(rows, reader.packs) | margin
    base = len(reader.entries)
    header = header_rows(rows, first, fields) if fields else []
    header += [row for row in rows if row not in header and _heads_columns(row, header, reader.packs)]
    end = len(rows) if reader.middle else end_of_list(rows)
    for index, row in enumerate(rows[:end]):
        below = rows[index + 1] if index + 1 < len(rows) else None
        if row in header:
            reader.headings += row
        elif id(row) in boxed:
            _read_boxed(row, boxed[id(row)], reader)
        elif row[0].leading_time:
            is_last = below is None or below[0].leading_time or id(below) in boxed
            is_last = is_last or is_heading(rows, index + 1, reader)
            reader.read_time(row, takes_title=bool(is_last))
            reader.take_place_below(places.get(id(row[0])))
        elif is_heading(rows, index, reader):
            reader.read_heading(row)
        elif reader.open is not None and id(row) in banded:
            reader.read_band(row)
            if id(row) in margin and ends_above(row, below):
                reader.close()
        elif reader.open is not None:
            reader.open.content += row
        else:
            reader.rest += row
    reader.after += [m for row in rows[end:] for m in row]
    if fields:
        reader.close()
        named = {fold(m.text): m for row in reversed(header) for m in row}
        heads = [Group(m.box, (m,), False, False) for m in named.values()]
        reader.entries[base:] = _by_fields(reader.entries[base:], fields, heads, reader.packs)


def _around(rows: Sequence[list[Mark]], boxed: Mapping[int, object], reader: ListReader) -> list[list[Mark]]:
    """Each time with the lines nearest to it; headings and boxes stay where they are."""
    flags = [
        not r[0].leading_time and (id(r) in boxed or is_heading(rows, k, reader)) for k, r in enumerate(rows)
    ]
    return around_times(rows, flags)


def _read_boxed(row: list[Mark], members: Sequence[list[Mark]], reader: ListReader) -> None:
    """A row of a box, read with all of the box: a heading, or what the entry announces."""
    if members[0] is not row:
        return
    if reader.open is not None and is_announced(reader.open.content, reader.packs):
        reader.open.take_room()
        reader.open.content += [m for each in members for m in each]
    else:
        reader.read_box(read_box(members, reader.packs))


def _heads_columns(row: Sequence[Mark], header: Sequence[list[Mark]], packs: tuple[Pack, ...]) -> bool:
    """Whether a row names columns: by its words, or because it repeats those above the first time."""
    if len(row) < 2 or row[0].leading_time:
        return False
    known = {fold(m.text) for above in header for m in above}
    return names_columns(row, packs) or all(fold(m.text) in known for m in row)


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


def _finish(
    reader: ListReader, times: int, first: float, crowded: float, abreast: float, apart: int
) -> Arrangement:
    """The arrangement with its score; `apart` glyphs below the list speak neither for nor against it."""
    entries = reader.entries
    content = glyphs([m for e in entries for m in (*e.content, *e.people, *e.claimed)] + reader.after) - apart
    heads = glyphs(reader.headings)
    below = glyphs([m for m in reader.rest if m.box.bottom > first])
    total = content + heads + below
    filled = [e for e in entries if e.content or e.people]
    long = sum(1 for e in filled if glyphs(e.content) > LONGEST_ENTRY)
    order = _in_order([e for e in entries if e.context.start])
    explained = (content + 0.5 * heads) / total if total else 0.0
    mixed = mixed_entries(entries)
    score = (
        0.9
        * (1 - MIXED * mixed)
        * (1 - crowded)
        * (1 - abreast)
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
        f"times beside other times: {crowded:.2f}",
        f"{below} of {total} glyphs unexplained",
    )
    return Arrangement(
        "agenda",
        tuple(entries),
        tuple(reader.headings),
        (*reader.rest, *reader.after),
        reader.context,
        (),
        score,
        reasons,
    )


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
