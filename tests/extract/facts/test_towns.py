"""The town of an address, alone and at the end of a house's name."""

from __future__ import annotations

import pytest

from extract.facts.addresses import parse_place
from extract.facts.towns import leads_to_town, town_at_end, without_joint
from extract.lang import pack

EN, PL, DE, IT, FR = ((pack(code),) for code in ("en", "pl", "de", "it", "fr"))


@pytest.mark.parametrize(
    ("text", "language", "town"),
    [
        ("Biblioteka Miejska w Gliwicach", "pl", "Gliwice"),
        ("Università di Pisa", "it", "Pisa"),
        ("Aula Magna Università di Pisa", "it", "Pisa"),
        ("Hôtel Meridien Casablanca", "fr", "Casablanca"),
        ("Stadthalle Erfurt", "de", "Erfurt"),
        ("Hotel Bristol", "en", None),
        ("Introduction to Museum Erfurt", "en", None),
        ("Kino Nowe Horyzonty", "pl", None),
    ],
)
def test_a_town_at_the_end_of_a_house(text: str, language: str, town: str | None) -> None:
    assert town_at_end(text, (pack(language),)) == town


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("w Gliwicach", "pl", "Gliwice"),
        ("in Bari", "it", "Bari"),
        ("Bari", "it", "Bari"),
        ("w sali", "pl", "w sali"),
    ],
)
def test_what_a_small_word_leads_to(text: str, language: str, rest: str) -> None:
    assert without_joint(text, (pack(language),)) == rest
    assert leads_to_town(text, (pack(language),)) == (rest != text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Hall, 5 Quay Road, London SW7 2AZ", ("North Hall", "London")),
        ("GRAND, Porto", ("GRAND", "Porto")),
        ("ECCL", (None, None)),
        ("Time", (None, None)),
        ("Thursday", (None, None)),
        ("Il", (None, None)),
    ],
)
def test_no_acronym_and_no_common_word_is_a_town(text: str, expected: tuple[str | None, str | None]) -> None:
    assert parse_place(text, (*EN, *IT), "dated") == expected


@pytest.mark.parametrize(
    ("text", "city"),
    [("Old Mill, Berlin, Prenzlauer Berg", "Berlin"), ("Main Conferences, Town Hall", None),
     ("Town Hall, Leiden", "Leiden"), ("Afternoon, Town Hall", None)],
)  # fmt: skip
def test_the_larger_of_two_towns_and_no_event(text: str, city: str | None) -> None:
    assert parse_place(text, EN, "dated")[1] == city
