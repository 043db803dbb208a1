"""Rows of a table that go on at the top of the next page, and a table whose last row alone stands there.

Evidence: the table ran to the foot of its page. On the next one a drawn cell above the first time, beside
none, stands on the edges of a cell of the last row, is set like what stands in that table, and begins
nothing: no day, no room, no block, no break. Or its only time stands on an edge of the times, set like them,
level with a drawn cell on the edges of a cell of the table.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Box
from extract.signals.evidence import is_kind
from extract.structures.shared.arrangement import Context, Entry, Region, RowEnd, look_of
from extract.structures.shared.groups import Group, shares_rows
from extract.structures.shared.pageends import FOOT, begins_anew
from extract.structures.tables.grid import ALIGNED
from extract.structures.tables.rails import stands_beside
from extract.values import replace


def row_end(body: Sequence[Group], rail: Sequence[Group], region: Region) -> RowEnd | None:
    """What tells whether the next page goes on with the table; None where it ends before the foot."""
    times = [g for g in rail if g.is_time]
    if not times:
        return None
    last = max(times, key=lambda g: g.box.top)
    cells = [g for g in body if g not in rail and g.closed and any(stands_beside(g, t) for t in rail)]
    row = [g for g in cells if stands_beside(g, last)]
    # a pause may stand beside the last time without a cell of its own
    foot = max((g.text_box.bottom for g in row), default=last.box.bottom if cells else 0.0)
    if foot < FOOT * region.page.height:
        return None
    looks = frozenset(look_of(m) for g in cells for m in g.marks)
    return RowEnd(
        region.page.number, last.marks[0].box, look_of(last.marks[0]), _edges(row), _edges(cells), looks
    )


def _edges(cells: Sequence[Group]) -> tuple[Box, ...]:
    return tuple({(round(g.box.x0), round(g.box.x1)): g.box for g in cells}.values())


def _on_edges(cell: Group, boxes: Sequence[Box]) -> bool:
    return any(abs(cell.box.x0 - b.x0) <= ALIGNED and abs(cell.box.x1 - b.x1) <= ALIGNED for b in boxes)


def end_before(region: Region, context: Context) -> RowEnd | None:
    """The end of a table that ran to the foot of the page right before."""
    end = context.row_end
    return end if end is not None and end.page == region.page.number - 1 else None


def cells_over(
    groups: Sequence[Group], first: float, region: Region, end: RowEnd | None, header: Sequence[Group] = ()
) -> list[Group]:
    """The cells above the first time that go on with the last row of the page before, one a column.

    The headings of the columns may be printed again above them.
    """
    if end is None:
        return []
    again = {g.text for g in header}
    above = [g for g in groups if g.box.bottom <= first + ALIGNED and not g.rotated and g.text not in again]
    found = [g for g in above if g.closed and _on_edges(g, end.row)]
    level = [g for g in above if found and g.box.bottom > found[0].box.top + ALIGNED]
    lefts = {round(g.box.x0) for g in found}
    return found if found and level == found and len(lefts) == len(found) and all(
        _goes_on(g, region, end) for g in found
    ) else []  # fmt: skip


def _goes_on(cell: Group, region: Region, end: RowEnd) -> bool:
    """Whether a cell is set like those of the table, and begins nothing."""
    if cell.has_own_time or is_kind(cell.text, region.packs) or begins_anew(cell.marks[0], region.packs):
        return False
    return all(look_of(m) in end.looks and not m.is_date for m in cell.marks)


def continuing(cells: Sequence[Group], context: Context) -> list[Entry]:
    """Entries that go on with those of the page before."""
    untimed = replace(context, start=None, end=None)
    return [Entry(g.marks, untimed, own_time=False, continues=True) for g in cells]


def is_last_row(groups: Sequence[Group], end: RowEnd | None) -> list[Group]:
    """The only time of a page, where it heads a row of the table of the page before."""
    times = [g for g in groups if g.is_time and not g.rotated]
    if end is None or len(times) != 1:
        return []
    mark = times[0].marks[0]
    edges = ((mark.box.x0, end.time.x0), (mark.box.x1, end.time.x1))
    there = any(abs(a - b) <= ALIGNED for a, b in edges) and look_of(mark) == end.time_look
    beside = [g for g in groups if g.closed and stands_beside(g, times[0]) and _on_edges(g, end.cells)]
    beside = [g for g in beside if any(look_of(m) in end.looks for m in g.marks)]
    return times if there and any(shares_rows(g.box, times[0].box) for g in beside) else []
