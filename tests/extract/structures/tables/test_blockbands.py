"""Bands between the rows of a table that name blocks."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]
GREY = 0xDDDDDD


def blocks_of(region: Region) -> list[tuple[str, str | None, str | None]]:
    """Each entry's text with its start and the text of the block that it hangs under."""
    found = clock_rows(region, Context())
    assert found is not None
    texts = [" ".join(m.text for m in (*e.content, *e.people)) for e in found.entries]
    return [
        (text, e.context.start, None if e.parent is None else texts[e.parent])
        for text, e in zip(texts, found.entries, strict=True)
    ]


def test_a_band_holds_up_to_the_pause(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    sheet = new_sheet()
    rows = [
        ["9:00-9:30", "Welcome", "Alice Whitfield"],
        ["Session 1", "<", "<"],
        ["9:30-10:00", "The memory of towns", "Thomas Harper"],
        ["10:00-10:30", "Maps of lost villages", "Susan Marsh"],
        ["10:30-11:00", "Coffee break", "<"],
        ["11:00-11:30", "School chronicles", "Peter Colby"],
    ]
    draw(sheet, rows, [80, 200, 200])
    found = blocks_of(region_of(sheet))
    assert [(start, block) for _, start, block in found] == [
        ("09:00", None),
        (None, None),
        ("09:30", "Session 1"),
        ("10:00", "Session 1"),
        ("10:30", None),
        ("11:00", None),
    ]


def test_a_band_on_a_fill_holds_for_rows_on_it(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    texts = ("", "Maps of lost villages", "School chronicles", "Letters of emigrants")
    for k, text in enumerate(texts):
        for area in (Area(40, 100 + 40 * k, 120, 140 + 40 * k), Area(120, 100 + 40 * k, 480, 140 + 40 * k)):
            if k in (0, 1):
                sheet.fill(area, GREY)
            if k:
                sheet.frame(area)
        if k:
            sheet.text(50, 124 + 40 * k, f"{9 + k}:00-{10 + k}:00", Type(8))
            sheet.text(130, 124 + 40 * k, text, Type(8))
    sheet.text(200, 124, "Session 4", Type(8, bold=True))
    sheet.text(50, 80, "9:00-10:00", Type(8))
    sheet.text(130, 80, "Registration", Type(8))
    assert [block for *_, block in blocks_of(region_of(sheet))] == [None, None, "Session 4", None, None]


def test_a_band_over_one_row_of_sessions_has_its_time(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["Session 1", "<", "<"],
        ["9:30-10:30", "The memory of towns", "Maps of lost villages"],
        ["10:30-11:00", "Coffee break", "<"],
        ["Session 2", "<", "<"],
        ["11:00-12:00", "School chronicles", "Letters of emigrants"],
        ["12:00-13:00", "Lunch", "<"],
    ]
    draw(sheet, [["8:00-9:30", "Registration", "<"], *rows], [80, 200, 200])
    found = [e for e in blocks_of(region_of(sheet)) if e[0].startswith("Session")]
    assert found == [("Session 1", "09:30", None), ("Session 2", "11:00", None)]


def test_a_cell_beside_one_that_is_no_block_names_none(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["9:00", "The memory of towns", "Maps of lost villages"],
        ["", "Session 1", "Roads and rivers"],
        ["10:00", "School chronicles", "Letters of emigrants"],
    ]
    draw(sheet, rows, [80, 200, 200])
    assert [start for _, start, _ in blocks_of(region_of(sheet))] == ["09:00", "09:00", "10:00", "10:00"]


def test_labelled_rows_below_a_session_belong_to_it(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ["9:00-10:00", "Session 1A. Roads", "<"],
        ["", "Chair: Alice Whitfield", "<"],
        ["", "Venue: Congress Centre - Heron", "<"],
        ["9:00-9:30", "The memory of towns", "Thomas Harper"],
        ["9:30-10:00", "Maps of lost villages", "Susan Marsh"],
    ]
    draw(sheet, rows, [80, 200, 200], height=16)
    found = [text for text, _, _ in blocks_of(region_of(sheet))]
    assert found[0] == "Session 1A. Roads Chair: Alice Whitfield Venue: Congress Centre - Heron"
    assert "The memory of towns" in found[1]


def test_heads_side_by_side_hold_for_the_rows_of_their_columns(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows = [
        ("", "Room 1", "Room 2"),
        ("9:00", "Welcome", ""),
        ("9:15", "Coffee break", ""),
        ("", "Session A1: Maps", "Session B1: Roads"),
        ("", "Chair: Anna Nowak", "Chair: John Miller"),
        ("10:00", "The memory of towns", "Bells of river towns"),
        ("", "Alice Whitfield", "Thomas Harper"),
        ("10:30", "Lost villages", "Letters of emigrants"),
        ("", "Susan Marsh", "Peter Colby"),
        ("11:00", "Lunch", ""),
    ]
    for k, row in enumerate(rows):
        for x, text in zip((60, 120, 320), row, strict=True):
            wide = x == 120 and not row[2]
            if text:
                sheet.text(200 if wide else x, 100 + 12 * k, text)
    found = blocks_of(region_of(sheet))
    first, second = "Session A1: Maps Chair: Anna Nowak", "Session B1: Roads Chair: John Miller"
    assert [(start, block) for _, start, block in found] == [
        ("09:00", None),
        ("09:15", None),
        (None, None),
        (None, None),
        ("10:00", first),
        ("10:00", second),
        ("10:30", first),
        ("10:30", second),
        ("11:00", None),
    ]
