"""Lines gathered into cells: what stands together inside drawn boundaries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.layout.flow import in_reading_order
from extract.lazy import lazy
from extract.model import Box, union
from extract.structures.shared.marks import Mark
from extract.values import quick

#: A cell needs this many drawn sides to count as closed.
CLOSED_SIDES = 3
#: Of the shorter side. Two extents that share this much belong to one row or column.
SHARED = 0.5


@quick
@dataclass(frozen=True, eq=False)
class Group:
    """The lines of one cell in reading order. `box` is the cell where it is closed, else the text."""

    box: Box
    marks: tuple[Mark, ...]
    closed: bool
    rotated: bool

    @lazy
    def text_box(self) -> Box:
        return union(m.box for m in self.marks)

    @lazy
    def text(self) -> str:
        return " ".join(m.text for m in self.marks)

    @lazy
    def is_time(self) -> bool:
        """Whether the cell holds times and nothing else."""
        return bool(self.marks) and all(m.is_time for m in self.marks)

    @lazy
    def time_marks(self) -> tuple[Mark, ...]:
        """Lines that are a time and nothing else."""
        return tuple(m for m in self.marks if m.is_time)

    @lazy
    def has_own_time(self) -> bool:
        """Whether a time begins a line, so that the cell can stand for itself."""
        return any(m.leading_time for m in self.marks)


def group_cells(marks: Iterable[Mark]) -> list[Group]:
    """Groups by drawn cell; lines outside closed cells stay alone. Sorted by top, then left."""
    cells: dict[tuple[object, ...], list[Mark]] = {}
    for mark in marks:
        cell = mark.line.cell
        rotated = mark.line.rotation != 0
        if cell.sides >= CLOSED_SIDES:
            b = cell.box
            key: tuple[object, ...] = (round(b.x0), round(b.top), round(b.x1), round(b.bottom), rotated)
        else:
            key = ("open", mark.line.ids)
        cells.setdefault(key, []).append(mark)
    groups = [_group(members) for members in cells.values()]
    return sorted(groups, key=lambda g: (round(g.box.top), g.box.x0, g.box.x1))


def _group(members: Sequence[Mark]) -> Group:
    first = members[0].line
    closed = first.cell.sides >= CLOSED_SIDES
    rotated = first.rotation != 0
    if rotated or len(members) == 1:
        ordered = list(members)
    else:
        by_line = {m.line: m for m in members}
        ordered = [by_line[n] for n in in_reading_order([m.line for m in members])]
    box = first.cell.box if closed else union([m.box for m in members])
    return Group(box, tuple(ordered), closed, rotated)


def shares_rows(a: Box, b: Box) -> bool:
    """Whether two boxes stand beside each other: they share half of the lower one's height."""
    a_top, a_bottom, b_top, b_bottom = a.top, a.bottom, b.top, b.bottom
    shared = (a_bottom if a_bottom < b_bottom else b_bottom) - (a_top if a_top > b_top else b_top)
    high, tall = a_bottom - a_top, b_bottom - b_top
    return (shared if shared > 0.0 else 0.0) >= SHARED * (high if high < tall else tall)


def shares_columns(a: Box, b: Box) -> bool:
    """Whether two boxes stand above each other: they share half of the narrower one's width."""
    return a.x_overlap(b) >= SHARED * min(a.width, b.width)
