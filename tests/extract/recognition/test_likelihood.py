"""Lines of people told from lines of anything else."""

from __future__ import annotations

import pytest

from extract.recognition import looks_like_name, person_likelihood

PEOPLE = [
    "Marlena Mazur (Wrocław), Ewa Kulisz (Tarnowskie Góry)",
    "Małgorzata Omachel-Kwidzińska (Gdynia)",
    "prof. dr hab. Jan Kowalewski, Uniwersytet Nadmorski",
    "MARLENA MAZUR, EWA KULISZ",
    "Jane Doe and John Roe (MIT)",
    "J. K. Harper",
    "Luc PERRIN",
    "María García López",
    "Олена Коваленко",
    "Moderator: Anna Ryczek (SI)",
    "MAZUR, Marlena",
    "DE LA CRUZ, Pilar (Harbour University)",
    "Kulisz, Ewa (Uniwersytet Nadmorski)",
]
OTHERS = [
    "Przerwa kawowa",
    "Zastosowanie GIS w planowaniu przestrzennym Warszawy",
    "SALA GŁÓWNA",
    "10:00–10:15 Rejestracja uczestników",
    "Coffee Break",
    "Opening Session and Welcome",
    "How cities learn to listen",
    "Urząd Miasta Wrocławia",
    "Kaffeepause",
    "Pause déjeuner",
    "PARIS, France",
]


@pytest.mark.parametrize("line", PEOPLE)
def test_people(line: str) -> None:
    assert person_likelihood(line, ("pl",)) >= 0.6


@pytest.mark.parametrize("line", OTHERS)
def test_others(line: str) -> None:
    assert person_likelihood(line, ("pl",)) <= 0.3


def test_one_name_and_nothing_else() -> None:
    assert looks_like_name("Marlena Mazur") > 0.9
    assert looks_like_name("Marlena Mazur (Wrocław)") == 0.0
    assert looks_like_name("Prezydent Wrocławia") < 0.3


@pytest.mark.parametrize(
    "line",
    [
        "Bürgermeister Karl Bauer",
        "Marszałek Województwa Pomorskiego Jan Kowalski",
        "Le maire Jean Roux",
        "Director Jane Smith",
        "Bürgermeister Matthias Trepper",
        "Stadträtin Jutta Kronsbein, Stadt Lemgo",
    ],
)
def test_an_office_may_stand_before_a_known_name(line: str) -> None:
    assert person_likelihood(line) > 0.6


@pytest.mark.parametrize(
    "line",
    [
        "Director Training Session",
        "Director Mary Rose Museum",
        "Minister und Mächte",
        "Mayor of London",
        "Prezydent Jan Kowalski otwiera obrady",
    ],
)
def test_an_office_alone_or_in_a_sentence_is_nobody(line: str) -> None:
    assert person_likelihood(line) < 0.4
