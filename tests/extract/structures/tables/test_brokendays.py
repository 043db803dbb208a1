"""Days of a table that go on over the end of a line."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]


def test_a_day_over_two_lines_holds_for_its_rows(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["Monday 8|May", "10:00", "Old maps"],
        [None, "17:00", "Roads and rivers"],
        ["Tuesday 9 May", "9:00", "Mills"],
        ["Wednesday 10|May", "11:00", "Bells of river towns"],
    ]
    draw(sheet, rows, [70, 60, 240])
    found = clock_rows(region_of(sheet), Context(year=2023))
    assert found is not None
    assert [(e.context.date, e.context.start) for e in found.entries] == [
        ("2023-05-08", "10:00"),
        ("2023-05-08", "17:00"),
        ("2023-05-09", "09:00"),
        ("2023-05-10", "11:00"),
    ]
