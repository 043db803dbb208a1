"""Lines of a list that say the room of all entries below them."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]


def lines(sheet: Sheet, texts: list[tuple[float, str]], left: float = 120) -> None:
    """Lines at their heights; the time before a bar stands in a margin."""
    for y, text in texts:
        time, bar, rest = text.partition("|")
        if bar:
            sheet.text(50, y, time)
        sheet.text(left, y, rest if bar else time)


def test_a_room_above_a_group_of_rows_holds_for_them(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        (100, "Room 1"),
        (112, "10:00|Maps"),
        (126, "11:00|Rivers"),
        (150, "Room 2"),
        (162, "10:00|Bells"),
    ]
    lines(sheet, [*rows, (176, "11:00|Towers"), (200, "Room 3")])
    found = agenda(region_of(sheet), Context())
    assert told(found, "room") == [
        ("Maps", "Room 1"),
        ("Rivers", "Room 1"),
        ("Bells", "Room 2"),
        ("Towers", "Room 2"),
    ]
    assert found is not None and found.after.room == "Room 3"


def test_a_room_below_each_title_is_its_own(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    rows = [
        (100, "10:00|Maps"),
        (112, "Room 1"),
        (136, "11:00|Rivers"),
        (148, "Room 2"),
        (172, "12:00|Bells"),
    ]
    lines(sheet, [*rows, (184, "Room 3")])
    assert told(agenda(region_of(sheet), Context())) == [
        ("Maps / Room 1", "10:00", None),
        ("Rivers / Room 2", "11:00", None),
        ("Bells / Room 3", "12:00", None),
    ]


def test_a_room_right_below_a_day_holds_for_it(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    first = [(80, "Monday 9 June 2031"), (100, "Room 1"), (124, "Maps"), (138, "Ewa Kulisz")]
    second = [(170, "Tuesday 10 June 2031"), (190, "Room 2"), (214, "Bells"), (228, "Piotr Nowak")]
    for y, text in first + second:
        sheet.text(120, y, text)
    for y, text in [(160, "Rivers"), (250, "Towers")]:
        sheet.text(120, y - 7, text)
    for y, text in [(131, "10:00"), (153, "11:00"), (221, "10:00"), (243, "11:00")]:
        sheet.text(50, y, text)
    found = agenda(region_of(sheet), Context())
    assert [room for *_, room in told(found, "room")] == ["Room 1", "Room 1", "Room 2", "Room 2"]


def test_a_room_below_a_day_is_told_from_one_above_a_group(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [(80, "Monday 9 June 2031"), (94, "Room 1"), (108, "10:00|Maps"), (122, "11:00|Break")]
    lines(sheet, [*rows, (150, "Room 2"), (164, "12:00|Bells"), (178, "13:00|Lunch")])
    assert told(agenda(region_of(sheet), Context()), "room", "day_room") == [
        ("Maps", "Room 1", True),
        ("Break", "Room 1", True),
        ("Bells", "Room 2", False),
        ("Lunch", "Room 2", False),
    ]


def test_the_room_of_a_day_is_not_that_of_the_next(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    first = [(80, "Monday 9 June 2031: Room 1"), (94, "10:00|Maps"), (108, "11:00|Break")]
    second = [(140, "Tuesday 10 June 2031"), (154, "10:00|Bells"), (168, "11:00|Break")]
    lines(sheet, [*first, *second])
    assert told(agenda(region_of(sheet), Context()), "room", "day_room") == [
        ("Maps", "Room 1", True),
        ("Break", "Room 1", True),
        ("Bells", None, False),
        ("Break", None, False),
    ]


def test_the_last_line_of_a_title_is_no_room_for_the_others(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [(100, "9:00|" + 5 * "OLD MAPS "), (114, "MAPS (HALL MONTANA)"), (150, "10:00|RIVERS")]
    lines(sheet, [*rows, (164, "11:00|BELLS"), (178, "12:00|TOWERS")])
    assert [room for _, room in told(agenda(region_of(sheet), Context()), "room")] == [None] * 4
