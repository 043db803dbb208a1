"""People of a session in boxes of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Area, Sheet, Type

from extract.model import Programme, union

NewSheet = Callable[..., Sheet]
Read = Callable[..., Programme]
TITLE, NAME, PLAIN, LEAN = Type(11, bold=True), Type(8.5, bold=True), Type(8.5), Type(8.5, italic=True)
PEOPLE = [
    ["Alice Whitfield", "Director", "Town Library"],
    ["Peter Hargreaves", "Editor", "River Press"],
    ["Mary Poole", "Mayor", "City of Leeds"],
    ["Susan Harper", "Curator", "Mill Museum"],
]


def session(sheet: Sheet, top: float, height: float, time: str, title: str) -> None:
    sheet.text(50, top + 20, time, Type(9.5, bold=True))
    sheet.frame(Area(130, top, 560, top + height))
    sheet.text(140, top + 20, title, TITLE)


def programme(sheet: Sheet, boxes: list[list[str]]) -> None:
    """Three sessions, the middle one with boxes in rows of three."""
    session(sheet, 80, 40, "9:00 - 9:30", "Opening")
    session(sheet, 140, 150, "9:30 - 11:00", "How rivers made towns")
    for k, lines in enumerate(boxes):
        left, top = 140 + 138 * (k % 3), 180 + 46 * (k // 3)
        sheet.fill(Area(left, top, left + 130, top + 38), 0xEEEEFF)
        for n, (text, look) in enumerate(zip(lines, (NAME, PLAIN, LEAN), strict=False)):
            sheet.text(left + 6, top + 12 + 9 * n, text, look)
    session(sheet, 310, 40, "11:00 - 11:30", "Coffee break")


def test_each_box_is_one_of_the_people(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    programme(sheet, PEOPLE)
    found = read(sheet)
    assert [(s.start, s.title) for s in found.sessions] == [
        ("09:00", "Opening"),
        ("09:30", "How rivers made towns"),
        ("11:00", "Coffee break"),
    ]
    told = found.sessions[1].participations
    assert [(p.name, p.position, p.affiliation) for p in told] == [tuple(each) for each in PEOPLE]


@pytest.mark.parametrize(
    "title", ["How rivers", "How rivers made towns", "How rivers made towns and their mills"]
)
def test_a_title_above_a_gap_between_boxes_is_that_of_their_session(
    title: str, new_sheet: NewSheet, read: Read
) -> None:
    sheet = new_sheet()
    programme(sheet, PEOPLE)
    sheet.text(140, 174, "A talk among people of the valley", Type(9.5))
    session(sheet, 360, 150, "11:30 - 13:00", title)
    sheet.text(140, 396, "What they made of the water, and what it made of them", Type(9.5))
    for k, lines in enumerate(PEOPLE[:3]):
        left = 140 + 138 * k
        sheet.fill(Area(left, 402, left + 130, 440), 0xEEEEFF)
        for n, (text, look) in enumerate(zip(lines, (NAME, PLAIN, LEAN), strict=False)):
            sheet.text(left + 6, 414 + 9 * n, text, look)
    found = read(sheet).sessions[-1]
    assert (found.title, len(found.participations)) == (title, 3)


def test_people_are_said_to_stand_where_they_are_printed(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    programme(sheet, PEOPLE)
    found = read(sheet)
    words = [w for page in found.document.pages for w in page.words]
    for person in found.sessions[1].participations:
        first = next(w.box for w in words if w.text == person.name.split()[0])
        assert person.place is not None
        assert union([person.place.box, first]) == person.place.box


def test_boxes_with_times_are_sessions(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    programme(sheet, [[name, f"{10 + k}:00 - {10 + k}:20", "Talk"] for k, (name, *_) in enumerate(PEOPLE)])
    told = {p.name for s in read(sheet).sessions for p in s.participations if s.start == "09:30"}
    assert told != {name for name, *_ in PEOPLE}
