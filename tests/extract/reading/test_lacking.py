"""What is told of pages whose text is missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Area, Sheet, Type

from extract.model import Page, Problem
from extract.reading.lacking import missing_text
from extract.reading.ocr import draws_text, needs_ocr

NewSheet = Callable[..., Sheet]
PagesOf = Callable[[Sheet], tuple[Page, ...]]


def shapes(sheet: Sheet, count: int) -> Sheet:
    for k in range(count):
        x, top = 40 + 9 * (k % 50), 100 + 12 * (k // 50)
        sheet.fill(Area(x, top, x + 5, top + 8), 0x202020)
    return sheet


def test_letters_drawn_as_shapes_are_no_text_layer(new_sheet: NewSheet, pages_of: PagesOf) -> None:
    sheet = shapes(new_sheet(), 400)
    sheet.text(40, 60, "AGENDA 2018", Type(20))
    pages = pages_of(sheet)
    assert draws_text(pages[0]) and needs_ocr(pages[0])
    (problem,) = missing_text(pages, None, None)
    assert problem.code == "some_pages_without_text"
    assert "make ocr" in problem.message and "tesseract-ocr-all" in problem.message
    (polish,) = missing_text(pages, None, "pl")
    assert "tesseract-ocr-pol" in polish.message


def test_the_advice_is_of_the_true_cause(new_sheet: NewSheet, pages_of: PagesOf) -> None:
    scan = pages_of(shapes(new_sheet(), 400))
    (failed,) = missing_text(scan, None, None, failures=[Problem("ocr_failed", "Page 1: no memory.")])
    assert "OCR failed (Page 1: no memory); build again" in failed.message
    (told,) = missing_text(scan, None, None, advice="OCR is off.")
    assert told.message.endswith("drawn as shapes. OCR is off.")
    assert "make ocr" not in failed.message + told.message


def test_blank_pages_want_no_ocr(new_sheet: NewSheet, pages_of: PagesOf) -> None:
    (problem,) = missing_text(pages_of(new_sheet()), None, None)
    assert (problem.code, problem.message[:20]) == ("no_text", "All pages are blank:")


@pytest.mark.parametrize(("count", "words"), [(100, 2), (400, 12)])
def test_an_ornament_or_a_page_of_text_is_read_as_it_is(
    count: int, words: int, new_sheet: NewSheet, pages_of: PagesOf
) -> None:
    sheet = shapes(new_sheet(), count)
    for k in range(words):
        sheet.text(40, 400 + 20 * k, "10:00 Opening of the day", Type(10))
    (page,) = pages_of(sheet)
    assert not draws_text(page) and not needs_ocr(page)
