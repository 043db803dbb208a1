"""Rows of start times that measure how long the cells beside them last.

Evidence: no time of the column has an end, and several drawn cells beside it reach over two rows or
more: such a table is a calendar, whose cells end where a row begins. Where every cell fills one row,
the next row only says what comes next.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Box
from extract.structures.shared.groups import Group
from extract.structures.tables.grid import ALIGNED, slot_of

#: The problem of an end that only the height of a cell tells.
INFERRED = "placement_inferred"
#: Cells over several rows, and their share of all cells, from which rows measure time.
FEWEST_OVER, OVER_SHARE = 3, 0.2
#: Of a row's height. A cell reaches over a row of which it covers so much.
COVERED = 0.5


def measures_time(rail: Sequence[Group], cells: Sequence[Group]) -> bool:
    """Whether the rows of a column of times are the scale of a calendar."""
    if any(slot_of(_times(g)).end for g in rail if g.time_marks):
        return False
    drawn = [c for c in cells if c.closed and not c.rotated]
    over = [c for c in drawn if len(rows_beside(c.box, rail)) > 1]
    return len(over) >= max(FEWEST_OVER, OVER_SHARE * len(drawn))


def rows_beside(box: Box, rail: Sequence[Group]) -> list[Group]:
    """The rows that a cell reaches over, from the top."""
    beside = [r for r in rail if box.y_overlap(r.box) >= COVERED * r.box.height]
    return sorted(beside, key=lambda r: r.box.top)


def end_at_row(box: Box, rail: Sequence[Group]) -> str | None:
    """The time of the row that begins where a cell ends."""
    below = next((r for r in rail if r.closed and abs(r.box.top - box.bottom) <= ALIGNED), None)
    if below is None or not below.time_marks:
        return None
    return slot_of(_times(below)).start


def _times(row: Group) -> Group:
    """A row's cell with nothing but its times."""
    return Group(row.box, row.time_marks, row.closed, row.rotated)
