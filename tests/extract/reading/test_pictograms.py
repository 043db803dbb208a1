"""Pictures set as characters: read whole, words of their own, no damage where they begin a line."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from extract.model import Word
from extract.reading.glyphs import Glyphs
from extract.reading.pdfium import _join_halves
from extract.reading.pictograms import is_pictogram, texts_without_leading
from extract.reading.words import Spelled

NewWord = Callable[..., Word]


def test_halves_of_a_character_are_joined_and_lone_ones_unknown() -> None:
    codes = np.array([0x41, 0xD83D, 0xDD52, 0xD83D, 0x42, 0xDD52], dtype=np.int64)
    joined, second = _join_halves(codes)
    assert joined.tolist()[:2] == [0x41, 0x1F552]
    assert joined.tolist()[3:] == [0xFFFD, 0x42, 0xFFFD]
    assert second.tolist() == [False, False, True, False, False, False]


def test_a_picture_is_a_word_of_its_own(
    set_line: Callable[..., Glyphs], spell: Callable[[Glyphs], Spelled]
) -> None:
    text = "🕒9:30"
    spelled = spell(set_line(text, [7.0 * k for k in range(len(text))], [7.0] * len(text)))
    assert [word.text for word in spelled.words] == ["🕒", "9:30"]


@pytest.mark.parametrize("text", ["🕒", "📍", "☕", "\ue55f", "\ufffd", "🕒\ufe0f", "🇵🇱", "⏰"])
def test_pictures(text: str) -> None:
    assert is_pictogram(text)


@pytest.mark.parametrize("text", ["•", "→", "➢", "➔", "✓", "◆", "–", "Ł", "α", "1", "\uf0b7", "☕a", "“"])
def test_what_parts_or_says_something_is_no_picture(text: str) -> None:
    assert not is_pictogram(text)


def test_only_pictures_that_begin_a_line_are_left_out(word: NewWord) -> None:
    words = [
        word("\ufffd"),
        word("Hall", 12),
        word("\ufffd", 40),
        word("\ufffd", 0, 20),
        word("Room", 12, 20),
    ]
    assert texts_without_leading(words) == ["Hall", "\ufffd", "Room"]
