"""One page through PDFium: its glyphs with their styles."""

from __future__ import annotations

import ctypes

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.model import Style
from extract.reading import raw
from extract.reading.fonts import Font, describe_font
from extract.reading.frame import Frame
from extract.reading.glyphs import UNKNOWN, Flags, Floats, Glyphs, Ints, make_glyphs

#: PDFium's mark for a hyphen at a line end.
_LINE_END_HYPHEN = 0xFFFE
#: Longer font names are no names.
_NAME_BYTES = 512
_INVISIBLE_MODE, _STROKE_MODES = 3, (1, 2, 5, 6)
#: Bits for the position of a glyph in a sorting key; a page has fewer than a million glyphs or so.
_PLACE_BITS = 24
#: Tangent of the smallest lean that counts as slanted; forced italics lean by about 0.2.
MIN_SLANT = 0.05
Matrices = NDArray[np.float64]


def page_frame(page: pdfium.FPDF_PAGE) -> Frame:
    """The visible rectangle of a page and its rotation."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return Frame(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page) % 4)


def read_glyphs(page: pdfium.FPDF_PAGE, frame: Frame) -> Glyphs:
    """All glyphs of a page, spaces that are printed as glyphs included.

    Raises:
        ValueError: PDFium cannot read the text of this page.
    """
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        raise ValueError("PDFium gives no text page")
    try:
        return _glyphs(raw.handle(text_page), frame)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _glyphs(text_page: raw.Handle, frame: Frame) -> Glyphs:
    count = max(0, pdfium.FPDFText_CountChars(ctypes.cast(text_page, pdfium.FPDF_TEXTPAGE)))
    objects = raw.text_objects(text_page, count)
    codes, boxes = _codes(text_page, count), raw.char_boxes(text_page, count).astype(np.float64)
    made_up = (codes == 0x20) & (boxes[:, 0] == boxes[:, 2])  # spaces that PDFium guesses from gaps
    printed = np.flatnonzero((objects != 0) & ~made_up)
    codes, boxes, objects = codes[printed], frame.boxes(boxes[printed]), objects[printed]
    starts = np.flatnonzero(np.diff(objects, prepend=0))
    run_of = np.cumsum(np.diff(objects, prepend=0) != 0) - 1
    runs, first = objects[starts], printed[starts]
    matrices = raw.char_matrices(text_page, first.tolist()).astype(np.float64)
    x, y = frame.points(matrices[:, 4], matrices[:, 5])
    addresses = [font or 0 for font in map(raw.font_of, runs.tolist())]
    table, style_of = _styles(text_page, runs.tolist(), first.tolist(), matrices, addresses)
    baselines = np.stack([x, y], axis=1)[run_of]
    rotations = _rotations(matrices, frame.turns)[run_of]
    unmapped = _unmapped(text_page, codes, printed, style_of[run_of])
    codes[unmapped] = ord(UNKNOWN)
    return make_glyphs(
        list(codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")),
        codes,
        _unslanted(boxes, baselines, rotations, _slants(matrices)[run_of]),
        baselines,
        style_of[run_of],
        rotations,
        table,
        unmapped,
    )


def _codes(text_page: raw.Handle, count: int) -> Ints:
    """One code point a glyph. GetText is one call, but its length may differ from CountChars."""
    buffer = np.zeros(count + 1, dtype=np.uint16)
    target = buffer.ctypes.data_as(ctypes.POINTER(ctypes.c_ushort))
    page = ctypes.cast(text_page, pdfium.FPDF_TEXTPAGE)
    written = pdfium.FPDFText_GetText(page, 0, count, target)
    codes = buffer[:count].astype(np.int64)
    if written - 1 != count or ((codes >= 0xD800) & (codes < 0xE000)).any():
        codes = np.fromiter(map(raw.unicode_at, [text_page] * count, range(count)), np.int64, count)
    codes[codes == _LINE_END_HYPHEN] = ord("-")
    return codes


def _unmapped(text_page: raw.Handle, codes: Ints, printed: Ints, styles: Ints) -> Flags:
    """Glyphs whose font does not say which character they are: asked once a style and character."""
    whites = (codes >= 0x09) & (codes <= 0x0D)
    unmapped: Flags = (
        ((codes < 0x20) & ~whites) | ((codes >= 0x7F) & (codes < 0xA0)) | (codes == ord(UNKNOWN))
    )
    kinds = (styles << 21) | codes
    ranked = np.sort((kinds << _PLACE_BITS) | np.arange(len(codes)))
    first = np.diff(ranked >> _PLACE_BITS, prepend=-1) != 0
    sample = ranked[first] & ((1 << _PLACE_BITS) - 1)
    asked = map(raw.map_error, [text_page] * len(sample), printed[sample].tolist())
    failed = kinds[sample][np.fromiter(asked, np.int64, len(sample)) > 0]
    return unmapped | np.isin(kinds, failed) if len(failed) else unmapped


def _rotations(matrices: Matrices, turns: int) -> Ints:
    """Reading direction as displayed, clockwise, to the nearest quarter turn."""
    angles = np.degrees(np.arctan2(-matrices[:, 1], matrices[:, 0])) + 90 * turns
    return (np.round(angles / 90).astype(np.int64) % 4) * 90


def _heights(matrices: Matrices) -> Floats:
    """How much taller than its font size a glyph is displayed, across its line."""
    a, b, c, d = matrices[:, :4].T
    width = np.hypot(a, b)
    heights: Floats = np.divide(np.abs(a * d - b * c), width, out=np.hypot(c, d), where=width > 1e-9)
    return heights


def _slants(matrices: Matrices) -> Floats:
    """How far a glyph leans along its line for each point of height: 0 unless slanted by force."""
    a, b, c, d = matrices[:, :4].T
    area = a * d - b * c
    slants: Floats = np.divide(a * c + b * d, area, out=np.zeros_like(area), where=np.abs(area) > 1e-9)
    return np.where(np.abs(slants) < MIN_SLANT, 0.0, slants)


def _unslanted(boxes: Floats, baselines: Floats, rotations: Ints, slants: Floats) -> Floats:
    """Boxes as wide as the advance: a forced slant widens them over the neighbouring gaps."""
    if not slants.any():
        return boxes
    leaning = np.flatnonzero(slants)
    upright = boxes.copy()
    part, turn = boxes[leaning], rotations[leaning] // 90
    x, y = baselines[leaning].T
    above = np.choose(turn, [y - part[:, 1], part[:, 2] - x, part[:, 3] - y, x - part[:, 0]])
    below = np.choose(turn, [part[:, 3] - y, x - part[:, 0], y - part[:, 1], part[:, 2] - x])
    ahead, behind = slants[leaning] * above, slants[leaning] * below
    for quarter, (first, last, sign) in enumerate([(0, 2, 1), (1, 3, 1), (2, 0, -1), (3, 1, -1)]):
        here = leaning[turn == quarter]
        upright[here, first] += sign * behind[turn == quarter]
        upright[here, last] -= sign * ahead[turn == quarter]
    return upright


def _styles(
    text_page: raw.Handle, runs: list[int], first: list[int], matrices: Matrices, addresses: list[int]
) -> tuple[tuple[Style, ...], Ints]:
    """The distinct styles of the text objects `runs`, and which one each has."""
    nominal = np.fromiter(map(raw.font_size, [text_page] * len(first), first), np.float64, len(first))
    sizes = np.round(np.abs(nominal) * _heights(matrices), 1)
    fills = raw.fill_colours(runs)
    colours = (fills[:, 0] << 16) | (fills[:, 1] << 8) | fills[:, 2]
    keys = list(
        zip(
            addresses,
            sizes.tolist(),
            colours.tolist(),
            map(raw.render_mode, runs),
            (fills[:, 3] == 0).tolist(),
            (_slants(matrices) != 0).tolist(),
            strict=True,
        )
    )
    fonts = {address: _font(address) for address in dict.fromkeys(addresses)}
    index = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    style_of = np.fromiter(map(index.__getitem__, keys), np.int64, len(keys))
    return tuple(_style(fonts[key[0]], *key[1:]) for key in index), style_of


def _style(font: Font, size: float, colour: int, mode: int, transparent: bool, slanted: bool) -> Style:
    stroked = mode in _STROKE_MODES
    hidden = mode == _INVISIBLE_MODE or (transparent and not stroked)
    return Style(font.name, size, font.bold or mode == 2, font.italic or slanted, colour, hidden)


def _font(address: raw.Handle) -> Font:
    if not address:
        return Font("", False, False)
    name, angle = ctypes.create_string_buffer(_NAME_BYTES), ctypes.c_int()
    length = raw.font_name(address, ctypes.addressof(name), _NAME_BYTES)
    raw.font_angle(address, ctypes.addressof(angle))
    printed = name.value.decode("utf-8", "replace") if length <= _NAME_BYTES else ""
    return describe_font(printed, max(0, raw.font_flags(address)), angle.value)
