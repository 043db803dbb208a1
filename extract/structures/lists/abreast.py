"""Blocks side by side below one time of a list, without a rule or a heading above them.

Evidence: below or beside a time several texts begin level with each other, and what stands under them
keeps to their columns for some rows without another time. Above the first time of a page stand blocks of
the time that the page before ended with, where that one announced some or ran to the foot with such columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.lang import Pack
from extract.model import Box
from extract.signals.labels import container_label
from extract.structures.lists.abreastcolumns import FEWEST_ROWS, Columns, read_columns
from extract.structures.shared.arrangement import BlocksCarried, Context, Region
from extract.structures.shared.marks import TRAIL, Mark
from extract.structures.shared.openbands import pieces_of
from extract.structures.shared.openrows import crowded_times
from extract.values import replace

#: Rows at the foot of a page with which blocks may begin that the next page goes on with.
FEWEST_AT_FOOT = 2
#: Of the height of the page. Blocks that end higher up end there.
FOOT = 0.8
#: Between a word and its number, set with hardly a space.
UNSPACED = re.compile(r"(?<=[^\W\d_])(?=\d)")


@dataclass(frozen=True, slots=True)
class Abreast:
    """The blocks of one time; None where the page before ended with it.

    `label` is what stands before the time on its line.
    """

    time: Mark | None
    label: Mark | None
    columns: Columns


def blocks_abreast(region: Region, context: Context) -> tuple[list[Abreast], Region] | None:
    """The blocks side by side of a region, and the region without them; None where there are none."""
    if region.column_starts:
        return None
    found: list[Abreast] = []
    left: dict[Mark, Mark | None] = {}
    carried = context.abreast
    if carried is not None and carried.page == region.page.number - 1:
        above = _above_times(region.rows)
        going_on = read_columns(above, 0.0, region.packs, carried.boxes) if carried.boxes else None
        columns = going_on or read_columns(above, 0.0, region.packs)
        if columns is not None:
            found.append(Abreast(None, None, columns))
            left |= dict.fromkeys(columns.marks)
    for band, is_last in _bands(region):
        label, time = _apart(band[0][0], region.packs)
        if time is None or any(m.is_time for m in band[0][1:]) or crowded_times(band[0]):
            continue
        fewest = FEWEST_AT_FOOT if is_last else FEWEST_ROWS
        columns = read_columns([band[0][1:], *band[1:]], time.box.x1, region.packs, fewest=fewest)
        if columns is not None:
            found.append(Abreast(time, label, columns))
            left |= dict.fromkeys(columns.marks)
            left[band[0][0]] = time
    if not found:
        return None
    kept = [left.get(m, m) for m in region.marks]
    return found, replace(region, marks=tuple([m for m in kept if m is not None]))


def carried_blocks(block: Abreast | None, context: Context, region: Region) -> BlocksCarried | None:
    """What the next page may go on with, after the last time of a page; `block` are its blocks, if any.

    Args:
        block: the blocks of that time, None where it only says that several follow.
        context: where and when they take place.
    """
    if context.start is None:
        return None
    boxes: tuple[tuple[Box, str | None], ...] = ()
    if block is not None:
        if max(b.bottom for b in block.columns.boxes) < FOOT * region.page.height:
            return None
        boxes = tuple(zip(block.columns.boxes, block.columns.rooms, strict=True))
    return BlocksCarried(region.page.number, context.start, context.end, boxes)


def _above_times(rows: Sequence[list[Mark]]) -> list[list[Mark]]:
    """The rows above the first time or date."""
    first = next((k for k, row in enumerate(rows) if _begins(row) or _tells_time(row)), len(rows))
    return list(rows[:first])


def _bands(region: Region) -> Iterator[tuple[list[list[Mark]], bool]]:
    """The rows from each time to the next one or to a date, and whether they end at the foot of the page.

    The first row begins with the time.
    """
    rows = region.rows
    starts = [k for k, row in enumerate(rows) if _begins(row)]
    for k, after in pairwise([*starts, len(rows)]):
        band = rows[k:after]
        at_foot = after == len(rows) and band[-1][0].box.bottom >= FOOT * region.page.height
        enough = after - k >= (FEWEST_AT_FOOT if at_foot else FEWEST_ROWS)
        if enough and rows[k][0].times and not any(_tells_time(r) for r in band[1:]):
            yield list(band), at_foot


def _begins(row: Sequence[Mark]) -> bool:
    first = row[0]
    ends = bool(first.times) and TRAIL.match(first.text[first.times[-1].span[1] :]) is not None
    return first.is_time or (ends and len(first.times) == 1) or all(m.is_date for m in row)


def _tells_time(row: Sequence[Mark]) -> bool:
    return any(m.leading_time for m in row)


def _apart(mark: Mark, packs: tuple[Pack, ...]) -> tuple[Mark | None, Mark | None]:
    """The name of a block and the time behind it, on one line; no time where something else is before it."""
    if mark.is_time:
        return None, mark
    start = mark.times[0].span[0]
    name = UNSPACED.sub(" ", mark.text[:start])
    if container_label(name, packs) is None or start not in mark.line.offsets:
        return None, None
    label, time = pieces_of(mark, [mark.line.offsets.index(start)])
    return label, time
