"""Where the style of a line changes."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from extract.layout.lines import SAME_SIZE, Line
from extract.model import Word
from extract.reading.fonts import is_math
from extract.structures.shared.bullets import SIGNS

#: A bullet and nothing else.
BULLETS = re.compile(rf"^[{SIGNS}]+$")
#: Of a line's size. Smaller words beside it are marks of footnotes and affiliations.
RAISED = 0.78


@lru_cache(maxsize=2048)
def style_parts(line: Line) -> tuple[Line, ...]:
    """A line cut where its style changes; formulas and words without letters go with those before them.

    Kept, because entries are cut to see how they are phrased and to read them.
    """
    starts = [0]
    last = line.words[0]
    if all(word.style is last.style for word in line.words):
        return (line,)
    for k, word in enumerate(line.words[1:], 1):
        if _changes(last, word) and not BULLETS.match(last.text) and not _is_mark_of(last, word):
            starts.append(k)
        if any(c.isalpha() for c in word.text) and not is_math(word.style.font):
            last = word
    if len(starts) == 1:
        return (line,)
    bounds = [*(line.offsets[k] for k in starts), len(line.text) + 1]
    parts = [line.part(a, b) for a, b in pairwise(bounds)]
    return tuple(p for p in parts if p is not None)


def _is_mark_of(mark: Word, word: Word) -> bool:
    """A raised figure or sign before a word, as it marks an affiliation: `¹University of Leeds`."""
    return not any(c.isalpha() for c in mark.text) and mark.style.size < RAISED * word.style.size


def set_alike(a: Word, b: Word) -> bool:
    """Whether two words are set in one style."""
    return not _changes(a, b) and abs(a.style.size - b.style.size) <= SAME_SIZE


def _changes(a: Word, b: Word) -> bool:
    if a.style is b.style or not any(c.isalpha() for c in b.text):
        return False
    if _is_formula(a) or _is_formula(b):
        return False
    if len(b.text) <= 3 and b.style.size < RAISED * a.style.size:
        return False
    s, t = a.style, b.style
    return (
        s.bold != t.bold
        or s.italic != t.italic
        or s.colour != t.colour
        or abs(s.size - t.size) > max(SAME_SIZE, 0.06 * s.size)
    )


def _is_formula(word: Word) -> bool:
    """Letters of a formula, which are set in their own way within any text."""
    return is_math(word.style.font) and any(c.isalpha() for c in word.text)
