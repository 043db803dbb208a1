"""Spaces of justified text: a line that wide spaces have torn, put together again.

Evidence: the pieces together run from the left to the right edge of other lines of the page, which are
whole; nothing else begins or ends where they do, as it would in columns; and the gaps are such that a
space may have, or all spaces of the line are equally wide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from extract.layout.rows import WIDEST_SPACE, Item

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

#: Points. Edges that differ by less are one.
SAME_EDGE = 1.0
#: Fewer other lines that fill the same width are no justified text.
FEWEST_LINES = 2
#: Of the type size. Narrower text is no line of a paragraph; a wider space is none.
NARROWEST, WIDEST_EQUAL = 15.0, 6.0
#: Points. Spaces that differ by less are equally wide.
EQUAL = 0.6


def joined_where_stretched(
    starts: Flags, boxes: Floats, lengths: Sequence[int], items: Sequence[Item]
) -> Flags:
    """Where a piece of upright rows begins, without the pieces that only stretched spaces have torn off.

    Args:
        starts: whether a piece begins at each word, row after row.
        boxes: (n, 4) x0, top, x1, bottom of the words, points.
        lengths: how many words each row has.
        items: the words.
    """
    first = np.flatnonzero(starts)
    if len(first) < FEWEST_LINES + 2:
        return starts
    ends = np.append(first[1:], len(starts))
    left, right = boxes[first, 0], boxes[ends - 1, 2]
    goes_on = ~np.isin(first[1:], np.cumsum(lengths))
    gaps = left[1:] - right[:-1]
    sizes = np.array([max(items[k][1].style.size, 1.0) for k in first[1:].tolist()])
    near = goes_on & (gaps > 0) & (gaps <= WIDEST_EQUAL * sizes)
    alone = near & (_sharing(left, left[1:]) == 1)
    ends_alone = _sharing(right, right[:-1]) == 1
    found = starts.copy()
    for k, last in _runs(alone.tolist()):
        size = float(sizes[k])
        filled = (np.abs(left - left[k]) <= SAME_EDGE) & (np.abs(right - right[last]) <= SAME_EDGE)
        if right[last] - left[k] < NARROWEST * size or filled.sum() < FEWEST_LINES:
            continue
        spaces = boxes[first[k] + 1 : ends[last], 0] - boxes[first[k] : ends[last] - 1, 2]
        one = last == k + 1 and gaps[k] <= WIDEST_SPACE * size and ends_alone[k]
        if one or spaces.max() - spaces.min() <= EQUAL:
            found[first[k + 1 : last + 1]] = False
    return found


def _sharing(edges: Floats, at: Floats) -> npt.NDArray[np.int64]:
    """How many of the edges lie at each abscissa."""
    ordered = np.sort(edges)
    above = np.searchsorted(ordered, at + SAME_EDGE, side="right")
    return above - np.searchsorted(ordered, at - SAME_EDGE)


def _runs(joints: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and last piece of each run of pieces that may belong together."""
    start = 0
    for k, joint in enumerate([*joints, False]):
        if not joint:
            if k > start:
                yield start, k
            start = k + 1
