"""What the columns of a table hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Area, Sheet, Type

from extract.lang import pack
from extract.model import union
from extract.structures.shared.arrangement import Region
from extract.structures.shared.fields import (
    Column,
    FieldKind,
    as_before,
    explained_codes,
    is_record,
    table_columns,
    without_tags,
)
from extract.structures.shared.groups import Group, group_cells

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]
TITLES = ("The memory of towns", "Maps of lost villages", "School chronicles", "Letters of emigrants")
PEOPLE = ("Alice Whitfield", "Thomas Harper", "Susan Marsh", "Peter Colby")
ROOMS = ("R1", "R2", "R1", "R2")


def cells_drawn(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, *columns: tuple[str, ...]
) -> list[Group]:
    sheet = new_sheet()
    draw(sheet, list(zip(*columns, strict=True)), [480 / len(columns)] * len(columns))
    return group_cells(region_of(sheet).marks)


def kinds(columns: tuple[Column, ...]) -> list[str]:
    return [c.kind for c in columns]


def test_headings_name_the_fields(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    drawn = cells_drawn(
        new_sheet,
        draw,
        region_of,
        ("Title", *TITLES),
        ("Speaker", *PEOPLE),
        ("Chair", *PEOPLE),
        ("Room", *ROOMS),
    )
    columns = table_columns(drawn[4:], drawn[:4], (pack("en"),))
    assert kinds(columns) == ["title", "people", "chair", "room"]
    assert is_record(columns)


def test_headings_are_heard_in_every_language(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    drawn = cells_drawn(
        new_sheet, draw, region_of, ("Temat", *TITLES), ("Prelegent", *PEOPLE), ("Sala", *ROOMS)
    )
    assert kinds(table_columns(drawn[3:], drawn[:3], (pack("pl"),))) == ["title", "people", "room"]


def test_a_word_for_a_talk_heads_talks(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    drawn = cells_drawn(
        new_sheet, draw, region_of, ("Palestra", *TITLES), ("Palestrante", *PEOPLE), ("Local", *ROOMS)
    )
    assert kinds(table_columns(drawn[3:], drawn[:3], (pack("pt"),))) == ["title", "people", "room"]


def test_a_word_for_a_talk_may_head_names(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    drawn = cells_drawn(new_sheet, draw, region_of, ("Title", *TITLES), ("Talk", *PEOPLE))
    assert kinds(table_columns(drawn[2:], drawn[:2], (pack("en"),))) == ["title", "people"]


def test_without_headings_the_cells_tell(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    numbers = ("1", "2", "3", "4")
    drawn = cells_drawn(new_sheet, draw, region_of, numbers, TITLES, PEOPLE, ROOMS)
    columns = table_columns(drawn, (), (pack("en"),))
    assert kinds(columns) == ["number", "title", "people", "room"]
    assert is_record(columns)


def test_columns_of_titles_are_parallel(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    drawn = cells_drawn(new_sheet, draw, region_of, TITLES, TITLES[::-1])
    columns = table_columns(drawn, (), (pack("en"),))
    assert kinds(columns) == ["title", "title"]
    assert not is_record(columns)


def test_columns_headed_by_rooms_are_parallel_whatever_they_hold(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    drawn = cells_drawn(new_sheet, draw, region_of, ("Room 1", *PEOPLE), ("Room 2", *TITLES))
    columns = table_columns(drawn[2:], drawn[:2], (pack("en"),))
    assert kinds(columns) == ["title", "title"]


def test_a_room_without_number_heads_a_column_of_titles(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    drawn = cells_drawn(new_sheet, draw, region_of, ("Great Hall", *TITLES), ("Room 2", *TITLES[::-1]))
    columns = table_columns(drawn[2:], drawn[:2], (pack("en"),))
    assert kinds(columns) == ["title", "title"]


def test_few_cells_prove_nothing(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    drawn = cells_drawn(new_sheet, draw, region_of, TITLES[:2], PEOPLE[:2])
    assert kinds(table_columns(drawn, (), (pack("en"),))) == ["title", "title"]


def test_a_cell_over_two_columns_is_no_column(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    sheet = new_sheet()
    rows = [*zip(TITLES, TITLES[::-1], strict=True), ("Coffee break for all of you", "<")]
    draw(sheet, rows, [240, 240])
    assert len(table_columns(group_cells(region_of(sheet).marks), (), (pack("en"),))) == 2


def test_sentences_beside_titles_describe_them(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    about = ("We hear how towns remember|and what they would like to|forget, from those who know",) * 3 + (
        "",
    )
    drawn = cells_drawn(new_sheet, draw, region_of, TITLES, about)
    columns = table_columns(drawn, (), (pack("en"),))
    assert kinds(columns) == ["title", "text"]
    assert is_record(columns)
    long = tuple(f"{a} and of {b.lower()} and of what is left of them" for a in TITLES[:1] for b in TITLES)
    beside = cells_drawn(new_sheet, draw, region_of, long, long[::-1])
    assert kinds(table_columns(beside, (), (pack("en"),))) == ["title", "title"]


def test_a_legend_explains_several_codes_on_one_line() -> None:
    assert explained_codes(["KL: keynote lecture, CT: contributed talk.", "Hall A: maps"]) == {
        "KL": "keynote lecture",
        "CT": "contributed talk",
    }


def test_columns_go_on_as_they_were_on_the_page_before(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    packs = (pack("en"),)
    before = table_columns(cells_drawn(new_sheet, draw, region_of, TITLES, PEOPLE), (), packs)
    after = table_columns(cells_drawn(new_sheet, draw, region_of, TITLES[:2], PEOPLE[:2]), (), packs)
    parted = table_columns(cells_drawn(new_sheet, draw, region_of, *[TITLES[:2]] * 3), (), packs)
    assert kinds(after) == ["title", "title"]
    assert kinds(as_before(after, before)) == ["title", "people"]
    assert kinds(as_before(parted, before)) == ["title"] * 3
    assert kinds(as_before(before, after)) == ["title", "people"]


def test_a_text_without_a_cell_belongs_to_the_drawn_column_around_it(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    for k, (title, name) in enumerate(zip(TITLES, PEOPLE, strict=True)):
        for x, text in ((40, title), (240, name)):
            sheet.frame(Area(x, 100 + 60 * k, x + 200, 130 + 60 * k))
            sheet.text(x + 8, 118 + 60 * k, text, Type(8))
        sheet.text(48, 148 + 60 * k, "Break", Type(8))
    cells = [g for g in group_cells(region_of(sheet).marks)]
    assert kinds(table_columns(cells, (), (pack("en"),))) == ["title", "people"]


def test_a_column_of_languages_is_none_of_rooms(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    drawn = cells_drawn(new_sheet, draw, region_of, TITLES, ("EN", "PL", "EN", "PL"))
    assert kinds(table_columns(drawn, (), (pack("en"),))) == ["title", "number"]


def test_words_for_kinds_are_no_rooms(new_sheet: NewSheet, draw: Draw, region_of: RegionOf) -> None:
    drawn = cells_drawn(new_sheet, draw, region_of, TITLES, ("Talk", "Break", "Talk", "Break"))
    assert kinds(table_columns(drawn, (), (pack("en"),))) == ["title", "number"]


def test_short_values_under_a_heading_that_is_no_word_for_rooms_are_no_rooms(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    values = ("beginner", "expert", "beginner", "expert")
    drawn = cells_drawn(new_sheet, draw, region_of, ("Title", *TITLES), ("Level", *values))
    assert kinds(table_columns(drawn[2:], drawn[:2], (pack("en"),))) == ["title", "number"]


def test_a_word_for_rooms_in_another_language_heads_rooms(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf
) -> None:
    values = ("green", "blue", "green", "blue")
    drawn = cells_drawn(new_sheet, draw, region_of, ("Title", *TITLES), ("Paikka", *values))
    assert kinds(table_columns(drawn[2:], drawn[:2], (pack("en"),))) == ["title", "room"]


@pytest.mark.parametrize("kind", ["room", "title"])
def test_codes_that_a_legend_explains_are_tags(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, kind: FieldKind
) -> None:
    codes = [
        g
        for g in cells_drawn(new_sheet, draw, region_of, ("IS", "CT", "IS", "CT"), TITLES)
        if len(g.text) < 3
    ]
    column = Column(union(g.box for g in codes), (), kind)
    (tagged,) = without_tags([column], codes, {"IS", "CT", "KL"})
    assert tagged.kind == "number"
    assert without_tags([column], codes, {"CT"}) == (column,)
