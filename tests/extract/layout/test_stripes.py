"""Tables whose every second row is painted."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.layout.lines import Line

LinesOf = Callable[[Sheet], tuple[Line, ...]]
GREY = 0xDDDDDD
TITLES = ("Bells", "Mills", "Ponds", "Choirs", "Roads")


def striped(sheet: Sheet, *, left: float = 150, rules: bool = False) -> Sheet:
    """Five rows of 30 points from 100 on, the first, third and fifth painted from `left` to 400."""
    for k, title in enumerate(TITLES):
        top = 100 + 30 * k
        if k % 2 == 0:
            sheet.fill(Area(left, top, 400, top + 30), GREY)
        elif rules:
            sheet.rule(left, top + 14, 400, top + 14)
        sheet.text(60, top + 18, f"{9 + k}:00")
        sheet.text(160, top + 12, title)
        sheet.text(160, top + 26, "Anna Nowak")
    return sheet


def cells(lines: tuple[Line, ...]) -> dict[str, tuple[int, int]]:
    return {n.text: (round(n.cell.box.x0), n.cell.sides) for n in lines if n.text in TITLES}


def test_what_stands_between_two_stripes_is_a_cell(
    new_sheet: Callable[..., Sheet], lines_of: LinesOf
) -> None:
    assert cells(lines_of(striped(new_sheet()))) == dict.fromkeys(TITLES, (150, 4))


def test_stripes_of_the_whole_width_part_no_columns(
    new_sheet: Callable[..., Sheet], lines_of: LinesOf
) -> None:
    found = cells(lines_of(striped(new_sheet(), left=50)))
    assert found["Mills"] == (0, 2)


def test_rules_between_painted_rows_part_the_rows_themselves(
    new_sheet: Callable[..., Sheet], lines_of: LinesOf
) -> None:
    found = cells(lines_of(striped(new_sheet(), rules=True)))
    assert found["Mills"][1] < 4


def test_a_heading_in_larger_type_ends_the_row_above_it(
    new_sheet: Callable[..., Sheet], lines_of: LinesOf
) -> None:
    sheet = new_sheet()
    for k, title in enumerate(TITLES):
        top = 100 + 30 * k + (40 if k > 1 else 0)
        if k % 2 == 0:
            sheet.fill(Area(50, top, 140, top + 30), GREY)
            sheet.fill(Area(140, top, 400, top + 30), GREY)
        sheet.text(60, top + 18, f"{9 + k}:00")
        sheet.text(160, top + 12, title)
    sheet.text(60, 180, "Friday", Type(size=14))
    lines = lines_of(sheet)
    columns = {n.text: n.cell.box.x0 for n in lines}
    assert (columns["10:00"], columns["Friday"]) == (50, 0)
