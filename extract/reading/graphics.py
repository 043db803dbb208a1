"""Rules, fills and images of a page, also inside form XObjects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.model import Box, Fill, Image, Rule
from extract.reading import raw
from extract.reading.frame import Frame
from extract.reading.glyphs import Flags, Floats

_PATH, _IMAGE, _SHADING, _FORM = 2, 3, 4, 5
#: Page objects looked at on one page: maps and charts have hundreds of thousands.
MAX_OBJECTS = 60_000
#: Path segments read one by one on one page.
MAX_SEGMENTS = 60_000
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
    colours: list[NDArray[np.int64]] = field(default_factory=list)
    filled: list[Flags] = field(default_factory=list)
    images: list[Floats] = field(default_factory=list)
    objects: int = MAX_OBJECTS
    segments: int = MAX_SEGMENTS

    def add(self, corners: Floats, colours: NDArray[np.int64], filled: bool) -> None:
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
    complete = taken == count and shapes.objects > 0 and shapes.segments > 0
    return _sorted_out(shapes, frame, complete)


def _collect(objects: list[int], matrix: Matrix, shapes: _Shapes, depth: int) -> None:
    kinds = np.fromiter(map(raw.object_type, objects), dtype=np.int64, count=len(objects))
    handles = np.array(objects, dtype=np.int64)
    pictures = handles[(kinds == _IMAGE) | (kinds == _SHADING)].tolist()
    if pictures:
        shapes.images.append(_moved(raw.bounds(pictures).astype(np.float64), matrix))
    _collect_paths(handles[kinds == _PATH].tolist(), matrix, shapes)
    if depth >= MAX_DEPTH:
        return
    for form in handles[kinds == _FORM].tolist():
        count = pdfium.FPDFFormObj_CountObjects(ctypes.cast(form, pdfium.FPDF_PAGEOBJECT))
        taken = max(0, min(count, shapes.objects))
        shapes.objects -= taken
        inner = _product(raw.object_matrices([form])[0].astype(np.float64), matrix)
        _collect(list(map(raw.form_object, [form] * taken, range(taken))), inner, shapes, depth + 1)


def _collect_paths(paths: list[int], matrix: Matrix, shapes: _Shapes) -> None:
    if not paths:
        return
    modes = raw.draw_modes(paths)
    for filled, chosen in ((True, modes[:, 0] > 0), (False, (modes[:, 0] == 0) & (modes[:, 1] > 0))):
        some = [path for path, take in zip(paths, chosen.tolist(), strict=True) if take]
        if some:
            _collect_kind(some, matrix, shapes, filled)


def _collect_kind(paths: list[int], matrix: Matrix, shapes: _Shapes, filled: bool) -> None:
    """Paths of up to five segments are boxes by their bounds; longer ones are cut into subpaths."""
    colours = raw.fill_colours(paths) if filled else raw.stroke_colours(paths)
    shown = colours[:, 3] > 0
    rgb = ((colours[:, 0] << 16) | (colours[:, 1] << 8) | colours[:, 2]).astype(np.int64)
    counts = np.fromiter(map(raw.segment_count, paths), dtype=np.int64, count=len(paths))
    boxes = raw.bounds(paths).astype(np.float64)
    if filled:
        simple = shown & (counts <= 6)
        shapes.add(_moved(boxes[simple], matrix), rgb[simple], True)
        rest = shown & ~simple
    else:
        rest = shown
    local = raw.object_matrices(paths).astype(np.float64)
    for i in np.flatnonzero(rest).tolist():
        if counts[i] > shapes.segments:
            shapes.segments = 0
            shapes.add(_moved(boxes[i : i + 1], matrix), rgb[i : i + 1], filled)
            continue
        shapes.segments -= int(counts[i])
        found = np.array(list(_pieces(paths[i], int(counts[i]), filled)), dtype=np.float64).reshape(-1, 4)
        whole = _product(local[i], matrix)
        shapes.add(_moved(found, whole), np.full(len(found), rgb[i]), filled)


def _pieces(path: int, count: int, filled: bool) -> Iterator[tuple[float, float, float, float]]:
    """Boxes of the subpaths of a filled path; the straight strokes of a stroked one."""
    segments = list(map(raw.path_segment, [path] * count, range(count)))
    points = raw.segment_points(segments).tolist()
    kinds = list(map(raw.segment_type, segments))
    closes = list(map(raw.segment_close, segments))
    if filled:
        starts = [i for i, kind in enumerate(kinds) if kind == pdfium.FPDF_SEGMENT_MOVETO]
        for start, end in zip(starts, [*starts[1:], count], strict=True):
            xs, ys = [p[0] for p in points[start:end]], [p[1] for p in points[start:end]]
            yield min(xs), min(ys), max(xs), max(ys)
        return
    begin = here = points[0] if points else [0.0, 0.0]
    for point, kind, close in zip(points, kinds, closes, strict=True):
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begin = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield here[0], here[1], point[0], point[1]
        here = point
        if close and here != begin:
            yield here[0], here[1], begin[0], begin[1]
            here = begin


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return np.array(
        [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
    )


def _moved(corners: Floats, matrix: Matrix) -> Floats:
    """Corners x, y, x, y through a matrix; a turned box becomes the box of its two corners."""
    a, b, c, d, e, f = matrix
    moved = np.empty_like(corners)
    for x, y in ((0, 1), (2, 3)):
        moved[:, x] = a * corners[:, x] + c * corners[:, y] + e
        moved[:, y] = b * corners[:, x] + d * corners[:, y] + f
    return moved


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
