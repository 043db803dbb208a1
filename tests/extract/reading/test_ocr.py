"""Pages without sound text are read by OCR; all others stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.model import Document
from extract.origins import doubt_recognised
from extract.programme import read_programme
from extract.reading import read_document
from extract.reading.tesseract import Engine, OcrError, find_engine, see_words

ENGINE = find_engine()
needs_tesseract = pytest.mark.skipif(
    ENGINE is None or "eng" not in ENGINE.languages, reason="tesseract with eng is not installed: make ocr"
)
LINES = (
    "Conference programme, Monday 5 June 2023",
    "09:00 - 09:30 Registration and coffee",
    "09:30 - 10:15 Opening of the conference and welcome",
    "10:15 - 11:00 How cities talk with their people",
    "11:00 - 11:45 What we learned from ten campaigns",
)
Paint = Callable[[Canvas], object]


def write_lines(canvas: Canvas) -> None:
    for number, line in enumerate(LINES):
        canvas.setFont("Text-Bold" if number == 0 else "Text", 14)
        canvas.drawString(40, 250 - 40 * number, line)


def write_scan(plain: Path) -> Paint:
    """Paints the first page of a file as a picture that fills the page."""
    picture = pypdfium2.PdfDocument(plain)[0].render(scale=200 / 72, grayscale=True).to_pil()
    return lambda canvas: canvas.drawImage(ImageReader(picture), 0, 0, 500, 300)


@pytest.fixture
def scan(draw: Callable[..., Path]) -> Paint:
    return write_scan(draw(write_lines, (500, 300), "plain.pdf"))


@pytest.fixture
def scanned(draw: Callable[..., Path], scan: Paint) -> Path:
    return draw(scan, (500, 300), "scan.pdf")


@pytest.fixture
def mixed(draw: Callable[..., Path], scan: Paint) -> Path:
    def paint(canvas: Canvas) -> None:
        write_lines(canvas)
        canvas.showPage()
        scan(canvas)

    return draw(paint, (500, 300), "mixed.pdf")


@pytest.fixture
def miswritten(draw: Callable[..., Path]) -> Path:
    """The lines, in fonts whose maps to Unicode give a comma for every 0 and a 3 for every h."""
    path = draw(write_lines, (500, 300), "miswritten.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Stream) and b"begincmap" in (data := each.read_bytes()):
                each.write(data.replace(b"<0030>\n", b"<002C>\n").replace(b"<0068>\n", b"<0033>\n"))
        pdf.save(path)
    return path


def texts(document: Document, page: int) -> str:
    return " ".join(word.text for word in document.pages[page].words)


@needs_tesseract
def test_a_scan_is_read_with_its_confidence(scanned: Path) -> None:
    document = read_document(scanned, ocr=ENGINE)
    page = document.pages[0]
    assert (page.reader, page.text_origin) == ("ocr", "ocr")
    assert page.ocr_confidence is not None and 0.8 < page.ocr_confidence <= 1
    assert texts(document, 0) == " ".join(LINES)
    assert page.glyphs == sum(word.glyphs for word in page.words)
    assert [problem.code for problem in document.problems] == ["ocr"]


@needs_tesseract
def test_words_of_a_scan_stand_as_they_would_in_the_text(scanned: Path, draw: Callable[..., Path]) -> None:
    printed = read_document(draw(write_lines, (500, 300), "plain.pdf")).pages[0].words
    seen = read_document(scanned, ocr=ENGINE).pages[0].words
    for one, other in zip(printed, seen, strict=True):
        assert other.box.x0 == pytest.approx(one.box.x0, abs=2)
        assert other.box.x1 == pytest.approx(one.box.x1, abs=2)
        assert other.box.bottom == pytest.approx(one.box.bottom, abs=2.5)
        assert other.style.size == pytest.approx(one.style.size, rel=0.12)
        assert other.style.bold == one.style.bold


@needs_tesseract
def test_only_the_scanned_page_is_read_by_ocr(mixed: Path) -> None:
    plain, document = read_document(mixed), read_document(mixed, ocr=ENGINE)
    assert document.pages[0] == plain.pages[0]
    assert [page.text_origin for page in document.pages] == ["digital", "ocr"]
    assert texts(document, 1) == " ".join(LINES)


@needs_tesseract
def test_wrong_characters_are_replaced_and_their_styles_stay(miswritten: Path) -> None:
    broken = read_document(miswritten)
    assert "1,:15" in texts(broken, 0)
    assert broken.pages[0].grade == "poor"
    mended = read_document(miswritten, ocr=ENGINE)
    assert texts(mended, 0) == " ".join(LINES)
    assert [w.style for w in mended.pages[0].words] == [w.style for w in broken.pages[0].words]


@needs_tesseract
def test_the_same_words_twice(scanned: Path) -> None:
    assert read_document(scanned, ocr=ENGINE) == read_document(scanned, ocr=ENGINE)


@needs_tesseract
def test_records_from_a_scan_are_marked_and_less_sure(scanned: Path) -> None:
    programme = read_programme(read_document(scanned, ocr=ENGINE))
    starts = [session.start for session in programme.sessions if session.start]
    assert starts == ["09:00", "09:30", "10:15", "11:00"]
    for session in programme.sessions:
        assert "ocr" in session.problems
        assert session.confidence < 1


def test_records_from_text_are_not_marked(draw: Callable[..., Path]) -> None:
    programme = read_programme(read_document(draw(write_lines, (500, 300))))
    assert doubt_recognised(programme) is programme
    assert all("ocr" not in session.problems for session in programme.sessions)


def test_without_ocr_the_message_says_what_to_run(mixed: Path, miswritten: Path) -> None:
    for path, code in ((mixed, "some_pages_without_text"), (miswritten, "poor_text")):
        problem = read_document(path).problems[0]
        assert problem.code == code
        assert "run: make ocr (or: apt-get install tesseract-ocr tesseract-ocr-all" in problem.message


def test_a_program_that_fails_leaves_the_page_as_it_was(scanned: Path) -> None:
    broken = Engine("no-such-program", "5.0.0", ("eng",), "")
    document = read_document(scanned, ocr=broken)
    assert document.pages == read_document(scanned).pages
    assert [problem.code for problem in document.problems] == ["ocr_failed", "no_text"]
    with pytest.raises(OcrError, match="did not start"):
        see_words(broken, b"", ["eng"], 300)


def test_a_scan_that_another_program_has_read_is_no_longer_invisible(
    draw: Callable[..., Path], scan: Paint
) -> None:
    def paint(canvas: Canvas) -> None:
        scan(canvas)
        for number, line in enumerate(LINES):
            text = canvas.beginText(40, 250 - 40 * number)
            text.setFont("Text", 14)
            text.setTextRenderMode(3)
            text.textOut(line)
            canvas.drawText(text)

    document = read_document(draw(paint, (500, 300)), ocr=ENGINE)
    page = document.pages[0]
    assert (page.reader, page.text_origin, page.ocr_confidence) == ("pdfium", "ocr", None)
    assert not any(word.style.invisible for word in page.words)
