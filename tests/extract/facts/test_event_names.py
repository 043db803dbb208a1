"""Names of events in headings and sentences."""

from __future__ import annotations

import pytest

from extract.facts.event_names import abbreviates, event_phrase, is_generic, opens_generic, short_name
from extract.lang import pack

EN, PL, HR = ((pack(code),) for code in ("en", "pl", "hr"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Samorządowy Kongres Local-SoMe’23", ("Local-SoMe", 2023)),
        ("RIVERS 2031: Conference Schedule", ("RIVERS", 2031)),
        ("RTF31 Booklet", ("RTF", 2031)),
        ("RiverTowns2031", ("RiverTowns", 2031)),
        ("Programme 2031", None),
        ("JUNE 2031", None),
        ("Meeting about everything, using GIS 2031", None),
        ("Room A12", None),
    ],
)
def test_short_name_and_its_year(text: str, expected: tuple[str, int] | None) -> None:
    assert short_name(text, EN) == expected


def test_a_line_that_only_says_the_kind_of_event() -> None:
    assert is_generic("VII OGÓLNOPOLSKA KONFERENCJA NAUKOWA", PL)
    assert is_generic("10. edycji", PL)
    assert not is_generic("Konferencja Miast", PL)


def test_a_description_has_two_words_for_the_kind_its_number_left_aside() -> None:
    assert opens_generic("Ogólnopolska konferencja naukowa z okazji święta dzwonów", PL)
    assert not opens_generic("8. kongres zvonara Jadrana", HR)


@pytest.mark.parametrize(
    ("short", "text", "expected"),
    [
        ("RoTo", "Workshop on Rowing and Towers", True),
        ("BELT", "Bells in Every Large Tower", True),
        ("BTC", "Bells of the Tower Conference", True),
        ("BELLA", "Forum of Ringers (BELLA)", True),
        ("BTC", "Talks about Conferences", False),
        ("BT", "Bells and Towers", False),
        ("BTC", "Be.ls of Tower Con.erence", False),
    ],
)
def test_the_letters_of_a_short_name_begin_the_words_of_its_long_form(
    short: str, text: str, expected: bool
) -> None:
    assert abbreviates(short, text) is expected


def test_event_phrase_in_a_sentence() -> None:
    text = "Tegoroczny Ogólnopolski Kongres Rzek i Mostów Nad-Wodą’31 to spotkanie dla wszystkich."
    start, end = event_phrase(text, PL) or (0, 0)
    assert text[start:end].endswith("Kongres Rzek i Mostów Nad-Wodą’31")
