"""Cards: names with what is said of the people."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures.entries.cards import read_cards
from extract.structures.shared.arrangement import Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
PEOPLE = (
    ("Zofia Łęcka", "Historyczka, kieruje archiwum miejskim i od lat zbiera programy."),
    ("Jan Kowalski", "Kierownik działu fotografii, autor wystaw o prasie."),
    ("Maria Nowak", "Nauczycielka, opiekunka kroniki szkolnej."),
    ("Piotr Wiśniewski", "Dziennikarz radia lokalnego."),
)


def draw_cards(sheet: Sheet, *, columns: int = 2, top: float = 120) -> None:
    for k, (name, text) in enumerate(PEOPLE):
        x, y = 50 + 260 * (k % columns), top + 90 * (k // columns)
        y = sheet.block(x, y, 200, [(name, Type(12, bold=True))])
        sheet.block(x, y, 200, [(text, Type(9))])


def test_names_are_told_by_their_style(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    draw_cards(sheet)
    page = read_cards(region_of(sheet, "pl").marks)
    assert page is not None
    cards = [(" ".join(n.text for n in c.name), " ".join(n.text for n in c.text)) for c in page.cards]
    assert sorted(cards) == sorted(PEOPLE)
    assert page.rest == ()
    assert page.score == 1.0


def test_a_heading_is_no_card(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    sheet.text(50, 70, "PRELEGENCI", Type(18, bold=True))
    draw_cards(sheet)
    page = read_cards(region_of(sheet, "pl").marks)
    assert page is not None
    assert [m.text for m in page.rest] == ["PRELEGENCI"]
    assert len(page.cards) == 4
    assert 0.9 < page.score < 1.0


def test_a_name_over_two_lines_is_one(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    draw_cards(sheet)
    y = sheet.block(50, 320, 200, [("Małgorzata", Type(12, bold=True)), ("Omachel-Lis", Type(12, bold=True))])
    sheet.block(50, y, 200, [("Bibliotekarka.", Type(9))])
    page = read_cards(region_of(sheet, "pl").marks)
    assert page is not None
    assert [n.text for n in page.cards[-1].name] == ["Małgorzata", "Omachel-Lis"]


def test_one_name_proves_no_cards(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    sheet.text(50, 100, "Zofia Łęcka", Type(12, bold=True))
    sheet.text(50, 114, "Historyczka, kieruje archiwum.", Type(9))
    assert read_cards(region_of(sheet, "pl").marks) is None


def test_titles_in_the_style_of_headings_are_no_names(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, title in enumerate(("Pamięć miasta", "Mapy dawnych wsi", "Kroniki szkolne", "Zofia Łęcka")):
        y = sheet.block(50, 100 + 60 * k, 200, [(title, Type(12, bold=True))])
        sheet.block(50, y, 200, [("Opis, który stoi pod tytułem.", Type(9))])
    assert read_cards(region_of(sheet, "pl").marks) is None
