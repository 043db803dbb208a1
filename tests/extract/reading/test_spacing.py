from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.model import Word
from extract.reading import read_document
from extract.reading.spacing import join_spaced

MakeWord = Callable[..., Word]


def row(word: MakeWord, text: str, step: float, space: float = 0.0) -> list[Word]:
    """One word a letter, `step` points between their starts, `space` more for each blank."""
    words, left = [], 0.0
    for letter in text:
        if letter == " ":
            left += space
            continue
        words.append(word(letter, left))
        left += step
    return words


def joined(words: list[Word]) -> list[str]:
    found, repairs = join_spaced(words, 1)
    assert sum(w.glyphs for w in found) == sum(w.glyphs for w in words)
    assert all(repair.code == "letter_spacing" for repair in repairs)
    return [w.text for w in found]


def test_spaced_letters_are_one_word(word: MakeWord) -> None:
    assert joined(row(word, "PROGRAM", 9)) == ["PROGRAM"]
    assert joined(row(word, "ŁÓDŹ 2023", 9, 5)) == ["ŁÓDŹ", "2023"]
    assert joined(row(word, "DZIEŃ I", 11, 8)) == ["DZIEŃ", "I"]
    assert joined(row(word, "FMG 2023", 9, 5)) == ["FMG", "2023"]
    assert joined(row(word, "2023", 9)) == list("2023")


@pytest.mark.parametrize("text", ["ABCDEF", "123456", "xxxxx", "AZB"])
def test_labels_and_short_rows_stay(word: MakeWord, text: str) -> None:
    assert joined(row(word, text, 9)) == list(text)


def test_letters_in_columns_stay(word: MakeWord) -> None:
    assert joined(row(word, "KOTY", 60)) == ["K", "O", "T", "Y"]


def test_prepositions_between_words_stay(word: MakeWord) -> None:
    words = [word("i"), word("w", 9), word("Radomiu", 18), word("z", 63), word("o", 72)]
    assert joined(words) == ["i", "w", "Radomiu", "z", "o"]


def test_letters_of_two_sizes_or_lines_stay(word: MakeWord) -> None:
    words = [word(letter, 9.0 * n, 14.0 * n) for n, letter in enumerate("KOTY")]
    assert joined(words) == ["K", "O", "T", "Y"]


def test_spaced_title_in_a_file(draw: Callable[..., Path]) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(50, 200, "S P O T K A N I E   B U R M I S T R Z Ó W")
        text = canvas.beginText(50, 100)
        text.setCharSpace(5)
        text.textOut("PRZERWA")
        canvas.drawText(text)

    page = read_document(draw(paint)).pages[0]
    assert [w.text for w in page.words] == ["SPOTKANIE", "BURMISTRZÓW", "PRZERWA"]
    assert page.repairs[0].before == "S P O T K A N I E"
    assert sum(w.glyphs for w in page.words) == page.glyphs
