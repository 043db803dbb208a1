"""Talks with times of their own inside the cells of a table."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
GREY = 0xDDDDDD


def halls(sheet: Sheet, *, heads: bool = True) -> Sheet:
    """Two rows over two halls; the second holds lists, below cells of their own where there are heads."""
    for x, text in ((120, "Hall A"), (300, "Hall B")):
        sheet.frame(Area(x, 80, x + 180, 100))
        sheet.text(x + 60, 94, text, Type(8, bold=True))
    for k, title in enumerate(("Bells and mills", "Ponds and roads")):
        top = 100.0 + 100 * k
        sheet.frame(Area(40, top, 120, top + 100))
        sheet.text(44, top + 50, f"{9 + k}:00-{10 + k}:00", Type(8))
        sheet.frame(Area(120, top, 300, top + 100))
        sheet.text(126, top + 50, title, Type(8))
        if heads:
            sheet.fill(Area(300, top, 480, top + 20), GREY)
            sheet.frame(Area(300, top, 480, top + 20))
            sheet.text(306, top + 14, f"Forum {'AB'[k]}", Type(8, bold=True))
            sheet.text(306, top + 34, "Chair: Alice Whitfield", Type(8))
        sheet.frame(Area(300, top + 20 * heads, 480, top + 100))
        sheet.text(306, top + 50, f"{9 + k}:00 The memory of towns", Type(8))
        sheet.text(306, top + 62, "Thomas Harper", Type(8))
        sheet.text(306, top + 76, f"{9 + k}:30 Maps of lost villages", Type(8))
        sheet.text(306, top + 88, "Susan Marsh", Type(8))
    return sheet


def entries(region: Region) -> list[tuple[str, str | None, str | None, int | None]]:
    found = clock_rows(region, Context())
    assert found is not None
    return [
        (" / ".join(m.text for m in e.content), e.context.start, e.context.room, e.parent)
        for e in found.entries
    ]


def test_talks_keep_their_times_and_hang_under_the_head_of_their_cell(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    assert entries(region_of(halls(new_sheet())))[:4] == [
        ("Bells and mills", "09:00", "Hall A", None),
        ("Forum A / Chair: Alice Whitfield", "09:00", "Hall B", None),
        ("The memory of towns / Thomas Harper", "09:00", "Hall B", 1),
        ("Maps of lost villages / Susan Marsh", "09:30", "Hall B", 1),
    ]


def test_talks_without_a_head_stand_for_themselves(new_sheet: NewSheet, region_of: RegionOf) -> None:
    found = entries(region_of(halls(new_sheet(), heads=False)))
    assert [e[1:] for e in found[1:3]] == [("09:00", "Hall B", None), ("09:30", "Hall B", None)]


def test_times_outside_the_row_are_no_list(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k in range(2):
        top = 100.0 + 60 * k
        for area in (Area(40, top, 120, top + 60), Area(120, top, 300, top + 60)):
            sheet.frame(area)
        sheet.text(44, top + 30, f"{9 + k}:00-{10 + k}:00", Type(8))
        sheet.text(126, top + 20, "14:00 The memory of towns", Type(8))
        sheet.text(126, top + 40, "15:00 Maps of lost villages", Type(8))
    assert len(entries(region_of(sheet))) == 4


def test_a_cell_that_says_who_goes_on_with_the_painted_one_above_it(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k, title in enumerate(("The memory of towns", "Maps of lost villages")):
        top = 100.0 + 60 * k
        sheet.frame(Area(40, top, 120, top + 60))
        sheet.text(44, top + 30, f"{9 + k}:00-{10 + k}:00", Type(8))
        sheet.fill(Area(120, top, 300, top + 30), GREY)
        for high in (top, top + 30):
            sheet.frame(Area(120, high, 300, high + 30))
        sheet.text(126, top + 20, title, Type(8))
        sheet.text(126, top + 50, "Chair: Alice Whitfield", Type(8))
    assert [e[0] for e in entries(region_of(sheet))] == [
        "The memory of towns / Chair: Alice Whitfield",
        "Maps of lost villages / Chair: Alice Whitfield",
    ]
