"""Columns of text side by side on a page, each with its times at its right edge.

Evidence: the lone times of the page stand in two or three columns; left of nearly every one, and right of the
column of times before, a text stands in its row; right of the last column of times stands nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Box
from extract.structures.shared.arrangement import Region
from extract.structures.shared.marks import Mark

#: Fewer times are no habit; columns of text on a page, at most.
FEWEST, MOST_COLUMNS = 4, 3
#: Points. Times of two columns stand further apart; the gap between a text and the time moved before it.
APART, ASIDE = 60.0, 8.0
#: Share of the times with a text to their left, and of the texts that may reach into a column of times.
SHARE, ACROSS = 0.8, 0.1


def times_moved(region: Region) -> dict[Mark, Box]:
    """Where each time would stand before the text of its column; empty where the page has no such columns."""
    times = [m for m in region.upright if m.is_time]
    columns = _columns(times)
    if len(times) < FEWEST or not 1 < len(columns) <= MOST_COLUMNS:
        return {}
    others = [m for m in region.upright if not m.is_time]
    moved: dict[Mark, Box] = {}
    left, beside, across = region.box.x0, 0, 0
    for column in columns:
        start, right = min(m.box.x0 for m in column), max(m.box.x1 for m in column)
        top = min(m.box.top for m in column) - column[0].line.size
        texts = [m for m in others if left <= m.box.x_mid < right and m.box.top >= top]
        beside += sum(1 for t in column if any(_is_level(t, m) and m.box.x1 <= t.box.x0 for m in texts))
        across += sum(1 for m in texts if m.box.x1 > start)
        if not texts:
            return {}
        x1 = min(m.box.x0 for m in texts) - ASIDE
        moved |= {t: Box(x1 - t.box.width, t.box.top, x1, t.box.bottom) for t in column}
        left = right
    behind = [m for m in others if m.box.x_mid >= left]
    if beside < SHARE * len(times) or across > ACROSS * len(others) or behind:
        return {}
    return moved


def _columns(times: Sequence[Mark]) -> list[list[Mark]]:
    """The times in columns from left to right."""
    columns: list[list[Mark]] = []
    for mark in sorted(times, key=lambda m: m.box.x1):
        if columns and mark.box.x1 - columns[-1][-1].box.x1 < APART:
            columns[-1].append(mark)
        else:
            columns.append([mark])
    return columns


def _is_level(a: Mark, b: Mark) -> bool:
    """Whether two lines stand on one row."""
    return a.box.y_overlap(b.box) >= 0.5 * min(a.box.height, b.box.height)
