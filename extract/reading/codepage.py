"""Polish letters that were read with the wrong code page: `spo³ecznoœci` for `społeczności`."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extract.model import Page, Place, Repair, Word
from extract.values import replace

_LETTERS = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
#: (right, wrong): the code page of the text and the one it was read with.
_MISREADINGS = (("cp1250", "cp1252"), ("iso8859-2", "latin-1"))
#: Signs that never stand between two letters of a sound word.
_SIGN = re.compile(r"[³¹¿¼±¶¦¬£¥¯¡](?<=[^\W\d_].)(?=[^\W\d_])")
#: Words with such a sign from which a font counts as damaged; one may be a slip.
MIN_WORDS = 2
#: Mean logarithm of letter pairs from which words read as Polish: clean lines reach -5.6 to -6.1, words
#: of other languages and of garbled fonts stay below.
POLISH = -6.6
_WORDLIKE = re.compile(r"\W?(?:[^\W\d_]|[³¹¿¼±¶¦¬£¥¯¡])+\W{0,2}")
#: Smoothing: how often a letter pair that was never counted is taken to stand.
_UNSEEN = 0.1


@dataclass(frozen=True, slots=True)
class _Table:
    code: str
    letters: dict[int, str]


def repair_codepage(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Put right the Polish letters of fonts that were read with a wrong code page.

    Evidence, for each font of the document: at least MIN_WORDS words hold a sign where only a letter
    can stand, and the font's words are better Polish after the change by their letter pairs.
    """
    odd = [p for p in pages if _SIGN.search(" ".join([w.text for w in p.words]))]
    suspects = {w.style.font for p in odd for w in p.words if _SIGN.search(w.text)}
    tables = {font: table for font in suspects if (table := _judge(font, pages))}
    return tuple(_repaired(page, tables) for page in pages) if tables else tuple(pages)


def _judge(font: str, pages: Sequence[Page]) -> _Table | None:
    words = sorted(
        {w.text for p in pages for w in p.words if w.style.font == font and _could_be_word(w.text)}
    )
    if sum(bool(_SIGN.search(word)) for word in words) < MIN_WORDS:
        return None
    scores = [_score(word.translate(table.letters) for word in words) for table in _tables()]
    best = max(scores)
    return _tables()[scores.index(best)] if best > max(POLISH, _score(words)) else None


def _could_be_word(text: str) -> bool:
    """Letters beyond ASCII or signs in their place, nothing unknown."""
    return not text.isascii() and bool(_WORDLIKE.fullmatch(text))


def _repaired(page: Page, tables: dict[str, _Table]) -> Page:
    words: list[Word] = []
    repairs = list(page.repairs)
    for word in page.words:
        table = tables.get(word.style.font)
        text = word.text.translate(table.letters) if table and any(map(str.isalpha, word.text)) else word.text
        if text != word.text:
            repairs.append(Repair("code_page", word.text, text, Place(page.number, word.box)))
            word = replace(word, text=text)
        words.append(word)
    return (
        replace(page, words=tuple(words), repairs=tuple(repairs))
        if len(repairs) > len(page.repairs)
        else page
    )


@cache
def _tables() -> tuple[_Table, ...]:
    found = []
    for right, wrong in _MISREADINGS:
        pairs = {letter: letter.encode(right).decode(wrong, "ignore") for letter in _LETTERS}
        found.append(_Table(right, {ord(sign): letter for letter, sign in pairs.items() if len(sign) == 1}))
    return tuple(found)


def _score(words: Iterable[str]) -> float:
    """Mean logarithm of the probability of the letter pairs, as Polish text."""
    logarithms = _logarithms()
    total, pairs = 0.0, 0
    for word in words:
        shape = f"_{word.lower()}_"
        for first, second in itertools.pairwise(shape):
            total += logarithms.get(first + second, logarithms[""])
            pairs += 1
    return total / pairs if pairs else 0.0


@cache
def _logarithms() -> dict[str, float]:
    counts: dict[str, int] = {}
    text = (files("extract.reading") / "data" / "letter_pairs_pl.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            first, *rest = line.split()
            counts |= {first + cell[0]: int(cell[1:]) for cell in rest}
    total = sum(counts.values())
    return {pair: math.log(count / total) for pair, count in counts.items()} | {"": math.log(_UNSEEN / total)}
