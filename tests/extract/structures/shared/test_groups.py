"""Lines gathered into cells."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.model import Box
from extract.structures.shared.arrangement import Region
from extract.structures.shared.groups import group_cells, shares_columns, shares_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]


def test_lines_of_a_drawn_cell_are_one_group(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    sheet = new_sheet()
    draw(sheet, [["10:00|11:00", "The memory of towns|Alice Whitfield"]], [80, 200])
    clock, content = group_cells(region_of(sheet).marks)
    assert clock.is_time and clock.closed
    assert len(clock.time_marks) == 2
    assert content.text == "The memory of towns Alice Whitfield"
    assert not content.has_own_time
    assert round(content.box.width) == 200
    assert content.text_box.width < content.box.width


def test_open_lines_stay_alone(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    sheet = new_sheet()
    draw(sheet, [["10:00", "The memory of towns|Alice Whitfield"]], [80, 200], drawn=False)
    groups = group_cells(region_of(sheet).marks)
    assert sorted(g.text for g in groups) == ["10:00", "Alice Whitfield", "The memory of towns"]
    assert not any(g.closed for g in groups)


def test_rotated_lines_are_a_group_of_their_own(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    area = Area(50, 100, 250, 250)
    sheet.frame(area)
    sheet.cell(area, [("The memory of towns", Type(9))])
    sheet.text(240, 240, "FLOOR 1", turn=90)
    groups = group_cells(region_of(sheet).marks)
    assert sorted((g.text, g.rotated) for g in groups) == [("FLOOR 1", True), ("The memory of towns", False)]


def test_boxes_beside_and_above_each_other() -> None:
    left, right, below = Box(0, 0, 10, 20), Box(20, 5, 30, 15), Box(2, 30, 9, 40)
    assert shares_rows(left, right) and not shares_columns(left, right)
    assert shares_columns(left, below) and not shares_rows(left, below)
    assert shares_rows(Box(0, 0, 9, 100), Box(20, 95, 30, 105)), "half of the lower one is enough"
    assert not shares_rows(Box(0, 0, 9, 100), Box(20, 97, 30, 107))
