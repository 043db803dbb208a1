"""Drawn boundaries, and the cell around a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Area, Sheet

from extract.layout.edges import cells_around, page_edges, visible_fills, without_text_rules
from extract.layout.lines import Line
from extract.model import Box, Fill, Page, Rule

LinesOf = Callable[[Sheet], tuple[Line, ...]]


def page_with(rules: Sequence[Box] = (), fills: Sequence[tuple[Box, int]] = ()) -> Page:
    drawn = tuple(Rule(b, 0) for b in rules)
    areas = tuple(Fill(b, colour) for b, colour in fills)
    return Page(1, 600.0, 800.0, (), drawn, areas, (), 0, "pdfium", "good", "digital")


def rounded(box: Box) -> tuple[int, int, int, int]:
    return round(box.x0), round(box.top), round(box.x1), round(box.bottom)


def test_a_merged_cell_reaches_over_its_rows(new_sheet: Callable[..., Sheet], lines_of: LinesOf) -> None:
    sheet = new_sheet()
    sheet.frame(Area(50, 100, 150, 200))
    for top in (100, 150):
        sheet.frame(Area(150, top, 300, top + 50))
    sheet.text(60, 150, "Merged")
    sheet.text(160, 130, "Upper")
    sheet.text(160, 180, "Lower")
    cells = {n.text: n.cell for n in lines_of(sheet)}
    assert {k: rounded(c.box) for k, c in cells.items()} == {
        "Merged": (50, 100, 150, 200),
        "Upper": (150, 100, 300, 150),
        "Lower": (150, 150, 300, 200),
    }
    assert all(c.sides == 4 for c in cells.values())


def test_the_page_stands_in_for_a_missing_border() -> None:
    page = page_with([Box(50, 100, 400, 100.5), Box(50, 200, 400, 200.5), Box(50, 100, 50.5, 200)])
    cell = cells_around(page_edges(page), [Box(100, 140, 160, 150)], page)[0]
    assert cell.sides == 3
    assert rounded(cell.box) == (50, 100, 600, 200)


def test_a_rule_drawn_cell_by_cell_is_one_rule() -> None:
    page = page_with([Box(x, 100, x + 50, 100.4) for x in range(50, 300, 50)])
    edges = page_edges(page)
    assert len(edges.horizontal) == 1
    assert [round(v) for v in edges.horizontal[0]] == [100, 50, 300]


def test_shading_painted_line_by_line_is_one_area() -> None:
    strips = [(Box(50, 100 + 12 * k, 300, 112 + 12 * k), 0xDDEEFF) for k in range(5)]
    (fill,) = visible_fills(page_with(fills=strips))
    assert rounded(fill.box) == (50, 100, 300, 160)


def test_fills_that_cannot_be_seen_bound_nothing() -> None:
    area = Box(50, 100, 300, 200)
    assert visible_fills(page_with(fills=[(area, 0xFFFFFF)])) == ()
    assert visible_fills(page_with(fills=[(area, 0xFBFBFC)])) == ()
    everywhere = (Box(0, 0, 600, 800), 0x223344)
    assert visible_fills(page_with(fills=[everywhere, (area, 0x223345)])) == ()


def test_a_white_area_on_a_coloured_one_is_a_hole() -> None:
    fills = [(Box(50, 100, 500, 400), 0xDDEEFF), (Box(100, 150, 200, 250), 0xFFFFFF)]
    page = page_with(fills=fills)
    assert [f.colour for f in visible_fills(page)] == [0xDDEEFF, 0xFFFFFF]
    cell = cells_around(page_edges(page), [Box(120, 190, 160, 200)], page)[0]
    assert rounded(cell.box) == (100, 150, 200, 250)
    assert cell.colour == 0xFFFFFF


def test_stacked_fills_show_the_topmost() -> None:
    fills = [(Box(50, 100, 500, 400), 0xDDEEFF), (Box(60, 150, 300, 250), 0x99AACC)]
    page = page_with(fills=fills)
    assert cells_around(page_edges(page), [Box(120, 190, 160, 200)], page)[0].colour == 0x99AACC
    assert cells_around(page_edges(page), [Box(320, 190, 360, 200)], page)[0].colour == 0xDDEEFF


def test_bullets_and_icons_are_no_areas() -> None:
    assert visible_fills(page_with(fills=[(Box(50, 100, 53, 103), 0xFF0000)])) == ()


def test_only_the_rules_of_a_text_are_taken_away() -> None:
    text = Box(50, 100, 150, 112)
    under, through = Rule(Box(50, 111, 150, 111.5), 0), Rule(Box(50, 105, 150, 105.5), 0)
    table, upright = Rule(Box(40, 111, 400, 111.5), 0), Rule(Box(48, 90, 48.5, 130), 0)
    assert without_text_rules([under, table, upright], [text]) == ((table, upright), ())
    assert without_text_rules([through], [text]) == ((), (text,))
    assert without_text_rules([under], []) == ((under,), ())


def test_cells_of_many_texts_are_those_of_each() -> None:
    page = page_with(
        [Box(50, 100, 400, 100.5), Box(200, 100, 200.5, 300)], [(Box(50, 100, 200, 300), 0xDDEEFF)]
    )
    edges = page_edges(page)
    boxes = [Box(x, y, x + 30, y + 10) for x in (10, 60, 190, 250) for y in (50, 120, 310)]
    assert cells_around(edges, boxes, page) == [cells_around(edges, [b], page)[0] for b in boxes]
    assert cells_around(edges, [], page) == []


def test_an_area_too_thin_for_text_is_a_thick_rule() -> None:
    rule, bullet = (Box(50, 100, 250, 104), 0), (Box(50, 300, 58, 304), 0)
    page = page_with(fills=[rule, bullet])
    assert [round(y) for y, _, _ in page_edges(page).horizontal.tolist()] == [102]
    assert visible_fills(page) == ()


def test_a_cell_with_one_side_ends_where_that_side_does() -> None:
    rules = [Box(50, y, 400, y + 0.5) for y in (100, 300)]
    rules += [Box(x, 150, x + 0.5, 200) for x in (120, 200, 280)] + [
        Box(120, y, 280.5, y + 0.5) for y in (150, 200)
    ]
    page = page_with(rules)
    beside, above = cells_around(page_edges(page), [Box(60, 170, 110, 180), Box(60, 120, 110, 130)], page)
    assert (rounded(beside.box), beside.sides) == ((0, 150, 120, 200), 3)
    assert (rounded(above.box), above.sides) == ((0, 100, 600, 300), 2)


def test_one_side_from_boundary_to_boundary_bounds_the_whole_cell() -> None:
    page = page_with([Box(50, 100, 400, 100.5), Box(50, 200, 400, 200.5), Box(120, 102, 120.5, 198)])
    assert rounded(cells_around(page_edges(page), [Box(60, 140, 110, 150)], page)[0].box) == (
        0,
        100,
        120,
        200,
    )
