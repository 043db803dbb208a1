"""From mentions to clusters: bundles of equal names, candidate pairs, evidence, best first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from normalize.identity.adjustments import Alignment
from normalize.identity.alignment import align_names, is_hopeless
from normalize.identity.blocking import candidate_pairs
from normalize.identity.bundles import Bundle, make_bundles, read_names
from normalize.identity.clusters import Clustering, Compared, cluster, veto_table
from normalize.identity.decisions import Constraints, constrain
from normalize.identity.features import weigh
from normalize.identity.pair import Pair, Population
from normalize.identity.profile import Profile, Rates, build_profile, company_of
from normalize.identity.rarity import Rarity
from normalize.model import Evidence, Mention
from normalize.names import PersonName, name_key

#: Pairs whose names alone fall this far behind (bits) are not looked at further.
NAME_FLOOR = -14.0
#: A rival may fit this many bits worse and still count.
RIVAL_SLACK = 2.0


@dataclass(frozen=True, slots=True)
class Linked:
    """What the linker found for `mentions` (sorted by id); `names[i]` belongs to mention i.

    `bundle_of[i]` is the bundle of mention i, `profiles[n]` belongs to bundle n. `rivals` counts, for
    pairs of bundles, the other people that the shorter name fits as well.
    """

    mentions: tuple[Mention, ...]
    names: tuple[PersonName, ...]
    bundles: tuple[Bundle, ...]
    bundle_of: tuple[int, ...]
    profiles: tuple[Profile, ...]
    rivals: Mapping[tuple[int, int], int]
    clustering: Clustering
    constraints: Constraints
    population: Population
    company: Mapping[str, frozenset[str]]
    organisations: Mapping[str, frozenset[str]]
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
            left, right = self.profiles[first], self.profiles[second]
        else:
            left, right = (self._profile(i) for i in sorted((a, b)))
        found = self.align(first, second)
        return weigh(Pair(found, left, right, self.rivals.get((first, second))), self.population)

    def align(self, a: int, b: int) -> Alignment:
        """How the names of two bundles agree."""
        return align_names(self.bundles[a].key, self.bundles[b].key, self.population.rarity)

    def _profile(self, position: int) -> Profile:
        key = self.bundles[self.bundle_of[position]].key
        return build_profile([self.mentions[position]], key, self.company, self.organisations)


def link(
    mentions: Sequence[Mention],
    organisations: Mapping[str, frozenset[str]] | None = None,
    constraints: Constraints | None = None,
) -> Linked:
    """Cluster mentions into persons.

    Args:
        mentions: In any order; the result does not depend on it.
        organisations: mention id -> keys of the organisations stated there.
        constraints: What people decided.
    """
    ordered = sorted(mentions, key=lambda m: m.mention_id)
    decided = constraints or constrain((), ordered)
    stated = organisations or {}
    names = read_names(ordered)
    keys = [name_key(n) for n in names]
    company = company_of(ordered, keys)
    rarity = Rarity(sorted(set(keys), key=lambda k: (k.words, k.roles)))
    bundles = make_bundles(ordered, names, company, decided)
    profiles = [build_profile([ordered[i] for i in b.members], b.key, company, stated) for b in bundles]
    population = Population(rarity, Rates(profiles))
    blocks = candidate_pairs([b.key for b in bundles], rarity)
    aligned = _align(bundles, blocks.pairs, rarity)
    rivals = _rivals(aligned, bundles)
    compared = _compare(profiles, aligned, rivals, population)
    clustering = _cluster(ordered, bundles, compared, rarity, decided)
    return Linked(
        mentions=tuple(ordered),
        names=tuple(names),
        bundles=tuple(bundles),
        bundle_of=tuple(n for _, n in sorted((i, n) for n, b in enumerate(bundles) for i in b.members)),
        profiles=tuple(profiles),
        rivals=rivals,
        clustering=clustering,
        constraints=decided,
        population=population,
        company=company,
        organisations=stated,
        cut_blocks=blocks.cut,
    )


def _align(
    bundles: Sequence[Bundle], pairs: Sequence[tuple[int, int]], rarity: Rarity
) -> dict[tuple[int, int], Alignment]:
    """The pairs whose names are not hopeless. Equal names were settled before."""
    floor = NAME_FLOOR + rarity.prior_bits
    found = {}
    for a, b in pairs:
        left, right = bundles[a].key, bundles[b].key
        if left != right and not is_hopeless(left, right, rarity, floor):
            alignment = align_names(left, right, rarity)
            if alignment.weight >= floor:
                found[a, b] = alignment
    return found


def _compare(
    profiles: Sequence[Profile],
    aligned: Mapping[tuple[int, int], Alignment],
    rivals: Mapping[tuple[int, int], int],
    population: Population,
) -> list[Compared]:
    """All evidence about the pairs whose names are alike."""
    found = []
    for (a, b), alignment in aligned.items():
        evidence = weigh(Pair(alignment, profiles[a], profiles[b], rivals.get((a, b))), population)
        weight = round(sum(e.weight for e in evidence), 3)
        found.append(Compared(a, b, weight, alignment.has_conflict, evidence))
    return found


def _rivals(
    aligned: Mapping[tuple[int, int], Alignment], bundles: Sequence[Bundle]
) -> dict[tuple[int, int], int]:
    """For names that differ: how many other names, at odds with this one, the shorter fits as well."""
    fits: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), alignment in aligned.items():
        if not any(p.kind in ("differs", "another gender", "another first name") for p in alignment.pieces):
            fits[a][b] = fits[b][a] = alignment.weight
    found = {}
    for (a, b), alignment in aligned.items():
        if b not in fits[a] or not any(p.kind not in ("same", "joined or cut") for p in alignment.pieces):
            continue
        short, long = (a, b) if _letters(bundles[a]) <= _letters(bundles[b]) else (b, a)
        found[a, b] = sum(
            other != long
            and other not in fits[long]
            and weight >= fits[short][long] - RIVAL_SLACK
            and _letters(bundles[other]) > _letters(bundles[short])
            for other, weight in fits[short].items()
        )
    return found


def _letters(bundle: Bundle) -> int:
    return sum(map(len, bundle.key.words))


def _cluster(
    mentions: Sequence[Mention],
    bundles: Sequence[Bundle],
    compared: Sequence[Compared],
    rarity: Rarity,
    constraints: Constraints,
) -> Clustering:
    bundle_of = {mentions[i].mention_id: n for n, b in enumerate(bundles) for i in b.members}
    joined = [(bundle_of[d.mention_a], bundle_of[d.mention_b]) for d in constraints.same]
    apart = _apart_bundles(bundle_of, constraints)
    vetoes = dict(veto_table(compared))

    def conflicts(i: int, j: int) -> bool:
        pair = (i, j) if i < j else (j, i)
        if pair not in vetoes:
            vetoes[pair] = align_names(bundles[pair[0]].key, bundles[pair[1]].key, rarity).has_conflict
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
