"""Tables side by side and below each other, each with headings of its own."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures.shared.arrangement import Arrangement, Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]

MONDAY, TUESDAY, WEDNESDAY = "2031-06-09", "2031-06-10", "2031-06-11"


def placed(arrangement: Arrangement | None) -> list[tuple[str, str | None, str | None, str | None]]:
    """Each session's text with day, start and room."""
    assert arrangement is not None
    return [
        (" ".join(m.text for m in e.content), e.context.date, e.context.start, e.context.room)
        for e in arrangement.entries
    ]


def test_days_side_by_side_with_rooms_under_each(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    left = [
        ["Monday 9 June", "<", "<"],
        ["", "Room A", "Room B"],
        ["9:00-10:00", "Bells of the valley", "Maps of lost villages"],
        ["10:00-10:30", "Coffee", "<"],
    ]
    right = [
        ["Tuesday 10 June", "<", "<"],
        ["", "Room A", "Room B"],
        ["9:30-10:30", "Letters of emigrants", "School chronicles"],
        ["10:30-11:00", "Coffee", "<"],
    ]
    draw(sheet, left, [60, 90, 90], left=40)
    draw(sheet, right, [60, 90, 90], left=280)
    found = placed(clock_rows(region_of(sheet), Context(year=2031)))
    assert found == [
        ("Bells of the valley", MONDAY, "09:00", "Room A"),
        ("Maps of lost villages", MONDAY, "09:00", "Room B"),
        ("Coffee", MONDAY, "10:00", None),
        ("Letters of emigrants", TUESDAY, "09:30", "Room A"),
        ("School chronicles", TUESDAY, "09:30", "Room B"),
        ("Coffee", TUESDAY, "10:30", None),
    ]


def test_a_second_row_of_days_heads_what_is_below_it(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["", "Monday 9 June", "Tuesday 10 June"],
        ["9:00-10:00", "Bells of the valley", "Maps of lost villages"],
        ["10:00-11:00", "Letters of emigrants", "School chronicles"],
        ["", "Wednesday 11 June", "Thursday 12 June"],
        ["9:00-10:00", "Mills and millers", "Theatre posters"],
        ["10:00-11:00", "Farewell", ""],
    ]
    draw(sheet, rows, [80, 200, 200])
    found = placed(clock_rows(region_of(sheet), Context(year=2031)))
    assert [(title, day) for title, day, _, _ in found] == [
        ("Bells of the valley", MONDAY),
        ("Maps of lost villages", TUESDAY),
        ("Letters of emigrants", MONDAY),
        ("School chronicles", TUESDAY),
        ("Mills and millers", WEDNESDAY),
        ("Theatre posters", "2031-06-12"),
        ("Farewell", WEDNESDAY),
    ]


def test_rooms_in_one_cell_under_a_day_head_the_columns_below_them(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["", "Monday 9 June", "<", "Tuesday 10 June", "<"],
        ["", "", "<", "", "<"],
        ["9:00-10:00", "Bells", "Maps", "Letters", "Mills"],
        ["10:00-11:00", "Towers", "Clocks", "Bridges", "Wells"],
    ]
    draw(sheet, rows, [80, 90, 90, 90, 90])
    for x, room in zip((130, 220, 310, 400), ("Room A", "Room B", "Room A", "Room B"), strict=True):
        sheet.text(x, 164, room, Type(8))
    found = placed(clock_rows(region_of(sheet), Context(year=2031)))
    assert found[:4] == [
        ("Bells", MONDAY, "09:00", "Room A"),
        ("Maps", MONDAY, "09:00", "Room B"),
        ("Letters", TUESDAY, "09:00", "Room A"),
        ("Mills", TUESDAY, "09:00", "Room B"),
    ]


def test_codes_that_head_the_columns_of_each_day_are_rooms(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        [None, "Monday 9 June", "<", "Tuesday 10 June", "<"],
        ["Local time", "HA", "HB", "HA", "HB"],
        ["9:00-10:00", "Bells", "Maps", "Songs", "Roads"],
        ["10:00-11:00", "Opening of the fair", "<", "Ceremony", "<"],
        ["11:00-12:00", "Towers", "Letters", "Bridges", "Ports"],
    ]
    draw(sheet, rows, [80, 100, 100, 100, 100])
    found = placed(clock_rows(region_of(sheet), Context(year=2031, has_printed_year=True)))
    assert [(text, room) for text, _, _, room in found] == [
        ("Bells", "HA"),
        ("Maps", "HB"),
        ("Songs", "HA"),
        ("Roads", "HB"),
        ("Opening of the fair", None),
        ("Ceremony", None),
        ("Towers", "HA"),
        ("Letters", "HB"),
        ("Bridges", "HA"),
        ("Ports", "HB"),
    ]
    assert {date for text, date, _, _ in found if text in ("Bells", "Letters")} == {MONDAY}


def test_headings_in_the_one_cell_of_a_row_without_upright_rules(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["", "<", "<", "<"],
        ["9:00-10:00", "Bells", "Maps", "Letters"],
        ["10:00-11:00", "Towers", "Clocks", "Bridges"],
    ]
    draw(sheet, rows, [80, 100, 100, 100])
    for x, lines in ((124, ["Room A"]), (224, ["Room B"]), (324, ["Laboratory", "Campus"])):
        for k, text in enumerate(lines):
            sheet.text(x, (116 if len(lines) > 1 else 122) + 12 * k, text, Type(8))
    found = placed(clock_rows(region_of(sheet), Context(year=2031)))
    assert [(text, room) for text, _, _, room in found[:3]] == [
        ("Bells", "Room A"),
        ("Maps", "Room B"),
        ("Letters", "Laboratory Campus"),
    ]


def test_headings_that_come_again_between_the_times_head_what_is_below_them(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["9:00-10:00", "Opening of the congress", "<"],
        ["Round 1", "Room A", "Room B"],
        ["10:00-11:00", "Bells", "Maps"],
        ["11:00-12:00", "Lunch", "<"],
        ["Round 2", "Room A", "Room B"],
        ["12:00-13:00", "Towers", "Clocks"],
    ]
    draw(sheet, rows, [80, 120, 120])
    found = placed(clock_rows(region_of(sheet), Context(year=2031)))
    assert [(text, room) for text, _, _, room in found] == [
        ("Opening of the congress", None),
        ("Bells", "Room A"),
        ("Maps", "Room B"),
        ("Lunch", None),
        ("Towers", "Room A"),
        ("Clocks", "Room B"),
    ]


def test_the_headings_of_the_last_day_hold_for_the_page_that_follows(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["", "Room A", "Room B"],
        ["9:00-10:00", "Bells of the valley", "Maps of lost villages"],
        ["10:00-11:00", "Letters of emigrants", "School chronicles"],
        ["", "Room A", "Room B"],
        ["9:00-10:00", "Mills and millers", "Theatre posters"],
        ["10:00-11:00", "Farewell", "Clocks and towers"],
    ]
    draw(sheet, rows, [80, 200, 200])
    found = clock_rows(region_of(sheet), Context(year=2031))
    assert found is not None
    assert [" ".join(m.text for m in g.marks) for g in found.after.header if g.marks] == ["Room A", "Room B"]


def test_a_day_between_the_times_that_begins_left_of_them(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.text(40, 75, "Monday 9 June", Type(size=16))
    draw(sheet, [["9:00-10:00", "Bells of the valley"], ["10:00-10:30", "Coffee"]], [60, 200], left=60)
    sheet.text(40, 195, "Tuesday 10 June", Type(size=16))
    rows = [["9:30-10:30", "Letters of emigrants"], ["10:30-11:00", "Coffee"]]
    draw(sheet, rows, [60, 200], left=60, top=215)
    found = placed(clock_rows(region_of(sheet), Context(year=2031)))
    assert [(text, day) for text, day, _, _ in found] == [
        ("Bells of the valley", MONDAY),
        ("Coffee", MONDAY),
        ("Letters of emigrants", TUESDAY),
        ("Coffee", TUESDAY),
    ]


def test_a_lone_cell_above_each_of_several_tables_heads_it(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k, texts in enumerate((("Maps", "Rivers"), ("Bells", "Towers"))):
        rows = [[f"Track 0{k + 1}: {texts[0]} and more"]]
        rows += [[f"{9 + i}:00-{9 + i}:50|{text} of the valley"] for i, text in enumerate(texts)]
        draw(sheet, rows, [200], left=40 + 260 * k)
    found = clock_rows(region_of(sheet), Context(year=2031))
    assert found is not None
    assert [(e.content[-1].text, e.context.track) for e in found.entries] == [
        ("Maps of the valley", "Track 01: Maps and more"),
        ("Rivers of the valley", "Track 01: Maps and more"),
        ("Bells of the valley", "Track 02: Bells and more"),
        ("Towers of the valley", "Track 02: Bells and more"),
    ]


def test_the_cell_of_a_day_may_name_its_room(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    sheet = new_sheet()
    rows = [
        ["Monday 9 June|Room A", "Tuesday 10 June|Room B"],
        ["9:00-10:00|Bells of the valley", "9:30-10:30|Letters of emigrants"],
        ["10:00-11:00|Maps of lost villages", "10:30-11:00|School chronicles"],
    ]
    draw(sheet, rows, [200, 200])
    found = placed(clock_rows(region_of(sheet), Context(year=2031)))
    assert [each[1:] for each in found] == [
        (MONDAY, "09:00", "Room A"),
        (MONDAY, "10:00", "Room A"),
        (TUESDAY, "09:30", "Room B"),
        (TUESDAY, "10:30", "Room B"),
    ]


def test_a_heading_of_the_page_before_heads_another_table_between_times(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    above = [["When", "Room A"], ["9:00-10:00", "Bells of the valley"], ["10:00-11:00", "Maps of villages"]]
    draw(sheet, above, [60, 180])
    first = clock_rows(region_of(sheet), Context())
    assert first is not None
    sheet = new_sheet()
    below = [
        ["11:00-12:00", "School chronicles"],
        ["12:00-13:00", "Salt roads"],
        ["When", "Room B"],
        ["9:00-10:00", "Letters of emigrants"],
        ["10:00-11:00", "Theatre posters"],
    ]
    draw(sheet, below, [60, 180])
    found = placed(clock_rows(region_of(sheet), first.after))
    assert [(title, room) for title, _, _, room in found] == [
        ("School chronicles", "Room A"),
        ("Salt roads", "Room A"),
        ("Letters of emigrants", "Room B"),
        ("Theatre posters", "Room B"),
    ]
