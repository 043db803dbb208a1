"""Places in the margin of a list, below its times."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]
SMALL = Type(7)


def listed(sheet: Sheet, *notes: tuple[str, ...]) -> Sheet:
    """Entries of two lines at one edge, with small lines below their times."""
    for k, (title, below) in enumerate(zip(("Opening", "Old maps", "New maps"), notes, strict=True)):
        y = 100 + 60 * k
        sheet.text(50, y, f"{9 + k}:00 - {9 + k}:45")
        sheet.text(200, y, title)
        sheet.text(200, y + 13, f"With a word on number {k}")
        for n, text in enumerate(below):
            sheet.text(50, y + 11 + 9 * n, text, SMALL)
    return sheet


def test_places_below_the_times_are_rooms_and_no_titles(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    """A number of a house that looks like a day goes on with the street above it."""
    sheet = listed(
        new_sheet(), ("Town Hall, Great Hall,", "2/3"), ("Castle, Foyer",), ("Town Hall, Great Hall",)
    )
    found = agenda(region_of(sheet), Context())
    assert told(found, "room") == [
        ("Opening / With a word on number 0", "Town Hall, Great Hall, 2/3"),
        ("Old maps / With a word on number 1", "Castle, Foyer"),
        ("New maps / With a word on number 2", "Town Hall, Great Hall"),
    ]


def test_what_is_no_place_below_a_time_stays_with_its_entry(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = listed(new_sheet(), ("For teachers",), ("In two parts",), ("With a film",))
    found = agenda(region_of(sheet), Context())
    assert found is not None
    assert [e.context.room for e in found.entries] == [None] * 3
    assert all(len(e.content) == 3 for e in found.entries)
