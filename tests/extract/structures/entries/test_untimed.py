"""Sessions without times: titles and people in one repeated pattern."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sheet import Sheet, Type

from extract.model import Programme
from extract.structures.entries.untimed import untimed
from extract.structures.shared.arrangement import Arrangement, Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Read = Callable[..., Programme]
HEAD, TITLE, PLAIN, LABEL = Type(20, bold=True), Type(12, bold=True), Type(10), Type(9, italic=True)
TALKS = [
    ("Maps of the lost villages", "Ewa Kulisz (geographer, Town Archive)"),
    ("Letters of our emigrants", "Adam Zych (teacher)"),
    ("Choirs and the towns they sing in", "Olga Rak (conductor)"),
    ("Mills on the upper river", "Piotr Wilk (Museum of Milling)"),
]
COMMITTEES = [
    ("Programme committee", "Ewa Kulisz, Adam Zych"),
    ("Organising committee", "Olga Rak, Piotr Wilk"),
    ("Local organising committee", "Jan Sowa"),
    ("Honorary committee of the congress", "Anna Lis"),
]


def blocks(
    sheet: Sheet, talks: Sequence[tuple[str, str]] = TALKS, label: str = "", more: str = "", top: float = 120
) -> Sheet:
    """Two columns of blocks: title, people, and a label of the kind or more text below."""
    for k, (title, name) in enumerate(talks):
        x, y = 50 + 270 * (k % 2), top + 110 * (k // 2)
        sheet.text(x, y, title, TITLE)
        sheet.text(x, y + 15, name, PLAIN)
        sheet.block(x, y + 20, 240, [(label or more, LABEL)] if label or more else [])
    return sheet


def titles(found: Arrangement | None) -> list[str]:
    assert found is not None
    return [" ".join(m.text for m in e.content) for e in found.entries]


def test_blocks_that_name_their_kind_are_sessions(new_sheet: NewSheet, region_of: RegionOf) -> None:
    found = untimed(region_of(blocks(new_sheet(), label="Lecture")), Context())
    assert sorted(titles(found)) == sorted(f"{title} Lecture" for title, _ in TALKS)
    assert found is not None
    assert all(e.people and not e.own_time and e.context.start is None for e in found.entries)


def test_so_are_blocks_below_a_heading_that_says_so_or_behind_a_timetable(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.text(50, 60, "Programme", HEAD)
    assert len(titles(untimed(region_of(blocks(sheet)), Context()))) == len(TALKS)
    bare = region_of(blocks(new_sheet()))
    assert untimed(bare, Context()) is None
    days = ("2031-06-09", "2031-06-10")
    found = untimed(bare, Context(timetabled=True, date=days[1], days=days, room="Room A"))
    assert found is not None
    assert {(e.context.date, e.context.room) for e in found.entries} == {(None, None)}


@pytest.mark.parametrize(
    "drawn",
    [
        {"talks": [(name.split(" (")[0], title) for title, name in TALKS]},
        {"talks": COMMITTEES},
        {"talks": [(title, f"{name} 12") for title, name in TALKS]},
        {"talks": [(title, "a long walk along the river") for title, _ in TALKS]},
        {"more": "We walked along the river and wrote down what people told us of its mills. " * 9},
    ],
    ids=["names above", "committees", "contents", "nobody", "abstracts"],
)
def test_what_only_looks_like_it_is_none(
    drawn: dict[str, object], new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.text(50, 60, "Programme", HEAD)
    assert untimed(region_of(blocks(sheet, **drawn)), Context(timetabled=True)) is None  # type: ignore[arg-type]


def test_blocks_below_abstracts_and_pages_with_times_are_none(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.text(50, 60, "List of abstracts - talks", HEAD)
    assert untimed(region_of(blocks(sheet)), Context(timetabled=True)) is None
    timed = blocks(new_sheet(), label="Lecture")
    timed.text(50, 60, "10:00 Opening", PLAIN)
    assert untimed(region_of(timed), Context(timetabled=True)) is None


def test_a_page_goes_on_with_fewer_blocks(new_sheet: NewSheet, read: Read) -> None:
    sheet = blocks(new_sheet(), label="Lecture")
    sheet.next_page()
    blocks(sheet, [("Songs of the salt roads", "Maria Nowak (singer)")], label="Concert of songs", top=60)
    found = read(sheet).sessions
    assert [(s.title, [p.name for p in s.participations], s.kind) for s in found][-1] == (
        "Songs of the salt roads",
        ["Maria Nowak"],
        "talk",
    )
    assert len(found) == len(TALKS) + 1
    assert all(s.start is None and s.confidence < 0.7 and "no_start" in s.problems for s in found)


def test_the_page_behind_a_timetable_tells_who_speaks(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    for k, (title, _) in enumerate(TALKS):
        sheet.text(50, 100 + 30 * k, f"{10 + k}:00 {title}", PLAIN)
    sheet.next_page()
    found = read(blocks(sheet)).sessions
    assert [(s.title, s.start, [p.name for p in s.participations]) for s in found] == [
        (title, f"{10 + k}:00", [name.split(" (")[0]]) for k, (title, name) in enumerate(TALKS)
    ]
