"""What headings of parallel columns say."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sheet import Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.shared.columnheads import column_labels
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Draw = Callable[..., None]
Told = Callable[..., list[tuple[object, ...]]]
Labels = Callable[..., list[tuple[str, str | None] | None]]


@pytest.fixture
def labels(new_sheet: NewSheet, region_of: RegionOf) -> Labels:
    """Name and room of each heading: `labels(heads, texts below)`."""

    def read(heads: Sequence[str], body: Sequence[str] = ()) -> list[tuple[str, str | None] | None]:
        sheet = new_sheet()
        for k, text in enumerate(heads):
            sheet.text(60 + 120 * k, 80, text, Type(8))
        for k, text in enumerate(body):
            sheet.text(60, 120 + 20 * k, text, Type(8))
        region = region_of(sheet)
        found = [[m] for text in heads for m in region.marks if m.text == text and m.box.top < 90]
        told = column_labels(found, region.marks, region.packs)
        return [(t.name, t.room) if t else None for t in told]

    return read


def test_rooms_with_seats_and_a_foyer_beside_them(labels: Labels) -> None:
    assert labels(["Foyer", "Room G1 (120)", "Annex"]) == [("", "Foyer"), ("", "Room G1"), ("", "Annex")]


def test_a_name_before_the_word_for_rooms_belongs_to_the_room(labels: Labels) -> None:
    assert labels(["Living Room 1", "Atlas", "Workshop Room 2"]) == [
        ("", "Living Room 1"), ("", "Atlas"), ("", "Room 2"),
    ]  # fmt: skip


def test_names_that_no_text_below_repeats_are_rooms(labels: Labels) -> None:
    found = labels(["Kopernik", "Newton"], ["The memory of towns", "Maps of lost villages"])
    assert found == [("", "Kopernik"), ("", "Newton")]


def test_names_whose_words_come_again_below_are_tracks(labels: Labels) -> None:
    found = labels(["Security", "Data Science"], ["How secure is security?", "Data of towns"])
    assert found == [("Security", None), ("Data Science", None)]


def test_long_names_are_tracks(labels: Labels) -> None:
    heads = ["Memory, Town, Region", "Archives of our villages today"]
    assert labels(heads) == [(heads[0], None), (heads[1], None)]


def test_a_track_with_its_room(labels: Labels) -> None:
    heads = ["Track A: Towns (Room 1)", "Track B: Villages (Room 2)"]
    assert labels(heads) == [("Track A: Towns", "Room 1"), ("Track B: Villages", "Room 2")]


def test_codes_are_rooms_unless_they_count_on(labels: Labels) -> None:
    assert labels(["B104", "A002", "C311"]) == [("", "B104"), ("", "A002"), ("", "C311")]
    assert labels(["S1", "S2", "S3"]) == [None, None, None]


@pytest.mark.parametrize(
    "heads", [["The spring conference"], ["Monday", "Tuesday"], ["Title", "Speaker", "Location"], ["A", "B"]]
)
def test_headings_that_say_neither(labels: Labels, heads: list[str]) -> None:
    assert labels(heads) == [None] * len(heads)


def test_a_break_stands_in_the_room_of_its_own_column_and_talks_in_their_track(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        ["", "Foyer", "Track A: Towns", "Track B: Villages"],
        ["10:00-11:00", "", "The memory of towns", "Maps of lost villages"],
        ["11:00-11:30", "Coffee break", "", ""],
        ["11:30-12:30", "", "School chronicles", "Theatre posters of the past"],
    ]
    draw(sheet, rows, [80, 100, 150, 150])
    found = told(clock_rows(region_of(sheet), Context()), "room", "own_room", "track")
    assert found == [
        ("The memory of towns", None, False, "Track A: Towns"),
        ("Maps of lost villages", None, False, "Track B: Villages"),
        ("Coffee break", "Foyer", True, None),
        ("School chronicles", None, False, "Track A: Towns"),
        ("Theatre posters of the past", None, False, "Track B: Villages"),
    ]


@pytest.mark.parametrize(
    ("beside", "track"),
    [
        ("Maps and Letters", "Maps and Letters"),
        ("MORNING", None),
        ("Parallel sessions", None),
        ("3 May 2021", None),
    ],
)
def test_a_text_beside_the_rows_of_rooms_is_their_track(
    new_sheet: NewSheet, draw: Draw, region_of: RegionOf, told: Told, beside: str, track: str | None
) -> None:
    sheet = new_sheet()
    rows = [
        ["", "Room A", "Room B"],
        ["10:00-11:00", "The memory of towns", "Maps of lost villages"],
        ["11:30-12:30", "School chronicles", "Theatre posters of the past"],
    ]
    draw(sheet, rows, [80, 200, 200], left=80)
    sheet.text(60, 225, beside, Type(10), turn=90)
    found = told(clock_rows(region_of(sheet), Context()), "track")
    assert [f[1] for f in found] == [track] * 4


def test_a_theme_above_its_room(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, (theme, room) in enumerate([("RIVERS", "Room 1"), ("LAKES", "Room 2"), ("SHIPS", "Room 3")]):
        sheet.text(60 + 120 * k, 80, theme, Type(8))
        sheet.text(60 + 120 * k, 90, room, Type(8))
    region = region_of(sheet)
    columns = [[m for m in region.marks if 0 <= m.box.x0 - 60 - 120 * k < 90] for k in range(3)]
    told = column_labels(columns, region.marks, region.packs)
    assert [(t.name, t.room) if t else None for t in told] == [
        ("RIVERS", "Room 1"),
        ("LAKES", "Room 2"),
        ("SHIPS", "Room 3"),
    ]


def test_what_a_room_is_called_behind_a_dash(labels: Labels) -> None:
    heads = ["Hall A – Elm", "Hall B – Rowan"]
    assert labels(heads, ["Maps of lost villages"]) == [("", heads[0]), ("", heads[1])]
    assert labels(["Hall A – Rivers", "Hall B – Towns"], ["Maps of rivers"]) == [
        ("", "Hall A"),
        ("", "Hall B"),
    ]


def test_names_in_brackets_behind_all_headings_are_rooms_where_another_text_ends_so(labels: Labels) -> None:
    heads = ["Trusted and critical (Fuji 2)", "Seeing through data (Fuji 1)"]
    assert labels(heads, ["Opening (Fuji 2)"]) == [
        ("Trusted and critical", "Fuji 2"),
        ("Seeing through data", "Fuji 1"),
    ]


def test_names_in_brackets_that_stand_nowhere_else_belong_to_the_headings(labels: Labels) -> None:
    heads = ["Trusted and critical (Fuji 2)", "Seeing through data (Fuji 1)"]
    assert labels(heads, ["Opening"]) == [(heads[0], None), (heads[1], None)]


def test_chairs_head_no_columns(labels: Labels) -> None:
    assert labels(["Chair: L. Moreau", "Chair: D. Craig", "Chair: H. Suzuki"]) == [None, None, None]
