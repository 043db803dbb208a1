"""Sessions inside one entry."""

from __future__ import annotations

from collections.abc import Callable

from extract.content.model import Reading
from extract.content.parallel import split_counted, split_lettered
from extract.lang import pack
from extract.structures.shared.marks import Mark

Read = Callable[..., list[Reading]]
MarksOf = Callable[..., list[Mark]]


def test_letters_that_run_on_tell_sessions_apart(marks_of: MarksOf) -> None:
    for first, second in (("A: Rivers", "B: Roads"), ("2A. Rivers", "2B. Roads"), ("A) Rivers", "B) Roads")):
        found = split_lettered(
            marks_of("Workshops", f"**{first}**", "Ewa Kulisz", f"**{second}**", "Anna Lis")
        )
        assert found is not None
        assert [m.text for m in found[0]] == ["Workshops"]
        assert [[m.text for m in item] for item in found[1]] == [
            [first, "Ewa Kulisz"],
            [second, "Anna Lis"],
        ]


def test_initials_and_letters_out_of_order_tell_nothing_apart(marks_of: MarksOf) -> None:
    assert split_lettered(marks_of("A. Kulisz", "B. Lis")) is None
    assert split_lettered(marks_of("B: Rivers", "A: Roads")) is None
    assert split_lettered(marks_of("A: Rivers", "**B: Roads**")) is None
    assert split_lettered(marks_of("A: Rivers", ">B: Roads")) is None


def test_lettered_sessions_hang_under_the_line_before_them(read: Read) -> None:
    reading = read(
        ["Parallel workshops", "**A: Rivers of old towns**", "Ewa Kulisz", "**B: Roads**", "Anna Lis"]
    )[0]
    assert reading.content.title == "Parallel workshops"
    assert [(p.content.title, [x.name for x in p.content.participations]) for p in reading.parts] == [
        ("A: Rivers of old towns", ["Ewa Kulisz"]),
        ("B: Roads", ["Anna Lis"]),
    ]


def test_counted_sessions_hang_under_what_announces_them(read: Read) -> None:
    reading = read(
        [
            "Sessions of the afternoon",
            "**Session A (Room 4): Rivers**",
            "1. Old bridges – Ewa Kulisz",
            "2. New bridges – Anna Lis",
            "**Session B (Room 5): Roads**",
            "1. Old roads – Jan Nowak",
            "2. New roads – Piotr Zych",
        ]
    )[0]
    assert reading.content.title == "Sessions of the afternoon"
    assert [[t.content.title for t in part.parts] for part in reading.parts] == [
        ["Old bridges", "New bridges"],
        ["Old roads", "New roads"],
    ]


def test_parts_that_a_description_counts_are_no_sessions(read: Read) -> None:
    reading = read(["**How to draw a map**", "Part 1 – paper and pencils", "Part 2 – colours"])[0]
    assert reading.content.title == "How to draw a map" and not reading.parts


def test_a_text_behind_a_lettered_stop_is_a_session_with_its_own_room(read: Read) -> None:
    reading = read(
        [
            "**Workshops (parallel)**",
            "A. Community planning – facilitator: Eva Kulisz, Gallery",
            "Hall",
            "B. Working with volunteers – facilitator: Tom Hill,",
            "Room 1",
            "C. Board games in libraries – facilitator: Anna Lis, Room 2",
        ]
    )[0]
    assert [
        (p.content.title, [x.name for x in p.content.participations], p.content.room) for p in reading.parts
    ] == [
        ("A. Community planning", ["Eva Kulisz"], "Gallery Hall"),
        ("B. Working with volunteers", ["Tom Hill"], "Room 1"),
        ("C. Board games in libraries", ["Anna Lis"], "Room 2"),
    ]
    assert reading.content.room is None
    assert reading.side_by_side


def test_codes_that_run_on_count_sessions(read: Read) -> None:
    reading = read(
        [
            "Parallel workshops",
            "W1 Atem und Stimme – Anna Lis",
            "W2 Trommeln – Jan Nowak",
            "W3 Roads – Ewa Kulisz",
        ]
    )[0]
    assert reading.side_by_side
    assert [(p.content.title, [x.name for x in p.content.participations]) for p in reading.parts] == [
        ("W1 Atem und Stimme", ["Anna Lis"]),
        ("W2 Trommeln", ["Jan Nowak"]),
        ("W3 Roads", ["Ewa Kulisz"]),
    ]


def test_codes_that_skip_count_none(marks_of: MarksOf) -> None:
    assert split_counted(marks_of("W1 Rivers", "W3 Roads"), (pack("en"),)) is None
    assert split_counted(marks_of("W1 Rivers", "P2 Roads"), (pack("en"),)) is None
