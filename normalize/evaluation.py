"""How right a clustering is, against the truth: pairwise, B-cubed, name-pair and homonym figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from normalize.text import fold


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 in 0..1; 1.0 where there was nothing to find and nothing was claimed."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class IdentityFigures:
    """`homonym_split`: share of pairs of different persons with one folded name that were kept apart.

    `names` counts distinct pairs of different folded spellings, so that the many mentions of one
    exact name do not hide what was done about spellings. None: no such pair in the truth.
    """

    mentions: int
    pairwise: Figures
    bcubed: Figures
    names: Figures
    homonym_split: float | None


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _figures(right: float, claimed: float, true: float) -> Figures:
    return Figures(right / claimed if claimed else 1.0, right / true if true else 1.0)


def pairwise(truth: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> Figures:
    """Pairs of mentions that share a cluster, found against truth. Both must have the same keys."""
    both = Counter((truth[m], found[m]) for m in truth)
    right = sum(_pairs(n) for n in both.values())
    claimed = sum(_pairs(n) for n in Counter(found[m] for m in truth).values())
    true = sum(_pairs(n) for n in Counter(truth.values()).values())
    return _figures(right, claimed, true)


def bcubed(truth: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> Figures:
    """B-cubed: for every item the share of its cluster that is right, averaged over items."""
    if not truth:
        return Figures(1.0, 1.0)
    both = Counter((truth[m], found[m]) for m in truth)
    of_truth, of_found = Counter(truth.values()), Counter(found[m] for m in truth)
    precision = sum(n * n / of_found[f] for (_, f), n in both.items())
    recall = sum(n * n / of_truth[t] for (t, _), n in both.items())
    return Figures(precision / len(truth), recall / len(truth))


def _name_pairs(clusters: Mapping[str, Hashable], names: Mapping[str, str]) -> set[tuple[str, str]]:
    spellings: defaultdict[Hashable, set[str]] = defaultdict(set)
    for mention, cluster in clusters.items():
        spellings[cluster].add(names[mention])
    return {pair for group in spellings.values() for pair in combinations(sorted(group), 2)}


def homonym_split(
    truth: Mapping[str, Hashable], found: Mapping[str, Hashable], names: Mapping[str, str]
) -> float | None:
    """Share of mention pairs of different persons with one folded name that `found` keeps apart."""
    total = joined = 0
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for mention in truth:
        groups[names[mention]].append(mention)
    for group in groups.values():
        by_truth = Counter(truth[m] for m in group)
        by_found = Counter(found[m] for m in group)
        by_both = Counter((truth[m], found[m]) for m in group)
        total += _pairs(len(group)) - sum(map(_pairs, by_truth.values()))
        joined += sum(map(_pairs, by_found.values())) - sum(map(_pairs, by_both.values()))
    return 1 - joined / total if total else None


def evaluate_identity(
    truth: Mapping[str, Hashable], found: Mapping[str, Hashable], raw_names: Mapping[str, str]
) -> IdentityFigures:
    """All identity figures for one labelled set.

    Args:
        truth: mention id -> the true person.
        found: mention id -> the person that was found; must hold every key of `truth`.
        raw_names: mention id -> the name as printed.
    """
    folded = {m: fold(raw_names[m]) for m in truth}
    true_names = _name_pairs(truth, folded)
    found_names = _name_pairs({m: found[m] for m in truth}, folded)
    return IdentityFigures(
        mentions=len(truth),
        pairwise=pairwise(truth, found),
        bcubed=bcubed(truth, found),
        names=_figures(len(true_names & found_names), len(found_names), len(true_names)),
        homonym_split=homonym_split(truth, found, folded),
    )


def group_labels(groups: Sequence[Sequence[str]]) -> dict[str, int]:
    """Clusters given as lists of items, as a mapping item -> number of its cluster."""
    return {item: number for number, group in enumerate(groups) for item in group}
