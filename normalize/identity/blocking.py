"""Which names are worth comparing: no true pair is lost, and the order of words does not matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from normalize.identity.rarity import Rarity
from normalize.identity.words import match_words, stem
from normalize.lexicon import nickname_groups
from normalize.names import NameKey

#: A word in at most this many names is a block of its own.
RARE_WORD_NAMES = 6
#: Names in one block; larger blocks are cut and reported.
BLOCK_LIMIT = 2_000


@dataclass(frozen=True, slots=True)
class Blocks:
    """Pairs of positions (smaller first, sorted) and the blocks that were too large to compare whole."""

    pairs: list[tuple[int, int]]
    cut: tuple[tuple[str, int], ...]


def block_keys(key: NameKey, rarity: Rarity) -> set[str]:
    """Every key under which a name is looked for.

    - word + initial of another word: initials, order, middle names, typos behind the first letter
    - word + short piece of another: a typo in the first letter
    - word + its other word's letters sorted: letters that changed places
    - a rare word alone: changed surnames, added and dropped parts
    - all words squashed: hyphens and spaces
    """
    words = [w for w, role in zip(key.words, key.roles, strict=True) if role != "p"] or list(key.words)
    found = {"=" + "".join(key.words), "=" + "".join(sorted(key.words))}
    for i, word in enumerate(words):
        if len(word) < 2:
            continue
        base = stem(word)
        if rarity.count(word) <= RARE_WORD_NAMES and len(word) > 3:
            found.add(f"!{base}")
        for j, other in enumerate(words):
            if i == j:
                continue
            found.update(f"{base}+{form[0]}" for form in nickname_groups().get(other, (other,)))
            found.add(f"{base}+{other[0]}")
            if len(other) > 3:
                found.update((f"{base}~{other[:3]}", f"{base}~{other[1:4]}"))
                found.add(f"{base}#{''.join(sorted(stem(other)))}")
    return found


def candidate_pairs(keys: Sequence[NameKey], rarity: Rarity, limit: int = BLOCK_LIMIT) -> Blocks:
    """Pairs of names that share a block key.

    Under a family name that many bear, two full given names that are nothing alike are two people:
    such pairs are left out unless a rare word or the squashed name brings them together.
    """
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for position, key in enumerate(keys):
        for block in block_keys(key, rarity):
            blocks[block].append(position)
    plain = [_two_words(key) for key in keys]
    pairs: set[tuple[int, int]] = set()
    cut: list[tuple[str, int]] = []
    for block, members in blocks.items():
        if len(members) < 2:
            continue
        if len(members) > limit:
            cut.append((block, len(members)))
        elif block[0] in "!=":
            pairs.update(combinations(members, 2))
        else:
            pairs.update(p for p in combinations(members, 2) if _worth_comparing(plain[p[0]], plain[p[1]]))
    return Blocks(sorted(pairs), tuple(sorted(cut)))


def _two_words(key: NameKey) -> tuple[str, str] | None:
    """Given and family name of a name of two full words; None for every other name."""
    words = [w for w, role in zip(key.words, key.roles, strict=True) if role != "p"]
    return (words[0], words[1]) if len(words) == 2 and min(map(len, words)) > 1 else None


def _worth_comparing(a: tuple[str, str] | None, b: tuple[str, str] | None) -> bool:
    if a is None or b is None or a[1] != b[1]:
        return True
    return match_words(a[0], b[0], "g") is not None
