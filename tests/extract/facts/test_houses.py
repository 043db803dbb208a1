"""What houses events."""

from __future__ import annotations

import pytest

from extract.facts.houses import is_venue


@pytest.mark.parametrize("word", ["Bürgerhaus", "Kulturzentrum", "Town Hall", "Palais des Congrès"])
def test_what_houses_events(word: str) -> None:
    assert is_venue(word)
    assert not is_venue(f"{word} "[::-1].strip().lower())


@pytest.mark.parametrize("name", ["Hamburg", "Bell Circle Augsburg", "Adam Domański"])
def test_towns_and_people_that_end_like_houses_are_none(name: str) -> None:
    assert not is_venue(name)
