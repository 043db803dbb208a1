"""Timetables with the times down the side.

Evidence: cells with a time stand in one column, and other cells stand beside them; where they are
not drawn, cells are inferred from headings and white space. Columns of
titles are parallel sessions, under headings that give day, room or track; other columns are
fields of one session. Cells stacked beside one time are a block and its talks, or parallel
sessions. A cell with a time of its own stands for itself; a band over all columns speaks for all
that follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import union
from extract.signals.labels import is_break
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region, TrackLabel
from extract.structures.shared.columnheads import labels_over, tracks_beside
from extract.structures.shared.fields import as_before, is_record, table_columns, without_tags
from extract.structures.shared.groups import Group, shares_columns
from extract.structures.shared.headings import heading_context
from extract.structures.shared.marks import Mark
from extract.structures.tables.blockbands import (
    Block,
    heads_of_blocks,
    tells_of_row,
    with_times_of_rows,
)
from extract.structures.tables.brokendays import with_days_joined
from extract.structures.tables.cardrows import further_cards
from extract.structures.tables.celllists import list_entries, list_stacks
from extract.structures.tables.footrooms import with_foot_rooms
from extract.structures.tables.grid import ALIGNED, finish, on_edges, own_entry, slot_of
from extract.structures.tables.gutters import split_at_gutters
from extract.structures.tables.headsinside import with_heads_inside
from extract.structures.tables.openrail import beside_times
from extract.structures.tables.panels import Panel, apart, last_headings, panels_of
from extract.structures.tables.placebeside import place_of_row, places_of
from extract.structures.tables.rails import (
    days_above_time,
    days_beside,
    in_rows_beside,
    rails_of,
    stands_beside,
    times_printed,
)
from extract.structures.tables.recordrows import further_record, record_below, record_entry, records_beside
from extract.structures.tables.rowscale import INFERRED, end_at_row, measures_time, rows_beside
from extract.structures.tables.rowsover import cells_over, continuing, end_before, is_last_row, row_end
from extract.structures.tables.rowtable import Table, column_context
from extract.structures.tables.ruledrows import between_rules
from extract.structures.tables.stacked import (
    split_painted_rows,
    split_stacked_times,
    stack_entries,
    stacks_of,
    with_ends,
    without_pause,
)
from extract.values import replace

#: Of the table's width. A cell wider than this is a band over all columns.
BAND_SHARE = 0.6
#: Of the width beside the times. A cell this wide says nothing of the columns.
WHOLE_WIDTH = 0.9


def clock_rows(region: Region, context: Context) -> Arrangement | None:
    """Times down the left side, one or more cells to the right of each."""
    end = end_before(region, context)
    lone = is_last_row(region.groups, end)
    if len(region.times) < 2 and not lone:
        return None
    gridded = None if lone else beside_times(region, context) or between_rules(region)
    region = gridded.region if gridded else region
    cells = with_heads_inside(split_at_gutters(split_painted_rows(region.groups)), region.packs)
    groups = in_rows_beside(with_ends(split_stacked_times(with_days_joined(cells, region.packs))))
    rails = rails_of(groups) or [[g for g in groups if g.is_time] for _ in lone]
    if not rails:
        return None
    top = min(g.box.top for rail in rails for g in rail)
    over_page = cells_over(groups, top, region, end, context.header)
    groups = [g for g in groups if g not in over_page]
    panels = panels_of(groups, rails, context.header)
    heads = [g for panel in panels for g in (*panel.header, *panel.days)]
    body = [g for panel in panels for g in panel.body]
    beside = days_beside(groups, rails)
    heads += beside
    plain = [g for g in groups if g not in heads and g not in body and _is_over(g, rails)]
    context = heading_context([m for g in plain for m in g.marks], region.packs, context)
    entries: list[Entry] = continuing(over_page, context)
    headings = [m for g in groups if g in heads or g in plain for m in g.marks]
    rest = [m for g in groups if g not in heads and g not in body and g not in plain for m in g.marks]
    tracks: list[TrackLabel] = []
    after, records = context, context.records
    for panel in panels:
        inner = after if panel.is_below else context
        day = [m for g in panel.days for m in g.marks]
        inner = heading_context(day, region.packs, inner)
        inner = replace(inner, own_room=inner.own_room or any(m.rooms for m in day))
        table = replace(_table(panel, region, groups, context), days=tuple(beside))
        if is_record(table.columns):
            records = table.columns
        tracks += [t for t in (*table.labels, *(side for _, side in table.sides)) if t and t.name]
        after = _read_panel(panel, table, inner, entries, headings, rest)
    end = row_end(panels[-1].body, panels[-1].rail, region)
    after = replace(after, header=last_headings(panels), records=records, row_end=end)
    inferred = gridded.inferred if gridded else frozenset()
    times = times_printed(rails)
    over = [m for g in plain for m in g.marks]
    entries = with_foot_rooms(with_times_of_rows(entries), region)
    return finish("clock_rows", entries, headings, rest, after, tracks, times, inferred, over)


def _is_over(group: Group, rails: Sequence[Sequence[Group]]) -> bool:
    """Whether a cell stands above all times."""
    return group.box.bottom <= min(g.box.top for rail in rails for g in rail) + ALIGNED


def _read_panel(
    panel: Panel,
    table: Table,
    context: Context,
    entries: list[Entry],
    headings: list[Mark],
    rest: list[Mark],
) -> Context:
    """Reads one rail with all that stands to the right of it; returns the context at its foot."""
    if not panel.body:
        return context
    rail, region = panel.rail, table.region
    # a rule drawn a little off must not bring a cell before the time of its row
    body = sorted(panel.body, key=lambda g: g.box.top - (ALIGNED if g in rail else 0.0))
    width = union(g.box for g in body).width
    beside_rail = [g for g in body if g not in rail]
    used: set[int] = set()
    slot: Context | None = None
    cards: list[Group] = []
    blocks: list[Block] = []
    made: list[Entry] = []
    alone: int | None = None
    for group in body:
        if id(group) in used:
            continue
        used.add(id(group))
        if group in rail:
            context = table.on_day(group, context)
            beside = [g for g in beside_rail if id(g) not in used and stands_beside(g, group)]
            used |= {id(g) for g in beside}
            cards = beside
            made = _row_entries(group, beside, table, context, len(entries))
            blocks = [b for each in blocks if (b := each.going_on(beside, region.packs)) is not None]
            entries += [_in_block(e, blocks) for e in made]
            slot = entries[-1].context
            is_head = len(beside) == 1 and not is_break(beside[0].text, region.packs)
            alone = len(entries) - 1 if is_head else None
        elif slot is not None and (row := further_record(group, beside_rail, table.columns)):
            used |= {id(g) for g in row}
            entries.append(record_below(row, table.columns, slot, alone))
            if alone is not None:
                entries[alone] = replace(entries[alone], is_block=True)
        elif slot is not None and (row := further_cards(group, beside_rail, cards)):
            used |= {id(g) for g in row}
            entries += _parallel(row, table, replace(slot, room=None, floor=None), len(entries))
        elif group.has_own_time:
            entries.append(own_entry(group, column_context(group, table, context)))
        elif len(made) == 1 and tells_of_row(group, entries[-1], region.packs):
            entries[-1] = replace(entries[-1], content=(*entries[-1].content, *group.marks))
        elif row := heads_of_blocks(group, body, rail, region.packs):
            used |= {id(g) for g in row}
            blocks = [Block(len(entries) + k, g) for k, g in enumerate(row)]
            entries += _block_entries(row, table, replace(context, start=None, end=None))
        elif group.box.width >= BAND_SHARE * width or all(m.is_date for m in group.marks):
            blocks = []
            context = heading_context(group.marks, region.packs, context)
            headings += group.marks
        else:
            rest += group.marks
    return context


def _block_entries(row: Sequence[Group], table: Table, context: Context) -> list[Entry]:
    """The heads of blocks in one row as entries; of several, each stands in its column."""
    inner = [column_context(g, table, context) if len(row) > 1 else context for g in row]
    return [Entry(g.marks, c, is_block=True) for g, c in zip(row, inner, strict=True)]


def _in_block(entry: Entry, blocks: Sequence[Block]) -> Entry:
    """The entry below the band that it stands under; a band over all columns holds for all."""
    if entry.parent is not None:
        return entry
    over = [b for b in blocks if len(blocks) == 1 or b.holds(entry)]
    return replace(entry, parent=over[0].index) if over else entry


def _table(panel: Panel, region: Region, groups: Sequence[Group], context: Context) -> Table:
    """The columns of a table, what their headings say and what stands beside its rows."""
    rail = panel.rail
    beside_rail = [g for g in panel.body if g not in rail and any(stands_beside(g, r) for r in rail)]
    right = max((g.box.x1 for g in panel.body), default=0.0) - min(g.box.x1 for g in rail)
    whole = [g for g in beside_rail if g.box.width >= WHOLE_WIDTH * right]
    alone = [g for g in whole if not any(stands_beside(g, o) for o in beside_rail)]
    cells = [g for g in beside_rail if g not in alone] or beside_rail
    header = apart(panel.header, cells)
    below = [g for g in panel.body if g.closed and g not in rail and g not in beside_rail]
    below = [g for g in below if any(on_edges(g.box, c.box) for c in cells if c.closed)]
    columns = without_tags(
        table_columns([*cells, *below], header, region.packs), cells, {code for code, _ in context.codes}
    )
    columns = as_before(columns, context.records)
    labels = labels_over(header, [rail], region)
    sides = tracks_beside(groups, rail, labels, region)
    places = places_of(([g for g in beside_rail if stands_beside(g, r)] for r in rail), region.packs)
    return Table(columns, tuple(header), rail, region, places, labels, sides, measures_time(rail, cells))


def _row_entries(
    rail: Group, beside: Sequence[Group], table: Table, context: Context, base: int
) -> list[Entry]:
    """The entries of one row. A rail cell with a label is a block, and the cells hang under it;
    one that only says where gives its row the room."""
    context = table.in_row(rail, context)
    rail, pause = without_pause(rail, context)
    if pause is not None and beside:
        return [*_row_entries(rail, beside, table, context, base), pause]
    slot = slot_of(Group(rail.box, rail.time_marks, rail.closed, rail.rotated))
    inner = replace(context, start=slot.start, end=slot.end, problems=(*context.problems, *slot.problems))
    clock = (*rail.time_marks, *days_above_time(rail))
    label = tuple(m for m in rail.marks if m not in clock)
    place = place_of_row(label, table.region.packs) if beside else None
    if place is not None:
        clock, label = (*clock, *label), ()
        inner = replace(inner, room=place[0], floor=place[1], own_room=True, day_room=False)
    lists = [] if label or is_record(table.columns) else list_stacks(stacks_of(beside), inner)
    others = [g for g in beside if not any(g in stack for stack in lists)]
    own = [own_entry(g, column_context(g, table, context)) for g in others if g.has_own_time]
    plain = [g for g in others if not g.has_own_time]
    if label and not beside:
        own_column = column_context(rail, table, context)
        entry = own_entry(rail, own_column)
        track = own_column.track if own_column.track != context.track else None
        return [replace(entry, context=entry.context.within(track=track))]
    if label:
        block = Entry(label, inner, clock, is_block=True)
        untimed = replace(inner, start=None, end=None)
        return [block, *(Entry(g.marks, untimed, parent=base, own_time=False) for g in plain), *own]
    plain, inner, said = table.places.taken(plain, inner)
    clock = (*clock, *said)
    if not plain:
        made = [Entry((), inner, clock), *own]
    elif is_record(table.columns):
        first, *below = records_beside(plain, table.columns)
        made = [record_entry(first, table.columns, inner, clock)]
        made += [record_entry(row, table.columns, inner, ()) for row in below] + own
    else:
        made = _parallel(plain, table, inner, base)
        made[0] = replace(made[0], claimed=(*made[0].claimed, *clock))
        made += own
    for stack in lists:
        made += list_entries(stack, column_context(stack[0], table, inner), base + len(made))
    return made


def _parallel(cells: Sequence[Group], table: Table, context: Context, base: int) -> list[Entry]:
    """Sessions side by side; cells stacked in one column may be a block with its talks."""
    made: list[Entry] = []
    for stack in stacks_of(cells):
        inner = _merged_rows(stack, table, column_context(stack[0], table, context))
        for each in _on_all_days(stack[0], table, inner):
            made += stack_entries(stack, each, table.region, base + len(made))
    return made


def _on_all_days(cell: Group, table: Table, context: Context) -> list[Context]:
    """The context of a cell on each of the days that it spans: a pause printed once for all days."""
    days = [h for h in table.header if shares_columns(h.box, cell.box) and any(m.is_date for m in h.marks)]
    told = [heading_context(h.marks, table.region.packs, context) for h in days]
    dates = {c.date: c for c in told if c.date}
    return list(dates.values()) if len(dates) > 1 else [context]


def _merged_rows(stack: Sequence[Group], table: Table, context: Context) -> Context:
    """A cell over several rows ends with the last of them, on a scale of starts where the next begins."""
    if len(stack) > 1:
        return context
    box = stack[0].box
    if table.is_scale and (end := end_at_row(box, table.rail)):
        return replace(context, end=end, problems=(*context.problems, INFERRED))
    over = rows_beside(box, table.rail)
    if len(over) < 2:
        return context
    last = over[-1]
    slot = slot_of(Group(last.box, last.time_marks, last.closed, last.rotated))
    return replace(context, end=slot.end)
