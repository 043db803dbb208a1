"""The document's own habits: how it sets titles and people, and which of them comes first.

Learnt over all entries from what is sure (names that dictionaries know, labels, breaks), then
trusted where the words alone leave it open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from extract.content.offices import offices_of
from extract.content.runs import Run, StyleKey
from extract.content.separators import Order, Separator
from extract.content.shares import Share, run_odds, share_of
from extract.content.splitting import splits_of
from extract.lang import Pack
from extract.signals.evidence import (
    KIND_ODDS,
    is_bracketed,
    is_contact,
)

#: Log-odds up to which a run may hold a title beside people; of people from which a split is learnt.
SURE_PEOPLE, SURE_SPLIT = 1.6, 2.5
#: Log-odds that the order alone can add.
ORDER_WEIGHT = 1.0
#: Of the texts of any document, so many seem to be parted in one way: `Music of Anna, and more`.
CHANCE = 0.02
#: Log-odds from which a run is sure enough to learn the order from.
SURE = 1.5


@dataclass(frozen=True, slots=True)
class Grammar:
    """What was learnt. `styles` hold how many runs of each are people.

    `people_first` is the share of entries in which people stand before the title; `habits` the
    share of the runs with a title and people in one that are parted this way, `counts` their number.
    In the styles of `offices` nothing is set but what is said of people beside or above it.
    """

    styles: Mapping[StyleKey, Share] = field(default_factory=dict)
    people_first: float = 0.5
    ordered: int = 0
    habits: Mapping[tuple[Order, Separator], float] = field(default_factory=dict)
    counts: Mapping[tuple[Order, Separator], int] = field(default_factory=dict)
    offices: frozenset[StyleKey] = frozenset()

    def style_odds(self, run: Run, own: float | None = None) -> float:
        """Log-odds of people that the style of a run speaks for, the run itself left out."""
        share = self.styles.get(run.style)
        if share is None:
            return 0.0
        return share.odds if own is None else share.odds_beside(own)

    def count(self, habit: tuple[Order, Separator]) -> float:
        """How many runs are parted this way, beyond those that chance parts so."""
        found = self.counts.get(habit, 0)
        return found - CHANCE * found / self.habits[habit] if found else 0.0

    def order_odds(self, is_first: bool) -> float:
        """Log-odds of people for the first run of an entry, and for the others."""
        lean = ORDER_WEIGHT * (2 * self.people_first - 1) * self.ordered / (self.ordered + 1)
        return lean if is_first else -lean


def learn(entries: Sequence[Sequence[Run]], packs: tuple[Pack, ...]) -> Grammar:
    """The habits of all entries of one document, in whatever order they stand."""
    styles: dict[StyleKey, Counter[float]] = {}
    first = ordered = 0
    habits: Counter[tuple[Order, Separator]] = Counter()
    texts = 0
    once = _each_once(entries)
    for runs in once:
        sorts: list[str] = []
        for run in runs:
            if not run.lines or is_contact(run.text):
                continue
            odds = run_odds(run, packs)
            if odds > KIND_ODDS and run.role is None and not is_bracketed(run.text):
                styles.setdefault(run.style, Counter())[odds] += 1
                sorts.append("P" if odds >= SURE else "T" if odds <= -SURE else "?")
            if odds <= SURE_PEOPLE and run.role is None and odds > KIND_ODDS:
                texts += 1
                best = splits_of(run.text, packs)
                if best and best[0].odds >= SURE_SPLIT:
                    habits[best[0].habit] += 1
        known = [s for s in sorts if s != "?"]
        if "P" in known and "T" in known:
            ordered += 1
            first += known[0] == "P"
    shares = {style: share_of(runs) for style, runs in styles.items()}
    return Grammar(
        styles=shares,
        people_first=first / ordered if ordered else 0.5,
        ordered=ordered,
        habits={h: n / texts for h, n in habits.items()},
        counts=dict(habits),
        offices=offices_of(once, shares, packs),
    )


def _each_once(entries: Iterable[Sequence[Run]]) -> list[Sequence[Run]]:
    """The entries without those that say the same in the same style again: they prove nothing more."""
    return list(
        {tuple((r.style, r.role, r.text) for r in runs if r.lines): runs for runs in entries}.values()
    )
