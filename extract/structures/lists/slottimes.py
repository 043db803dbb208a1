"""Headings that end with their time, over a drawn row of boxes that have none: `Workshops 13.45 – 15.00`.

Evidence: a line alone in its row, in no cell of its own, ends with a time from when to when; right below it
stand texts side by side in two or more closed cells, and no time until these end. Read with the time before
its heading, it is a time of the list like any other, and the boxes are what happens then.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack
from extract.layout.lines import make_line
from extract.model import Box
from extract.structures.shared.arrangement import Region
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.marks import TRAIL, Mark, mark_line
from extract.values import replace

#: Boxes side by side below such a heading.
FEWEST_BOXES = 2
#: Of the type size. Between the time and its heading, as they are read.
GAP = 0.5
#: What may stand between the heading and its time.
JOINTS = " ,;:|–—-([\t"


def times_of_slots_first(region: Region) -> tuple[Region, dict[Mark, Mark]] | None:
    """The region with such times before their headings, and the line that each part was; None without any."""
    rows = region.rows
    origin: dict[Mark, Mark] = {}
    made = list(region.marks)
    for k, row in enumerate(rows[:-1]):
        parts = _parted(row[0], region.packs) if len(row) == 1 and _heads_boxes(rows, k) else None
        if parts is None:
            continue
        mark, (clock, title) = row[0], parts
        start = mark.box.x0 + clock.box.width + GAP * mark.line.size
        moved = (_placed(clock, mark.box.x0, mark.box), _placed(title, start, mark.box))
        origin |= dict(zip(moved, parts, strict=True))
        at = made.index(mark)
        made[at : at + 1] = moved
    return (replace(region, marks=tuple(made)), origin) if origin else None


def _heads_boxes(rows: Sequence[Sequence[Mark]], k: int) -> bool:
    """Whether boxes without a time stand side by side below a row."""
    head, below = rows[k][0], rows[k + 1]
    boxes = {m.line.cell.box for m in below if m.line.cell.sides >= CLOSED_SIDES}
    if len(boxes) < FEWEST_BOXES or head.line.cell.box in boxes or len(boxes) < len(below):
        return False
    table = [row for row in rows[k + 1 :] if all(m.line.cell.sides >= CLOSED_SIDES for m in row)]
    return not any(m.times for row in table for m in row)


def _parted(mark: Mark, packs: tuple[Pack, ...]) -> tuple[Mark, Mark] | None:
    """The time at the end of a line and what stands before it; None where it does not end with one."""
    if mark.leading_time or len(mark.times) != 1 or not mark.times[0].end or mark.is_date:
        return None
    line, (start, end) = mark.line, mark.times[0].span
    first = max(k for k, offset in enumerate(line.offsets) if offset <= start)
    if mark.text[line.offsets[first] : start].strip(JOINTS) or not TRAIL.match(mark.text[end:]):
        return None
    items = list(zip(line.ids, line.words, strict=True))
    while first and not items[first - 1][1].text.strip(JOINTS):
        first -= 1
    if not first:
        return None
    clock, title = (
        make_line(line.page, part, line.rotation, line.cell) for part in (items[first:], items[:first])
    )
    return mark_line(clock, packs), mark_line(title, packs)


def _placed(mark: Mark, left: float, row: Box) -> Mark:
    """A line at another place of its row."""
    return replace(mark, line=replace(mark.line, box=Box(left, row.top, left + mark.box.width, row.bottom)))
