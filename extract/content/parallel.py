"""Sessions side by side in one entry that letters or numbers tell apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.content.children import FEWEST
from extract.content.coded import name_people, with_code, without_code
from extract.content.items import SAME_EDGE
from extract.content.styles import set_alike
from extract.lang import Pack
from extract.model import SessionKind
from extract.structures.shared.counted import counted_lines
from extract.structures.shared.marks import Mark

#: The letter of a session beside others; a full stop alone may follow an initial, but not before a text.
LETTERED = re.compile(r"^\s*(?:\d{1,2}(?=[A-Z]\s?[:.)])|(?=[A-Z]\s?[:)]))([A-Z])\s?[:.)]\s")
DOTTED = re.compile(r"^\s*([A-Z])\.\s(?=\S+\s(?:\S+\s){0,2}[^\W\d_A-Z]{3,})")


def split_lettered(marks: Sequence[Mark]) -> tuple[tuple[Mark, ...], list[tuple[Mark, ...]]] | None:
    """The head of an entry and the sessions in it that letters tell apart: `A: …`, or `2A. …`, `2B. …`.

    Evidence: the letters run on from A, and their lines begin at one edge in one look. Where only a full stop
    follows them, so does a text: words in small letters among the first, and none is a name (`A. Nowak`).
    """
    found = _lettered(marks, LETTERED) or _lettered(marks, DOTTED)
    if len(found) < FEWEST or [x for _, x in found] != [chr(ord("A") + n) for n in range(len(found))]:
        return None
    starts = [k for k, _ in found]
    first = marks[starts[0]]
    if any(
        abs(marks[k].box.x0 - first.box.x0) > SAME_EDGE
        or not set_alike(marks[k].line.words[0], first.line.words[0])
        for k in starts
    ):
        return None
    bounds = [*starts, len(marks)]
    return tuple(marks[: starts[0]]), [tuple(marks[a:b]) for a, b in pairwise(bounds)]


def _lettered(marks: Sequence[Mark], pattern: re.Pattern[str]) -> list[tuple[int, str]]:
    return [(k, m[1]) for k, mark in enumerate(marks) if (m := pattern.match(mark.text))]


def split_counted(
    marks: Sequence[Mark], packs: tuple[Pack, ...]
) -> tuple[tuple[Mark, ...], list[tuple[Mark, ...]]] | None:
    """The head of an entry and the sessions counted in it: `Workshop 1: …`, `Workshop 2: …`.

    Codes before names count talks, not sessions.
    """
    starts = counted_lines(marks, packs)
    bounds = [*starts, len(marks)]
    items = [with_code(marks[a:b], packs) for a, b in pairwise(bounds)]
    if not starts or name_people(items, packs):
        return None
    return tuple(marks[: starts[0]]), [without_code(item, packs) for item in items]


def are_at_once(kind: SessionKind | None, rooms: Sequence[str | None]) -> bool:
    """Whether sessions have the time of their slot: each has a room of its own, or `Workshops` heads them."""
    return (None not in rooms and len(set(rooms)) == len(rooms)) or kind == "workshop"
