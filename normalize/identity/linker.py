"""From mentions to clusters: bundles of equal names, candidate pairs, evidence, best first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from normalize.identity.alignment import Alignment, align_names
from normalize.identity.blocking import candidate_pairs
from normalize.identity.features import Pair, Population, weigh
from normalize.identity.homonyms import names_stand_once, split_equal_names
from normalize.identity.profile import Profile, Rates, build_profile, company_of
from normalize.identity.rarity import Rarity
from normalize.model import Evidence, Mention
from normalize.names import NameKey, name_key, parse_name, usual_order

#: Bits from which two bundles are joined (odds 2^4 : 1), and from which a person is asked.
JOIN_BITS = 3.0
ASK_BITS = -4.0
#: Pairs whose names alone fall this far behind are not looked at further.
NAME_FLOOR = -14.0
#: A rival may fit this many bits worse and still count.
RIVAL_SLACK = 2.0


@dataclass(frozen=True, slots=True)
class Bundle:
    """Mentions of one spelling that are taken as one person from the start; `members` are positions."""

    key: NameKey
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two bundles (positions, smaller first) with all evidence."""

    a: int
    b: int
    weight: float
    conflict: bool
    evidence: tuple[Evidence, ...]


@dataclass(slots=True)
class Linked:
    """What the linker found. `clusters` hold bundle positions; `used` joined, `open` is to be asked."""

    bundles: list[Bundle]
    clusters: list[list[int]]
    used: list[Compared]
    open: list[Compared] = field(default_factory=list)
    cut_blocks: tuple[tuple[str, int], ...] = ()


def read_keys(mentions: Sequence[Mention]) -> list[NameKey]:
    """The comparison key of each mention; the order of names is judged for each edition."""
    by_edition: defaultdict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        by_edition[mention.edition_id].append(mention.name)
    order = {edition: usual_order(names) for edition, names in by_edition.items()}
    return [name_key(parse_name(m.name, order[m.edition_id])) for m in mentions]


def link(mentions: Sequence[Mention], organisation_of: Mapping[str, str] | None = None) -> Linked:
    """Cluster `mentions` (sorted by id) into persons, without decisions."""
    organisations = organisation_of or {}
    keys = read_keys(mentions)
    members = company_of(mentions, keys)
    rarity = Rarity(sorted(set(keys), key=lambda k: (k.words, k.roles)))
    once = names_stand_once(mentions)
    bundles = [
        Bundle(key, group)
        for key, positions in _by_key(keys)
        for group in split_equal_names(mentions, key, positions, members, once)
    ]
    profiles = [build_profile([mentions[i] for i in b.members], b.key, members, organisations) for b in bundles]
    population = Population(rarity, Rates(profiles))
    blocks = candidate_pairs([b.key for b in bundles], rarity)
    compared = _compare(bundles, profiles, blocks.pairs, population)
    return _cluster(bundles, compared, rarity, blocks.cut, profiles)


def _by_key(keys: Sequence[NameKey]) -> list[tuple[NameKey, list[int]]]:
    found: defaultdict[NameKey, list[int]] = defaultdict(list)
    for position, key in enumerate(keys):
        found[key].append(position)
    return sorted(found.items(), key=lambda item: (item[0].words, item[0].roles))


def _compare(
    bundles: Sequence[Bundle],
    profiles: Sequence[Profile],
    pairs: Sequence[tuple[int, int]],
    population: Population,
) -> list[Compared]:
    aligned: dict[tuple[int, int], Alignment] = {}
    for a, b in pairs:
        if bundles[a].key == bundles[b].key:
            continue
        alignment = align_names(bundles[a].key, bundles[b].key, population.rarity)
        if alignment.weight - population.rarity.prior_bits >= NAME_FLOOR:
            aligned[a, b] = alignment
    rivals = _rivals(aligned, bundles)
    found = []
    for (a, b), alignment in aligned.items():
        pair = Pair(alignment, profiles[a], profiles[b], rivals.get((a, b)))
        evidence = weigh(pair, population)
        found.append(Compared(a, b, sum(e.weight for e in evidence), alignment.has_conflict, evidence))
    return found


def _rivals(
    aligned: Mapping[tuple[int, int], Alignment], bundles: Sequence[Bundle]
) -> dict[tuple[int, int], int]:
    """For names that differ: how many other names, at odds with this one, the shorter fits as well."""
    fits: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), alignment in aligned.items():
        if not any(p.kind in ("differs", "another gender") for p in alignment.pieces):
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


def _cluster(bundles: list[Bundle], compared: list[Compared], rarity: Rarity, cut: tuple[tuple[str, int], ...], profiles: Sequence[Profile]) -> Linked:
    parent = list(range(len(bundles)))
    inside: list[list[int]] = [[i] for i in range(len(bundles))]
    score = {(c.a, c.b): c for c in compared}

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def refused(left: list[int], right: list[int]) -> bool:
        for i in left:
            for j in right:
                pair = (min(i, j), max(i, j))
                known = score.get(pair)
                if bundles[i].key == bundles[j].key:
                    return True
                if known is None:
                    if align_names(bundles[pair[0]].key, bundles[pair[1]].key, rarity).has_conflict:
                        return True
                elif known.conflict or known.weight < ASK_BITS - 4:
                    return True
        return False

    used, opened = [], []
    for c in sorted(compared, key=lambda c: (-c.weight, c.a, c.b)):
        a, b = root(c.a), root(c.b)
        if c.weight < ASK_BITS:
            break
        if a == b:
            continue
        if c.weight < JOIN_BITS or (c.conflict and c.weight < 2 * JOIN_BITS) or refused(inside[a], inside[b]):
            opened.append(c)
            continue
        parent[max(a, b)] = min(a, b)
        inside[min(a, b)] = inside[a] + inside[b]
        used.append(c)
    clusters: defaultdict[int, list[int]] = defaultdict(list)
    for i in range(len(bundles)):
        clusters[root(i)].append(i)
    opened = [c for c in opened if root(c.a) != root(c.b)]
    return Linked(bundles, list(clusters.values()), used, opened, cut)
