"""How much an unknown word looks like a name: letters alone, for words no dictionary knows.

A logistic model over the two to four letters that follow each other in a word, trained by
`extract.recognition.training.namelike` on the bundled names against common words.
"""

from __future__ import annotations

import math
import zlib
from array import array
from functools import cache, lru_cache
from importlib import resources

from extract.lang.folding import fold

#: weights of the model; a power of two, so that a hash is cut by its last bits
BUCKETS = 1 << 14
#: a stored weight of 127 stands for this one
SCALE = 4.0
_LONGEST = 4


def grams(word: str) -> list[int]:
    """Buckets of all runs of two to four letters of a word, its ends marked."""
    marked = f"^{fold(word)}$"
    data = marked.encode()
    at = (
        range(len(data) + 1)
        if marked.isascii()
        else [len(marked[:k].encode()) for k in range(len(marked) + 1)]
    )
    return [
        zlib.crc32(data[at[start] : at[start + size]]) & (BUCKETS - 1)
        for size in range(2, _LONGEST + 1)
        for start in range(len(marked) - size + 1)
    ]


@cache
def _weights() -> array[int]:
    data = resources.files("extract.recognition").joinpath("model/namelike.bin").read_bytes()
    return array("b", data)


@lru_cache(maxsize=50_000)
def name_score(word: str) -> float:
    """0 for a word that looks common, 1 for one that looks like a name."""
    weights = _weights()
    found = grams(word)
    total = sum([weights[g] for g in found]) * SCALE / 127 / math.sqrt(len(found) or 1)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
