"""What a feature sees and what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from normalize.identity.adjustments import Alignment
from normalize.identity.profile import Profile, Rates
from normalize.identity.rarity import Rarity


@dataclass(frozen=True, slots=True)
class Score:
    """Bits for (+) or against (-) one person, and why."""

    value: float
    reason: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bundles side by side. `rivals`: other people in the data that the shorter name fits as well."""

    alignment: Alignment
    a: Profile
    b: Profile
    rivals: int | None


@dataclass(frozen=True, slots=True)
class Population:
    """What the features may ask about the whole data."""

    rarity: Rarity
    rates: Rates


Feature = Callable[[Pair, Population], Score | None]
