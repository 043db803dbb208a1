"""Employers in running text: what an office or a verb of work governs, and what looks like it."""

from __future__ import annotations

import pytest

from extract.recognition.employers import find_employers
from extract.recognition.tokens import places, tokenise


def employers(text: str) -> list[str]:
    tokens = tokenise(text)
    at = places(text)
    return [text[at[e.first][0] : at[e.last - 1][1]] for e in find_employers(tokens)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prezes agencji doradczej Dobry Wiatr, nauczyciel na SGH i UMFC.", ["Dobry Wiatr", "SGH", "UMFC"]),
        ("Od 2010 roku Członek Rady Programowej w Kancelarii Prezesa Rady Ministrów.",
         ["Kancelarii Prezesa Rady Ministrów"]),
        ("Starsza analityczka w Nowinie Insight śledzi politykę miast.", ["Nowinie Insight"]),
        ("Związana z marketingiem od 2015 roku. W A+V odpowiada za sprzedaż.", ["A+V"]),
        ("Obecnie odpowiada za relacje z rządem w Wektorix dla Europy Centralnej.", ["Wektorix"]),
        ("Poseł do Parlamentu Europejskiego z ramienia PX (Ludowcy w PE).", ["Parlamentu Europejskiego"]),
        ("Współwłaściciel Instytutu Badań Szkła i Kamienia (szklo.pl), mówca.",
         ["Instytutu Badań Szkła i Kamienia", "szklo.pl"]),
        ("Pracownia Historii Miast, Uniwersytet Wileński. Geograf, zajmuje się centrami.",
         ["Pracownia Historii Miast", "Uniwersytet Wileński"]),
        ("Prawnik w Kancelarii Lis i Partnerzy.", ["Kancelarii Lis i Partnerzy"]),
        ("Prezes Globexu oraz Novy Larki w Norwegii od 2020.", ["Globexu oraz Novy Larki w Norwegii"]),
        ("She is a professor of law at the University of Leeds and a judge at the High Court.",
         ["University of Leeds", "High Court"]),
        ("Anna works at Globex, where she builds maps.", ["Globex"]),
        ("Director of the Museum of Glass, with twenty years of experience in retail.", ["Museum of Glass"]),
        ("Sie ist Professorin an der Universität Wien und lehrt Statistik.", ["Universität Wien"]),
        ("Elle est directrice du Musée des Arts de Lyon.", ["Musée des Arts de Lyon"]),
        ("Es profesora en la Universidad de Sevilla.", ["Universidad de Sevilla"]),
    ],
)  # fmt: skip
def test_employers_of_offices_and_verbs(text: str, expected: list[str]) -> None:
    assert employers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ekspert w Marketing Technology z 15-letnim doświadczeniem.",
        "Współtwórca strategii marketingowych dla miast i regionów w Polsce.",
        "Ekspert z doświadczeniem w firmach takich jak Globex, Initech czy 4M.",
        "Ukończył studia prawnicze na Uniwersytecie Wileńskim w 2004 roku.",
        "Koordynował kampanie dla marek takich jak Globex.",
        "Były dyrektor Muzeum Szkła.",
        "Former director of the Museum of Glass.",
        "Autorka książki Morze i wydawca podcastu Nocne Fale.",
        "She graduated from the University of Leeds.",
        "He is an expert in Machine Learning.",
    ],
)
def test_no_employers(text: str) -> None:
    assert employers(text) == []
