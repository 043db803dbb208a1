"""The drawn objects of a page in one flat list, also those inside form XObjects."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.reading import raw
from extract.reading.glyphs import Floats, Ints

_PATH, _IMAGE, _SHADING, _FORM = 2, 3, 4, 5
#: Page objects looked at on one page: maps and charts have hundreds of thousands.
MAX_OBJECTS = 60_000
#: Forms inside forms.
MAX_DEPTH = 8
_IDENTITY = np.array([1.0, 0.0, 0.0, 1.0, 0.0, 0.0])
#: a, b, c, d, e, f in the last axis: x' = a x + c y + e, y' = b x + d y + f.
Matrices = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Objects of one kind and, for each, the matrix from its container to page space.

    `matrices` is None where all of them are drawn on the page itself.
    """

    handles: Ints
    matrices: Matrices | None


@dataclass(slots=True)
class _Walk:
    """What was met so far: per container its objects, their kinds and its matrix."""

    left: int
    handles: list[Ints] = field(default_factory=list)
    kinds: list[Ints] = field(default_factory=list)
    matrices: list[Matrices] = field(default_factory=list)
    is_complete: bool = True

    def take(self, count: int) -> range:
        taken = max(0, min(count, self.left))
        self.left -= taken
        self.is_complete &= taken == count
        return range(taken)

    def of_kind(self, *wanted: int) -> Drawn:
        handles, kinds = np.concatenate(self.handles), np.concatenate(self.kinds)
        chosen = np.logical_or.reduce([kinds == kind for kind in wanted])
        if len(self.handles) == 1:
            return Drawn(handles[chosen], None)
        container = np.repeat(np.arange(len(self.handles)), [len(some) for some in self.handles])
        return Drawn(handles[chosen], np.stack(self.matrices)[container[chosen]])


def drawn_objects(page: pdfium.FPDF_PAGE) -> tuple[Drawn, Drawn, bool]:
    """Paths, pictures (images and shadings), and whether all objects fitted into MAX_OBJECTS."""
    walk = _Walk(MAX_OBJECTS)
    numbers = walk.take(pdfium.FPDFPage_CountObjects(page))
    _visit(list(map(raw.page_object, [raw.handle(page)] * len(numbers), numbers)), _IDENTITY, walk, 0)
    return walk.of_kind(_PATH), walk.of_kind(_IMAGE, _SHADING), walk.is_complete


def _visit(objects: list[raw.Handle], matrix: Matrices, walk: _Walk, depth: int) -> None:
    kinds = np.fromiter(map(raw.object_type, objects), np.int64, len(objects))
    handles = np.array(objects, dtype=np.int64)
    walk.handles.append(handles)
    walk.kinds.append(kinds)
    walk.matrices.append(matrix)
    for form in handles[kinds == _FORM].tolist():
        if depth >= MAX_DEPTH:
            walk.is_complete = False
            return
        numbers = walk.take(pdfium.FPDFFormObj_CountObjects(ctypes.cast(form, pdfium.FPDF_PAGEOBJECT)))
        inner = product(raw.object_matrices([form])[0].astype(np.float64), matrix)
        _visit(list(map(raw.form_object, [form] * len(numbers), numbers)), inner, walk, depth + 1)


def product(inner: Matrices, outer: Matrices) -> Matrices:
    """The matrix that applies `inner` first, then `outer`."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return np.array(
        [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
    )


def through(corners: Floats, matrices: Matrices | None) -> Floats:
    """(n, 4) corners x, y, x, y, each through its matrix; as they are without matrices."""
    if matrices is None:
        return corners
    a, b, c, d, e, f = matrices.T
    x0, y0, x1, y1 = corners.T
    return np.stack(
        [a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f], axis=1
    )
