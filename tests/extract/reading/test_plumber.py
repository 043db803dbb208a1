from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.reading import pdfium, read_document
from extract.reading.frame import Frame
from extract.reading.plumber import PlumberFile, read_glyphs
from extract.reading.words import group_words

Draw = Callable[..., Path]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_second_reader_fills_the_same_words(draw: Draw, turn: int) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0, 0, 1)
        canvas.drawString(100, 200, "Łódź i Żnin")
        canvas.setFont("Text-Bold", 16)
        canvas.rotate(90)
        canvas.drawString(100, -260, "PARTER")

    path = draw(paint)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].CropBox = [30, 40, 390, 280]
        pdf.pages[0].Rotate = turn
        pdf.save(path)
    first = read_document(path).pages[0].words
    file = PlumberFile(path.read_bytes())
    second = group_words(read_glyphs(file.page(1), Frame(30, 40, 390, 280, turn // 90)), 1).words
    file.close()
    assert [w.text for w in second] == [w.text for w in first]
    for one, other in zip(first, second, strict=True):
        assert (one.rotation, one.style.bold, one.style.colour) == (
            other.rotation,
            other.style.bold,
            other.style.colour,
        )
        assert one.style.size == pytest.approx(other.style.size, abs=0.2)
        assert one.box.x_mid == pytest.approx(other.box.x_mid, abs=4)
        assert one.box.y_mid == pytest.approx(other.box.y_mid, abs=4)


def test_the_better_reading_wins(draw: Draw, monkeypatch: pytest.MonkeyPatch) -> None:
    path = draw(lambda canvas: canvas.drawString(50, 200, "Program"))
    reading: Any = pdfium.read_glyphs

    def unsure(*given: object) -> object:
        glyphs = reading(*given)
        glyphs.unmapped[:] = True
        glyphs.text[:] = ["\ufffd"] * len(glyphs)
        return glyphs

    monkeypatch.setattr(pdfium, "read_glyphs", unsure)
    page = read_document(path).pages[0]
    assert (page.reader, page.grade) == ("pdfplumber", "fair")
    assert [word.text for word in page.words] == ["Program"]


def test_unknown_characters_make_a_page_poor(tmp_path: Path) -> None:
    path = tmp_path / "odd.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(300, 200))
        shape = pdf.make_stream(b"600 0 0 0 550 700 d1 0 0 550 700 re f")
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type3, FontBBox=[0, 0, 1000, 700],
            FontMatrix=[0.001, 0, 0, 0.001, 0, 0], FirstChar=1, LastChar=2, Widths=[600, 600],
            CharProcs=pikepdf.Dictionary({"/odd1": shape, "/odd2": shape}), Resources=pikepdf.Dictionary(),
            Encoding=pikepdf.Dictionary(
                Differences=pikepdf.Array([1, pikepdf.Name("/odd1"), pikepdf.Name("/odd2")])
            ),
        )  # fmt: skip
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(A=pdf.make_indirect(font)))
        page.Contents = pdf.make_stream(b"BT /A 20 Tf 1 0 0 1 20 100 Tm (\1\2\1) Tj ET")
        pdf.save(path)
    document = read_document(path)
    odd = document.pages[0]
    assert odd.grade == "poor"
    assert [problem.code for problem in document.problems] == ["poor_text"]
    assert [(word.text, word.glyphs) for word in odd.words] == [("\ufffd\ufffd\ufffd", 3)]
    assert odd.glyphs == 3
