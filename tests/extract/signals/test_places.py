"""Texts that are places as a whole."""

from __future__ import annotations

import pytest

from extract.lang import pack
from extract.signals.places import read_place

PACKS = (pack("pl"), pack("en"))


@pytest.mark.parametrize(
    ("text", "room", "floor"),
    [
        ("Lecture hall 23", "Lecture hall 23", None),
        ("City University, lecture hall 23", "City University, lecture hall 23", None),
        ("Aula J. Nowaka, Budynek Główny", "Aula J. Nowaka, Budynek Główny", None),
        ("Room G12 (45 seats)", "Room G12", None),
        ("Sala 3, 2 piętro", "Sala 3", "2 piętro"),
        ("2nd floor, Room 3", "Room 3", "2nd floor"),
        ("Great Hall – ABC", "Great Hall – ABC", None),
    ],
)
def test_a_room_with_what_is_printed_around_it(text: str, room: str, floor: str | None) -> None:
    found = read_place(text, PACKS)
    assert found is not None
    assert (found.room, found.floor) == (room, floor)


@pytest.mark.parametrize(
    "text",
    [
        "Dinner at Restaurant Loft",
        "Room 3: the memory of towns",
        "Coffee, Great Hall",
        "Budynek Główny",
        "Maps",
        "2nd floor",
    ],
)
def test_what_says_more_or_less_than_a_room_is_none(text: str) -> None:
    assert read_place(text, PACKS) is None


def test_a_counted_session_with_its_room_is_no_place() -> None:
    packs = (pack("pt"), pack("en"))
    assert read_place("Oficina 2: Rádio comunitária – Sala 202", packs) is None
