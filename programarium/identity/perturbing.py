"""Weights changed at random: how much the figures hang on their exact values."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

from normalize.identity import adjustments, alignment, context_features, name_features

#: What the linker weighs evidence with, in bits. Shares, counts and borders of the answers stay.
WEIGHTS: dict[str, float] = {
    name: getattr(module, name)
    for module, names in (
        (alignment, "EXTRA_INITIAL EXTRA_GIVEN EXTRA_FAMILY GIVEN_CONFLICT FAMILY_CONFLICT INITIAL_CONFLICT"),
        (alignment, "OTHER_PLACE USUAL_NAME FIRST_LETTER SQUASHED ROLE_CHANGE"),
        (adjustments, "OTHER_GENDER CROWD FIRST_NAME"),
        (name_features, "ESTABLISHED ONLY_EXPANSION RIVAL EQUAL_NAMES"),
        (context_features, "COMPANY_LIMIT COMPANION_LIMIT AFFILIATION_LIMIT OTHER_AFFILIATION"),
        (context_features, "OTHER_AFFILIATION_LATER ONE_LIST TWO_ROOMS UNCORROBORATED LONG_GAP"),
    )
    for name in names.split()
}


@contextmanager
def perturbed(share: float, seed: int) -> Iterator[dict[str, float]]:
    """Every weight times a factor between 1 - share and 1 + share while the block runs; yields them."""
    random = Random(seed)
    values = {name: value * random.uniform(1 - share, 1 + share) for name, value in WEIGHTS.items()}
    _set(values)
    try:
        yield values
    finally:
        _set(WEIGHTS)


def _set(values: dict[str, float]) -> None:
    modules = [m for name, m in sorted(sys.modules.items()) if name.startswith("normalize.identity.")]
    for module in modules:
        for name, value in values.items():
            if hasattr(module, name):
                setattr(module, name, value)
