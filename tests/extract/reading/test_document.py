import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.model import Document, Word
from extract.reading import read_document

Draw = Callable[..., Path]


def words_of(path: Path) -> tuple[Word, ...]:
    return read_document(path).pages[0].words


def texts_of(path: Path) -> list[str]:
    return [word.text for word in words_of(path)]


def assert_account(document: Document) -> None:
    for page in document.pages:
        assert sum(word.glyphs for word in page.words) == page.glyphs


def test_words_keep_text_place_and_order(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(50, 200, "Sala Główna")
        canvas.drawString(50, 250, "Olsztyn, 12:30")

    words = words_of(draw(paint))
    assert [word.text for word in words] == ["Sala", "Główna", "Olsztyn,", "12:30"]
    assert [word.glyphs for word in words] == [4, 6, 8, 5]
    assert [word.order for word in words] == sorted(word.order for word in words)
    assert words[0].box.x0 == pytest.approx(50, abs=0.5)
    assert words[0].box.top < 100 < words[0].box.bottom  # 200 pt above the bottom of 300 pt


def test_style_is_what_is_displayed(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 0, 0.2)
        canvas.setFont("Text-Bold", 10)
        canvas.saveState()
        canvas.scale(2, 2)
        canvas.drawString(20, 100, "Gruba")
        canvas.restoreState()
        canvas.setFont("Text-Oblique", 9)
        canvas.drawString(20, 100, "Skos")

    bold, italic = words_of(draw(paint))
    assert (bold.style.font, bold.style.size, bold.style.bold, bold.style.italic) == (
        "DejaVuSans-Bold", 20.0, True, False,
    )  # fmt: skip
    assert bold.style.colour == 0xFF0033
    assert (italic.style.size, italic.style.bold, italic.style.italic) == (9.0, False, True)


def test_forced_slant_is_italic_and_does_not_close_gaps(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.transform(1, 0, 0.34, 1, 0, 0)
        for number, text in enumerate(("Jan", "ma", "psa")):
            canvas.drawString(50 + 40 * number - 10, 200, text)
        canvas.drawString(50, 100, "dwa")
        canvas.drawString(50 + canvas.stringWidth("dwa", "Text", 12) + 3, 100, "psy")

    words = words_of(draw(paint))
    assert [word.text for word in words] == ["Jan", "ma", "psa", "dwa", "psy"]
    assert {(word.style.italic, word.style.size) for word in words} == {(True, 12.0)}


@pytest.mark.parametrize(("angle", "rotation"), [(0, 0), (90, 270), (180, 180), (270, 90)])
def test_rotation_is_clockwise(draw: Draw, angle: int, rotation: int) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.translate(200, 150)
        canvas.rotate(angle)
        canvas.drawString(10, 0, "PIĘTRO I")

    words = words_of(draw(paint))
    assert [(word.text, word.rotation) for word in words] == [("PIĘTRO", rotation), ("I", rotation)]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_lie_on_the_ink_of_turned_and_cropped_pages(draw: Draw, turn: int) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(120, 180, "Hetman")
        canvas.rotate(90)
        canvas.drawString(120, -260, "Rynek")

    path = draw(paint)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].CropBox = [30, 40, 390, 280]
        pdf.pages[0].Rotate = turn
        pdf.save(path)
    page = read_document(path).pages[0]
    assert (page.width, page.height) == ((360, 240) if turn % 180 == 0 else (240, 360))
    picture = np.array(pypdfium2.PdfDocument(path)[0].render(scale=2, grayscale=True).to_numpy()).squeeze()
    assert picture.shape == (page.height * 2, page.width * 2)
    ink = picture < 128
    for word in page.words:
        x0, top, x1, bottom = (
            round(v * 2) for v in (word.box.x0, word.box.top, word.box.x1, word.box.bottom)
        )
        assert ink[top:bottom, x0:x1].sum() > 50
        ink[top - 1 : bottom + 1, x0 - 1 : x1 + 1] = False
    assert not ink.any()


def test_superscript_minutes_stand_apart(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        text = canvas.beginText(50, 200)
        text.setFont("Text", 14)
        text.textOut("12")
        text.setFont("Text", 8)
        text.setRise(5)
        text.textOut("00")
        canvas.drawText(text)

    hour, minutes = words_of(draw(paint))
    assert (hour.text, minutes.text) == ("12", "00")
    assert minutes.style.size < hour.style.size
    assert minutes.box.x0 - hour.box.x1 < 1


def test_columns_stay_apart_and_small_capitals_together(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(50, 200, "lewa")
        canvas.drawString(300, 200, "prawa")
        canvas.setFont("Text", 14)
        canvas.drawString(50, 100, "P")
        left = 50 + canvas.stringWidth("P", "Text", 14)
        canvas.setFont("Text", 10)
        canvas.drawString(left, 100, "ROGRAM")

    assert texts_of(draw(paint)) == ["lewa", "prawa", "PROGRAM"]


def test_large_type_is_not_shredded_and_gaps_split_without_spaces(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.setFont("Text", 60)
        text = canvas.beginText(20, 200)
        text.setCharSpace(4)
        text.textOut("LOKALNE")
        text.setCharSpace(0)
        canvas.drawText(text)
        canvas.setFont("Text", 8)
        left = 20.0
        for part in ("dwa", "słowa"):
            canvas.drawString(left, 100, part)
            left += canvas.stringWidth(part, "Text", 8) + 2

    assert texts_of(draw(paint)) == ["LOKALNE", "dwa", "słowa"]


def test_invisible_text_is_marked(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        text = canvas.beginText(50, 200)
        text.setTextRenderMode(3)
        text.textOut("ukryty tekst")
        canvas.drawText(text)

    page = read_document(draw(paint)).pages[0]
    assert all(word.style.invisible for word in page.words)
    assert page.text_origin == "ocr"


def test_text_outside_the_page_is_left_out_and_reported(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(50, 200, "widoczny")
        canvas.drawString(500, 200, "poza")

    document = read_document(draw(paint))
    assert [word.text for word in document.pages[0].words] == ["widoczny"]
    assert [problem.code for problem in document.problems] == ["outside_page"]
    assert_account(document)


def test_pages_can_be_chosen_and_facts_are_kept(tmp_path: Path, fonts: None) -> None:
    path = tmp_path / "two.pdf"
    canvas = Canvas(str(path), invariant=True)
    canvas.setTitle("Zażółć gęślą jaźń")
    for number in (1, 2, 3):
        canvas.drawString(50, 200, f"Page {number}")
        canvas.showPage()
    canvas.save()
    document = read_document(path, pages=[2, 3, 9])
    assert [page.number for page in document.pages] == [2, 3]
    assert document.meta_title == "Zażółć gęślą jaźń"
    assert document.bytes == path.stat().st_size
    assert document == read_document(path, pages=[2, 3, 9])


def test_a_scan_is_read_and_told_what_to_do(draw: Draw) -> None:
    document = read_document(draw(lambda canvas: canvas.rect(20, 20, 200, 200, fill=1)))
    assert document.pages[0].text_origin == "none"
    assert [problem.code for problem in document.problems] == ["no_text"]
    assert "make ocr (or: apt-get install tesseract-ocr tesseract-ocr-all;" in document.problems[0].message


def test_scanned_pages_among_others_are_listed(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "mixed.pdf"))
    for number in range(4):
        if number == 0:
            canvas.drawString(50, 200, "Program")
        else:
            canvas.rect(20, 20, 200, 200, fill=1)
        canvas.showPage()
    canvas.save()
    problem = read_document(tmp_path / "mixed.pdf").problems[0]
    assert problem.code == "some_pages_without_text"
    assert "2-4" in problem.message


def test_every_glyph_of_our_sources_is_in_a_word() -> None:
    sources = sorted(Path(__file__).parents[3].glob("raw_pdfs/*.pdf"))
    assert sources
    for source in sources:
        document = read_document(source)
        assert_account(document)
        for page in document.pages:
            edge = page.width, page.height
            assert all(0 <= w.box.x0 <= w.box.x1 <= edge[0] for w in page.words)
            assert all(0 <= w.box.top <= w.box.bottom <= edge[1] for w in page.words)


def test_the_day_of_the_last_change_stands_in_for_that_of_making(tmp_path: Path, fonts: None) -> None:
    path = tmp_path / "dated.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(50, 200, "Bells")
    canvas.save()
    made = re.sub(rb"/CreationDate \([^)]*\)", b"", path.read_bytes())
    path.write_bytes(re.sub(rb"/ModDate \(D:\d{8}", b"/ModDate (D:20310405", made))
    assert read_document(path).created == "2031-04-05"


def test_a_word_is_set_as_its_letters_not_as_the_bracket_before_them(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(50, 200, "(")
        canvas.setFont("Text-Oblique", 12)
        canvas.drawString(50 + canvas.stringWidth("(", "Text", 12), 200, "Anna Lis)")

    words = read_document(draw(paint)).pages[0].words
    assert [(word.text, word.style.italic) for word in words] == [("(Anna", True), ("Lis)", True)]


def test_letters_of_a_font_without_ascent_are_as_tall_as_type(
    draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = draw(lambda c: c.drawString(50, 200, "on — nous"))
    path.write_bytes(re.sub(rb"/(Ascent|Descent) -?\d+", lambda m: b"/" + m[1] + b" 0", path.read_bytes()))
    monkeypatch.setattr("extract.reading.pdfium.LEAST_HEIGHT", 1.0)  # PDFium measures `A` and `g` instead
    for word in words_of(path):
        assert word.box.top == pytest.approx(300 - 200 - 0.9 * 12, abs=0.5)
        assert word.box.bottom == pytest.approx(300 - 200 + 0.21 * 12, abs=0.5)
