"""Single glyphs whose character is right for a printer and wrong for a reader.

Ligatures and old-style figures in private code points, accents printed as glyphs of their own over
a letter, the Polish stroke that TeX's OT1 fonts keep in the place of the space.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

import numpy as np

from extract.reading.glyphs import UNKNOWN, Floats, Glyphs, Ints
from extract.reading.ligatures import misnamed_ligatures

_LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "ĳ": "ij",
    "Ĳ": "IJ",
}
#: Adobe's corporate use area (Adobe Glyph List, BSD-3-Clause): old-style figures, small capitals.
_FIGURES = {chr(0xF730 + digit): str(digit) for digit in range(10)}
_SMALL_CAPS = {chr(0xF700 + ord(letter)): letter.upper() for letter in "abcdefghijklmnopqrstuvwxyz"}
_SMALL_ACCENTED = {chr(0xF700 + code): chr(code - 0x20) for code in range(0xE0, 0xFF) if code != 0xF7}
#: Bullets of the symbol fonts, which old programs put at F000 + their code.
_BULLETS = {
    chr(0xF000 + code): "•"
    for code in (0x6C, 0x6E, 0x71, 0x75, 0x76, 0x77, 0x9F, 0xA7, 0xA8, 0xB7, 0xD8, 0xFC)
}
_TABLES = [
    ("ligature", _LIGATURES),
    ("private_character", _FIGURES | _SMALL_CAPS | _SMALL_ACCENTED),
    ("symbol", _BULLETS),
    ("soft_hyphen", {"\u00ad": "-"}),  # many fonts name their only hyphen so
]
_BY_CHARACTER = {old: (code, new) for code, table in _TABLES for old, new in table.items()}
_SYMBOL_FONTS = ("wingdings", "webdings", "dingbat", "marlett")
#: Spacing accents and the combining character each stands for.
_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "^": "\u0302", "˜": "\u0303", "¨": "\u0308", "˚": "\u030a",
    "ˇ": "\u030c", "˘": "\u0306", "¯": "\u0304", "˙": "\u0307", "˝": "\u030b", "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip
#: How much of an accent's width must lie over its letter. Accents set beside a letter share none.
MIN_OVERLAP = 0.5


@dataclass(slots=True)
class Fixes:
    """New text by glyph position, the idea behind each, and glyphs that are part of another one."""

    text: dict[int, str] = field(default_factory=dict)
    codes: dict[int, str] = field(default_factory=dict)
    absorbed: dict[int, int] = field(default_factory=dict)

    def add(self, position: int, text: str, code: str) -> None:
        self.text[position] = text
        self.codes[position] = code


def fix_marks(glyphs: Glyphs) -> Fixes:
    """Better text for single glyphs, where the glyph or its overlap with its neighbour proves it."""
    fixes = Fixes()
    present = set(glyphs.text)
    if not present.isdisjoint(_BY_CHARACTER):
        for position, text in enumerate(glyphs.text):
            if text in _BY_CHARACTER:
                code, new = _BY_CHARACTER[text]
                fixes.add(position, new, code)
    if UNKNOWN in present:
        _fix_symbols(glyphs, fixes)
    if not present.isdisjoint(_ACCENTS):
        _fix_accents(glyphs, fixes)
    if not present.isdisjoint("lL"):
        _fix_strokes(glyphs, fixes)
    for position, letters in misnamed_ligatures(glyphs).items():
        if position not in fixes.text and position not in fixes.absorbed:
            fixes.add(position, letters, "ligature")
            glyphs.unmapped[position] = False
    return fixes


def _fix_symbols(glyphs: Glyphs, fixes: Fixes) -> None:
    """An unknown character of an ornament font is an ornament."""
    fonts = [style.font.lower() for style in glyphs.style_table]
    ornaments = np.array([any(name in font for name in _SYMBOL_FONTS) for font in fonts], dtype=bool)
    for position in np.flatnonzero(glyphs.unmapped & ornaments[glyphs.styles]).tolist():
        fixes.add(position, "•", "symbol")


def _fix_accents(glyphs: Glyphs, fixes: Fixes) -> None:
    """An accent whose box lies over a letter belongs to it: `´` + `o` is `ó`.

    The letter stands beside it in the file; PDFium moves some accents to the end of their line.
    """
    accents = [position for position, text in enumerate(glyphs.text) if text in _ACCENTS]
    whole: tuple[Floats, Floats, Floats] | None = None
    for position in accents:
        near = np.array([n for n in (position + 1, position - 1) if 0 <= n < len(glyphs)])
        if _put_on(glyphs, position, near, (*glyphs.along(near), glyphs.across(near)), fixes):
            continue
        everything = np.arange(len(glyphs))
        whole = whole or (*glyphs.along(everything), glyphs.across(everything))
        _put_on(glyphs, position, everything, whole, fixes)


def _put_on(
    glyphs: Glyphs, position: int, letters: Ints, sides: tuple[Floats, Floats, Floats], fixes: Fixes
) -> bool:
    """Put an accent on the first of some glyphs that lies under it; whether there is one.

    `sides` are where those glyphs begin and end along their line, and its base.
    """
    own = np.array([position])
    (start,), (end,), (base,) = (*glyphs.along(own), glyphs.across(own))
    starts, ends, bases = sides
    shared = np.minimum(ends, end) - np.maximum(starts, start)
    fits = (np.abs(bases - base) <= glyphs.sizes[position]) & (shared >= MIN_OVERLAP * (end - start))
    fits &= glyphs.rotations[letters] == glyphs.rotations[position]
    for letter in letters[fits].tolist():
        old = glyphs.text[letter].replace("ı", "i").replace("ȷ", "j")
        new = unicodedata.normalize("NFC", old + _ACCENTS[glyphs.text[position]])
        if old.isalpha() and len(new) == 1 and letter not in fixes.text:
            fixes.add(letter, new, "accent")
            fixes.absorbed[position] = letter
            return True
    return False


def _fix_strokes(glyphs: Glyphs, fixes: Fixes) -> None:
    """A space that the next `l` is moved back over is the stroke of `ł` (TeX, encoding OT1)."""
    following = glyphs.codes[1:]
    before_l = (glyphs.codes[:-1] == 0x20) & ((following == ord("l")) | (following == ord("L")))
    spaces = np.flatnonzero(before_l & (glyphs.styles[1:] == glyphs.styles[:-1]))
    if not len(spaces):
        return
    starts, ends = glyphs.along(spaces)
    widths = ends - starts
    behind = glyphs.along(spaces + 1)[0] - starts
    level = np.abs(glyphs.across(spaces + 1) - glyphs.across(spaces)) < 0.05 * glyphs.sizes[spaces]
    for position in spaces[(np.abs(behind) < 0.1 * widths) & (widths > 0) & level].tolist():
        fixes.add(position + 1, "ł" if glyphs.text[position + 1] == "l" else "Ł", "accent")
        fixes.absorbed[position] = position + 1
