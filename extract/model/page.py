"""One PDF as read, before anything is understood: words, rules, fills, images."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extract.model.geometry import Box, Place
from extract.values import quick

Rotation = Literal[0, 90, 180, 270]
TextOrigin = Literal["digital", "ocr", "mixed", "none"]
Grade = Literal["good", "fair", "poor"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a word is set. `size` in points, one decimal; `colour` is 0xRRGGBB of the fill."""

    font: str
    size: float
    bold: bool
    italic: bool
    colour: int
    invisible: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Word:
    """A printed word.

    `order` is the position of its first glyph in the content stream, `glyphs` the number
    of visible glyphs read for it, before any repair: the unit of the account. `rotation` is in
    degrees clockwise: text at 270 reads upwards.
    """

    text: str
    box: Box
    style: Style
    rotation: Rotation
    order: int
    glyphs: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line, or a rectangle too thin to hold text; `is_dashed` one that is drawn dash by dash."""

    box: Box
    colour: int
    is_dashed: bool = False

    @property
    def is_horizontal(self) -> bool:
        box = self.box
        return box.x1 - box.x0 >= box.bottom - box.top


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled area that text may stand on. White fills are kept: they cut holes."""

    box: Box
    colour: int


@dataclass(frozen=True, slots=True)
class Image:
    box: Box


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair of printed text: `code` names the idea (`line_end_hyphen`, `ligature` …)."""

    code: str
    before: str
    after: str
    place: Place


@dataclass(frozen=True, slots=True)
class Page:
    """One page as read. The glyphs of `words` add up to `glyphs`.

    `ocr_confidence` is how sure OCR is of the page's words on average, 0..1; None where it read none.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    fills: tuple[Fill, ...]
    images: tuple[Image, ...]
    glyphs: int
    reader: Literal["pdfium", "pdfplumber", "ocr"]
    grade: Grade
    text_origin: TextOrigin
    repairs: tuple[Repair, ...] = ()
    ocr_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a document that the reader should know of. `code` is documented in errors."""

    code: str
    message: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One PDF as read, before anything is understood. `created` is the file's own date, ISO 8601."""

    sha256: str
    bytes: int
    producer: str
    meta_title: str
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...] = ()
    created: str | None = None
