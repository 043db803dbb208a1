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


def read(path: Path) -> Page:
    page = read_document(path).pages[0]
    assert sum(word.glyphs for word in page.words) == page.glyphs
    return page


@pytest.mark.parametrize("offset", [0.0, 0.4, 1.0])
def test_a_word_printed_twice_is_one_word(set_line: SetLine, spell: Spell, offset: float) -> None:
    starts = [6.0 * n for n in range(7)]
    twice = set_line(
        "KongresKongres", [*starts, *(x + offset for x in starts)], [6.0] * 14, drops=[0.0] * 7 + [offset] * 7
    )
    spelled = spell(twice)
    assert [(word.text, word.glyphs) for word in spelled.words] == [("Kongres", 14)]
    assert [(r.code, r.before, r.after) for r in spelled.repairs] == [
        ("doubled", "KongresKongres", "Kongres")
    ]


def test_each_glyph_printed_twice(set_line: SetLine, spell: Spell) -> None:
    starts = [6.0 * (n // 2) + 0.5 * (n % 2) for n in range(14)]
    spelled = spell(set_line("WWrrooccłłaaww", starts, [6.0] * 14))
    assert [word.text for word in spelled.words] == ["Wrocław"]
    assert spelled.repairs[0].before == "WWrrooccłłaaww"


def test_parts_of_a_ligature_share_a_box_and_stay(set_line: SetLine, spell: Spell) -> None:
    spelled = spell(set_line("affekt", [0, 6, 6, 12, 18, 24], [6.0] * 6))
    assert [(word.text, word.glyphs) for word in spelled.words] == [("affekt", 6)]
    assert spelled.repairs == ()


@pytest.mark.parametrize("offset", [0.4, 1.2])
def test_a_word_drawn_twice_in_a_file(draw: Draw, offset: float) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(50, 200, "Kongres")
        canvas.drawString(50 + offset, 200 - offset, "Kongres")

    assert [word.text for word in read(draw(paint)).words] == ["Kongres"]


def test_double_letters_of_a_word_stay(draw: Draw) -> None:
    page = read(draw(lambda canvas: canvas.drawString(50, 200, "Anna Illg oddycha... 11:11 aﬀekt")))
    assert [word.text for word in page.words] == ["Anna", "Illg", "oddycha...", "11:11", "affekt"]
    assert page.repairs == ()


def test_visible_text_hides_the_layer_below(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(50, 200, "Radom")
        text = canvas.beginText(50.3, 200)
        text.setTextRenderMode(3)
        text.textOut("Radom")
        canvas.drawText(text)

    page = read(draw(paint))
    assert [(word.text, word.style.invisible) for word in page.words] == [("Radom", False)]
