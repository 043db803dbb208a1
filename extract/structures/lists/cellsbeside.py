"""Sessions in drawn cells side by side beside one time of a list.

Evidence: rules part what is said of a time into cells of one height, while what is said of most other times
runs through them undivided, so they are no fields of a table; there are three or more, or each names its
room; and none of them alone holds people.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack
from extract.model import Box
from extract.signals.evidence import is_surely_people
from extract.structures.shared.arrangement import Entry
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Of all entries of the list. More rows that rules divide are a table.
DIVIDED = 0.5
#: Two cells may be a title and what is said of it, more are not.
FEWEST_CELLS = 3
#: Points. Edges of cells that differ by less are one.
EDGE = 2.0

Cells = list[tuple[Mark, ...]]


def with_cells_apart(entries: Sequence[Entry], packs: tuple[Pack, ...]) -> list[Entry]:
    """The entries of a list, those that rules divide as one for each cell."""
    found = {k: cells for k, e in enumerate(entries) if len(cells := _cells(e)) > 1}
    timed = sum(1 for e in entries if e.context.start and e.own_time)
    if not found or len(found) > DIVIDED * timed:
        return list(entries)
    made: list[Entry] = []
    places: dict[int, int] = {}
    for index, entry in enumerate(entries):
        parent = places.get(entry.parent) if entry.parent is not None else None
        entry = replace(entry, parent=parent)
        places[index] = len(made)
        cells = found.get(index, [])
        if not _are_sessions(cells, packs):
            made.append(entry)
            continue
        inner = replace(entry.context, room=None, floor=None)
        for k, cell in enumerate(cells):
            claimed = () if k else entry.claimed
            made.append(replace(entry, content=cell, context=inner, claimed=claimed))
    return made


def _cells(entry: Entry) -> Cells:
    """What stands in each of the drawn cells beside a time, from the left; none where others hold text."""
    if not (entry.context.start and entry.own_time) or entry.is_block or entry.people:
        return []
    inside: dict[Box, list[Mark]] = {}
    for mark in entry.content:
        cell = mark.line.cell
        if cell.sides < CLOSED_SIDES or mark.line.rotation:
            return []
        inside.setdefault(cell.box, []).append(mark)
    boxes = sorted(inside, key=lambda b: b.x0)
    if not boxes or any(
        abs(b.top - boxes[0].top) > EDGE or abs(b.bottom - boxes[0].bottom) > EDGE for b in boxes
    ):
        return []
    if any(m.line.cell.box != boxes[0] for m in entry.claimed if m.is_time):
        return []
    return [tuple(inside[b]) for b in boxes]


def _are_sessions(cells: Cells, packs: tuple[Pack, ...]) -> bool:
    """Whether cells side by side hold a session each, rather than what is said of one."""
    if len(cells) < 2 or (len(cells) < FEWEST_CELLS and not all(any(m.rooms for m in c) for c in cells)):
        return False
    people = [is_surely_people("\n".join(m.text for m in c), packs) for c in cells]
    return all(people) or not any(people)
