"""Cells beside a column of times, inferred where none are drawn."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.openrail import beside_times
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
Draw = Callable[..., None]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[str | None, ...]]]


def test_parallel_titles_take_the_rooms_above_them(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    """A text alone in its row that begins where no column does is in no room alone."""
    sheet = new_sheet()
    rows = [
        ["", "Room 1", "Room 2"],
        ["10:00-11:00", "The memory of towns", "Maps of lost villages"],
        ["11:00-11:30", "", ""],
        ["11:30-12:30", "Letters of emigrants", "Parish registers"],
    ]
    draw(sheet, rows, [80, 200, 200], height=24, drawn=False)
    sheet.text(270, 158, "Coffee break")
    found = told(clock_rows(region_of(sheet), Context()), "start", "room")
    assert sorted(found, key=str) == [
        ("Coffee break", "11:00", None),
        ("Letters of emigrants", "11:30", "Room 1"),
        ("Maps of lost villages", "10:00", "Room 2"),
        ("Parish registers", "11:30", "Room 2"),
        ("The memory of towns", "10:00", "Room 1"),
    ]


def test_a_plain_list_has_no_cells(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k in range(5):
        sheet.text(50, 100 + 20 * k, f"{10 + k}:00")
        sheet.text(130, 100 + 20 * k, f"Talk number {k}")
    assert beside_times(region_of(sheet), Context()) is None
