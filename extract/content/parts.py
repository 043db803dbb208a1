"""What the pieces of an entry are: people, text, an affiliation, a contact or a label."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from extract.content.runs import Run
from extract.values import quick

Part = Literal["people", "text", "affiliation", "contact", "label"]


@quick
@dataclass(frozen=True, slots=True)
class Sorted:
    """A run and what it is; `odds` are the log-odds of people behind it.

    `is_cut` marks a title that was cut from the people behind it.
    """

    run: Run
    part: Part
    odds: float
    is_cut: bool = False

    @property
    def certainty(self) -> float:
        """Probability, 0.5 to 1, that people and text were told apart rightly."""
        return 1 / (1 + math.exp(-abs(self.odds)))
