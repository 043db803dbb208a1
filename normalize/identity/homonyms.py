"""Equal names of different people: split only on positive evidence.

Evidence: in a list that names everybody once a year, the same spelling twice is two people. Once a
name is known to be shared, its equal spelling no longer joins: company or affiliation must.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from normalize.identity.profile import affiliation_words, mention_groups, rough_key
from normalize.model import Mention
from normalize.names import NameKey

#: A list names everybody once when at most this share of its names stands twice, among at least so many.
REPEATED_SHARE, ENOUGH_NAMES = 0.01, 100
#: Share of an affiliation's words that must agree.
SAME_AFFILIATION = 0.6


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
    members: Mapping[str, frozenset[str]],
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


def _ties(a: Mention, b: Mention, members: Mapping[str, frozenset[str]], own: str) -> int:
    """Shared companions, and two for a shared affiliation."""
    mine: set[str] = set().union(*(members[g] for g in mention_groups(a))) - {own}
    theirs: set[str] = set().union(*(members[g] for g in mention_groups(b))) - {own}
    same = any(
        len(x & y) >= SAME_AFFILIATION * min(len(x), len(y))
        for x in affiliation_words(a.affiliation or "")
        for y in affiliation_words(b.affiliation or "")
    )
    return len(mine & theirs) + 2 * same
