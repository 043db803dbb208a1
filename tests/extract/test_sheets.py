"""Folded sheets: cut into their pages, and these put in order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Area, Sheet, Type

from extract.lang import pack
from extract.layout.lines import build_lines
from extract.model import Box, Page, Programme
from extract.sheets import in_reading_order
from extract.structures.shared.arrangement import Context, Region
from extract.structures.shared.marks import mark_lines

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
        made.append(Region(page, marks, (pack("en"),), box))
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


def dated(sheet: Sheet, x: float, day: int, number: int | None = None) -> None:
    """A small page: a day over a timetable or a list, and if need be a page number."""
    sheet.text(x, 80, f"{day} May 2024", Type(11, bold=True))
    if x < 400:
        grid(sheet, x)
    else:
        sheet.block(x, 100, 300, [(f"{14 + k}:00 Letters of emigrants", TEXT) for k in range(3)])
    if number:
        sheet.text(x + 100, 580, str(number), TEXT)


@pytest.mark.parametrize(
    ("pages", "order"),
    [
        ([(4, 1), (2, 3)], [1, 2, 3, 4]),
        ([(8, 1), (2, 7), (6, 3), (4, 5)], [1, 2, 3, 4, 5, 6, 7, 8]),
        ([(1, 2), (3, 4), (5, 6)], [1, 2, 3, 4, 5, 6]),
    ],
)
@pytest.mark.parametrize("numbered", [True, False])
def test_page_numbers_or_days_tell_how_sheets_were_folded(
    pages: list[tuple[int, int]], order: list[int], numbered: bool, new_sheet: NewSheet,
    pages_of: Callable[[Sheet], tuple[Page, ...]],
) -> None:  # fmt: skip
    sheet = new_sheet(size=LANDSCAPE)
    for k, numbers in enumerate(pages):
        if k:
            sheet.next_page()
        for x, number in zip((60, 480), numbers, strict=True):
            dated(sheet, x, 1 if numbered else number, number if numbered else None)
    made = in_reading_order(regions(pages_of(sheet)), Context(year=2024))
    assert [pages[r.page.number - 1][r.box.x0 > 0] for r in made] == order


def test_times_in_one_row_head_a_table_over_the_fold(
    new_sheet: NewSheet, pages_of: Callable[[Sheet], tuple[Page, ...]]
) -> None:
    sheet = new_sheet(size=LANDSCAPE)
    for k, x in enumerate((60, 220, 480, 640)):
        sheet.text(x, 80, f"{9 + k}:00", TEXT)
        words(sheet, x, "Letters of towns")
    whole = regions(pages_of(sheet))
    assert in_reading_order(whole, Context()) == whole
