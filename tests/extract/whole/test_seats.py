"""Rows that only name who sits on the block above them."""

from __future__ import annotations

from typing import Any

from extract.lang import pack
from extract.model import Box, Participation, Place, Session
from extract.whole.seats import join_seats

PACKS = (pack("en"),)
BLOCK = Session("s1", "Panel 1: Roads", "panel", place=Place(1, Box(40, 0, 240, 10)), start="09:00")


def row(key: str, name: str, title: str, *, below: float = 0.0, **given: Any) -> Session:
    box, named = Box(40, 20, 240, 50), Box(40, 20 + below, 100, 30 + below)
    person = Participation(name, "speaker", Place(1, named), problems=("role_inferred",))
    return Session(
        key,
        title,
        "talk",
        place=Place(1, box),
        **{"start": "09:10", "parent": "s1", "participations": (person,), **given},
    )


def test_rows_of_people_with_offices_are_people_of_the_block() -> None:
    rows = [
        row("s2", "Anna Lis", "Mayor of Nowa"),
        row("s3", "Jan Kos", "Director, Institute of Roads"),
        row("s4", "Ewa Maj", "Rivers United"),
    ]
    made, kept = join_seats([BLOCK, *rows], PACKS)
    assert [s.key for s in made] == ["s1"]
    assert kept == {"s2": "s1", "s3": "s1", "s4": "s1"}
    assert [(p.name, p.position, p.affiliation) for p in made[0].participations] == [
        ("Anna Lis", "Mayor", "Nowa"),
        ("Jan Kos", "Director", "Institute of Roads"),
        ("Ewa Maj", None, "Rivers United"),
    ]


def test_rows_with_titles_stay() -> None:
    talks = [row("s2", "Anna Lis", "What the Mayor said: a story"), row("s3", "Jan Kos", "Old roads of Nowa")]
    assert join_seats([BLOCK, *talks], PACKS) == ([BLOCK, *talks], {})


def test_firms_that_head_what_they_show_stay() -> None:
    firms = [row("s2", "Anna Lis", "Institute of Roads"), row("s3", "Jan Kos", "University of Nowa")]
    assert join_seats([BLOCK, *firms], PACKS)[1] == {}


def test_rows_that_name_their_people_below_stay() -> None:
    talks = [row(f"s{n}", "Anna Lis", "Mayor of Nowa", below=12) for n in (2, 3)]
    assert join_seats([BLOCK, *talks], PACKS)[1] == {}
