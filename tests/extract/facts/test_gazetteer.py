"""Towns by name, and in the cases of the Polish language."""

from __future__ import annotations

import pytest

from extract.facts.gazetteer import listed_towns, town_declined, town_inflected, town_named
from extract.lang import pack


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wrocław", "Wrocław"),
        ("Warsaw", "Warszawa"),
        ("Novi Sad", "Novi Sad"),
        ("wrocław", None),
        ("Workshops", None),
    ],
)
def test_a_town_by_any_of_its_names(text: str, name: str | None) -> None:
    found = town_named(text)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gliwicach", "Gliwice"),
        ("Zielonej Górze", "Zielona Góra"),
        ("Bibliotece", None),
        ("w Gliwicach", None),
    ],
)
def test_a_town_in_another_case(text: str, name: str | None) -> None:
    pytest.importorskip("morfeusz2", reason="inflected towns need the Polish dictionary")
    found = town_inflected(text)
    assert (found.name if found else None) == name


def test_the_largest_town_of_a_name_is_meant() -> None:
    towns = [town for town, _ in listed_towns()]
    assert [t.population for t in towns] == sorted((t.population for t in towns), reverse=True)
    assert town_named("Valencia") == next(t for t in towns if t.name == "Valencia")


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Bratislave", "sk", "Bratislava"),
        ("Banskej Bystrici", "sk", "Banská Bystrica"),
        ("Zadru", "hr", "Zadar"),
        ("Novom Sadu", "sr", "Novi Sad"),
        ("Ljubljani", "sl", "Ljubljana"),
        ("Bratislave", "de", None),
        ("Galerii", "cs", None),
        ("bratislave", "sk", None),
    ],
)
def test_a_declined_town_of_the_documents_country(text: str, language: str, name: str | None) -> None:
    found = town_declined(text, (pack(language),))
    assert (found.name if found else None) == name
