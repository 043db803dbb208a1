"""Evidence about many pairs of bundles: a piece of work that can be cut, and done anywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from normalize.identity.adjustments import Alignment
from normalize.identity.alignment import weigh_match
from normalize.identity.features import weight_of
from normalize.identity.matching import match_names, pack_match, unpack_match
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
    """Columns about pairs of bundles: what the names alone and all evidence but the rivals weigh, in bits.

    `fresh` are the pairs whose letters were compared, not remembered, and `matches` what was found
    (`pack_match`); both are empty unless that is to be kept.
    """

    pairs: NDArray[np.int64]
    names: NDArray[np.float64]
    weights: NDArray[np.float64]
    marks: NDArray[np.uint8]
    fresh: NDArray[np.int64] = field(default_factory=lambda: np.zeros((0, 2), np.int64))
    matches: tuple[bytes, ...] = ()


_Value = TypeVar("_Value", covariant=True)


class ByNumber(Protocol[_Value]):
    """A list, or the part of it that is needed."""

    def __getitem__(self, number: int, /) -> _Value: ...


@dataclass(frozen=True, slots=True)
class Comparer:
    """All that is needed to compare bundles: their names, their profiles, and what is usual in the data.

    `known` is how the names of pairs match, where that was found before; None when nothing is to be kept.
    """

    keys: ByNumber[NameKey]
    profiles: ByNumber[Profile]
    population: Population
    known: Mapping[tuple[int, int], bytes] | None = None

    def compare(self, pairs: NDArray[np.int64]) -> Results:
        """The pairs whose names are alike, weighed. Equal names were settled before."""
        floor = NAME_FLOOR + self.population.rarity.prior_bits
        known = self.known or {}
        kept, names, weights, marks, fresh, matches = [], [], [], [], [], []
        for n, (a, b) in enumerate(pairs.tolist()):
            left, right = self.keys[a], self.keys[b]
            if left == right:
                continue
            packed = known.get((a, b))
            match = match_names(left, right) if packed is None else unpack_match(packed)
            if packed is None and self.known is not None:
                fresh.append(n)
                matches.append(pack_match(match))
            alignment = weigh_match(match, left, right, self.population.rarity)
            if alignment.weight < floor:
                continue
            pair = Pair(alignment, self.profiles[a], self.profiles[b], None)
            kept.append(n)
            names.append(alignment.weight)
            weights.append(weight_of(pair, self.population))
            marks.append(_marks(alignment))
        return Results(
            pairs[np.array(kept, np.int64)],
            np.array(names, np.float64),
            np.array(weights, np.float64),
            np.array(marks, np.uint8),
            pairs[np.array(fresh, np.int64)],
            tuple(matches),
        )

    def part(self, pairs: NDArray[np.int64]) -> Comparer:
        """What these pairs alone need, small enough to be sent elsewhere; the numbers stay the same."""
        numbers = np.unique(pairs).tolist()
        known = self.known
        if known is not None:
            asked = [(a, b) for a, b in pairs.tolist()]
            known = {pair: known[pair] for pair in asked if pair in known}
        return Comparer(
            {n: self.keys[n] for n in numbers},
            {n: self.profiles[n] for n in numbers},
            self.population,
            known,
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
    """All pairs in their order (sorted), whoever does the work.

    Pairs of one family name go into one piece, so that a piece needs few names and profiles.
    """
    number: dict[str, int] = {}
    used = np.unique(pairs)
    family = np.array([number.setdefault(comparer.keys[n].words[-1], len(number)) for n in used.tolist()])
    by_family = pairs[np.argsort(family[np.searchsorted(used, pairs[:, 0])], kind="stable")]
    pieces = [by_family[at : at + PIECE] for at in range(0, len(pairs), PIECE)]
    found = runner(comparer, pieces) if pieces else [comparer.compare(pairs)]
    compared = np.concatenate([r.pairs for r in found])
    order = np.lexsort((compared[:, 1], compared[:, 0]))
    return Results(
        compared[order],
        np.concatenate([r.names for r in found])[order],
        np.concatenate([r.weights for r in found])[order],
        np.concatenate([r.marks for r in found])[order],
        np.concatenate([r.fresh for r in found]),
        tuple(chain.from_iterable(r.matches for r in found)),
    )
