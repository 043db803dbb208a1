"""Small PDFs drawn for one behaviour each, with fonts that hold all Polish letters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from matplotlib import get_data_path
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extract.model import Box, Page, Style, Word
from extract.reading.glyphs import Glyphs, make_glyphs
from extract.reading.words import Spelled, group_words

Draw = Callable[..., Path]
FACES = {"Text": "DejaVuSans", "Text-Bold": "DejaVuSans-Bold", "Text-Oblique": "DejaVuSans-Oblique"}


@pytest.fixture(scope="session")
def fonts() -> None:
    for name, stem in FACES.items():
        pdfmetrics.registerFont(TTFont(name, str(Path(get_data_path(), "fonts", "ttf", f"{stem}.ttf"))))


@pytest.fixture
def draw(tmp_path: Path, fonts: None) -> Draw:
    """`draw(paint, size)` paints one page with reportlab, 12 pt type set; returns the file."""

    def make(
        paint: Callable[[Canvas], object], size: tuple[float, float] = (400, 300), name: str = "page.pdf"
    ) -> Path:
        canvas = Canvas(str(tmp_path / name), pagesize=size, invariant=True)
        canvas.setFont("Text", 12)
        paint(canvas)
        canvas.showPage()
        canvas.save()
        return tmp_path / name

    return make


@pytest.fixture(scope="session")
def word() -> Callable[..., Word]:
    """`word("Łódź", x0)`: a word of 10 pt type, 6 pt a letter, on one line."""

    def make(text: str, x0: float = 0.0, top: float = 0.0, font: str = "Text", **given: object) -> Word:
        values = {"rotation": 0, "order": 0, "glyphs": len(text), **given}
        style = Style(font, 10.0, False, False, 0)
        return Word(text, Box(x0, top, x0 + 6.0 * len(text), top + 10.0), style, **values)  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def page_of() -> Callable[..., Page]:
    """`page_of(words)`: a page with these words."""

    def make(words: list[Word], number: int = 1) -> Page:
        glyphs = sum(word.glyphs for word in words)
        return Page(number, 600, 800, tuple(words), (), (), (), glyphs, "pdfium", "good", "digital")

    return make


@pytest.fixture(scope="session")
def set_line() -> Callable[..., Glyphs]:
    """`set_line(text, starts, widths)`: glyphs of 10 pt type on one baseline; U+FFFD is unmapped."""

    def make(
        text: str,
        starts: list[float],
        widths: list[float],
        font: str = "Text",
        drops: list[float] | None = None,
    ) -> Glyphs:
        count = len(text)
        x0, down = np.array(starts, dtype=np.float64), np.array(drops or [0.0] * count)
        boxes = np.stack([x0, 90 + down, x0 + widths, 100 + down], axis=1)
        zeros = np.zeros(count, dtype=np.int64)
        return make_glyphs(
            list(text),
            np.array([ord(letter) for letter in text], dtype=np.int64),
            boxes,
            np.stack([np.zeros(count), 98 + down], axis=1),
            zeros,
            zeros,
            (Style(font, 10.0, False, False, 0),),
            np.array([letter == "\ufffd" for letter in text]),
        )

    return make


@pytest.fixture(scope="session")
def spell() -> Callable[[Glyphs], Spelled]:
    """Glyphs to words; every visible glyph must be in a word."""

    def make(glyphs: Glyphs) -> Spelled:
        spelled = group_words(glyphs, 1)
        assert sum(word.glyphs for word in spelled.words) == int(glyphs.is_visible.sum())
        return spelled

    return make
