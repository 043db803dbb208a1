"""Bands between the rows of a table that name a block: `Session 2` over the talks below it.

Evidence: a text without a time, level with no time, names a block or its number. It holds for the rows below
it up to the next band, a pause, or rows on another fill than its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.lang import Pack, fold
from extract.signals.kinds import names_block
from extract.signals.labels import container_label, is_break
from extract.structures.shared.arrangement import Entry
from extract.structures.shared.groups import Group, shares_rows
from extract.structures.tables.grid import ALIGNED

#: Of the type size. What is said of a session in a row of its own stands no further below it.
LINE_GAP = 1.5
LABEL = re.compile(r"([^\W\d_]+)\s?:\s*\S")


@dataclass(frozen=True, slots=True)
class Block:
    """A block that a band names: the index of its entry, the band and the first row below it."""

    index: int
    band: Group
    first: tuple[Group, ...] = ()

    def going_on(self, row: Sequence[Group], packs: tuple[Pack, ...]) -> Block | None:
        """The block that holds for a row; none at a pause, on another fill, or where cells begin or cease."""
        if any(is_break(g.text, packs) for g in row):
            return None
        if self.first and _is_drawn(self.first) != _is_drawn(row):
            return None
        own = self.band.marks[0].line.cell.colour
        if own is not None and all(g.marks[0].line.cell.colour != own for g in row):
            return None
        return self if self.first else replace(self, first=tuple(row))


def _is_drawn(row: Sequence[Group]) -> bool:
    return any(g.closed for g in row)


def heads_block(group: Group, body: Sequence[Group], rail: Sequence[Group], packs: tuple[Pack, ...]) -> bool:
    """Whether a cell alone in its row, over the row of a time, names a block."""
    if group.rotated or any(m.times or m.is_date for m in group.marks):
        return False
    if container_label(group.text, packs) is None and not names_block(group.text, packs):
        return False
    alone = not any(shares_rows(g.box, group.box) for g in body if g is not group)
    return alone and any(g.box.top >= group.box.bottom - ALIGNED for g in rail)


def tells_of_row(group: Group, above: Entry, packs: tuple[Pack, ...]) -> bool:
    """Whether a cell right below a session that has its row to itself says who leads it, or where it is.

    Evidence: it begins with a label for people or rooms, has no time, and no gap parts them.
    """
    first = group.marks[0]
    if not above.content or any(m.times or m.is_date for m in group.marks):
        return False
    gap = group.text_box.top - max(m.box.bottom for m in above.content)
    if first.line.page != above.content[-1].line.page or not -ALIGNED <= gap <= LINE_GAP * first.line.size:
        return False
    label = LABEL.match(first.text)
    place = label is not None and any(fold(label.group(1)) in p.room_labels for p in packs)
    return place or any(x.start == 0 and first.text[x.end :].lstrip().startswith(":") for x in first.labels)


def with_times_of_rows(entries: Sequence[Entry]) -> list[Entry]:
    """The entries; blocks without a time over sessions side by side in one row have the time of that row."""
    made = list(entries)
    for index, entry in enumerate(entries):
        if not entry.is_block or entry.context.start is not None:
            continue
        inside = [e.context for e in entries if e.parent == index]
        times = {(c.start, c.end) for c in inside}
        if len(inside) > 1 and len(times) == 1:
            start, end = times.pop()
            made[index] = replace(entry, context=replace(entry.context, start=start, end=end))
    return made
