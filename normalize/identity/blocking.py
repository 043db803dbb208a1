"""Which names are worth comparing: no true pair is lost, and the order of words does not matter."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from normalize.identity.rarity import Rarity
from normalize.identity.screening import NameTable
from normalize.identity.words import stem
from normalize.lexicon import nickname_groups
from normalize.names import NameKey

#: A word in at most this many names is a block of its own.
RARE_WORD_NAMES = 6
#: Names in one block; larger blocks are cut and reported.
BLOCK_LIMIT = 2_000
#: Pairs that are looked at together; bounds memory.
_BATCH = 1 << 20

Pairs = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Blocks:
    """Pairs of positions (smaller first, sorted; two columns) and the blocks too large to compare whole."""

    pairs: Pairs
    cut: tuple[tuple[str, int], ...]


def candidate_pairs(
    keys: Sequence[NameKey], rarity: Rarity, limit: int = BLOCK_LIMIT, floor: float | None = None
) -> Blocks:
    """Pairs of distinct names that share a block.

    Under a family name that many bear, two full given names that are nothing alike are two people:
    such pairs are left out unless a rare word or the squashed name brings them together.

    Args:
        keys: Distinct names.
        rarity: How rare their words are.
        limit: Names in one block.
        floor: Names that cannot agree by so many bits are left out, too.
    """
    table = NameTable(keys, rarity)
    blocks = _NumberedBlocks(table, rarity)
    for key in keys:
        blocks.add(key)
    codes = np.zeros(0, np.int64)
    cut: list[tuple[str, int]] = []
    waiting: list[NDArray[np.int64]] = []
    for left, right, is_strong in blocks.pairs(limit, cut):
        keep = np.ones(len(left), np.bool_) if is_strong else table.worth_comparing(left, right)
        if floor is not None:
            keep[keep] = ~table.is_hopeless(left[keep], right[keep], floor)
        waiting.append(np.unique(left[keep] * len(keys) + right[keep]))
        if sum(map(len, waiting)) > 4 * _BATCH:
            codes, waiting = np.unique(np.concatenate([codes, *waiting])), []
    codes = np.unique(np.concatenate([codes, *waiting]))
    pairs = np.column_stack((codes // max(len(keys), 1), codes % max(len(keys), 1)))
    return Blocks(pairs, tuple(sorted(cut)))


class _NumberedBlocks:
    """Every key under which a name is looked for, as numbers.

    - word + initial of another word: initials, order, middle names, typos behind the first letter
    - word + short piece of another: a typo in the first letter
    - word + its other word's letters sorted: letters that changed places
    - a rare word alone: changed surnames, added and dropped parts
    - all words squashed: hyphens and spaces
    """

    def __init__(self, table: NameTable, rarity: Rarity) -> None:
        self._stems: dict[str, int] = {}
        self._parts: dict[str, int] = {"": 0}
        self._words = {word: self._read(word, rarity) for word in table.words.words}
        #: kinds of blocks, each with the names that are in it
        self._codes, self._owners = (array("q"), array("q")), (array("q"), array("q"))
        self._labels: dict[int, str] = {}
        self._count = 0

    def _read(self, word: str, rarity: Rarity) -> tuple[int, tuple[int, ...], bool]:
        """A word's stem, what other words are looked for under with it, and whether it is rare."""
        base = stem(word)
        initials = {form[0] for form in nickname_groups().get(word, ())} | {word[0]}
        pieces = {f"+{letter}" for letter in initials}
        if len(word) > 3:
            pieces |= {f"~{word[:3]}", f"~{word[1:4]}", "#" + "".join(sorted(base))}
        numbers = tuple(self._parts.setdefault(piece, len(self._parts)) for piece in sorted(pieces))
        is_rare = len(word) > 3 and rarity.count(word) <= RARE_WORD_NAMES
        return self._stems.setdefault(base, len(self._stems)), numbers, is_rare

    def add(self, key: NameKey) -> None:
        """Put the next name into its blocks."""
        words = [w for w, role in zip(key.words, key.roles, strict=True) if role != "p"] or list(key.words)
        squashed = "".join(key.words)
        strong = {_digest(squashed), _digest("".join(sorted(squashed)))}
        weak: set[int] = set()
        for i, word in enumerate(words):
            if len(word) < 2:
                continue
            base, _, is_rare = self._words[word]
            if is_rare:
                strong.add(base << 32)
            for j, other in enumerate(words):
                if i != j:
                    weak.update(base << 32 | piece for piece in self._words[other][1])
        for kind, found in ((0, weak), (1, strong)):
            self._codes[kind].extend(found)
            self._owners[kind].extend([self._count] * len(found))
        self._count += 1

    def pairs(
        self, limit: int, cut: list[tuple[str, int]]
    ) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], bool]]:
        """Batches of pairs, the smaller position first, and whether the block alone makes them worth it."""
        for kind in (0, 1):
            codes, owners = (np.array(x[kind], np.int64) for x in (self._codes, self._owners))
            order = np.lexsort((owners, codes))
            codes, owners = codes[order], owners[order]
            starts = np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]]) if len(codes) else order
            sizes = np.diff(np.r_[starts, len(codes)])
            cut += [
                (self._label(int(codes[starts[n]]), kind), int(sizes[n]))
                for n in np.flatnonzero(sizes > limit)
            ]
            for size in np.unique(sizes[(sizes > 1) & (sizes <= limit)]):
                first, second = np.triu_indices(size, 1)
                of_size = starts[sizes == size]
                step = max(_BATCH // len(first), 1)
                for at in range(0, len(of_size), step):
                    members = owners[of_size[at : at + step, None] + np.arange(size)]
                    yield members[:, first].ravel(), members[:, second].ravel(), kind == 1

    def _label(self, code: int, kind: int) -> str:
        """A block in words: `kowalsk+j`."""
        stems, parts = list(self._stems), list(self._parts)
        if kind == 1 and (code < 0 or code >> 32 >= len(stems) or code & 0xFFFFFFFF):
            return "squashed names"
        return ("!" if kind else "") + stems[code >> 32] + parts[code & 0xFFFFFFFF]


def _digest(text: str) -> int:
    """A number for a squashed name, apart from those of words: always odd in its lower half."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True) | 1
