"""Where columns and rows run that nobody drew.

Evidence: headings, times or labels stand in line, and hardly a text crosses from the part under
(or beside) one of them to the part of the next. The edge lies where the fewest texts cross it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from extract.model import Box
from extract.structures.marks import Mark

#: Points. A text that reaches no further over an edge does not cross it.
SLACK = 1.5
#: Of the type size. Lines of one text stand no further apart.
LINE_GAP = 0.55

Extent = tuple[float, float]


def edge_between(low: float, high: float, extents: Sequence[Extent]) -> float:
    """The last place from `low` to `high` that the fewest extents cross."""
    near = [(a, b) for a, b in extents if a < high and b > low]
    places = sorted({high, *(a - SLACK for a, _ in near if low < a - SLACK < high)}, reverse=True)
    crossing = [sum(1 for a, b in near if a < x - SLACK and b > x + SLACK) for x in places]
    return places[crossing.index(min(crossing))]


def column_edges(heads: Sequence[Box], texts: Sequence[Box], left: float, right: float) -> list[float]:
    """Left edges of the columns under `heads`, left to right, and the right edge of the last one.

    Args:
        heads: what stands at the top of each column, left to right.
        texts: what stands below.
        left, right: how far the first and the last column may reach.
    """
    extents = [(b.x0, b.x1) for b in (*heads, *texts)]
    first = edge_between(left, heads[0].x_mid, extents)
    inner = [edge_between(a.x_mid, b.x_mid, extents) for a, b in pairwise(heads)]
    return [first, *inner, right]


def row_edges(heads: Sequence[Box], texts: Sequence[Box], bottom: float) -> list[float]:
    """Upper edges of the rows beside `heads`, top to bottom, and the lower edge of the last one.

    Where the first line of most rows stands level with its head, rows begin there; else the heads
    stand in the middle of their rows, which are parted where the fewest texts are.
    """
    level = sum(1 for h in heads if _begins_level(h, texts))
    if 2 * level >= len(heads):
        tops = [min([h.top, *(t.top for t in texts if _is_level(h, t))]) - SLACK for h in heads]
        return [*tops, bottom]
    extents = [(b.top, b.bottom) for b in texts]
    first = min([heads[0].top, *(t.top for t in texts)]) - SLACK
    return [first, *(edge_between(a.y_mid, b.y_mid, extents) for a, b in pairwise(heads)), bottom]


def _is_level(head: Box, text: Box) -> bool:
    return abs(head.y_mid - text.y_mid) <= 0.4 * min(head.height, text.height)


def _begins_level(head: Box, texts: Sequence[Box]) -> bool:
    """Whether a text stands level with a head and none of its column right above it."""
    for text in texts:
        if not _is_level(head, text):
            continue
        above = [
            t for t in texts
            if t.x_overlap(text) > 0 and 0 <= text.top - t.bottom + SLACK <= LINE_GAP * text.height + SLACK
        ]  # fmt: skip
        if not above:
            return True
    return False


def band_of(position: float, edges: Sequence[float]) -> int | None:
    """The band that a position falls in, None outside."""
    index = bisect_right(edges, position) - 1
    return index if 0 <= index < len(edges) - 1 else None


def bands_over(low: float, high: float, edges: Sequence[float]) -> list[int]:
    """The bands that an extent reaches into by more than the slack."""
    return [
        k for k, (a, b) in enumerate(pairwise(edges))
        if min(b, high) - max(a, low) > 2 * SLACK + 0.05 * min(b - a, high - low)
    ]  # fmt: skip


def blocks_of(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Lines below each other by the white space between them, top to bottom."""
    blocks: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda m: (m.box.top, m.box.x0)):
        last = blocks[-1][-1] if blocks else None
        if last and mark.box.top - last.box.bottom <= LINE_GAP * min(mark.line.size, last.line.size):
            blocks[-1].append(mark)
        else:
            blocks.append([mark])
    return blocks
