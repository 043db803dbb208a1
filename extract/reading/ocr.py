"""Pages whose text is missing or broken, read by OCR where it reads them better.

A page is read again when it shows something but holds no visible text, when its text is poor, or when
a picture fills it and hardly a word stands beside. What OCR finds takes the place of poor text only if
it is clearly better by the measure that called it poor; good text is never touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from extract.lang import detect
from extract.model import Box, Grade, Page, Place, Problem, Word
from extract.reading.damage import FAIR_DAMAGE, POOR_DAMAGE, damage
from extract.reading.languages import HEARD_WORDS, installed, known_languages
from extract.reading.listing import listed
from extract.reading.picture import Picture, draw_page
from extract.reading.seen import mean_confidence, place_words
from extract.reading.tesseract import Engine, OcrError, SeenWord, see_words
from extract.values import replace

#: Confidence below which OCR has read no text: photographs, maps, other scripts.
MIN_CONFIDENCE = 0.5
#: Words that a page of text has at least; fewer are stains and logos.
MIN_WORDS = 3
#: OCR is clearly better with at most this share of the damage, and this share of the letters.
LESS_DAMAGE, ENOUGH_LETTERS = 0.5, 0.6
#: A page with fewer visible glyphs than this on a picture that fills this share of it is a scan with a stamp.
STAMP_GLYPHS, FULL_PICTURE = 25, 0.6
_FIRST = ("eng",)
_OTHER_SCRIPT = ("ukr", "srp")


#: Small shapes that may be the letters of a page that has hardly any as text; an ornament has fewer.
FEWEST_SHAPES = 300
#: Points. A drawn letter is no larger.
LARGEST_LETTER = 40.0


@dataclass(frozen=True, slots=True)
class Recognised:
    """Pages after OCR, and what is to be told of it."""

    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]


def lacks_text(page: Page) -> bool:
    """Whether a page shows something but no visible text: a scan, or text drawn as shapes."""
    shows = bool(page.images or page.fills or page.rules or page.words)
    return shows and not any(not word.style.invisible for word in page.words)


def draws_text(page: Page) -> bool:
    """Whether nearly all letters of a page are drawn: a few words of text among hundreds of small shapes."""
    if page.reader == "ocr" or len(page.fills) < FEWEST_SHAPES:
        return False
    visible = sum(word.glyphs for word in page.words if not word.style.invisible)
    small = sum(1 for f in page.fills if max(f.box.width, f.box.height) <= LARGEST_LETTER)
    return visible < STAMP_GLYPHS and small >= FEWEST_SHAPES


def needs_ocr(page: Page) -> bool:
    """Whether a page's text is missing or poor, and was not read by OCR yet."""
    bad = page.grade == "poor" or lacks_text(page) or draws_text(page) or _is_stamped_scan(page)
    return page.reader != "ocr" and bad


def recognise_pages(
    document: Any, pages: Sequence[Page], engine: Engine, language: str | None = None
) -> Recognised:
    """Read the pages that need it by OCR.

    Args:
        document: PDFium's document.
        pages: all pages as read.
        engine: the installed tesseract.
        language: code of the document's language, where it is known.
    """
    wanted = [page for page in pages if needs_ocr(page)]
    found: dict[int, Page] = {}
    failures: list[Problem] = []
    languages = known_languages(pages, engine, language)
    for page in wanted:
        try:
            picture = _picture(document, page)
            seen, languages = _see(engine, picture, languages)
        except (OcrError, MemoryError) as error:
            failures.append(
                Problem("ocr_failed", f"Page {page.number}: {error or 'no memory'}.", _all_of(page))
            )
            continue
        better = _better(page, seen, picture)
        if better is not None:
            found[page.number] = better
    read = tuple(found.get(page.number, page) for page in pages)
    return Recognised(read, (*failures, *_told(tuple(found.values()), engine, languages)))


def _see(
    engine: Engine, picture: Picture, languages: tuple[str, ...] | None
) -> tuple[list[SeenWord], tuple[str, ...] | None]:
    """The words of a picture, and the languages of the document if they are known or now heard."""
    data = picture.as_pgm()
    if languages is not None:
        return see_words(engine, data, languages, picture.dpi), languages
    first = tuple(name for name in _FIRST if name in engine.languages) or engine.languages[:1]
    seen, used = see_words(engine, data, first, picture.dpi), first
    other = tuple(name for name in _OTHER_SCRIPT if name in engine.languages)
    if other and mean_confidence(seen) < MIN_CONFIDENCE:
        again = see_words(engine, data, other, picture.dpi)
        if mean_confidence(again) > mean_confidence(seen):
            seen, used = again, other
    heard = installed(engine, [pack.code for pack in detect(" ".join(word.text for word in seen))])
    if heard and heard != used and len(seen) >= MIN_WORDS:
        return see_words(engine, data, heard, picture.dpi), heard
    return seen, (used if len(seen) >= HEARD_WORDS else None)


def _picture(document: Any, page: Page) -> Picture:
    handle = pdfium.FPDF_LoadPage(document, page.number - 1)
    if not handle:
        raise OcrError("it cannot be drawn")
    try:
        return draw_page(handle, page.width, page.height)
    finally:
        pdfium.FPDF_ClosePage(handle)


def _better(page: Page, seen: Sequence[SeenWord], picture: Picture) -> Page | None:
    """The page by OCR, None where what was read before is as good."""
    confidence = mean_confidence(seen)
    placed = place_words(seen, picture, page)
    texts = [word.text for word in placed.words]
    if len(texts) < MIN_WORDS or confidence < MIN_CONFIDENCE:
        return None
    share = damage(texts)
    new, own = placed.words, placed.missed
    if page.grade == "poor":
        before = [word.text for word in page.words]
        if share > LESS_DAMAGE * damage(before) or _letters(texts) < ENOUGH_LETTERS * _letters(before):
            return None
    else:
        own = tuple(word for word in page.words if not word.style.invisible)
        new = tuple(word for word in new if not any(_touch(word, other) for other in own))
    words = tuple(replace(word, order=order) for order, word in enumerate((*own, *new)))
    return replace(
        page,
        words=words,
        glyphs=sum(word.glyphs for word in words),
        reader="ocr",
        grade=_grade(share, confidence),
        text_origin="mixed" if own else "ocr",
        ocr_confidence=round(confidence, 3),
        repairs=(),
    )


def _touch(one: Word, other: Word) -> bool:
    return one.box.x_overlap(other.box) > 0 and one.box.y_overlap(other.box) > 0


def _is_stamped_scan(page: Page) -> bool:
    visible = sum(word.glyphs for word in page.words if not word.style.invisible)
    largest = max((image.box.area for image in page.images), default=0.0)
    return visible < STAMP_GLYPHS and largest >= FULL_PICTURE * page.width * page.height


def _grade(share: float, confidence: float) -> Grade:
    if share > POOR_DAMAGE or confidence < 0.7:
        return "poor"
    return "fair" if share > FAIR_DAMAGE or confidence < 0.9 else "good"


def _letters(texts: Sequence[str]) -> int:
    return sum(map(len, texts))


def _all_of(page: Page) -> Place:
    return Place(page.number, Box(0.0, 0.0, page.width, page.height))


def _told(pages: Sequence[Page], engine: Engine, languages: tuple[str, ...] | None) -> list[Problem]:
    if not pages:
        return []
    sure = sum(page.ocr_confidence or 0.0 for page in pages) / len(pages)
    by = f"tesseract {engine.version}, {'+'.join(languages or _FIRST)}, mean confidence {sure:.0%}"
    message = (
        f"Pages read by OCR: {listed([p.number for p in pages])} ({by}). Letters and figures may be wrong."
    )
    return [Problem("ocr", message)]
