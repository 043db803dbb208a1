"""Sessions that are counted below each other: `Workshop 1: …`, `Workshop 2: …`, or `W1 …`, `W2 …`.

Evidence: lines begin with one word for a block, each with another number or letter, at one edge and in one
look; or with the same capitals and numbers that run on by one. They stand for sessions of one rank: where
one of them is part of an entry, the others are too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.lang import Pack, fold
from extract.signals.labels import container_label
from extract.structures.shared.arrangement import look_of
from extract.structures.shared.marks import Mark

#: Points. Left edges that differ by less are one.
SAME_EDGE = 3.0
#: Of the type size. The first line of a paragraph is set in by no more.
INDENT = 2.0
#: Fewer lines count nothing.
FEWEST = 2
#: The code of a session that is one of several.
CODED = re.compile(r"^\s*([A-Z]{1,3})(\d{1,2})(?:(?:[.:)]|\s?[–—-])?\s+(?=\S)|[.:)]?$)")

#: The number of an item in Roman figures.
ROMAN = re.compile(r"^\s*(I|II|III|IV|V|VI|VII|VIII|IX|X)\s?[.)]\s+(?=\S)")
FIGURES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def is_code(text: str) -> bool:
    """Whether a text is the code of a session and nothing else."""
    match = CODED.match(text)
    return match is not None and match.end() == len(text)


def counts_with(mark: Mark, other: Mark, packs: tuple[Pack, ...]) -> bool:
    """Whether two lines count sessions of one kind: the same word, other numbers, one look, one edge.

    One of them may be set in as a paragraph is.
    """
    if abs(mark.box.x0 - other.box.x0) > INDENT * mark.line.size or look_of(mark) != look_of(other):
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
        return coded_lines(marks)
    found = [first, *(k for k in range(first + 1, len(marks)) if counts_with(marks[k], marks[first], packs))]
    numbers = {n.number for k in found if (n := labels[k]) is not None}
    return found if FEWEST <= len(found) == len(numbers) else []


def coded_lines(marks: Sequence[Mark]) -> list[int]:
    """Positions of the lines that begin with one code, its number one higher each time."""
    found = [(k, m) for k, mark in enumerate(marks) if (m := CODED.match(mark.text))]
    if len(found) < FEWEST:
        return []
    first = marks[found[0][0]]
    alike = all(
        m.group(1) == found[0][1].group(1)
        and int(m.group(2)) == int(found[0][1].group(2)) + n
        and abs(marks[k].box.x0 - first.box.x0) <= SAME_EDGE
        and look_of(marks[k]) == look_of(first)
        for n, (k, m) in enumerate(found)
    )
    return [k for k, _ in found] if alike else []


def roman_lines(marks: Sequence[Mark]) -> list[int]:
    """Positions of the lines that begin with the Roman figures from one on, each one higher, at one edge."""
    found: list[int] = []
    for k, mark in enumerate(marks):
        match = ROMAN.match(mark.text)
        next_one = FIGURES[len(found)] if len(found) < len(FIGURES) else None
        if match and match.group(1) == next_one:
            found.append(k)
    first = marks[found[0]].box.x0 if found else 0.0
    aligned = all(abs(marks[k].box.x0 - first) <= SAME_EDGE for k in found)
    return found if len(found) >= FEWEST and aligned else []
