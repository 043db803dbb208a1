"""Rows of a table that are one session each, and those below the time of another."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]


def test_rows_without_a_time_below_a_title_alone_are_its_talks(
    new_sheet: NewSheet, region_of: RegionOf, draw: Callable[..., None]
) -> None:
    rows = [
        ("9:00", "Welcome", ""),
        ("9:30", "A1: Rivers", ""),
        ("", "Bells of river towns", "Anna Kowalska"),
        ("", "Maps of harbours", "Jan Nowak"),
        ("10:30", "Coffee break", ""),
        ("11:00", "Lamps and mirrors", "Maria Lewandowska"),
        ("", "The last ferry", "Adam Wójcik"),
    ]
    sheet = new_sheet()
    draw(sheet, rows, [60, 240, 140])
    found = clock_rows(region_of(sheet), Context())
    assert found is not None
    assert [(e.context.start, e.parent, e.is_block) for e in found.entries] == [
        ("09:00", None, False), ("09:30", None, True), (None, 1, False), (None, 1, False),
        ("10:30", None, False), ("11:00", None, False), ("11:00", None, False),
    ]  # fmt: skip


def test_a_column_of_those_who_lead_is_of_people(
    new_sheet: NewSheet, region_of: RegionOf, draw: Callable[..., None]
) -> None:
    rows = [
        ["Time", "Title", "Moderator", "Room"],
        ["10:00-11:00", "The memory of towns", "Alice Whitfield", "Great Hall"],
        ["11:00-11:30", "Maps of lost villages", "Thomas Harper", "Room 204"],
        ["11:30-12:00", "School chronicles", "Susan Marsh", "Great Hall"],
    ]
    sheet = new_sheet()
    draw(sheet, rows, [80, 180, 130, 100])
    found = clock_rows(region_of(sheet), Context())
    assert found is not None
    assert [(e.content[0].text, e.people[0].text, e.role) for e in found.entries] == [
        ("The memory of towns", "Alice Whitfield", "moderator"),
        ("Maps of lost villages", "Thomas Harper", "moderator"),
        ("School chronicles", "Susan Marsh", "moderator"),
    ]


def test_rows_beside_one_merged_time_are_records_of_their_own(
    new_sheet: NewSheet, region_of: RegionOf, draw: Callable[..., None]
) -> None:
    rows = [
        ["Time", "Title", "Speaker"],
        ["10:00-11:00", "The memory of towns", "Alice Whitfield"],
        ["11:00-12:30", "Workshop A: Maps", "Thomas Harper"],
        [None, "Workshop B: Chronicles", "Susan Marsh"],
        ["12:30-13:00", "Lunch", ""],
    ]
    sheet = new_sheet()
    draw(sheet, rows, [80, 200, 140])
    found = clock_rows(region_of(sheet), Context())
    assert found is not None
    assert [(e.context.start, e.content[0].text, [m.text for m in e.people]) for e in found.entries] == [
        ("10:00", "The memory of towns", ["Alice Whitfield"]),
        ("11:00", "Workshop A: Maps", ["Thomas Harper"]),
        ("11:00", "Workshop B: Chronicles", ["Susan Marsh"]),
        ("12:30", "Lunch", []),
    ]
