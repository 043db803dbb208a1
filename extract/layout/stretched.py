"""Spaces of justified text: a line that one wide space has torn, put together again.

Evidence: both pieces together run from the left to the right edge of other lines of the page, which are
whole; nothing else begins where the second one begins, and nothing ends where the first one ends, as it
would in columns; and the gap is one that a space may have.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extract.layout.rows import WIDEST_SPACE, Item

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

#: Points. Edges that differ by less are one.
SAME_EDGE = 1.0
#: Fewer other lines that fill the same width are no justified text.
FEWEST_LINES = 2
#: Of the type size. Narrower text is no line of a paragraph.
NARROWEST = 15.0


def joined_where_stretched(
    starts: Flags, boxes: Floats, lengths: Sequence[int], items: Sequence[Item]
) -> Flags:
    """Where a piece of upright rows begins, without the pieces that only a stretched space has torn off.

    Args:
        starts: whether a piece begins at each word, row after row.
        boxes: (n, 4) x0, top, x1, bottom of the words, points.
        lengths: how many words each row has.
        items: the words.
    """
    first = np.flatnonzero(starts)
    if len(first) < FEWEST_LINES + 2:
        return starts
    last = np.append(first[1:], len(starts)) - 1
    left, right = boxes[first, 0], boxes[last, 2]
    gaps = left[1:] - right[:-1]
    sizes = np.array([max(items[k][1].style.size, 1.0) for k in first[1:].tolist()])
    heads = np.isin(first[1:], np.cumsum(lengths))
    wide = right[1:] - left[:-1] >= NARROWEST * sizes
    torn = np.flatnonzero(~heads & (gaps > 0) & (gaps <= WIDEST_SPACE * sizes) & wide)
    found = starts.copy()
    for k in torn.tolist():
        filled = (np.abs(left - left[k]) <= SAME_EDGE) & (np.abs(right - right[k + 1]) <= SAME_EDGE)
        alone = (np.abs(left - left[k + 1]) <= SAME_EDGE).sum() == 1
        ends = (np.abs(right - right[k]) <= SAME_EDGE).sum() == 1
        if alone and ends and filled.sum() >= FEWEST_LINES:
            found[first[k + 1]] = False
    return found
