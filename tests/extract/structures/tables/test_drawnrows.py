"""Rows that rules draw, merged over several times, with columns that nobody drew."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from sheet import Area, Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
SMALL = Type(8)
CLOCK = [f"{9 + k // 4}:{15 * (k % 4):02d}" for k in range(11)]
QUARTERS = [f"{start} - {end}" for start, end in pairwise(CLOCK)]
#: First row, rows, the column of the text (None: over both), the text.
CELLS = [
    (0, 1, None, "Pause"), (1, 3, 0, "Bells and towers"), (1, 3, 1, "Maps of the coast"),
    (4, 1, None, "Pause"), (5, 2, 0, "Songs of harbours"), (5, 2, 1, "Mills and dams"),
    (7, 1, None, "Pause"), (8, 2, 0, "Old roads"), (8, 2, 1, "New roads"),
]  # fmt: skip


def test_what_is_merged_over_several_times_lasts_as_long_as_they(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k, name in enumerate(("Room A", "Room B")):
        sheet.text(140 + 180 * k, 84, name, SMALL)
    for k, time in enumerate(QUARTERS):
        sheet.rule(40, 100 + 22 * k, 130, 100 + 22 * k)
        sheet.text(50, 107 + 22 * k, time, SMALL)
    sheet.rule(40, 320, 130, 320)
    for first, rows, column, text in CELLS:
        top, low = 100 + 22 * first, 100 + 22 * (first + rows)
        if column is None:
            sheet.fill(Area(130, top, 500, low), 0xF3F3F3)
        sheet.rule(130, top, 500, top)
        sheet.rule(130, low, 500, low)
        sheet.text(300 if column is None else 140 + 180 * column, (top + low) / 2 - 4, text, SMALL)
    made = clock_rows(region_of(sheet), Context())
    assert made is not None
    told = [(" ".join(m.text for m in e.content), e.context.start, e.context.end) for e in made.entries]
    assert [each for each in told if each[0]] == [
        (text, CLOCK[first].zfill(5), CLOCK[first + rows].zfill(5)) for first, rows, _, text in CELLS
    ]
