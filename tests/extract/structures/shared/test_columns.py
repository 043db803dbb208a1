"""Side-by-side columns, told by where times begin."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet

from extract.structures.shared.arrangement import Region
from extract.structures.shared.columns import column_starts, split_columns

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]


def two_columns(sheet: Sheet, right: float) -> None:
    for k in range(3):
        sheet.text(50, 100 + 30 * k, f"{10 + k}:00 Left title {k}")
        sheet.text(right, 107 + 30 * k, f"{14 + k}:00 Right title {k}")


def test_times_at_two_abscissas_make_two_columns(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    two_columns(sheet, 320)
    region = region_of(sheet)
    assert len(column_starts(region.marks, region.box.width)) == 1
    left, right = split_columns(region.marks, region.box.width)
    assert all("Right" not in m.text for m in left)
    assert all("Left" not in m.text for m in right)
    assert len(left) + len(right) == len(region.marks)


def test_start_and_end_times_are_one_column(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k in range(4):
        for x, text in ((50, f"{10 + k}:00"), (100, f"{10 + k}:45"), (160, f"Title {k}")):
            sheet.text(x, 100 + 20 * k, text)
    region = region_of(sheet)
    assert column_starts(region.marks, region.box.width) == []
    assert split_columns(region.marks, region.box.width) == [list(region.marks)]


def test_lines_that_run_across_deny_columns(new_sheet: NewSheet, region_of: RegionOf) -> None:
    """Times inside long lines' reach are an indent, not a column."""
    sheet = new_sheet()
    for k in range(4):
        y = 100 + 40 * k
        sheet.text(50, y, f"{10 + k}:00 A long title that runs over the whole width of this page and on {k}")
        sheet.text(320, y + 14, f"{10 + k}:15 discussion")
    region = region_of(sheet)
    assert column_starts(region.marks, region.box.width) == []


def test_one_time_is_no_column(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k in range(3):
        sheet.text(50, 100 + 20 * k, f"{10 + k}:00 Title {k}")
    sheet.text(350, 120, "12:00 noted aside")
    region = region_of(sheet)
    assert column_starts(region.marks, region.box.width) == []


def test_times_of_talks_inside_the_entries_are_no_column(new_sheet: NewSheet, region_of: RegionOf) -> None:
    """The titles of the entries begin where the times of the talks inside them stand."""
    sheet = new_sheet()
    for k in range(5):
        sheet.text(50, 100 + 60 * k, f"{10 + k}:00")
        sheet.text(160, 100 + 60 * k, f"Block {k}")
    for k in range(3):
        sheet.text(160, 115 + 15 * k, f"10:{10 + 15 * k} Talk {k}")
    region = region_of(sheet)
    assert column_starts(region.marks, region.box.width) == []


def test_a_day_that_stands_out_over_its_column_belongs_to_it(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    """`June 3` over an indented list is not the last day above the list to its left."""
    sheet = new_sheet()
    for x, day in ((40, "June 2"), (306, "June 3")):
        sheet.text(x, 80, day)
    two_columns(sheet, 320)
    region = region_of(sheet)
    left, right = split_columns(region.marks, region.box.width)
    assert "June 3" in [m.text for m in right]
    assert "June 2" in [m.text for m in left]
