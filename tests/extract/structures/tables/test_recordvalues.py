"""What the columns of a table of records say of one record."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.register import register

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]


def test_a_drawn_room_over_several_records_is_that_of_each(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.text(40, 60, "Wednesday 14:30-15:30", Type(11, bold=True))
    rows = [
        ["*Title", "*Speaker", "*Room"],
        ["Maps of lost villages", "Ewa Kulisz", "2D1"],
        ["Letters of emigrants", "Adam Zych", None],
        ["Parish registers online", "Olga Bielska", "2D2"],
    ]
    draw(sheet, rows, [170, 110, 60])
    found = register(region_of(sheet), Context())
    assert found is not None
    assert [e.context.room for e in found.entries] == ["2D1", "2D1", "2D2"]


def test_an_empty_cell_of_its_own_takes_no_room_from_above(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.text(40, 60, "Wednesday 14:30-15:30", Type(11, bold=True))
    rows = [
        ["*Title", "*Speaker", "*Room"],
        ["Maps of lost villages", "Ewa Kulisz", "2D1"],
        ["Letters of emigrants", "Adam Zych", ""],
        ["Parish registers online", "Olga Bielska", "2D2"],
    ]
    draw(sheet, rows, [170, 110, 60])
    found = register(region_of(sheet), Context())
    assert found is not None
    assert [e.context.room for e in found.entries] == ["2D1", None, "2D2"]
