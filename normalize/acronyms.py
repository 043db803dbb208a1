"""Acronyms and the long forms they stand for, by the letters alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalize.lexicon import word_set
from normalize.text import fold

_SMALL = word_set("small_words")
_DOMAIN = re.compile(
    r"^(?:www\.)?([\w-]{2,12})\.(?:pl|com|org|net|eu|edu|gov|de|fr|cz|uk|it|es)(?:\.[a-z]{2})?$"
)


def acronym_of(text: str) -> str | None:
    """The folded acronym that `text` consists of (`IBRiS`, `ZMP`, `ibims.pl`), or None.

    Evidence: one word of 2 to 8 letters with at least two capitals that are not a lone first capital
    run into lower case, or the name of a site.
    """
    word = text.strip(" .,;()[]")
    site = _DOMAIN.match(word)
    if site:
        return fold(site.group(1)).replace(" ", "")
    if not word.isalpha() or not 2 <= len(word) <= 8:
        return None
    capitals = sum(c.isupper() for c in word)
    return fold(word) if capitals >= 2 and capitals * 2 >= len(word) else None


def _consume(letters: str, words: Sequence[str], whole_words: bool, used: int = 0) -> bool:
    """Whether `letters` are the beginnings of `words` in order; small words may be left out.

    With `whole_words` a word may give more than its first letter. At least two words must give one.
    """
    if not words:
        return not letters and used > 1
    first, rest = words[0], words[1:]
    if first in _SMALL and _consume(letters, rest, whole_words, used):
        return True
    limit = len(first) if whole_words else 1
    for size in range(1, limit + 1):
        if not letters.startswith(first[:size]):
            return False
        if _consume(letters[size:], rest, whole_words, used + 1):
            return True
    return False


def stands_for(acronym: str, long_form: str, *, same_person: bool = False, whole: bool = False) -> bool:
    """Whether a folded acronym stands for a printed long form, by initials.

    The long form's first word may be left out (`Fundacji Instytut Badań …`) unless it is to be
    taken `whole`. When one person bears both forms, words may also give several letters (`JDLegal`,
    `J. Dauman Legal`).
    """
    words = fold(long_form).split()
    if len(words) < 2 or len(acronym) < 2:
        return False
    parts = (words,) if whole else (words, words[1:])
    return any(_consume(acronym, p, False) or (same_person and _consume(acronym, p, True)) for p in parts)
