"""How many other people an abbreviated or varied name fits as well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from normalize.identity.comparing import FITS, VARIED, Results
from normalize.names import NameKey

#: A rival may fit this many bits worse and still count.
RIVAL_SLACK = 2.0


def count_rivals(compared: Results, keys: Sequence[NameKey]) -> dict[tuple[int, int], int]:
    """For names that differ: how many other names, at odds with this one, the shorter fits as well."""
    fits: defaultdict[int, dict[int, float]] = defaultdict(dict)
    chosen = (compared.marks & FITS) > 0
    for (a, b), weight in zip(compared.pairs[chosen].tolist(), compared.names[chosen].tolist(), strict=True):
        fits[a][b] = fits[b][a] = weight
    letters = [sum(map(len, key.words)) for key in keys]
    varied = compared.pairs[chosen & ((compared.marks & VARIED) > 0)]
    found = {}
    for a, b in varied.tolist():
        short, long = (a, b) if letters[a] <= letters[b] else (b, a)
        needed, near = fits[short][long] - RIVAL_SLACK, fits[long]
        found[a, b] = sum(
            other != long and other not in near and weight >= needed and letters[other] > letters[short]
            for other, weight in fits[short].items()
        )
    return found
