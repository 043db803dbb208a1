"""Striped tables: every second row of a column is painted, and what stands between two stripes is a row too.

Evidence: areas of one width stand below each other on the same left and right edges, the gaps
between them are about as high as their neighbours or no higher than the highest of all, words stand beside
them there, none across their edges, and no rule parts a gap in two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from extract.model import Box, Fill, Rule, Word

#: Areas on the same edges that make stripes, and gaps with words between them.
FEWEST_STRIPES, FEWEST_ROWS = 3, 2
#: Of the higher of the two stripes around it. A row between stripes is no higher than this or any stripe.
HIGHEST_ROW = 3.0
#: Of the width of a stripe. A rule above or below them is at least so long.
RULED = 0.9
#: Points. Type sizes that differ by less look the same.
LARGER = 0.5
#: Points. Stripes nearer to each other touch.
TOUCHING = 1.5

#: A word behind the middle of its height, see `rows_between_stripes`.
Placed = tuple[float, Word]
_height = itemgetter(0)


def rows_between_stripes(fills: Sequence[Fill], rules: Sequence[Rule], words: Sequence[Word]) -> list[Box]:
    """The unpainted rows between stripes of the same column, and between the outer ones and rules."""
    columns: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for fill in fills:
        columns[round(fill.box.x0), round(fill.box.x1)].append(fill.box)
    striped = [stripes for stripes in columns.values() if len(stripes) >= FEWEST_STRIPES]
    if not striped:
        return []
    flat = [r.box for r in rules if r.is_horizontal]
    level = sorted([(w.box.y_mid, k, w) for k, w in enumerate(words)])
    placed = [(y, w) for y, _, w in level]
    return [row for stripes in striped for row in _rows(sorted(stripes, key=lambda b: b.top), flat, placed)]


def _rows(stripes: Sequence[Box], rules: Sequence[Box], words: Sequence[Placed]) -> list[Box]:
    x0, x1 = stripes[0].x0, stripes[0].x1
    across = [
        Box(x0, r.y_mid, x1, r.y_mid) for r in rules if min(r.x1, x1) - max(r.x0, x0) >= RULED * (x1 - x0)
    ]
    gaps = [Box(x0, a.bottom + TOUCHING, x1, b.top - TOUCHING) for a, b in pairwise(stripes)]
    if any(g.top < r.top < g.bottom for r in across for g in gaps):
        return []
    tallest = max(b.height for b in stripes)
    found = [row for a, b in pairwise(stripes) if (row := _row_between(a, b, words, tallest))]
    if len(found) < FEWEST_ROWS:
        return []
    above = max((r for r in across if r.top < stripes[0].top), key=lambda r: r.top, default=None)
    below = min((r for r in across if r.top > stripes[-1].bottom), key=lambda r: r.top, default=None)
    ends = [(above, stripes[0])] if above else []
    ends += [(stripes[-1], below)] if below else []
    return [*found, *(row for a, b in ends if (row := _row_between(a, b, words, tallest)))]


def _between(words: Sequence[Placed], top: float, bottom: float) -> list[Word]:
    """The words whose middle lies between two heights, which may be the middle itself."""
    first = bisect_left(words, top, key=_height)
    return [w for _, w in words[first : bisect_right(words, bottom, first, key=_height)]]


def _without_headings(row: Box, stripe: Box, words: Sequence[Placed]) -> Box:
    """A row that ends above type larger than that of the stripe above it: the heading of what follows."""
    usual = max([w.style.size for w in _between(words, stripe.top, stripe.bottom)], default=None)
    if usual is None:
        return row
    larger = [w.box.top for w in _between(words, row.top, row.bottom) if w.style.size > usual + LARGER]
    return Box(row.x0, row.top, row.x1, max(row.top, min(larger, default=row.bottom)))


def _row_between(above: Box, below: Box, words: Sequence[Placed], tallest: float) -> Box | None:
    """The place between two stripes where it is about as high as stripes are and words stand beside it.

    Stripes of the whole width of a list part nothing from left to right.
    """
    gap = below.top - above.bottom
    if not TOUCHING < gap <= max(tallest, HIGHEST_ROW * max(above.height, below.height)):
        return None
    row = _without_headings(Box(above.x0, above.bottom, above.x1, below.top), above, words)
    inside = [w.box for w in _between(words, row.top, row.bottom)]
    crossed = any(b.x0 < x - 1 and b.x1 > x + 1 for b in inside for x in (row.x0, row.x1))
    holds = any(row.contains_point(b.x_mid, b.y_mid) for b in inside)
    beside = any(b.x1 <= row.x0 + 1 or b.x0 >= row.x1 - 1 for b in inside)
    return row if holds and beside and not crossed else None
