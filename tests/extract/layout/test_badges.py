"""Short texts on fills that hug them are badges, not cells."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.layout.lines import Line

LinesOf = Callable[[Sheet], tuple[Line, ...]]
NewSheet = Callable[..., Sheet]


def card(sheet: Sheet, hug: float, size: float) -> None:
    """A box with a title of two lines, speakers and a room on a fill that is `hug` points wider than it."""
    sheet.fill(Area(90, 100, 500, 220), 0xEEEEEE)
    sheet.fill(Area(100, 180, 132 + hug, 195), 0x2B6CB0)
    sheet.text(104, 191, "Hall 2", Type(size=size))
    for k, text in enumerate(("Walking the streets of a town", "that nobody has drawn a map of")):
        sheet.text(100, 120 + 15 * k, text, Type(size=11))
    sheet.text(100, 155, "Anna Nowak and Jan Kowalski, University of Lublin", Type(size=9))


def boxes(lines: tuple[Line, ...]) -> dict[str, tuple[int, int]]:
    return {n.text: (round(n.cell.box.top), round(n.cell.box.bottom)) for n in lines}


def test_a_badge_stands_in_the_cell_around_it(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    card(sheet, hug=0, size=8)
    assert set(boxes(lines_of(sheet)).values()) == {(100, 220)}


def test_a_wide_fill_is_an_area(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    card(sheet, hug=200, size=8)
    assert boxes(lines_of(sheet))["Hall 2"] == (180, 195)


def test_type_as_large_as_the_text_is_no_badge(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    card(sheet, hug=5, size=11)
    assert boxes(lines_of(sheet))["Hall 2"] == (180, 195)


def test_a_fill_that_touches_another_is_a_cell(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    card(sheet, hug=0, size=8)
    sheet.fill(Area(132, 180, 250, 195), 0xA0B0C0)
    assert boxes(lines_of(sheet))["Hall 2"] == (180, 195)


def test_a_large_bullet_is_no_area(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    sheet.fill(Area(70, 86, 76, 92), 0x222222)
    sheet.text(90, 97, "Walking the streets of a town", Type(size=19))
    sheet.text(60, 130, "that nobody has drawn a map of", Type(size=19))
    assert {n.cell.sides for n in lines_of(sheet)} == {0}
