"""What is told of pages whose text is missing or poor, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Page, Problem
from extract.reading.languages import document_languages, tesseract_names
from extract.reading.listing import listed
from extract.reading.ocr import draws_text, lacks_text
from extract.reading.tesseract import Engine

_BLANK = "All pages are blank: nothing is printed or drawn on them. Look for another copy of the file."


def missing_text(
    pages: Sequence[Page],
    engine: Engine | None,
    language: str | None,
    *,
    failures: Sequence[Problem] = (),
    advice: str = "",
) -> tuple[Problem, ...]:
    """Problems of pages that show something but hold no text, and of those whose text is poor.

    Args:
        pages: as they stand after OCR, if there was any.
        engine: what OCR was tried with.
        language: code of the document's language, where it is known.
        failures: what OCR failed at.
        advice: what to do about it, where the caller knows better than can be told from the pages.
    """
    problems = []
    without = [page.number for page in pages if lacks_text(page) or draws_text(page)]
    poor = [page.number for page in pages if page.grade == "poor" and page.words]
    is_textless = not any(not word.style.invisible for page in pages for word in page.words)
    if is_textless and not without:
        return (Problem("no_text", _BLANK),)
    if not advice and (without or poor):
        advice = _advice(pages, engine, language, failures)
    if is_textless:
        message = "No page has a text layer: it is a scan, or its text is drawn as shapes."
        problems.append(Problem("no_text", f"{message} {advice}"))
    elif without:
        message = f"Pages without a text layer: {listed(without)}."
        problems.append(Problem("some_pages_without_text", f"{message} {advice}"))
    if poor:
        message = f"Pages whose characters are not what is printed: {listed(poor)}."
        problems.append(Problem("poor_text", f"{message} {advice}"))
    return tuple(problems)


def _advice(
    pages: Sequence[Page], engine: Engine | None, language: str | None, failures: Sequence[Problem]
) -> str:
    if failures:
        return f"OCR failed ({failures[0].message.rstrip('.')}); build again to try once more."
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
