"""Columns of times, and the rows that they stand in."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]


def test_times_in_the_middle_of_the_cells_beside_them_belong_to_all_of_these(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k, title in enumerate(("Bells of towns", "Mills of towns", "Ponds of towns")):
        top = 100 + 60 * k
        sheet.frame(Area(150, top, 400, top + 60))
        sheet.text(60, top + 34, f"{9 + k}:00-{9 + k}:50")
        sheet.text(160, top + 12, title, Type(10, bold=True))
        sheet.text(160, top + 24, "and their makers", Type(10, bold=True))
    made = clock_rows(region_of(sheet), Context())
    assert made is not None
    assert [(e.context.start, e.content[0].text, len(e.content)) for e in made.entries] == [
        ("09:00", "Bells of towns", 2),
        ("10:00", "Mills of towns", 2),
        ("11:00", "Ponds of towns", 2),
    ]


def test_a_drawn_cell_of_many_times_is_no_time_cell_of_one_row(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.frame(Area(50, 100, 120, 400))
    sheet.frame(Area(120, 100, 500, 400))
    for k in range(6):
        sheet.text(60, 120 + 44 * k, f"{9 + k}:00")
        sheet.text(130, 120 + 44 * k, f"Bells of the town no. {k}")
    made = clock_rows(region_of(sheet), Context())
    assert made is None or made.score < 0.5
