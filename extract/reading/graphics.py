"""Rules, fills and images of a page, also inside form XObjects."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.model import Box, Fill, Image, Rule
from extract.reading import raw
from extract.reading.frame import Frame
from extract.reading.glyphs import Flags, Floats, Ints
from extract.reading.paths import are_single, straight_strokes, subpath_boxes

_PATH, _IMAGE, _SHADING, _FORM = 2, 3, 4, 5
#: Page objects looked at on one page: maps and charts have hundreds of thousands.
MAX_OBJECTS = 60_000
#: Path segments read one by one on one page.
MAX_SEGMENTS = 60_000
#: A filled path of so many segments is one box: a rectangle, at most with a doubled corner.
MAX_BOX_SEGMENTS = 6
#: Forms inside forms.
MAX_DEPTH = 8
#: A filled area thinner than this, in points, is a rule.
THIN = 2.0
#: A rule is at least this long, in points; shorter strokes are parts of drawings.
MIN_LENGTH = 4.0
_IDENTITY = np.array([1.0, 0, 0, 1, 0, 0])
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Graphics:
    rules: tuple[Rule, ...]
    fills: tuple[Fill, ...]
    images: tuple[Image, ...]
    complete: bool = True


@dataclass(slots=True)
class _Shapes:
    """Corners (x, y, x, y in page space), colours and whether filled, collected over the forms."""

    corners: list[Floats] = field(default_factory=list)
    colours: list[Ints] = field(default_factory=list)
    filled: list[Flags] = field(default_factory=list)
    images: list[Floats] = field(default_factory=list)
    objects: int = MAX_OBJECTS
    segments: int = MAX_SEGMENTS
    is_complete: bool = True

    def take(self, counts: Ints) -> Flags:
        """Which paths of so many segments still fit into the limit."""
        fits: Flags = np.cumsum(counts) <= self.segments
        self.segments -= int(counts[fits].sum())
        self.is_complete &= bool(fits.all())
        return fits

    def add(self, corners: Floats, colours: Ints, *, filled: bool) -> None:
        self.corners.append(corners)
        self.colours.append(colours)
        self.filled.append(np.full(len(corners), filled))


def read_graphics(page: pdfium.FPDF_PAGE, frame: Frame) -> Graphics:
    """The rules, fills and images of a page in drawing order, cut at the page's edge.

    At most MAX_OBJECTS objects and MAX_SEGMENTS segments are read; `complete` says whether
    that was all.
    """
    shapes = _Shapes()
    count = pdfium.FPDFPage_CountObjects(page)
    handle = raw.handle(page)
    taken = max(0, min(count, shapes.objects))
    shapes.objects -= taken
    _collect(list(map(raw.page_object, [handle] * taken, range(taken))), _IDENTITY, shapes, 0)
    return _sorted_out(shapes, frame, shapes.is_complete and taken == count)


def _collect(objects: list[int], matrix: Matrix, shapes: _Shapes, depth: int) -> None:
    kinds = np.fromiter(map(raw.object_type, objects), dtype=np.int64, count=len(objects))
    handles = np.array(objects, dtype=np.int64)
    pictures = handles[(kinds == _IMAGE) | (kinds == _SHADING)].tolist()
    if pictures:
        shapes.images.append(_through(raw.bounds(pictures).astype(np.float64), matrix[None, :]))
    _collect_paths(handles[kinds == _PATH].tolist(), matrix, shapes)
    if depth >= MAX_DEPTH:
        return
    for form in handles[kinds == _FORM].tolist():
        count = pdfium.FPDFFormObj_CountObjects(ctypes.cast(form, pdfium.FPDF_PAGEOBJECT))
        taken = max(0, min(count, shapes.objects))
        shapes.is_complete &= taken == count
        shapes.objects -= taken
        inner = _product(raw.object_matrices([form])[0].astype(np.float64), matrix)
        _collect(list(map(raw.form_object, [form] * taken, range(taken))), inner, shapes, depth + 1)


def _collect_paths(paths: list[int], matrix: Matrix, shapes: _Shapes) -> None:
    if not paths:
        return
    modes = raw.draw_modes(paths)
    counts = np.fromiter(map(raw.segment_count, paths), dtype=np.int64, count=len(paths))
    handles = np.array(paths, dtype=np.int64)
    _collect_filled(*_shown(handles, counts, modes[:, 0] > 0, raw.fill_colours), matrix, shapes)
    _collect_stroked(*_shown(handles, counts, modes[:, 1] > 0, raw.stroke_colours), matrix, shapes)


def _shown(
    paths: Ints, counts: Ints, chosen: Flags, colours_of: Callable[[list[int]], NDArray[np.uint32]]
) -> tuple[Ints, Ints, Ints]:
    """Handles, segment counts and colours of the chosen paths that are not wholly transparent."""
    colours = colours_of(paths[chosen].tolist()).astype(np.int64)
    seen = colours[:, 3] > 0
    rgb = (colours[:, 0] << 16) | (colours[:, 1] << 8) | colours[:, 2]
    return paths[chosen][seen], counts[chosen][seen], rgb[seen]


def _collect_filled(paths: Ints, counts: Ints, colours: Ints, matrix: Matrix, shapes: _Shapes) -> None:
    """A box for every subpath. Paths of few segments or one subpath are boxes by their bounds."""
    longer = shapes.take(np.where(counts > MAX_BOX_SEGMENTS, counts, 0)) & (counts > MAX_BOX_SEGMENTS)
    single = are_single(paths[longer].tolist(), counts[longer])
    several = longer.copy()
    several[longer] = ~single
    owners = np.flatnonzero(several)
    pieces, piece_of = subpath_boxes(paths[owners].tolist(), counts[owners])
    local = raw.object_matrices(paths[owners].tolist()).astype(np.float64)[piece_of]
    whole = np.flatnonzero(~several)
    boxes = raw.bounds(paths[whole].tolist()).astype(np.float64)
    owner = np.concatenate([whole, owners[piece_of]])
    order = np.argsort(owner, kind="stable")
    corners = np.concatenate([boxes, _through(pieces, local)])[order]
    shapes.add(_through(corners, matrix[None, :]), colours[owner[order]], filled=True)


def _collect_stroked(paths: Ints, counts: Ints, colours: Ints, matrix: Matrix, shapes: _Shapes) -> None:
    """A thin box for every straight stroke; those of paths beyond the limit are left out."""
    taken = shapes.take(counts)
    chosen = paths[taken].tolist()
    pieces, piece_of = straight_strokes(chosen, counts[taken])
    local = raw.object_matrices(chosen).astype(np.float64)[piece_of]
    corners = _through(_through(pieces, local), matrix[None, :])
    shapes.add(corners, colours[taken][piece_of], filled=False)


def _through(corners: Floats, matrices: Matrix) -> Floats:
    """Corners x, y, x, y through one matrix a row, or one for all."""
    a, b, c, d, e, f = matrices.T
    x0, y0, x1, y1 = corners.T
    return np.stack(
        [a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f], axis=1
    )


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return np.array(
        [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
    )


def _sorted_out(shapes: _Shapes, frame: Frame, complete: bool) -> Graphics:
    """Boxes as displayed, cut at the page; thin ones are rules, others fills when filled."""
    corners = np.concatenate(shapes.corners) if shapes.corners else np.zeros((0, 4))
    colours = np.concatenate(shapes.colours) if shapes.colours else np.zeros(0, dtype=np.int64)
    filled = np.concatenate(shapes.filled) if shapes.filled else np.zeros(0, dtype=bool)
    boxes = frame.cut(frame.boxes(corners))
    width, height = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    inside = (width >= 0) & (height >= 0)
    thin = inside & (np.minimum(width, height) <= THIN)
    rules = thin & (np.maximum(width, height) >= MIN_LENGTH)
    fills = inside & filled & ~thin
    pictures = frame.cut(frame.boxes(np.concatenate(shapes.images))) if shapes.images else np.zeros((0, 4))
    return Graphics(
        tuple(Rule(Box(*b), c) for b, c in zip(_rounded(boxes[rules]), colours[rules].tolist(), strict=True)),
        tuple(Fill(Box(*b), c) for b, c in zip(_rounded(boxes[fills]), colours[fills].tolist(), strict=True)),
        tuple(Image(Box(*b)) for b in _rounded(pictures) if b[2] > b[0] and b[3] > b[1]),
        complete,
    )


def _rounded(boxes: Floats) -> list[list[float]]:
    found: list[list[float]] = np.round(boxes, 2).tolist()
    return found
