"""Where meals, receptions and breaks take place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading
from extract.content.reading import ContentReader
from extract.structures.shared.marks import Mark

Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("row", "title", "room"),
    [
        ("Dinner at Jamies", "Dinner at Jamies", "Jamies"),
        ("Reception (Museum of Salt)", "Reception", "Museum of Salt"),
        ("Lunch (Conference)", "Lunch (Conference)", None),
        ("Intermission (Coffee Break)", "Intermission (Coffee Break)", None),
        ("Lunch (snacks and drinks)", "Lunch (snacks and drinks)", None),
        ("Lunch (sponsored by Acme Maps)", "Lunch (sponsored by Acme Maps)", None),
        ("Reception in Berlin", "Reception in Berlin", None),
        ("Dinner at Bread and Wine", "Dinner at Bread and Wine", None),
        ("Coffee in the morning", "Coffee in the morning", None),
        ("Maps at Work", "Maps at Work", None),
    ],
)
def test_a_name_behind_a_pause_is_its_place(read: Read, row: str, title: str, room: str | None) -> None:
    content = read([row])[0].content
    assert (content.title, content.room) == (title, room)


def test_pauses_of_other_languages(read: Read) -> None:
    polish = read(["Kolacja w Hotelu Pod Lwem"], languages="pl")[0].content
    assert polish.room == "Hotelu Pod Lwem"
    french = read(["Dîner du colloque", "Chez Lulu, rue du Pont, 26/28, 44121 Verville"], languages="fr")
    assert french[0].content.title == "Dîner du colloque"
    assert french[0].content.room == "Chez Lulu, rue du Pont, 26/28, 44121 Verville"


def test_an_address_beside_a_pause_is_no_title(
    marks_of: Callable[..., list[Mark]], reader_of: Callable[..., ContentReader]
) -> None:
    marks = marks_of("Grill, 18 Fry St, Dunholm", "**Dinner**")
    content = reader_of([marks]).read(marks[:1], marks[1:]).content
    assert (content.title, content.room) == ("Dinner", "Grill, 18 Fry St, Dunholm")


def test_a_price_or_a_talk_has_no_address(read: Read) -> None:
    priced, talk = read(["**Dinner**", "Menu, 30 EUR"], ["**Maps**", "Ewa Kulisz, 18 Fry St"])
    assert (priced.content.room, talk.content.room) == (None, None)


def test_a_public_place_below_a_pause_is_where_it_is(read: Read) -> None:
    german = read(["**Empfang der Stadt**", "Altes Rathaus"], languages="de")[0].content
    assert (german.title, german.room) == ("Empfang der Stadt", "Altes Rathaus")
    polish = read(["**Uroczysta kolacja**", "Restauracja „Pod Lwem”"], languages="pl")[0].content
    assert (polish.title, polish.room) == ("Uroczysta kolacja", "Restauracja „Pod Lwem”")
    talk = read(["**Maps of old towns**", "City Museum"])[0].content
    assert talk.room is None


def test_a_room_word_in_the_name_of_a_pause(read: Read) -> None:
    content = read(["Dinner at the Harbour Club, Mirror Room"])[0].content
    assert content.room == "Harbour Club, Mirror Room"


def test_a_bare_room_word_in_brackets_behind_a_block(read: Read) -> None:
    block, talk = read(["Session 2: Rivers (Library)"], ["A long story of rivers (Library)"])
    assert (block.content.title, block.content.room) == ("Session 2: Rivers", "Library")
    assert talk.content.room is None
