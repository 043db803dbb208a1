"""Lists in which each entry tells its day before its time."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures import propose
from extract.structures.lists.datedtimes import days_apart
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]
ROWS = (
    ("11 Nov 2019", "12:00", "Bells of river towns"),
    ("11 Nov 2019", "13:15", "Maps of harbours"),
    ("12 Nov 2019", "9:00", "Lamps and mirrors"),
    ("12 Nov 2019", "11:30", "The last ferry"),
)
READ = [
    ("Bells of river towns", "2019-11-11", "12:00"),
    ("Maps of harbours", "2019-11-11", "13:15"),
    ("Lamps and mirrors", "2019-11-12", "09:00"),
    ("The last ferry", "2019-11-12", "11:30"),
]


def test_days_and_times_on_one_line(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    for k, (day, time, title) in enumerate(ROWS):
        sheet.text(60, 100 + 24 * k, f"{day} {time}")
        sheet.text(200, 100 + 24 * k, title)
    assert told(propose(region_of(sheet), Context())[0], "date", "start") == READ


def test_days_over_their_times(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    for k, (day, time, title) in enumerate(ROWS):
        sheet.text(60, 100 + 34 * k, day, Type(9, bold=True))
        sheet.text(60, 110 + 34 * k, time, Type(11))
        sheet.text(150, 100 + 34 * k, title)
    assert told(propose(region_of(sheet), Context())[0], "date", "start") == READ


def test_counted_days_before_their_times(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    for k, (day, time, title) in enumerate(ROWS):
        sheet.text(60, 100 + 24 * k, f"Day {1 + k // 2} – {day}, {time} {title}")
    assert told(propose(region_of(sheet), Context())[0], "date", "start") == READ


def test_days_before_times_in_two_columns(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    for k in range(8):
        day, time, title = ROWS[k // 2]
        x, y = 60 + 250 * (k // 4), 100 + 36 * (k % 4)
        sheet.text(x, y, f"{day}, {time} {title}")
        sheet.text(x, y + 12, "with slides")
    found = propose(region_of(sheet), Context())[0]
    assert told(found, "date", "start") == [
        (f"{title} / with slides", *when) for title, *when in READ for _ in range(2)
    ]


def test_weekdays_over_times_in_cells(
    new_sheet: NewSheet, region_of: RegionOf, told: Told, draw: Callable[..., None]
) -> None:
    sheet = new_sheet()
    rows = [(f"{'Monday' if k < 2 else 'Tuesday'},|{time}", title) for k, (_, time, title) in enumerate(ROWS)]
    draw(sheet, rows, [100, 300])
    found = propose(region_of(sheet), Context(days=("2019-11-11", "2019-11-12")))[0]
    assert told(found, "date", "start") == READ


def test_the_event_above_the_first_day_is_no_block(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    sheet.text(60, 60, "Forum of River Towns", Type(16, bold=True))
    for k, (day, time, title) in enumerate(ROWS):
        sheet.text(60, 100 + 24 * k, f"{day} {time}")
        sheet.text(200, 100 + 24 * k, title)
    assert [e.parent for e in propose(region_of(sheet), Context())[0].entries] == [None] * len(ROWS)


def test_a_few_days_beside_times_are_no_habit(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, (day, time, title) in enumerate(ROWS[:2]):
        sheet.text(60, 100 + 24 * k, f"{day} {time} {title}")
    assert days_apart(region_of(sheet)) is None
