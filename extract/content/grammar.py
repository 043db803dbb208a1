"""The document's own habits: how it sets titles and people, and which of them comes first.

Learnt over all entries from what is sure (names that dictionaries know, labels, breaks), then
trusted where the words alone leave it open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.content.runs import Run, StyleKey
from extract.content.shares import Share, share_of
from extract.content.splitting import Order, Separator, splits_of
from extract.lang import Pack
from extract.signals.evidence import (
    KIND_ODDS,
    is_affiliation,
    is_bracketed,
    is_contact,
    people_in,
    people_odds,
)
from extract.signals.labels import container_label

#: Log-odds of lines that the arrangement takes for people.
CELL_ODDS = 1.5
#: Log-odds up to which a run may hold a title beside people; of people from which a split is learnt.
SURE_PEOPLE, SURE_SPLIT = 1.6, 2.5
#: Log-odds that the order alone can add.
ORDER_WEIGHT = 1.0
#: Words of what is said of people; runs that show its style; of the runs in that style, so many stand
#: behind people, and so many of these name an organisation or office.
LONGEST_OFFICE, FEWEST_OFFICES, OFFICES, NAMED = 16, 3, 0.8, 0.3
#: Words in which an organisation or office behind a name shows.
HEAD = 2
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
        return (share if own is None else share.without(own)).odds

    def order_odds(self, is_first: bool) -> float:
        """Log-odds of people for the first run of an entry, and for the others."""
        if self.ordered < 2:
            return 0.0
        lean = ORDER_WEIGHT * (2 * self.people_first - 1)
        return lean if is_first else -lean


def learn(entries: Sequence[Sequence[Run]], packs: tuple[Pack, ...]) -> Grammar:
    """The habits of the entries of one document."""
    styles: dict[StyleKey, Counter[float]] = {}
    first = ordered = 0
    habits: Counter[tuple[Order, Separator]] = Counter()
    texts = 0
    for runs in entries:
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
    total_habits = max(1, texts)
    return Grammar(
        {style: share_of(runs) for style, runs in styles.items()},
        first / ordered if ordered else 0.5, ordered,
        {h: n / total_habits for h, n in habits.items()}, dict(habits), _offices(entries, packs),
    )  # fmt: skip


def _offices(entries: Sequence[Sequence[Run]], packs: tuple[Pack, ...]) -> frozenset[StyleKey]:
    """Styles that only what stands behind people is set in, and that often names organisations or offices.

    Where a text in another style stands above the people, so that this one is not their title.
    """
    behind: Counter[StyleKey] = Counter()
    named: Counter[StyleKey] = Counter()
    every: Counter[StyleKey] = Counter()
    for runs in entries:
        title: StyleKey | None = None
        for before, run in zip((None, *runs), runs, strict=False):
            if not run.lines or run.role is not None or is_contact(run.text):
                continue
            every[run.style] += 1
            odds = run_odds(run, packs)
            if title is None and odds < SURE and container_label(run.text, packs) is None:
                title = run.style
            if len(run.text.split()) > LONGEST_OFFICE or before is None or not before.lines:
                continue
            apart = title is not None and run.style not in (title, before.style)
            apart = apart and not is_title_behind(before, run, packs)
            if apart and run_odds(before, packs) >= SURE > odds:
                behind[run.style] += 1
                named[run.style] += is_affiliation(run.text)
    return frozenset(
        style
        for style, count in behind.items()
        if count >= FEWEST_OFFICES and count >= OFFICES * every[style] and named[style] >= NAMED * count
    )


def is_title_behind(people: Run, run: Run, packs: tuple[Pack, ...]) -> bool:
    """Whether what is set otherwise on the line of a name is the title: `Anna Lis, Leeds University, *Maps*`.

    Evidence: the name has its organisation already, and no other one begins behind the comma.
    """
    beside = bool(people.lines and run.lines) and run.lines[0] not in run.firsts
    if not beside or run.label or not people.text.rstrip().endswith(",") or is_bracketed(run.text):
        return False
    *_, last = people_in(people.text, packs) or (None,)
    employed = last is not None and last.affiliation is not None and is_affiliation(last.affiliation)
    return employed and not is_affiliation(" ".join(run.text.split()[:HEAD]))


def run_odds(run: Run, packs: tuple[Pack, ...]) -> float:
    """Log-odds that a run is people, from its words and the column that it stands in."""
    odds = people_odds(run.text, packs)
    return odds + CELL_ODDS if run.source == "people" and odds > KIND_ODDS else odds

