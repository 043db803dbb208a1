"""One PDF file to a Document."""

from __future__ import annotations

import ctypes
import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium

from extract.model import Document, Page, Problem
from extract.reading.codepage import repair_codepage
from extract.reading.lacking import missing_text
from extract.reading.listing import listed
from extract.reading.ocr import recognise_pages
from extract.reading.opening import check_start, is_truncated, open_failure, refuse_no_file, unreadable
from extract.reading.page import read_page
from extract.reading.plumber import PlumberFile
from extract.reading.releases import release_of
from extract.reading.tesseract import Engine


def read_document(
    path: Path,
    *,
    pages: Sequence[int] | None = None,
    ocr: Engine | None = None,
    language: str | None = None,
) -> Document:
    """Read the words, rules, fills and images of a PDF, as far as the file allows.

    Args:
        path: the file.
        pages: page numbers to read, from 1; all by default.
        ocr: what `find_engine` found: reads pages whose text is missing or poor. None by default, as it
            takes seconds a page.
        language: code of the document's language where it is known, for OCR.

    Raises:
        UnreadableFileError: nothing can be read; `code` is unreadable, empty_file, not_a_pdf,
            encrypted, damaged or no_pages.
    """
    try:
        refuse_no_file(path)
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(error) from error
    check_start(data)
    with _opened(data) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count <= 0:
            raise open_failure("damaged" if is_truncated(data) else "no_pages")
        wanted = range(1, count + 1) if pages is None else [n for n in pages if 1 <= n <= count]
        read, problems = _pages(document, data, wanted)
        if is_truncated(data):
            if not any(page.words or page.images for page in read):
                raise open_failure("damaged")
            problems.append(
                Problem("damaged", "The file is cut short: pages or parts of them may be missing.")
            )
        failures: tuple[Problem, ...] = ()
        if ocr is not None:
            recognised = recognise_pages(document, read, ocr, language)
            read = list(recognised.pages)
            problems += recognised.problems
            failures = tuple(p for p in recognised.problems if p.code == "ocr_failed")
        return Document(
            hashlib.sha256(data).hexdigest(),
            len(data),
            _meta(document, b"Producer"),
            _meta(document, b"Title"),
            repair_codepage(read),
            (*problems, *missing_text(read, ocr, language, failures=failures)),
            _created(document),
        )


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise open_failure("encrypted" if locked else "damaged")
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _pages(document: Any, data: bytes, wanted: Sequence[int]) -> tuple[list[Page], list[Problem]]:
    second = PlumberFile(data)
    try:
        found = {number: read_page(document, number, second) for number in wanted}
    finally:
        second.close()
    read = [one for one in found.values() if one]
    lost = [number for number, one in found.items() if one is None]
    if lost and not read:
        raise open_failure("damaged")
    problems = [problem for one in read for problem in one.problems]
    if lost:
        problems.append(Problem("pages_unreadable", f"Pages that cannot be read: {listed(lost)}."))
    outside = [one.page.number for one in read if one.outside]
    if outside:
        count = sum(one.outside for one in read)
        message = f"{count} glyphs outside the visible page were left out; pages: {listed(outside)}."
        problems.append(Problem("outside_page", message))
    return [one.page for one in read], problems


def _meta(document: Any, key: bytes) -> str:
    size = pdfium.FPDF_GetMetaText(document, key, None, 0)
    buffer = ctypes.create_string_buffer(max(2, size))
    pdfium.FPDF_GetMetaText(document, key, buffer, size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0").strip()


def _created(document: Any) -> str | None:
    """The file's own date as ISO 8601: when it was made, else last changed, else as old as what made it."""
    for key in (b"CreationDate", b"ModDate"):
        day = _day_of(_meta(document, key))
        if day is not None:
            return day
    return release_of(_meta(document, b"Producer"))


def _day_of(stamp: str) -> str | None:
    """The day of a PDF's time stamp (`D:20190120…`), None where it is none."""
    printed = re.match(r"(?:D:)?(\d{4})(\d{2})(\d{2})", stamp)
    if printed is None:
        return None
    try:
        return date(*map(int, printed.groups())).isoformat()
    except ValueError:
        return None
