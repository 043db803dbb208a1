"""Cells under a row of times, inferred where none are drawn."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet

from extract.structures.shared.arrangement import Arrangement, Context, Region
from extract.structures.shared.opencells import under_times
from extract.structures.tables.grid import clock_columns

NewSheet = Callable[..., Sheet]
Draw = Callable[..., None]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[str | None, ...]]]

ROWS = [
    [None, "10:00-10:30", "10:30-11:00", "11:00-12:00"],
    ["Room 1", "The memory|of towns", "", "Maps of lost|villages"],
    ["Room 2", "Letters of|emigrants", "", "Parish|registers"],
]


def test_texts_take_time_and_room_from_where_they_stand(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    """A text alone in its column and level with no label is there for all rooms."""
    sheet = new_sheet()
    draw(sheet, ROWS, [80, 120, 120, 120], drawn=False)
    sheet.text(250, 162, "Coffee break")
    arrangement = clock_columns(region_of(sheet), Context())
    assert isinstance(arrangement, Arrangement)
    assert sorted(told(arrangement, "start", "room"), key=str) == sorted(
        [
            ("The memory / of towns", "10:00", "Room 1"),
            ("Letters of / emigrants", "10:00", "Room 2"),
            ("Coffee break", "10:30", None),
            ("Maps of lost / villages", "11:00", "Room 1"),
            ("Parish / registers", "11:00", "Room 2"),
        ],
        key=str,
    )


def test_times_below_the_row_of_times_are_no_such_grid(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k in range(3):
        for n in range(2):
            sheet.text(50 + 150 * k, 100 + 40 * n, f"{10 + n}:00")
            sheet.text(50 + 150 * k, 114 + 40 * n, f"Talk {n} of list {k}")
    assert under_times(region_of(sheet)) is None


def test_rows_drawn_from_end_to_end_are_no_cells(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    """A frame around a whole row parts nothing in it; the columns are inferred under the times."""
    sheet = new_sheet()
    draw(sheet, ROWS, [80, 120, 120, 120], drawn=False)
    for k in range(len(ROWS)):
        sheet.frame(Area(40, 99 + 40 * k, 480, 139 + 40 * k))
    sheet.text(250, 162, "Coffee break")
    arrangement = clock_columns(region_of(sheet), Context())
    assert arrangement is not None
    assert ("Maps of lost / villages", "11:00", "Room 1") in told(arrangement, "start", "room")
    assert ("Letters of / emigrants", "10:00", "Room 2") in told(arrangement, "start", "room")
    assert ("Coffee break", "10:30", None) in told(arrangement, "start", "room")
