"""When two printed texts count as the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programarium.evaluate.likeness import (
    agree,
    alike,
    fold,
    marks,
    readings,
    title_likeness,
    titles_may_match,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź, ŻÓŁĆ!", "lodz zolc"),
        ("  A – B\n C ", "a b c"),
        ("ﬁne", "fine"),
        ("Straße", "strasse"),
        ("snake_case", "snake case"),
        ("…", ""),
    ],
)
def test_folding_drops_case_marks_and_punctuation(text: str, folded: str) -> None:
    assert fold(text) == folded


@settings(derandomize=True, max_examples=200)
@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_marks_are_digits_and_single_letters() -> None:
    assert marks("Sala A") == marks("sala a")
    assert set(marks("Session 2b, Room C")) == {"2b", "c"}
    assert not marks("Opening words")


def test_short_titles_need_the_same_marks() -> None:
    assert not titles_may_match("Session 1", "Session 2")
    assert not titles_may_match("Panel", "Panel B")
    assert titles_may_match("Session 1", "SESSION 1.")
    assert titles_may_match("A long title of more words 1", "A long title of more words 2")


def test_a_label_of_three_words_before_a_colon_or_dash_may_be_missing() -> None:
    assert title_likeness(("Keynote talk one: The city remembers", None), ("The city remembers", None)) == 100
    assert title_likeness(("Panel – The city remembers", None), ("The city remembers", None)) == 100
    assert title_likeness(("A label of four: The city", None), ("The city", None)) < 85
    assert readings("co-operation", None) == ("co operation",)


def test_a_subtitle_may_stand_in_the_title() -> None:
    assert title_likeness(("The city", "Who remembers?"), ("The city. Who remembers?", None)) == 100
    assert title_likeness(("The city", "Who remembers?"), ("The city", None)) == 100


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sala Lustrzana", "SALA LUSTRZANA", True),
        ("Room A", "Room B", False),
        ("Sala Mała 1 piętro", "Sala Mała", False),
        ("Aula Wielka im. Jana", "Aula Wielka Jana", True),
        ("Sala Mała, parter", "Sala Mała", False),
        ("Muzeum Ziemi Lubuskiej", "Muzeum Ziemi", False),
        ("Muzeum Ziemi Lubuskiej w Zielonej", "Muzeum Ziemi Lubuskiej Zielonej", True),
        (None, None, True),
        ("Sala", None, False),
        (None, "Sala", False),
    ],
)
def test_places_agree_when_alike_or_one_inside_the_other(
    one: str | None, other: str | None, same: bool
) -> None:
    assert agree(one, other, 90) is same


def test_likeness_ignores_diacritics() -> None:
    assert alike("Łęcka", "lecka") == 100
