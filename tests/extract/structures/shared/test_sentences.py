"""Running text above a list heads nothing; what stands below a session is its content."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet, Type

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]


def timetable(sheet: Sheet, top: float = 140) -> None:
    for k, (time, title) in enumerate((("9.30", "Opening"), ("9.45", "The bells of the valley"))):
        sheet.text(60, top + 20 * k, time)
        sheet.text(130, top + 20 * k, title)


@pytest.mark.parametrize("timetabled", [False, True])
def test_a_paragraph_above_the_first_time_is_no_block(
    new_sheet: NewSheet, region_of: RegionOf, told: Told, timetabled: bool
) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "The days are open to everyone who keeps bells or listens")
    sheet.text(60, 112, "to them, but the number of seats is limited.")
    timetable(sheet)
    assert told(agenda(region_of(sheet), Context(timetabled=timetabled)), "start") == [
        ("Opening", "09:30"),
        ("The bells of the valley", "09:45"),
    ]


def test_a_heading_above_the_first_time_of_a_later_page_is_one(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    sheet.text(60, 112, "Bells and those who listen to them")
    timetable(sheet)
    assert told(agenda(region_of(sheet), Context(timetabled=True)), "start")[0] == (
        "Bells and those who listen to them",
        None,
    )


def test_larger_titles_below_a_session_are_its_talks(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "9.30")
    sheet.text(130, 100, "Session A1: Bells")
    sheet.text(130, 120, "The bells of the valley", Type(13))
    sheet.text(130, 140, "Maps of lost villages", Type(13))
    sheet.text(60, 160, "10.30")
    sheet.text(130, 160, "Session B1: Mills")
    assert told(agenda(region_of(sheet), Context()), "start") == [
        ("Session A1: Bells / The bells of the valley / Maps of lost villages", "09:30"),
        ("Session B1: Mills", "10:30"),
    ]
