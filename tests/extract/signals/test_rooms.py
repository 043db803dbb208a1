from __future__ import annotations

import pytest

from extract.lang import pack
from extract.signals.rooms import find_rooms, floor_number, same_room

PACKS = (pack("pl"), pack("en"))


@pytest.mark.parametrize(
    ("text", "room", "floor"),
    [
        ("1 PIĘTRO SALA GŁÓWNA", "SALA GŁÓWNA", "1 PIĘTRO"),
        ("SALA DUŻA EURO, 3p.", "SALA DUŻA EURO", "3p."),
        ("PARTER SALA PRASOWA", "SALA PRASOWA", "PARTER"),
        ("Hall 3, 3rd Floor", "Hall 3", "3rd Floor"),
        ("Room A1.02", "Room A1.02", None),
        ("(Room 204)", "Room 204", None),
        ("w sali 203", "sali 203", None),
        ("Sala nr 3 im. Jana Nowaka", "Sala nr 3", None),
        ("Aula Magna", "Aula Magna", None),
        ("Aula B. Krygowskiego, Collegium Geographicum", "Aula B. Krygowskiego", None),
        ("foyer Sali Lubrańskiego", "foyer Sali Lubrańskiego", None),
        ("York Room", "York Room", None),
        ("Great Hall", "Great Hall", None),
        ("Room: Conference Hall Chair: Ann Smith", "Conference Hall", None),
        ("Miejsce: Foyer 1-2-3", "Foyer 1-2-3", None),
        ("Amphi 2", "Amphi 2", None),
        ("Auditorium Mezzanine", "Auditorium Mezzanine", None),
    ],
)
def test_rooms(text: str, room: str, floor: str | None) -> None:
    (found,) = find_rooms(text, PACKS)
    assert (found.room, found.floor) == (room, floor)
    assert found.confidence >= 0.8
    assert room in text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Stadion Miejski", "pl"),
        ("Park Zdrojowy", "pl"),
        ("Kompleks boisk ORLIK", "pl"),
        ("Stadion Letná", "cs"),
        ("Štadión Tatran", "sk"),
    ],
)
def test_places_of_a_town_festival(text: str, language: str) -> None:
    (found,) = find_rooms(text, (pack(language),))
    assert found.room == text
    assert found.confidence >= 0.8


def test_rooms_of_other_languages() -> None:
    assert find_rooms("HS 3", (pack("de"),))[0].room == "HS 3"
    assert find_rooms("Salle B-14", (pack("fr"),))[0].room == "Salle B-14"
    assert find_rooms("Sala 11 (1º andar)", (pack("pt"),))[0].floor == "1º andar"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Sala główna", "pl"), ("Salle plénière", "fr"), ("Auditório principal", "pt"), ("Hauptsaal", "de")],
)
def test_room_words_with_a_word_in_small_letters(text: str, language: str) -> None:
    (room,) = find_rooms(text, (pack(language),))
    assert room.room == text


@pytest.mark.parametrize("text", ["C105", "2D1", "B006-B007"])
def test_bare_codes_are_a_guess(text: str) -> None:
    (found,) = find_rooms(text, PACKS)
    assert (found.room, found.confidence < 0.6) == (text, True)


def test_a_word_that_stands_before_rooms_names_none() -> None:
    (found,) = find_rooms("ROOM", PACKS)
    assert found.confidence < 0.4


def test_floor_alone() -> None:
    (found,) = find_rooms("1 PIĘTRO", PACKS)
    assert (found.room, found.floor) == ("", "1 PIĘTRO")


@pytest.mark.parametrize("text", ["The room was full", "10:30", "Jan Nowak", "2015", ""])
def test_no_rooms(text: str) -> None:
    assert find_rooms(text, PACKS) == ()


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Sala nr 3", "sala 3", True),
        ("SALA GŁÓWNA", "Sala główna", True),
        ("B-14", "B 14", True),
        ("Sala 1", "Sala 2", False),
        ("SALA GWIAZD", "SALA PRASOWA", False),
        ("Room A", "Room B", False),
    ],
)
def test_same_room(a: str, b: str, same: bool) -> None:
    assert same_room(a, b) is same
    assert same_room(b, a) is same


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1 PIĘTRO", "1"),
        ("I p.", "1"),
        ("3p.", "3"),
        ("first floor", "1"),
        ("PARTER", "0"),
        ("level -1", "-1"),
        ("Sala 4", None),
    ],
)
def test_floor_number(text: str, number: str | None) -> None:
    assert floor_number(text, PACKS) == number


def test_a_sentence_ends_behind_a_room_word() -> None:
    assert [r.room for r in find_rooms("served near the lecture rooms. Venues of the evening", PACKS)] == [
        "rooms"
    ]
    assert [r.room for r in find_rooms("Room. 5", PACKS)] == ["Room. 5"]
