"""Dashed rules between lines."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet

from extract.structures.shared.arrangement import Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]


def dashes(sheet: Sheet, left: float, right: float, top: float) -> None:
    for k in range(int((right - left) / 5)):
        sheet.fill(Area(left + 5 * k, top, left + 5 * k + 3, top + 0.75), 0x999999)


def test_the_line_below_a_dashed_rule_is_parted_from_those_above(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "Mills and dams")
    sheet.text(300, 112, "Maps beside them")
    dashes(sheet, 60, 200, 108)
    sheet.text(60, 124, "Old roads")
    sheet.text(60, 138, "and where they end")
    region = region_of(sheet)
    assert [m.text for m in region.marks if m.is_parted] == ["Old roads"]
    assert all(m.line.cell.sides == 0 for m in region.marks)


def test_an_underline_and_a_rule_above_all_part_nothing(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    dashes(sheet, 60, 200, 70)
    sheet.text(60, 100, "Mills and dams")
    dashes(sheet, 60, 130, 101)
    sheet.text(60, 124, "Old roads")
    assert not any(m.is_parted for m in region_of(sheet).marks)
