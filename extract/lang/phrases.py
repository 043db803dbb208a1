"""Phrases of several languages found in a text in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from extract.lang.folding import fold

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_RUN = re.compile(r"[^\W_]+")


class Token(NamedTuple):
    """A word of folded text and where it stands in the printed one; a tuple, because there are many."""

    text: str
    start: int
    end: int


class Found(NamedTuple, Generic[T]):
    """A phrase found: characters `start:end`, words `first:last` of the tokens, and its meaning."""

    start: int
    end: int
    first: int
    last: int
    phrase: str
    value: T


@lru_cache(maxsize=1 << 12)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text, folded: letters and digits with inner apostrophes."""
    return _cut(text)


def _cut(text: str) -> tuple[Token, ...]:
    return tuple([_make(Token, (m[0], *m.span())) for m in _WORD.finditer(fold(text))])


#: what NamedTuple calls by way of a function of its own
_make = tuple.__new__


@lru_cache(maxsize=1 << 13)
def word_set(text: str) -> frozenset[str]:
    """The different words of a text, as `tokens` gives them."""
    return frozenset(_WORD.findall(fold(text)))


@lru_cache(maxsize=1 << 13)
def run_set(text: str) -> frozenset[str]:
    """The different runs of letters and digits of a text, folded; apostrophes divide them.

    A pattern of words bounded by other signs can match only where their first runs are among these.
    """
    folded = fold(text)
    return frozenset(_RUN.findall(folded)) if "'" in folded else word_set(text)


@lru_cache(maxsize=1 << 16)
def _words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of a language pack: the same phrases are asked for by many sets of packs."""
    return tuple(_WORD.findall(fold(phrase)))


def first_runs(phrases: Iterable[str]) -> frozenset[str]:
    """The first run of letters and digits of each phrase."""
    return frozenset(runs[0] for phrase in phrases if (runs := _RUN.findall(fold(phrase))))


def last_runs(phrases: Iterable[str]) -> frozenset[str]:
    """The last run of letters and digits of each phrase."""
    return frozenset(runs[-1] for phrase in phrases if (runs := _RUN.findall(fold(phrase))))


class PhraseIndex(Generic[T]):
    """Phrases by their first word; the longest one at a place wins.

    A phrase's words match words of the text whatever stands between them, except what ends a
    phrase: a colon, a bracket, a bar.
    """

    def __init__(self, phrases: Iterable[Mapping[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for mapping in phrases:
            for phrase, value in mapping.items():
                words = _words(phrase)
                if words and all(words != known for known, _ in self._by_first.get(words[0], ())):
                    self._by_first.setdefault(words[0], []).append((words, value))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda pair: -len(pair[0]))

    def may_find(self, text: str) -> bool:
        """Whether the first word of some phrase stands in `text`."""
        return not self._by_first.keys().isdisjoint(word_set(text))

    def find(self, text: str) -> list[Found[T]]:
        """Every phrase in `text`, in order, without overlaps."""
        starts, present = self._by_first, word_set(text)
        if starts.keys().isdisjoint(present) or not self._stands_in(present):
            return []
        words = tokens(text)
        found: list[Found[T]] = []
        end = 0
        for first in [k for k, word in enumerate(words) if word[0] in starts]:
            if first >= end and (one := self._at(text, words, first)):
                found.append(one)
                end = one.last
        return found

    def _stands_in(self, words: frozenset[str]) -> bool:
        """Whether all words of some phrase are among `words`."""
        for word in self._by_first.keys() & words:
            for phrase, _ in self._by_first[word]:
                if len(phrase) == 1 or words.issuperset(phrase):
                    return True
        return False

    def at(self, text: str, first: int) -> Found[T] | None:
        """The longest phrase that begins at the word number `first`."""
        if first == 0:
            word = _WORD.search(fold(text))
            if word is None or word[0] not in self._by_first:
                return None
        elif not self.may_find(text):
            return None
        words = tokens(text)
        return self._at(text, words, first) if first < len(words) else None

    def _at(self, text: str, words: tuple[Token, ...], first: int) -> Found[T] | None:
        for phrase, value in self._by_first.get(words[first].text, ()):
            last = first + len(phrase)
            if last <= len(words) and _is_run(text, words, first, phrase):
                return Found(words[first].start, words[last - 1].end, first, last, " ".join(phrase), value)
        return None


def _is_run(text: str, words: tuple[Token, ...], first: int, phrase: tuple[str, ...]) -> bool:
    if len(phrase) == 1:
        return words[first].text == phrase[0]
    if any(words[first + i].text != word for i, word in enumerate(phrase)):
        return False
    return all(
        not _BREAK.search(text, words[first + i].end, words[first + i + 1].start)
        for i in range(len(phrase) - 1)
    )


_BREAK = re.compile(r"[:()\[\]|;]")


def alternation(phrases: Iterable[str], blank: str) -> str:
    """A pattern of folded phrases, the longest first; `blank` is what stands between their words.

    Without phrases it matches nothing.
    """
    ordered = sorted(set(phrases), key=lambda p: (-len(p), p))
    return "|".join(re.escape(p).replace(r"\ ", blank) for p in ordered) or r"(?!)"
