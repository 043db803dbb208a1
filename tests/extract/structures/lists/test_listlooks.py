"""What the rows of a list say about how its headings and entries look."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.structures.lists.listlooks import (
    entries_are_ruled,
    fills_of_entries,
    inner_looks,
    looks_of_ends,
    looks_of_headings,
)
from extract.structures.shared.arrangement import Region, look_of
from extract.structures.shared.marks import Mark
from extract.structures.shared.openrows import rows_of

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
HEAD, TITLE, PLAIN = Type(9, colour=0xCC0000), Type(9, bold=True), Type(9)


def rows(region: Region) -> list[list[Mark]]:
    return rows_of(region.marks)


def test_what_always_leads_to_a_time_and_no_entry_looks_like_is_a_heading(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k in range(2):
        sheet.text(60, 100 + 80 * k, "Rivers and towns", HEAD)
        for j in range(2):
            sheet.text(60, 125 + 80 * k + 20 * j, f"{10 + 2 * k + j}:00", PLAIN)
            sheet.text(130, 125 + 80 * k + 20 * j, "Maps of harbours", TITLE)
    found = rows(region_of(sheet))
    assert looks_of_headings(found) == {look_of(found[0][0])}


def test_several_titles_below_one_time_stand_inside_entries(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k in range(2):
        sheet.text(60, 100 + 120 * k, f"{10 + k}:00", PLAIN)
        sheet.text(130, 100 + 120 * k, "Rivers and towns", PLAIN)
        for j in range(2):
            sheet.text(130, 120 + 120 * k + 40 * j, "Maps of harbours", TITLE)
            sheet.text(130, 135 + 120 * k + 40 * j, "Ewa Kulisz", PLAIN)
    found = rows(region_of(sheet))
    assert look_of(found[1][0]) in inner_looks(found)
    once = [r for k, r in enumerate(found) if k not in (3, 4, 8, 9)]
    assert inner_looks(once) == frozenset()


def test_rows_nearer_to_the_entry_above_end_it(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k in range(3):
        sheet.text(60, 100 + 60 * k, f"{10 + k}:00", PLAIN)
        sheet.text(130, 100 + 60 * k, "Maps of harbours", PLAIN)
        sheet.text(130, 112 + 60 * k, "Open discussion", HEAD)
    found = rows(region_of(sheet))
    assert looks_of_ends(found) == {look_of(found[1][0])}
    assert looks_of_headings(found) == frozenset()


def test_drawn_cells_and_fills_belong_to_the_entries_that_stand_on_them(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k in range(3):
        top = 100 + 40 * k
        sheet.fill(Area(50, top, 500, top + 30), 0xDDDDDD if k % 2 else 0xEEEEEE)
        sheet.frame(Area(50, top, 500, top + 30))
        sheet.text(60, top + 10, f"{10 + k}:00", PLAIN)
        sheet.text(130, top + 10, "Maps of harbours", PLAIN)
    found = rows(region_of(sheet))
    assert entries_are_ruled(found)
    assert fills_of_entries(found) == {row[0].line.cell.colour for row in found}
    bare = new_sheet()
    bare.text(60, 100, "10:00", PLAIN)
    bare.text(130, 100, "Maps of harbours", PLAIN)
    plain = rows(region_of(bare))
    assert not entries_are_ruled(plain)
    assert fills_of_entries(plain) == frozenset()
