"""Paragraphs told by their hanging indent: each begins further left than the lines that go on.

Evidence: the lines of a list begin at one left edge or at another a little right of it; those at the
right one follow a line that runs on to the right margin, as only a line that goes on does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.structures.shared.marks import Mark

#: Points. Left edges that differ by less are one; an indent is no deeper.
SAME_EDGE, DEEPEST = 3.0, 60.0
#: Of the width of the list. A line that goes on ends no further left.
RUNS_ON = 0.7
#: Fewer paragraphs are no list.
FEWEST = 2

Row = list[Mark]


def hanging_paragraphs(marks: Sequence[Mark]) -> list[tuple[Mark, ...]]:
    """The paragraphs of an entry with hanging indents; none where the lines have no such indent.

    Rows further left than the paragraphs are paragraphs of their own, those before the list.
    """
    rows = _rows(marks)
    edges = _edges([row[0].box.x0 for row in rows])
    if len(edges) < 2 or edges[-1] - edges[-2] > DEEPEST:
        return []
    begin, deeper = edges[-2], edges[-1]
    starts = [k for k, row in enumerate(rows) if row[0].box.x0 < deeper - SAME_EDGE]
    at_edge = sum(1 for k in starts if rows[k][0].box.x0 > begin - SAME_EDGE)
    more = [k for k in range(len(rows)) if k not in starts]
    if at_edge < FEWEST or starts[0] != 0 or not all(_runs_on(rows[k - 1], rows) for k in more):
        return []
    bounds = [*starts, len(rows)]
    return [tuple(m for row in rows[a:b] for m in row) for a, b in pairwise(bounds)]


def goes_on(paragraph: Sequence[Mark]) -> bool:
    """Whether a paragraph has more than one row."""
    return len(_rows(paragraph)) > 1


def _rows(marks: Sequence[Mark]) -> list[Row]:
    """Marks by row, in their order."""
    rows: list[Row] = []
    for mark in marks:
        if rows and rows[-1][-1].line.page == mark.line.page:
            last = rows[-1][-1].box
            if last.y_overlap(mark.box) >= 0.5 * min(last.height, mark.box.height) and mark.box.x0 > last.x0:
                rows[-1].append(mark)
                continue
        rows.append([mark])
    return rows


def _edges(lefts: Sequence[float]) -> list[float]:
    """The left edges, from left to right; those close together are one."""
    edges: list[float] = []
    for x in sorted(lefts):
        if not edges or x - edges[-1] > SAME_EDGE:
            edges.append(x)
    return edges


def _runs_on(row: Row, rows: Sequence[Row]) -> bool:
    """Whether a row reaches towards the right margin."""
    left = min(r[0].box.x0 for r in rows)
    right = max(m.box.x1 for r in rows for m in r)
    return max(m.box.x1 for m in row) >= left + RUNS_ON * (right - left)
