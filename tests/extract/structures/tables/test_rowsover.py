"""Tables that go on over the end of a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Sheet

from extract.model import Programme

NewSheet = Callable[..., Sheet]
Draw = Callable[..., None]
Read = Callable[..., Programme]
Rows = Sequence[Sequence[str | None]]

ABOVE: Rows = (
    ["", "Room A", "Room B"],
    ["9:00-10:00", "Bells of the valley", "Maps of lost villages"],
    ["10:00-10:30", "Coffee", "<"],
    ["10:30-12:00", "Mills and their", "Letters of emigrants"],
)
WIDTHS = [80, 200, 200]


def two_pages(new_sheet: NewSheet, draw: Draw, below: Rows, *, foot: float = 640) -> Sheet:
    """A table at the foot of its page, and the rows of another one at the top of the next."""
    sheet = new_sheet()
    sheet.text(40, 60, "Monday 8 June 2026")
    draw(sheet, ABOVE, WIDTHS, top=foot)
    sheet.next_page()
    draw(sheet, below, WIDTHS, top=40)
    return sheet


def told(programme: Programme) -> list[tuple[str, str | None, str | None]]:
    return [(s.title, s.start, s.room) for s in programme.sessions]


def test_cells_above_the_first_time_end_those_of_the_last_row(
    new_sheet: NewSheet, draw: Draw, read: Read
) -> None:
    below = [
        ["", "millers", "to their parents"],
        ["12:00-13:00", "School chronicles", "Theatre posters"],
        ["13:00-14:00", "Bridges and tolls", "Salt roads"],
    ]
    found = told(read(two_pages(new_sheet, draw, below)))
    assert ("Mills and their millers", "10:30", "Room A") in found
    assert ("Letters of emigrants to their parents", "10:30", "Room B") in found
    assert ("School chronicles", "12:00", "Room A") in found
    assert len(found) == 9


def test_a_table_that_ended_high_on_its_page_does_not_go_on(
    new_sheet: NewSheet, draw: Draw, read: Read
) -> None:
    below = [
        ["", "millers", "to their parents"],
        ["12:00-13:00", "School chronicles", "Theatre posters"],
        ["13:00-14:00", "Bridges and tolls", "Salt roads"],
    ]
    found = told(read(two_pages(new_sheet, draw, below, foot=80)))
    assert ("Mills and their", "10:30", "Room A") in found


def test_rooms_at_the_top_of_the_next_page_head_its_columns(
    new_sheet: NewSheet, draw: Draw, read: Read
) -> None:
    below = [
        ["", "Room C", "Room D"],
        ["12:00-13:00", "School chronicles", "Theatre posters"],
        ["13:00-14:00", "Bridges and tolls", "Salt roads"],
    ]
    found = told(read(two_pages(new_sheet, draw, below)))
    assert ("Mills and their", "10:30", "Room A") in found
    assert ("School chronicles", "12:00", "Room C") in found


def test_the_last_row_alone_on_its_page(new_sheet: NewSheet, draw: Draw, read: Read) -> None:
    found = told(read(two_pages(new_sheet, draw, [["12:00-13:00", "Farewell of the guests", "<"]])))
    assert found[-1][:2] == ("Farewell of the guests", "12:00")
    kept = told(read(two_pages(new_sheet, draw, [["12:00-13:00", "School chronicles", "Salt roads"]])))
    assert kept[-2:] == [("School chronicles", "12:00", "Room A"), ("Salt roads", "12:00", "Room B")]


def test_the_last_row_alone_below_a_pause_without_a_cell(new_sheet: NewSheet, draw: Draw, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(40, 60, "Monday 8 June 2026")
    for k, title in enumerate(["Bells of the valley", "Maps of lost villages", "Mills and their millers"]):
        sheet.text(40, 604 + 40 * k, f"{9 + k}:00")
        draw(sheet, [[title]], [400], left=100, top=600 + 40 * k)
    sheet.text(40, 724, "12:00")
    sheet.text(250, 724, "Lunch")
    sheet.next_page()
    sheet.text(40, 44, "14:00")
    draw(sheet, [["Farewell of the guests"]], [400], left=100, top=40)
    assert told(read(sheet))[-1][:2] == ("Farewell of the guests", "14:00")


def test_headings_printed_again_stand_above_cells_that_go_on(
    new_sheet: NewSheet, draw: Draw, read: Read
) -> None:
    below = [
        ["", "Room A", "Room B"],
        ["", "millers", "to their parents"],
        ["12:00-13:00", "School chronicles", "Theatre posters"],
        ["13:00-14:00", "Bridges and tolls", "Salt roads"],
    ]
    found = told(read(two_pages(new_sheet, draw, below)))
    assert ("Mills and their millers", "10:30", "Room A") in found
    assert ("Letters of emigrants to their parents", "10:30", "Room B") in found
    assert ("School chronicles", "12:00", "Room A") in found
