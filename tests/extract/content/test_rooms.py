"""The room that an entry names for itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading
from extract.content.rooms import NO_ROOM, bracketed_room, room_behind, room_of
from extract.lang import pack
from extract.structures.shared.marks import Mark

Read = Callable[..., list[Reading]]
MarksOf = Callable[..., list[Mark]]


@pytest.mark.parametrize(
    ("language", "title", "expected"),
    [
        ("fr", "Atelier 1 – Eaux (salle Jeanne d’Arc)", ("Atelier 1 – Eaux", "salle Jeanne d’Arc")),
        ("fr", "ATELIER 1 (amphi MRSH) : Les rivières", ("ATELIER 1 : Les rivières", "amphi MRSH")),
        ("pl", "Sesja A (Sala nr 1): Finanse gmin", ("Sesja A: Finanse gmin", "Sala nr 1")),
        ("pl", "Sesja A (poprawiona): Finanse gmin", ("Sesja A (poprawiona): Finanse gmin", None)),
    ],
)  # fmt: skip
def test_a_room_in_brackets_ends_a_title_or_follows_its_label(
    language: str, title: str, expected: tuple[str, str | None]
) -> None:
    assert bracketed_room(title, (pack(language),)) == expected


@pytest.mark.parametrize(
    ("language", "title", "expected"),
    [
        ("en", "Conference Dinner (Brewery Black Horse)", ("Conference Dinner", "Brewery Black Horse")),
        ("pl", "Przerwa obiadowa (bufet, parter)", ("Przerwa obiadowa", "bufet, parter")),
        ("fr", "Déjeuner – Restaurant La Vague", ("Déjeuner", "Restaurant La Vague")),
        ("en", "Lunch (vegetarian on request)", ("Lunch (vegetarian on request)", None)),
        ("en", "The end of maps (Museum Old Mill)", ("The end of maps (Museum Old Mill)", None)),
        ("en", "Coffee break – Poster session", ("Coffee break – Poster session", None)),
    ],
)
def test_a_house_behind_a_pause_is_where_it_is(
    language: str, title: str, expected: tuple[str, str | None]
) -> None:
    assert room_behind(title, (pack(language),)) == expected


def test_a_word_for_rooms_and_sessions_begins_a_title(read: Read) -> None:
    reading = read(["**Laboratorio: scrivere per il web**", "Anna Lis"], languages="it")[0]
    assert (reading.content.title, reading.content.room) == ("Laboratorio: scrivere per il web", None)


@pytest.mark.parametrize(
    ("row", "room", "name"),
    [
        ("**Atelier 1 : Les registres**, animé par Anna Lis – Salle B12", "Salle B12", "Anna Lis"),
        ("Modération : Anna Lis. Amphi C", "Amphi C", "Anna Lis"),
        ("Modération : Anna Lis, Studio Gamma", None, "Anna Lis"),
    ],
)
def test_a_numbered_room_behind_people_is_no_part_of_them(
    read: Read, row: str, room: str | None, name: str
) -> None:
    content = read([row], languages="fr")[0].content
    assert (content.room, [p.name for p in content.participations]) == (room, [name])


def test_a_room_in_the_place_of_an_office_is_that_of_the_talk(read: Read) -> None:
    rows = [
        "**Warsztaty**",
        "• „Mapy dawnych miast i rzek” – prowadząca: Ewa Kulisz, sala 12",
        "• „Drogi dawnych kupców” – prowadzący: Jan Bury, sala 14",
    ]
    parts = read(rows, languages="pl")[0].parts
    assert [part.content.room for part in parts] == ["sala 12", "sala 14"]
    assert all(p.position is None for part in parts for p in part.content.participations)


def test_rooms_in_brackets_behind_several_talks_are_each_of_its_own(marks_of: MarksOf) -> None:
    talks = marks_of("Maps of lost old villages", "Anna Lis", "", "Letters of emigrants", "Jan Kot")
    first, second = (
        marks_of(room, top=100 + 42 * k, left=400)[0] for k, room in enumerate(("(Room 1)", "(Room 2)"))
    )
    packs = (pack("en"),)
    assert room_of([*talks, first], packs).room == "Room 1"
    assert room_of([*talks, first, second], packs) == NO_ROOM


def test_a_named_room_behind_people_is_no_part_of_them(read: Read) -> None:
    for line, room in (
        ("Trommeln – Anna Lis – Raum Bach", "Raum Bach"),
        ("Trommeln – Anna Lis – Sala Verde", "Sala Verde"),
    ):
        (found,) = [r.content for r in read([line])]
        assert (found.title, found.room) == ("Trommeln", room)
    assert read(["Trommeln – Anna Lis – Studio Rossi"])[0].content.room is None


@pytest.mark.parametrize(
    "rows",
    [
        ("Minicurso “Mapas” - Prof. Breno Silva – Auditório São", "João Del Rei B"),
        ("Minicurso “Mapas e rios do mundo” - Profa. Breno", "Silva – Auditório São João Del Rei B"),
    ],
)
def test_the_name_of_a_room_may_end_on_the_line_below(read: Read, rows: tuple[str, str]) -> None:
    content = read(rows, languages="pt")[0].content
    assert content.room == "Auditório São João Del Rei B"
    assert [p.name for p in content.participations] == ["Breno Silva"]
