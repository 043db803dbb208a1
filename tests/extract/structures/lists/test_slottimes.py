"""Headings that end with their time, over boxes that have none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Area, Sheet, Type

from extract.structures import propose
from extract.structures.lists.slottimes import times_of_slots_first
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
BOXES = (
    ("Room 101", "Workshop 1", "Maps nobody drew", "Jan Kot, Museum of Roads"),
    ("Room 104", "Workshop 2", "Memory of towns", "Anna Nowak, University of Lublin"),
    ("Forum", "Workshop 3", "Chronicles of schools", "Ola Zych, Town Library"),
)


def a_list_over_boxes(sheet: Sheet, heading: str) -> None:
    for top, time, title in ((80, "9:30", "Coffee"), (100, "10:00", "Opening"), (120, "13:45", "Workshops")):
        sheet.text(50, top, time)
        sheet.text(120, top, title)
    sheet.text(50, 150, heading, Type(13, bold=True))
    for k, (room, number, title, who) in enumerate(BOXES):
        left = 48 + 165 * k
        sheet.frame(Area(left, 158, left + 165, 176))
        sheet.frame(Area(left, 176, left + 165, 230))
        sheet.text(left + 4, 170, room, Type(10, bold=True))
        for row, (text, look) in enumerate(
            ((number, Type(10, bold=True)), (title, Type(10)), (who, Type(8)))
        ):
            sheet.text(left + 4, 188 + 14 * row, text, look)


@pytest.mark.parametrize("heading", ["Workshops 13:45 – 15:00", "Workshops (13:45-15:00)"])
def test_boxes_have_the_time_that_ends_their_heading(
    new_sheet: NewSheet, region_of: RegionOf, heading: str
) -> None:
    sheet = new_sheet()
    a_list_over_boxes(sheet, heading)
    region = region_of(sheet)
    entries = propose(region, Context())[0].entries[3:]
    found = [(e.content[0].text, e.context.start, e.context.end, e.context.room) for e in entries]
    assert found == [
        ("Workshops", "13:45", "15:00", None),
        ("Workshop 1", "13:45", "15:00", "Room 101"),
        ("Workshop 2", "13:45", "15:00", "Room 104"),
        ("Workshop 3", "13:45", "15:00", "Forum"),
    ]
    printed = {m.box for m in region.marks if m.text != heading}
    assert all(m.box in printed for e in entries[1:] for m in (*e.content, *e.claimed))


def test_a_time_within_a_heading_or_over_plain_text_stays(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    sheet.text(50, 80, "Open 9:00 - 15:00 for all")
    sheet.text(50, 100, "Workshops 13:45 - 15:00")
    sheet.text(50, 120, "Maps nobody drew")
    assert times_of_slots_first(region_of(sheet)) is None
