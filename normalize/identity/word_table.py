"""Every distinct word of the names once, as numbers: what many pairs of words have in common at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from normalize.identity.words import sound, stem
from normalize.lexicon import are_nicknames, nickname_groups

Ids = NDArray[np.int64]
Flags = NDArray[np.bool_]

#: As `match_words` has it: misprints that are forgiven in a word, and in one of so many letters.
_MISPRINTS, _LONG_MISPRINTS, _LONG = 1, 2, 8


class WordTable:
    """Words sorted, each with the numbers by which it can be like others.

    `id_of` is the number of a word; `stems`, `sounds`, `heads` (three letters), `starts` (two) and
    `firsts` (one) are numbers that words share.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words: Sequence[str] = sorted(set(words))
        self.id_of = {word: number for number, word in enumerate(self.words)}
        self.stems = _numbered([stem(word) for word in self.words])
        self.sounds = _numbered([sound(word) if len(word) > 3 else word for word in self.words])
        self.heads = _numbered([word[:3] for word in self.words])
        self.starts = _numbered([word[:2] for word in self.words])
        self.firsts = _numbered([word[:1] for word in self.words])
        self.lengths = np.array([len(word) for word in self.words], np.int64)
        self._has_short = np.array([word in nickname_groups() for word in self.words], np.bool_)

    def may_match(self, left: Ids, right: Ids) -> Flags:
        """For two columns of word numbers, whether they could be alike, or one begin the other.

        Never False where `match_words` finds something; True of some that it will refuse.
        """
        if not len(left):
            return np.zeros(0, np.bool_)
        codes, back = np.unique(left * len(self.words) + right, return_inverse=True)
        found: Flags = self._may_match(codes // len(self.words), codes % len(self.words))[back]
        return found

    def _may_match(self, left: Ids, right: Ids) -> Flags:
        shorter = np.minimum(self.lengths[left], self.lengths[right])
        found: Flags = self.heads[left] == self.heads[right]
        found |= (shorter < 2) & (self.firsts[left] == self.firsts[right])
        found |= (shorter == 2) & (self.starts[left] == self.starts[right])
        found |= (self.stems[left] == self.stems[right]) | (self.sounds[left] == self.sounds[right])
        limit = np.where(shorter >= _LONG, _LONG_MISPRINTS, _MISPRINTS)
        near = np.abs(self.lengths[left] - self.lengths[right]) <= limit
        rest = np.flatnonzero(~found & near)
        distances = cpdist(
            [self.words[i] for i in left[rest]],
            [self.words[i] for i in right[rest]],
            scorer=OSA.distance,
            score_cutoff=_LONG_MISPRINTS,
        )
        found[rest] = distances <= limit[rest]
        for n in np.flatnonzero(~found & self._has_short[left] & self._has_short[right]):
            found[n] = are_nicknames(self.words[left[n]], self.words[right[n]])
        return found


def _numbered(texts: Sequence[str]) -> Ids:
    number: dict[str, int] = {}
    return np.array([number.setdefault(text, len(number)) for text in texts], np.int64)
