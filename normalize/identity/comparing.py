"""Evidence about many pairs of bundles: a piece of work that can be cut, and done anywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from normalize.identity.adjustments import Alignment
from normalize.identity.alignment import align_names
from normalize.identity.features import weigh
from normalize.identity.pair import Pair, Population
from normalize.identity.profile import Profile
from normalize.names import NameKey

#: Pairs whose names alone fall this far behind (bits) are not looked at further.
NAME_FLOOR = -14.0
#: Pairs that are compared in one piece of work.
PIECE = 20_000
#: Marks of a pair: full names contradict each other; nothing in the names is at odds; the names differ
#: in more than hyphens.
CONFLICT, FITS, VARIED = 1, 2, 4
_AT_ODDS = frozenset(("differs", "another gender", "another first name"))
_UNVARIED = frozenset(("same", "joined or cut"))


@dataclass(frozen=True, slots=True)
class Results:
    """Columns about pairs of bundles: what the names alone and all evidence but the rivals weigh, in bits."""

    pairs: NDArray[np.int64]
    names: NDArray[np.float64]
    weights: NDArray[np.float64]
    marks: NDArray[np.uint8]


_Value = TypeVar("_Value", covariant=True)


class _ByNumber(Protocol[_Value]):
    """A list, or the part of it that is needed."""

    def __getitem__(self, number: int, /) -> _Value: ...


@dataclass(frozen=True, slots=True)
class Comparer:
    """All that is needed to compare bundles: their names, their profiles, and what is usual in the data."""

    keys: _ByNumber[NameKey]
    profiles: _ByNumber[Profile]
    population: Population

    def compare(self, pairs: NDArray[np.int64]) -> Results:
        """The pairs whose names are alike, weighed. Equal names were settled before."""
        floor = NAME_FLOOR + self.population.rarity.prior_bits
        kept, names, weights, marks = [], [], [], []
        for n, (a, b) in enumerate(pairs.tolist()):
            left, right = self.keys[a], self.keys[b]
            alignment = align_names(left, right, self.population.rarity) if left != right else None
            if alignment is None or alignment.weight < floor:
                continue
            pair = Pair(alignment, self.profiles[a], self.profiles[b], None)
            kept.append(n)
            names.append(alignment.weight)
            weights.append(sum(e.weight for e in weigh(pair, self.population)))
            marks.append(_marks(alignment))
        return Results(
            pairs[np.array(kept, np.int64)],
            np.array(names, np.float64),
            np.array(weights, np.float64),
            np.array(marks, np.uint8),
        )

    def part(self, pairs: NDArray[np.int64]) -> Comparer:
        """What these pairs alone need, small enough to be sent elsewhere; the numbers stay the same."""
        numbers = np.unique(pairs).tolist()
        return Comparer(
            {n: self.keys[n] for n in numbers}, {n: self.profiles[n] for n in numbers}, self.population
        )


def _marks(alignment: Alignment) -> int:
    kinds = {piece.kind for piece in alignment.pieces}
    conflict = CONFLICT if alignment.has_conflict else 0
    return conflict | (0 if kinds & _AT_ODDS else FITS) | (0 if kinds <= _UNVARIED else VARIED)


#: Does pieces of work, wherever; the results come in the order of the pieces.
Runner = Callable[[Comparer, Sequence[NDArray[np.int64]]], Sequence[Results]]


def run_here(comparer: Comparer, pieces: Sequence[NDArray[np.int64]]) -> Sequence[Results]:
    """One piece after the other, in this process."""
    return [comparer.compare(piece) for piece in pieces]


def compare_all(comparer: Comparer, pairs: NDArray[np.int64], runner: Runner = run_here) -> Results:
    """All pairs in their order, whoever does the work."""
    pieces = [pairs[at : at + PIECE] for at in range(0, len(pairs), PIECE)]
    found = runner(comparer, pieces) if pieces else [comparer.compare(pairs)]
    return Results(
        np.concatenate([r.pairs for r in found]),
        np.concatenate([r.names for r in found]),
        np.concatenate([r.weights for r in found]),
        np.concatenate([r.marks for r in found]),
    )
