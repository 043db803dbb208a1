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
from extract.structures.shared.groups import Group, shares_columns, shares_rows
from extract.structures.shared.marks import Mark
from extract.structures.shared.openrows import rows_of
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

    def holds(self, entry: Entry) -> bool:
        """Whether an entry stands below the band and no wider."""
        boxes = [m.box for m in entry.content]
        left, right = self.band.box.x0 - ALIGNED, self.band.box.x1 + ALIGNED
        return all(left <= b.x0 and b.x1 <= right for b in boxes)

    def going_on(self, row: Sequence[Group], packs: tuple[Pack, ...]) -> Block | None:
        """The block that holds for a row; none at a pause, on another fill, or where cells begin or cease.

        Of a row of several cells, those below the band count; one that reaches beyond it ends the block.
        """
        row = [g for g in row if shares_columns(g.box, self.band.box)] or list(row)
        if any(g.box.width > self.band.box.width + 2 * ALIGNED for g in row):
            return None
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


def heads_over_row(time: Mark, row: Sequence[Mark], packs: tuple[Pack, ...]) -> list[Mark]:
    """The lines below those of a time that head blocks side by side, and what is said of these.

    Evidence: two or more stand on one line below what is level with the time, and each names a block.
    """
    lines = rows_of(row)
    for k, line in enumerate(lines):
        below = all(m.box.top >= time.box.y_mid for m in line)
        if k and below and len(line) > 1 and all(_names_block(m.text, packs) for m in line):
            return [m for each in lines[k:] for m in each]
    return []


def heads_of_blocks(
    group: Group, body: Sequence[Group], rail: Sequence[Group], packs: tuple[Pack, ...]
) -> list[Group]:
    """The cells of a row over the row of a time, where each names a block: one alone, or several."""
    row = [g for g in body if g is group or shares_rows(g.box, group.box)]
    if any(g in rail or g.rotated or any(m.times or m.is_date for m in g.marks) for g in row):
        return []
    texts = [g.text if len(row) == 1 else g.marks[0].text for g in row]
    over = any(g.box.top >= group.box.bottom - ALIGNED for g in rail)
    return row if over and all(_names_block(t, packs) for t in texts) else []


def _names_block(text: str, packs: tuple[Pack, ...]) -> bool:
    return container_label(text, packs) is not None or names_block(text, packs)


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
