"""The place of a session in a cell of its own, at the end of its row, or below the time in the time's cell.

Evidence: what is below the time is a room or a floor and nothing else. At the end of a row, the row has two
cells, and the last one is a few words in brackets, or a few words with one for a room or a house, on one
line that names no kind of session.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.lang import Pack, fold
from extract.signals.labels import likely_kind
from extract.signals.places import BARE_WORD, names_site, read_place
from extract.signals.rooms import find_rooms
from extract.structures.shared.arrangement import Context, Look, look_of
from extract.structures.shared.groups import Group
from extract.structures.shared.marks import Mark

BRACKETED = re.compile(r"^\(([^()]+)\)$")
#: Words. A place is no longer.
LONGEST = 5
#: Strength from which a text names a kind of session.
SURE_KIND = 0.5


@dataclass(frozen=True, slots=True)
class Places:
    """How the cells of one table are set that only say where."""

    looks: frozenset[Look]
    packs: tuple[Pack, ...]

    def taken(
        self, cells: Sequence[Group], context: Context
    ) -> tuple[list[Group], Context, tuple[Mark, ...]]:
        """The cells of a row without a last one that only says where; the context there; what says so."""
        if not _are_two(cells):
            return list(cells), context, ()
        mark = cells[1].marks[0]
        place = place_in(mark, self.packs)
        if place is None and look_of(mark) in self.looks and len(mark.text.split()) <= LONGEST:
            place = mark.text.strip()
        if place is None or place_in(cells[0].marks[0], self.packs) is not None:
            return list(cells), context, ()
        return [cells[0]], context.at(place, own=True), (mark,)


def place_of_row(label: Sequence[Mark], packs: tuple[Pack, ...]) -> tuple[str | None, str | None] | None:
    """The room and floor that all the text below a time in its cell names; None if it says more."""
    text = " ".join(m.text.strip() for m in label)
    if not label or any(m.times or m.labels for m in label) or likely_kind(text, packs, SURE_KIND):
        return None
    if (place := read_place(text, packs)) is not None:
        return place.room or None, place.floor
    spans = [r for r in find_rooms(text, packs) if r.end - r.start == len(text)]
    sure = [r for r in spans if r.confidence >= BARE_WORD]
    return (sure[0].room or None, sure[0].floor) if sure else None


def places_of(rows: Iterable[Sequence[Group]], packs: tuple[Pack, ...]) -> Places:
    """How places are set in the rows of a table, given without their times."""
    firsts, lasts = set(), set()
    for cells in rows:
        if _are_two(cells):
            firsts |= {look_of(m) for m in cells[0].marks}
            lasts |= {look_of(m) for m in cells[1].marks if place_in(m, packs) is not None}
    return Places(frozenset(lasts - firsts), packs)


def _are_two(cells: Sequence[Group]) -> bool:
    """Whether a row has two cells, the second with one line."""
    return len(cells) == 2 and len(cells[1].marks) == 1 and cells[0].box.x1 <= cells[1].box.x0


def place_in(mark: Mark, packs: tuple[Pack, ...]) -> str | None:
    """The place that a line names and nothing else, without its brackets."""
    text = mark.text.strip()
    bracket = BRACKETED.match(text)
    inner = bracket.group(1).strip() if bracket else text
    if len(inner.split()) > LONGEST or mark.times or mark.labels or not inner[:1].isupper():
        return None
    named = bracket is not None or names_site(fold(inner), packs)
    return inner if named and likely_kind(inner, packs, SURE_KIND) is None else None
