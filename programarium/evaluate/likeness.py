"""When two printed texts are alike, by the rules of the scoring."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from rapidfuzz import fuzz

#: likeness (0-100) from which titles, names, rooms and affiliations count as the same
TITLE_LIKE = 85.0
NAME_LIKE = 92.0
PLACE_LIKE = 90.0
AFFILIATION_LIKE = 85.0
#: titles of at most so many words are told apart by their marks
_SHORT_TITLE = 4
#: a label before a title has at most so many words
_LABEL_WORDS = 3
#: share of the longer text's words that the shorter must have when it stands inside it
_INSIDE = 0.7
_LABEL_END = re.compile(r":|\s[-\u2010-\u2015\u2212]\s")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """NFKD without combining marks, ł as l, case-folded, punctuation and spaces as one space."""
    plain = unicodedata.normalize("NFKD", text).replace("ł", "l").replace("Ł", "l")
    kept = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return re.sub(r"[\W_]+", " ", kept).strip()


def alike(one: str, other: str) -> float:
    """Likeness of the folded texts, 0-100."""
    return fuzz.ratio(fold(one), fold(other))


def marks(text: str) -> Counter[str]:
    """The words that hold a digit or are one letter: they tell `Room A` from `Room B`."""
    return Counter(w for w in fold(text).split() if len(w) == 1 or any(c.isdigit() for c in w))


@lru_cache(maxsize=65536)
def readings(title: str, subtitle: str | None) -> tuple[str, ...]:
    """All folded readings of a title: alone or with its subtitle, with or without its label."""
    texts = [title, f"{title} {subtitle}"] if subtitle else [title]
    for text in list(texts):
        for end in _LABEL_END.finditer(text):
            if len(fold(text[: end.start()]).split()) > _LABEL_WORDS:
                break
            texts.append(text[end.end() :])
    folded = dict.fromkeys(fold(text) for text in texts)
    return tuple(text for text in folded if text) or ("",)


def titles_may_match(one: str, other: str) -> bool:
    """False for two short titles with different marks."""
    short = max(len(fold(one).split()), len(fold(other).split())) <= _SHORT_TITLE
    return not short or marks(one) == marks(other)


def title_likeness(one: tuple[str, str | None], other: tuple[str, str | None]) -> float:
    """Likeness of two (title, subtitle), by whichever readings are most alike."""
    return max(fuzz.ratio(a, b) for a in readings(*one) for b in readings(*other))


def agree(one: str | None, other: str | None, threshold: float) -> bool:
    """Whether two places or organisations are the same.

    They are alike with the same marks, or one stands wholly inside the other and has at least
    70 % of its words.
    """
    if not one or not other:
        return not one and not other
    if alike(one, other) >= threshold and marks(one) == marks(other):
        return True
    shorter, longer = sorted((fold(one).split(), fold(other).split()), key=len)
    inside = not Counter(shorter) - Counter(longer)
    return bool(shorter) and inside and len(shorter) >= _INSIDE * len(longer)
