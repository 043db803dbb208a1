"""What is told of files whose pages hold no text, where OCR is off or was given up."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extract.errors import UnreadableFileError
from extract.model import Box, Problem, Programme
from extract.model.page import Image
from extract.reading.tesseract import Engine
from programarium import guarded, ocr
from programarium.cache import Cache
from programarium.guarded import Limits
from programarium.model import SourceEntry
from programarium.ocr import read_by_ocr, without_ocr
from programarium.progress import Lines
from programarium.tasks import Hashed
from programarium.workspace import Input

ENGINE = Engine("tesseract", "5.0.0", ("eng",), "")
SCAN = Problem("no_text", "No page has a text layer. To read them by OCR, run: make ocr.")


@pytest.fixture
def scan(plain_programme: Programme) -> SourceEntry:
    """A file of one picture, as it is read where no OCR is."""
    (page,) = plain_programme.document.pages
    picture = replace(page, words=(), glyphs=0, images=(Image(Box(0, 0, page.width, page.height)),))
    document = replace(plain_programme.document, pages=(picture,), problems=(SCAN,))
    programme = replace(plain_programme, document=document, sessions=(), problems=(SCAN,))
    return SourceEntry("scan.pdf", "0" * 64, 9, None, programme, None, 0.1)


def _messages(entry: SourceEntry) -> list[str]:
    assert entry.programme is not None
    return [p.message for p in (*entry.programme.problems, *entry.programme.document.problems)]


def test_where_ocr_is_off_nobody_is_told_to_install_it(
    scan: SourceEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "find_engine", lambda: ENGINE)
    for message in _messages(without_ocr(scan)):
        assert message.endswith("OCR is off; leave out `--ocr off` to read them.")
    monkeypatch.setattr(ocr, "find_engine", lambda: None)
    assert without_ocr(scan) is scan


@pytest.mark.parametrize(
    ("code", "option"), [("too_slow", "--ocr-time-limit"), ("too_large", "--memory-limit")]
)
def test_where_ocr_was_given_up_the_limit_is_named(
    code: str, option: str, scan: SourceEntry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up(*args: object) -> Iterator[tuple[int, UnreadableFileError]]:
        yield 0, UnreadableFileError(code, "Reading was stopped.", "Allow more (--time-limit).")

    monkeypatch.setattr(guarded, "_outcomes", give_up)
    heard = io.StringIO()
    (found,) = read_by_ocr(
        [scan],
        [Hashed(Input(tmp_path / "scan.pdf", "scan.pdf"), scan.sha256, scan.bytes)],
        Cache(tmp_path / "cache", "1"),
        engine=ENGINE,
        limits=Limits(),
        report=Lines(heard),
    )
    assert f"OCR was given up ({code}). Allow more" in heard.getvalue()
    assert f"({option})" in heard.getvalue()
    assert "OCR was given up: Reading was stopped." in _messages(found)
    assert not any("make ocr" in message or " (--time-limit)" in message for message in _messages(found))
