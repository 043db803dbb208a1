"""Headings of a list that name a place with no word for a room."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]


def listed(sheet: Sheet, heading: str, bold: bool = True) -> Sheet:
    """Two groups of entries, the first below a stage, the second below another heading."""
    sheet.text(50, 100, "Pier Stage", Type(12, bold=True))
    sheet.text(50, 116, "12:00  Youth bands")
    sheet.text(50, 130, "14:00  Folk songs")
    sheet.text(50, 150, heading, Type(12, bold=bold))
    sheet.text(50, 166, "10:00  Morris dancing")
    sheet.text(50, 180, "11:00  Old maps")
    return sheet


def test_a_public_place_set_as_a_room_is_one(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    found = agenda(region_of(listed(new_sheet(), "Museum Garden")), Context())
    assert told(found, "room") == [
        ("Youth bands", "Pier Stage"),
        ("Folk songs", "Pier Stage"),
        ("Morris dancing", "Museum Garden"),
        ("Old maps", "Museum Garden"),
    ]


def test_a_heading_without_a_word_for_places_or_in_another_look_is_none(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    for sheet in (listed(new_sheet(), "Evening songs"), listed(new_sheet(), "Museum Garden", bold=False)):
        found = agenda(region_of(sheet), Context())
        assert found is not None
        assert {e.context.room for e in found.entries} == {"Pier Stage"}
