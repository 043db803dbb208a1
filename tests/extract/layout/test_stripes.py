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


def with_high_row(sheet: Sheet, painted: float) -> Sheet:
    """Stripes of 12 points around a row of 60, and below them one that is `painted` high."""
    tops = (100.0, 172.0, 196.0, 220.0)
    for k, top in enumerate(tops):
        high = painted if k == len(tops) - 1 else 12.0
        sheet.fill(Area(150, top, 400, top + high), GREY)
        sheet.text(60, top + 10, f"{9 + 2 * k}:00")
        sheet.text(160, top + 10, TITLES[k])
    for top in (184.0, 208.0):
        sheet.text(60, top + 10, "12:30")
        sheet.text(160, top + 10, "Pause")
    sheet.text(60, 140, "10:00")
    sheet.text(160, 140, TITLES[4])
    return sheet


def test_a_row_between_stripes_may_be_as_high_as_the_highest_of_them(
    new_sheet: Callable[..., Sheet], lines_of: LinesOf
) -> None:
    assert cells(lines_of(with_high_row(new_sheet(), 60)))[TITLES[4]] == (150, 4)
    assert cells(lines_of(with_high_row(new_sheet(), 12)))[TITLES[4]] == (0, 2)
