"""Letters in small frames in running text."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.layout.lines import Line

LinesOf = Callable[[Sheet], tuple[Line, ...]]


def framed(sheet: Sheet, x: float, baseline: float, letter: str) -> None:
    sheet.frame(Area(x - 4, baseline - 9, x + 10, baseline + 3))
    sheet.text(x, baseline, letter, Type(size=8))


def test_framed_letters_behind_titles_are_no_cells(
    new_sheet: Callable[..., Sheet], lines_of: LinesOf
) -> None:
    sheet = new_sheet()
    sheet.frame(Area(50, 100, 300, 240))
    for top in (120, 160, 200):
        sheet.text(60, top, "Streets of towns")
        framed(sheet, 145, top, "R")
        sheet.text(60, top + 14, "Anna Nowak")
    lines = [n for n in lines_of(sheet) if n.text != "R"]
    assert [n.text for n in lines] == ["Streets of towns", "Anna Nowak"] * 3
    assert {round(n.cell.box.x1) for n in lines} == {300}
    assert {round(n.cell.box.bottom) for n in lines} == {240}


def test_framed_letters_that_stand_alone_are_cells(
    new_sheet: Callable[..., Sheet], lines_of: LinesOf
) -> None:
    sheet = new_sheet()
    for top in (120, 160, 200):
        framed(sheet, 145, top, "R")
    assert {(round(n.cell.box.x0), round(n.cell.box.x1)) for n in lines_of(sheet)} == {(141, 155)}


def test_cells_that_share_sides_with_others_are_no_frames(
    new_sheet: Callable[..., Sheet], lines_of: LinesOf
) -> None:
    sheet = new_sheet()
    for top in (100, 115, 130):
        sheet.frame(Area(50, top, 150, top + 15))
        sheet.frame(Area(150, top, 170, top + 15))
        sheet.text(60, top + 11, "Walking streets")
        sheet.text(156, top + 11, "R")
    assert {round(n.cell.box.x0) for n in lines_of(sheet)} == {50, 150}
