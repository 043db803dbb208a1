"""Heads of sessions in boxes of their own inside the cells of a table.

Evidence: a box stands right on the rest of a drawn cell, a little narrower than it, and the lines below
it begin with who leads, with names, or with the items of a list.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack
from extract.model import union
from extract.signals.evidence import is_surely_people
from extract.structures.shared.groups import Group
from extract.structures.tables.grid import ALIGNED
from extract.values import replace

#: Lines. A head says no more.
LONGEST_HEAD = 3
#: Of the width of the cell. A box inside it is as wide.
MOST_OF_WIDTH = 0.8


def with_heads_inside(groups: Sequence[Group], packs: tuple[Pack, ...]) -> list[Group]:
    """The groups, heads in boxes joined with the cells that they stand in."""
    joined: dict[int, Group] = {}
    heads: set[int] = set()
    for cell in groups:
        if not cell.closed or not cell.marks or cell.has_own_time or not _tells(cell, packs):
            continue
        for head in groups:
            if head is not cell and _is_on_top(head, cell):
                heads.add(id(head))
                box = union((head.box, cell.box))
                joined[id(cell)] = replace(cell, box=box, marks=(*head.marks, *cell.marks))
    return [joined.get(id(g), g) for g in groups if id(g) not in heads]


def _tells(cell: Group, packs: tuple[Pack, ...]) -> bool:
    """Whether a cell begins with who leads, with names or with an item."""
    first = cell.marks[0]
    return first.is_bulleted or any(x.start == 0 for x in first.labels) or is_surely_people(first.text, packs)


def _is_on_top(head: Group, cell: Group) -> bool:
    """Whether a box stands right on what is left of a cell below it, set in on both sides."""
    a, b = head.box, cell.box
    wide = b.x0 <= a.x0 and a.x1 <= b.x1 and MOST_OF_WIDTH * b.width <= a.width < b.width - ALIGNED
    low = head.closed and not head.rotated and not head.has_own_time and len(head.marks) <= LONGEST_HEAD
    return wide and low and abs(a.bottom - b.top) <= ALIGNED
