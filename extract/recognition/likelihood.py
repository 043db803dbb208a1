"""Cheap answers for the layout stage: does this line look like people, is this string a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from extract.recognition.names import find_names
from extract.recognition.tokens import tokenise


@lru_cache(maxsize=50_000)
def looks_like_name(text: str) -> float:
    """How much a short string looks like one person's name and nothing else, 0 to 1."""
    tokens = tokenise(text)
    names = find_names(tokens)
    if len(names) != 1 or names[0].last < len(tokens) or names[0].honorific > 0:
        return 0.0
    return names[0].confidence


def person_likelihood(text: str, languages: Sequence[str] = ()) -> float:
    """How much a line looks like nothing but person names with or without affiliations, 0 to 1."""
    return _likelihood(text)


@lru_cache(maxsize=50_000)
def _likelihood(text: str) -> float:
    tokens = tokenise(text)
    names = find_names(tokens)
    if not names or names[0].honorific > 2:
        return 0.0
    claimed = sum(n.last - n.honorific for n in names)
    words = sum(t.kind != "sign" for t in tokens)
    best = max(n.confidence for n in names)
    return round(best * min(1.0, 0.55 + 0.45 * claimed / max(1, words)), 3)
