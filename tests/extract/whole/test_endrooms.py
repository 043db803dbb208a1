"""Rooms in brackets behind where somebody works."""

from __future__ import annotations

import pytest

from extract.lang import pack
from extract.model import Box, Participation, Place, Session
from extract.whole.endrooms import with_rooms_behind_offices

PLACE = Place(1, Box(0, 0, 10, 10))
PACKS = (pack("en"),)


def workshop(title: str, room: str | None, *offices: str | None, start: str = "11:15") -> Session:
    people = tuple(
        Participation(f"Ewa Kulisz {k}", "speaker", PLACE, affiliation=o) for k, o in enumerate(offices)
    )
    return Session(
        key=title, title=title, kind="workshop", place=PLACE, start=start, room=room, participations=people
    )


def rooms_of(*sessions: Session) -> list[tuple[str | None, list[str | None]]]:
    found = with_rooms_behind_offices(sessions, PACKS)
    return [(s.room, [p.affiliation for p in s.participations]) for s in found]


BESIDE = workshop("Marking", "Room 12", "Leeds"), workshop("Drama", "Room 14", "York")


def test_a_room_stands_behind_the_office_of_all_who_lead() -> None:
    songs = workshop("Songs", None, "Town School (Library)", "Town School (Library)")
    assert rooms_of(*BESIDE, songs)[2] == ("Library", ["Town School", "Town School"])


@pytest.mark.parametrize(
    "songs",
    [
        workshop("Songs", None, "Town School (Cork)"),
        workshop("Songs", "Room 3", "Town School (Library)"),
        workshop("Songs", None, "Town School (Library)", start="12:00"),
        workshop("Songs", None, None),
    ],
)
def test_it_is_no_room_without_others_beside_it(songs: Session) -> None:
    assert rooms_of(*BESIDE, songs)[2] == (songs.room, [p.affiliation for p in songs.participations])
