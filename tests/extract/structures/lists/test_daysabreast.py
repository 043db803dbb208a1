"""Rows of a list under days side by side."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet

from extract.model import Programme
from extract.structures.lists.daysabreast import COST, days_abreast
from extract.structures.shared.arrangement import Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Read = Callable[..., Programme]
DAYS = ("Wed 20 April", "Thu 21 April", "Fri 22 April")
ROWS = (("9:30-10:20", "M. Radeschi", "A. Lobo", "C. Searle"), ("10:30-11:20", "L. Kos", "P. Lis", "M. Roe"))


def timetable(sheet: Sheet, days: tuple[str, ...] = DAYS, shift: float = 0.0) -> Sheet:
    """Days side by side over names, with running text below."""
    for k, day in enumerate(days):
        sheet.text(140 + 110 * k, 100, day)
    for n, (time, *names) in enumerate(ROWS):
        sheet.text(60, 120 + 16 * n, time)
        for k, name in enumerate(names[: len(days)]):
            sheet.text(140 + 110 * k + shift, 120 + 16 * n, name)
    for n in range(8):
        sheet.text(
            60, 200 + 14 * n, "The orbits of isometric actions and what they tell of the sphere below them."
        )
    return sheet


@pytest.mark.parametrize(("days", "cost"), [(DAYS, COST), (DAYS[:1], 0.0)])
def test_a_list_is_worse_under_several_days(
    new_sheet: NewSheet, region_of: RegionOf, days: tuple[str, ...], cost: float
) -> None:
    assert days_abreast(region_of(timetable(new_sheet(), days)), 120.0) == pytest.approx(cost)


def test_names_under_days_are_read_day_by_day(new_sheet: NewSheet, read: Read) -> None:
    found = read(timetable(new_sheet()), year=2022)
    assert [(s.title, s.date, s.start) for s in found.sessions] == [
        (name, f"2022-04-2{k}", time.split("-")[0].zfill(5))
        for time, *names in ROWS
        for k, name in enumerate(names)
    ]
