"""Rows that look like headings and belong to the session above them."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]


def listed(sheet: Sheet, *rows: str) -> Sheet:
    """Rows below each other; `*` sets bold."""
    for k, text in enumerate(rows):
        sheet.text(50, 100 + 16 * k, text.removeprefix("*"), Type(10, bold=text.startswith("*")))
    return sheet


def test_counted_sessions_stay_in_the_entry_that_announces_them(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = listed(
        new_sheet(), "10:00 Opening", "11:00 Parallel sessions", "*Session A: Rivers", "*Session B: Roads",
        "12:00 Lunch", "13:00 Closing",
    )  # fmt: skip
    assert told(agenda(region_of(sheet), Context())) == [
        ("Opening", "10:00", None),
        ("Parallel sessions / Session A: Rivers / Session B: Roads", "11:00", None),
        ("Lunch", "12:00", None),
        ("Closing", "13:00", None),
    ]


def test_a_second_session_follows_the_first_in_its_entry(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = listed(
        new_sheet(), "10:00 Opening", "11:00 Sessions of the morning", "*Session 1: Rivers", "Ewa Kulisz",
        "Anna Lis", "Jan Nowak", "Piotr Zych", "*Session 2: Roads", "12:00 Lunch",
    )  # fmt: skip
    entries = told(agenda(region_of(sheet), Context()), "start")
    assert [start for _, start in entries] == ["10:00", "11:00", "12:00"]


def test_a_session_without_a_sibling_above_heads_what_follows(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = listed(
        new_sheet(), "10:00 Opening", "*Session 1: Rivers", "11:00 Old bridges", "11:30 New bridges",
        "*Session 2: Roads", "12:00 Old roads", "12:30 New roads",
    )  # fmt: skip
    entries = told(agenda(region_of(sheet), Context()), "start")
    assert [(text, start) for text, start in entries if start is None] == [
        ("Session 1: Rivers", None),
        ("Session 2: Roads", None),
    ]


def test_people_behind_a_word_for_a_block_head_nothing(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = listed(
        new_sheet(), "10:00 Opening", "11:00 Are maps worth it?", "Panel: Jane Roe (Leeds), John Brown",
        "12:00 Lunch", "13:00 Closing",
    )  # fmt: skip
    starts = [start for _, start in told(agenda(region_of(sheet), Context()), "start")]
    assert starts == ["10:00", "11:00", "12:00", "13:00"]
