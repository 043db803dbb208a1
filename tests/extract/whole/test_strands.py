"""The same short text below many titles."""

from __future__ import annotations

from typing import Any

import pytest

from extract.lang import pack
from extract.model import Box, Place, Session
from extract.whole.strands import strand_tracks, with_named_tracks, with_strands

PACKS = (pack("en"),)
TITLES = ("Maps of lost villages", "Letters of emigrants", "Secure towns", "Songs and data", "Old roads")


def session(index: int, subtitle: str | None, start: str, **given: Any) -> Session:
    place = Place(1, Box(0, 0, 10, 10))
    return Session(f"s{index}", TITLES[index], "talk", place, start=start, subtitle=subtitle, **given)


def programme(*subtitles: str | None, starts: str = "90 90 10 10 11") -> list[Session]:
    return [session(k, text, starts.split()[k]) for k, text in enumerate(subtitles)]


def told(sessions: list[Session]) -> list[tuple[str | None, str | None, str | None]]:
    return [(s.track, s.room, s.subtitle) for s in with_strands(sessions, PACKS)]


def test_themes_that_come_again_are_tracks() -> None:
    found = told(programme("Data and Songs", "Security", "Security", "Data and Songs", "A short way home"))
    assert found == [
        ("Data and Songs", None, None),
        ("Security", None, None),
        ("Security", None, None),
        ("Data and Songs", None, None),
        (None, None, "A short way home"),
    ]


def test_names_that_part_all_sessions_of_a_time_are_rooms() -> None:
    found = told(programme("Kopernik", "Newton", "Kopernik", "Newton", "Newton"))
    assert [room for _, room, _ in found] == ["Kopernik", "Newton", "Kopernik", "Newton", "Newton"]


def test_names_beside_a_room_are_rooms() -> None:
    found = told(
        programme("(Kopernik)", "(Room 4)", "(Room 4)", "(Kopernik)", "(Kopernik)", starts="9 9 9 9 9")
    )
    assert [room for _, room, _ in found] == ["Kopernik", "Room 4", "Room 4", "Kopernik", "Kopernik"]


def test_names_that_come_twice_at_one_time_are_no_rooms() -> None:
    found = told(programme("Kopernik", "Kopernik", "Newton", "Newton", "Newton"))
    assert [track for track, _, _ in found] == ["Kopernik", "Kopernik", "Newton", "Newton", "Newton"]


@pytest.mark.parametrize(
    "subtitles",
    [
        ("A way home", "On foot", "By train", "By boat", "On foot"),
        ("University of Verton", "City Council", "University of Verton", "City Council", None),
        ("Workshop", "Keynote", "Workshop", "Keynote", None),
        ("Security", "Security", "Security", "Security", None),
    ],
    ids=["own subtitles", "employers", "kinds", "one for all"],
)
def test_other_texts_below_titles_are_no_strands(subtitles: tuple[str | None, ...]) -> None:
    sessions = programme(*subtitles)
    assert with_strands(sessions, PACKS) == sessions


def test_tracks_that_no_heading_names_stand_in_the_list_with_their_only_room() -> None:
    sessions = [
        session(0, None, "90", track="Security", room="Room 1"),
        session(1, None, "10", track="Security", room="Room 1"),
        session(2, None, "90", track="Towns", room="Room 2"),
        session(3, None, "10", track="Towns", room="Room 1"),
        session(4, None, "11", track="Known"),
    ]
    assert [(t.name, t.room) for t in strand_tracks(sessions, {"known"})] == [
        ("Security", "Room 1"),
        ("Towns", None),
    ]


@pytest.mark.parametrize(
    ("title", "track"),
    [("Track 4 – Heat and power", "Track 4 – Heat and power"), ("Track records of towns", None)],
)
def test_a_block_of_talks_that_is_headed_as_a_track_is_one(title: str, track: str | None) -> None:
    place = Place(1, Box(0, 0, 10, 10))
    block = Session("s9", title, "session", place, start="90")
    found = with_named_tracks([block, session(0, None, "90", parent="s9")], PACKS)
    assert [s.track for s in found] == [track, None]
