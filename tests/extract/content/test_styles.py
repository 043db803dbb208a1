"""Where the style of a line changes."""

from __future__ import annotations

from extract.content.styles import style_parts
from extract.layout.edges import Cell
from extract.layout.lines import make_line
from extract.model import Box, Style, Word

CELL = Cell(Box(0, 0, 600, 800), 0, None)


def line_of(*words: tuple[str, str, bool]) -> list[str]:
    """The parts of a line of words, each with its font and whether that is bold."""
    made = [
        Word(text, Box(50 + 40 * k, 100, 85 + 40 * k, 110), Style(font, 10, bold, False, 0), 0, k, len(text))
        for k, (text, font, bold) in enumerate(words)
    ]
    return [part.text for part in style_parts(make_line(1, list(enumerate(made)), 0, CELL))]


def test_weight_parts_a_line() -> None:
    assert line_of(("Jan", "CMBX10", True), ("Nowak", "CMBX10", True), ("Maps", "CMR10", False)) == [
        "Jan Nowak",
        "Maps",
    ]


def test_letters_of_a_formula_do_not_part_a_title() -> None:
    bold, formula = "CMBX10", "CMMI10"
    assert line_of(("On", bold, True), ("hp", formula, False), ("Adaptivity", bold, True)) == [
        "On hp Adaptivity"
    ]


def test_after_a_formula_the_weight_still_parts() -> None:
    assert line_of(("On", "CMBX10", True), ("hp", "CMMI10", False), ("spaces", "CMR10", False)) == [
        "On hp",
        "spaces",
    ]
