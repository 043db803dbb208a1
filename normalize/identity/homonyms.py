"""Equal names of different people: split only on positive evidence.

Evidence: in a list that names everybody once a year, the same spelling twice is two people. A name
that chance alone gives to several people among so many, printed with affiliations that have nothing
in common, is more than one person's. Once a name is known to be shared, its equal spelling no longer
joins: company or affiliation must.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from math import log2

from normalize.disjoint import DisjointSet
from normalize.identity.profile import affiliation_words, mention_groups, rough_key
from normalize.identity.rarity import Rarity
from normalize.model import Mention
from normalize.names import NameKey

#: A list names everybody once when at most this share of its names stands twice, among at least so many.
REPEATED_SHARE, ENOUGH_NAMES = 0.01, 100
#: Share of an affiliation's words that must agree.
SAME_AFFILIATION = 0.6
#: Different affiliations of one name that are compared with each other.
_AFFILIATIONS = 200


#: A name is common when chance alone gives it to so many others among all names of the data.
COMMON = 0.5


def is_common(key: NameKey, rarity: Rarity) -> bool:
    """Whether chance alone would give a name to others as well, were its words borne independently.

    A given or a family name alone is no name that says anything of this kind.
    """
    if not {"g", "f"} <= set(key.roles):
        return False
    shared = sum(rarity.bits(word, role) for word, role in zip(key.words, key.roles, strict=True))
    return rarity.prior_bits - shared >= log2(COMMON)


def split_common_name(
    mentions: Sequence[Mention],
    key: NameKey,
    positions: Sequence[int],
    members: Mapping[str, Collection[str]],
) -> list[tuple[int, ...]]:
    """Groups of positions that share affiliations or company, each one person.

    Mentions that state no affiliation and share no company stay with the largest group.
    """
    words = {i: affiliation_words(mentions[i].affiliation or "") for i in positions}
    sets = DisjointSet(map(str, positions))
    first: dict[object, int] = {}
    own = rough_key(key)
    for i in positions:
        company = set().union(*(members[g] for g in mention_groups(mentions[i]))) - {own}
        for tie in (*sorted(company), words[i] or None):
            if tie is not None:
                sets.join(str(first.setdefault(tie, i)), str(i))
    told = sorted({words[i]: i for i in reversed(positions) if words[i]}.items(), key=lambda one: one[1])
    for (one, i), (other, j) in combinations(told[:_AFFILIATIONS], 2):
        if sets.root(str(i)) != sets.root(str(j)) and (_is_same(one, other) or _abbreviates(one, other)):
            sets.join(str(i), str(j))
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for i in positions:
        groups[sets.root(str(i))].append(i)
    stated = [group for group in groups.values() if any(words[i] for i in group)]
    if not stated:
        return [tuple(positions)]
    largest = max(stated, key=lambda group: (len(group), -group[0]))
    for group in groups.values():
        if not any(words[i] for i in group):
            largest.extend(group)
    return sorted(tuple(sorted(group)) for group in stated)


def _list_of(mention: Mention) -> str:
    return str(mention.year) if mention.year is not None else mention.edition_id


def names_stand_once(mentions: Sequence[Mention]) -> bool:
    """Whether these lists name everybody once (an index, a table a year) rather than at each session.

    The participations of a programme never do: it names people wherever they speak.
    """
    if any(m.session_id for m in mentions):
        return False
    counts = Counter((_list_of(m), m.name) for m in mentions)
    repeated = sum(n > 1 for n in counts.values())
    return len(counts) >= ENOUGH_NAMES and repeated <= REPEATED_SHARE * len(counts)


def split_equal_names(
    mentions: Sequence[Mention],
    key: NameKey,
    positions: Sequence[int],
    members: Mapping[str, Collection[str]],
    once: bool,
) -> list[tuple[int, ...]]:
    """Groups of positions, each one person; one group unless the name is shown to be shared.

    Args:
        mentions: All mentions.
        key: The name that they bear.
        positions: Where they stand in `mentions`.
        members: Rough keys of everybody in a group.
        once: What `names_stand_once` says of the lists.
    """
    if not once or len(positions) < 2:
        return [tuple(positions)]
    seen = Counter((_list_of(mentions[i]), mentions[i].name) for i in positions)
    if max(seen.values()) < 2:
        return [tuple(positions)]
    apart = {
        (i, j)
        for i, j in combinations(positions, 2)
        if mentions[i].name == mentions[j].name and _list_of(mentions[i]) == _list_of(mentions[j])
    }
    ties = sorted(
        (
            (-_ties(mentions[i], mentions[j], members, rough_key(key)), i, j)
            for i, j in combinations(positions, 2)
        )
    )
    group = {i: [i] for i in positions}
    for strength, i, j in ties:
        if strength == 0:
            break
        left, right = group[i], group[j]
        if left is right or any((min(x, y), max(x, y)) in apart for x in left for y in right):
            continue
        left.extend(right)
        for k in right:
            group[k] = left
    found = {id(g): tuple(sorted(g)) for g in group.values()}
    return sorted(found.values())


def _ties(a: Mention, b: Mention, members: Mapping[str, Collection[str]], own: str) -> int:
    """Shared companions, and two for a shared affiliation."""
    mine: set[str] = set().union(*(members[g] for g in mention_groups(a))) - {own}
    theirs: set[str] = set().union(*(members[g] for g in mention_groups(b))) - {own}
    same = _is_same(affiliation_words(a.affiliation or ""), affiliation_words(b.affiliation or ""))
    return len(mine & theirs) + 2 * same


def _is_same(ours: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]) -> bool:
    return any(len(x & y) >= SAME_AFFILIATION * min(len(x), len(y)) for x in ours for y in theirs)


def _abbreviates(ours: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]) -> bool:
    """Whether an acronym that stands alone is the initials of the other."""
    return any(w.startswith("@") for x in ours for y in theirs if min(len(x), len(y)) < 3 for w in x & y)
