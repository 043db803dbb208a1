"""Columns that nearly touch: a line of one that goes on into the next, parted where the next begins.

Evidence: many pieces of the page begin at one abscissa, far from the left; a word inside a longer line
begins just there, behind a space that is wider than the others of its row.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

#: Fewer pieces that begin at one abscissa are no column.
FEWEST = 6
#: Points. Left edges that differ by less are one.
SAME_EDGE = 0.75
#: Of the usual space of the row. A gap between columns is wider.
WIDER = 1.6
#: Of the page's width. What stands to the left of a column is no narrower: no number, bullet or time.
NARROWEST_LEFT = 0.15
#: Fewer words do not tell how wide a space is.
FEWEST_WORDS = 5


def parted_at_columns(starts: Flags, boxes: Floats, lengths: Sequence[int], width: float) -> Flags:
    """Where a piece of upright rows begins if columns are told by where others begin.

    Args:
        starts: whether a piece begins at each word.
        boxes: (n, 4) x0, top, x1, bottom of the words, row after row.
        lengths: how many words each row has.
        width: of the page in points.
    """
    if not len(starts):
        return starts
    edges = np.sort(boxes[starts, 0])
    left = boxes[:, 0]
    near = np.searchsorted(edges, left + SAME_EDGE, side="right") - np.searchsorted(edges, left - SAME_EDGE)
    inside = np.flatnonzero(~starts & (near >= FEWEST))
    if not len(inside):
        return starts
    found = starts.copy()
    gaps = np.zeros(len(boxes))
    gaps[1:] = boxes[1:, 0] - boxes[:-1, 2]
    ends = np.cumsum(lengths)
    for word in inside.tolist():
        row = int(np.searchsorted(ends, word, side="right"))
        first = int(ends[row]) - lengths[row]
        head = first + int(np.flatnonzero(found[first : word + 1])[-1])
        behind = np.flatnonzero(starts[word : ends[row]])
        last = word + int(behind[0]) if len(behind) else int(ends[row])
        spaces = gaps[head + 1 : word].tolist() + gaps[word + 1 : last].tolist()
        if len(spaces) < FEWEST_WORDS or left[word] - left[head] < NARROWEST_LEFT * width:
            continue
        found[word] = gaps[word] > WIDER * median(spaces)
    return found
