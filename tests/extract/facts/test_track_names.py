"""Where the name of a track stands beside its noun."""

from __future__ import annotations

import pytest

from extract.facts.track_names import name_after, name_before, split_list
from extract.facts.vocabulary import words_of
from extract.lang import pack

EN = (pack("en"),)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The “Old Bells” track is about age.", "Old Bells"),
        ("The Old Bells track is about age.", "Old Bells track"),
        ("The third track is about age.", None),
    ],
)
def test_before_the_noun(sentence: str, name: str | None) -> None:
    noun = words_of(EN, "track_nouns").find(sentence)[0]
    found = name_before(sentence, noun, EN)
    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The first track, “Old Bells”, is about age.", "Old Bells"),
        ("The first track: Old Bells", "Old Bells"),
    ],
)
def test_behind_the_noun(sentence: str, name: str) -> None:
    noun = words_of(EN, "track_nouns").find(sentence)[0]
    found = name_after(sentence, noun, EN, ordinal=True)
    assert found is not None and found.text == name
    assert sentence[slice(*found.span)] == name


def test_names_in_a_list() -> None:
    text = "Tracks: Old Bells, New Bells and Towers."
    assert [text[a:b] for a, b in split_list(text, len("Tracks:"), EN)] == [
        "Old Bells",
        "New Bells",
        "Towers",
    ]
