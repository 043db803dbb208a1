"""Text folded for comparison without moving a character."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: letters that Unicode does not take apart, and typographic variants of one sign
_SINGLE = {
    "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ø": "o", "Ø": "o", "ı": "i", "İ": "i", "ß": "s", "ẞ": "s",
    "ς": "σ",
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "\u00a0": " ", "\u2007": " ", "\u202f": " ",
    "\u2009": " ", "\u2002": " ", "\u2003": " ", "\t": " ", "\n": " ", "\r": " ", "\u00ad": "-",
}  # fmt: skip


class _FoldTable(dict[int, str]):
    """A translation table that works out a letter's folded form when it is first met."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        folded = char
        if char in _SINGLE:
            folded = _SINGLE[char]
        elif char.isalpha():
            lower = char.lower()[0]
            base = unicodedata.normalize("NFKD", lower)[0].lower()[0]
            folded = base if base.isalpha() else lower
        self[point] = folded
        return folded


_TABLE = _FoldTable()


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """`text` in lower case without diacritics, of the same length, so that spans stay valid.

    `Paneliści` and `PANELISCI` become `panelisci`. Curly apostrophes become straight ones,
    every kind of space becomes a plain one.
    """
    if text.isascii() and text.isprintable():
        return text.lower()
    return text.translate(_TABLE)
