from __future__ import annotations

import pytest

from normalize.lemmas import are_one_word
from normalize.places import find_province, find_town


@pytest.mark.parametrize(
    ("printed", "town"),
    [
        ("Wrocławia", "Wrocław"),
        ("Tarnowskich Gór", "Tarnowskie Góry"),
        ("Tarnowskie Góry", "Tarnowskie Góry"),
        ("Krotoszyna", "Krotoszyn"),
        ("Wojkowice", "Wojkowice"),
        ("Wołomina", "Wołomin"),
        ("Sosnowca", "Sosnowiec"),
        ("Rzeszowa", "Rzeszów"),
        ("Łodź", "Łódź"),
        ("Łodzi", "Łódź"),
        ("Gdyni", "Gdynia"),
        ("Tychy", "Tychy"),
        ("Warszawie", "Warszawa"),
        ("Warsaw", "Warszawa"),
        ("Bielska-Białej", "Bielsko-Biała"),
    ],
)
def test_towns_in_any_case(printed: str, town: str) -> None:
    found = find_town(printed)
    assert found is not None and found.name == town and found.country == "PL"


@pytest.mark.parametrize(
    "text", ["Fundacja", "miasto", "Socialtime", "SI", "", "Zespół Mazowsze", "Wrocław i Łódź"]
)
def test_what_is_no_town(text: str) -> None:
    assert find_town(text) is None


def test_provinces() -> None:
    assert find_province("Województwa Mazowieckiego") == "mazowieckie"
    assert find_province("Zachodniopomorski UM") == "zachodniopomorskie"
    assert find_province("Pomorskiego") == "pomorskie"
    assert find_province("Weber Shandwick") is None


def test_words_in_other_cases_are_one_word() -> None:
    assert are_one_word("Polityka", "Polityce")
    assert are_one_word("Związek", "Zwiazku")
    assert not are_one_word("Internetu", "Rynkowych")
