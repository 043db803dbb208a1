"""What is told of pages whose text is missing or poor, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Page, Problem
from extract.reading.languages import document_languages, tesseract_names
from extract.reading.listing import listed
from extract.reading.ocr import draws_text, lacks_text
from extract.reading.tesseract import Engine


def missing_text(pages: Sequence[Page], engine: Engine | None, language: str | None) -> tuple[Problem, ...]:
    """Problems of pages that show something but hold no text, and of those whose text is poor.

    Args:
        pages: as they stand after OCR, if there was any.
        engine: what OCR was tried with.
        language: code of the document's language, where it is known.
    """
    problems = []
    without = [page.number for page in pages if lacks_text(page) or draws_text(page)]
    poor = [page.number for page in pages if page.grade == "poor" and page.words]
    advice = _advice(pages, engine, language) if without or poor or not any(p.words for p in pages) else ""
    if not any(not word.style.invisible for page in pages for word in page.words):
        message = "No page has a text layer: it is a scan, or its text is drawn as shapes."
        problems.append(Problem("no_text", f"{message} {advice}"))
    elif without:
        message = f"Pages without a text layer: {listed(without)}."
        problems.append(Problem("some_pages_without_text", f"{message} {advice}"))
    if poor:
        message = f"Pages whose characters are not what is printed: {listed(poor)}."
        problems.append(Problem("poor_text", f"{message} {advice}"))
    return tuple(problems)


def _advice(pages: Sequence[Page], engine: Engine | None, language: str | None) -> str:
    names = tesseract_names(document_languages(pages, language))
    # where nothing tells the language: all of them
    packages = " ".join(f"tesseract-ocr-{name.replace('_', '-')}" for name in names or ("all",))
    if engine is None:
        return (
            f"To read them by OCR, run: make ocr (or: apt-get install tesseract-ocr {packages}; "
            "on macOS: brew install tesseract tesseract-lang), then build again."
        )
    if lacking := [name for name in names if name not in engine.languages]:
        return (
            f"OCR lacks the language data {'+'.join(lacking)}; run: make ocr "
            f"(or: apt-get install {packages}), then build again."
        )
    return "OCR was tried and read nothing better; a sharper scan or another copy may help."
