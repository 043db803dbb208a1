"""Lines of justified text with one wide space."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.layout.lines import Line

NewSheet = Callable[..., Sheet]
LinesOf = Callable[[Sheet], tuple[Line, ...]]
TEXT = Type(9)
FIRST, SECOND = "Letters of emigrants from small towns", "to the ends of the earth"
GAP = 12.0  # points: 1.3 of the type size


def torn(sheet: Sheet, y: float, first: str = FIRST) -> float:
    """Prints a line that a wide space tears; returns its right edge."""
    return sheet.text(sheet.text(60, y, first, TEXT) + GAP, y, SECOND, TEXT)


def filled(sheet: Sheet, right: float, ys: tuple[float, ...] = (60, 74, 88)) -> None:
    """Prints whole lines from the left to the given right edge, stretched word by word."""
    words = ["bells", "rang", "over", "all", "the", "old", "towns", "near", "the", "sea"]
    widths = [sheet.text(0, 900, word, TEXT) for word in words]
    space = (right - 60 - sum(widths)) / (len(words) - 1)
    for y in ys:
        x = 60.0
        for word, width in zip(words, widths, strict=True):
            sheet.text(x, y, word, TEXT)
            x += width + space


def test_a_line_as_wide_as_its_paragraph_is_whole(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    filled(sheet, torn(sheet, 102))
    assert f"{FIRST} {SECOND}" in [n.text for n in lines_of(sheet)]


def test_without_a_paragraph_a_wide_space_parts(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    torn(sheet, 102)
    assert FIRST in [n.text for n in lines_of(sheet)]


def test_where_other_texts_begin_a_column_begins(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    filled(sheet, torn(sheet, 102))
    sheet.text(sheet.text(60, 116, FIRST, TEXT) + GAP, 116, "and back", TEXT)
    assert FIRST in [n.text for n in lines_of(sheet)]


def test_a_line_of_few_words_may_have_wide_spaces_if_they_are_equal(
    new_sheet: NewSheet, lines_of: LinesOf
) -> None:
    for second in (30.0, 40.0):
        sheet = new_sheet()
        end = sheet.text(sheet.text(60, 102, "Bells", TEXT) + 30.0, 102, "throughout", TEXT)
        filled(sheet, sheet.text(end + second, 102, "neighbourhoods", TEXT))
        found = [n.text for n in lines_of(sheet)]
        assert ("Bells throughout neighbourhoods" in found) == (second == 30.0)
