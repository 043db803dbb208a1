"""Many drawn paths at once, cut into boxes and straight strokes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pypdfium2.raw as pdfium

from extract.reading import raw
from extract.reading.glyphs import Flags, Floats, Ints


@dataclass(frozen=True, slots=True)
class _Segments:
    """The segments of all paths in a row; `owner` is the index of a segment's path."""

    handles: list[raw.Handle]
    owner: Ints
    kinds: Ints
    opens: Flags

    def points(self) -> Floats:
        return raw.segment_points(self.handles).astype(np.float64)

    def take(self, chosen: Flags) -> _Segments:
        handles = [self.handles[i] for i in np.flatnonzero(chosen).tolist()]
        return _Segments(handles, self.owner[chosen], self.kinds[chosen], self.opens[chosen])


def subpath_boxes(paths: Sequence[raw.Handle], counts: Ints) -> tuple[Floats, Ints]:
    """Corners x, y, x, y around every subpath, and the index of its path. For filled paths.

    Paths of one subpath are left out: their bounds say enough.
    """
    segments = _segments(paths, counts)
    several = np.bincount(segments.owner[segments.opens], minlength=len(paths)) > 1
    if not several.any():
        return np.zeros((0, 4)), np.zeros(0, dtype=np.int64)
    segments = segments.take(several[segments.owner])
    starts, points = np.flatnonzero(segments.opens), segments.points()
    low, high = np.minimum.reduceat(points, starts), np.maximum.reduceat(points, starts)
    return np.hstack([low, high]), segments.owner[starts]


def straight_strokes(paths: Sequence[raw.Handle], counts: Ints) -> tuple[Floats, Ints]:
    """Corners x, y, x, y of every straight line, and the index of its path. For stroked paths."""
    segments = _segments(paths, counts)
    points = segments.points()
    closes = np.fromiter(map(raw.segment_close, segments.handles), np.int64, len(points)) > 0
    ends = np.flatnonzero((segments.kinds == pdfium.FPDF_SEGMENT_LINETO) & ~segments.opens)
    begins = np.maximum.accumulate(np.where(segments.opens, np.arange(len(points)), 0))
    shut = np.flatnonzero(closes)
    corners = np.concatenate(
        [np.hstack([points[ends - 1], points[ends]]), np.hstack([points[shut], points[begins[shut]]])]
    )
    owner = np.concatenate([segments.owner[ends], segments.owner[shut]])
    order = np.argsort(owner, kind="stable")
    return corners[order], owner[order]


def _segments(paths: Sequence[raw.Handle], counts: Ints) -> _Segments:
    owner = np.repeat(np.arange(len(paths)), counts)
    before = np.cumsum(counts) - counts
    inner = (np.arange(len(owner)) - before[owner]).tolist()
    handles = list(map(raw.path_segment, np.asarray(paths, dtype=np.int64)[owner].tolist(), inner))
    kinds = np.fromiter(map(raw.segment_type, handles), np.int64, len(handles))
    opens = (kinds == pdfium.FPDF_SEGMENT_MOVETO) | (np.diff(owner, prepend=-1) != 0)
    return _Segments(handles, owner, kinds, opens)
