"""Ligatures under the name of another character. Type of 10 pt; `t` is 3.3 pt wide and `i` 2.3 pt."""

from collections.abc import Callable
from itertools import accumulate

import pytest

from extract.reading.glyphs import Glyphs
from extract.reading.words import Spelled

SetLine = Callable[..., Glyphs]
Spell = Callable[[Glyphs], Spelled]
NARROW = {"t": 3.3, "i": 2.3, "f": 3.1, " ": 2.3, "l": 2.3}


@pytest.fixture
def read(set_line: SetLine, spell: Spell) -> Callable[..., list[str]]:
    """`read(text, **widths)`: the words of a line whose odd glyphs have the given widths."""

    def make(text: str, widths: dict[str, float]) -> list[str]:
        own = [widths.get(c, NARROW.get(c, 5.2)) for c in text]
        starts = [0.0, *accumulate(own)][: len(text)]
        return [word.text for word in spell(set_line(text, starts, own)).words]

    return make


@pytest.mark.parametrize("sign", ["4", "/", "A", "\ufffd", "\u019f"])
def test_a_sign_as_wide_as_two_letters_is_their_ligature(read: Callable[..., list[str]], sign: str) -> None:
    text = f"it na{sign}on mul{sign}ple loca{sign}on"
    assert read(text, {sign: 5.6}) == ["it", "nation", "multiple", "location"]


def test_letters_are_chosen_by_width_and_neighbours(read: Callable[..., list[str]]) -> None:
    assert read("it boEle leEer a lot", {"E": 6.3}) == ["it", "bottle", "letter", "a", "lot"]


@pytest.mark.parametrize(
    ("text", "sign", "width"),
    [
        ("it and/or title she/her", "/", 3.9),  # narrower than any ligature
        ("it concert/theatre title paper/poster", "/", 5.6),  # between whole words
        ("it log4j title 4 14 log4net", "4", 5.6),  # a figure elsewhere
        ("it DevOps MacOs title", "O", 6.6),  # reads no better
        ("it APIs CPIs title", "I", 5.6),  # behind capitals
        ("14h00 às 16h00 lift 4 a 6 de maio, 6h de pé", "6", 5.5),  # hours and days
        ("it www/action title //action.on/art", "/", 5.6),  # addresses
    ],
)
def test_signs_in_their_own_place_stay(
    read: Callable[..., list[str]], text: str, sign: str, width: float
) -> None:
    assert read(text, {sign: width}) == text.split()


def test_one_word_proves_nothing_unless_the_sign_has_its_own_glyph(set_line: SetLine, spell: Spell) -> None:
    for first, expected in ((5.6, "loca/on"), (3.9, "location")):
        text = "it day / loca/on"
        own = [NARROW.get(c, 5.2) for c in text]
        own[7], own[13] = first, 5.6
        starts = [0.0, *accumulate(own)][: len(text)]
        assert spell(set_line(text, starts, own)).words[-1].text == expected
