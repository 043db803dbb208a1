"""Entries that only say who leads."""

from __future__ import annotations

from typing import Any

from extract.lang import pack
from extract.model import Box, Participation, Place, Session
from extract.whole.leaders import join_leaders

PACKS = (pack("en"),)
BOX = Box(40, 0, 240, 10)
CHAIR = Participation("Anna Lis", "chair", Place(1, BOX))


def session(key: str, title: str, start: str | None, **given: Any) -> Session:
    place = Place(1, given.pop("box", BOX))
    return Session(key, title, place=place, start=start, **{"kind": "talk", "date": "2024-06-03", **given})


def led(**given: Any) -> Session:
    return session(
        "s2", "Chair: Anna Lis", "09:00", end="10:00", room="B 2", participations=(CHAIR,), **given
    )


def test_a_block_takes_leaders_time_and_room_of_the_entry_inside_it() -> None:
    block = session("s1", "Session 1: Maps", None, kind="session", problems=("no_start",))
    talk = session("s3", "Old roads", "09:00", parent="s1")
    made, kept = join_leaders([block, led(parent="s1"), talk], PACKS)
    assert kept == {"s2": "s1"}
    assert [(s.key, s.start, s.end, s.room, s.parent) for s in made] == [
        ("s1", "09:00", "10:00", "B 2", None),
        ("s3", "09:00", None, None, "s1"),
    ]
    assert made[0].participations == (CHAIR,) and made[0].problems == ()


def test_talks_of_an_entry_that_only_leads_hang_under_the_one_above_it_in_its_column() -> None:
    other = session("s0", "Roads", "09:00", box=Box(300, 0, 500, 10))
    talk = session("s3", "Old roads", "09:00", parent="s2")
    made, kept = join_leaders([session("s1", "Maps", "09:00"), other, led(), talk], PACKS)
    assert [(s.key, s.parent, len(s.participations)) for s in made] == [
        ("s1", None, 1),
        ("s0", None, 0),
        ("s3", "s1", 0),
    ]
    assert kept == {"s2": "s1"}


def test_what_says_more_or_finds_no_block_stays() -> None:
    speaker = Participation("Jan Kos", "speaker", Place(1, BOX))
    talk = session("s2", "Chair: Anna Lis", "09:00", participations=(CHAIR, speaker))
    assert len(join_leaders([session("s1", "Maps", "09:00"), talk], PACKS)[0]) == 2
    assert len(join_leaders([session("s1", "Maps", "08:00"), led()], PACKS)[0]) == 2
    assert len(join_leaders([session("s1", "Lunch", "09:00", kind="meal"), led()], PACKS)[0]) == 2
    chaired = session("s1", "Maps", "09:00", participations=(CHAIR,))
    assert len(join_leaders([chaired, led()], PACKS)[0]) == 2
