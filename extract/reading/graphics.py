"""Rules, fills and images of a page, also inside form XObjects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.model import Box, Fill, Image, Rule
from extract.reading import raw
from extract.reading.frame import Frame
from extract.reading.glyphs import Flags, Floats, Ints
from extract.reading.objects import Drawn, Matrices, drawn_objects, through
from extract.reading.paths import straight_strokes, subpath_boxes

#: Path segments read one by one on one page, for fills and for strokes.
MAX_SEGMENTS = 60_000
#: A filled path of so many segments is one box: a rectangle, at most with a doubled corner.
MAX_BOX_SEGMENTS = 6
#: A filled area thinner than this, in points, is a rule.
THIN = 2.0
#: A rule is at least this long, in points; shorter strokes are parts of drawings.
MIN_LENGTH = 4.0
#: Points between the dashes of a dashed rule, and how many of them make one.
DASH_GAP, FEWEST_DASHES = 4.0, 8


@dataclass(frozen=True, slots=True)
class Graphics:
    """What is drawn on a page; `is_complete` is False when there was more than is read."""

    rules: tuple[Rule, ...]
    fills: tuple[Fill, ...]
    images: tuple[Image, ...]
    is_complete: bool = True


@dataclass(frozen=True, slots=True)
class _Paths:
    """Paths of one way of painting, with their segment counts and colours."""

    handles: Ints
    counts: Ints
    colours: Ints
    matrices: Matrices | None

    def take(self, chosen: Flags | Ints) -> _Paths:
        matrices = None if self.matrices is None else self.matrices[chosen]
        return _Paths(self.handles[chosen], self.counts[chosen], self.colours[chosen], matrices)


@dataclass(frozen=True, slots=True)
class _Areas:
    """Displayed boxes in drawing order, with colours."""

    boxes: Floats
    colours: Ints

    def pick(self, chosen: Flags) -> zip[tuple[list[float], int]]:
        return zip(np.round(self.boxes[chosen], 2).tolist(), self.colours[chosen].tolist(), strict=True)


def read_graphics(page: pdfium.FPDF_PAGE, frame: Frame) -> Graphics:
    """The rules, fills and images of a page in drawing order, cut at the page's edge.

    Thin filled areas are rules; a path that is filled and stroked gives both.
    """
    paths, pictures, is_complete = drawn_objects(page)
    if not len(paths.handles) and not len(pictures.handles):
        return Graphics((), (), (), is_complete)
    modes = raw.draw_modes(paths.handles.tolist())
    filled = _shown(paths, modes[:, 0] > 0, raw.fill_colours)
    stroked = _shown(paths, modes[:, 1] > 0, raw.stroke_colours)
    areas, all_areas = _filled(filled, frame)
    strokes, all_strokes = _stroked(stroked, frame)
    wide, thin = _widths(areas.boxes)
    lines = _widths(strokes.boxes)[1]
    images = raw.bounds(pictures.handles.tolist()).astype(np.float64)
    image_boxes = frame.cut(frame.boxes(through(images, pictures.matrices)))
    return Graphics(
        (
            *(Rule(Box(*box), colour) for box, colour in areas.pick(thin)),
            *(Rule(Box(*box), colour) for box, colour in strokes.pick(lines)),
            *_dashed(areas),
        ),
        tuple(Fill(Box(*box), colour) for box, colour in areas.pick(wide)),
        tuple(Image(Box(*b)) for b in np.round(image_boxes, 2).tolist() if b[2] > b[0] and b[3] > b[1]),
        is_complete and all_areas and all_strokes,
    )


def _shown(paths: Drawn, chosen: Flags, colours_of: Callable[[list[int]], NDArray[np.uint32]]) -> _Paths:
    """The chosen paths that are not wholly transparent."""
    handles = paths.handles[chosen]
    colours = colours_of(handles.tolist()).astype(np.int64)
    counts = np.fromiter(map(raw.segment_count, handles.tolist()), np.int64, len(handles))
    rgb = (colours[:, 0] << 16) | (colours[:, 1] << 8) | colours[:, 2]
    matrices = None if paths.matrices is None else paths.matrices[chosen]
    shown = _Paths(handles, counts, rgb, matrices)
    return shown if colours[:, 3].all() else shown.take(colours[:, 3] > 0)


def _filled(paths: _Paths, frame: Frame) -> tuple[_Areas, bool]:
    """A box for every subpath. Paths of few segments or one subpath are boxes by their bounds."""
    if not len(paths.handles):
        return _Areas(np.zeros((0, 4)), paths.colours), True
    longer = np.flatnonzero(paths.counts > MAX_BOX_SEGMENTS)
    if not len(longer):
        corners = raw.bounds(paths.handles.tolist()).astype(np.float64)
        return _Areas(frame.cut(frame.boxes(through(corners, paths.matrices))), paths.colours), True
    within = np.cumsum(paths.counts[longer]) <= MAX_SEGMENTS
    looked = longer[within]
    pieces, piece_of = subpath_boxes(paths.handles[looked].tolist(), paths.counts[looked])
    cut_from = looked[piece_of]
    several, at = np.unique(cut_from, return_inverse=True)
    local = raw.object_matrices(paths.handles[several].tolist()).astype(np.float64)[at]
    is_whole = np.ones(len(paths.handles), dtype=np.bool_)
    is_whole[several] = False
    whole = np.flatnonzero(is_whole)
    bounds = raw.bounds(paths.handles[whole].tolist()).astype(np.float64)
    owner = np.concatenate([whole, cut_from])
    order = np.argsort(owner, kind="stable")
    corners = np.concatenate([bounds, through(pieces, local)])[order]
    drawn = paths.take(owner[order])
    return _Areas(frame.cut(frame.boxes(through(corners, drawn.matrices))), drawn.colours), bool(within.all())


def _stroked(paths: _Paths, frame: Frame) -> tuple[_Areas, bool]:
    """A thin box for every straight stroke; those of paths beyond the limit are left out."""
    if not len(paths.handles):
        return _Areas(np.zeros((0, 4)), paths.colours), True
    within = np.cumsum(paths.counts) <= MAX_SEGMENTS
    taken = paths.take(within)
    pieces, piece_of = straight_strokes(taken.handles.tolist(), taken.counts)
    local = raw.object_matrices(taken.handles.tolist()).astype(np.float64)[piece_of]
    drawn = taken.take(piece_of)
    boxes = frame.boxes(through(through(pieces, local), drawn.matrices))
    return _Areas(frame.cut(boxes), drawn.colours), bool(within.all())


def _dashed(areas: _Areas) -> list[Rule]:
    """Horizontal rules that browsers draw dash by dash, or dot by dot, as filled areas of one size."""
    boxes = areas.boxes
    width, height = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    short = np.flatnonzero((height > 0) & (height <= THIN) & (width > 0) & (width < MIN_LENGTH))
    if len(short) < FEWEST_DASHES:
        return []
    tops = np.round(boxes[short, 1], 1)
    order = np.lexsort((boxes[short, 0], tops))
    row, tops = short[order], tops[order]
    apart = (np.diff(tops) != 0) | (boxes[row[1:], 0] - boxes[row[:-1], 2] > DASH_GAP)
    runs = np.split(row, np.flatnonzero(apart | (np.diff(areas.colours[row]) != 0)) + 1)
    dashed = [r for r in runs if len(r) >= FEWEST_DASHES]
    whole = np.array([(*boxes[r[0], :2], *boxes[r[-1], 2:]) for r in dashed]).reshape(-1, 4)
    colours = areas.colours[[r[0] for r in dashed]].tolist()
    return [Rule(Box(*b), c, True) for b, c in zip(np.round(whole, 2).tolist(), colours, strict=True)]


def _widths(boxes: Floats) -> tuple[Flags, Flags]:
    """Which boxes on the page are areas, and which are so thin and long that they are rules."""
    width, height = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    inside = (width >= 0) & (height >= 0)
    is_thin = np.minimum(width, height) <= THIN
    return inside & ~is_thin, inside & is_thin & (np.maximum(width, height) >= MIN_LENGTH)
