"""Headings of lists in a box of their own."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet

from extract.model import Programme
from extract.structures.lists.agenda import agenda
from extract.structures.lists.boxheads import at_margin
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Read = Callable[..., Programme]


def boxed_list(sheet: Sheet, rooms: tuple[str, str]) -> None:
    for n, room in enumerate(rooms):
        top = 80 + 150 * n
        sheet.frame(Area(40, top, 500, top + 36))
        sheet.text(50, top + 6, "Morning session")
        sheet.text(220, top + 6, "City Museum,")
        sheet.text(220, top + 18, room)
        sheet.text(360, top + 12, "Chair: Ewa Kulisz")
        for k in range(3):
            y = top + 50 + 24 * k
            sheet.text(50, y, f"{9 + k}:00")
            sheet.text(150, y, f"Lost villages, part {n} {k}")


def test_the_room_in_a_box_holds_for_all_under_it(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    boxed_list(sheet, ("Room 204", "Room 7"))
    found = agenda(region_of(sheet), Context())
    assert found is not None
    blocks = [e for e in found.entries if e.is_block]
    assert [" ".join(m.text for m in e.content) for e in blocks] == ["Morning session Chair: Ewa Kulisz"] * 2
    talks = [e for e in found.entries if not e.is_block]
    rooms = ["City Museum, Room 204"] * 3 + ["City Museum, Room 7"] * 3
    assert [e.context.room for e in talks] == rooms
    assert [found.entries[e.parent] for e in talks if e.parent is not None] == [
        blocks[0], blocks[0], blocks[0], blocks[1], blocks[1], blocks[1],
    ]  # fmt: skip


def test_a_pause_beside_an_empty_cell_for_its_time_stands_for_itself(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k, (time, title) in enumerate((("9:00", "Lost villages"), ("", "Break"), ("11:00", "New towns"))):
        top = 80 + 30 * k
        for left, right, text in ((40, 140, time), (140, 400, title)):
            sheet.frame(Area(left, top, right, top + 30))
            if text:
                sheet.text(left + 10, top + 18, text)
    found = agenda(region_of(sheet), Context())
    assert found is not None
    told = [(e.context.start, [m.text for m in e.content]) for e in found.entries]
    assert told == [("09:00", ["Lost villages"]), (None, ["Break"]), ("11:00", ["New towns"])]


def test_a_box_below_the_name_of_its_kind_holds_the_entry(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    sheet.text(50, 80, "9:00 Keynote lecture [Room 4]")
    sheet.frame(Area(40, 94, 500, 130))
    sheet.text(50, 98, "Lost villages and found ones")
    sheet.text(50, 112, "Chair: Ewa Kulisz")
    for k in range(3):
        sheet.text(50, 150 + 24 * k, f"{10 + k}:00 A history of roads, part {k}")
    found = agenda(region_of(sheet), Context())
    assert found is not None
    assert not any(e.is_block for e in found.entries)
    assert [m.text for m in found.entries[0].content] == [
        "Keynote lecture", "Lost villages and found ones", "Chair: Ewa Kulisz",
    ]  # fmt: skip
    assert found.entries[0].context.room == "Room 4"


def test_a_line_at_the_edge_of_the_times_tells_its_time_behind_its_title(
    new_sheet: NewSheet, read: Read
) -> None:
    sheet = new_sheet()
    sheet.text(50, 60, "Monday 8 June 2026")
    for k, title in enumerate(["Lectures of the morning", "Lunch", "Lectures of the day", "Dinner"]):
        sheet.text(50, 100 + 20 * k, f"{10 + 2 * k}:00 - {11 + 2 * k}:00")
        sheet.text(150, 100 + 20 * k, title)
    sheet.text(50, 190, "Posters of the students: 14:00 - 17:00")
    sheet.text(50, 240, "Come early, the hall is small")
    found = [(s.title, s.start, s.end) for s in read(sheet).sessions]
    assert found[-2:] == [("Dinner", "16:00", "17:00"), ("Posters of the students", "14:00", "17:00")]


def test_a_line_below_titles_that_stand_with_their_times_belongs_to_one(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k, title in enumerate(["Lectures of the morning", "Lunch", "Dinner"]):
        sheet.text(50, 100 + 40 * k, f"{10 + 2 * k}:00 - {11 + 2 * k}:00 {title}")
        sheet.text(50, 112 + 40 * k, "Doors are open in the hall - 9:00 - 18:00")
    assert not at_margin(region_of(sheet).rows)
