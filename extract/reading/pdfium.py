"""One page through PDFium: its glyphs with their styles."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence

import numpy as np
import pypdfium2.raw as pdfium

from extract.model import Style
from extract.reading import raw
from extract.reading.encodings import Encoding, match_encoding
from extract.reading.fonts import Font, describe_font
from extract.reading.frame import Frame
from extract.reading.geometry import (
    Matrices,
    heights,
    rotations,
    slants,
    unslanted,
    with_full_heights,
)
from extract.reading.glyphs import UNKNOWN, Flags, Floats, Glyphs, Ints, make_glyphs

#: PDFium's mark for a hyphen at a line end.
_LINE_END_HYPHEN = 0xFFFE
#: The first bits of UTF-16's halves of a character: of the first and second half, and of both.
_UPPER_HALF, _LOWER_HALF, _HALF = 0xD800 >> 10, 0xDC00 >> 10, 0xD800 >> 11
#: Longer font names are no names.
_NAME_BYTES = 512
_INVISIBLE_MODE, _STROKE_MODES = 3, (1, 2, 5, 6)
#: Bits for the position of a glyph in a sorting key; a page has fewer than a million glyphs or so.
_PLACE_BITS = 24
#: Share of glyphs without a known character from which another reader is asked. Single ornaments and
#: ligatures stay below.
ASK_AGAIN = 0.05
#: Em. Letters from their lowest to their highest point; less is no metric of a font.
LEAST_HEIGHT = 0.7
Encodings = Callable[[], Sequence[Encoding]]


def page_frame(page: pdfium.FPDF_PAGE) -> Frame:
    """The visible rectangle of a page and its rotation."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return Frame(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page) % 4)


def read_glyphs(page: pdfium.FPDF_PAGE, frame: Frame, encodings: Encodings = tuple) -> Glyphs:
    """All glyphs of a page, spaces that are printed as glyphs included.

    Args:
        page: PDFium's page.
        frame: how it is displayed.
        encodings: gives the page's fonts as another reader sees them; called where PDFium does not
            know the characters of more than ASK_AGAIN of the glyphs.

    Raises:
        ValueError: PDFium cannot read the text of this page.
    """
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        raise ValueError("PDFium gives no text page")
    try:
        return _glyphs(raw.handle(text_page), frame, encodings)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _glyphs(text_page: raw.Handle, frame: Frame, encodings: Encodings) -> Glyphs:
    count = max(0, pdfium.FPDFText_CountChars(ctypes.cast(text_page, pdfium.FPDF_TEXTPAGE)))
    objects = raw.text_objects(text_page, count)
    (codes, joined), boxes = _codes(text_page, count), raw.char_boxes(text_page, count).astype(np.float64)
    made_up = (codes == 0x20) & (boxes[:, 0] == boxes[:, 2])  # spaces that PDFium guesses from gaps
    printed = np.flatnonzero((objects != 0) & ~made_up & ~joined)
    codes, boxes, objects = codes[printed], frame.boxes(boxes[printed]), objects[printed]
    begins = _differs(objects)
    starts, run_of = np.flatnonzero(begins), np.cumsum(begins) - 1
    runs, first = objects[starts], printed[starts]
    matrices = raw.char_matrices(text_page, first.tolist()).astype(np.float64)
    x, y = frame.points(matrices[:, 4], matrices[:, 5])
    addresses = [font or 0 for font in map(raw.font_of, runs.tolist())]
    lean = slants(matrices)
    table, style_of = _styles(text_page, runs.tolist(), first.tolist(), matrices, lean, addresses)
    baselines = np.array([x, y]).T[run_of]
    directions = rotations(matrices, frame.turns)[run_of]
    unmapped = _unmapped(text_page, codes, printed, style_of[run_of])
    ligatures: dict[int, str] = {}
    if len(codes) and unmapped.mean() > ASK_AGAIN:
        widths = (boxes[:, 2:] - boxes[:, :2])[np.arange(len(codes)), directions // 90 % 2]
        ems = widths / np.array([max(style.size, 0.1) for style in table])[style_of[run_of]]
        names = {a: table[style_of[i]].font for i, a in enumerate(addresses)}
        fonts = np.array(addresses, dtype=np.int64)[run_of]
        ligatures = _map_again(codes, unmapped, ems, fonts, names, encodings())
    flat = {a for a in dict.fromkeys(addresses) if _is_flat(a)}
    if flat:
        sizes = np.array([style.size for style in table])[style_of[run_of]]
        of_flat = np.fromiter((a in flat for a in addresses), np.bool_, len(addresses))[run_of]
        boxes = with_full_heights(boxes, baselines, directions, sizes, of_flat)
    codes[unmapped] = ord(UNKNOWN)
    text = list(codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass"))
    for position, letters in ligatures.items():
        text[position] = letters
    return make_glyphs(
        text,
        codes,
        unslanted(boxes, baselines, directions, lean[run_of]),
        baselines,
        style_of[run_of],
        directions,
        table,
        unmapped,
    )


def _differs(values: Ints) -> Flags:
    """Whether each value differs from the one before it; the first one always does."""
    differs = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=differs[1:])
    return differs


def _map_again(
    codes: Ints,
    unmapped: Flags,
    ems: Floats,
    fonts: Ints,
    names: dict[int, str],
    encodings: Sequence[Encoding],
) -> dict[int, str]:
    """Put characters in place of codes, in `codes` and `unmapped`; returns those of several letters."""
    several: dict[int, str] = {}
    for font, name in names.items():
        places = np.flatnonzero(unmapped & (fonts == font))
        encoding = match_encoding(name, codes[places], ems[places], encodings)
        for place in places.tolist() if encoding else ():
            character = encoding.characters.get(int(codes[place])) if encoding else None
            if character:
                codes[place], unmapped[place] = ord(character[0]), False
                if len(character) > 1:
                    several[place] = character
    return several


def _codes(text_page: raw.Handle, count: int) -> tuple[Ints, Flags]:
    """One code point a glyph, and which glyphs are the second half of the one before them.

    GetText is one call, but its length may differ from CountChars. PDFium counts a character beyond
    U+FFFF as two.
    """
    buffer = np.zeros(count + 1, dtype=np.uint16)
    target = buffer.ctypes.data_as(ctypes.POINTER(ctypes.c_ushort))
    page = ctypes.cast(text_page, pdfium.FPDF_TEXTPAGE)
    written = pdfium.FPDFText_GetText(page, 0, count, target)
    codes = buffer[:count].astype(np.int64)
    if written - 1 != count or ((codes >= 0xD800) & (codes < 0xE000)).any():
        codes = np.fromiter(map(raw.unicode_at, [text_page] * count, range(count)), np.int64, count)
    codes[codes == _LINE_END_HYPHEN] = ord("-")
    return _join_halves(codes)


def _join_halves(codes: Ints) -> tuple[Ints, Flags]:
    """Pairs of UTF-16 halves as one character, and where the second halves are; a lone half is unknown."""
    upper, lower = (codes >> 10) == _UPPER_HALF, (codes >> 10) == _LOWER_HALF
    second = np.zeros(len(codes), dtype=np.bool_)
    if upper.any() or lower.any():
        second[1:] = upper[:-1] & lower[1:]
        first = np.flatnonzero(second) - 1
        codes[first] = 0x10000 + ((codes[first] & 0x3FF) << 10) + (codes[first + 1] & 0x3FF)
        codes[(codes >> 11) == _HALF] = ord(UNKNOWN)
    return codes, second


def _unmapped(text_page: raw.Handle, codes: Ints, printed: Ints, styles: Ints) -> Flags:
    """Glyphs whose font does not say which character they are: asked once a style and character."""
    whites = (codes >= 0x09) & (codes <= 0x0D)
    unmapped: Flags = (
        ((codes < 0x20) & ~whites) | ((codes >= 0x7F) & (codes < 0xA0)) | (codes == ord(UNKNOWN))
    )
    kinds = (styles << 21) | codes
    ranked = np.sort((kinds << _PLACE_BITS) | np.arange(len(codes)))
    first = _differs(ranked >> _PLACE_BITS)
    sample = ranked[first] & ((1 << _PLACE_BITS) - 1)
    asked = map(raw.map_error, [text_page] * len(sample), printed[sample].tolist())
    failed = kinds[sample][np.fromiter(asked, np.int64, len(sample)) > 0]
    return unmapped | np.isin(kinds, failed) if len(failed) else unmapped


def _styles(
    text_page: raw.Handle,
    runs: list[int],
    first: list[int],
    matrices: Matrices,
    lean: Floats,
    addresses: list[int],
) -> tuple[tuple[Style, ...], Ints]:
    """The distinct styles of the text objects `runs`, and which one each has."""
    nominal = np.fromiter(map(raw.font_size, [text_page] * len(first), first), np.float64, len(first))
    sizes = np.round(np.abs(nominal) * heights(matrices), 1)
    fills = raw.fill_colours(runs)
    colours = (fills[:, 0] << 16) | (fills[:, 1] << 8) | fills[:, 2]
    keys = list(
        zip(
            addresses,
            sizes.tolist(),
            colours.tolist(),
            map(raw.render_mode, runs),
            (fills[:, 3] == 0).tolist(),
            (lean != 0).tolist(),
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


def _is_flat(address: raw.Handle) -> bool:
    """Whether a font states no ascent and descent of letters: LibreOffice 7 writes 0 for both."""
    up, down = ctypes.c_float(), ctypes.c_float()
    told = bool(address) and raw.font_ascent(address, 1.0, ctypes.addressof(up))
    told = told and raw.font_descent(address, 1.0, ctypes.addressof(down))
    return bool(told) and up.value - down.value < LEAST_HEIGHT


def _font(address: raw.Handle) -> Font:
    if not address:
        return Font("", False, False)
    name, angle = ctypes.create_string_buffer(_NAME_BYTES), ctypes.c_int()
    length = raw.font_name(address, ctypes.addressof(name), _NAME_BYTES)
    raw.font_angle(address, ctypes.addressof(angle))
    printed = name.value.decode("utf-8", "replace") if length <= _NAME_BYTES else ""
    return describe_font(printed, max(0, raw.font_flags(address)), angle.value)
