"""What stands below the last entry of a list is no part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet, Type

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]

ENTRIES = ["9:00 Doors open", "9:30 Welcome", "10:00 The price of bread", "11:00 Coffee", "11:30 Bridges"]
LAST = ("Bridges", "11:30")


def with_line(sheet: Sheet, x: float, gap: float, text: str, size: float = 10) -> None:
    """A list whose last entry stands at 188 points, and a line so far below it."""
    for k, line in enumerate(ENTRIES):
        sheet.text(60, 100 + 22 * k, line, Type(10))
    sheet.text(x, 188 + gap, text, Type(size))


@pytest.mark.parametrize(
    ("x", "gap", "size"),
    [
        pytest.param(40, 22, 10, id="further left than the list"),
        pytest.param(60, 60, 10, id="below more white than anywhere in the list"),
        pytest.param(60, 22, 8, id="a paragraph in smaller type"),
        pytest.param(60, 24, 14, id="a heading of what comes next"),
    ],
)
def test_a_line_apart_is_no_part_of_the_last_entry(
    new_sheet: NewSheet, region_of: RegionOf, told: Told, x: float, gap: float, size: float
) -> None:
    sheet = new_sheet()
    with_line(sheet, x, gap, "Sponsors: Brightwater, Cloudhopper", size)
    found = agenda(region_of(sheet), Context())
    assert told(found, "start")[-1] == LAST
    assert found is not None
    assert [m.text for m in found.rest] == ["Sponsors: Brightwater, Cloudhopper"]


@pytest.mark.parametrize(
    ("x", "gap", "size", "text"),
    [
        pytest.param(60, 12, 10, "Anna Whitfield", id="right below its time"),
        pytest.param(90, 12, 8, "Anna Whitfield", id="smaller, below the title"),
        pytest.param(60, 60, 10, "Posters: 14:00-17:00", id="tells from when to when it lasts"),
    ],
)
def test_a_line_of_the_last_entry_stays_with_it(
    new_sheet: NewSheet, region_of: RegionOf, told: Told, x: float, gap: float, size: float, text: str
) -> None:
    sheet = new_sheet()
    with_line(sheet, x, gap, text, size)
    found = agenda(region_of(sheet), Context())
    assert found is not None
    assert not found.rest
    assert text in str(told(found))


def test_a_day_at_the_foot_heads_what_follows(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    with_line(sheet, 60, 60, "Friday 12 May 2023")
    found = agenda(region_of(sheet), Context())
    assert found is not None
    assert found.after.date == "2023-05-12"


NOTICE = "Each day begins with a walk to the river and ends with a song."


@pytest.mark.parametrize(
    ("gap", "ends", "apart"),
    [
        pytest.param(32, "", True, id="a sentence below more white than parts the entries"),
        pytest.param(12, "", False, id="a sentence right below the last entry tells of it"),
        pytest.param(32, ".", False, id="where entries are told in sentences, too"),
    ],
)
def test_a_notice_in_sentences_is_no_title(
    new_sheet: NewSheet, region_of: RegionOf, told: Told, gap: float, ends: str, apart: bool
) -> None:
    sheet = new_sheet()
    sheet.text(60, 50, "12 May 2021", Type(10))
    sheet.text(60, 72, "8:00 Boats" + ends, Type(10))
    sheet.text(60, 72 + 40, "13 May 2021", Type(10))
    for k, line in enumerate(ENTRIES):
        sheet.text(60, 134 + 22 * k, line + ends, Type(10))
    sheet.text(60, 134 + 88 + gap, NOTICE, Type(10))
    found = agenda(region_of(sheet), Context())
    assert found is not None
    assert (NOTICE in [m.text for m in found.rest]) is apart


def test_the_last_entry_of_a_centred_list_may_be_the_widest(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    texts = (
        "Doors open",
        "Welcome",
        "The price of bread",
        "Bridges and towns, and what they say of the river below",
    )
    for k, (time, text) in enumerate(zip(("9.00", "9.30", "10.00", "11.00"), texts, strict=True)):
        for row, line in enumerate((time, text)):
            sheet.text(300 - sheet.length(line, Type(10)) / 2, 100 + 40 * k + 14 * row, line, Type(10))
    found = agenda(region_of(sheet), Context())
    assert found is not None
    assert [m.text for m in found.entries[-1].content] == [texts[-1]]
