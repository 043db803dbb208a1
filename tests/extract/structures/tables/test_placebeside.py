"""The place of a session in a cell of its own, at the end of its row."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.model import Programme
from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
Read = Callable[..., Programme]
RegionOf = Callable[..., Region]
BOLD, ITALIC = Type(10, bold=True), Type(10, italic=True)
ROWS = (
    ("8:30-9:00", "Registration", "(Grand Foyer)"),
    ("9:00-9:10", "Opening session", "Main Hall"),
    ("9:10-10:00", "What old maps tell", "Harborside"),
    ("10:00-10:30", "Coffee break", "Main Building"),
)


def timetable(sheet: Sheet) -> Sheet:
    """Rows of a title and its place, then one of boxes side by side."""
    for k, (time, title, place) in enumerate(ROWS):
        top = 100 + 20 * k
        sheet.text(60, top, time)
        sheet.text(130, top, title, BOLD)
        sheet.text(520 - sheet.length(place, ITALIC), top, place, ITALIC)
    sheet.text(60, 215, "10:30-12:00")
    for k, title in enumerate(("Streets and names", "Letters and stamps", "Bells and towers")):
        area = Area(130 + 130 * k, 190, 260 + 130 * k, 240)
        sheet.frame(area)
        sheet.text(area.x0 + 4, 205, title)
    return sheet


def test_a_place_at_the_end_of_a_row_is_no_session(new_sheet: NewSheet, read: Read) -> None:
    found = [(s.title, s.start, s.room) for s in read(timetable(new_sheet())).sessions]
    assert found == [
        ("Registration", "08:30", "Grand Foyer"),
        ("Opening session", "09:00", "Main Hall"),
        ("What old maps tell", "09:10", "Harborside"),
        ("Coffee break", "10:00", "Main Building"),
        ("Streets and names", "10:30", None),
        ("Letters and stamps", "10:30", None),
        ("Bells and towers", "10:30", None),
    ]


def test_a_list_that_takes_a_box_from_the_time_beside_it_is_worse(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k in range(4):
        sheet.text(60, 100 + 20 * k, f"{8 + k}:00")
        sheet.text(130, 100 + 20 * k, "What old maps tell", BOLD)
    sheet.text(60, 215, "12:00")
    sheet.frame(Area(130, 190, 400, 240))
    sheet.text(134, 205, "Streets and names")
    found = agenda(region_of(sheet), Context())
    assert found is not None
    assert "entries that mix cells side by side: 0.25" in found.reasons


def test_a_place_below_the_time_is_where_its_row_happens(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    for k, (time, place, title) in enumerate(
        (
            ("9:00", "Ground floor", "Registration"),
            ("9:30", "Auditorium", "What old maps tell"),
            ("10:30", "Session 2", "Letters and stamps"),
        )
    ):
        top = 100 + 40 * k
        sheet.frame(Area(60, top, 160, top + 40))
        sheet.frame(Area(160, top, 500, top + 40))
        sheet.text(64, top + 6, time)
        sheet.text(64, top + 20, place)
        sheet.text(164, top + 6, title)
    found = [(s.title, s.start, s.room, s.floor) for s in read(sheet).sessions]
    assert found == [
        ("Registration", "09:00", None, "Ground floor"),
        ("What old maps tell", "09:30", "Auditorium", None),
        ("Session 2", "10:30", None, None),
        ("Letters and stamps", None, None, None),
    ]
