"""Cells beside a column of times whose borders are not drawn.

Evidence: times stand below each other, and in several of their rows texts stand side by side,
under headings of their own that hardly a text crosses; where all headings are days or all are
rooms, the columns are as sure as drawn ones. A text alone in its row that begins where
no column does is there for all columns. Dates and repeated headings part the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from extract.lang import fold
from extract.model import Box
from extract.structures.shared.arrangement import Context, Region
from extract.structures.shared.columnheads import column_labels
from extract.structures.shared.groups import Group
from extract.structures.shared.marks import Mark
from extract.structures.shared.openbands import (
    SLACK,
    band_of,
    bands_over,
    blocks_of,
    column_edges,
    cut_at,
    row_edges,
)
from extract.structures.shared.opencells import (
    ALIGNED,
    CROSSING_SHARE,
    Gridded,
    gridded,
    is_closed,
    without_foot,
)
from extract.structures.shared.openrows import rows_of
from extract.structures.tables.blockbands import heads_over_row
from extract.structures.tables.drawnrows import alike, drawn_side, in_merged_rows, on_drawn_rows
from extract.values import replace

#: Fewer times below each other prove no table, unless rooms or days head its columns.
FEWEST_TIMES = 3
#: Fewer rows with texts side by side prove no columns.
FEWEST_FULL = 2
#: Share of the times that may stand elsewhere, in cells of their own.
STRAY_TIMES = 0.3
#: Starts with their ends below them, and their share of all; fewer are times of rows of their own.
FEWEST_PAIRS, PAIRED = 3, 0.7
#: Pairs of texts that are compared at once, to bound the memory.
MOST_PAIRS = 1_000_000
#: Of the type size. Headings of columns stand no further above the first time.
HEADING_GAP = 3.0
#: Characters. The heading of a column is no longer.
LONGEST_HEADING = 48


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns: their edges, their headings, and where the texts of each begin."""

    edges: list[float]
    heads: list[Mark]
    starts: list[set[int]]


def beside_times(region: Region, context: Context) -> Gridded | None:
    """Cells beside a column of times; None where no headings part what stands beside them."""
    upright = region.upright
    rail = _rail(region.times)
    if len(rail) < 2:
        return None
    ends = _ends_below(rail)
    rail = [m for m in rail if m not in ends]
    right = max(m.box.x1 for m in rail)
    first = rail[0].box.top
    body = [
        m for m in upright
        if m.box.x0 >= right - 1 and m.box.bottom > first - 0.5 * m.line.size and not m.is_date
    ]  # fmt: skip
    body = [m for m in without_foot([*body, *rail], first) if m not in rail and m not in ends]
    heads = _heads(upright, rail, right)
    if len(rail) < FEWEST_TIMES and not (heads and all(m.rooms or m.is_date for m in heads)):
        return None
    known = {fold(m.text) for m in heads}
    body = [m for m in body if fold(m.text) not in known]
    full = _side_by_side(body)
    shapes = [m.box for m in heads] or _carried(context.header, right)
    mixed = _mixed_cells(full) | _mixed_cells(heads)
    drawn = [m for m in full if _stands_in_cell(m, mixed)]
    if len(shapes) < 2 or len(full) < 2 * FEWEST_FULL or 2 * len(drawn) > len(full):
        return None
    edges = column_edges(shapes, [m.box for m in full], right, region.box.x1)
    crossing = sum(1 for m in full if len(bands_over(m.box.x0, m.box.x1, edges)) != 1)
    if crossing > CROSSING_SHARE * len(full):
        return None
    starts: list[set[int]] = [set() for _ in edges[1:]]
    for mark in full:
        band = band_of(mark.box.x_mid, edges)
        if band is not None:
            starts[band].add(round(mark.box.x0))
    region, body = _cut(region, body, starts)
    columns = _Columns(edges, heads, starts)
    mixed |= alike(mixed, body, lambda m: _begins_column(m, columns))
    found = _cells(rail, body, columns, region)
    found |= {end: found[start] for end, start in ends.items()}
    timed = {*rail, *ends}
    made = gridded(region, {m: b for m, b in found.items() if m in timed or not _stands_in_cell(m, mixed)})
    return replace(made, inferred=frozenset()) if made and _are_surely_columns(heads, region) else made


def _are_surely_columns(heads: Sequence[Mark], region: Region) -> bool:
    """Whether all headings are days, or all are rooms."""
    if all(m.dates or m.day is not None for m in heads):
        return len(heads) > 1
    labels = column_labels([(m,) for m in heads], region.marks, region.packs)
    return all(label is not None and label.room and not label.name for label in labels)


def _cut(region: Region, body: Sequence[Mark], starts: Sequence[set[int]]) -> tuple[Region, list[Mark]]:
    """The region and its texts with lines cut where they run from column to column without a gap."""
    xs = [float(x) for each in starts[1:] for x in each]
    pieces = {m: cut_at(m, xs) for m in body}
    marks = tuple(p for m in region.marks for p in pieces.get(m, [m]))
    return replace(region, marks=marks), [p for m in body for p in pieces[m]]


def _rail(times: Sequence[Mark]) -> list[Mark]:
    """The times of the leftmost column of times, top to bottom; none where others rival them."""
    if not times:
        return []
    left = min(times, key=lambda m: m.box.x0)
    rail = [m for m in times if m.box.x_overlap(left.box) > 0.3 * min(m.box.width, left.box.width)]
    if len(times) - len(rail) > STRAY_TIMES * len(rail):
        return []
    return sorted(rail, key=lambda m: m.box.top)


def _ends_below(rail: Sequence[Mark]) -> dict[Mark, Mark]:
    """Times that are the ends of those right above them, each with its start.

    Evidence: nearly all times stand in twos, the later one right below, with more space between two of
    these than within.
    """
    blocks = blocks_of(rail)
    pairs = [b for b in blocks if len(b) == 2 and _ends(*b)]
    if len(pairs) < FEWEST_PAIRS or len(pairs) < PAIRED * len(blocks):
        return {}
    return {end: start for start, end in pairs}


def _ends(start: Mark, end: Mark) -> bool:
    first, last = start.times[0], end.times[0]
    return not first.end and not last.end and first.start < last.start


def _heads(marks: Sequence[Mark], rail: Sequence[Mark], right: float) -> list[Mark]:
    """The headings right above the first time, left to right: short texts side by side."""
    first = rail[0].box
    above = [m for m in marks if m.box.bottom <= first.top + 1]
    for row in reversed(rows_of(above)):
        beside = [m for m in row if m.box.x0 >= right - 1 or m.box.x_mid > right]
        if first.top - row[0].box.bottom > HEADING_GAP * row[0].line.size:
            return []
        if len(beside) >= 2 and not any(m.times or len(m.text) > LONGEST_HEADING for m in row):
            return beside
    return []


def _carried(header: Sequence[Group], right: float) -> list[Box]:
    """The headings of the page before where they stand beside the times."""
    return [h.box for h in header if h.box.x0 >= right - 2 * ALIGNED]


def _side_by_side(marks: Sequence[Mark]) -> list[Mark]:
    """Texts that another one stands beside."""
    if len(marks) < 2:
        return []
    x0, top, x1, low = np.array([(b.x0, b.top, b.x1, b.bottom) for m in marks for b in (m.box,)]).T
    found: list[Mark] = []
    step = max(1, MOST_PAIRS // len(marks))
    for first in range(0, len(marks), step):
        some = slice(first, first + step)
        left, high, right, foot = x0[some, None], top[some, None], x1[some, None], low[some, None]
        apart = np.minimum(right, x1) <= np.maximum(left, x0)
        shared = np.maximum(np.minimum(foot, low) - np.maximum(high, top), 0.0)
        beside = apart & (shared >= 0.5 * np.minimum(foot - high, low - top))
        beside[np.arange(beside.shape[0]), np.arange(first, first + beside.shape[0])] = False
        found += [m for m, has in zip(marks[some], beside.any(axis=1).tolist(), strict=True) if has]
    return found


def _mixed_cells(marks: Sequence[Mark]) -> set[Box]:
    """Drawn cells that hold texts side by side: frames around rows or tables rather than cells."""
    by_cell: dict[Box, list[Mark]] = {}
    for mark in marks:
        by_cell.setdefault(mark.line.cell.box, []).append(mark)
    return {box for box, members in by_cell.items() if _side_by_side(members)}


def _stands_in_cell(mark: Mark, mixed: set[Box]) -> bool:
    return is_closed(mark) and mark.line.cell.box not in mixed


def _cells(rail: Sequence[Mark], body: Sequence[Mark], columns: _Columns, region: Region) -> dict[Mark, Box]:
    """The cells of times, texts and headings; heads of blocks over a time have a row of their own."""
    cells: dict[Mark, Box] = {}
    edges = columns.edges
    bottom = max(m.box.bottom for m in (*body, *rail)) + 1
    rows = on_drawn_rows(rail, row_edges([m.box for m in rail], [m.box for m in body], bottom))
    stops = sorted(m.box.top for m in region.upright if m.is_date and m.box.top > rail[0].box.top)
    left = min(m.box.x0 for m in rail)
    members: dict[int, list[Mark]] = {}
    merged, body = in_merged_rows(rail, body)
    for box, texts in merged:
        cells.update(_row_cells(texts, columns, box.top, box.bottom))
    for mark in body:
        row = band_of(mark.box.y_mid, rows)
        if row is not None and not any(rail[row].box.bottom < s < mark.box.top for s in stops):
            members.setdefault(row, []).append(mark)
    for k, mark in enumerate(rail):
        inside = members.get(k, [])
        heads = heads_over_row(mark, inside, region.packs)
        low = min([rows[k + 1], *(m.box.top - SLACK for m in heads)])
        cells[mark] = Box(left, rows[k], drawn_side(mark, edges[0]), low)
        cells.update(_row_cells([m for m in inside if m not in heads], columns, rows[k], low))
        cells.update(_row_cells(heads, columns, low, rows[k + 1]))
    if columns.heads:
        top, low = min(m.box.top for m in columns.heads), max(m.box.bottom for m in columns.heads)
        for k, head in enumerate(columns.heads):
            cells[head] = Box(edges[k], top, edges[k + 1], low)
    return cells


def _row_cells(row: Sequence[Mark], columns: _Columns, top: float, low: float) -> dict[Mark, Box]:
    """The cells of one row."""
    edges = columns.edges
    if not row:
        return {}
    over = {m: bands_over(m.box.x0, m.box.x1, edges) or [0] for m in row}
    alone = not _side_by_side(row)
    if alone and not any(_begins_column(m, columns) for m in row):
        return {m: Box(edges[0], top, edges[-1], low) for m in row}
    return {m: Box(edges[k[0]], top, edges[k[-1] + 1], low) for m, k in over.items()}


def _begins_column(mark: Mark, columns: _Columns) -> bool:
    band = band_of(mark.box.x0 + 1, columns.edges)
    return band is not None and any(abs(mark.box.x0 - x) <= ALIGNED for x in columns.starts[band])
