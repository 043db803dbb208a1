"""The columns of times down the side of a table, and which cells stand in the row of a time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from extract.model import Box
from extract.structures.shared.groups import CLOSED_SIDES, Group, shares_rows
from extract.structures.shared.marks import Mark
from extract.structures.tables.grid import ALIGNED
from extract.values import replace

#: Of the type size. `10:00-10:50` is so much longer than `9:00-9:50`, at most.
MORE_DIGITS = 1.6
#: Of the cells of a column, those that say more than a time; of these, those beside a bare time.
TOLD = 0.7
#: Drawn cells beside the only time of a page that show it to be a row of a table.
FEWEST_DRAWN = 2


def rails_of(groups: Sequence[Group]) -> list[list[Group]]:
    """Columns of time cells with something beside them, left to right.

    Where nothing without a time stands beside any, columns of cells that hold their time with the
    title are lists side by side.
    """
    timed = [g for g in groups if g.time_marks and not g.rotated]
    columns: list[list[Group]] = []
    for group in timed:
        for column in columns:
            if _same_column(column[0], group):
                column.append(group)
                break
        else:
            columns.append([group])
    columns.sort(key=lambda c: c[0].box.x0)
    content = [g for g in groups if not g.is_time]
    untimed = [g for g in content if not g.has_own_time]
    lists = [c for c in columns if len(c) >= 2 and not any(g.is_time for g in c)]
    bare = [c for c in columns if all(g.is_time for g in c) and _stand_beside(c, content)]
    if len(lists) >= 2 and not bare and not any(_stand_beside(c, untimed) for c in columns):
        return lists
    rails = _without_content([c for c in columns if _stand_beside(c, content)])
    return rails or [c for c in columns if len(timed) == 1 and _is_last_row(c, content)]


def _without_content(rails: Sequence[list[Group]]) -> list[list[Group]]:
    """The columns of times without columns of cells that say more than their time, beside bare times.

    Evidence: a column of times and nothing else stands left of them, with a time for most of their rows.
    """
    bare = [c for c in rails if all(g.is_time for g in c)]
    times = [t for c in bare for t in c]

    def is_content(column: Sequence[Group]) -> bool:
        told = [g for g in column if not g.is_time]
        beside = sum(1 for g in told if any(stands_beside(g, t) for t in times))
        return len(told) >= TOLD * len(column) and beside >= TOLD * len(told)

    return [c for c in rails if c in bare or not is_content(c)]


def _same_column(a: Group, b: Group) -> bool:
    """Whether two cells stand on the same edges, or, where one is drawn on one side only, their texts do."""
    if abs(a.box.x0 - b.box.x0) <= ALIGNED and abs(a.box.x1 - b.box.x1) <= 3 * ALIGNED:
        return True
    s, t = a.text_box, b.text_box
    half_drawn = min(m.line.cell.sides for g in (a, b) for m in g.marks) <= CLOSED_SIDES
    near = sorted((abs(s.x0 - t.x0), abs(s.x1 - t.x1)))
    digits = MORE_DIGITS * min(a.marks[0].line.size, b.marks[0].line.size)
    return half_drawn and near[0] <= ALIGNED and near[1] <= max(3 * ALIGNED, digits)


def _stand_beside(times: Sequence[Group], cells: Sequence[Group]) -> bool:
    """Whether cells stand beside two of the times or more."""
    beside = (t for t in times if any(stands_beside(g, t) for g in cells))
    return len(list(islice(beside, 2))) == 2


def _is_last_row(times: Sequence[Group], cells: Sequence[Group]) -> bool:
    """Whether the only time of a page heads a drawn row: what is left of the table of the page before."""
    beside = [g for g in cells if g.closed and stands_beside(g, times[0])]
    return len(times) == 1 and times[0].is_time and times[0].closed and len(beside) >= FEWEST_DRAWN


def stands_beside(cell: Group, rail: Group) -> bool:
    """Whether a cell stands to the right of a time, in its row."""
    return cell.box.x0 >= rail.box.x1 - ALIGNED and shares_rows(cell.box, rail.box)


def days_beside(groups: Sequence[Group], rails: Sequence[Sequence[Group]]) -> list[Group]:
    """Cells left of all times that say a day, each beside the rows of this day.

    Evidence: drawn cells, or texts set upright, with a date and little else, level with one time or more.
    """
    left = min(g.box.x0 for rail in rails for g in rail)
    times = [g for rail in rails for g in rail]
    return [
        g for g in groups
        if (g.closed or g.rotated) and g.box.x1 <= left + ALIGNED and any(m.is_date for m in g.marks)
        and not any(m.times for m in g.marks)
        and all(m.is_date or m.day is not None for m in g.marks)
        and any(g.box.top <= t.box.y_mid <= g.box.bottom for t in times)
    ]  # fmt: skip


def in_rows_beside(groups: Sequence[Group]) -> list[Group]:
    """Times without a cell of their own, made as high as the drawn cell beside them.

    Evidence: the cell right beside a time holds the middle of this time and of no other, so that it
    is one row, in which the time may stand at any height.
    """
    times = [g for g in groups if g.is_time and not g.rotated]
    made = []
    for group in groups:
        row = _row_beside(group, groups, times) if group.is_time and not group.closed else None
        made.append(replace(group, box=row) if row else group)
    return sorted(made, key=lambda g: (round(g.box.top), g.box.x0, g.box.x1))


def _row_beside(time: Group, groups: Sequence[Group], times: Sequence[Group]) -> Box | None:
    y = time.box.y_mid
    beside = [
        g for g in groups if g.closed and g.box.x0 >= time.box.x1 - ALIGNED and g.box.top <= y <= g.box.bottom
    ]
    if not beside:
        return None
    cell = min(beside, key=lambda g: g.box.x0).box
    if any(t is not time and cell.top <= t.box.y_mid <= cell.bottom for t in times):
        return None
    return Box(time.box.x0, cell.top, time.box.x1, cell.bottom)


def days_above_time(cell: Group) -> tuple[Mark, ...]:
    """The dates in the cell of a time, where each is a line of its own: they hold for its row and on."""
    first = min((m.box.top for m in cell.time_marks), default=0.0)
    return tuple(m for m in cell.marks if m.is_date and m.dates and m.box.bottom <= first + ALIGNED)


def times_printed(rails: Sequence[Sequence[Group]]) -> int:
    """How many entries the times of the columns begin: one a range, one a start with the end below it.

    A drawn cell that holds the times of many rows is no time cell of one row.
    """
    times = [[m.times[0] for m in g.marks if m.is_time] for rail in rails for g in rail]
    ranges = [sum(1 for t in each if t.end) for each in times]
    return sum(max(1, n + (len(each) - n + 1) // 2) for each, n in zip(times, ranges, strict=True))
