"""Calls into PDFium for many objects at once.

pypdfium2's typed bindings spend most of a call on argument conversion and on letting go of the
interpreter's lock; the same functions with plain integer arguments and the lock held take 0.3 µs,
and `map` over them needs no Python frame per glyph. Everything here takes handles as integers and
returns numpy arrays or lists.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

_POINTER, _INT, _FLOAT = ctypes.c_void_p, ctypes.c_int, ctypes.c_float
#: A pointer that is given back as a number, 0 where there is none.
_ADDRESS = ctypes.c_size_t
Handle = int
#: Of so many characters one is asked for its text object. Objects are 5 to 50 characters long.
STRIDE = 6
Call = Callable[..., int]


def _plain(name: str, result: type | None, *arguments: type) -> Call:
    """The PDFium function `name` without conversion of pointers; only for calls that return at once."""
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type]


text_object = _plain("FPDFText_GetTextObject", _ADDRESS, _POINTER, _INT)
unicode_at = _plain("FPDFText_GetUnicode", ctypes.c_uint, _POINTER, _INT)
map_error = _plain("FPDFText_HasUnicodeMapError", _INT, _POINTER, _INT)
font_size = _plain("FPDFText_GetFontSize", ctypes.c_double, _POINTER, _INT)
_loose_box = _plain("FPDFText_GetLooseCharBox", None, _POINTER, _INT, _POINTER)
_char_matrix = _plain("FPDFText_GetMatrix", None, _POINTER, _INT, _POINTER)
font_name = _plain("FPDFFont_GetBaseFontName", ctypes.c_size_t, _POINTER, _POINTER, ctypes.c_size_t)
font_flags = _plain("FPDFFont_GetFlags", _INT, _POINTER)
font_angle = _plain("FPDFFont_GetItalicAngle", _INT, _POINTER, _POINTER)
font_ascent = _plain("FPDFFont_GetAscent", _INT, _POINTER, _FLOAT, _POINTER)
font_descent = _plain("FPDFFont_GetDescent", _INT, _POINTER, _FLOAT, _POINTER)
font_of = _plain("FPDFTextObj_GetFont", _POINTER, _POINTER)
render_mode = _plain("FPDFTextObj_GetTextRenderMode", _INT, _POINTER)
object_type = _plain("FPDFPageObj_GetType", _INT, _POINTER)
page_object = _plain("FPDFPage_GetObject", _POINTER, _POINTER, _INT)
form_object = _plain("FPDFFormObj_GetObject", _POINTER, _POINTER, ctypes.c_ulong)
segment_count = _plain("FPDFPath_CountSegments", _INT, _POINTER)
path_segment = _plain("FPDFPath_GetPathSegment", _POINTER, _POINTER, _INT)
segment_type = _plain("FPDFPathSegment_GetType", _INT, _POINTER)
segment_close = _plain("FPDFPathSegment_GetClose", _INT, _POINTER)
_segment_point = _plain("FPDFPathSegment_GetPoint", None, _POINTER, _POINTER, _POINTER)
_bounds = _plain("FPDFPageObj_GetBounds", None, _POINTER, *[_POINTER] * 4)
_matrix = _plain("FPDFPageObj_GetMatrix", None, _POINTER, _POINTER)
_fill = _plain("FPDFPageObj_GetFillColor", None, _POINTER, *[_POINTER] * 4)
_stroke = _plain("FPDFPageObj_GetStrokeColor", None, _POINTER, *[_POINTER] * 4)
_draw_mode = _plain("FPDFPath_GetDrawMode", None, _POINTER, _POINTER, _POINTER)


def handle(pointer: object) -> Handle:
    """The address behind a typed ctypes pointer; 0 when null."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def _columns(array: NDArray[np.generic]) -> list[range]:
    """The address of every cell, one range a column."""
    count, width = array.shape
    step, first = array.strides[0], array.ctypes.data
    ends = count * step
    return [
        range(start, start + ends, step or 1)
        for start in range(first, first + width * array.itemsize, array.itemsize)
    ]


def _run(call: Call, *arguments: Iterable[int]) -> None:
    deque(map(call, *arguments), maxlen=0)


def char_boxes(text_page: Handle, count: int) -> NDArray[np.float32]:
    """(n, 4) left, top, right, bottom in page space: advance width by font height."""
    boxes = np.zeros((count, 4), dtype=np.float32)
    _run(_loose_box, repeat(text_page), range(count), _columns(boxes)[0])
    return boxes


def text_objects(text_page: Handle, count: int) -> NDArray[np.int64]:
    """(n,) the text object of every character, 0 for those that PDFium made up.

    The characters of one object follow each other, so one in STRIDE is asked, and all those
    between two answers that differ.
    """
    if not count:
        return np.zeros(0, dtype=np.int64)
    marks = np.arange(0, count, STRIDE)
    at_marks = np.array(_objects_at(text_page, marks.tolist()), dtype=np.int64)
    parts = np.ones(len(marks), dtype=np.bool_)  # whether another object may begin before the next mark
    parts[:-1] = (at_marks[:-1] != at_marks[1:]) | (at_marks[1:] == 0)
    found = np.repeat(at_marks, STRIDE)[:count]
    asked = np.repeat(parts, STRIDE)[:count]
    asked[::STRIDE] = False
    unsure = np.flatnonzero(asked)
    found[unsure] = _objects_at(text_page, unsure.tolist())
    return found


def _objects_at(text_page: Handle, positions: Sequence[int]) -> list[int]:
    return list(map(text_object, repeat(text_page), positions))


def char_matrices(text_page: Handle, positions: Sequence[int]) -> NDArray[np.float32]:
    """(n, 6) a, b, c, d, e, f of the glyphs at `positions`, all enclosing forms included."""
    matrices = np.zeros((len(positions), 6), dtype=np.float32)
    if len(positions):
        _run(_char_matrix, repeat(text_page), positions, _columns(matrices)[0])
    return matrices


def _per_object(call: Call, objects: Sequence[Handle], array: NDArray[np.generic]) -> None:
    if len(objects):
        _run(call, objects, *_columns(array))


def bounds(objects: Sequence[Handle]) -> NDArray[np.float32]:
    """(n, 4) left, bottom, right, top in the space of the container."""
    array = np.zeros((len(objects), 4), dtype=np.float32)
    _per_object(_bounds, objects, array)
    return array


def fill_colours(objects: Sequence[Handle]) -> NDArray[np.uint32]:
    """(n, 4) red, green, blue, alpha."""
    array = np.zeros((len(objects), 4), dtype=np.uint32)
    _per_object(_fill, objects, array)
    return array


def stroke_colours(objects: Sequence[Handle]) -> NDArray[np.uint32]:
    """(n, 4) red, green, blue, alpha."""
    array = np.zeros((len(objects), 4), dtype=np.uint32)
    _per_object(_stroke, objects, array)
    return array


def draw_modes(objects: Sequence[Handle]) -> NDArray[np.int32]:
    """(n, 2) fill mode (0 none) and whether the path is stroked."""
    array = np.zeros((len(objects), 2), dtype=np.int32)
    _per_object(_draw_mode, objects, array)
    return array


def object_matrices(objects: Sequence[Handle]) -> NDArray[np.float32]:
    """(n, 6) a, b, c, d, e, f from the object's space to its container's."""
    array = np.zeros((len(objects), 6), dtype=np.float32)
    if len(objects):
        _run(_matrix, objects, _columns(array)[0])
    return array


def segment_points(segments: Sequence[Handle]) -> NDArray[np.float32]:
    """(n, 2) end points in the path's own space."""
    array = np.zeros((len(segments), 2), dtype=np.float32)
    _per_object(_segment_point, segments, array)
    return array
