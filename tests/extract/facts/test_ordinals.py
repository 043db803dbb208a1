"""Numbers of editions."""

from __future__ import annotations

import pytest

from extract.facts.ordinals import ordinal_of, ordinal_value, without_ordinal
from extract.lang import pack

BOTH = (pack("pl"), pack("en"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VII Ogólnopolska Konferencja Naukowa", 7),
        ("Siódma Konferencja Miast", 7),
        ("3rd Forum of River Towns", 3),
        ("The Third Workshop on Bells", 3),
        ("6.º Congresso Nacional", 6),
        ("Konferencja Miast i Gmin", None),
        ("1.", 1),
    ],
)
def test_ordinal(text: str, expected: int | None) -> None:
    assert ordinal_of(text, BOTH) == expected


@pytest.mark.parametrize(("word", "value"), [("XIV", 14), ("i", None), ("12th,", 12), ("bells", None)])
def test_one_word(word: str, value: int | None) -> None:
    assert ordinal_value(word, BOTH) == value


def test_title_without_its_number() -> None:
    assert without_ordinal("The 3rd Forum of River Towns", BOTH) == "Forum of River Towns"
