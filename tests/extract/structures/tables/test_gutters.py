"""Columns that nobody drew inside drawn ones."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.gutters import split_at_gutters
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
NAMES = ("Anna Nowak", "Maria Schmidt", "Peter Green", "Laura Rossi")
BOLD = Type(10, bold=True)


def tagged_table(sheet: Sheet, gap: float = 60) -> Sheet:
    """Time, code, and in one cell a name over its employer with the title `gap` points to the right."""
    for k, name in enumerate(NAMES):
        top = 100 + 40 * k
        for left, right in ((40, 120), (120, 160), (160, 500)):
            sheet.frame(Area(left, top, right, top + 40))
        sheet.text(46, top + 22, f"{9 + k}:00-{9 + k}:50")
        sheet.text(126, top + 22, ("KL", "CT")[k % 2])
        end = sheet.text(170, top + 14, name, BOLD)
        sheet.text(170, top + 28, "University of Leeds")
        sheet.text(max(end, 265) + gap, top + 22, f"Bridges and other roads {k}")
    return sheet


def test_names_above_employers_stand_beside_titles_without_a_rule(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    made = clock_rows(
        region_of(tagged_table(new_sheet())), Context(codes=(("KL", "keynote lecture"), ("CT", "talk")))
    )
    assert made is not None
    assert [e.context.heading for e in made.entries][:2] == ["keynote lecture", "talk"]
    told = [(e.context.room, [m.text for m in e.content], [m.text for m in e.people]) for e in made.entries]
    assert told == [
        (None, [f"Bridges and other roads {k}"], [name, "University of Leeds"])
        for k, name in enumerate(NAMES)
    ]


def test_cells_without_a_common_gutter_stay_whole(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, left in enumerate((200, 300, 400)):
        top = 100 + 40 * k
        sheet.frame(Area(160, top, 500, top + 40))
        sheet.text(170, top + 22, "Roads and bridges of all towns"[: 4 + 10 * k])
        sheet.text(left, top + 22, "Anna Nowak")
    groups = region_of(sheet).groups
    assert split_at_gutters(groups) == list(groups)
