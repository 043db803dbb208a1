"""Rooms in brackets at the end of entries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading

Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("rows", "title", "people", "room"),
    [
        (
            ["Talk: Maps of old towns - Alice Whitfield (Room B 2)"],
            "Talk: Maps of old towns",
            [("Alice Whitfield", None)],
            "Room B 2",
        ),
        (
            ["Roads of river towns and their bridges - Alice Whitfield (Room", "Harper B2)"],
            "Roads of river towns and their bridges",
            [("Alice Whitfield", None)],
            "Room Harper B2",
        ),
        (
            ["Roads of river towns - Alice Whitfield, Thomas Harper (Room B 2)"],
            "Roads of river towns",
            [("Alice Whitfield", None), ("Thomas Harper", None)],
            "Room B 2",
        ),
        (
            ["Maps of old towns - Alice Whitfield (University of Leeds)"],
            "Maps of old towns",
            [("Alice Whitfield", "University of Leeds")],
            None,
        ),
    ],
)
def test_a_room_in_brackets_behind_people_is_where_not_who_they_are(
    rows: list[str], title: str, people: list[tuple[str, str | None]], room: str | None, read: Read
) -> None:
    content = read(rows)[0].content
    assert (content.title, content.room) == (title, room)
    assert [(p.name, p.affiliation) for p in content.participations] == people
