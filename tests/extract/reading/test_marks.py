from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.model import Page
from extract.reading import read_document
from extract.reading.glyphs import Glyphs
from extract.reading.words import Spelled

Draw = Callable[..., Path]
SetLine = Callable[..., Glyphs]
Spell = Callable[[Glyphs], Spelled]


@pytest.mark.parametrize(
    ("text", "starts", "expected"),
    [
        ("K´os", [0, 6.5, 6, 12], "Kós"),  # the accent first, TeX's way
        ("Ko´s", [0, 6, 6.5, 12], "Kós"),  # the accent after its letter
        ("Kos´", [0, 6, 12, 6.5], "Kós"),  # the accent moved to the end of the line
        ("a˛d", [0, 1, 6], "ąd"),
        ("Z˙ar", [0, 1, 6, 12], "Żar"),
    ],
)
def test_an_accent_over_a_letter_belongs_to_it(
    set_line: SetLine, spell: Spell, text: str, starts: list[float], expected: str
) -> None:
    widths = [4.0 if letter in "´˛˙" else 6.0 for letter in text]
    spelled = spell(set_line(text, starts, widths))
    assert [word.text for word in spelled.words] == [expected]
    assert [(r.code, r.before) for r in spelled.repairs] == [("accent", text)]


def test_an_accent_beside_a_letter_is_a_sign(set_line: SetLine, spell: Spell) -> None:
    spelled = spell(set_line("5´w", [0, 6, 9], [6, 3, 6]))
    assert [word.text for word in spelled.words] == ["5´w"]
    assert spelled.repairs == ()


def test_the_stroke_of_tex_is_not_a_space(set_line: SetLine, spell: Spell) -> None:
    spelled = spell(set_line("Ko loty", [0, 6, 12, 12, 14.8, 20.8, 24], [6, 6, 2.8, 2.8, 6, 3.2, 6]))
    assert [word.text for word in spelled.words] == ["Kołoty"]
    spelled = spell(set_line("Ko loty", [0, 6, 12, 14.8, 17.6, 23.6, 27], [6, 6, 2.8, 2.8, 6, 3.2, 6]))
    assert [word.text for word in spelled.words] == ["Ko", "loty"]


def test_private_characters_and_ornaments(set_line: SetLine, spell: Spell) -> None:
    spelled = spell(set_line("\uf732\uf7301\uf732", [0, 6, 12, 18], [6.0] * 4))
    assert [word.text for word in spelled.words] == ["2012"]
    spelled = spell(set_line("\uf0b7", [0], [6.0]))
    assert [word.text for word in spelled.words] == ["•"]
    spelled = spell(set_line("\ufffd", [0], [6.0], font="Wingdings-Regular"))
    assert [word.text for word in spelled.words] == ["•"]


def test_the_only_hyphen_of_a_font_may_be_called_soft(set_line: SetLine, spell: Spell) -> None:
    spelled = spell(set_line("Rilo\xadVio", [0, 6, 9, 12, 18, 21, 27, 30], [6, 3, 3, 6, 3, 6, 3, 6]))
    assert [word.text for word in spelled.words] == ["Rilo-Vio"]
    assert [repair.code for repair in spelled.repairs] == ["soft_hyphen"]


def test_combining_accents_are_composed(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(50, 200, "Z\u0307o\u0301ł\u0107 e\u0328")

    page: Page = read_document(draw(paint)).pages[0]
    assert "".join(word.text for word in page.words) == "Żółćę"
    assert sum(word.glyphs for word in page.words) == page.glyphs


def test_signs_without_width_are_no_glyphs(set_line: SetLine, spell: Spell) -> None:
    spelled = spell(set_line("a\u200bb", [0, 6, 6], [6, 0, 6]))
    assert [(word.text, word.glyphs) for word in spelled.words] == [("ab", 2)]
