"""Names joined by `i` or `y`, and names of organisations that look like people or offices."""

from __future__ import annotations

import pytest

from extract.recognition import parse_people


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Biel Ferrer i Puig (Biblioteca)", "ca", ["Biel Ferrer i Puig"]),
        ("Luis Pérez y Garrido, Universidad", "es", ["Luis Pérez y Garrido"]),
        ("Ana Ruiz y Pedro Gil", "es", ["Ana Ruiz", "Pedro Gil"]),
        ("Ana Ruiz, Pedro Gil y Marta", "es", ["Ana Ruiz", "Pedro Gil"]),
        ("Anna Nowak i Fundacja", "pl", ["Anna Nowak"]),
        ("Anna Nowak i Zespół", "pl", ["Anna Nowak"]),
        ("Anna i Jan Nowak", "pl", ["Anna Nowak", "Jan Nowak"]),
    ],
)
def test_a_second_surname_and_another_person(text: str, language: str, names: list[str]) -> None:
    assert [m.name for m in parse_people(text, (language,))] == names


@pytest.mark.parametrize(
    ("text", "language", "position", "affiliation"),
    [
        ("Ewa Lis (PH Seeland)", "de", None, "PH Seeland"),
        ("Eva Novotná, primátorka, mesto Brezno", "sk", "primátorka", "mesto Brezno"),
        ("Anne Roux, cabinet Fleurs & Fils", "fr", None, "cabinet Fleurs & Fils"),
        ("Asta Balsytė, Vytauto Didžiojo universitetas", "lt", None, "Vytauto Didžiojo universitetas"),
        ("Carme Vila Roig (eFusta Nord)", "es", None, "eFusta Nord"),
        ("Ana Horvat / CTO @ Severina", "hr", "CTO", "Severina"),
        ("Jan Novák, Albert ČR", "cs", None, "Albert ČR"),
        ("Jan Novák, HR ředitel QEE VEROLIA", "cs", "ředitel", "QEE VEROLIA"),
        ("Jane Roe, Imperial College, QUKE chair", "en", "QUKE chair", "Imperial College"),
        ("Assumpta Roig, Museu de la Vida Salada", "ca", None, "Museu de la Vida Salada"),
    ],
)
def test_an_organisation_that_looks_like_something_else(
    text: str, language: str, position: str | None, affiliation: str | None
) -> None:
    found = [(m.position, m.affiliation) for m in parse_people(text, (language,))]
    assert found == [(position, affiliation)]


def test_a_semicolon_that_parts_people_ends_what_is_said_of_one() -> None:
    text = "Jan Nowak – Termex SA; Ewa Kulisz – Technikum nr 7; N.N. – Ministerstwo Edukacji"
    found = [(m.name, m.affiliation) for m in parse_people(text, ("pl",))]
    assert found == [("Jan Nowak", "Termex SA"), ("Ewa Kulisz", "Technikum nr 7")]


def test_figures_without_their_affiliations_leave_a_doubt() -> None:
    explained, *_ = parse_people("Jan Nowak1, Ewa Kulisz2\n1 Uniwersytet X\n2 Politechnika Y", ("pl",))
    unexplained, *_ = parse_people("Jan Nowak1, Ewa Kulisz2", ("pl",))
    assert unexplained.confidence < 0.9 <= explained.confidence
