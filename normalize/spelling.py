"""Which of several printed spellings is the right one."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from normalize.identity.words import match_words
from normalize.lexicon import name_roles
from normalize.names import PersonName, name_key
from normalize.text import fold


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A parsed name and whether it heads a biography, where people check their own name."""

    name: PersonName
    in_biography: bool


def _marks(text: str) -> int:
    """Letters that are not plain Latin: marks get lost in print more easily than they are invented."""
    return sum(c.isalpha() and (not c.isascii() or unicodedata.combining(c) > 0) for c in text)


def _supports(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether every word of one name stands in the other, in full or as an initial."""
    rest = list(full)
    for word in short:
        fit = next((w for w in rest if w == word), None) or next(
            (w for w in rest if len(word) == 1 and (match_words(word, w, "g") is not None)), None
        )
        if fit is None:
            return False
        rest.remove(fit)
    return True


def choose_name(printed: Sequence[PrintedName]) -> PersonName:
    """The best-supported spelling of one person's name.

    Evidence, in this order: mentions that print it or an abbreviation of it; more words in full; a
    given name that is one; mentions that print exactly it; a biography; letters with marks.
    """
    by_fold: defaultdict[str, list[PrintedName]] = defaultdict(list)
    for item in printed:
        by_fold[fold(item.name.display)].append(item)
    words = {key: name_key(items[0].name).words for key, items in by_fold.items()}

    def rank(key: str) -> tuple[float, ...]:
        support = sum(len(items) for other, items in by_fold.items() if _supports(words[other], words[key]))
        letters = sum(len(w) for w in words[key] if len(w) > 1)
        full = sum(len(w) > 1 for w in words[key])
        given = any(name_roles().get(w) in ("g", "b") for w in words[key])
        biographies = sum(item.in_biography for item in by_fold[key])
        return (support, full, given, len(by_fold[key]), biographies, -letters)

    best = min(by_fold, key=lambda key: (*(-value for value in rank(key)), key))
    return _best_letters(by_fold[best])


def _best_letters(items: Sequence[PrintedName]) -> PersonName:
    """Of spellings that differ in marks and case only: the one with more marks, then the more usual."""
    counts = Counter(item.name.display for item in items)
    biography = {item.name.display for item in items if item.in_biography}
    display = min(counts, key=lambda d: (-_marks(d), -counts[d], d not in biography, d))
    options = Counter((item.name.given, item.name.family) for item in items if item.name.display == display)
    given, family = min(options, key=lambda o: (-options[o], o))
    return PersonName(given, family)
