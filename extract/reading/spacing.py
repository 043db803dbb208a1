"""Letter-spaced words: `S P A C E D` is one word."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from statistics import median

from extract.model import Place, Repair, Word, union
from extract.values import replace

#: Letters in a row from which spacing is an ornament; shorter rows are initials or prepositions.
MIN_LETTERS = 4
#: Widest gap between letter-spaced letters, in em. Columns stand further apart.
MAX_GAP = 0.9
#: A gap this many times the usual one parts two letter-spaced words.
WORD_GAP = 1.6
_YEAR = re.compile(r"(?:19|20)\d\d$")


def join_spaced(words: Sequence[Word], page: int) -> tuple[tuple[Word, ...], tuple[Repair, ...]]:
    """Join rows of single letters that share style and baseline and stand evenly apart.

    Rows that count up (`A B C D`, `1 2 3 4`) are labels and stay; so do rows of figures, but for the year
    behind a name (`F O R U M 2 0 2 6`).
    """
    if b"\1" * MIN_LETTERS not in bytes([len(word.text) == 1 for word in words]):
        return tuple(words), ()
    joined: list[Word] = []
    repairs: list[Repair] = []
    at = 0
    while at < len(words):
        end = at + 1
        if len(words[at].text) == 1:
            while end < len(words) and _continues(words[end - 1], words[end]):
                end += 1
        row = words[at:end]
        if len(row) >= MIN_LETTERS and _is_ornament(row):
            for part in _parts(row):
                joined.append(_join(part))
                if len(part) > 1:
                    place = Place(page, joined[-1].box)
                    repairs.append(
                        Repair("letter_spacing", " ".join(w.text for w in part), joined[-1].text, place)
                    )
        else:
            joined += row
        at = end
    return tuple(joined), tuple(repairs)


def _continues(word: Word, following: Word) -> bool:
    return (
        len(following.text) == 1
        and following.rotation == word.rotation
        and following.style.font == word.style.font
        and following.style.size == word.style.size
        and 0 <= _gap(word, following) <= MAX_GAP * 2 * word.style.size
        and abs(_base(word) - _base(following)) <= 0.3 * word.style.size
    )


def _is_ornament(row: Sequence[Word]) -> bool:
    text = "".join(word.text for word in row)
    told = _YEAR.sub("", text)
    if not told or 2 * sum(letter.isalpha() for letter in told) < len(told):
        return False
    steps = {ord(b) - ord(a) for a, b in itertools.pairwise(text)}
    if steps == {1} or len(set(text)) == 1:
        return False
    usual = median(_gap(a, b) for a, b in itertools.pairwise(row))
    return usual <= MAX_GAP * row[0].style.size


def _parts(row: Sequence[Word]) -> list[list[Word]]:
    """The row cut where the gap is clearly wider than between its letters."""
    gaps = [_gap(a, b) for a, b in itertools.pairwise(row)]
    limit = max(WORD_GAP * median(gaps), median(gaps) + 0.12 * row[0].style.size)
    parts = [[row[0]]]
    for word, gap in zip(row[1:], gaps, strict=True):
        if gap > limit:
            parts.append([])
        parts[-1].append(word)
    return parts


def _join(part: Sequence[Word]) -> Word:
    return replace(
        part[0],
        text="".join(word.text for word in part),
        box=union(word.box for word in part),
        glyphs=sum(word.glyphs for word in part),
    )


def _gap(word: Word, following: Word) -> float:
    a, b = word.box, following.box
    return {0: b.x0 - a.x1, 90: b.top - a.bottom, 180: a.x0 - b.x1, 270: a.top - b.bottom}[word.rotation]


def _base(word: Word) -> float:
    """The side of the box below the letters; accents change only the one above."""
    box = word.box
    return {0: box.bottom, 90: box.x0, 180: box.top, 270: box.x1}[word.rotation]
