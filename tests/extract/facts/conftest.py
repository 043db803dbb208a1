"""Pages of a few lines each, as the readers of facts take them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sheet import Sheet, Type

from extract.facts.model import PageLines
from extract.lang import Pack, pack
from extract.layout.lines import build_lines
from extract.layout.paragraphs import Paragraph, build_paragraphs
from extract.model import Page

#: What a line is made of: its baseline, its text, its size if not 10, and whether it is bold.
Row = tuple[float, str] | tuple[float, str, float] | tuple[float, str, float, bool]


@pytest.fixture
def pages(
    new_sheet: Callable[..., Sheet], pages_of: Callable[[Sheet], tuple[Page, ...]]
) -> Callable[..., list[PageLines]]:
    """`pages([(60, "Bells", 20, True), …], […])`: one list of rows a page, set at the left edge."""

    def make(*sheets: Sequence[Row], left: float = 60) -> list[PageLines]:
        sheet = new_sheet()
        for number, rows in enumerate(sheets):
            if number:
                sheet.next_page()
            for row in rows:
                size = row[2] if len(row) > 2 else 10
                sheet.text(left, row[0], row[1], Type(size, bold=len(row) > 3 and row[3]))
        return [(page, build_lines(page)) for page in pages_of(sheet)]

    return make


@pytest.fixture
def paragraphs(pages: Callable[..., list[PageLines]]) -> Callable[..., tuple[Paragraph, ...]]:
    """`paragraphs("First.", "Second.")`: each text a paragraph of one line."""

    def make(*texts: str) -> tuple[Paragraph, ...]:
        rows = [(60 + 40 * k, text) for k, text in enumerate(texts)]
        return build_paragraphs(pages(rows)[0][1])

    return make


@pytest.fixture
def packs() -> Callable[..., tuple[Pack, ...]]:
    """`packs("pl", "en")`: the packs of some languages."""
    return lambda *codes: tuple(pack(code) for code in codes)
