"""The dictionary forms of a word: by morfeusz2 where it is installed, by suffix rules everywhere."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from rapidfuzz.distance import OSA

from normalize.identity.words import stem, vary_case
from normalize.text import fold

#: for an unreadable character; morfeusz2 complains of it on stderr
_REPLACEMENT = "\ufffd"


@cache
def _analyser() -> Any | None:
    """A morfeusz2 analyser, or None on a machine without it."""
    try:
        import morfeusz2
    except ImportError:
        return None
    return morfeusz2.Morfeusz()


@lru_cache(maxsize=1 << 14)
def analyse(word: str) -> tuple[tuple[str, str], ...]:
    """(lemma, tag) of every reading of a word; empty without morfeusz2 and for unknown words."""
    analyser = _analyser()
    if analyser is None or _REPLACEMENT in word:
        return ()
    readings = analyser.analyse(word)
    if any(end > 1 for _, end, _ in readings):  # cut into pieces: their lemmas are not the word's
        return ()
    return tuple(sorted({(r[1], r[2]) for _, _, r in readings if r[2] != "ign"}))


@lru_cache(maxsize=1 << 12)
def generate(lemma: str) -> tuple[tuple[str, str], ...]:
    """(form, tag) of every form of a lemma; empty without morfeusz2."""
    analyser = _analyser()
    return tuple(sorted({(r[0], r[2]) for r in analyser.generate(lemma)})) if analyser is not None else ()


@lru_cache(maxsize=1 << 16)
def lemmas(word: str) -> frozenset[str]:
    """Folded dictionary forms that `word` may stand for, itself included; never empty for a word.

    `Wrocławia` -> {`wroclawia`, `wroclaw`}. Without morfeusz2 only the word itself.
    """
    found = {fold(word)}
    found.update(fold(lemma.split(":", 1)[0]) for lemma, _ in analyse(word))
    return frozenset(found - {""}) or frozenset({fold(word)})


@lru_cache(maxsize=1 << 17)
def are_one_word(a: str, b: str) -> bool:
    """Whether two printed words are one word in two cases, or one with a letter misprinted.

    Evidence: a shared dictionary form; the same stem without case ending; one letter in six or more.
    """
    folded_a, folded_b = fold(a), fold(b)
    if folded_a == folded_b or lemmas(a) & lemmas(b):
        return True
    shorter = min(len(folded_a), len(folded_b))
    if shorter >= 4 and (stem(folded_a) == stem(folded_b) or vary_case(folded_a, folded_b)):
        return True
    return shorter >= 7 and OSA.distance(folded_a, folded_b, score_cutoff=1) <= 1
