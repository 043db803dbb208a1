"""Timetables whose times stand at the borders of the boxes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Area, Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.ruler import ruler

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]
LEFT, WIDTH, GAP = 100.0, 120.0, 8.0
DAYS = ("Monday 3 June", "Tuesday 4 June")
#: time and the height at which it stands
TIMES = (("9:00", 110), ("10:00", 160), ("11:00", 210), ("11:30", 240), ("12:30", 290), ("14:00", 340))


def week(sheet: Sheet, boxes: Sequence[tuple[int, float, float, str]], heads: Sequence[str] = DAYS) -> None:
    """Two columns beside the times; a box is its column, top, bottom and text."""
    for time, y in TIMES:
        sheet.text(60, y + 4, time)
    for k, head in enumerate(heads):
        sheet.text(LEFT + k * (WIDTH + GAP), 92, head, Type(9, bold=True))
    for column, top, bottom, text in boxes:
        x = LEFT + column * (WIDTH + GAP)
        area = Area(x, top, x + WIDTH, bottom)
        sheet.frame(area)
        sheet.cell(area, [(text, Type(8))])


def test_boxes_take_both_times_from_their_borders(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    boxes = [(0, 105, 157, "Maps"), (0, 163, 214, "Letters"), (0, 237, 294, "Radio")]
    week(sheet, [*boxes, (1, 105, 214, "Walk"), (1, 237, 294, "Choir")])
    found = told(ruler(region_of(sheet), Context(year=2024)), "date", "start", "end")
    assert sorted(found) == [
        ("Choir", "2024-06-04", "11:30", "12:30"),
        ("Letters", "2024-06-03", "10:00", "11:00"),
        ("Maps", "2024-06-03", "09:00", "10:00"),
        ("Radio", "2024-06-03", "11:30", "12:30"),
        ("Walk", "2024-06-04", "09:00", "11:00"),
    ]


def test_a_text_between_the_boxes_is_a_session_of_every_day_that_goes_on(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    boxes = [(0, 105, 157, "Maps"), (0, 163, 214, "Letters"), (0, 237, 294, "Radio")]
    week(sheet, [*boxes, (1, 105, 157, "Walk"), (1, 163, 214, "Song"), (1, 237, 294, "Choir")])
    sheet.text(LEFT + 60, 228, "Morning tea", Type(9))
    found = told(ruler(region_of(sheet), Context(year=2024)), "date", "start", "end")
    assert [f for f in found if f[0] == "Morning tea"] == [
        ("Morning tea", "2024-06-03", "11:00", "11:30"),
        ("Morning tea", "2024-06-04", "11:00", "11:30"),
    ]


def test_columns_may_be_rooms(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    boxes = [(0, 105, 157, "Maps"), (0, 163, 214, "Letters"), (1, 105, 214, "Walk"), (1, 237, 294, "Choir")]
    week(sheet, boxes, heads=("Room 1", "Room 2"))
    found = told(ruler(region_of(sheet), Context()), "room", "start")
    assert sorted(found) == [
        ("Choir", "Room 2", "11:30"),
        ("Letters", "Room 1", "10:00"),
        ("Maps", "Room 1", "09:00"),
        ("Walk", "Room 2", "09:00"),
    ]


def test_rows_with_a_time_at_their_top_are_no_ruler(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, time in enumerate(("9:00", "10:00", "11:00", "12:00", "13:00")):
        top = 100 + 50 * k
        sheet.text(60, top + 12, time)
        area = Area(LEFT, top, LEFT + WIDTH, top + 44)
        sheet.frame(area)
        sheet.cell(area, [(f"Lecture on maps {k}", Type(8))])
    assert ruler(region_of(sheet), Context()) is None
