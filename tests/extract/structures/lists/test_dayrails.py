"""Days printed sideways beside a list."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.structures.lists.agenda import agenda
from extract.structures.lists.dayrails import with_days_beside
from extract.structures.shared.arrangement import Arrangement, Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]
DAYS = ("2025-06-13", "2025-06-14")
FIRST = [("17:30", "Opening"), ("18:00", "Bells of river towns"), ("19:15", "Supper")]
SECOND = [("10:00", "Maps of harbours"), ("11:00", "Old mills"), ("12:15", "Closing")]


def on_days(region: Region) -> Arrangement:
    context = Context(year=2025, has_printed_year=True, days=DAYS)
    found = agenda(region, context)
    assert found is not None
    return with_days_beside(found, region, context)


def listed(sheet: Sheet, entries: list[tuple[str, str]], top: float, x: float = 110) -> None:
    for k, (time, title) in enumerate(entries):
        sheet.text(x, top + 30 * k, time)
        sheet.text(x + 60, top + 30 * k, title)


def test_bars_give_their_day_to_the_entries_beside_them(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    for top, name, entries in ((100, "FRIDAY 13 JUNE", FIRST), (240, "SATURDAY 14 JUNE", SECOND)):
        sheet.fill(Area(60, top - 15, 85, top + 85), 0x204050)
        sheet.text(77, top + 80, name, Type(8, colour=0xFFFFFF), 90)
        listed(sheet, entries, top)
    found = on_days(region_of(sheet))
    assert [(date, start) for _, date, start in told(found, "date", "start")] == [
        *((DAYS[0], time) for time, _ in FIRST),
        *((DAYS[1], time) for time, _ in SECOND),
    ]


def test_a_sideways_day_without_entries_beside_it_is_not_theirs(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    sheet.text(520, 180, "FRIDAY 13 JUNE", Type(8), 90)
    listed(sheet, FIRST, 100)
    found = on_days(region_of(sheet))
    assert {date for _, date, _ in told(found, "date", "start")} == {None}
