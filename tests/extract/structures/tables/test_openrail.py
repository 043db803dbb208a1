"""Cells beside a column of times, inferred where none are drawn."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet

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


def test_headings_on_one_fill_head_the_columns_below(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    """The row of days is painted from end to end; the columns are not drawn, and as sure as drawn ones."""
    sheet = new_sheet()
    rows = [
        ["", "Monday 9 June", "Tuesday 10 June"],
        ["10:00-11:00", "The memory of towns", "Maps of lost villages"],
        ["11:00-12:00", "Schools in the hills", "Bells of the valley"],
        ["12:00-13:00", "Letters of emigrants", "Parish registers"],
    ]
    sheet.frame(Area(40, 98, 520, 124))
    draw(sheet, rows, [80, 200, 200], height=28, drawn=False)
    arrangement = clock_rows(region_of(sheet), Context(year=2031))
    assert arrangement is not None and "0.00 in inferred ones" in " ".join(arrangement.reasons)
    assert sorted(told(arrangement, "date", "start"), key=str) == [
        ("Bells of the valley", "2031-06-10", "11:00"),
        ("Letters of emigrants", "2031-06-09", "12:00"),
        ("Maps of lost villages", "2031-06-10", "10:00"),
        ("Parish registers", "2031-06-10", "12:00"),
        ("Schools in the hills", "2031-06-09", "11:00"),
        ("The memory of towns", "2031-06-09", "10:00"),
    ]


def test_ends_below_their_starts_begin_no_rows(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        ["", "Room 1", "Room 2"],
        ["10:00|11:00", "The memory|of towns", "Maps of lost|villages"],
        ["11:00|12:00", "Schools in|the hills", "Bells of|the valley"],
        ["13:00|13:45", "Letters of|emigrants", "Parish|registers"],
    ]
    draw(sheet, rows, [80, 200, 200], height=30, drawn=False)
    found = told(clock_rows(region_of(sheet), Context()), "start", "end", "room")
    assert sorted(found, key=str) == [
        ("Bells of / the valley", "11:00", "12:00", "Room 2"),
        ("Letters of / emigrants", "13:00", "13:45", "Room 1"),
        ("Maps of lost / villages", "10:00", "11:00", "Room 2"),
        ("Parish / registers", "13:00", "13:45", "Room 2"),
        ("Schools in / the hills", "11:00", "12:00", "Room 1"),
        ("The memory / of towns", "10:00", "11:00", "Room 1"),
    ]
