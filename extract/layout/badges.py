"""Badges, no cells of a table: a short text in small type on a fill that hugs it, `Hall` in a pill.

Evidence: one row of words fills the area but for a margin of less than its height, the type is smaller than
most of the page's, and no other area ends at its sides: cells of a table share theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extract.model import Box, Fill, Word

#: Of the height of the words: a badge is no higher, and no wider than its words by more.
HIGHEST, MARGIN = 2.0, 2.0
#: Points. Words stand in an area that they leave by less; areas nearer to each other touch.
SLACK, TOUCHING = 1.0, 1.0
#: Of the common type size. Badges are set smaller.
SMALLER = 0.97
#: Of the common type size. Areas lower and narrower are bullets.
SMALLEST = 0.5
#: Glyphs. A badge says no more.
LONGEST = 40

Array = npt.NDArray[np.float64]


def without_badges(fills: Sequence[Fill], words: Sequence[Word]) -> tuple[Fill, ...]:
    """The fills that are areas of the page, without bullets and those that hug a short text in small type."""
    if not fills or not words:
        return tuple(fills)
    weights: dict[float, int] = {}
    for word in words:
        weights[word.style.size] = weights.get(word.style.size, 0) + word.glyphs
    common = max(weights, key=lambda size: (weights[size], size))
    fills = [f for f in fills if max(f.box.width, f.box.height) > SMALLEST * common]
    small = [w for w in words if w.style.size <= SMALLER * common and not w.rotation]
    low = [f for f in fills if f.box.height <= HIGHEST * common]
    if not small or not low:
        return tuple(fills)
    sides = np.array([(w.box.x0, w.box.top, w.box.x1, w.box.bottom) for w in words])
    badges = {f for f in low if _hugs(f.box, words, sides, common) and not _touches(f, fills)}
    return tuple(f for f in fills if f not in badges)


def _hugs(area: Box, words: Sequence[Word], sides: Array, common: float) -> bool:
    """Whether one row of small words fills an area but for its margins."""
    x = (sides[:, 0] + sides[:, 2]) / 2
    y = (sides[:, 1] + sides[:, 3]) / 2
    inside = np.flatnonzero((x > area.x0) & (x < area.x1) & (y > area.top) & (y < area.bottom)).tolist()
    if not inside or sum(words[k].glyphs for k in inside) > LONGEST:
        return False
    if any(words[k].style.size > SMALLER * common or words[k].rotation for k in inside):
        return False
    own = sides[inside]
    left, top, right, bottom = own[:, 0].min(), own[:, 1].min(), own[:, 2].max(), own[:, 3].max()
    height = float((own[:, 3] - own[:, 1]).max())
    one_row = bottom - top < 1.5 * height and area.height <= HIGHEST * height
    within = left >= area.x0 - SLACK and right <= area.x1 + SLACK
    return bool(one_row and within and area.width - (right - left) <= MARGIN * height)


def _touches(fill: Fill, fills: Sequence[Fill]) -> bool:
    """Whether a side of another area lies along a side of this one."""
    a = fill.box
    for other in fills:
        b = other.box
        if other is fill or b == a:
            continue
        beside = min(a.bottom, b.bottom) - max(a.top, b.top) > TOUCHING
        level = min(a.x1, b.x1) - max(a.x0, b.x0) > TOUCHING
        near_x = min(abs(p - q) for p in (a.x0, a.x1) for q in (b.x0, b.x1)) <= TOUCHING
        near_y = min(abs(p - q) for p in (a.top, a.bottom) for q in (b.top, b.bottom)) <= TOUCHING
        if (beside and near_x) or (level and near_y):
            return True
    return False
