"""How many other people an abbreviated or varied name fits as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from normalize.identity.comparing import FITS, VARIED, Results
from normalize.names import NameKey

#: A rival may fit this many bits worse and still count.
RIVAL_SLACK = 2.0
#: Names beside a pair that are looked at together; bounds memory.
_BATCH = 1 << 20

_Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rivals:
    """Pairs of bundles whose names differ, as sorted codes (a * size + b), and how many rivals each has."""

    size: int
    codes: _Ids
    counts: _Ids

    def of(self, a: int, b: int) -> int | None:
        """The rivals of one pair, the smaller number first; None where the names do not differ."""
        at = int(np.searchsorted(self.codes, a * self.size + b))
        return int(self.counts[at]) if at < len(self.codes) and self.codes[at] == a * self.size + b else None


def count_rivals(compared: Results, keys: Sequence[NameKey]) -> Rivals:
    """For names that differ: how many other names, at odds with this one, the shorter fits as well."""
    size = max(len(keys), 1)
    chosen = (compared.marks & FITS) > 0
    fits, weights = compared.pairs[chosen], compared.names[chosen]
    near = np.concatenate([fits[:, 0] * size + fits[:, 1], fits[:, 1] * size + fits[:, 0]])
    order = np.argsort(near)
    near, worth = near[order], np.concatenate([weights, weights])[order]
    starts = np.searchsorted(near, np.arange(size + 1) * size)
    letters = np.array([sum(map(len, key.words)) for key in keys], np.int64)
    is_varied = (compared.marks[chosen] & VARIED) > 0
    a, b = fits[is_varied].T
    short, long = np.where(letters[a] <= letters[b], (a, b), (b, a))
    needed = weights[is_varied] - RIVAL_SLACK
    counts = np.zeros(len(a), np.int64)
    many = np.cumsum(starts[short + 1] - starts[short])
    for piece in np.split(np.arange(len(a)), np.flatnonzero(np.diff(many // _BATCH)) + 1):
        first, of_each = starts[short[piece]], starts[short[piece] + 1] - starts[short[piece]]
        pair = np.repeat(piece, of_each)
        at = (
            np.arange(len(pair))
            - np.repeat(np.cumsum(of_each) - of_each, of_each)
            + np.repeat(first, of_each)
        )
        other = near[at] % size
        rival = (worth[at] >= needed[pair]) & (letters[other] > letters[short[pair]]) & (other != long[pair])
        pair, other = pair[rival], other[rival]
        code = long[pair] * size + other
        found = np.minimum(np.searchsorted(near, code), max(len(near) - 1, 0))
        counts += np.bincount(pair[near[found] != code], minlength=len(a))
    return Rivals(size, a * size + b, counts)
