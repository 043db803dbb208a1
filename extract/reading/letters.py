"""How well words read as any European language, by the letters that stand side by side in them."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import add

from extract.lang import fold

#: More words change nothing, and cost time.
MAX_WORDS = 100
#: Texts that are looked through together; of most pages the first few hold MAX_WORDS.
_TEXTS_AT_ONCE = 100
_WORD = re.compile(r"[^\W\d_]+")
#: Shorter words are abbreviations and debris.
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
#: Smoothing: how often a pair that was never counted is taken to stand, and over how many letters.
_UNSEEN, _ALPHABET = 0.1, 40
#: The logarithm for a pair with a character of no European alphabet.
_NO_PAIR = -9.0
_DATA = "letter_pairs.txt"


def plausibility(texts: Sequence[str]) -> tuple[float, int]:
    """How well the words of a page read, and how many were judged (MAX_WORDS different ones at most).

    The first number is the mean logarithm of the probability of a letter after the one before it.
    Pages of 15 European languages lie between -3.1 and -2.4, letters put for other letters below
    -4.3. Words with a letter of other scripts are not judged.
    """
    table = _table()
    words: dict[str, None] = {}
    for at in range(0, len(texts), _TEXTS_AT_ONCE):
        found = _LONG_WORD.findall(fold(" ".join(texts[at : at + _TEXTS_AT_ONCE])))
        words |= dict.fromkeys(filter(table.letters.issuperset, found))
        if len(words) >= MAX_WORDS:
            break
    judged = list(words)[:MAX_WORDS]
    shape = f"_{'_'.join(judged)}_"
    chances = list(map(table.pairs.__getitem__, map(add, shape, shape[1:])))
    return (sum(chances) / len(chances) if judged else 0.0), len(judged)


def pair_chance(pair: str) -> float:
    """The logarithm of the probability that the second of two folded letters follows the first."""
    table = _table()
    return table.pairs[pair] if table.letters.issuperset(pair) else _NO_PAIR


class _Pairs(dict[str, float]):
    """The logarithm of the probability of each pair, also of those that were never counted."""

    def __init__(self, counted: dict[str, float], unseen: dict[str, float]) -> None:
        super().__init__(counted)
        self._unseen = unseen

    def __missing__(self, pair: str) -> float:
        return self._unseen[pair[0]]


@dataclass(frozen=True, slots=True)
class _Table:
    letters: frozenset[str]
    pairs: _Pairs


@cache
def _table() -> _Table:
    counts: dict[str, dict[str, int]] = {}
    for line in (files("extract.reading") / "data" / _DATA).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            first, *rest = line.split()
            counts[first] = {cell[0]: int(cell[1:]) for cell in rest}
    pairs: dict[str, float] = {}
    unseen: dict[str, float] = {}
    for first, row in counts.items():
        total = sum(row.values()) + _UNSEEN * _ALPHABET
        unseen[first] = math.log(_UNSEEN / total)
        pairs |= {first + second: math.log((count + _UNSEEN) / total) for second, count in row.items()}
    return _Table(frozenset(counts) - {"_"}, _Pairs(pairs, unseen))


def count_pairs(texts: Iterable[str]) -> str:
    """The lines of the table: pairs in the distinct folded words of `texts`; `_` is a word's edge."""
    words = {word for text in texts for word in _WORD.findall(fold(text))}
    counts = Counter(a + b for word in words for a, b in itertools.pairwise(f"_{word}_"))
    rows: dict[str, list[str]] = {}
    for pair in sorted(counts):
        rows.setdefault(pair[0], []).append(f"{pair[1]}{counts[pair]}")
    return "".join(f"{first} {' '.join(cells)}\n" for first, cells in rows.items())
