"""Rooms that entries name again and again at one place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from extract.content.learning import content_reader
from extract.content.model import Reading
from extract.content.restarts import read_entry
from extract.lang import Pack
from extract.structures.shared.marks import Mark

Marks = Callable[..., list[Mark]]
Packs = Callable[[str], tuple[Pack, ...]]


@pytest.fixture
def rooms_of(marks_of: Marks, packs: Packs) -> Callable[..., list[tuple[str | None, str | None]]]:
    """Title and room of each entry, read in the habit of all of them."""

    def read(
        *entries: Sequence[str], languages: str = "en", headings: Sequence[str] = ()
    ) -> list[tuple[str | None, str | None]]:
        marks = [marks_of(*rows, languages=languages) for rows in entries]
        reader = content_reader([(m, ()) for m in marks], packs(languages), frozenset(), headings)
        found: list[Reading] = [reader.read(m) for m in marks]
        return [(r.content.title, r.content.room) for r in found]

    return read


def test_names_set_as_nothing_else_are_rooms_without_a_word(rooms_of: Callable[..., object]) -> None:
    assert rooms_of(
        ("**Maps of old towns**", "Alice Whitfield", "_market_"),
        ("**Roads of river towns**", "_market_"),
        ("**Bridges and their builders**", "_the blue door_"),
        ("**Ships of the north**", "_the blue door_"),
        ("**Harbours and their lights**", "_old salt store_"),
    ) == [
        ("Maps of old towns", "market"),
        ("Roads of river towns", "market"),
        ("Bridges and their builders", "the blue door"),
        ("Ships of the north", "the blue door"),
        ("Harbours and their lights", "old salt store"),
    ]


def test_bare_words_behind_commas_are_rooms_by_habit(rooms_of: Callable[..., object]) -> None:
    assert rooms_of(
        ("Maps of old towns, Aula",),
        ("Roads of river towns, Aula",),
        ("Bridges and their builders, Foyer",),
        ("Ships of the north, Foyer",),
        ("Harbours, lights and pilots",),
    ) == [
        ("Maps of old towns", "Aula"),
        ("Roads of river towns", "Aula"),
        ("Bridges and their builders", "Foyer"),
        ("Ships of the north", "Foyer"),
        ("Harbours, lights and pilots", None),
    ]


def test_a_room_behind_a_sign_may_run_over_its_line(rooms_of: Callable[..., object]) -> None:
    found = rooms_of(
        ("Maps of old towns, Cedar Lounge",),
        ("Ships of the north, Cedar Lounge",),
        ("Roads of river towns, Terrace",),
        ("Harbours and their lights, Terrace",),
        ("Bridges and their builders, Cedar", "Lounge"),
    )
    assert found[-1] == ("Bridges and their builders", "Cedar Lounge")  # type: ignore[index]


def test_rooms_of_headings_are_rooms_behind_titles(rooms_of: Callable[..., object]) -> None:
    assert rooms_of(("Opening · Silo",), ("· SILO", "**Maps of old towns**"), headings=["Silo"]) == [
        ("Opening", "Silo"),
        ("Maps of old towns", "SILO"),
    ]


def test_employers_behind_people_are_no_rooms(rooms_of: Callable[..., object]) -> None:
    found = rooms_of(
        ("**Maps of old towns**", "Alice Whitfield, Harbour Museum"),
        ("**Roads of river towns**", "Thomas Harper, Harbour Museum"),
        ("**Bridges and their builders**", "Oliver Stone, City Library"),
        ("**Ships of the north**", "Emma Clarke, City Library"),
    )
    assert [room for _, room in found] == [None] * 4  # type: ignore[attr-defined]


def test_an_entry_that_names_several_rooms_has_none(rooms_of: Callable[..., object]) -> None:
    found = rooms_of(
        ("**Maps of old towns**", "_market_"),
        ("**Roads of river towns**", "_market_"),
        ("**Ships of the north**", "_tavern_"),
        ("**Harbours and their lights**", "_tavern_"),
        ("**Walk through the town**", "_market_", "_tavern_"),
    )
    assert found[-1][1] is None  # type: ignore[index]


def test_lines_in_small_type_above_their_titles_are_rooms(rooms_of: Callable[..., object]) -> None:
    entries = (
        ("~The blue door~", "Maps of old towns", "A walk along the walls."),
        ("~Great hall~", "Roads of river towns"),
        ("~The blue door~", "Ships of the north"),
        ("~Great hall~", "Harbours and their lights"),
        ("~Old salt store~", "Bridges and their builders"),
    )
    assert [room for _, room in rooms_of(*entries)] == [  # type: ignore[attr-defined]
        "The blue door", "Great hall", "The blue door", "Great hall", "Old salt store",
    ]  # fmt: skip


def test_kinds_in_small_type_above_titles_are_no_rooms(rooms_of: Callable[..., object]) -> None:
    entries = (
        ("~Concert~", "Songs of old towns"),
        ("~Film~", "Roads of river towns"),
        ("~Concert~", "Ships of the north"),
        ("~Film~", "Harbours and their lights"),
    )
    assert all(room is None for _, room in rooms_of(*entries))  # type: ignore[attr-defined]


def test_brackets_behind_pauses_are_rooms_where_most_brackets_are(rooms_of: Callable[..., object]) -> None:
    entries = (
        ("Maps of old towns (Cosmos)",),
        ("Roads of river towns (Cosmos)",),
        ("Ships of the north (Orion)",),
        ("Harbours (Orion)",),
        ("Lunch (The salt store)",),
        ("Dinner (optional)",),
    )
    assert rooms_of(*entries, headings=("Cosmos", "Orion"))[-2:] == [  # type: ignore[index]
        ("Lunch", "The salt store"),
        ("Dinner (optional)", None),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            ("Opening (Cosmos)", "Maps of the old harbour towns (Cosmos)", "What ships bring (Orion)"),
            [
                ("Opening", "Cosmos"),
                ("Maps of the old harbour towns", "Cosmos"),
                ("What ships bring", "Orion"),
            ],
        ),
        (("Coffee (Cosmos)", "and posters of the towns (Orion)"), []),
        (("Opening (Cosmos)", "Maps of the old harbour towns"), []),
    ],
    ids=["sessions of one slot", "goes on in small letters", "no room at the end"],
)
def test_lines_that_each_end_with_their_room_are_sessions(
    rows: Sequence[str], expected: list[tuple[str, str]], marks_of: Marks, packs: Packs
) -> None:
    marks = marks_of(*rows)
    reader = content_reader([(marks, ())], packs("en"), frozenset(), ("Cosmos", "Orion"))
    found = read_entry(reader, marks).parts if reader.echoes.parted(marks) else ()
    assert [(p.content.title, p.content.room) for p in found] == expected
