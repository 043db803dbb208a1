"""Pages that hold more than one arrangement."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures import read_region
from extract.structures.arrangement import Context, Region
from extract.structures.division import tables_apart

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
