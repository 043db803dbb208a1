"""Phrases of several languages found in a text in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from extract.lang.folding import fold

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of folded text and where it stands in the printed one."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A phrase found: characters `start:end`, words `first:last` of the tokens, and its meaning."""

    start: int
    end: int
    first: int
    last: int
    phrase: str
    value: T


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text, folded: letters and digits with inner apostrophes."""
    return tuple(Token(m.group(), m.start(), m.end()) for m in _WORD.finditer(fold(text)))


class PhraseIndex(Generic[T]):
    """Phrases by their first word; the longest one at a place wins.

    A phrase's words match words of the text whatever stands between them, except what ends a
    phrase: a colon, a bracket, a bar.
    """

    def __init__(self, phrases: Iterable[Mapping[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for mapping in phrases:
            for phrase, value in mapping.items():
                words = tuple(t.text for t in tokens(phrase))
                if words and all(words != known for known, _ in self._by_first.get(words[0], ())):
                    self._by_first.setdefault(words[0], []).append((words, value))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda pair: -len(pair[0]))

    def find(self, text: str) -> list[Found[T]]:
        """Every phrase in `text`, in order, without overlaps."""
        return list(self._scan(text, tokens(text)))

    def at(self, text: str, first: int) -> Found[T] | None:
        """The longest phrase that begins at the word number `first`."""
        words = tokens(text)
        for phrase, value in self._by_first.get(words[first].text, ()) if first < len(words) else ():
            last = first + len(phrase)
            if last <= len(words) and _is_run(text, words, first, phrase):
                return Found(words[first].start, words[last - 1].end, first, last, " ".join(phrase), value)
        return None

    def _scan(self, text: str, words: tuple[Token, ...]) -> Iterable[Found[T]]:
        first = 0
        while first < len(words):
            found = self.at(text, first) if words[first].text in self._by_first else None
            if found:
                yield found
            first = found.last if found else first + 1


def _is_run(text: str, words: tuple[Token, ...], first: int, phrase: tuple[str, ...]) -> bool:
    if any(words[first + i].text != word for i, word in enumerate(phrase)):
        return False
    return all(
        not _BREAK.search(text, words[first + i].end, words[first + i + 1].start)
        for i in range(len(phrase) - 1)
    )


_BREAK = re.compile(r"[:()\[\]|;]")
