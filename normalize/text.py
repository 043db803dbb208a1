"""Folding: what two spellings must agree on to be called the same text."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: letters that Unicode does not take apart into a base letter and a mark
_WHOLE_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss",
        "ı": "i", "ħ": "h", "ŋ": "n", "ŧ": "t", "ĸ": "k", "’": "", "'": "", "`": "", "ʼ": "", "‘": "",
    }
)  # fmt: skip


@lru_cache(maxsize=1 << 18)
def fold(text: str) -> str:
    """Case, diacritics, punctuation and spacing undone: `Łódź–Bałuty` -> `lodz baluty`.

    Idempotent; empty only for a text without letters and digits.
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_WHOLE_LETTERS))
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.translate(_WHOLE_LETTERS).split())
