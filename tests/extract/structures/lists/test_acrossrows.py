"""Cards in rows, read across the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet, Type

from extract.structures import read_region
from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
ACROSS = [["9:00-9:30", "9:30-10:00", "10:00-10:30"], ["11:00-11:30", "11:30-12:00", "12:00-12:30"]]
DOWN = [["9:00-9:30", "11:00-11:30", "13:00-13:30"], ["9:30-10:00", "11:30-12:00", "13:30-14:00"]]


def cards(sheet: Sheet, rows: list[list[str]], top: float = 100) -> None:
    for r, row in enumerate(rows):
        for c, time in enumerate(row):
            sheet.text(50 + 170 * c, top + 60 * r, time, Type(14, bold=True))
            sheet.text(50 + 170 * c, top + 20 + 60 * r, f"Maps {time.split('-')[0]}", Type(10))


def starts(region: Region) -> list[str | None]:
    found = agenda(region, Context())
    return [e.context.start for e in found.entries] if found else []


@pytest.mark.parametrize("rows", [ACROSS, DOWN])
def test_the_times_say_in_which_direction_cards_are_read(
    new_sheet: NewSheet, region_of: RegionOf, rows: list[list[str]]
) -> None:
    sheet = new_sheet()
    cards(sheet, rows)
    told = starts(region_of(sheet))
    assert len(told) == 6
    assert told == sorted(told, key=str)


def test_a_day_over_cards_in_rows_is_that_of_all_of_them(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for label, day, top in (("DAY 1", "17 April 2026", 60), ("DAY 2", "18 April 2026", 300)):
        weekday = {"DAY 1": "Friday", "DAY 2": "Saturday"}[label]
        for k, text in enumerate((label, weekday, day)):
            sheet.text(50, top + 24 * k, text, Type(18 if k else 8, bold=bool(k)))
        cards(sheet, ACROSS, top + 90)
    entries = [e for r in read_region(region_of(sheet), Context()) for e in r.proposed[0].entries]
    days = [e.context.date for e in entries]
    assert days == ["2026-04-17"] * 6 + ["2026-04-18"] * 6
    assert {e.context.day for e in entries[:6]} == {1}
