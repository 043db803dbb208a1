"""A quick no for millions of pairs of names that cannot be one person's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

import numpy as np

from normalize.identity.alignment import (
    FAMILY_CONFLICT,
    GIVEN_CONFLICT,
    INITIAL_CONFLICT,
    USUAL_NAME,
    is_usual_given,
)
from normalize.identity.rarity import INITIAL_BITS, Rarity
from normalize.identity.word_table import Flags, Ids, WordTable
from normalize.identity.words import match_words
from normalize.names import NameKey

#: One to three given names and one or two family names, no particle: what nearly all names are.
_SIMPLE = re.compile("g{1,3}f{1,2}")
_GIVENS, _FAMILIES = 3, 2


class NameTable:
    """Names as numbers of words: columns of given and of family names, -1 where there is none."""

    def __init__(self, keys: Sequence[NameKey], rarity: Rarity) -> None:
        self._keys = keys
        self.words = WordTable(word for key in keys for word in key.words)
        words, id_of = self.words.words, self.words.id_of
        self._is_two = np.array([key.roles == "gf" for key in keys], np.bool_)
        self._is_unusual = np.array(["p" in k.roles or k.roles in ("ff", "gg") for k in keys], np.bool_)
        self._is_simple: Flags = np.zeros(len(keys), np.bool_)
        self._givens: Ids = np.full((len(keys), _GIVENS), -1, np.int64)
        self._families: Ids = np.full((len(keys), _FAMILIES), -1, np.int64)
        for n, key in enumerate(keys):
            if _SIMPLE.fullmatch(key.roles):
                ids, cut = [id_of[word] for word in key.words], key.roles.index("f")
                self._givens[n, :cut], self._families[n, : len(ids) - cut] = ids[:cut], ids[cut:]
                self._is_simple[n] = min(len(word) for word in key.words[cut:]) > 1
        bits = np.array([max(rarity.bits(word, "g"), INITIAL_BITS) for word in words] + [0.0])
        self._given_bits = bits[self._givens].sum(axis=1)
        bits = np.array([rarity.bits(word, "f") for word in words] + [0.0])
        self._family_bits = bits[self._families].sum(axis=1)
        is_letter = np.append(self.words.lengths < 2, False)
        self._has_letter: Flags = np.any(is_letter[self._givens], axis=1)
        is_usual = np.array([is_usual_given(word) for word in words] + [True])
        self._all_usual: Flags = np.all(is_usual[self._givens], axis=1)
        self._first_is_letter: Flags = is_letter[self._givens[:, 0]]
        self._first_is_usual: Flags = is_usual[self._givens[:, 0]]

    def worth_comparing(self, left: Ids, right: Ids) -> Flags:
        """False where the last words are equal and two full given names are nothing alike."""
        found: Flags = np.ones(len(left), np.bool_)
        two = self._is_two[left] & self._is_two[right]
        two &= self._families[left, 0] == self._families[right, 0]
        same = np.flatnonzero(two & ~(self._has_letter[left] | self._has_letter[right]))
        found[same] = self.words.may_match(self._givens[left[same], 0], self._givens[right[same], 0])
        unsure = np.r_[same[found[same]], np.flatnonzero(self._is_unusual[left] | self._is_unusual[right])]
        for n in unsure:
            found[n] = _worth_comparing(self._keys[left[n]], self._keys[right[n]])
        return found

    def is_hopeless(self, left: Ids, right: Ids, floor: float) -> Flags:
        """True where `align_names` would surely stay below `floor` bits.

        Evidence: no word of one name is anything like a word of the other in one of the two places
        (given, family) nor across them, and what the other place is worth at the most does not make
        up for that.
        """
        found: Flags = np.zeros(len(left), np.bool_)
        simple = self._is_simple[left] & self._is_simple[right]
        best = np.minimum(self._given_bits[left], self._given_bits[right])
        best = np.maximum(best - np.where(self._all_usual[left], USUAL_NAME, 0.0), 0.0) - FAMILY_CONFLICT
        self._mark(found, simple & (best < floor), left, right, self._families)
        usual = self._first_is_usual[left] & self._first_is_usual[right]
        cost = np.where(usual, GIVEN_CONFLICT + USUAL_NAME, GIVEN_CONFLICT)
        letter = self._first_is_letter[left] | self._first_is_letter[right]
        cost = np.where(letter, INITIAL_CONFLICT, cost)
        best = np.minimum(self._family_bits[left], self._family_bits[right])
        self._mark(found, simple & ~found & (best - cost < floor), left, right, self._givens)
        return found

    def _mark(self, found: Flags, chosen: Flags, left: Ids, right: Ids, column: Ids) -> None:
        """Mark the chosen pairs none of whose words in one place are alike, nor any across the places."""
        at = np.flatnonzero(chosen)
        for ours, theirs in (
            (column, column),
            (self._givens, self._families),
            (self._families, self._givens),
        ):
            for i, j in product(range(ours.shape[1]), range(theirs.shape[1])):
                at = self._unlike(at, ours[left[at], i], theirs[right[at], j])
        found[at] = True

    def _unlike(self, at: Ids, left: Ids, right: Ids) -> Ids:
        """Those of `at` whose words in two columns are not alike; no word is like none."""
        alike: Flags = np.zeros(len(at), np.bool_)
        there = (left >= 0) & (right >= 0)
        alike[there] = self.words.may_match(left[there], right[there])
        return at[~alike]


def _two_words(key: NameKey) -> tuple[str, str] | None:
    """Given and family name of a name of two full words; None for every other name."""
    words = [w for w, role in zip(key.words, key.roles, strict=True) if role != "p"]
    return (words[0], words[1]) if len(words) == 2 and min(map(len, words)) > 1 else None


def _worth_comparing(left: NameKey, right: NameKey) -> bool:
    a, b = _two_words(left), _two_words(right)
    if a is None or b is None or a[1] != b[1]:
        return True
    return match_words(a[0], b[0], "g") is not None
