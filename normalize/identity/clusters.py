"""Clusters without chains: best evidence first, what conflicts is refused, people win."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Bits from which two bundles are joined, and from which a person is asked.
JOIN_BITS = 3.0
ASK_BITS = -4.0
#: A link of different spellings below this is wrong more than once in a hundred times. The evidence of
#: one pair is not independent: 99 to 1 (6.6 bits) as stated is about 98 right in 100 on labelled lists.
SURE_BITS = 10.0
#: Two members this far apart keep their clusters apart, even when other members are alike.
VETO_BITS = -8.0
#: A conflict between full names yields only to evidence this strong.
CONFLICT_JOIN_BITS = 6.0


@dataclass(frozen=True, slots=True)
class Compared:
    """Two bundles (positions, smaller first); `weight` is the sum of all evidence in bits."""

    a: int
    b: int
    weight: float
    conflict: bool


@dataclass(frozen=True, slots=True)
class Weighed:
    """All pairs of bundles that were compared, as columns, sorted."""

    pairs: NDArray[np.int64]
    weights: NDArray[np.float64]
    conflicts: NDArray[np.bool_]

    def likely(self) -> list[Compared]:
        """Those that may be one person, best first."""
        chosen = np.flatnonzero(self.weights >= ASK_BITS)
        order = chosen[np.argsort(-self.weights[chosen], kind="stable")]
        return [
            Compared(a, b, weight, conflict)
            for (a, b), weight, conflict in zip(
                self.pairs[order].tolist(),
                self.weights[order].tolist(),
                self.conflicts[order].tolist(),
                strict=True,
            )
        ]

    def veto(self, a: int, b: int) -> bool | None:
        """Whether two bundles, the smaller first, keep their clusters apart; None if never compared."""
        start = int(np.searchsorted(self.pairs[:, 0], a))
        end = int(np.searchsorted(self.pairs[:, 0], a, "right"))
        at = start + int(np.searchsorted(self.pairs[start:end, 1], b))
        if at == end or self.pairs[at, 1] != b:
            return None
        return bool(self.conflicts[at] or self.weights[at] < VETO_BITS)


@dataclass(frozen=True, slots=True)
class Clustering:
    """`groups` hold bundle positions; `used` joined them, `open` is left for a person.

    `weak` are those of `used` that are less than sure and alone hold two parts of a group together.
    """

    groups: tuple[tuple[int, ...], ...]
    used: tuple[Compared, ...]
    open: tuple[Compared, ...]
    weak: tuple[Compared, ...] = ()


class _Groups:
    """Growing groups of bundles, and whether two of them may become one."""

    def __init__(
        self, count: int, conflicts: Callable[[int, int], bool], apart: Callable[[int, int], bool]
    ) -> None:
        self._parent = list(range(count))
        self.members: list[list[int]] = [[i] for i in range(count)]
        self._decided: set[int] = set()
        self._conflicts = conflicts
        self._apart = apart

    def root(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, a: int, b: int, decided: bool = False) -> None:
        first, second = sorted((self.root(a), self.root(b)))
        if first == second:
            return
        self._parent[second] = first
        self.members[first] += self.members[second]
        if decided or {first, second} & self._decided:
            self._decided.add(first)

    def refuses(self, a: int, b: int) -> bool:
        """Whether joining the groups of two bundles would join what must stay apart.

        A group that people joined may hold names in conflict; a newcomer then needs to fit one of them.
        """
        first, second = self.root(a), self.root(b)
        left, right = self.members[first], self.members[second]
        if any(self._apart(i, j) for i in left for j in right):
            return True
        if {first, second} & self._decided:
            return all(self._conflicts(i, j) for i in left for j in right)
        return any(self._conflicts(i, j) for i in left for j in right)


def cluster(
    count: int,
    compared: Weighed,
    decided: Sequence[tuple[int, int]],
    conflicts: Callable[[int, int], bool],
    apart: Callable[[int, int], bool],
) -> Clustering:
    """Join bundles.

    Args:
        count: Number of bundles.
        compared: Pairs with what speaks for them.
        decided: Pairs that people joined.
        conflicts: Whether the full names of two bundles contradict each other.
        apart: Whether two bundles may never be joined: people said so, or both are one spelling split.
    """
    groups = _Groups(count, conflicts, apart)
    for a, b in decided:
        groups.join(a, b, decided=True)
    used, opened, inner = [], [], list(decided)
    for pair in compared.likely():
        needed = CONFLICT_JOIN_BITS if pair.conflict else JOIN_BITS
        if groups.root(pair.a) == groups.root(pair.b):
            inner += [(pair.a, pair.b)] if pair.weight >= needed else []
            continue
        if pair.weight < needed or groups.refuses(pair.a, pair.b):
            opened.append(pair)
            continue
        groups.join(pair.a, pair.b)
        used.append(pair)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for i in range(count):
        found[groups.root(i)].append(i)
    left = [c for c in opened if groups.root(c.a) != groups.root(c.b)]
    weak = _weak_links(used, inner)
    return Clustering(tuple(tuple(g) for g in found.values()), tuple(used), _best_of_each(left, groups), weak)


def _weak_links(used: Sequence[Compared], inner: Sequence[tuple[int, int]]) -> tuple[Compared, ...]:
    """The unsure links without which their group would fall apart; `inner` are pairs that agree as well."""
    near: defaultdict[int, list[int]] = defaultdict(list)
    for a, b in (*((c.a, c.b) for c in used), *inner):
        near[a].append(b)
        near[b].append(a)
    return tuple(c for c in used if c.weight < SURE_BITS and not _is_reached(c, near))


def _is_reached(link: Compared, near: Mapping[int, Sequence[int]]) -> bool:
    """Whether other links lead from one end of a link to the other."""
    seen, waiting = {link.a}, [link.a]
    while waiting:
        here = waiting.pop()
        for there in near[here]:
            if {here, there} != {link.a, link.b} and there not in seen:
                seen.add(there)
                waiting.append(there)
    return link.b in seen


def _best_of_each(pairs: Sequence[Compared], groups: _Groups) -> tuple[Compared, ...]:
    """One pair for each two groups: the strongest. `pairs` come strongest first."""
    seen: set[tuple[int, int]] = set()
    found = []
    for pair in pairs:
        first, second = sorted((groups.root(pair.a), groups.root(pair.b)))
        if (first, second) not in seen:
            seen.add((first, second))
            found.append(pair)
    return tuple(found)
