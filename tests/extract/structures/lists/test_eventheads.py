"""What stands above the first time of a programme: the event's own heading, or that of a block."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sheet import Sheet, Type

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
LARGE, TITLE, PLAIN = Type(16, bold=True), Type(10, bold=True), Type(10)


def blocks(region: Region, *, timetabled: bool = False) -> list[str]:
    """The headings that became blocks, those on several lines with a slash."""
    made = agenda(region, Context(timetabled=timetabled))
    assert made is not None
    return [" / ".join(m.text for m in e.content) for e in made.entries if e.is_block]


@pytest.fixture
def headed(new_sheet: NewSheet, region_of: RegionOf) -> Callable[..., Region]:
    """A list of two talks below headings, and two more below a bold block."""

    def make(heads: Sequence[tuple[str, Type]], later: bool = True) -> Region:
        sheet = new_sheet()
        for k, (text, look) in enumerate(heads):
            sheet.text(60, 60 + 24 * k, text, look)
        for k in range(2):
            sheet.text(60, 160 + 24 * k, f"{9 + k}:00 Maps of harbours", PLAIN)
        if later:
            sheet.text(60, 220, "Rivers and towns", TITLE)
            for k in range(2):
                sheet.text(60, 244 + 24 * k, f"{11 + k}:00 Mills without wind", PLAIN)
        return region_of(sheet)

    return make


@pytest.mark.parametrize(
    "heads",
    [
        [("Forum of River Towns", LARGE), ("Great Mallow, Old Town Hall", PLAIN)],
        [("Forum of River Towns", LARGE), ("12 May 2024, Old Town Hall", TITLE)],
        [("Water, town and people", Type(12, italic=True)), ("under the patronage of the Mayor", PLAIN)],
    ],
)
@pytest.mark.parametrize("later", [True, False])
def test_what_heads_the_event_is_no_block(
    headed: Callable[..., Region], heads: list[tuple[str, Type]], later: bool
) -> None:
    assert blocks(headed(heads, later)) == ["Rivers and towns"] * later


@pytest.mark.parametrize(
    ("head", "look"),
    [
        ("Towns and their bells", TITLE),
        ("Morning session", PLAIN),
        ("Morning session (Venue: Old Hall, Mallow)", PLAIN),
        ("Session 1: Towns and their bells", PLAIN),
    ],
)
def test_a_block_above_the_first_time_says_so_or_looks_like_the_next_one(
    headed: Callable[..., Region], head: str, look: Type
) -> None:
    found = headed([("Forum of River Towns", LARGE), (head, look)])
    assert blocks(found) == [head, "Rivers and towns"]


def test_a_look_that_entries_have_tells_no_block(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    sheet.text(60, 60, "Great Mallow, Old Town Hall")
    rows = ("9:00 Opening", "10:00 Maps of harbours", "Session A: Rivers", "11:00 Mills", "12:00 Weirs")
    for k, text in enumerate(rows):
        sheet.text(60, 120 + 24 * k, text)
    assert blocks(region_of(sheet)) == ["Session A: Rivers"]


def test_headings_of_later_pages_are_blocks(headed: Callable[..., Region]) -> None:
    found = headed([("Water, town and people", LARGE)])
    assert blocks(found, timetabled=True) == ["Water, town and people", "Rivers and towns"]


def test_the_half_of_the_day_above_a_block_is_no_part_of_its_name(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "9:00 Registration of all guests", PLAIN)
    for k, (half, block) in enumerate((("MORNING", "Rivers and towns"), ("AFTERNOON", "Bells"))):
        sheet.text(60, 140 + 120 * k, half, Type(12, bold=True))
        sheet.text(60, 158 + 120 * k, block, TITLE)
        for j in range(2):
            sheet.text(60, 180 + 120 * k + 24 * j, f"{10 + 4 * k + j}:00 Maps of harbours", PLAIN)
    assert blocks(region_of(sheet)) == ["Rivers and towns", "Bells"]
    alone = new_sheet()
    alone.text(60, 100, "9:00 Registration of all guests", PLAIN)
    alone.text(60, 140, "MORNING", Type(12, bold=True))
    for j in range(2):
        alone.text(60, 160 + 24 * j, f"{10 + j}:00 Maps of harbours", PLAIN)
    assert blocks(region_of(alone)) == ["MORNING"]


def test_a_first_time_that_is_said_again_is_of_the_event(new_sheet: NewSheet, region_of: RegionOf) -> None:
    """A box with the day and its time, over what an announcement says of them."""
    for said, count in (("Begin: 10:00", 3), ("Doors open to all", 4)):
        sheet = new_sheet()
        sheet.text(60, 100, "10:00", PLAIN)
        sheet.text(60, 120, said, PLAIN)
        for k in range(3):
            sheet.text(60, 160 + 24 * k, f"{11 + k}:00 Maps of harbours", PLAIN)
        made = agenda(region_of(sheet), Context())
        assert made is not None
        assert len(made.entries) == count
