"""Rows that rules or fills part, whose columns nobody drew.

Evidence: bands from rule to rule, or of one fill, hold one time each with texts side by side to the right
of it, and white gutters run down between these texts. Where in the band the time stands says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.model import Box
from extract.structures.shared.arrangement import Region
from extract.structures.shared.marks import Mark
from extract.structures.shared.openbands import bands_over
from extract.structures.shared.opencells import Gridded, gridded

#: Fewer rows prove nothing; of all times of the page, so many must stand in rows of their own.
FEWEST_ROWS, TIMED = 4, 0.7
#: Rows with texts side by side, and their share of all; fewer prove no columns.
FEWEST_FULL, FULL = 3, 0.4
#: A band is told by the two sides that part it from those above and below.
TWO_SIDES = 2
#: Of the page's height. A taller band is no row.
TALLEST = 0.4
#: Points. Gutters between columns are wider.
GUTTER = 6.0

Band = tuple[int, int]


def between_rules(region: Region) -> Gridded | None:
    """Cells in the rows that are drawn around times; None where rows or columns are not clear."""
    bands = _bands(region)
    rows = {b: r for b, r in bands.items() if _is_row(r)}
    if len(rows) < max(FEWEST_ROWS, TIMED * len(region.times)):
        return None
    times = [next(m for m in r if m.is_time) for r in rows.values()]
    right = max(t.box.x1 for t in times)
    full = [beside for r in rows.values() if _side_by_side(beside := _beside(r, right))]
    edges = _edges([m.box for beside in full for m in beside], right)
    if len(full) < max(FEWEST_FULL, FULL * len(rows)) or len(edges) < 3:
        return None
    left = min(t.box.x0 for t in times)
    cells: dict[Mark, Box] = {}
    first, last = min(rows), max(rows)
    for band, members in bands.items():
        if not first <= band <= last:
            continue
        own = [m for m in members if m in times] or members
        top, bottom = min(m.line.cell.box.top for m in own), max(m.line.cell.box.bottom for m in own)
        is_heading = any(m.is_date for m in members) and not _side_by_side(members)
        for mark in members:
            over = bands_over(mark.box.x0, mark.box.x1, edges)
            if mark in times:
                cells[mark] = Box(left, top, edges[0], bottom)
            elif is_heading:
                cells[mark] = Box(left, top, edges[-1], bottom)
            elif over and mark.box.x0 >= right:
                cells[mark] = Box(edges[over[0]], top, edges[over[-1] + 1], bottom)
    return gridded(region, cells)


def _bands(region: Region) -> dict[Band, list[Mark]]:
    """The lines between the same upper and lower boundary.

    Beside a row that lacks a cell, and so its rule, lines belong to the row of the time at their height.
    """
    page = region.page
    found: dict[Band, list[Mark]] = {}
    loose: list[Mark] = []
    for mark in region.upright:
        cell = mark.line.cell
        parted = cell.sides >= TWO_SIDES and cell.box.top > 0 and cell.box.bottom < page.height
        if parted and cell.box.height <= TALLEST * page.height:
            found.setdefault((round(cell.box.top), round(cell.box.bottom)), []).append(mark)
        elif cell.sides:
            loose.append(mark)
    rows = {b: members for b, members in found.items() if any(m.is_time for m in members)}
    wider = [b for b in found if b not in rows and any(b[0] <= a[0] and a[1] <= b[1] for a in rows)]
    for mark in [*loose, *(m for b in wider for m in found.pop(b))]:
        own = next((b for b in rows if b[0] <= mark.box.y_mid <= b[1]), None)
        if own is not None and mark not in rows[own]:
            rows[own].append(mark)
    return found


def _is_row(members: Sequence[Mark]) -> bool:
    """Whether a band holds one time and other texts in the same cell."""
    times = [m for m in members if m.is_time]
    if len(times) != 1 or any(m.leading_time and not m.is_time for m in members):
        return False
    return any(m.line.cell == times[0].line.cell and m is not times[0] for m in members)


def _beside(members: Sequence[Mark], right: float) -> list[Mark]:
    return [m for m in members if m.box.x0 >= right]


def _side_by_side(marks: Sequence[Mark]) -> bool:
    return any(a.box.x1 <= b.box.x0 or b.box.x1 <= a.box.x0 for a, b in pairwise(marks))


def _edges(texts: Sequence[Box], right: float) -> list[float]:
    """The left edge of each column, in the gutter before it, and the right edge of the last one."""
    edges = [right]
    reach = right
    for low, high in sorted((b.x0, b.x1) for b in texts):
        if low - reach > GUTTER and reach > right:
            edges.append((low + reach) / 2)
        reach = max(reach, high)
    return [*edges, reach + 1]
