"""Cells that hold several times below each other, where only the cells beside them are cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.model import Box
from extract.structures.grid import ALIGNED
from extract.structures.groups import Group


def split_stacked_times(groups: Sequence[Group]) -> list[Group]:
    """Cuts cells that hold several whole ranges of time where the cells beside them are cut.

    Evidence: a range has its own end, so two of them below each other are two rows whose boundary
    is drawn beside them only.
    """
    made: list[Group] = []
    for group in groups:
        ranges = [m for m in group.marks if m.is_time and m.times[0].end]
        if len(ranges) < 2 or len(ranges) != len(group.marks):
            made.append(group)
            continue
        tops = sorted(g.box.top for g in groups if g.box.x0 >= group.box.x1 - ALIGNED)
        edges = [group.box.top]
        for above, below in pairwise(ranges):
            between = [y for y in tops if above.box.y_mid < y < below.box.y_mid]
            edges.append(between[0] if between else (above.box.bottom + below.box.top) / 2)
        edges.append(group.box.bottom)
        for mark, (top, bottom) in zip(ranges, pairwise(edges), strict=True):
            box = Box(group.box.x0, top, group.box.x1, bottom)
            made.append(Group(box, (mark,), group.closed, group.rotated))
    return sorted(made, key=lambda g: (g.box.top, g.box.x0, g.box.x1))
