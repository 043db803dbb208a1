"""Paragraphs of a list whose lines are all set at one pitch, told by how each begins.

With a hanging indent each begins further left than the lines that go on. Evidence: the lines of a list
begin at one left edge or at another a little right of it; those at the right one follow a line that runs
on to the right margin, as only a line that goes on does. Without one, names and a colon begin them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.content.splitting import names_before
from extract.lang import Pack
from extract.structures.shared.marks import Mark

#: Points. Left edges that differ by less are one; an indent is no deeper.
SAME_EDGE, DEEPEST = 3.0, 60.0
#: Of the width of the list. A line that goes on ends no further left.
RUNS_ON = 0.7
#: Fewer paragraphs are no list; fewer that begin with names prove nothing.
FEWEST, FEWEST_NAMED = 2, 3

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


def named_paragraphs(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> list[tuple[Mark, ...]]:
    """The paragraphs of an entry that begin with what looks like names before a colon: `Anna Lis: Old Maps`.

    What stands before the first of them is a paragraph of its own. None where there are fewer than three.
    """
    starts = [
        k for k, m in enumerate(marks) if k and ":" in m.text and not m.labels and _begins_named(m, packs)
    ]
    if len(starts) < FEWEST_NAMED:
        return []
    return [tuple(marks[a:b]) for a, b in pairwise([0, *starts, len(marks)])]


def _begins_named(mark: Mark, packs: tuple[Pack, ...]) -> bool:
    return names_before(mark.text, "colon", packs) is not None


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
