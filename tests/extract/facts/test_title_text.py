"""Headings: cleaned, and told apart from what is no title."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.facts.title_text import clean_title, is_no_title, names_its_document, quoted_name
from extract.lang import fold, pack

EN, PL, PT, UK = ((pack(code),) for code in ("en", "pl", "pt", "uk"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RIVERS 2031: Conference Schedule", "RIVERS 2031"),
        ("Bells Agenda", "Bells"),
        ("Event schedule • Forum of Bells", "Forum of Bells"),
        ("Workshop on Bells February 2031", "Workshop on Bells"),
        ("Program of the third Bell Days", "third Bell Days"),
        ("Programme of the Forum of Bells", "Forum of Bells"),
        ("Programme of the 10th edition of the Bell Forum", "Bell Forum"),
        ("Programme of the day", "Programme of the day"),
        ("III Workshop on Bells, to be held at the Fair, Delft", "III Workshop on Bells"),
    ],
)
def test_heading_loses_what_names_the_document(text: str, expected: str) -> None:
    assert clean_title(text, EN) == expected


def test_a_name_that_begins_inside_the_documents_name_is_kept_whole() -> None:
    assert clean_title("Program Kongresu Dzwonów Polskich", PL) == "Program Kongresu Dzwonów Polskich"
    assert clean_title("Program konferencji Dzwony", PL) == "Dzwony"


def test_what_counts_the_edition_is_no_part_of_the_name() -> None:
    assert clean_title("Program 10. edycji Delft Bell Forum", PL) == "Delft Bell Forum"


@pytest.mark.parametrize(
    "text",
    ["Programme", "Tuesday, 4 May", "10:30 Opening", "Day 2", "https://bells.example", "Keynotes",
     "Keynotes and Posters"],
)  # fmt: skip
def test_no_titles(text: str) -> None:
    assert is_no_title(text, EN)


def test_a_name_of_three_words_with_a_joint_is_a_title() -> None:
    assert not is_no_title("Bells and Towers", EN)


def test_a_declined_kind_of_event_leaves_the_name_in_quotation_marks() -> None:
    assert quoted_name("VI Міжнародної конференції «Дзвони і вежі»", UK) == "Дзвони і вежі"
    whole = "VI Міжнародна конференція «Дзвони і вежі»"
    assert quoted_name(whole, UK) == whole


def test_the_heading_that_says_of_what_the_document_is_the_programme() -> None:
    assert names_its_document("BELLS 29 Schedule", EN)
    assert not names_its_document("Conference Schedule", EN)
    assert not names_its_document("Bells and Towers", EN)


@given(st.text(max_size=80))
@settings(derandomize=True, deadline=None, max_examples=150)
def test_any_heading_can_be_cleaned_twice(text: str) -> None:
    cleaned = clean_title(text, EN)
    assert len(cleaned) <= len(text)
    assert fold(clean_title(cleaned, EN)) in fold(cleaned)
