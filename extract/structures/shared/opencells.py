"""Cells of timetables whose borders are not drawn, given to their lines as if they were.

Evidence: times stand in one row or one column, and what stands beside or below them falls into
bands that hardly a text crosses. A text alone in its band, and level with none of the labels, is
there for all of them. Lines that stand in drawn cells of their own keep those.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.layout.edges import Cell
from extract.layout.lines import Line
from extract.model import Box, union
from extract.structures.shared.arrangement import Region
from extract.structures.shared.groups import CLOSED_SIDES, shares_rows
from extract.structures.shared.marks import Mark
from extract.structures.shared.openbands import (
    band_of,
    bands_over,
    blocks_of,
    column_edges,
    is_level,
    row_edges,
)
from extract.values import replace

#: Times in one row without drawn cells; fewer may be lists side by side.
FEWEST_SLOTS = 3
#: Of the texts. No more may cross from one column to the next.
CROSSING_SHARE = 0.15
#: Sides of a cell, as of one that is drawn all around.
ALL_SIDES = 4
#: Of the type size. What stands further below the last line of a table is no part of it.
WIDEST_GAP = 4.0
#: Points. Edges that differ by less are aligned.
ALIGNED = 6.0


@dataclass(frozen=True, slots=True)
class Gridded:
    """A region whose open lines were given cells, and those lines."""

    region: Region
    inferred: frozenset[Line]


def under_times(region: Region) -> Gridded | None:
    """Cells under a row of times, labels at the left; None where there are no such times."""
    header = _time_row(region.times)
    if len(header) < FEWEST_SLOTS:
        return None
    heads = [m.box for m in header]
    head = union(heads)
    below = [m for m in region.upright if m.box.top >= head.bottom - 1 and m not in header]
    if any(m.is_time for m in below):
        return None
    below = without_foot(below, head.bottom)
    labels = [m for m in below if m.box.x1 <= heads[0].x0]
    body = [m for m in below if m not in labels]
    rows_drawn = _cells_across(header, body)
    closed = {m for m in (*header, *body) if is_closed(m) and m.line.cell.box not in rows_drawn}
    if not body or closed.issuperset(body):
        return None
    start = max((m.box.x1 for m in labels), default=min(m.box.x0 for m in (*body, *header)) - 1)
    columns = column_edges(heads, [m.box for m in body], start, region.box.x1)
    bottom = max(m.box.bottom for m in below) + 1
    names = blocks_of(labels)
    firsts = [b[0].box for b in names]
    whole = [union(m.box for m in b) for b in names]
    rows = row_edges(whole, [m.box for m in body], bottom, firsts) if names else []
    filled = _fill(body, columns, rows, firsts, (rows[0] if rows else head.bottom, bottom))
    if filled is None:
        return None
    cells = {m: box for m, box in filled.items() if m not in closed}
    for k, mark in enumerate(header):
        if mark not in closed:
            cells[mark] = Box(columns[k], head.top, columns[k + 1], head.bottom)
    for mark in labels:
        row = band_of(mark.box.y_mid, rows)
        if row is not None:
            cells[mark] = Box(min(m.box.x0 for m in labels), rows[row], columns[0], rows[row + 1])
    return gridded(region, cells)


def _cells_across(header: Sequence[Mark], body: Sequence[Mark]) -> set[Box]:
    """Drawn cells that are whole rows: what parts them from left to right is not drawn.

    Evidence: one holds several of the times, or texts that stand under several of them.
    """
    under: dict[Box, set[int]] = {}
    for mark in (*header, *body):
        if is_closed(mark):
            over = {k for k, h in enumerate(header) if h.box.x_overlap(mark.box) > 0}
            under.setdefault(mark.line.cell.box, set()).update(over if len(over) == 1 else ())
    return {box for box, slots in under.items() if len(slots) > 1}


def _fill(
    body: Sequence[Mark],
    columns: Sequence[float],
    rows: Sequence[float],
    names: Sequence[Box],
    whole: tuple[float, float],
) -> dict[Mark, Box] | None:
    """The cell of each text; None where too many cross from column to column."""
    by_column: dict[tuple[int, int], list[Mark]] = {}
    for mark in body:
        over = bands_over(mark.box.x0, mark.box.x1, columns)
        if over:
            by_column.setdefault((over[0], over[-1]), []).append(mark)
    crossing = sum(len(members) for (first, last), members in by_column.items() if first != last)
    if crossing > CROSSING_SHARE * len(body):
        return None
    return {
        mark: Box(columns[first], top, columns[last + 1], low)
        for (first, last), members in by_column.items()
        for top, low, marks in _down(members, rows, names, whole)
        for mark in marks
    }


def _down(
    members: Sequence[Mark], rows: Sequence[float], names: Sequence[Box], whole: tuple[float, float]
) -> list[tuple[float, float, list[Mark]]]:
    """The cells of one column: by row, or one for all rows where a text is level with no label."""
    blocks = blocks_of(members)
    if not rows:
        return [(b[0].box.top - 1, b[-1].box.bottom + 1, b) for b in blocks]
    level = any(is_level(n, blocks[0][0].box) for n in names)
    if len(blocks) == 1 and len(names) > 1 and not level:
        return [(*whole, list(members))]
    made: dict[int, list[Mark]] = {}
    for mark in members:
        made.setdefault(band_of(mark.box.y_mid, rows) or 0, []).append(mark)
    return [(rows[k], rows[k + 1], marks) for k, marks in made.items()]


def _time_row(times: Sequence[Mark]) -> list[Mark]:
    """The most times side by side, left to right."""
    rows = [[o for o in times if shares_rows(o.box, m.box)] for m in times]
    longest: list[Mark] = max(rows, key=len, default=[])
    return sorted(longest, key=lambda m: m.box.x0)


def is_closed(mark: Mark) -> bool:
    """Whether a line stands in a drawn cell."""
    return mark.line.cell.sides >= CLOSED_SIDES


def without_foot(marks: Sequence[Mark], top: float) -> list[Mark]:
    """Marks below a table's head down to the first wide gap."""
    kept: list[Mark] = []
    low = top
    for mark in sorted(marks, key=lambda m: m.box.top):
        if kept and mark.box.top - low > WIDEST_GAP * mark.line.size:
            break
        kept.append(mark)
        low = max(low, mark.box.bottom)
    return kept


def gridded(region: Region, cells: Mapping[Mark, Box]) -> Gridded | None:
    """The region with the given cells around its lines; None where there are no cells."""
    if not cells:
        return None
    made: list[Mark] = []
    inferred: set[Line] = set()
    for mark in region.marks:
        box = cells.get(mark)
        if box is not None:
            cell = Cell(box, ALL_SIDES, mark.line.cell.colour)
            mark = replace(mark, line=replace(mark.line, cell=cell))
            inferred.add(mark.line)
        made.append(mark)
    return Gridded(replace(region, marks=tuple(made)), frozenset(inferred))
