"""Entries within the time of a block, and what they take from it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from extract.lang import pack
from extract.model import Box, Participation, Place, Session
from extract.whole.nesting import (
    nest_by_time,
    over_pages,
    with_keynotes_of_blocks,
    with_leads,
    with_places_of_blocks,
)

BOX = Box(40, 0, 240, 10)


def session(key: str, start: str | None, end: str | None, **given: Any) -> Session:
    place = Place(given.pop("page", 1), given.pop("box", BOX))
    values = {"kind": "talk", "date": "2024-06-03", **given}
    return Session(key, f"Title {key}", place=place, start=start, end=end, **values)


def parents(sessions: list[Session]) -> list[str | None]:
    return [s.parent for s in nest_by_time(sessions)]


def test_entries_that_fill_the_time_of_a_block_hang_under_it_but_not_its_breaks() -> None:
    sessions = [
        session("s1", "09:00", "10:30", kind="session"),
        session("s2", "09:00", "09:20"),
        session("s3", "09:20", "09:40", kind="break"),
        session("s4", "09:40", "10:30"),
        session("s5", "10:30", "11:00"),
    ]
    assert parents(sessions) == [None, "s1", None, "s1", None]


def test_a_talk_that_holds_others_is_a_session() -> None:
    made = nest_by_time(
        [session("s1", "09:00", "10:00"), session("s2", "09:00", "09:30"), session("s3", "09:30", "10:00")]
    )
    assert [s.kind for s in made] == ["session", "talk", "talk"]


@pytest.mark.parametrize(
    "second",
    [
        {"box": Box(300, 0, 500, 10)},
        {"room": "Room 2"},
        {"date": "2024-06-04"},
    ],
    ids=["another column", "another room", "another day"],
)
def test_what_stands_elsewhere_is_not_inside(second: dict[str, Any]) -> None:
    sessions = [
        session("s1", "09:00", "10:30", kind="session", room="Room 1"),
        session("s2", "09:00", "09:20", **second),
        session("s3", "09:20", "09:40", **second),
    ]
    assert parents(sessions) == [None, None, None]


def test_one_entry_inside_or_a_desk_that_is_open_all_day_is_no_block() -> None:
    alone = [session("s1", "09:00", "10:30", kind="session"), session("s2", "09:00", "09:20")]
    assert parents(alone) == [None, None]
    desk = [
        session("s1", "09:00", "17:00", kind="registration"),
        session("s2", "09:00", "09:20"),
        session("s3", "09:20", "09:40"),
    ]
    assert parents(desk) == [None, None, None]


def test_talks_take_room_and_track_of_their_block_and_breaks_do_not() -> None:
    sessions = [
        session("s1", None, None, parent="s2"),
        session("s2", "09:00", "10:30", kind="session", room="Room 1", floor="1st floor", track="Towns"),
        session("s3", None, None, parent="s2", room="Room 2"),
        session("s4", None, None, parent="s2", kind="break"),
    ]
    assert [(s.room, s.floor, s.track) for s in with_places_of_blocks(sessions)] == [
        ("Room 1", "1st floor", "Towns"),
        ("Room 1", "1st floor", "Towns"),
        ("Room 2", None, "Towns"),
        (None, None, None),
    ]


def test_a_block_goes_on_over_the_page_until_a_meal_or_another_block() -> None:
    sessions = [
        session("s1", None, None, kind="session"),
        session("s2", "09:00", "09:30", parent="s1"),
        session("s3", "09:30", "10:00", page=2),
        session("s4", "10:00", "10:30", page=2, kind="break"),
        session("s5", "10:30", "11:00", page=2),
        session("s6", "11:00", "12:00", page=2, kind="meal"),
        session("s7", "12:00", "13:00", page=2),
    ]
    assert [s.parent for s in over_pages(sessions)] == [None, "s1", "s1", None, "s1", None, None]
    again = [*sessions[:2], session("s3", "09:00", "10:00", page=2, date="2024-06-04")]
    assert over_pages(again)[-1].parent is None


def test_talks_under_a_block_of_keynotes_are_keynotes() -> None:
    place = Place(1, BOX)
    speaker = Participation("Ewa Kulisz", "speaker", place, problems=("role_inferred",))
    chair = Participation("Jan Lis", "chair", place)
    block = replace(session("s1", "09:00", "10:00", kind="session"), title="Keynote session")
    talk = session("s2", "09:00", "10:00", parent="s1", participations=(speaker, chair))
    other = session("s3", "11:00", "12:00", participations=(speaker,))
    made = with_keynotes_of_blocks([block, talk, other], (pack("en"),))
    assert [(s.kind, [p.role for p in s.participations]) for s in made] == [
        ("session", []),
        ("keynote", ["keynote", "chair"]),
        ("talk", ["speaker"]),
    ]


def test_who_leads_is_what_the_session_shows() -> None:
    place = Place(1, BOX)
    host = Participation("Jan Lis", "host", place, role_as_printed="Prowadzi")
    guest = Participation("Ewa Kulisz", "speaker", place)
    block = session("s1", "09:00", "10:00", kind="other", participations=(host,))
    talk = session("s2", "09:00", "10:00", parent="s1")
    evening = session("s3", "18:00", "19:00", participations=(guest, host))
    workshop = session("s4", "12:00", "13:00", kind="workshop", participations=(guest, host))
    alone = session("s5", "14:00", "15:00", kind="other", participations=(host,))
    made = with_leads([block, talk, evening, workshop, alone], (pack("pl"),))
    roles = [[p.role for p in s.participations] for s in made]
    assert roles == [["chair"], [], ["speaker", "moderator"], ["speaker", "host"], ["host"]]
