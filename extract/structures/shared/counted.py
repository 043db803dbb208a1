"""Sessions that are counted below each other: `Workshop 1: …`, `Workshop 2: …`.

Evidence: lines begin with one word for a block, each with another number or letter, at one edge and in one
look. They stand for sessions of one rank: where one of them is part of an entry, the others are too.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack, fold
from extract.signals.labels import container_label
from extract.structures.shared.arrangement import look_of
from extract.structures.shared.marks import Mark

#: Points. Left edges that differ by less are one.
SAME_EDGE = 3.0
#: Fewer lines count nothing.
FEWEST = 2


def counts_with(mark: Mark, other: Mark, packs: tuple[Pack, ...]) -> bool:
    """Whether two lines count sessions of one kind: the same word, other numbers, one edge, one look."""
    if abs(mark.box.x0 - other.box.x0) > SAME_EDGE or look_of(mark) != look_of(other):
        return False
    own, others = container_label(mark.text, packs), container_label(other.text, packs)
    if own is None or others is None or not own.number or not others.number:
        return False
    return fold(own.word) == fold(others.word) and own.number != others.number


def counted_lines(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> list[int]:
    """Positions of the lines that count sessions, each with another number; empty where fewer than two do."""
    labels = [container_label(m.text, packs) for m in marks]
    first = next((k for k, n in enumerate(labels) if n is not None and n.number), None)
    if first is None:
        return []
    found = [first, *(k for k in range(first + 1, len(marks)) if counts_with(marks[k], marks[first], packs))]
    numbers = {n.number for k in found if (n := labels[k]) is not None}
    return found if FEWEST <= len(found) == len(numbers) else []
