"""Words that OCR saw in a picture of a page, as words of that page.

Where the page has a text layer, however broken, it knows better how the words are set: its glyphs
have the right places, sizes and weights, only wrong characters. So a word takes its style from the
words of the layer that it covers. In a scan, size and weight are measured in the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import numpy as np

from extract.model import Box, Page, Rotation, Style, Word
from extract.reading.damage import is_damaged
from extract.reading.picture import Picture
from extract.reading.tesseract import SeenWord
from extract.values import replace

#: Confidence below which a word is a stain, a logo or a part of a photograph.
MIN_CONFIDENCE = 0.3
#: The same for what holds neither letter nor figure.
MIN_CONFIDENCE_SIGN = 0.7
#: A line from descender to ascender in em, and how far a font reaches above and below the baseline.
LINE_HEIGHT, ABOVE, BELOW = 0.93, 0.93, 0.22
#: Lines whose heights differ by less than this share are set in one size: heights are measured in pixels.
SAME_SIZE = 0.09
#: Width of strokes in em from which type is bold: regular is 0.07 to 0.1, bold 0.12 to 0.17.
BOLD = 0.115
#: Letters up to which a word's own ink does not tell its weight.
SHORT = 2
#: Shades darker than this are ink.
INK = 128
FONT = "OCR"
_ROTATIONS: dict[int, Rotation] = {0: 0, 90: 270, 180: 180, 270: 90}


@dataclass(frozen=True, slots=True)
class Placed:
    """Words by OCR, and the sound visible words of the page's own text that OCR did not see."""

    words: tuple[Word, ...]
    missed: tuple[Word, ...]


def place_words(seen: Sequence[SeenWord], picture: Picture, page: Page) -> Placed:
    """The words that tesseract is sure enough of, as words of the page."""
    kept = [word for word in seen if _is_word(word)]
    sizes = _settled_sizes([word.size * picture.points / LINE_HEIGHT for word in kept])
    layer = [word for word in page.words if not word.style.invisible]
    made = [_made(*each, picture, layer, order) for order, each in enumerate(zip(kept, sizes, strict=True))]
    made = _evened(made)
    missed = [word for word in layer if _is_sound(word) and not any(_covers(m.box, word.box) for m in made)]
    return Placed(tuple(made), tuple(missed))


def mean_confidence(seen: Sequence[SeenWord]) -> float:
    """How sure tesseract is of the words that are kept, 0..1, each by its length."""
    kept = [word for word in seen if _is_word(word)]
    letters = sum(len(word.text) for word in kept)
    return sum(word.confidence * len(word.text) for word in kept) / letters if letters else 0.0


def _is_word(word: SeenWord) -> bool:
    says = any(map(str.isalnum, word.text))
    return word.confidence >= (MIN_CONFIDENCE if says else MIN_CONFIDENCE_SIGN)


def _is_sound(word: Word) -> bool:
    return any(map(str.isalnum, word.text)) and not is_damaged(word.text)


def _made(seen: SeenWord, size: float, picture: Picture, layer: Sequence[Word], order: int) -> Word:
    box = _box(seen, size, picture.points)
    x0, top, x1, bottom = (side * picture.points for side in seen.box)
    ink = Box(x0, top, x1, bottom)
    under = max(layer, key=lambda word: _shared(ink, word.box), default=None)
    rotation = _ROTATIONS.get(seen.angle, 0)
    if under is not None and _shared(ink, under.box) >= 0.3 * min(ink.area, under.box.area):
        rotation = under.rotation
        if rotation in (0, 180):
            box = Box(box.x0, under.box.top, box.x1, under.box.bottom)
        style = under.style
    else:
        is_bold = _stroke(picture, seen) * picture.points > BOLD * size
        style = Style(FONT, size, is_bold, False, 0)
    return Word(seen.text, _on(box), style, rotation, order, len(seen.text))


def _evened(words: Sequence[Word]) -> list[Word]:
    """Short words with the weight of the word before them on their line: they hold too little ink."""
    evened: list[Word] = []
    for word in words:
        before = evened[-1] if evened else word
        is_beside = before.box.y_overlap(word.box) > 0.5 * word.box.height
        alike = before.style.font == word.style.font == FONT and before.style.size == word.style.size
        if len(word.text) <= SHORT and is_beside and alike:
            word = replace(word, style=before.style)
        evened.append(word)
    return evened


def _box(seen: SeenWord, size: float, points: float) -> Box:
    """As PDFium gives it: from left to right as printed, as high as the font."""
    x0, top, x1, bottom = (side * points for side in seen.box)
    if seen.angle:
        return Box(x0, top, x1, bottom)
    base = seen.baseline * points
    return Box(x0, base - ABOVE * size, x1, base + BELOW * size)


def _on(box: Box) -> Box:
    return Box(
        round(max(0.0, box.x0), 2), round(max(0.0, box.top), 2), round(box.x1, 2), round(box.bottom, 2)
    )


def _settled_sizes(measured: Sequence[float]) -> list[float]:
    """Sizes that differ by less than SAME_SIZE from their neighbour are one: the median of them."""
    ranked = sorted(measured)
    groups: list[list[float]] = []
    for before, size in pairwise([0.0, *ranked]):
        if not groups or size > groups[-1][0] * (1 + 2 * SAME_SIZE) or size > before * (1 + SAME_SIZE):
            groups.append([])
        groups[-1].append(size)
    settled = {size: round(median(group), 1) for group in groups for size in group}
    return [settled[size] for size in measured]


def _stroke(picture: Picture, seen: SeenWord) -> float:
    """Width of a word's strokes in pixels: twice the ink by its outline."""
    x0, top, x1, bottom = (int(side) for side in seen.box)
    ink = picture.pixels[top : bottom + 1, x0 : x1 + 1] < INK
    if ink.size and ink.mean() > 0.5:  # light type on a dark ground
        ink = ~ink
    outline = int(np.diff(ink, axis=0).sum()) + int(np.diff(ink, axis=1).sum())
    return 2 * float(ink.sum()) / outline if outline else 0.0


def _shared(one: Box, other: Box) -> float:
    return one.x_overlap(other) * one.y_overlap(other)


def _covers(one: Box, other: Box) -> bool:
    return _shared(one, other) >= 0.3 * min(one.area, other.area)
