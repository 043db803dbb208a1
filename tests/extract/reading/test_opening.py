from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.errors import PROBLEM_CODES, UnreadableFileError
from extract.reading import read_document


def failure(path: Path) -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as caught:
        read_document(path)
    assert caught.value.code in PROBLEM_CODES
    assert caught.value.message and caught.value.advice
    return caught.value


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"PK\x03\x04 a zip file", "not_a_pdf"),
        (b"\n<!DOCTYPE html><html><body>404</body></html>", "not_a_pdf"),
        (b"%PDF-1.7\n" + b"nothing else", "damaged"),
    ],
)
def test_what_is_no_pdf_says_so(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "programme.pdf"
    path.write_bytes(content)
    assert failure(path).code == code


def test_a_web_page_is_named(tmp_path: Path) -> None:
    path = tmp_path / "programme.pdf"
    path.write_bytes(b"<html><title>Not found</title></html>")
    assert "web page" in failure(path).message


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    assert failure(tmp_path / "nowhere.pdf").code == "unreadable"


def test_a_password_is_asked_for(draw: Callable[..., Path], tmp_path: Path) -> None:
    path = draw(lambda canvas: canvas.drawString(50, 200, "tajne"))
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(path) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    error = failure(locked)
    assert error.code == "encrypted"
    assert "password" in error.advice


def test_a_password_only_for_changes_is_no_hindrance(draw: Callable[..., Path], tmp_path: Path) -> None:
    path = draw(lambda canvas: canvas.drawString(50, 200, "jawne"))
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(path) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user=""))
    assert [word.text for word in read_document(locked).pages[0].words] == ["jawne"]


def test_a_pdf_without_pages(tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    with pikepdf.new() as pdf:
        pdf.save(path)
    assert failure(path).code == "no_pages"


@pytest.fixture
def long_pdf(tmp_path: Path) -> Path:
    path = tmp_path / "long.pdf"
    canvas = Canvas(str(path), pageCompression=0, invariant=True)
    for page in range(30):
        for line in range(40):
            canvas.drawString(50, 800 - 15 * line, f"strona {page} wiersz {line} " + "x" * 40)
        canvas.showPage()
    canvas.save()
    return path


@pytest.mark.parametrize("share", [0.0005, 0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_file_cut_short_gives_what_is_left_or_a_clear_error(long_pdf: Path, share: float) -> None:
    data = long_pdf.read_bytes()
    long_pdf.write_bytes(data[: max(9, int(len(data) * share))])
    try:
        document = read_document(long_pdf)
    except UnreadableFileError as error:
        assert error.code == "damaged"
    else:
        assert "damaged" in [problem.code for problem in document.problems]
        assert any(page.words for page in document.pages)
