"""Drawn timetables with the times across the top."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.pagesizes import A4, landscape
from sheet import Area, Sheet, Type

from extract.structures.shared.arrangement import Arrangement, Context, Region
from extract.structures.tables.grid import clock_columns

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]
Told = Callable[..., list[tuple[object, ...]]]
TIMES = ["", "10:00-11:00", "11:00-12:00", "12:00-13:00"]


def test_a_cell_takes_its_time_from_above_and_its_room_from_the_left(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        TIMES,
        ["Room A", "The memory of towns", "School chronicles", "Parish registers"],
        ["Room B", "Maps of lost villages", "Letters of emigrants", "Local radio"],
    ]
    draw(sheet, rows, [80, 130, 130, 130])
    found = told(clock_columns(region_of(sheet), Context()), "start", "end", "room")
    assert found == [
        ("The memory of towns", "10:00", "11:00", "Room A"),
        ("School chronicles", "11:00", "12:00", "Room A"),
        ("Parish registers", "12:00", "13:00", "Room A"),
        ("Maps of lost villages", "10:00", "11:00", "Room B"),
        ("Letters of emigrants", "11:00", "12:00", "Room B"),
        ("Local radio", "12:00", "13:00", "Room B"),
    ]


def test_merged_cells_last_longer_or_have_no_room_alone(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        TIMES,
        ["Room A", "The memory of towns", "<", "Parish registers"],
        ["Room B", "Maps of lost villages", "Letters of emigrants", None],
    ]
    draw(sheet, rows, [80, 130, 130, 130])
    found = told(clock_columns(region_of(sheet), Context()), "start", "end", "room")
    assert ("The memory of towns", "10:00", "12:00", "Room A") in found
    assert ("Parish registers", "12:00", "13:00", None) in found
    assert len(found) == 4


def test_a_merged_cell_that_names_its_room_is_in_it(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        TIMES,
        ["*Towns|Room A", "Room A|The memory of towns", "School chronicles", "Parish registers"],
        ["*Villages|Room B", None, "Letters of emigrants", "Local radio"],
    ]
    draw(sheet, rows, [100, 130, 130, 130])
    (merged,) = [
        f for f in told(clock_columns(region_of(sheet), Context()), "room", "track") if "memory" in str(f[0])
    ]
    assert merged[1:] == ("Room A", "Towns")


def rails_beside_labels(new_sheet: NewSheet, region_of: RegionOf) -> Arrangement:
    """Track labels with a question, a rotated rail with floor and room left of each, times on top."""
    sheet = new_sheet(landscape(A4))
    x = [60, 220, 400, 580]
    for k, time in enumerate(("14:00-14:45", "15:00-15:45")):
        area = Area(x[k + 1], 60, x[k + 2], 80)
        sheet.frame(area)
        sheet.cell(area, [(time, Type(9))])
    tracks = (
        ("Towns", "What do streets tell?", "FLOOR 1 ROOM A"),
        ("Letters", "Who wrote?", "FLOOR 3 ROOM B"),
    )
    for row, (name, question, rail) in enumerate(tracks):
        top = 80.0 + 120 * row
        sheet.frame(Area(30, top, 60, top + 120))
        sheet.text(50, top + 110, rail, Type(9, bold=True), turn=90)
        sheet.frame(Area(60, top, 220, top + 120))
        sheet.cell(Area(60, top, 220, top + 120), [(name, Type(13, bold=True)), (question, Type(9))])
        for k in range(2):
            area = Area(x[k + 1], top, x[k + 2], top + 120)
            sheet.frame(area)
            sheet.cell(area, [(f"Talk {row + 1}{'ab'[k]} of the {name.casefold()}", Type(9))])
    arrangement = clock_columns(region_of(sheet), Context())
    assert arrangement is not None
    return arrangement


def test_rotated_rails_are_the_place_of_their_row(new_sheet: NewSheet, region_of: RegionOf) -> None:
    arrangement = rails_beside_labels(new_sheet, region_of)
    assert [(t.name, t.description) for t in arrangement.tracks] == [
        ("Towns", "What do streets tell?"),
        ("Letters", "Who wrote?"),
    ]
    assert [(t.room, t.floor) for t in arrangement.tracks] == [("ROOM A", "FLOOR 1"), ("ROOM B", "FLOOR 3")]
    contexts = [(e.context.start, e.context.track, e.context.room) for e in arrangement.entries]
    assert contexts == [
        ("14:00", "Towns", "ROOM A"),
        ("15:00", "Towns", "ROOM A"),
        ("14:00", "Letters", "ROOM B"),
        ("15:00", "Letters", "ROOM B"),
    ]


def test_a_cell_with_its_own_time_is_in_no_track(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        TIMES,
        ["Room A", "The memory of towns", "School chronicles", "Parish registers"],
        ["Room B", "Maps of lost villages", "Letters of emigrants", "Local radio"],
        ["17:30-19:00 Gala", "<", "<", "<"],
    ]
    draw(sheet, rows, [80, 130, 130, 130])
    found = told(clock_columns(region_of(sheet), Context()), "start", "end", "room", "track")
    assert found[-1] == ("Gala", "17:30", "19:00", None, None)
    assert len(found) == 7


def test_one_time_is_no_row_of_headings(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    sheet = new_sheet()
    draw(sheet, [["10:00-11:00"], ["The memory of towns"]], [200])
    assert clock_columns(region_of(sheet), Context()) is None
