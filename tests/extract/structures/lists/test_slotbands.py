"""Bands of one time that are in rooms of their own happen at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Area, Sheet, Type

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Arrangement, Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[[Arrangement | None], list[tuple[object, ...]]]
BOLD = Type(bold=True)
TITLES = ("Maps nobody drew", "Memory of towns", "Streets and names")


def slots(sheet: Sheet, rooms: tuple[str, ...]) -> None:
    """Two times in painted boxes, with a painted band for each title and its room at the right."""
    top = 100.0
    for time in ("9:00-9:45", "10:00-10:45"):
        sheet.fill(Area(50, top, 540, top + 20), 0xFFDDEE)
        sheet.text(58, top + 14, time, BOLD)
        for k, (title, room) in enumerate(zip(TITLES, rooms, strict=True)):
            top += 20
            sheet.fill(Area(50, top, 540, top + 20), 0xEEEEEE if k % 2 else 0xF8F8F8)
            sheet.text(70, top + 14, title)
            if room:
                sheet.text(480, top + 14, room)
        top += 30


def test_bands_in_rooms_of_their_own_have_the_time_above(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    slots(sheet, ("Room 1", "Room 2", "Room 3"))
    entries = told(agenda(region_of(sheet), Context()))
    assert [e[1:] for e in entries] == [("09:00", "09:45")] * 3 + [("10:00", "10:45")] * 3


@pytest.mark.parametrize("rooms", [("Room 1", "Room 1", "Room 2"), ("Room 1", "", ""), ("", "", "")])
def test_bands_without_rooms_or_in_one_room_keep_their_silence(
    rooms: tuple[str, ...], new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    slots(sheet, rooms)
    entries = told(agenda(region_of(sheet), Context()))
    assert [e[1] for e in entries].count("10:00") == 1
