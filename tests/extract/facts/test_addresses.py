"""The parts of printed addresses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.facts.addresses import parse_place
from extract.facts.towns import Setting
from extract.lang import pack

BOTH = (pack("pl"), pack("en"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dom nad Rzeką, ul. Wodna 3, 61-680 Poznań", ("Dom nad Rzeką", "Poznań")),
        ("Dzwon Plaza ul. Wodna 3, Poznań", ("Dzwon Plaza", "Poznań")),
        ("River House, 50667 Köln, Germany", ("River House", "Köln")),
        ("Riverton, Netherlands", (None, "Riverton")),
        ("River Hotel, Bellmouth, Wisconsin", ("River Hotel", "Bellmouth")),
        ("River Hotel, Madison, WI 53703", ("River Hotel", "Madison")),
        ("River Hotel, Washington", ("River Hotel", "Washington")),
        ("City Library", ("City Library", None)),
        ("City Library, Poznań)", ("City Library", "Poznań")),
        ("City Library (main hall), Poznań", ("City Library (main hall)", "Poznań")),
    ],
)
def test_address(text: str, expected: tuple[str | None, str | None]) -> None:
    assert parse_place(text, BOTH, "labelled") == expected


@pytest.mark.parametrize(
    ("text", "setting", "expected"),
    [
        ("Stadthalle Lüdenau", "dated", ("Stadthalle Lüdenau", None)),
        ("Hotel Dzwon nad Rzeką, Dzwonkowo", "dated", ("Hotel Dzwon nad Rzeką", "Dzwonkowo")),
        ("Theater De Klok, Klokdorp, dagvoorzitter: Jan Jansen", "dated", ("Theater De Klok", "Klokdorp")),
        ("Klokdorp, Program", "dated", (None, "Klokdorp")),
        ("Municipal Library, main hall", "near", ("Municipal Library, main hall", None)),
        ("Adam Kowalski, Dzwonkowo", "near", (None, None)),
        ("Bells, museum, memory", "near", (None, None)),
        ("Bells and Towers, Town Hall", "near", ("Town Hall", None)),
    ],
)
def test_address_without_a_label(
    text: str, setting: Setting, expected: tuple[str | None, str | None]
) -> None:
    assert parse_place(text, BOTH, setting) == expected


@given(st.text(max_size=80))
@settings(derandomize=True, deadline=None, max_examples=150)
def test_any_address_yields_parts_of_itself(text: str) -> None:
    for part in parse_place(text, BOTH, "labelled"):
        assert part is None or part.strip()
