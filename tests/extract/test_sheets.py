"""Folded sheets: cut into their pages, and these put in order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Area, Sheet, Type

from extract.lang import pack
from extract.layout.lines import build_lines, edges_of
from extract.model import Box, Page, Programme
from extract.sheets import in_reading_order
from extract.structures.arrangement import Context, Region
from extract.structures.marks import mark_lines

NewSheet = Callable[..., Sheet]
LANDSCAPE = (842.0, 595.0)
TEXT, LARGE = Type(9), Type(24, bold=True)


def grid(sheet: Sheet, x: float) -> None:
    """A drawn timetable of three rows and two rooms."""
    rows = [("", "Hall 1", "Hall 2"), ("9:00", "Maps", "Letters"), ("10:00", "Roads", "Mills")]
    for k, row in enumerate([*rows, ("11:00", "Bells", "Ponds")]):
        for n, text in enumerate(row):
            area = Area(x + 100 * n, 100 + 30 * k, x + 100 * (n + 1), 130 + 30 * k)
            sheet.frame(area)
            sheet.cell(area, [(text, TEXT)] if text else [])


def words(sheet: Sheet, x: float, text: str = "Letters of emigrants") -> None:
    for k in range(6):
        sheet.text(x, 100 + 15 * k, text, TEXT)


def regions(pages: tuple[Page, ...]) -> list[Region]:
    made = []
    for page in pages:
        lines = build_lines(page)
        marks = tuple(mark_lines(lines, (pack("en"),)))
        box = Box(0, 0, page.width, page.height)
        made.append(Region(page, marks, edges_of(page, lines), (pack("en"),), box))
    return made


@pytest.fixture
def leaflet(new_sheet: NewSheet) -> Sheet:
    """A sheet folded once: back and cover outside, a timetable and a list inside."""
    sheet = new_sheet(size=LANDSCAPE)
    words(sheet, 60, "Getting there on foot")
    sheet.text(500, 200, "Congress 2024", LARGE)
    sheet.text(500, 240, "Old Town Hall", TEXT)
    sheet.next_page()
    grid(sheet, 60)
    for k, text in enumerate(("14:00 Letters of emigrants", "15:00 Choirs", "16:00 Closing")):
        sheet.text(480, 100 + 30 * k, text, TEXT)
    return sheet


def test_the_cover_comes_first_and_the_back_last(
    leaflet: Sheet, pages_of: Callable[[Sheet], tuple[Page, ...]]
) -> None:
    order = in_reading_order(regions(pages_of(leaflet)), Context())
    assert [(r.page.number, r.box.x0 > 0) for r in order] == [(1, True), (2, False), (2, True), (1, False)]


def test_pages_on_one_sheet_are_read_each_in_its_own_way(
    leaflet: Sheet, read: Callable[..., Programme]
) -> None:
    found = read(leaflet)
    assert [(s.start, s.title) for s in found.sessions] == [
        ("09:00", "Maps"), ("09:00", "Letters"), ("10:00", "Roads"), ("10:00", "Mills"),
        ("11:00", "Bells"), ("11:00", "Ponds"), ("14:00", "Letters of emigrants"),
        ("15:00", "Choirs"), ("16:00", "Closing"),
    ]  # fmt: skip
    assert {(h.structure, h.place.box.x0 > 0) for h in found.hypotheses if h.won} == {
        ("clock_rows", False), ("agenda", True),
    }  # fmt: skip


def test_columns_of_one_list_stay_one_page(
    new_sheet: NewSheet, pages_of: Callable[[Sheet], tuple[Page, ...]]
) -> None:
    sheet = new_sheet(size=LANDSCAPE)
    for column, x in enumerate((60, 480)):
        for k in range(6):
            sheet.text(x, 100 + 30 * k, f"{9 + 6 * column + k}:00 Letters of emigrants", TEXT)
    whole = regions(pages_of(sheet))
    assert in_reading_order(whole, Context()) == whole
