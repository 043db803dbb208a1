"""Pages that hold more than one arrangement."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from sheet import Area, Sheet, Type

from extract.structures import read_region
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region
from extract.structures.shared.division import days_below, tables_apart
from extract.values import replace

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]
FRIDAY = [["", "Hall 1", "Hall 2"], ["9:00-9:50", "Maps", "Letters"], ["10:00-10:50", "Roads", "Choirs"]]
SATURDAY = [["", "Hall 7", "Hall 8"], ["9:00-9:50", "Bells", "Mills"], ["10:00-10:50", "Ponds", "Inns"]]


def two_tables(sheet: Sheet, draw: Draw) -> Sheet:
    sheet.text(60, 80, "Friday, 3 May 2024", Type(11, bold=True))
    draw(sheet, FRIDAY, (90, 150, 150), top=100)
    sheet.text(60, 260, "Saturday, 4 May 2024", Type(11, bold=True))
    draw(sheet, SATURDAY, (90, 120, 200), top=280)
    return sheet


def test_tables_below_each_other_have_their_own_headings(
    new_sheet: NewSheet, region_of: RegionOf, draw: Draw
) -> None:
    readings = read_region(region_of(two_tables(new_sheet(), draw)), Context(year=2024))
    told = [
        (e.content[0].text, e.context.date, e.context.start, e.context.room)
        for r in readings
        for e in r.proposed[0].entries
    ]
    assert told[:2] == [
        ("Maps", "2024-05-03", "09:00", "Hall 1"),
        ("Letters", "2024-05-03", "09:00", "Hall 2"),
    ]
    assert told[-2:] == [
        ("Ponds", "2024-05-04", "10:00", "Hall 7"),
        ("Inns", "2024-05-04", "10:00", "Hall 8"),
    ]


def test_a_list_below_a_table_is_a_part_of_its_own(
    new_sheet: NewSheet, region_of: RegionOf, draw: Draw
) -> None:
    sheet = new_sheet()
    draw(sheet, FRIDAY, (90, 150, 150), top=100)
    for k in range(3):
        sheet.text(60, 300 + 20 * k, f"{14 + k}:00 Letters of emigrants", Type(10))
    parts = tables_apart(region_of(sheet))
    assert [sum(1 for m in part.marks if m.times) for part in parts] == [2, 3]


def test_one_table_is_no_reason_to_divide(new_sheet: NewSheet, region_of: RegionOf, draw: Draw) -> None:
    sheet = new_sheet()
    draw(sheet, FRIDAY, (90, 150, 150), top=100)
    sheet.text(60, 300, "Coffee is served in the hall", Type(10))
    assert tables_apart(region_of(sheet)) == ()


def painted(sheet: Sheet, aside: float) -> Sheet:
    """Two drawn parts of one table with a row that is not drawn between, `aside` of the table's columns."""
    for top, hour in ((100, 9), (200, 11)):
        for k, (a, b) in enumerate(pairwise((40, 130, 280, 430))):
            sheet.frame(Area(a, top, b, top + 60))
            for row in range(2):
                text = (f"{hour}:{20 * row:02}-{hour}:{20 * row + 20}", "Bells of towns", "Anna Nowak")[k]
                sheet.text(a + 6, top + 20 + 30 * row, text)
    sheet.text(46, 184, "9:40-11:00")
    sheet.text(136 + aside, 184, "Coffee")
    return sheet


def test_a_table_goes_on_below_rows_that_are_not_drawn(new_sheet: NewSheet, region_of: RegionOf) -> None:
    assert tables_apart(region_of(painted(new_sheet(), 0))) == ()
    assert len(tables_apart(region_of(painted(new_sheet(), 30)))) > 1


def two_days(sheet: Sheet) -> Sheet:
    """Timetables without rules, the times side by side, each below its day."""
    for day, times, top in (("Friday, 3", ("9:00", "10:00"), 80), ("Saturday, 4", ("9:30", "10:30"), 230)):
        sheet.text(50, top, f"{day} May 2024", Type(12, bold=True))
        for k, time in enumerate(times):
            sheet.text(150 + 200 * k, top + 30, time)
            sheet.text(150 + 200 * k, top + 60, ("Maps", "Letters")[k])
    return sheet


def arrangement(region: Region, content: tuple[str, ...]) -> Arrangement:
    """One that takes the lines of these texts for an entry."""
    marks = tuple(m for m in region.marks if m.text in content)
    return Arrangement("clock_columns", (Entry(marks, Context()),), (), (), Context())


def test_a_day_taken_for_an_entry_begins_a_part(new_sheet: NewSheet, region_of: RegionOf) -> None:
    region = region_of(two_days(new_sheet()))
    parts = days_below(region, arrangement(region, ("Maps", "Saturday, 4 May 2024")))
    assert [[m.text for m in p.marks if m.is_date or m.times] for p in parts] == [
        ["Friday, 3 May 2024", "9:00", "10:00"],
        ["Saturday, 4 May 2024", "9:30", "10:30"],
    ]


def test_a_day_that_heads_entries_divides_nothing(new_sheet: NewSheet, region_of: RegionOf) -> None:
    region = region_of(two_days(new_sheet()))
    assert days_below(region, arrangement(region, ("Maps", "Letters"))) == ()


def columns_below_days(sheet: Sheet, days: int) -> Sheet:
    """Below the heading of each day two lists side by side."""
    for number in range(days):
        top = 80 + 150 * number
        sheet.text(50, top, f"{('Friday', 'Saturday', 'Sunday')[number]}, {3 + number} May 2024", Type(12))
        for k in range(2):
            for j, word in enumerate(("Maps", "Letters", "Bells")):
                sheet.text(50 + 270 * k, top + 30 + 20 * j, f"{9 + 3 * k + j}:00  {word} of river towns")
    return sheet


def test_days_across_the_columns_of_a_list_part_it(new_sheet: NewSheet, region_of: RegionOf) -> None:
    region = region_of(columns_below_days(new_sheet(), 3))
    best = replace(arrangement(region, ()), structure="agenda")
    parts = days_below(region, best)
    assert [[m.text for m in p.marks if m.is_date] for p in parts] == [
        ["Friday, 3 May 2024"],
        ["Saturday, 4 May 2024"],
        ["Sunday, 5 May 2024"],
    ]


def test_one_day_in_a_column_parts_no_others_unless_its_fill_does(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = columns_below_days(new_sheet(), 2)
    region = region_of(sheet)
    assert days_below(region, replace(arrangement(region, ()), structure="agenda")) == ()
    band = columns_below_days(new_sheet(), 2)
    band.fill(Area(45, 218, 500, 236), 0xDDDDDD)
    region = region_of(band)
    assert len(days_below(region, replace(arrangement(region, ()), structure="agenda"))) == 2


def test_rooms_that_come_again_below_each_day_head_tables_of_their_own(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k, (day, table) in enumerate((("Friday, 3 May 2024", FRIDAY), ("Saturday, 4 May 2024", SATURDAY))):
        top = 100 + 120 * k
        sheet.text(60, top, day, Type(11, bold=True))
        for r, row in enumerate([FRIDAY[0], *table[1:]]):
            for x, text in zip((60, 180, 320), row, strict=True):
                if text:
                    sheet.text(x, top + 20 + 14 * r, text)
    region = region_of(sheet)
    as_list = Arrangement("agenda", (), (), (), Context())
    assert len(days_below(region, as_list)) == 2
    assert days_below(region, replace(as_list, structure="clock_rows")) == ()


def test_times_of_the_next_day_taken_for_an_entry_begin_a_part(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    region = region_of(two_days(new_sheet()))
    parts = days_below(region, arrangement(region, ("Maps", "9:30", "10:30")))
    assert [sum(m.is_time for m in part.marks) for part in parts] == [2, 2]
