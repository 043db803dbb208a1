"""Drawn timetables with the times down the side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sheet import Area, Sheet

from extract.structures.shared.arrangement import Arrangement, Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
Rows = Sequence[Sequence[str | None]]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]
Told = Callable[..., list[tuple[object, ...]]]
ToldRows = Callable[..., list[tuple[object, ...]]]


@pytest.fixture
def told_rows(new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told) -> ToldRows:
    """`told_rows(rows, widths, *fields)`: what is told of the entries of a table drawn so."""

    def tell(rows: Rows, widths: Sequence[float], *fields: str) -> list[tuple[object, ...]]:
        sheet = new_sheet()
        draw(sheet, rows, widths)
        return told(clock_rows(region_of(sheet), Context()), *fields)

    return tell


def all_lines(arrangement: Arrangement) -> list[tuple[int, ...]]:
    """The words of each line that the arrangement speaks of, headings and leftovers included."""
    used = [m for e in arrangement.entries for m in (*e.content, *e.people, *e.claimed)]
    return sorted(m.line.ids for m in (*used, *arrangement.headings, *arrangement.rest))


def test_columns_of_titles_are_parallel_under_their_rooms(told_rows: ToldRows) -> None:
    rows = [
        ["", "Room A", "Room B"],
        ["10:00-11:00", "The memory of towns", "Maps of lost villages"],
        ["11:00-11:30", "Coffee break", "<"],
        ["11:30-12:30", "School chronicles", "Theatre posters of the past"],
    ]
    found = told_rows(rows, [80, 200, 200], "start", "end", "room")
    assert found == [
        ("The memory of towns", "10:00", "11:00", "Room A"),
        ("Maps of lost villages", "10:00", "11:00", "Room B"),
        ("Coffee break", "11:00", "11:30", None),
        ("School chronicles", "11:30", "12:30", "Room A"),
        ("Theatre posters of the past", "11:30", "12:30", "Room B"),
    ]


def test_a_cell_over_two_rows_ends_with_the_second(told_rows: ToldRows) -> None:
    rows = [
        ["", "Room A", "Room B"],
        ["10:00-11:00", "The memory of towns", "Maps of lost villages"],
        ["11:00-12:00", None, "Letters of emigrants"],
    ]
    found = told_rows(rows, [80, 200, 200], "start", "end", "room")
    assert sorted(found) == [
        ("Letters of emigrants", "11:00", "12:00", "Room B"),
        ("Maps of lost villages", "10:00", "11:00", "Room B"),
        ("The memory of towns", "10:00", "12:00", "Room A"),
    ]


def test_columns_headed_by_dates_are_days(told_rows: ToldRows) -> None:
    rows = [
        ["", "10 May 2021", "11 May 2021"],
        ["10:00-11:00", "The memory of towns", "Maps of lost villages"],
        ["11:00-12:00", "School chronicles", "Letters of emigrants"],
    ]
    assert told_rows(rows, [80, 200, 200], "start", "date", "room") == [
        ("The memory of towns", "10:00", "2021-05-10", None),
        ("Maps of lost villages", "10:00", "2021-05-11", None),
        ("School chronicles", "11:00", "2021-05-10", None),
        ("Letters of emigrants", "11:00", "2021-05-11", None),
    ]


def test_named_columns_are_fields_of_one_session(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["Time", "Title", "Speaker", "Room"],
        ["10:00-11:00", "The memory of towns", "Alice Whitfield", "Great Hall"],
        ["11:00-11:30", "Maps of lost villages", "Thomas Harper", "Room 204"],
        ["11:30-12:00", "School chronicles", "Susan Marsh", "Great Hall"],
    ]
    draw(sheet, rows, [80, 180, 130, 100])
    arrangement = clock_rows(region_of(sheet), Context())
    assert arrangement is not None
    assert [
        (e.content[0].text, e.people[0].text, e.context.start, e.context.room) for e in arrangement.entries
    ] == [
        ("The memory of towns", "Alice Whitfield", "10:00", "Great Hall"),
        ("Maps of lost villages", "Thomas Harper", "11:00", "Room 204"),
        ("School chronicles", "Susan Marsh", "11:30", "Great Hall"),
    ]


def test_the_lines_of_every_field_are_claimed(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    sheet = new_sheet()
    rows = [
        ["Time", "Title", "Speaker", "Room"],
        ["10:00-11:00", "The memory of towns", "Alice Whitfield", "Great Hall"],
        ["11:00-11:30", "Maps of lost villages", "Thomas Harper", "Room 204"],
    ]
    draw(sheet, rows, [80, 180, 130, 100])
    region = region_of(sheet)
    arrangement = clock_rows(region, Context())
    assert arrangement is not None
    assert all_lines(arrangement) == sorted(m.line.ids for m in region.marks)


def test_the_headings_of_the_page_before_go_on(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    first, second = new_sheet(), new_sheet()
    head = ["", "Room A", "Room B"]
    draw(first, [head, ["10:00-11:00", "The memory of towns", "Lost villages"],
                 ["11:00-12:00", "Parish registers", "Local radio"]], [80, 200, 200])  # fmt: skip
    draw(second, [["12:00-13:00", "School chronicles", "Letters of emigrants"],
                  ["13:00-14:00", "Recorded voices", "Youth magazines"]], [80, 200, 200])  # fmt: skip
    before = clock_rows(region_of(first), Context())
    assert before is not None
    after = clock_rows(region_of(second), before.after)
    assert told(after, "start", "room") == [
        ("School chronicles", "12:00", "Room A"),
        ("Letters of emigrants", "12:00", "Room B"),
        ("Recorded voices", "13:00", "Room A"),
        ("Youth magazines", "13:00", "Room B"),
    ]


def test_a_band_speaks_for_what_follows(told_rows: ToldRows) -> None:
    rows = [
        ["10 May 2021", "<"],
        ["10:00-11:00", "The memory of towns"],
        ["11:00-12:00", "Maps of lost villages"],
        ["11 May 2021", "<"],
        ["10:00-11:00", "School chronicles"],
        ["11:00-12:00", "Letters of emigrants"],
    ]
    assert told_rows(rows, [80, 300], "date", "start") == [
        ("The memory of towns", "2021-05-10", "10:00"),
        ("Maps of lost villages", "2021-05-10", "11:00"),
        ("School chronicles", "2021-05-11", "10:00"),
        ("Letters of emigrants", "2021-05-11", "11:00"),
    ]


def test_a_date_between_two_tables_speaks_for_the_second(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    for k, day in enumerate(("10 May 2021", "11 May 2021")):
        top = 100 + 140 * k
        sheet.text(42, top - 8, day)
        rows = [["10:00-11:00", f"The memory of towns {k}"], ["11:00-12:00", f"Lost villages {k}"]]
        draw(sheet, rows, [80, 300], top=top)
    assert told(clock_rows(region_of(sheet), Context()), "date", "start") == [
        ("The memory of towns 0", "2021-05-10", "10:00"),
        ("Lost villages 0", "2021-05-10", "11:00"),
        ("The memory of towns 1", "2021-05-11", "10:00"),
        ("Lost villages 1", "2021-05-11", "11:00"),
    ]


def test_a_date_above_each_of_two_tables_side_by_side(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    for k, day in enumerate(("10 May 2021", "11 May 2021")):
        left = 40 + 270 * k
        sheet.text(left + 2, 92, day)
        rows = [["10:00-11:00", f"The memory of towns {k}"], ["11:00-12:00", f"Lost villages {k}"]]
        draw(sheet, rows, [80, 170], left=left)
    found = told(clock_rows(region_of(sheet), Context()), "date", "start")
    assert sorted(found, key=lambda f: (str(f[1]), str(f[2]))) == [
        ("The memory of towns 0", "2021-05-10", "10:00"),
        ("Lost villages 0", "2021-05-10", "11:00"),
        ("The memory of towns 1", "2021-05-11", "10:00"),
        ("Lost villages 1", "2021-05-11", "11:00"),
    ]


def test_cells_with_their_own_time_are_on_the_day_above_them(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    for k, day in enumerate(("10 May 2021", "11 May 2021", "12 May 2021")):
        rows = [[f"{10 + n}:00-{11 + n}:00|Talk {n} of day {k + 1}"] for n in range(3)]
        sheet.text(43 + 170 * k, 92, day)
        draw(sheet, rows, [160], left=40 + 170 * k)
    arrangement = clock_rows(region_of(sheet), Context())
    found = told(arrangement, "date", "start") if arrangement else []
    expected = [
        (f"Talk {n} of day {k + 1}", f"2021-05-1{k}", f"{10 + n}:00") for k in range(3) for n in range(3)
    ]
    assert sorted(found) == sorted(expected)


def test_a_cell_with_its_own_time_stands_for_itself(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    """A coffee break beside a long session prints its own time; so does a band."""
    sheet = new_sheet()
    rows = [
        ["10:00-12:00", "The memory of towns", "11:00-11:30|Coffee break"],
        ["12:00-13:00", "Maps of lost villages", "Letters of emigrants"],
        ["13:00-14:00 Lunch", "<", "<"],
    ]
    draw(sheet, rows, [80, 200, 200])
    found = told(clock_rows(region_of(sheet), Context(room="Great Hall")), "start", "end", "room")
    assert ("Coffee break", "11:00", "11:30", None) in found
    assert ("The memory of towns", "10:00", "12:00", "Great Hall") in found
    assert [f[:3] for f in found if f[0] == "Lunch"] == [("Lunch", "13:00", "14:00")]
    assert len(found) == 5


def test_a_label_beside_the_time_makes_a_block_of_the_row(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["Keynote Speakers|10:00-11:30", "The memory of towns", "Maps of lost villages"],
        ["Discussion|11:30-12:30", "Letters of emigrants", "School chronicles"],
    ]
    draw(sheet, rows, [110, 200, 200])
    arrangement = clock_rows(region_of(sheet), Context())
    assert arrangement is not None
    told = [(e.content[0].text, e.is_block, e.parent, e.context.start) for e in arrangement.entries]
    assert told == [
        ("Keynote Speakers", True, None, "10:00"),
        ("The memory of towns", False, 0, None),
        ("Maps of lost villages", False, 0, None),
        ("Discussion", True, None, "11:30"),
        ("Letters of emigrants", False, 3, None),
        ("School chronicles", False, 3, None),
    ]


def test_cells_below_a_block_label_are_its_talks(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["10:00-11:30", "Session 1: Towns"],
        [None, "The memory of towns"],
        [None, "Streets and squares"],
        ["11:30-12:00", "Coffee break"],
    ]
    draw(sheet, rows, [80, 300])
    arrangement = clock_rows(region_of(sheet), Context())
    assert arrangement is not None
    assert [(e.content[0].text, e.is_block, e.parent) for e in arrangement.entries] == [
        ("Session 1: Towns", True, None),
        ("The memory of towns", False, 0),
        ("Streets and squares", False, 0),
        ("Coffee break", False, None),
    ]


def test_cells_below_one_that_names_a_chair_or_is_filled_alone_are_its_talks(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    for first, filled in (("River prize|Chair: Alice Whitfield", False), ("River prize", True)):
        sheet = new_sheet()
        if filled:
            sheet.fill(Area(120, 100, 420, 140), 0xCCDDEE)
        rows = [
            ["10:00-11:30", first],
            [None, "The memory of towns"],
            [None, "Streets and squares"],
            ["11:30-12:00", "Coffee break"],
        ]
        draw(sheet, rows, [80, 300])
        arrangement = clock_rows(region_of(sheet), Context())
        assert arrangement is not None
        found = [(e.content[0].text, e.is_block, e.parent, e.context.start) for e in arrangement.entries]
        assert found == [
            ("River prize", True, None, "10:00"),
            ("The memory of towns", False, 0, None),
            ("Streets and squares", False, 0, None),
            ("Coffee break", False, None, "11:30"),
        ]


def test_ends_in_a_column_of_their_own(told_rows: ToldRows) -> None:
    rows = [
        ["Start", "End", "Title", "Room"],
        ["10:00", "10:45", "The memory of towns", "Room A"],
        ["10:45", "11:30", "Maps of lost villages", "Room B"],
        ["11:30", "12:00", "Streets and squares", "Room A"],
        ["12:00", "", "Lunch", ""],
    ]
    found = told_rows(rows, [60, 60, 220, 80], "start", "end")
    assert found == [
        ("The memory of towns", "10:00", "10:45"),
        ("Maps of lost villages", "10:45", "11:30"),
        ("Streets and squares", "11:30", "12:00"),
        ("Lunch", "12:00", None),
    ]


def test_every_line_has_one_place(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    """No line is in two entries, and none gets lost."""
    sheet = new_sheet()
    rows = [
        ["", "Room A", "Room B"],
        ["10:00-11:00", "The memory of towns|Alice Whitfield", "Maps of lost villages"],
        ["11:00-11:30", "Coffee break", "<"],
        ["11:30-12:30", None, "Theatre posters of the past"],
    ]
    draw(sheet, rows, [80, 200, 200])
    region = region_of(sheet)
    arrangement = clock_rows(region, Context())
    assert arrangement is not None
    assert all_lines(arrangement) == sorted(m.line.ids for m in region.marks)


def test_a_page_without_times_is_no_timetable(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    sheet = new_sheet()
    draw(
        sheet, [["Alice Whitfield", "Norwood City Archive"], ["Thomas Harper", "Harbour Museum"]], [200, 200]
    )
    assert clock_rows(region_of(sheet), Context()) is None


def test_the_last_row_of_a_table_goes_on_under_the_heads_of_the_page_before(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    first, second, list_of_one = new_sheet(), new_sheet(), new_sheet()
    rows = [
        ["", "Room A", "Room B"],
        ["10:00-11:00", "The memory of towns", "Maps of lost villages"],
        ["11:00-12:00", "School chronicles", "Letters of emigrants"],
    ]
    draw(first, rows, [80, 200, 200])
    before = clock_rows(region_of(first), Context())
    assert before is not None
    row = [["12:00|12:45", "Theatre posters", "Parish books"]]
    draw(second, row, [80, 200, 200])
    found = told(clock_rows(region_of(second), before.after), "start", "end", "room")
    assert found == [
        ("Theatre posters", "12:00", "12:45", "Room A"),
        ("Parish books", "12:00", "12:45", "Room B"),
    ]
    draw(list_of_one, row, [80, 200, 200], drawn=False)
    assert clock_rows(region_of(list_of_one), Context()) is None


def test_a_pause_inside_a_time_cell_has_its_own_time(told_rows: ToldRows) -> None:
    rows = [
        ["9:00-12:30|Coffee|(10:30-11:00)", "The memory of towns", "Maps of lost villages"],
        ["12:30-13:30", "Lunch", "<"],
        ["13:30-15:00", "School chronicles", "Letters of emigrants"],
    ]
    assert told_rows(rows, [80, 200, 200]) == [
        ("The memory of towns", "09:00", "12:30"),
        ("Maps of lost villages", "09:00", "12:30"),
        ("Coffee", "10:30", "11:00"),
        ("Lunch", "12:30", "13:30"),
        ("School chronicles", "13:30", "15:00"),
        ("Letters of emigrants", "13:30", "15:00"),
    ]


def test_records_without_a_time_go_on_at_the_time_above(told_rows: ToldRows) -> None:
    rows = [
        ["Time", "Session", "Title", "Room"],
        ["9:00-10:30", "Session 1A", "The memory of towns", "Athena"],
        ["", "Session 1B", "Maps of lost villages", "Zeus"],
        ["10:30-11:00", "Coffee", "", ""],
        ["11:00-12:00", "Session 2A", "School chronicles", "Athena"],
        ["", "Session 2B", "Letters of emigrants", "Zeus"],
    ]
    assert told_rows(rows, [80, 100, 200, 80], "start", "end", "room") == [
        ("Session 1A / The memory of towns", "09:00", "10:30", "Athena"),
        ("Session 1B / Maps of lost villages", "09:00", "10:30", "Zeus"),
        ("Coffee", "10:30", "11:00", None),
        ("Session 2A / School chronicles", "11:00", "12:00", "Athena"),
        ("Session 2B / Letters of emigrants", "11:00", "12:00", "Zeus"),
    ]


def test_codes_of_kinds_beside_wide_cells_are_no_sessions(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        ["9:00-9:30", "Opening", "<"],
        ["9:30-10:00", "KL", "The memory of towns"],
        ["10:00-10:30", "CT", "Maps of lost villages"],
        ["10:30-11:00", "CT", "School chronicles"],
        ["11:00-11:30", "CT", "Letters of emigrants"],
    ]
    draw(sheet, rows, [80, 25, 380])
    assert told(
        clock_rows(region_of(sheet), Context(codes=(("CT", "talk"), ("KL", "keynote")))), "start"
    ) == [
        ("Opening", "09:00"),
        ("The memory of towns", "09:30"),
        ("Maps of lost villages", "10:00"),
        ("School chronicles", "10:30"),
        ("Letters of emigrants", "11:00"),
    ]


def test_a_day_beside_the_times_holds_for_its_rows(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["10 May 2021|Monday", "10:00-11:00", "The memory of towns"],
        [None, "11:00-12:00", "Maps of lost villages"],
        ["11 May 2021|Tuesday", "9:00-10:00", "School chronicles"],
        [None, "10:00-11:00", "Letters of emigrants"],
    ]
    draw(sheet, rows, [80, 80, 200])
    found = clock_rows(region_of(sheet), Context(year=2021))
    assert found is not None
    assert [e.context.date for e in found.entries] == ["2021-05-10"] * 2 + ["2021-05-11"] * 2
    assert not found.rest


def test_organisations_in_a_column_are_where_the_people_beside_them_work(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["10:00-11:00", "The memory of towns", "Alice Whitfield", "University of Leeds"],
        ["11:00-12:00", "Maps of lost villages", "Thomas Harper", "Institute of Maps"],
        ["12:00-13:00", "School chronicles", "Susan Marsh", "UCL"],
    ]
    draw(sheet, rows, [80, 200, 100, 100])
    found = clock_rows(region_of(sheet), Context())
    assert found is not None
    assert [[m.text for m in e.content] for e in found.entries] == [[r[1]] for r in rows]
    assert [[m.text for m in e.people] for e in found.entries] == [r[2:] for r in rows]


def test_a_band_over_the_columns_of_days_stands_on_each_of_them(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        ["", "10 May 2021", "11 May 2021"],
        ["10:00-11:00", "The memory of towns", "Maps of lost villages"],
        ["11:00-12:00", "Lunch", "<"],
    ]
    draw(sheet, rows, [80, 200, 200])
    found = told(clock_rows(region_of(sheet), Context(year=2021)), "date", "start")
    assert found[2:] == [("Lunch", "2021-05-10", "11:00"), ("Lunch", "2021-05-11", "11:00")]


def test_cells_with_times_beside_bare_times_stand_in_the_room_of_their_column(told_rows: ToldRows) -> None:
    rows = [
        ["", "Room A", "Room B"],
        ["10:00", "10:00-10:40|The memory of towns", "10:00-10:30|Maps of lost villages"],
        ["11:00", "11:10-11:40|School chronicles", "11:00-11:30|Letters of emigrants"],
    ]
    found = told_rows(rows, [80, 200, 200], "start", "end", "room")
    assert [e for e in found if e[0]] == [
        ("The memory of towns", "10:00", "10:40", "Room A"),
        ("Maps of lost villages", "10:00", "10:30", "Room B"),
        ("School chronicles", "11:10", "11:40", "Room A"),
        ("Letters of emigrants", "11:00", "11:30", "Room B"),
    ]


def test_a_date_above_the_time_of_a_row_holds_for_it_and_those_below(told_rows: ToldRows) -> None:
    rows = [
        ["", "Room A", "Room B"],
        ["Friday|2 May 2025|15:30-18:00", "The memory of towns", "Maps of lost villages"],
        ["Saturday|3 May 2025|9:00-12:30", "School chronicles", "Theatre posters of the past"],
        ["13:00-14:00", "Letters of emigrants", "Roads nobody built"],
    ]
    found = told_rows(rows, [80, 200, 200], "date", "start")
    assert found == [
        ("The memory of towns", "2025-05-02", "15:30"),
        ("Maps of lost villages", "2025-05-02", "15:30"),
        ("School chronicles", "2025-05-03", "09:00"),
        ("Theatre posters of the past", "2025-05-03", "09:00"),
        ("Letters of emigrants", "2025-05-03", "13:00"),
        ("Roads nobody built", "2025-05-03", "13:00"),
    ]
