"""Several rows of a table in cells that are painted as one."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]


def starts(region: Region) -> list[tuple[str | None, str]]:
    made = clock_rows(region, Context())
    assert made is not None
    return [(e.context.start, " ".join(m.text for m in e.content)) for e in made.entries]


def test_ranges_that_follow_on_cut_the_cells_level_with_them(
    new_sheet: NewSheet, region_of: RegionOf, draw: Draw
) -> None:
    sheet = new_sheet()
    rows = [["9:00-9:40|9:40-10:20", "Bells|Mills"], ["10:30-11:10|11:10-12:00", "Ponds|Inns"]]
    draw(sheet, rows, (90, 250))
    assert starts(region_of(sheet)) == [
        ("09:00", "Bells"), ("09:40", "Mills"), ("10:30", "Ponds"), ("11:10", "Inns"),
    ]  # fmt: skip


def test_ranges_apart_are_no_rows_of_their_own(new_sheet: NewSheet, region_of: RegionOf, draw: Draw) -> None:
    sheet = new_sheet()
    rows = [["9:00-9:40|15:40-16:20", "Bells of|towns"], ["10:30-11:10|17:10-18:00", "Ponds of|towns"]]
    draw(sheet, rows, (90, 250))
    assert "Bells of towns" in [title for _, title in starts(region_of(sheet))]
