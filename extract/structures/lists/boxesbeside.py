"""Sessions in boxes side by side below one time of a list.

Evidence: below what the time says, texts stand in columns that no line crosses; at the head of each column
stands a text in one look, on one height, that names no people, and more is said below it. Two columns of
names, or of a title and its room, are not set so. A letter or a number may stand left of each box.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.lang import Pack
from extract.model import union
from extract.signals.evidence import is_surely_people
from extract.structures.shared.arrangement import Entry, TrackLabel, look_of
from extract.structures.shared.columnheads import column_labels, in_column
from extract.structures.shared.marks import Mark
from extract.structures.shared.openrows import rows_of
from extract.values import replace

#: Of the type size. Columns are parted by more than this.
GUTTER = 1.0
#: Of the type size. The boxes of one row and those of the next are further apart than their lines.
TIER_GAP = 0.9
#: Of the width of the boxes. None is narrower.
NARROWEST = 0.15
#: Characters. What is left of a box says no more than its letter or number.
LONGEST_SIGN = 2

Column = list[Mark]
Cells = list[Column]


def with_boxes_apart(entries: Sequence[Entry], packs: tuple[Pack, ...]) -> list[Entry]:
    """The entries of a list, those with boxes side by side as one for each box."""
    made: list[Entry] = []
    places: dict[int, int] = {}
    for index, entry in enumerate(entries):
        parent = places.get(entry.parent) if entry.parent is not None else None
        entry = replace(entry, parent=parent)
        places[index] = len(made)
        told = entry.context.start and entry.own_time and not entry.is_block
        found = _boxes(entry.content, packs) if told else None
        if found is None:
            made.append(entry)
            continue
        head, cells = found
        rooms = _rooms_over(cells, packs)
        used = {*head, *(m for cell in cells for m in cell)}
        claimed = (*entry.claimed, *(m for m in entry.content if m not in used))
        if head:
            made.append(replace(entry, content=tuple(head), claimed=claimed))
            claimed = ()
        inner = entry.context if head else replace(entry.context, room=None, floor=None)
        for cell, room in zip(cells, rooms, strict=True):
            context, said = (in_column(room, inner), cell[1:]) if room else (inner, cell)
            claimed = (*claimed, *room.marks) if room else claimed
            made.append(replace(entry, content=tuple(said), context=context, claimed=claimed))
            claimed = ()
    return made


def _rooms_over(cells: Cells, packs: tuple[Pack, ...]) -> Sequence[TrackLabel | None]:
    """The room of each box, where the first lines of all are rooms, most by a word, with more below."""
    heads = [cell[0] for cell in cells]
    if 2 * sum(1 for m in heads if m.rooms) <= len(heads) or any(len(cell) < 2 for cell in cells):
        return [None] * len(cells)
    told = column_labels([(m,) for m in heads], [m for cell in cells for m in cell[1:]], packs)
    return told if all(label and label.room and not label.name for label in told) else [None] * len(cells)


def _boxes(content: Sequence[Mark], packs: tuple[Pack, ...]) -> tuple[list[Mark], Cells] | None:
    """What stands above the boxes of an entry, and the lines of each; None where there are none."""
    if len(content) < 4 or len({m.line.page for m in content}) > 1:
        return None
    rows = rows_of(content)
    first = next((k for k, row in enumerate(rows) if len(row) > 1), len(rows))
    body = [m for row in rows[first:] for m in row]
    columns = _columns(body)
    if len(columns) < 2:
        return None
    tiers = [_in_columns(tier, columns) for tier in _tiers(rows[first:])]
    cells = [cell for tier in tiers for cell in tier if cell]
    if not all(_is_row_of_boxes(tier) for tier in tiers) or not _are_sessions(cells, packs):
        return None
    return [m for row in rows[:first] for m in row], cells


def _columns(marks: Sequence[Mark]) -> list[tuple[float, float]]:
    """Left and right edges of the columns that no line crosses; one with signs only goes with the next."""
    spans: list[list[float]] = []
    size = min(m.line.size for m in marks) if marks else 0.0
    for mark in sorted(marks, key=lambda m: m.box.x0):
        if spans and mark.box.x0 - spans[-1][1] <= GUTTER * size:
            spans[-1][1] = max(spans[-1][1], mark.box.x1)
        else:
            spans.append([mark.box.x0, mark.box.x1])
    merged: list[tuple[float, float]] = []
    sign: float | None = None
    for left, right in spans:
        inside = [m for m in marks if left <= m.box.x_mid <= right]
        if all(len(m.text.strip()) <= LONGEST_SIGN for m in inside):
            sign = left if sign is None else sign
            continue
        merged.append((left if sign is None else sign, right))
        sign = None
    return merged


def _tiers(rows: Sequence[Sequence[Mark]]) -> list[list[Mark]]:
    """Rows of boxes below each other: parted by white from the left edge to the right."""
    tiers: list[list[Mark]] = []
    bottom = 0.0
    for row in rows:
        box = union(m.box for m in row)
        if tiers and box.top - bottom <= TIER_GAP * min(m.line.size for m in row):
            tiers[-1] += row
        else:
            tiers.append(list(row))
            bottom = 0.0
        bottom = max(bottom, box.bottom)
    return tiers


def _in_columns(tier: Sequence[Mark], columns: Sequence[tuple[float, float]]) -> Cells:
    cells: Cells = [[] for _ in columns]
    for mark in tier:
        at = sum(1 for left, _ in columns[1:] if left <= mark.box.x_mid)
        if len(mark.text.strip()) > LONGEST_SIGN or mark.box.x1 > columns[at][1]:
            cells[at].append(mark)
    return cells


def _is_row_of_boxes(tier: Cells) -> bool:
    """Whether the first lines of a row of boxes stand on one height in one look; the last may be empty."""
    filled = [cell for cell in tier if cell]
    if not filled or any(a and not b for b, a in pairwise(tier)):
        return False
    heads = [min(cell, key=lambda m: m.box.top) for cell in filled]
    level = all(abs(h.box.y_mid - heads[0].box.y_mid) <= 0.5 * heads[0].line.size for h in heads)
    return level and len({look_of(h) for h in heads}) == 1


def _are_sessions(cells: Cells, packs: tuple[Pack, ...]) -> bool:
    """Whether each box has a head that is no people, and more below it in another look."""
    boxes = [union(m.box for m in cell) for cell in cells]
    width = max(b.x1 for b in boxes) - min(b.x0 for b in boxes)
    if any(b.width < NARROWEST * width for b in boxes):
        return False
    said = sum(1 for cell in cells if len({look_of(m) for m in cell}) > 1)
    return said >= 2 and 2 * said > len(cells) and not any(is_surely_people(c[0].text, packs) for c in cells)
