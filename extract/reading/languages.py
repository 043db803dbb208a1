"""Languages of a document as tesseract calls them."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from extract.lang import detect
from extract.model import Page
from extract.reading.tesseract import Engine

#: Visible words from which the languages of a document are heard.
HEARD_WORDS = 40


def document_languages(pages: Sequence[Page], language: str | None) -> tuple[str, ...]:
    """Codes of the document's languages, the known one first; none where nothing tells them."""
    text = [word.text for page in pages for word in page.words if not word.style.invisible]
    heard = [pack.code for pack in detect(" ".join(text))] if len(text) >= HEARD_WORDS else []
    return tuple(dict.fromkeys([language, *heard] if language else heard))


def known_languages(pages: Sequence[Page], engine: Engine, language: str | None) -> tuple[str, ...] | None:
    """The document's languages that tesseract has data for; None where they are not known."""
    return installed(engine, document_languages(pages, language)) or None


def installed(engine: Engine, codes: Sequence[str]) -> tuple[str, ...]:
    """Tesseract's names of some languages, without those that it has no data for."""
    return tuple(name for name in tesseract_names(codes) if name in engine.languages)


def tesseract_names(codes: Sequence[str]) -> tuple[str, ...]:
    """What tesseract calls the languages of some packs, in their order."""
    return tuple(dict.fromkeys(name for code in codes for name in _names().get(code, ())))


@cache
def _names() -> dict[str, list[str]]:
    text = (files("extract.reading") / "data" / "tesseract_languages.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
