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

    points: Floats
    owner: Ints
    opens: Flags
    is_line: Flags
    closes: Flags


def subpath_boxes(paths: Sequence[raw.Handle], counts: Ints) -> tuple[Floats, Ints]:
    """Corners x, y, x, y around every subpath, and the index of its path. For filled paths."""
    segments = _segments(paths, counts)
    starts = np.flatnonzero(segments.opens)
    if not len(starts):
        return np.zeros((0, 4)), starts
    low = np.minimum.reduceat(segments.points, starts)
    high = np.maximum.reduceat(segments.points, starts)
    return np.hstack([low, high]), segments.owner[starts]


def straight_strokes(paths: Sequence[raw.Handle], counts: Ints) -> tuple[Floats, Ints]:
    """Corners x, y, x, y of every straight line, and the index of its path. For stroked paths."""
    segments = _segments(paths, counts)
    points = segments.points
    ends = np.flatnonzero(segments.is_line & ~segments.opens)
    begins = np.maximum.accumulate(np.where(segments.opens, np.arange(len(points)), 0))
    shut = np.flatnonzero(segments.closes)
    corners = np.concatenate(
        [np.hstack([points[ends - 1], points[ends]]), np.hstack([points[shut], points[begins[shut]]])]
    )
    owner = np.concatenate([segments.owner[ends], segments.owner[shut]])
    order = np.argsort(owner, kind="stable")
    return corners[order], owner[order]


def _segments(paths: Sequence[raw.Handle], counts: Ints) -> _Segments:
    owner = np.repeat(np.arange(len(paths)), counts)
    first = np.concatenate([[0], np.cumsum(counts)[:-1]]) if len(paths) else np.zeros(0, dtype=np.int64)
    inner = (np.arange(len(owner)) - first[owner]).tolist() if len(owner) else []
    handles = list(map(raw.path_segment, np.asarray(paths, dtype=np.int64)[owner].tolist(), inner))
    kinds = np.fromiter(map(raw.segment_type, handles), np.int64, len(handles))
    closes = np.fromiter(map(raw.segment_close, handles), np.int64, len(handles)) > 0
    opens = (kinds == pdfium.FPDF_SEGMENT_MOVETO) | (np.diff(owner, prepend=-1) != 0)
    is_line = kinds == pdfium.FPDF_SEGMENT_LINETO
    return _Segments(raw.segment_points(handles).astype(np.float64), owner, opens, is_line, closes)
