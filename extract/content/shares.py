"""How many of several runs are people, where each is only more or less likely to be.

All runs of one style are asked at once: the sure ones tell what the doubtful ones are, however many
of these there are. A mean of their odds would say less of a style the more doubtful runs it holds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extract.content.runs import Run
from extract.lang import Pack
from extract.signals.evidence import KIND_ODDS, people_odds
from extract.values import quick

#: Log-odds of lines that the arrangement takes for people.
CELL_ODDS = 1.5
#: Log-odds of one run are clipped to this, and so is what a style says.
MOST = 2.5
#: Runs of each sort that every style is taken to have had before.
PRIOR = 0.5
#: Of a run. Sums of parts that differ by less are equal.
SAME = 1e-6
#: Steps in which the share settles to less than a hundredth.
STEPS = 12


@quick
@dataclass(frozen=True, slots=True)
class Share:
    """Of the runs of one style, so many are people and so many are not, in parts of runs."""

    people: float = 0.0
    others: float = 0.0

    @property
    def odds(self) -> float:
        """Log-odds that one more run of the style is people, -`MOST` to `MOST`."""
        return clipped(math.log((self.people + PRIOR) / (self.others + PRIOR)))

    def without(self, own: float) -> Share:
        """What the other runs say, without one of log-odds `own`."""
        if self.people + self.others < 2 - SAME:
            return NO_SHARE
        part = probability(clipped(own) + self.odds)
        return Share(max(0.0, self.people - part), max(0.0, self.others - 1 + part))

    def odds_beside(self, own: float) -> float:
        """Log-odds that the other runs of the style speak for, besides one of log-odds `own`."""
        return _odds_beside(self, own)


@lru_cache(maxsize=1024)
def _odds_beside(share: Share, own: float) -> float:
    """Kept, because most runs of a style have the same odds."""
    return share.without(own).odds


NO_SHARE = Share()


def share_of(runs: Mapping[float, int]) -> Share:
    """The likeliest share, given how many runs have which log-odds of people.

    Each run counts as what it is by its own words and by the share; the share follows from the runs.
    """
    counted = sorted((clipped(odds), count) for odds, count in runs.items())
    total = sum(count for _, count in counted)
    share = NO_SHARE
    for _ in range(STEPS):
        lean = share.odds
        people = sum(count * probability(odds + lean) for odds, count in counted)
        share = Share(people, total - people)
    return share


def clipped(odds: float) -> float:
    return max(-MOST, min(MOST, odds))


def probability(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def run_odds(run: Run, packs: tuple[Pack, ...]) -> float:
    """Log-odds that a run is people, from its words and the column that it stands in."""
    odds = people_odds(run.text, packs)
    return odds + CELL_ODDS if run.source == "people" and odds > KIND_ODDS else odds
