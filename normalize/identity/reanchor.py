"""Finding what had an id before: exact anchors first, then what a correction left standing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence

from rapidfuzz import fuzz

from normalize.identity.registry_model import IdRegistry

#: Likeness (0..100) from which two names of one slot are one name corrected, and of one edition.
SAME_SLOT_NAME, SAME_EDITION_NAME = 70.0, 85.0
#: Likeness of two words from which one is the other misprinted: one letter of four, two of eight.
SAME_WORD = 70.0


def make_anchor(edition: str, name: str, slot: str) -> str:
    """An anchor text; the separators of registry files are taken out of its parts."""
    return ";".join(part.replace(";", ",").replace("|", "/").strip() for part in (edition, name, slot))


def split_anchor(anchor: str) -> tuple[str, str, str]:
    """Edition, name and slot of an anchor."""
    edition, _, rest = anchor.partition(";")
    name, _, slot = rest.partition(";")
    return edition, name, slot


#: Comparisons of one key; beyond it nothing was corrected, another list took the place of the first.
_PAIRS_LIMIT = 1_000_000

_DATE = re.compile(r"\d{4}-\d\d-\d\d")

Key = Callable[[tuple[str, str, str]], Hashable]

#: What may have been corrected, most likely first: (what must be the same, least likeness of the names).
_PASSES: tuple[tuple[Key, float], ...] = (
    (lambda a: ("edition and name", a[0], a[1]), 100.0),
    (lambda a: ("edition and slot", a[0], a[2]), SAME_SLOT_NAME),
    (lambda a: ("name and slot", a[1], a[2]), 100.0),
    (lambda a: ("name and what follows the date", a[1], _undated(a[2])), 100.0),
    (lambda a: ("edition", a[0]), SAME_EDITION_NAME),
)


def _undated(slot: str) -> str:
    """A slot without its date: with the year of an edition all its dates are corrected."""
    day, _, rest = slot.partition(" ")
    return rest if _DATE.fullmatch(day) else slot


def claim_anchors(
    clusters: Sequence[Sequence[str]], registry: IdRegistry
) -> tuple[list[Counter[str]], dict[str, str]]:
    """For each cluster, how many of its anchors each id of the registry has a claim to; and which.

    An anchor that is new is compared with the registry's anchors that are gone, and only when the
    match is unambiguous on both sides does the id follow the correction.

    Returns:
        The claims, and anchor -> id for every anchor that an id has a claim to.
    """
    owner = {anchor: row.id for row in registry.rows for anchor in row.anchors}
    present = {anchor for cluster in clusters for anchor in cluster}
    claims: list[Counter[str]] = [Counter() for _ in clusters]
    fresh: dict[str, int] = {}
    for number, cluster in enumerate(clusters):
        for anchor in cluster:
            if anchor in owner:
                claims[number][owner[anchor]] += 1
            else:
                fresh[anchor] = number
    gone = {anchor for anchor in owner if anchor not in present}
    claimed = {anchor: owner[anchor] for anchor in sorted(present & set(owner))}
    for key, likeness in _PASSES:
        if not fresh or not gone:
            break
        for new, old in _unambiguous(sorted(fresh), sorted(gone), key, likeness, owner, fresh):
            claims[fresh.pop(new)][owner[old]] += 1
            claimed[new] = owner[old]
            gone.discard(old)
    return claims, claimed


def is_corrected(new: str, old: str) -> bool:
    """Whether one name is the other with misprints undone, rather than another name like it.

    Evidence: word by word each is alike (or an initial of it); a name in no edition, an
    organisation's, has as many words as before: `Urząd Miasta Gdyni` is no misprint of Gdańsk's.
    """
    one, other = split_anchor(new), split_anchor(old)
    short, long = sorted((one[1].split(), other[1].split()), key=len)
    if "".join(short) == "".join(long):
        return True
    if len(short) != len(long) and not one[0]:
        return False
    left = list(long)
    for word in short:
        best = max(left, key=lambda w: (_likeness(word, w), w))
        if _likeness(word, best) < SAME_WORD:
            return False
        left.remove(best)
    return True


def _likeness(a: str, b: str) -> float:
    if min(len(a), len(b)) == 1 and a[0] == b[0]:
        return 100.0
    return fuzz.ratio(a, b)


def _unambiguous(
    fresh: Sequence[str],
    gone: Sequence[str],
    key: Key,
    likeness: float,
    owner: dict[str, str],
    cluster_of: dict[str, int],
) -> list[tuple[str, str]]:
    """Pairs of a new and a gone anchor that can only belong together."""
    by_key: defaultdict[Hashable, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for anchor in fresh:
        by_key[key(split_anchor(anchor))][0].append(anchor)
    for anchor in gone:
        by_key[key(split_anchor(anchor))][1].append(anchor)
    found = []
    for news, olds in by_key.values():
        if not news or not olds or len(news) * len(olds) > _PAIRS_LIMIT:
            continue
        options = [
            (-score, new, old)
            for new in news
            for old in olds
            if (score := fuzz.ratio(split_anchor(new)[1], split_anchor(old)[1])) >= likeness
            and (score == 100.0 or is_corrected(new, old))
        ]
        taken: set[str] = set()
        for score, new, old in sorted(options):
            if new in taken or old in taken:
                continue
            rivals = {owner[o] for s, n, o in options if n == new and s == score and o not in taken}
            claimants = {cluster_of[n] for s, n, o in options if o == old and s == score and n not in taken}
            if len(rivals) == 1 and len(claimants) == 1:
                found.append((new, old))
                taken.update((new, old))
    return found
