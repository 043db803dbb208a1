"""One page to a Page: the better of two readers, words, repairs, and how far the text is to be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pypdfium2.raw as pdfium

from extract.model import Box, Grade, Image, Page, Place, Problem, TextOrigin, Word
from extract.reading import pdfium as first_reader
from extract.reading import plumber as second_reader
from extract.reading.damage import FAIR_DAMAGE, POOR_DAMAGE, damage
from extract.reading.frame import Frame
from extract.reading.glyphs import Glyphs
from extract.reading.graphics import read_graphics
from extract.reading.pictograms import texts_without_leading
from extract.reading.plumber import PlumberFile
from extract.reading.words import group_words
from extract.values import replace

#: Shares of unknown characters up to which a page's text is good, and fair.
GOOD, FAIR = 0.005, 0.05
#: Shares of invisible glyphs that tell a scan with recognised text from stray hidden words.
OCR, MIXED = 0.9, 0.2
Reader = Literal["pdfium", "pdfplumber"]


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page, its problems, and the number of glyphs outside what a viewer shows of it."""

    page: Page
    problems: tuple[Problem, ...]
    outside: int


def read_page(document: Any, number: int, second: PlumberFile) -> PageRead | None:
    """Read page `number`, from 1; None when the page cannot be loaded at all."""
    page = pdfium.FPDF_LoadPage(document, number - 1)
    if not page:
        return None
    try:
        return _read(page, number, second)
    finally:
        pdfium.FPDF_ClosePage(page)


def _read(page: Any, number: int, second: PlumberFile) -> PageRead:
    frame = first_reader.page_frame(page)
    glyphs, reader = _better_glyphs(page, number, frame, second)
    glyphs, outside = _on_page(glyphs, frame)
    spelled = group_words(glyphs, number)
    graphics = read_graphics(page, frame)
    place = Place(number, Box(0.0, 0.0, round(frame.width, 2), round(frame.height, 2)))
    problems = []
    if not graphics.is_complete:
        problems.append(Problem("too_many_shapes", "Not all drawn shapes of this page were read.", place))
    doubt, harm = glyphs.doubt, damage(texts_without_leading(spelled.words))
    grade = _grade(doubt, harm, reader)
    words, origin = spelled.words, _origin(glyphs)
    if origin in ("ocr", "mixed"):
        words = _shown(words, graphics.images)
    read = Page(
        number,
        place.box.x1,
        place.box.bottom,
        words,
        graphics.rules,
        graphics.fills,
        graphics.images,
        int(glyphs.is_visible.sum()),
        reader,
        grade,
        origin,
        spelled.repairs,
    )
    return PageRead(read, tuple(problems), outside)


def _better_glyphs(page: Any, number: int, frame: Frame, second: PlumberFile) -> tuple[Glyphs, Reader]:
    """PDFium's glyphs, or pdfplumber's where PDFium knows too few characters and pdfplumber more."""
    glyphs = first_reader.read_glyphs(page, frame, lambda: second.encodings(number))
    if glyphs.doubt < first_reader.ASK_AGAIN:
        return glyphs, "pdfium"
    try:
        other = second_reader.read_glyphs(second.page(number), frame)
    except Exception:  # pdfplumber is the fallback: whatever it stumbles over, the first reading stands
        return glyphs, "pdfium"
    enough = other.is_visible.sum() >= 0.9 * glyphs.is_visible.sum()
    return (other, "pdfplumber") if enough and other.doubt < glyphs.doubt / 2 else (glyphs, "pdfium")


def _on_page(glyphs: Glyphs, frame: Frame) -> tuple[Glyphs, int]:
    """Glyphs on the visible page, cut at its edge; and how many visible ones were left out."""
    inside = frame.holds(glyphs.boxes)
    if not inside.all():
        outside = int((glyphs.is_visible & ~inside).sum())
        glyphs = glyphs.take(np.flatnonzero(inside))
    else:
        outside = 0
    glyphs.boxes[:] = frame.cut(glyphs.boxes)
    return glyphs, outside


def _grade(doubt: float, harm: float, reader: Reader) -> Grade:
    """By the share of unknown characters and of words that cannot be what is printed."""
    if doubt > FAIR or harm > POOR_DAMAGE:
        return "poor"
    return "fair" if doubt > GOOD or harm > FAIR_DAMAGE or reader == "pdfplumber" else "good"


def _shown(words: tuple[Word, ...], images: tuple[Image, ...]) -> tuple[Word, ...]:
    """Invisible words over a picture say what it shows: a scan that an OCR program has read before."""
    return tuple(
        replace(word, style=replace(word.style, invisible=False))
        if word.style.invisible and any(i.box.contains_point(word.box.x_mid, word.box.y_mid) for i in images)
        else word
        for word in words
    )


def _origin(glyphs: Glyphs) -> TextOrigin:
    """Where the text is from, by the share of glyphs printed invisibly, as OCR programs do."""
    visible = glyphs.is_visible
    if not visible.any():
        return "none"
    if not any(style.invisible for style in glyphs.style_table):
        return "digital"
    hidden = np.array([style.invisible for style in glyphs.style_table], dtype=bool)[glyphs.styles]
    share = float((hidden & visible).sum() / visible.sum())
    if share >= OCR:
        return "ocr"
    return "mixed" if share >= MIXED else "digital"
