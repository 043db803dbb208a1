"""Columns that nearly touch."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.layout.lines import Line

NewSheet = Callable[..., Sheet]
LinesOf = Callable[[Sheet], tuple[Line, ...]]
TEXT = Type(9)
FULL = "Letters of emigrants from small towns to the"


def column(sheet: Sheet, x: float, count: int = 7) -> Sheet:
    for k in range(count):
        sheet.text(x, 100 + 16 * k, "Maps of lost villages in", TEXT)
    return sheet


def test_a_line_that_nearly_touches_the_next_column_ends_there(
    new_sheet: NewSheet, lines_of: LinesOf
) -> None:
    sheet = new_sheet()
    end = sheet.text(60, 100, FULL, TEXT)
    column(sheet, end + 6)
    assert [n.text for n in lines_of(sheet)][:2] == [FULL, "Maps of lost villages in"]


def test_one_even_line_is_not_parted_where_others_begin(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    end = sheet.text(60, 60, f"{FULL} ", TEXT)
    sheet.text(end, 60, "towns and villages", TEXT)
    found = lines_of(column(sheet, end))
    assert found[0].text == f"{FULL} towns and villages"


def test_a_number_before_aligned_titles_stays_with_its_title(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = column(new_sheet(), 70)
    sheet.text(60, 300, "1.", TEXT)
    sheet.text(70, 300, "Letters of emigrants from small towns", TEXT)
    assert [n.text for n in lines_of(sheet)][-1] == "1. Letters of emigrants from small towns"
