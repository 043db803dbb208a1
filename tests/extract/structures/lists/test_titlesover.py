"""Titles above times in lists whose other titles stand beside theirs."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]
TITLE, PLAIN = Type(11, bold=True), Type(9)


def beside(sheet: Sheet, y: float, time: str, title: str) -> None:
    """An entry with its title beside the time."""
    sheet.text(60, y, time, PLAIN)
    sheet.text(130, y, title, TITLE)


def above(sheet: Sheet, y: float, time: str, title: str) -> None:
    """An entry of three lines with its time beside the last one."""
    sheet.text(130, y, title, TITLE)
    sheet.text(130, y + 14, "We look at the letters of their founders and", PLAIN)
    sheet.text(60, y + 28, time, PLAIN)
    sheet.text(130, y + 28, "at the books of the towns.", PLAIN)


def test_a_title_above_its_time_is_no_heading(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    beside(sheet, 100, "9:00", "Bells of river towns")
    beside(sheet, 140, "9:30", "Maps of harbours")
    above(sheet, 180, "10:00", "Lamps and mirrors")
    beside(sheet, 250, "11:00", "The last ferry")
    above(sheet, 290, "12:00", "Mills without wind")
    made = agenda(region_of(sheet), Context())
    more = " / We look at the letters of their founders and / at the books of the towns."
    assert told(made, "start") == [
        ("Bells of river towns", "09:00"),
        ("Maps of harbours", "09:30"),
        (f"Lamps and mirrors{more}", "10:00"),
        ("The last ferry", "11:00"),
        (f"Mills without wind{more}", "12:00"),
    ]


def test_a_heading_over_several_talks_stays_one(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    beside(sheet, 100, "9:00", "Bells of river towns")
    beside(sheet, 140, "9:30", "Maps of harbours")
    sheet.text(130, 180, "Lamps and mirrors", TITLE)
    for k in range(3):
        sheet.text(60, 196 + 20 * k, f"{10 + k}:00", PLAIN)
        sheet.text(130, 196 + 20 * k, f"A talk on the lamps of town no. {k}", PLAIN)
    made = agenda(region_of(sheet), Context())
    assert made is not None
    assert [e.content[0].text for e in made.entries if e.is_block] == ["Lamps and mirrors"]
