"""Lists whose entries begin with a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Area, Sheet, Type

from extract.model import Programme
from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Read = Callable[..., Programme]
Told = Callable[..., list[tuple[object, ...]]]
BOLD = Type(10, bold=True)


def column(
    sheet: Sheet, lines: list[str], x: float = 50, top: float = 100, step: float = 14, rail: float = 0
) -> None:
    """Lines below each other; `*` sets bold; with `rail` points, text after a time begins there."""
    for k, line in enumerate(lines):
        y = top + step * k
        look = BOLD if line.startswith("*") else Type(10)
        text = line.removeprefix("*")
        time, _, rest = text.partition(" ")
        if rail and time[:1].isdigit():
            sheet.text(x, y, time, look)
            sheet.text(x + rail, y, rest, look)
        else:
            sheet.text(x + (rail if not line.startswith("*") else 0), y, text, look)


def test_what_follows_a_time_belongs_to_it(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    column(
        sheet, ["10:00-10:30 Opening", "Alice Whitfield", "10:30-11:30 The memory of towns", "11:30 Lunch"]
    )
    assert told(agenda(region_of(sheet), Context())) == [
        ("Opening / Alice Whitfield", "10:00", "10:30"),
        ("The memory of towns", "10:30", "11:30"),
        ("Lunch", "11:30", None),
    ]


def test_times_in_a_margin_of_their_own(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    column(
        sheet,
        ["10:00-10:30 Opening", "Alice Whitfield", "10:30-11:30 The memory of towns", "11:30 Lunch"],
        rail=90,
    )
    assert told(agenda(region_of(sheet), Context()), "start") == [
        ("Opening / Alice Whitfield", "10:00"),
        ("The memory of towns", "10:30"),
        ("Lunch", "11:30"),
    ]


def test_start_and_end_in_columns_of_their_own(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    for k, (start, end, title) in enumerate(
        [("10:00", "10:30", "Opening"), ("10:30", "11:30", "Keynote"), ("11:30", "12:00", "Lunch")]
    ):
        for x, text in ((50, start), (110, end), (180, title)):
            sheet.text(x, 100 + 16 * k, text)
    assert told(agenda(region_of(sheet), Context())) == [
        ("Opening", "10:00", "10:30"),
        ("Keynote", "10:30", "11:30"),
        ("Lunch", "11:30", "12:00"),
    ]


def test_a_range_broken_over_two_lines_is_one_time(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    for k, (start, end, title) in enumerate(
        [("8:45 –", "9:00", "Opening"), ("9:00 –", "10:30", "Keynote"), ("10:30 –", "11:00", "Lunch")]
    ):
        y = 100 + 40 * k
        sheet.text(50, y, start)
        sheet.text(50, y + 12, end)
        sheet.text(120, y, title)
    assert told(agenda(region_of(sheet), Context())) == [
        ("Opening", "08:45", "09:00"),
        ("Keynote", "09:00", "10:30"),
        ("Lunch", "10:30", "11:00"),
    ]


def test_times_in_the_middle_of_their_rows(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    titles = [
        ("The memory of towns in the", "eyes of their citizens"),
        ("Maps of villages that nobody", "remembers any longer"),
        ("Letters of emigrants as a", "source of knowledge"),
        ("Recorded voices and the", "limits of privacy"),
    ]
    for k, (upper, lower) in enumerate(titles):
        y = 100 + 36 * k
        sheet.text(120, y - 6, upper)
        sheet.text(50, y, f"{10 + k}:00")
        sheet.text(120, y + 6, lower)
    found = told(agenda(region_of(sheet), Context()), "start")
    assert found == [(f"{a} / {b}", f"{10 + k}:00") for k, (a, b) in enumerate(titles)]


def test_a_date_heading_changes_the_day(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    column(
        sheet,
        ["*10 May 2021", "10:00 Opening", "11:00 Lunch", "*11 May 2021", "09:00 Keynote", "10:00 Closing"],
    )
    assert told(agenda(region_of(sheet), Context()), "date", "start") == [
        ("Opening", "2021-05-10", "10:00"),
        ("Lunch", "2021-05-10", "11:00"),
        ("Keynote", "2021-05-11", "09:00"),
        ("Closing", "2021-05-11", "10:00"),
    ]


def test_a_room_heading_holds_until_the_next(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    rows = ["*Room 1", "10:00 Opening", "11:00 Lunch", "*Room 2", "10:00 Keynote", "11:00 Closing"]
    column(sheet, rows, step=18)
    assert told(agenda(region_of(sheet), Context()), "room") == [
        ("Opening", "Room 1"),
        ("Lunch", "Room 1"),
        ("Keynote", "Room 2"),
        ("Closing", "Room 2"),
    ]


def test_a_room_above_the_list_holds_for_all_of_it(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    for k, text in enumerate(["The long spring congress of our old town", "www.example.org", "Room 1.12"]):
        sheet.text(60, 60 + 14 * k, text, Type(10, bold=True))
    column(sheet, ["10:00 Keynote", "11:00 Maps", "*Second part", "12:00 Closing"])
    found = told(agenda(region_of(sheet), Context()), "room", "date")
    assert [f[1:] for f in found if f[0] in ("Keynote", "Maps", "Closing")] == [("Room 1.12", None)] * 3


def test_a_room_above_the_first_date_holds_for_all_days(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = ["*Lecture Hall 4, 2nd floor", "*10 May 2021", "10:00 Maps", "11:00 Lunch", "*11 May 2021"]
    column(sheet, [*rows, "*Room 2", "09:00 Keynote", "*12 May 2021", "10:00 Closing"], step=20)
    assert told(agenda(region_of(sheet), Context()), "room", "floor") == [
        ("Maps", "Lecture Hall 4", "2nd floor"),
        ("Lunch", "Lecture Hall 4", "2nd floor"),
        ("Keynote", "Room 2", None),
        ("Closing", "Lecture Hall 4", "2nd floor"),
    ]


def test_a_label_and_a_room_in_one_row_head_what_follows(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    y = 80.0
    for number, room in ((1, "Room A"), (2, "Room B")):
        sheet.text(60, y, f"Session {number}", Type(10))
        sheet.text(400, y, room, Type(10))
        for text in (
            "Memory of the towns",
            "that grew beside rivers",
            "and of those that did not",
            "Organiser:",
        ):
            y += 14
            sheet.text(60, y, text, Type(10))
        for time in ("10:00 Maps", "11:00 Letters"):
            y += 14
            sheet.text(60, y, f"{time} {number}", Type(10))
        y += 14
    found = told(agenda(region_of(sheet), Context()), "room")
    assert [f for f in found if str(f[0]).startswith(("Maps", "Letters"))] == [
        ("Maps 1", "Room A"), ("Letters 1", "Room A"), ("Maps 2", "Room B"), ("Letters 2", "Room B"),
    ]  # fmt: skip


@pytest.mark.parametrize("look", [Type(10, bold=True), Type(10, colour=0xCC0000)])
def test_bold_or_coloured_type_alone_makes_a_heading(
    look: Type, new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    column(sheet, ["10:00 Opening", "Alice Whitfield", "11:00 Lunch"])
    sheet.text(50, 142, "Afternoon for beginners", look)
    column(sheet, ["13:00 Keynote", "14:00 Closing"], top=156)
    found = told(agenda(region_of(sheet), Context()), "start")
    assert [f[0] for f in found] == [
        "Opening / Alice Whitfield", "Lunch", "Afternoon for beginners", "Keynote", "Closing",
    ]  # fmt: skip


def test_a_heading_that_stands_out_opens_a_block(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    column(
        sheet,
        ["*Session 1: Towns", "10:00 The memory of towns", "10:30 Streets and squares",
         "*Session 2: Letters", "11:00 Letters of emigrants", "11:30 Parish registers"],
        step=18,
    )  # fmt: skip
    arrangement = agenda(region_of(sheet), Context())
    assert arrangement is not None
    assert [(e.content[0].text, e.is_block, e.parent) for e in arrangement.entries] == [
        ("Session 1: Towns", True, None),
        ("The memory of towns", False, 0),
        ("Streets and squares", False, 0),
        ("Session 2: Letters", True, None),
        ("Letters of emigrants", False, 3),
        ("Parish registers", False, 3),
    ]


def test_columns_side_by_side_are_read_one_after_the_other(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    column(sheet, ["*10 May 2021", "10:00 Opening", "11:00 The memory of towns", "12:00 Lunch"])
    column(sheet, ["*11 May 2021", "09:00 Keynote", "10:00 Parish registers", "11:00 Closing"], x=320)
    assert told(agenda(region_of(sheet), Context()), "date", "start") == [
        ("Opening", "2021-05-10", "10:00"),
        ("The memory of towns", "2021-05-10", "11:00"),
        ("Lunch", "2021-05-10", "12:00"),
        ("Keynote", "2021-05-11", "09:00"),
        ("Parish registers", "2021-05-11", "10:00"),
        ("Closing", "2021-05-11", "11:00"),
    ]


def test_fields_without_rules_are_read_field_by_field(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    rows = [
        ("10:00", "The memory of towns", "Alice Whitfield", "Room 1"),
        ("10:30", "Maps of lost villages", "Thomas Harper", "Room 2"),
        ("11:00", "School chronicles", "Susan Marsh", "Room 1"),
        ("11:30", "Letters of emigrants", "Peter Colby", "Room 2"),
    ]
    for k, row in enumerate(rows):
        for x, text in zip((50, 110, 300, 450), row, strict=True):
            sheet.text(x, 100 + 16 * k, text)
    arrangement = agenda(region_of(sheet), Context())
    assert arrangement is not None
    assert [
        (e.context.start, e.content[0].text, e.people[0].text, e.context.room) for e in arrangement.entries
    ] == list(rows)


def test_a_lone_time_is_no_list(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    column(sheet, ["Doors open at the side entrance", "10:00 Opening"])
    assert agenda(region_of(sheet), Context()) is None


def test_a_large_date_over_the_last_column_holds_for_all(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    sheet.text(50, 50, "Forum of Bells", Type(24))
    sheet.text(360, 50, "Monday 8 June 2026", Type(20))
    for x in (50, 320):
        for k in range(4):
            sheet.text(x, 120 + 50 * k, f"{9 + k}:00 - {10 + k}:00")
            sheet.text(x, 134 + 50 * k, f"Lecture number {k} on bells and their towers")
    found = told(agenda(region_of(sheet), Context()), "date")
    assert [date for text, date in found if str(text).startswith("Lecture")] == ["2026-06-08"] * 8


def test_rules_hold_content_and_its_time_together(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    """Larger type below a title is no heading of what follows behind the next rule."""
    sheet = new_sheet()
    for k, (time, text) in enumerate(
        [("9:00", "Keynote"), ("10:00", "Coffee"), ("11:00", "Lecture"), ("12:00", "Lunch")]
    ):
        sheet.rule(50, 80 + 50 * k, 400, 80 + 50 * k, weight=3)
        sheet.text(50, 97 + 50 * k, time, BOLD)
        sheet.text(100, 97 + 50 * k, text, BOLD)
    sheet.rule(50, 280, 400, 280, weight=3)
    sheet.text(100, 115, "The memory of towns", Type(12))
    assert told(agenda(region_of(sheet), Context()), "start", "heading")[:2] == [
        ("Keynote / The memory of towns", "09:00", None),
        ("Coffee", "10:00", None),
    ]


def boxed_list(sheet: Sheet, band: str) -> Sheet:
    """A ruled list of three times with a band of its own before the last."""
    rows = ["9:00 Opening", "10:00 Maps of lost villages", band, "14:00 Closing"]
    for k, text in enumerate(rows):
        sheet.frame(Area(50, 100 + 30 * k, 400, 130 + 30 * k))
        sheet.text(56, 118 + 30 * k, text)
    return sheet


def test_a_band_of_its_own_stands_for_itself(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    plain = told(agenda(region_of(boxed_list(new_sheet(), "Lunch")), Context()))
    assert plain[1:3] == [("Maps of lost villages", "10:00", None), ("Lunch", None, None)]
    timed = told(agenda(region_of(boxed_list(new_sheet(), "Posters 12:00-13:00 (with coffee)")), Context()))
    assert timed[2] == ("Posters / (with coffee)", "12:00", "13:00")


def test_a_band_that_names_people_belongs_to_the_entry_above(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    found = told(agenda(region_of(boxed_list(new_sheet(), "Chair: Ewa Kulisz")), Context()))
    assert [text for text, *_ in found] == [
        "Opening", "Maps of lost villages / Chair: Ewa Kulisz", "Closing",
    ]  # fmt: skip


def test_the_name_of_the_list_is_no_block(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    sheet.text(50, 80, "Programme", Type(16, bold=True))
    column(sheet, ["9:00 Opening", "10:00 Maps of lost villages", "11:00 Closing"])
    found = agenda(region_of(sheet), Context())
    assert found is not None
    assert [(e.content[0].text, e.parent) for e in found.entries] == [
        ("Opening", None), ("Maps of lost villages", None), ("Closing", None),
    ]  # fmt: skip
    assert [m.text for m in found.headings] == ["Programme"]


def test_a_dash_between_two_times_is_no_bullet_of_the_title_beside_it(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    for k, (start, end, title) in enumerate(
        [("8:30", "9:30", "Opening"), ("9:30", "9:55", "Maps of lost villages"), ("9:55", "10:15", "Lunch")]
    ):
        y = 100 + 60 * k
        for line, text in enumerate((start, "–", end)):
            sheet.text(50, y + 12 * line, text)
        sheet.text(84, y + 12, title)
    assert told(agenda(region_of(sheet), Context())) == [
        ("Opening", "08:30", "09:30"),
        ("Maps of lost villages", "09:30", "09:55"),
        ("Lunch", "09:55", "10:15"),
    ]


def test_names_in_bold_below_their_title_head_nothing(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    for k, (time, title, name) in enumerate(
        [("10:00", "Maps of lost villages", "Alice Whitfield"), ("11:00", "The river", "Peter Warden")]
    ):
        y = 100 + 60 * k
        sheet.text(50, y, time)
        sheet.text(120, y, title)
        sheet.text(120, y + 18, name, BOLD)
    sheet.text(50, 220, "12:00")
    sheet.text(120, 220, "Lunch")
    assert told(agenda(region_of(sheet), Context()), "start") == [
        ("Maps of lost villages / Alice Whitfield", "10:00"),
        ("The river / Peter Warden", "11:00"),
        ("Lunch", "12:00"),
    ]


def test_a_bold_line_between_two_bare_times_is_what_happens(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    column(sheet, ["14:00", "*Registration", "14:30", "*Welcome", "Alice Whitfield", "15:00", "*Coffee"])
    assert told(agenda(region_of(sheet), Context()), "start") == [
        ("Registration", "14:00"),
        ("Welcome / Alice Whitfield", "14:30"),
        ("Coffee", "15:00"),
    ]


def test_a_bold_title_above_the_time_in_the_middle_of_its_row(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    """Lines of one row are nearer to each other than to the next row, and the time is half-way down."""
    sheet = new_sheet()
    for k in range(4):
        y = 100 + 30 * k
        sheet.text(120, y, f"Title number {k}", BOLD)
        sheet.text(50, y + 6, f"{10 + k}:00")
        sheet.text(120, y + 12, "Alice Whitfield")
    assert told(agenda(region_of(sheet), Context()), "start") == [
        (f"Title number {k} / Alice Whitfield", f"{10 + k}:00") for k in range(4)
    ]


def test_a_day_alone_between_two_bare_times_heads_what_follows(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    column(sheet, ["*12 May 2024", "14:00", "Registration", "18:00", "*13 May 2024", "9:00", "Coffee"])
    found = told(agenda(region_of(sheet), Context()), "date", "start")
    assert ("Coffee", "2024-05-13", "09:00") in found


def test_blocks_under_their_time_and_talks_beside_theirs(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    for k, (time, block) in enumerate((("9:00-10:00", "Maps of towns"), ("10:00-11:00", "Maps of roads"))):
        top = 130 + 120 * k
        sheet.text(50, top, time, BOLD)
        sheet.text(120, top, "Room 4", BOLD)
        sheet.text(50, top + 16, block, Type(12, bold=True))
        for n in range(2):
            talk = top + 40 + 30 * n
            sheet.text(120, talk, f"Sheet {n} of {block}")
            sheet.text(50, talk + 6, f"{9 + k}:{30 * n:02d}")
            sheet.text(120, talk + 13, "Alice Whitfield")
    assert told(agenda(region_of(sheet), Context())) == [
        ("Room 4 / Maps of towns", "09:00", "10:00"),
        ("Sheet 0 of Maps of towns / Alice Whitfield", "09:00", None),
        ("Sheet 1 of Maps of towns / Alice Whitfield", "09:30", None),
        ("Room 4 / Maps of roads", "10:00", "11:00"),
        ("Sheet 0 of Maps of roads / Alice Whitfield", "10:00", None),
        ("Sheet 1 of Maps of roads / Alice Whitfield", "10:30", None),
    ]


def test_a_place_in_small_type_below_smaller_type_ends_its_entry(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet, small, tiny = new_sheet(), Type(9, colour=0x666666), Type(7)
    for k, (time, title, note, place) in enumerate(
        [
            ("10:00", "Stories for children", "", "Town library"),
            ("11:00", "Bells of river towns", "for adults, fifteen seats", "Old cloister"),
            ("12:00", "Maps of harbours", "", "Mill yard"),
        ]
    ):
        y = 100.0 + 60 * k
        sheet.text(50, y, time, BOLD)
        sheet.text(120, y, title, BOLD)
        if note:
            sheet.text(120, y + 9, note, tiny)
        sheet.text(120, y + (19 if note else 11), place, small)
    found = agenda(region_of(sheet), Context())
    assert [text for text, _ in told(found, "start")] == [
        "Stories for children / Town library",
        "Bells of river towns / for adults, fifteen seats / Old cloister",
        "Maps of harbours / Mill yard",
    ]


def test_lines_at_the_edge_of_the_times_stand_below_them_though_others_stand_around(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    sheet.text(50, 100, "9:00-10:00", BOLD)
    sheet.text(50, 116, "Morning of the towns", BOLD)
    for k, (time, title, name) in enumerate(
        [
            ("9:00-9:20", "Bells of rivers", "Alice Whitfield"),
            ("9:20-9:40", "Maps of harbours", "Mary Lindon"),
            ("9:40-10:00", "Old mills", "Peter Warden"),
        ]
    ):
        y = 140.0 + 30 * k
        sheet.text(52, y + 6, time)
        sheet.text(130, y, title)
        sheet.text(130, y + 12, name)
    found = agenda(region_of(sheet), Context())
    assert [text for text, _ in told(found, "start")] == [
        "Morning of the towns",
        "Bells of rivers / Alice Whitfield",
        "Maps of harbours / Mary Lindon",
        "Old mills / Peter Warden",
    ]


def test_what_ends_entries_heads_nothing_though_it_names_a_session(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    talks = ["Maps of lost villages", "Letters of emigrants", "Choirs and towns", "Salt roads"]
    below = ["Tea for all who come.", "Session 2 of the assembly.", "Parallel session.", "Sing with us."]
    for k, (title, text) in enumerate(zip(talks, below, strict=True)):
        y = 100 + 50 * k
        sheet.text(50, y, f"{10 + k}:00 - {10 + k}:50", Type(10, bold=True, colour=0x0077AA))
        sheet.text(50, y + 11, title, Type(10, bold=True))
        sheet.text(50, y + 22, text, Type(8, colour=0x555555))
    found = read(sheet).sessions
    assert [(s.title, s.start, s.parent) for s in found] == [
        (title, f"{10 + k}:00", None) for k, title in enumerate(talks)
    ]


def test_a_title_right_below_its_time_heads_nothing_though_it_names_a_session(
    new_sheet: NewSheet, read: Read
) -> None:
    sheet = new_sheet()
    for k, title in enumerate(["Opening of the house", "Session 1: Maps and lost villages", "Farewell"]):
        sheet.text(50, 100 + 50 * k, f"{10 + k}:00 - {10 + k}:50", Type(10))
        sheet.text(50, 109 + 50 * k, title, Type(10, bold=True))
        if k == 1:
            sheet.text(50, 120 + 50 * k, "of the upper river", Type(10, bold=True))
            sheet.text(50, 130 + 50 * k, "What the old surveyors saw and drew.", Type(8))
    found = [(s.start, s.parent) for s in read(sheet).sessions]
    assert found == [("10:00", None), ("11:00", None), ("12:00", None)]


def test_an_open_end_that_is_all_an_entry_says_is_what_happens_then(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    column(sheet, ["10:00 – Welcome", "11:00 – The memory of towns", "12:00 – Lunch", "17:00 – Close"])
    assert told(agenda(region_of(sheet), Context()), "start")[-1] == ("Close", "17:00")
