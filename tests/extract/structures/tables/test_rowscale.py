"""Rows of start times that measure how long the cells beside them last."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]
Told = Callable[..., list[tuple[object, ...]]]


def test_cells_of_a_calendar_end_where_a_row_begins(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        ["", "Monday 8 June", "Tuesday 9 June"],
        ["10:00", "The memory of towns", "Maps of lost villages"],
        ["10:30", None, "Coffee"],
        ["11:00", "Coffee", "Letters of emigrants"],
        ["11:30", "School chronicles", None],
        ["12:00", None, "Dinner"],
    ]
    draw(sheet, rows, [80, 200, 200])
    found = clock_rows(region_of(sheet), Context(year=2026))
    assert sorted(told(found, "start", "end")) == [
        ("Coffee", "10:30", "11:00"),
        ("Coffee", "11:00", "11:30"),
        ("Dinner", "12:00", None),
        ("Letters of emigrants", "11:00", "12:00"),
        ("Maps of lost villages", "10:00", "10:30"),
        ("School chronicles", "11:30", None),
        ("The memory of towns", "10:00", "11:00"),
    ]
    assert found is not None and "placement_inferred" in found.entries[0].context.problems


def test_where_every_cell_fills_a_row_no_end_is_told(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        ["", "Room A", "Room B"],
        ["10:00", "The memory of towns", "Maps of lost villages"],
        ["11:00", "School chronicles", "Letters of emigrants"],
        ["12:00", "Theatre posters", "Bells and towers"],
    ]
    draw(sheet, rows, [80, 200, 200])
    assert {end for _, end in told(clock_rows(region_of(sheet), Context()), "end")} == {None}
