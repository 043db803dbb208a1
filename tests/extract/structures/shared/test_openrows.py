"""Rows of a list without drawn cells."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet

from extract.structures.shared.arrangement import Region
from extract.structures.shared.brokentimes import join_broken_times
from extract.structures.shared.openrows import around_times, cells_of, field_starts, rows_of, times_in_middle

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]


def middle_rows(sheet: Sheet) -> None:
    for k in range(4):
        y = 100 + 36 * k
        sheet.text(120, y - 6, f"Upper line number {k}")
        sheet.text(50, y, f"{10 + k}:00")
        sheet.text(120, y + 6, f"Lower line number {k}")


def test_lines_half_a_line_away_stand_around_their_time(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    middle_rows(sheet)
    marks = region_of(sheet).marks
    assert times_in_middle(marks)
    rows = rows_of(marks)
    gathered = around_times(rows, [False] * len(rows))
    assert [[m.text for m in row] for row in gathered] == [
        [f"{10 + k}:00", f"Upper line number {k}", f"Lower line number {k}"] for k in range(4)
    ]


def test_headings_stay_where_they_are(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    sheet.text(50, 70, "Morning")
    middle_rows(sheet)
    rows = rows_of(region_of(sheet).marks)
    gathered = around_times(rows, [row[0].text == "Morning" for row in rows])
    assert [m.text for m in gathered[0]] == ["Morning"]
    assert [row[0].text for row in gathered[1:]] == ["10:00", "11:00", "12:00", "13:00"]


def test_times_on_first_lines_are_not_in_the_middle(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k in range(4):
        y = 100 + 36 * k
        sheet.text(50, y, f"{10 + k}:00")
        sheet.text(120, y, f"First line number {k}")
        sheet.text(120, y + 12, f"Second line number {k}")
    assert not times_in_middle(region_of(sheet).marks)


def table(sheet: Sheet, rows: int) -> None:
    for k in range(rows):
        for x, text in ((50, f"{10 + k}:00"), (110, f"Title number {k}"), (300, "Alice Whitfield")):
            sheet.text(x, 100 + 16 * k, text)


def test_fields_begin_at_the_same_place_in_several_rows(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    table(sheet, 4)
    rows = rows_of(region_of(sheet).marks)
    starts = field_starts(rows)
    assert [round(x) for x in starts] == [110, 300]
    cells = cells_of(rows[0][1:], starts)
    assert [c.text for c in cells] == ["Title number 0", "Alice Whitfield"]
    assert cells[0].box.x1 <= cells[1].box.x0 + 6


def test_two_rows_prove_no_field(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    table(sheet, 2)
    assert field_starts(rows_of(region_of(sheet).marks)) == []


def test_one_text_beside_each_time_is_no_field(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k in range(5):
        sheet.text(50, 100 + 16 * k, f"{10 + k}:00")
        sheet.text(120, 100 + 16 * k, f"Title number {k}")
    assert field_starts(rows_of(region_of(sheet).marks)) == []


def test_beside_a_time_broken_over_lines_stands_the_first_line(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for y, left, text in (
        (100, 50, "10:00–"), (111, 50, "12:00"), (100, 120, "Workshops"), (111, 120, "Workshop A: Maps"),
        (123, 120, "Workshop B: Bells"),
    ):  # fmt: skip
        sheet.text(left, y, text)
    region = region_of(sheet)
    marks = join_broken_times(region.marks, region.packs)
    assert [[m.text for m in row] for row in rows_of(marks)] == [
        ["10:00– 12:00", "Workshops"],
        ["Workshop A: Maps"],
        ["Workshop B: Bells"],
    ]
