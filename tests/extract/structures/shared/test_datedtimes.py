"""Lines of a date and a time, and their rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region
from extract.structures.shared.datedtimes import parted_dates
from extract.values import replace

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]


def programme(sheet: Sheet, *heads: str) -> Sheet:
    for k, head in enumerate(heads):
        sheet.text(60, 80 + 100 * k, head)
        sheet.text(60, 95 + 100 * k, "Maps of harbours")
        sheet.text(60, 125 + 100 * k, "20:00")
        sheet.text(60, 140 + 100 * k, "Reception in the town hall")
    return sheet


def test_a_date_with_a_time_begins_a_day_of_a_list(new_sheet: NewSheet, region_of: RegionOf) -> None:
    region = region_of(programme(new_sheet(), "19.10.2004, 14:00", "20.10.2004, 9:00"))
    made = agenda(replace(region, marks=tuple(parted_dates(region.marks))), Context())
    assert made is not None
    assert [(e.context.date, e.context.start) for e in made.entries] == [
        ("2004-10-19", "14:00"),
        ("2004-10-19", "20:00"),
        ("2004-10-20", "09:00"),
        ("2004-10-20", "20:00"),
    ]


@pytest.mark.parametrize(
    "heads",
    [("19.10.2004, 14:00",), ("19.10.2004, 14:00 – 15:00", "20.10.2004, 9:00 – 10:00")],
)
def test_a_lone_one_and_ranges_stay_whole(
    new_sheet: NewSheet, region_of: RegionOf, heads: tuple[str, ...]
) -> None:
    marks = region_of(programme(new_sheet(), *heads)).marks
    assert parted_dates(marks) == list(marks)
