"""One PDF file to a Document."""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Sequence
from pathlib import Path

import pypdfium2.raw as pdfium

from extract.errors import UnreadableFileError
from extract.model import Document, Page, Problem
from extract.reading.graphics import read_graphics
from extract.reading.pdfium import page_frame, read_glyphs
from extract.reading.words import group_words


def read_document(path: Path, *, pages: Sequence[int] | None = None) -> Document:
    """Read the words, rules, fills and images of a PDF.

    Args:
        path: the file.
        pages: page numbers to read, from 1; all by default.

    Raises:
        UnreadableFileError: nothing can be read; `code` says why.
    """
    data = path.read_bytes()
    if not data:
        raise UnreadableFileError("empty_file", "The file has 0 bytes.", "Get it again from its source.")
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise UnreadableFileError("damaged", "The file is damaged.", "Get it again from its source.")
    try:
        count = pdfium.FPDF_GetPageCount(document)
        wanted = range(1, count + 1) if pages is None else [n for n in pages if 1 <= n <= count]
        read = tuple(_page(document, number) for number in wanted)
        problems = tuple(_no_text(read))
        return Document(
            hashlib.sha256(data).hexdigest(),
            len(data),
            _meta(document, b"Producer"),
            _meta(document, b"Title"),
            read,
            problems,
        )
    finally:
        pdfium.FPDF_CloseDocument(document)


def _page(document: pdfium.FPDF_DOCUMENT, number: int) -> Page:
    page = pdfium.FPDF_LoadPage(document, number - 1)
    try:
        frame = page_frame(page)
        words = group_words(read_glyphs(page, frame))
        graphics = read_graphics(page, frame)
        return Page(
            number,
            round(frame.width, 2),
            round(frame.height, 2),
            words,
            graphics.rules,
            graphics.fills,
            graphics.images,
            sum(word.glyphs for word in words),
            "pdfium",
            "good",
            "digital" if words else "none",
        )
    finally:
        pdfium.FPDF_ClosePage(page)


def _no_text(pages: Sequence[Page]) -> list[Problem]:
    if any(page.words for page in pages):
        return []
    return [Problem("no_text", "No page has a text layer. Run: ocrmypdf -l pol in.pdf out.pdf")]


def _meta(document: pdfium.FPDF_DOCUMENT, key: bytes) -> str:
    size = pdfium.FPDF_GetMetaText(document, key, None, 0)
    buffer = ctypes.create_string_buffer(max(2, size))
    pdfium.FPDF_GetMetaText(document, key, buffer, size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0").strip()


pdfium.FPDF_InitLibrary()
