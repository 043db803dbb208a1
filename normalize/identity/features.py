"""The evidence about two bundles of mentions: one function a feature, one ordered registry.

Each function looks at one idea and returns a Score (bits and reason), or None when it has
nothing to say. To add a feature, write the function and put it into FEATURES.
"""

from __future__ import annotations

from normalize.identity import context_features as context
from normalize.identity import name_features as names
from normalize.identity.pair import Feature, Pair, Population
from normalize.model import Evidence

FEATURES: tuple[tuple[str, Feature], ...] = (
    ("family_name", names.family_name),
    ("given_name", names.given_name),
    ("equal_names", names.equal_names),
    ("population", names.population_size),
    ("only_expansion", names.only_expansion),
    ("affiliation", context.affiliation),
    ("company", context.company),
    ("position", context.position),
    ("role", context.role),
    ("uncorroborated", context.uncorroborated),
    ("one_list", context.one_list),
    ("two_rooms", context.two_rooms),
    ("established", names.established_spellings),
    ("time", context.time_between),
)


def weigh(pair: Pair, population: Population) -> tuple[Evidence, ...]:
    """All evidence, in the order of FEATURES.

    Weights are rounded to a tenth of a bit, no model knows more, so that what is printed adds up to
    the score.
    """
    found = ((name, feature(pair, population)) for name, feature in FEATURES)
    return tuple(Evidence(name, round(s.value, 1), s.reason) for name, s in found if s is not None)


def weight_of(pair: Pair, population: Population) -> float:
    """What all evidence adds up to, in bits: the sum of what `weigh` tells one by one."""
    found = (feature(pair, population) for _, feature in FEATURES)
    return sum(round(score.value, 1) for score in found if score is not None)
