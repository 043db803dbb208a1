"""Sessions in drawn cells side by side beside one time of a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sheet import Sheet

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Arrangement, Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[[Arrangement | None], list[tuple[object, ...]]]
Row = tuple[str, Sequence[str]]

ONE = ("10:30-11:00", ("Coffee and cakes in the foyer of the old town hall for all of our guests",))
FEW = [("9:00-10:00", ("Streets and their names, by all who ever lived in them",)), ONE, ONE]


def ruled(sheet: Sheet, rows: Sequence[Row]) -> Sheet:
    """Rows with a rule above and below them, those of several texts parted by upright ones."""
    for k, (time, cells) in enumerate(rows):
        top, bottom = 100 + 40 * k, 140 + 40 * k
        sheet.text(54, top + 12, time)
        sheet.rule(50, top, 540, top)
        sheet.rule(50, bottom, 540, bottom)
        for n, cell in enumerate(cells):
            left = 120 + 140 * n
            if n:
                sheet.rule(left - 4, top, left - 4, bottom)
            for line, text in enumerate(cell.split("|")):
                sheet.text(left, top + 12 + 12 * line, text)
    return sheet


@pytest.mark.parametrize(
    "cells",
    [
        ("Maps nobody drew", "Memory of towns", "School chronicles"),
        ("Maps nobody drew|room 3", "Memory of towns|room 4"),
    ],
)
def test_cells_that_rules_part_in_one_row_are_sessions(
    new_sheet: NewSheet, region_of: RegionOf, told: Told, cells: Sequence[str]
) -> None:
    sheet = ruled(new_sheet(), [*FEW, ("11:00-12:00", cells)])
    entries = told(agenda(region_of(sheet), Context()))
    assert entries[-len(cells) :] == [(c.replace("|", " / "), "11:00", "12:00") for c in cells]
    assert len(entries) == len(FEW) + len(cells)


@pytest.mark.parametrize("rows", [[*FEW, ("11:00-12:00", ("Maps nobody drew", "Jan Kot, University"))]])
def test_a_title_and_its_speaker_are_one_session(
    new_sheet: NewSheet, region_of: RegionOf, told: Told, rows: Sequence[Row]
) -> None:
    entries = told(agenda(region_of(ruled(new_sheet(), rows)), Context()))
    assert len(entries) == len(rows)


def test_rows_that_are_mostly_parted_are_a_table(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    parted = [
        (f"{h}:00-{h}:45", ("Maps nobody drew", "Memory of towns", "Screens")) for h in (12, 13, 14, 15)
    ]
    entries = told(agenda(region_of(ruled(new_sheet(), [*FEW, *parted])), Context()))
    assert len(entries) == len(FEW) + len(parted)
