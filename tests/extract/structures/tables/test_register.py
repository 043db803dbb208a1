"""Tables of records with named columns and no column of times."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.register import register

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]
Told = Callable[..., list[tuple[object, ...]]]
HEAD = ["*Name", "*Title", "*Session", "*Room", "*Chair"]
WIDTHS = [90, 170, 110, 50, 90]
ROWS = [
    HEAD,
    ["Ewa Kulisz", "Maps of lost villages", "Maps and memory", "2D1", "Jan Nowak"],
    ["Adam Zych", "Letters of emigrants", "Maps and memory", "2D1", ""],
    ["Olga Bielska", "Parish registers online", "Local sources", "2D2", "Piotr Lis"],
    ["Marek Sowa", "Radio in small towns", "Local sources", "2D2", ""],
]


def test_records_with_one_session_are_its_talks(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    sheet.text(40, 80, "Group 1: Wednesday 14:30-15:30", Type(11, bold=True))
    draw(sheet, ROWS, WIDTHS)
    found = register(region_of(sheet), Context())
    assert found is not None
    assert told(found, "start", "end", "room") == [
        ("Maps and memory / Jan Nowak", "14:30", "15:30", "2D1"),
        ("Maps of lost villages / Ewa Kulisz", None, None, "2D1"),
        ("Letters of emigrants / Adam Zych", None, None, "2D1"),
        ("Local sources / Piotr Lis", "14:30", "15:30", "2D2"),
        ("Parish registers online / Olga Bielska", None, None, "2D2"),
        ("Radio in small towns / Marek Sowa", None, None, "2D2"),
    ]
    assert [e.parent for e in found.entries] == [None, 0, 0, None, 3, 3]
    assert [e.role for e in found.entries if e.is_block] == ["chair", "chair"]


def test_a_merged_session_cell_speaks_for_all_its_rows(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.text(40, 80, "Wednesday 14:30-15:30", Type(11, bold=True))
    rows = [
        ROWS[0],
        ROWS[1],
        [*ROWS[2][:2], None, None, None],
        ROWS[3],
        [*ROWS[4][:2], None, None, None],
    ]
    draw(sheet, rows, WIDTHS)
    found = register(region_of(sheet), Context())
    assert found is not None
    assert [e.parent for e in found.entries] == [None, 0, 0, None, 3, 3]
    assert [e.context.room for e in found.entries] == ["2D1"] * 3 + ["2D2"] * 3


def test_a_table_goes_on_without_its_heading_row(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    first, second = new_sheet(), new_sheet()
    first.text(40, 80, "Wednesday 14:30-15:30", Type(11, bold=True))
    draw(first, ROWS, WIDTHS)
    draw(second, [["Anna Rak", "A choir and its town", "Local sources", "2D2", ""]], WIDTHS, top=40)
    above = register(region_of(first), Context())
    assert above is not None
    found = told(register(region_of(second), above.after), "start", "room")
    assert found == [("Local sources", "14:30", "2D2"), ("A choir and its town / Anna Rak", None, "2D2")]


def test_records_without_rules_and_with_a_time_of_their_own(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        ["*Title", "*Speaker", "*Room", "*Date"],
        ["Maps of lost|villages", "Ewa Kulisz", "2D1", "14:30-15:00"],
        ["Letters of emigrants", "Adam Zych", "2D1", "15:00-15:30"],
        ["Parish registers online", "Olga Bielska", "2D2", "14:30-15:00"],
    ]
    draw(sheet, rows, [150, 100, 60, 90], drawn=False)
    assert told(register(region_of(sheet), Context()), "start", "end", "room") == [
        ("Maps of lost / villages / Ewa Kulisz", "14:30", "15:00", "2D1"),
        ("Letters of emigrants / Adam Zych", "15:00", "15:30", "2D1"),
        ("Parish registers online / Olga Bielska", "14:30", "15:00", "2D2"),
    ]


def test_a_table_without_any_time_is_no_programme(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    draw(sheet, ROWS, WIDTHS)
    assert register(region_of(sheet), Context()) is None


def test_times_that_lead_the_rows_are_left_to_timetables(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["*Date", "*Title", "*Speaker", "*Room"],
        ["14:30-15:00", "Maps of lost villages", "Ewa Kulisz", "2D1"],
        ["15:00-15:30", "Letters of emigrants", "Adam Zych", "2D1"],
    ]
    draw(sheet, rows, [90, 150, 100, 60])
    assert register(region_of(sheet), Context()) is None


def test_numbers_of_the_records_need_no_heading(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    sheet.text(60, 80, "Wednesday", Type(11, bold=True))
    rows = [
        ["*Title", "*Presenter", "*Time", "*Location"],
        ["Maps of lost villages", "Ewa Kulisz", "14:45 - 14:50", "Main hall"],
        ["Letters of emigrants", "Adam Zych", "14:50 - 14:55", "Main hall"],
        ["Parish registers online", "Olga Bielska", "14:55 - 15:00", "Main hall"],
    ]
    draw(sheet, rows, [170, 110, 90, 90], left=60)
    for k in (1, 2, 3):
        sheet.text(46, 100 + 40 * k + 14, str(k))
    found = register(region_of(sheet), Context())
    assert told(found, "start", "end", "room") == [
        (f"{title} / {name}", *time.split(" - "), room) for title, name, time, room in rows[1:]
    ]


def test_a_column_of_times_holds_no_blocks_whatever_its_heading(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    """As in tables of invited talks: `Day | Keynote | Title | Speaker`, the day over several rows."""
    sheet = new_sheet()
    rows = [
        ["*Day", "*Keynote", "*Title", "*Speaker"],
        ["DAY 1", "9:00 – 9:30", "Maps of lost villages", "Ewa Kulisz"],
        [None, "11:00 – 11:30", "Letters of emigrants", "Adam Zych"],
        ["DAY 2", "9:00 – 9:30", "Parish registers online", "Olga Bielska"],
    ]
    draw(sheet, rows, [60, 90, 170, 110])
    found = register(region_of(sheet), Context())
    assert found is not None
    assert told(found, "start", "day") == [
        ("Maps of lost villages / Ewa Kulisz", "09:00", 1),
        ("Letters of emigrants / Adam Zych", "11:00", 1),
        ("Parish registers online / Olga Bielska", "09:00", 2),
    ]


def test_what_happens_before_and_after_the_records_stands_beside_its_time(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    sheet.text(40, 80, "9:00 – 9:30")
    sheet.text(140, 80, "Opening by the mayor")
    sheet.text(40, 110, "9:30 – 10:30")
    sheet.text(140, 110, "First round")
    draw(
        sheet,
        [["*Title", "*Speaker", "*Room"], *([*r[1::-1], r[3]] for r in ROWS[1:])],
        [190, 130, 60],
        top=140,
    )
    sheet.text(40, 400, "10:30 – 11:00")
    sheet.text(140, 400, "Coffee in the hall")
    found = told(register(region_of(sheet), Context()), "start", "end")
    assert found[0] == ("Opening by the mayor", "09:00", "09:30")
    assert found[1] == ("Maps of lost villages / Ewa Kulisz", "09:30", "10:30")
    assert found[-1] == ("Coffee in the hall", "10:30", "11:00")
    assert len(found) == 6
