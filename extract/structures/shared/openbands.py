"""Where columns and rows run that nobody drew.

Evidence: headings, times or labels stand in line, and hardly a text crosses from the part under
(or beside) one of them to the part of the next. The edge lies where the fewest texts cross it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from extract.layout.lines import Line
from extract.model import Box
from extract.structures.shared.marks import Mark, mark_part
from extract.values import replace

#: Points. A text that reaches no further over an edge does not cross it.
SLACK = 1.5
#: Of the type size. A gap wider than this may be more than a space.
SPACE = 0.42
#: Of the type size. Lines of one text stand no further apart.
LINE_GAP = 0.55

#: Of the height of a head. Lines whose middles differ by less stand on one level.
SAME_LEVEL = 0.5

Extent = tuple[float, float]


def edge_between(low: float, high: float, extents: Sequence[Extent]) -> float:
    """The last place from `low` to `high` that the fewest extents cross.

    Places stand a little before where an extent begins; a little behind it only where fewer cross there,
    because the one before reaches over its beginning.
    """
    near = [(a, b) for a, b in extents if a < high and b > low]

    def crossing(place: float) -> int:
        return sum(1 for a, b in near if a < place - SLACK and b > place + SLACK)

    before, behind = (
        sorted({high, *(a + step for a, _ in near if low < a + step < high)}, reverse=True)
        for step in (-SLACK, SLACK)
    )
    best, other = min(before, key=crossing), min(behind, key=crossing)
    return other if crossing(other) < crossing(best) else best


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


def row_edges(
    heads: Sequence[Box], texts: Sequence[Box], bottom: float, firsts: Sequence[Box] = ()
) -> list[float]:
    """Upper edges of the rows beside `heads`, top to bottom, and the lower edge of the last one.

    Where the first line of most rows stands level with its head, rows begin there; so they do where a line
    stands level with every head and heads cannot stand in the middle. Else the heads stand in the middle of
    their rows, which are parted in the widest gap between two heads.
    `firsts` are the first lines of heads of several lines.
    """
    lines = firsts or heads
    level = sum(1 for h in lines if _begins_level(h, texts))
    if 2 * level >= len(heads) or _cannot_be_middles(lines, texts):
        tops = [min([h.top, *(t.top for t in texts if is_level(h, t))]) - SLACK for h in lines]
        return [*tops, bottom]
    extents = [(b.top, b.bottom) for b in texts]
    first = min([heads[0].top, *(t.top for t in texts)]) - SLACK
    return [first, *(_widest_gap(a.y_mid, b.y_mid, extents) for a, b in pairwise(heads)), bottom]


def _widest_gap(low: float, high: float, extents: Sequence[Extent]) -> float:
    """Right before the end of the widest stretch from `low` to `high` without a text."""
    reach = low
    best = (0.0, high)
    for start, end in sorted((a, b) for a, b in extents if b > low and a < high):
        best = max(best, (start - reach, start), key=lambda g: g[0])
        reach = max(reach, end)
    best = max(best, (high - reach, high), key=lambda g: g[0])
    return best[1] - SLACK


def is_level(head: Box, text: Box) -> bool:
    """Whether two lines stand on one baseline, near enough."""
    return abs(head.y_mid - text.y_mid) <= 0.4 * min(head.height, text.height)


def _begins_level(head: Box, texts: Sequence[Box]) -> bool:
    """Whether a text stands level with a head and none of its column right above it."""
    for text in texts:
        if not is_level(head, text):
            continue
        above = [
            t for t in texts
            if t.x_overlap(text) > 0 and 0 <= text.top - t.bottom + SLACK <= LINE_GAP * text.height + SLACK
        ]  # fmt: skip
        if not above:
            return True
    return False


def _cannot_be_middles(heads: Sequence[Box], texts: Sequence[Box]) -> bool:
    """Whether a text stands level with each head, and heads cannot stand in the middle of rows.

    A row has as many lines above its middle as below it, so what stands between two heads tells how many
    are in the second half of the lower row, from the first row on: never fewer than none.
    """
    if not all(any(is_level(h, t) for t in texts) for h in heads):
        return False
    levels: list[float] = []
    for y in sorted(t.y_mid for t in texts):
        if not levels or y - levels[-1] > SAME_LEVEL * heads[0].height:
            levels.append(y)
    half = sum(1 for y in levels if y < heads[0].top)
    for above, below in pairwise(heads):
        half = sum(1 for y in levels if above.bottom < y < below.top) - half
        if half < 0:
            return True
    return False


def cut_at(mark: Mark, starts: Sequence[float]) -> list[Mark]:
    """A line in pieces where a word begins at the left edge of a column after more than a space.

    Evidence: the word begins where other texts of the column do, and the gap before it is wide for
    a space and the widest of the line but for other such gaps.
    """
    words = mark.line.words
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(words)]
    if max(gaps, default=0.0) <= SPACE * mark.line.size:
        return [mark]
    at = [
        k for k, word in enumerate(words)
        if k and any(abs(word.box.x0 - x) <= SLACK for x in starts)
    ]  # fmt: skip
    others = max((g for k, g in enumerate(gaps, 1) if k not in at), default=0.0)
    cuts = [k for k in at if gaps[k - 1] > max(SPACE * mark.line.size, others + SLACK / 3)]
    return pieces_of(mark, cuts)


def pieces_of(mark: Mark, cuts: Sequence[int]) -> list[Mark]:
    """A line in pieces that begin with the words at `cuts`."""
    if not cuts or mark.line.rotation:
        return [mark]
    bounds = [0, *(mark.line.offsets[k] for k in cuts), len(mark.text)]
    parts = [(mark.line.part(a, b), a) for a, b in pairwise(bounds)]
    return [_piece(mark, part, start) for part, start in parts if part is not None]


def _piece(mark: Mark, part: Line, start: int) -> Mark:
    """The signals of a line that lie within a piece of it."""
    end = start + len(part.text)

    def inside(spans: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(s for s in spans if _span(s)[0] >= start and _span(s)[1] <= end)

    within = replace(
        mark, times=inside(mark.times), dates=inside(mark.dates),
        rooms=inside(mark.rooms), labels=inside(mark.labels),
    )  # fmt: skip
    moved = mark_part(within, part, start) if start else within
    return replace(moved, line=part, bullet=None if start else mark.bullet)


def _span(signal: Any) -> tuple[int, int]:
    return signal.span if hasattr(signal, "span") else (signal.start, signal.end)


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
