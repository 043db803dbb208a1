"""Columns that nobody drew inside a drawn column: texts side by side in each of its cells.

Evidence: several cells on the same edges hold lines side by side, and one white gutter runs down
through all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extract.model import Box
from extract.structures.shared.groups import Group

#: Cells with lines side by side, and their share of all cells on these edges.
FEWEST_PARTED, PARTED = 3, 0.6
#: Points. Gutters are wider.
GUTTER = 6.0
#: Of the lower line's height. Lines that share so much stand side by side; each may be centred in its cell.
BESIDE = 0.25


def split_at_gutters(groups: Sequence[Group]) -> list[Group]:
    """The cells, those with a gutter of their column cut there."""
    columns: dict[tuple[int, int], list[Group]] = defaultdict(list)
    for group in groups:
        if group.closed and not group.rotated and not group.has_own_time:
            columns[round(group.box.x0), round(group.box.x1)].append(group)
    parts: dict[int, list[Group]] = {}
    for cells in columns.values():
        parted = [c for c in cells if _is_parted(c)] if len(cells) >= FEWEST_PARTED else []
        if len(parted) >= max(FEWEST_PARTED, PARTED * len(cells)) and (cut := _gutter(parted)) is not None:
            parts.update((id(c), _cut(c, cut)) for c in cells if not _crosses(c, cut))
    if not parts:
        return list(groups)
    made = [part for g in groups for part in parts.get(id(g), [g])]
    return sorted(made, key=lambda g: (round(g.box.top), g.box.x0, g.box.x1))


def _is_parted(cell: Group) -> bool:
    """Whether two lines of a cell stand side by side."""
    boxes = sorted((m.box for m in cell.marks), key=lambda b: b.x0)
    return any(
        b.x0 - a.x1 > 0 and a.y_overlap(b) >= BESIDE * min(a.height, b.height)
        for k, a in enumerate(boxes)
        for b in boxes[k + 1 :]
    )


def _gutter(cells: Sequence[Group]) -> float | None:
    """The middle of the only gutter through all cells, with lines of each on both sides."""
    gaps: list[tuple[float, float]] = []
    right = None
    for box in sorted((m.box for c in cells for m in c.marks), key=lambda b: b.x0):
        if right is not None and box.x0 - right > GUTTER:
            gaps.append((right, box.x0))
        right = box.x1 if right is None else max(right, box.x1)
    if len(gaps) != 1:
        return None
    middle = sum(gaps[0]) / 2
    both = all(len({m.box.x_mid < middle for m in c.marks}) == 2 for c in cells)
    return middle if both else None


def _crosses(cell: Group, cut: float) -> bool:
    return any(m.box.x0 < cut < m.box.x1 for m in cell.marks)


def _cut(cell: Group, cut: float) -> list[Group]:
    b = cell.box
    sides = [
        (Box(b.x0, b.top, cut, b.bottom), tuple(m for m in cell.marks if m.box.x_mid < cut)),
        (Box(cut, b.top, b.x1, b.bottom), tuple(m for m in cell.marks if m.box.x_mid >= cut)),
    ]
    return [Group(box, marks, cell.closed, cell.rotated) for box, marks in sides if marks]
