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


def test_bands_that_leave_the_column_of_times_empty_are_talks_of_the_session_above(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k, (time, text) in enumerate(
        (
            ("9:00-9:45", "A1: Rivers"),
            ("", "Maps nobody drew"),
            ("", "Memory of towns"),
            ("10:00-10:45", "Coffee break"),
            ("11:00-11:45", "B1: Harbours"),
            ("", "Streets and names"),
        )
    ):
        sheet.fill(Area(50, 100 + 24 * k, 540, 124 + 24 * k), 0xFFDDEE if k % 2 else 0xEEEEEE)
        if time:
            sheet.text(58, 116 + 24 * k, time, BOLD)
        sheet.text(140, 116 + 24 * k, text)
    found = agenda(region_of(sheet), Context())
    assert found is not None
    assert [(e.parent, e.is_block) for e in found.entries] == [
        (None, True), (0, False), (0, False), (None, False), (None, True), (4, False),
    ]  # fmt: skip


def test_titles_inside_an_entry_head_nothing(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet, top = new_sheet(), 100.0
    for time in ("9:00", "11:00", "13:00"):
        sheet.text(58, top, f"{time} Rivers and roads of old", Type(10, bold=True))
        for title in TITLES:
            top += 24
            sheet.text(70, top, title, Type(10, colour=0x1F3864))
            sheet.text(70, top + 12, "Anna Lis, Jan Kot", Type(9))
        top += 40
    found = agenda(region_of(sheet), Context())
    assert found is not None
    assert [e.context.start for e in found.entries] == ["09:00", "11:00", "13:00"]
