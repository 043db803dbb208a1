"""How rare a part of a name is: a shared rare name says more than a shared common one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log2

from normalize.names import NameKey

#: How often a word that the data hardly know is expected in a population of names, as one in so many.
#: Given names repeat more than family names; the orders of magnitude are those of national registers.
GIVEN_ONE_IN = 400.0
FAMILY_ONE_IN = 12_000.0
#: Weight of that expectation, in names: it fades as the data grow.
PRIOR_NAMES = 60.0
#: One letter in about twelve: names do not start with all letters alike.
INITIAL_BITS = 3.5


class Rarity:
    """Rarity of name words in bits, from the distinct names of the data and a prior.

    A word's own two bearers do not count: the question is who else could bear it.
    """

    def __init__(self, keys: Iterable[NameKey]) -> None:
        self._count: Counter[str] = Counter()
        self.names = 0
        for key in keys:
            self.names += 1
            self._count.update(set(key.words))
        #: log2 of the number of persons that a name could belong to
        self.prior_bits = log2(max(self.names, 2))

    def count(self, word: str) -> int:
        """In how many distinct names the word stands."""
        return self._count[word]

    def bits(self, word: str, role: str) -> float:
        """Bits that sharing `word` is worth; 0 for particles."""
        if role == "p":
            return 0.0
        if len(word) == 1:
            return INITIAL_BITS
        expected = PRIOR_NAMES / (GIVEN_ONE_IN if role == "g" else FAMILY_ONE_IN)
        others = max(self._count[word] - 1.5, 0.0)
        return log2((self.names + PRIOR_NAMES) / (others + expected))
