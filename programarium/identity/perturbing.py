"""Constants changed for a while: how much the figures hang on their exact values."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from random import Random

from normalize.identity import adjustments, alignment, clusters, context_features, name_features

#: What the linker weighs evidence with, in bits. Shares and counts stay.
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
#: The same, and the border from which mentions are joined.
CONSTANTS: dict[str, float] = {**WEIGHTS, "JOIN_BITS": clusters.JOIN_BITS}


@contextmanager
def perturbed(share: float, seed: int) -> Iterator[dict[str, float]]:
    """Every weight times a factor between 1 - share and 1 + share while the block runs; yields them."""
    random = Random(seed)
    values = {name: value * random.uniform(1 - share, 1 + share) for name, value in WEIGHTS.items()}
    with with_constants(values):
        yield values


@contextmanager
def with_constants(values: Mapping[str, float]) -> Iterator[None]:
    """Some of CONSTANTS with other values while the block runs."""
    _set(values)
    try:
        yield
    finally:
        _set({name: CONSTANTS[name] for name in values})


def _set(values: Mapping[str, float]) -> None:
    modules = [m for name, m in sorted(sys.modules.items()) if name.startswith("normalize.identity.")]
    for module in modules:
        for name, value in values.items():
            if hasattr(module, name):
                setattr(module, name, value)
