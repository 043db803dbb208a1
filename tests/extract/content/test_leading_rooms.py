"""Rooms in brackets before a title."""

from extract.content.rooms import bracketed_room
from extract.lang import pack

PACKS = (pack("pt"), pack("en"))


def test_a_room_in_brackets_may_stand_before_a_title() -> None:
    assert bracketed_room("(Sala 3) Oficina de mapas", PACKS) == ("Oficina de mapas", "Sala 3")
    assert bracketed_room("(Bloco B) Mesa 1: Mapas", PACKS) == ("Mesa 1: Mapas", "Bloco B")


def test_other_brackets_stay_in_the_title() -> None:
    for title in ("(Re)ler a cidade", "(Online) Maps", "(Bloco B)"):
        assert bracketed_room(title, PACKS) == (title, None)


def test_a_room_behind_its_time_in_brackets() -> None:
    assert bracketed_room("Workshops (9:30–17:00, Room 12)", PACKS) == ("Workshops", "Room 12")


def test_a_stop_behind_the_bracket_of_a_room() -> None:
    assert bracketed_room("Mesa 1. Historia (Aula 12).", PACKS) == ("Mesa 1. Historia", "Aula 12")
