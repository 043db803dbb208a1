"""Comparisons of names kept from one run to the next.

What two names have in common does not depend on the rest of the data (`matching`), so a run with one
more edition compares only names that were not compared before. What the agreement is worth does depend
on it, and is weighed anew each time: the result is the same as without anything kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from normalize.identity.comparing import Results
from normalize.names import NameKey


@dataclass(frozen=True, slots=True)
class Kept:
    """Names, and for pairs of them the packed match of each.

    `pairs` are positions in `names`, in two columns and sorted.
    """

    names: tuple[NameKey, ...] = ()
    pairs: NDArray[np.int64] = field(default_factory=lambda: np.zeros((0, 2), np.int64))
    matches: tuple[bytes, ...] = ()


@dataclass(slots=True)
class Memory:
    """What one run knows from before, and what it leaves to the next: its own comparisons, no others.

    `compared` counts the pairs of names that a run had to compare, `remembered` those it knew.
    """

    kept: Kept = field(default_factory=Kept)
    compared: int = 0
    remembered: int = 0

    def recall(self, keys: Sequence[NameKey], pairs: NDArray[np.int64]) -> dict[tuple[int, int], bytes]:
        """What is known of pairs of `keys`, which come sorted."""
        if not self.kept.matches:
            return {}
        place = {name: n for n, name in enumerate(self.kept.names)}
        size = len(place) + 1
        numbers = np.array([place.get(key, len(place)) for key in keys], np.int64)[pairs]
        wanted = numbers[:, 0] * size + numbers[:, 1]
        codes = self.kept.pairs[:, 0] * size + self.kept.pairs[:, 1]
        at = np.minimum(np.searchsorted(codes, wanted), len(codes) - 1)
        hits = np.flatnonzero(codes[at] == wanted)
        of_hits = zip(pairs[hits].tolist(), at[hits].tolist(), strict=True)
        return {(a, b): self.kept.matches[n] for (a, b), n in of_hits}

    def renew(
        self, keys: Sequence[NameKey], known: Mapping[tuple[int, int], bytes], compared: Results
    ) -> None:
        """Keep what this run used: what it knew and what it compared."""
        self.compared, self.remembered = len(compared.matches), len(known)
        fresh = zip(map(tuple, compared.fresh.tolist()), compared.matches, strict=True)
        used = sorted({n for pair in known for n in pair} | set(compared.fresh.ravel().tolist()))
        place: dict[NameKey, int] = {}
        number = {n: place.setdefault(keys[n], len(place)) for n in used}
        found = {(number[a], number[b]): match for (a, b), match in (*known.items(), *fresh)}
        pairs = sorted(found)
        self.kept = Kept(
            tuple(place), np.array(pairs, np.int64).reshape(-1, 2), tuple(found[pair] for pair in pairs)
        )
