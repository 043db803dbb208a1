"""Dashed rules between the lines of one cell: they part what happens in it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.layout.lines import Line
from extract.model import Rule

#: Points. A line that a rule enters by more stands on the rule: it is underlined or struck.
ENTERS = 1.0


def parted_lines(lines: Sequence[Line], rules: Sequence[Rule]) -> frozenset[Line]:
    """The first line below each dashed rule that has lines above it, too, and runs through none."""
    dashed = [r.box for r in rules if r.is_dashed and r.is_horizontal]
    found: set[Line] = set()
    for box in dashed:
        over = [n for n in lines if n.rotation == 0 and n.box.x_overlap(box) > 0]
        y = box.y_mid
        if any(n.box.top + ENTERS < y < n.box.bottom - ENTERS for n in over):
            continue
        below = [n for n in over if n.box.y_mid > y]
        if below and len(below) < len(over):
            found.add(min(below, key=lambda n: (round(n.box.top), n.box.x0)))
    return frozenset(found)
