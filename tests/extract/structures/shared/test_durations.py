"""Durations in a column of times."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet, Type

from extract.structures.shared.arrangement import Region
from extract.structures.shared.durations import with_durations

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]


def read(sheet: Sheet, region_of: RegionOf) -> list[tuple[str, str | None, tuple[str, ...]]]:
    region = region_of(sheet)
    marks = with_durations({m.line: m for m in region.marks}, region.packs)
    found = sorted((m for m in marks.values() if m.is_time), key=lambda m: m.box.top)
    return [(m.times[0].start, m.times[0].end, m.problems) for m in found]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("15 min", [("10:30", "10:45", ("time_from_duration",))]),
        ("15'", [("10:30", "10:45", ("time_from_duration",))]),
        ("40 min", []),
        ("15 people", []),
    ],
)
def test_a_duration_follows_on_the_time_above(
    new_sheet: NewSheet,
    region_of: RegionOf,
    printed: str,
    expected: list[tuple[str, str | None, tuple[str, ...]]],
) -> None:
    sheet = new_sheet()
    for y, time, title in (
        (100, "9:30 - 10:30", "Maps"),
        (130, printed, "Coffee"),
        (160, "11:00 - 12:00", "Roads"),
    ):
        sheet.text(50, y, time, Type(10))
        sheet.text(150, y, title, Type(10))
    told = read(sheet, region_of)
    assert told == [("09:30", "10:30", ()), *expected, ("11:00", "12:00", ())]


def test_a_duration_beside_a_title_is_no_time(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for y, time in ((100, "9:30 - 10:30"), (160, "11:00 - 12:00")):
        sheet.text(50, y, time, Type(10))
        sheet.text(150, y + 30, "15 min", Type(10))
    assert [start for start, _, _ in read(sheet, region_of)] == ["09:30", "11:00"]
