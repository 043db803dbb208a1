"""What speaks for a text being people."""

from __future__ import annotations

import pytest

from extract.lang import pack
from extract.signals.evidence import (
    is_affiliation,
    is_bracketed,
    is_contact,
    is_nobody,
    is_shaped,
    people_odds,
    titled_name,
    without_asides,
    without_titles,
)

EN = (pack("en"),)


@pytest.mark.parametrize(
    "text",
    [
        "Ewa Kulisz",
        "Ewa Kulisz (University of Gdynia), Marek Nowak",
        "Dr Qwzx Plork",
        "Qwzx Plork et al.",
        "with Ewa Kulisz (Gdynia), Marek Nowak (Opole) and Alice Whitfield (Leeds)",
    ],
)
def test_people(text: str) -> None:
    assert people_odds(text, EN) >= 2.5


@pytest.mark.parametrize(
    "text",
    [
        "How rivers flow to the sea",
        "Rivers flow et al.",
        "Lunch",
        "Lecture Hall 3",
        "Session 4",
        "Abstract:",
        "Topics: rivers",
    ],
)
def test_no_people(text: str) -> None:
    assert people_odds(text, EN) <= -2.5


@pytest.mark.parametrize("text", ["", "--", "ewa@example.org"])
def test_nothing_to_judge(text: str) -> None:
    assert people_odds(text, EN) == 0.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("University of Gdynia", True),
        ("Prezydent Wrocławia", True),
        ("Department of Biology, Gdynia", True),
        ("Rivers of old towns", False),
        ("how a university of the town was built by many hands", False),
        ("Selling Latin: Academy and Market", False),
        ("Who Pays for the Academy?", False),
        ("", False),
    ],
)
def test_affiliations(text: str, expected: bool) -> None:
    assert is_affiliation(text) is expected


def test_contacts_brackets_and_nobody() -> None:
    assert is_contact("www.example.org") and not is_contact("see www.example.org")
    assert is_bracketed("(various places)") and not is_bracketed("Lunch (foyer)")
    assert is_nobody("TBA") and not is_nobody("Ewa")


def test_asides_leave_blanks_of_the_same_length() -> None:
    text = "Ewa Kulisz (Poster) ewa@example.org"
    assert without_asides(text, EN) == "Ewa Kulisz" + " " * (len(text) - 10)
    assert without_asides("Ewa Kulisz (UCL)", EN) == "Ewa Kulisz (UCL)"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Qwzx Plork and Vrem Tolk", "en", True),
        ("Qwzx Plork ja Vrem Tolk", "fi", True),
        ("Qwzx Plork ja Vrem Tolk", "en", False),
        ("Secure Towns with Maps", "en", False),
        ("Qwzx Plork, Vrem Tolk", "en", True),
        ("Qwzx plork", "en", False),
    ],
)
def test_capitalised_words_between_commas_and_joining_words_may_be_names(
    text: str, language: str, expected: bool
) -> None:
    assert is_shaped(text, (pack(language),)) is expected


def test_titles_before_names() -> None:
    assert without_titles("Prof. Dr Ewa Kulisz") == "Ewa Kulisz"
    assert titled_name("Dr Ewa Kulisz") == "Ewa Kulisz"
    assert titled_name("Ewa Kulisz") is None
    assert titled_name("Dr Ewa Kulisz, rivers") is None


@pytest.mark.parametrize(
    ("line", "is_person"),
    [
        ("Prezydent Miasta Krakowa Anna Nowak", True),
        ("Prezydent Miasta Krakowa o wyzwaniach", False),
        ("Anna Nowak o dyrektorze muzeum", False),
    ],
)
def test_an_office_before_a_name_is_a_person(line: str, is_person: bool) -> None:
    assert (people_odds(line, (pack("pl"),)) > 1) == is_person
