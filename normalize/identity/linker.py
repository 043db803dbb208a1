"""From mentions to clusters: bundles of equal names, candidate pairs, evidence, best first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from normalize.identity.adjustments import Alignment
from normalize.identity.alignment import align_names
from normalize.identity.blocking import candidate_pairs
from normalize.identity.bundles import Bundle, make_bundles, name_keys, read_names
from normalize.identity.clusters import Clustering, Weighed, cluster
from normalize.identity.comparing import (
    CONFLICT,
    NAME_FLOOR,
    Comparer,
    Results,
    Runner,
    compare_all,
    run_here,
)
from normalize.identity.decisions import Constraints, constrain
from normalize.identity.features import weigh
from normalize.identity.memory import Memory
from normalize.identity.name_features import score_rivals
from normalize.identity.pair import Pair, Population
from normalize.identity.profile import Profile, Profiles, Rates, company_of
from normalize.identity.rarity import Rarity
from normalize.identity.rivals import Rivals, count_rivals
from normalize.model import Evidence, Mention
from normalize.names import NameKey, PersonName


@dataclass(frozen=True, slots=True)
class Linked:
    """What the linker found for `mentions` (sorted by id); `names[i]` belongs to mention i.

    `bundle_of[i]` is the bundle of mention i, `profiles[n]` belongs to bundle n. `rivals` counts, for
    pairs of bundles, the other people that the shorter name fits as well. `cut_blocks` are groups of
    names (what they share, how many) that were too large to compare whole.
    """

    mentions: tuple[Mention, ...]
    names: tuple[PersonName, ...]
    bundles: tuple[Bundle, ...]
    bundle_of: tuple[int, ...]
    profiles: Profiles
    rivals: Rivals
    clustering: Clustering
    constraints: Constraints
    population: Population
    cut_blocks: tuple[tuple[str, int], ...]

    def clusters(self) -> list[tuple[int, ...]]:
        """Positions of the mentions of each person, sorted."""
        groups = self.clustering.groups
        return sorted(tuple(sorted(i for b in group for i in self.bundles[b].members)) for group in groups)

    def explain(self, a: int, b: int) -> tuple[Evidence, ...]:
        """The evidence about two mentions (positions), whether they were joined or not.

        Of two spellings it is what all their mentions say, as it was when they were compared; of
        one spelling what the two mentions say.
        """
        first, second = sorted((self.bundle_of[a], self.bundle_of[b]))
        if first != second:
            return self.evidence(first, second)
        left, right = (self._profile(i) for i in sorted((a, b)))
        return weigh(Pair(self.align(first, second), left, right, None), self.population)

    def evidence(self, a: int, b: int) -> tuple[Evidence, ...]:
        """The evidence about two bundles, the smaller number first, as it was when they were compared."""
        pair = Pair(self.align(a, b), self.profiles[a], self.profiles[b], self.rivals.of(a, b))
        return weigh(pair, self.population)

    def align(self, a: int, b: int) -> Alignment:
        """How the names of two bundles agree."""
        return align_names(self.bundles[a].key, self.bundles[b].key, self.population.rarity)

    def _profile(self, position: int) -> Profile:
        key = self.bundles[self.bundle_of[position]].key
        return self.profiles.of([self.mentions[position]], key)


def link(
    mentions: Sequence[Mention],
    organisations: Mapping[str, frozenset[str]] | None = None,
    constraints: Constraints | None = None,
    runner: Runner = run_here,
    memory: Memory | None = None,
) -> Linked:
    """Cluster mentions into persons.

    Args:
        mentions: In any order; the result does not depend on it.
        organisations: mention id -> keys of the organisations stated there.
        constraints: What people decided.
        runner: Who compares the pairs; the result does not depend on it.
        memory: Comparisons made before; it is renewed with those of this run. The result is the same.
    """
    ordered = sorted(mentions, key=lambda m: m.mention_id)
    decided = constraints or constrain((), ordered)
    names = read_names(ordered)
    keys = name_keys(names)
    company = company_of(ordered, keys)
    distinct = sorted(set(keys), key=lambda k: (k.words, k.roles))
    rarity = Rarity(distinct)
    bundles = make_bundles(ordered, keys, company, decided, rarity)
    profiles = Profiles(ordered, [(b.key, b.members) for b in bundles], company, organisations or {})
    population = Population(rarity, Rates(profiles))
    blocks = candidate_pairs(distinct, rarity, floor=NAME_FLOOR + rarity.prior_bits)
    bundle_keys = [b.key for b in bundles]
    pairs = _of_bundles(blocks.pairs, distinct, bundle_keys)
    known = memory.recall(bundle_keys, pairs) if memory is not None else None
    compared = compare_all(Comparer(bundle_keys, profiles, population, known), pairs, runner)
    if memory is not None and known is not None:
        memory.renew(bundle_keys, known, compared)
    rivals = count_rivals(compared, bundle_keys)
    clustering = _cluster(ordered, bundles, _weighed(compared, rivals), rarity, decided)
    return Linked(
        mentions=tuple(ordered),
        names=tuple(names),
        bundles=tuple(bundles),
        bundle_of=tuple(n for _, n in sorted((i, n) for n, b in enumerate(bundles) for i in b.members)),
        profiles=profiles,
        rivals=rivals,
        clustering=clustering,
        constraints=decided,
        population=population,
        cut_blocks=blocks.cut,
    )


def _of_bundles(
    pairs: NDArray[np.int64], names: Sequence[NameKey], bundles: Sequence[NameKey]
) -> NDArray[np.int64]:
    """Pairs of names as pairs of bundles; a name that was split has several. Both are sorted by name."""
    if len(names) == len(bundles):
        return pairs
    number = {name: n for n, name in enumerate(names)}
    of_name: list[list[int]] = [[] for _ in names]
    for n, name in enumerate(bundles):
        of_name[number[name]].append(n)
    found = [(i, j) for a, b in pairs.tolist() for i in of_name[a] for j in of_name[b]]
    return np.array(sorted(found), np.int64).reshape(-1, 2)


def _weighed(compared: Results, rivals: Rivals) -> Weighed:
    """The pairs with all evidence, that of the rivals added."""
    weights = compared.weights.copy()
    counts, of_pair = np.unique(rivals.counts, return_inverse=True)
    worth = np.array([round(score_rivals(count).value, 1) for count in counts.tolist()], np.float64)
    codes = compared.pairs[:, 0] * rivals.size + compared.pairs[:, 1]
    weights[np.searchsorted(codes, rivals.codes)] += worth[of_pair]
    return Weighed(compared.pairs, np.round(weights, 3), (compared.marks & CONFLICT) > 0)


def _cluster(
    mentions: Sequence[Mention],
    bundles: Sequence[Bundle],
    compared: Weighed,
    rarity: Rarity,
    constraints: Constraints,
) -> Clustering:
    bundle_of = {mentions[i].mention_id: n for n, b in enumerate(bundles) for i in b.members}
    joined = [(bundle_of[d.mention_a], bundle_of[d.mention_b]) for d in constraints.same]
    apart = _apart_bundles(bundle_of, constraints)
    vetoes: dict[tuple[int, int], bool] = {}

    def conflicts(i: int, j: int) -> bool:
        pair = (i, j) if i < j else (j, i)
        if pair not in vetoes:
            known = compared.veto(*pair)
            own = (
                align_names(bundles[pair[0]].key, bundles[pair[1]].key, rarity).has_conflict
                if known is None
                else known
            )
            vetoes[pair] = own
        return vetoes[pair]

    def are_apart(i: int, j: int) -> bool:
        return bundles[i].key == bundles[j].key or ((i, j) if i < j else (j, i)) in apart

    return cluster(len(bundles), compared, joined, conflicts, are_apart)


def _apart_bundles(bundle_of: Mapping[str, int], constraints: Constraints) -> set[tuple[int, int]]:
    """Pairs of bundles that hold mentions which people called different."""
    by_root: defaultdict[str, set[int]] = defaultdict(set)
    for mention, root in constraints.root_of.items():
        by_root[root].add(bundle_of[mention])
    return {
        (min(i, j), max(i, j))
        for a, b in sorted(constraints.apart)
        for i in by_root[a]
        for j in by_root[b]
        if i != j
    }
