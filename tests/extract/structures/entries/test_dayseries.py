"""Lists and tables whose entries stand under days alone."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet

from extract.structures import propose
from extract.structures.entries.dayseries import as_series
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]
ROWS = (
    ("20 October 2021", "Anna Nowak", "Bells of river towns"),
    ("17 November 2021", "Peter Smith", "Maps of harbours"),
    ("15 December 2021", "Maria Rossi", "Lamps and mirrors"),
    ("19 January 2022", "John Miller", "The last ferry"),
)
DAYS = ("2021-10-20", "2021-11-17", "2021-12-15", "2022-01-19")


def _sheet(sheet: Sheet, days: tuple[str, ...], above: str | None = None) -> Sheet:
    if above:
        sheet.text(60, 60, above)
    for k, (day, (_, name, title)) in enumerate(zip(days, ROWS, strict=True)):
        sheet.text(60, 100 + 40 * k, day)
        sheet.text(180, 100 + 40 * k, name)
        sheet.text(180, 112 + 40 * k, title)
    return sheet


def test_days_stand_in_the_place_of_times(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = _sheet(new_sheet(), tuple(r[0] for r in ROWS))
    best = propose(region_of(sheet), Context())[0]
    assert best.structure == "series"
    assert [row[1:] for row in told(best, "date", "start")] == [(d, None) for d in DAYS]


def test_the_one_time_above_is_that_of_all(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = _sheet(new_sheet(), tuple(r[0] for r in ROWS), "Wednesdays, 16:15–17:45, Room 3.017")
    best = propose(region_of(sheet), Context())[0]
    found = [row[1:] for row in told(best, "date", "start", "end", "room")]
    assert found == [(d, "16:15", "17:45", "Room 3.017") for d in DAYS]


def test_a_season_over_two_years(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    days = ("20 October", "17 November", "15 December", "19 January")
    sheet = _sheet(new_sheet(), days, "Lectures 2021/22")
    best = propose(region_of(sheet), Context(year=2022))[0]
    assert [row[1] for row in told(best, "date")] == list(DAYS)


def test_deadlines_are_no_series(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, what in enumerate(("abstracts due", "notification", "registration opens", "final papers due")):
        sheet.text(60, 100 + 20 * k, ROWS[k][0])
        sheet.text(180, 100 + 20 * k, what)
    assert as_series(region_of(sheet), Context()) is None


def test_days_in_no_order_are_no_series(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = _sheet(
        new_sheet(), ("20 October 2021", "17 November 2021", "15 December 2020", "19 January 2022")
    )
    assert as_series(region_of(sheet), Context()) is None


def test_behind_a_timetable_days_are_of_something_else(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = _sheet(new_sheet(), tuple(r[0] for r in ROWS))
    assert as_series(region_of(sheet), Context(timetabled=True)) is None
