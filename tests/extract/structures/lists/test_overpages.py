"""Lists that go on over the end of a page."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.model import Programme

NewSheet = Callable[..., Sheet]
Read = Callable[..., Programme]
PLAIN = Type()


def broken_list(new_sheet: NewSheet, above: str, look: Type = PLAIN, rows: int = 18) -> Sheet:
    """A list whose last entry on the first page is a person without a title; `above` heads the second."""
    sheet = new_sheet()
    sheet.text(50, 40, "Monday 8 June 2026")
    for k in range(rows):
        sheet.text(50, 80 + 40 * k, f"{6 + k // 2:02d}:{30 * (k % 2):02d}")
        sheet.text(50, 92 + 40 * k, f"Alice Whitfield (University of {chr(65 + k)}town)")
        if k < rows - 1:
            sheet.text(50, 104 + 40 * k, f"Bells and towers of the town number {k}")
    sheet.next_page()
    sheet.text(50, 40, above, look)
    sheet.text(50, 80, "19:00")
    sheet.text(50, 92, "Dinner")
    sheet.text(50, 120, "21:00")
    sheet.text(50, 132, "Concert")
    return sheet


def test_lines_above_the_first_time_end_the_last_entry_of_the_page_before(
    new_sheet: NewSheet, read: Read
) -> None:
    programme = read(broken_list(new_sheet, "The memory of a river town"))
    (last,) = [s for s in programme.sessions if s.start == "14:30"]
    assert (last.title, last.participations[0].name, last.place.page) == (
        "The memory of a river town",
        "Alice Whitfield",
        2,
    )


def test_what_names_a_block_or_is_set_apart_begins_anew(new_sheet: NewSheet, read: Read) -> None:
    for above, look in (("Session 4", PLAIN), ("Evening in the harbour", Type(16, bold=True))):
        programme = read(broken_list(new_sheet, above, look))
        assert all(above not in (s.title, s.subtitle) for s in programme.sessions if s.place.page == 1)


def test_a_list_that_ends_high_on_its_page_has_ended(new_sheet: NewSheet, read: Read) -> None:
    programme = read(broken_list(new_sheet, "The memory of a river town", rows=6))
    assert all("river" not in s.title for s in programme.sessions if s.place.page == 1)


def test_a_day_begins_on_a_page_with_one_time_or_none(new_sheet: NewSheet, read: Read) -> None:
    for middle in (
        ["Friday 9 June 2028", "9:00 Maps of lost villages", "Peter Warden"],
        ["Friday 9 June 2028"],
    ):
        sheet = new_sheet()
        sheet.text(50, 40, "Forum of Bells, 8-9 June 2028", Type(18))
        for k, line in enumerate(["Thursday 8 June 2028", "9:00 Opening", "10:00 Bells and towers"]):
            sheet.text(50, 90 + 30 * k, line)
        sheet.next_page()
        for k, line in enumerate(middle):
            sheet.text(50, 40 + 30 * k, line)
        sheet.next_page()
        for k, line in enumerate(["11:00 Harbours and canals", "12:00 Lunch"]):
            sheet.text(50, 40 + 30 * k, line)
        sessions = read(sheet).sessions
        assert [s.date for s in sessions if s.place.page == 3] == ["2028-06-09"] * 2
        read_there = [(s.title, s.date, s.start) for s in sessions if s.place.page == 2]
        assert read_there == ([("Maps of lost villages", "2028-06-09", "09:00")] if len(middle) > 1 else [])


def test_a_page_with_one_time_goes_on_with_the_list_above(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(50, 40, "Monday 8 June 2026")
    for k in range(18):
        sheet.text(50, 80 + 40 * k, f"{6 + k // 2:02d}:{30 * (k % 2):02d}")
        sheet.text(50, 92 + 40 * k, f"Bells and towers of the town number {k}")
    sheet.next_page()
    sheet.text(50, 40, "and of the villages around it")
    sheet.text(50, 80, "19:00")
    sheet.text(50, 92, "Dinner")
    found = [(s.title, s.start, s.place.page) for s in read(sheet).sessions][-2:]
    assert found == [
        ("Bells and towers of the town number 17 and of the villages around it", "14:30", 1),
        ("Dinner", "19:00", 2),
    ]


def test_a_time_alone_at_the_foot_of_a_page_has_its_title_on_the_next(
    new_sheet: NewSheet, read: Read
) -> None:
    sheet = new_sheet()
    sheet.text(50, 40, "Monday 8 June 2026")
    bold = Type(10, bold=True)
    for k in range(10):
        sheet.text(50, 80 + 76 * k, f"{8 + k:02d}:00–{9 + k:02d}:00", bold)
        sheet.text(130, 80 + 76 * k, "Room 4", bold)
        if k < 9:
            sheet.text(50, 94 + 76 * k, f"Bells and towers of the town number {k}", bold)
            sheet.text(50, 108 + 76 * k, "Alice Whitfield (University of Leeds)")
    sheet.next_page()
    sheet.text(50, 40, "Session 3: Harbours", bold)
    sheet.text(50, 54, "Peter Warden (University of Leeds)")
    sheet.text(50, 80, "18:00–19:00", bold)
    sheet.text(50, 94, "Dinner", bold)
    found = [(s.title, s.start, s.room) for s in read(sheet).sessions][-2:]
    assert found == [("Session 3: Harbours", "17:00", "Room 4"), ("Dinner", "18:00", None)]


def test_the_last_entry_of_a_list_stands_alone_on_the_next_page(new_sheet: NewSheet, read: Read) -> None:
    for rows, found in ((18, ["Farewell"]), (5, [])):
        sheet = new_sheet()
        sheet.text(50, 40, "Monday 8 June 2026")
        for k in range(rows):
            sheet.text(50, 80 + 40 * k, f"{6 + k // 2:02d}:{30 * (k % 2):02d}")
            sheet.text(120, 80 + 40 * k, f"Bells and towers of the town number {k}")
        sheet.next_page()
        sheet.text(50, 60, "19:00")
        sheet.text(120, 60, "Farewell")
        assert [s.title for s in read(sheet).sessions if s.place.page == 2] == found


def test_items_alone_on_the_next_page_end_the_last_entry(new_sheet: NewSheet, read: Read) -> None:
    for below, ends in (("• Peter Warden (Salt Museum)", True), ("Contact: Peter Warden", False)):
        sheet = new_sheet()
        sheet.text(50, 40, "Monday 8 June 2026")
        for k in range(10):
            sheet.text(50, 80 + 72 * k, f"{9 + k}:00 Bells and towers of the town number {k}")
            sheet.text(50, 94 + 72 * k, f"• Alice Whitfield (University of {chr(65 + k)}town)")
        sheet.next_page()
        sheet.text(50, 40, below)
        last = read(sheet).sessions[-1]
        assert ("Peter Warden" in [p.name for p in last.participations]) is ends
