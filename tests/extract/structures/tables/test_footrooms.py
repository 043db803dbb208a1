"""Rooms at the foot of cells side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Area, Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
TITLES = ("Towns", "Villages", "Schools", "Letters", "Posters", "Bridges")


def rooms_of(sheet: Sheet, region_of: RegionOf, feet: Sequence[Sequence[str]]) -> list[str | None]:
    """The rooms of a table with one row of titles for each of `feet`, which stand below them in italics."""
    titles = iter(TITLES)
    for k, row in enumerate(feet):
        top = 100.0 + 60 * k
        sheet.frame(Area(40, top, 120, top + 60))
        sheet.text(50, top + 30, f"{9 + k}:00-{10 + k}:00", Type(8))
        for c, foot in enumerate(row):
            sheet.frame(Area(120 + 140 * c, top, 260 + 140 * c, top + 60))
            sheet.text(126 + 140 * c, top + 12, next(titles), Type(8))
            sheet.text(126 + 140 * c, top + 52, foot, Type(7, bold=True))
    found = clock_rows(region_of(sheet), Context())
    assert found is not None
    return [e.context.room for e in found.entries]


def test_what_comes_again_at_the_foot_of_cells_is_their_room(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    feet = [("Audimax", "Odeon", "2.002")] * 2
    assert rooms_of(new_sheet(), region_of, feet) == ["Audimax", "Odeon", "2.002"] * 2


def test_names_at_the_foot_that_differ_from_row_to_row_are_no_rooms(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    feet = [("Audimax", "Odeon", "2.002"), ("Rotunda", "Arcade", "2.003")]
    assert set(rooms_of(new_sheet(), region_of, feet)) == {None}


def test_people_who_come_again_at_the_foot_are_no_rooms(new_sheet: NewSheet, region_of: RegionOf) -> None:
    feet = [("Alice Whitfield", "Thomas Harper")] * 3
    assert set(rooms_of(new_sheet(), region_of, feet)) == {None}
