"""Headings over the boxes that stand side by side in a list: the rooms or tracks of its columns.

Evidence: two texts or more stand on one row without a time, in one look; below it sessions at one time
begin at the same left edges, each below another of these texts. They hold until another such row.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from extract.lang import Pack
from extract.structures.shared.arrangement import Entry, TrackLabel, look_of
from extract.structures.shared.columnheads import column_labels, in_column
from extract.structures.shared.marks import Mark
from extract.structures.shared.openrows import rows_of
from extract.values import replace

#: Headings are at least so many.
FEWEST = 2
#: Points. Left edges that differ by less are one.
SAME_EDGE = 3.0

Labels = list[tuple[float, TrackLabel]]


def under_heads_of_boxes(
    entries: Sequence[Entry], marks: Sequence[Mark], packs: tuple[Pack, ...]
) -> tuple[list[Entry], list[Mark]]:
    """The entries without those that are such headings, sessions with what these say; and the headings."""
    starts = {k: _labels(e, entries[k + 1 :], marks, packs) for k, e in enumerate(entries) if _may_head(e)}
    if not any(starts.values()):
        return list(entries), []
    made: list[Entry] = []
    headings: list[Mark] = []
    places: dict[int, int] = {}
    labels: Labels = []
    beside = _beside(entries)
    for k, entry in enumerate(entries):
        if starts.get(k):
            labels = starts[k]
            headings += entry.content
            continue
        places[k] = len(made)
        parent = places.get(entry.parent) if entry.parent is not None else None
        label = _over(entry, labels) if k in beside else None
        context = in_column(label, entry.context) if label else entry.context
        made.append(replace(entry, parent=parent, context=context))
    return made, headings


def _may_head(entry: Entry) -> bool:
    """Whether an entry is a row of texts in one look, without a time, a date or people."""
    if entry.context.start or entry.people or len(entry.content) < FEWEST:
        return False
    if any(m.times or m.is_date or m.labels for m in entry.content) or len(rows_of(entry.content)) > 1:
        return False
    return len({look_of(m) for m in entry.content}) == 1


def _labels(head: Entry, below: Sequence[Entry], marks: Sequence[Mark], packs: tuple[Pack, ...]) -> Labels:
    """What each text of a row says, with its left edge; nothing where no boxes stand below it."""
    lefts = [m.box.x0 for m in head.content]
    timed = [list(each) for _, each in groupby(below, key=_time) if each]
    rows = [each for each in timed if len(each) >= FEWEST and each[0].context.start]
    under = [k for e in rows[0] for k, x in enumerate(lefts) if _stands_at(e, x)] if rows else []
    if under != list(range(len(lefts))):
        return []
    told = column_labels([[m] for m in head.content], marks, packs)
    return [(x, label) for x, label in zip(lefts, told, strict=True) if label]


def _time(entry: Entry) -> tuple[str | None, str | None, str | None]:
    return entry.context.date, entry.context.start, entry.context.end


def _beside(entries: Sequence[Entry]) -> set[int]:
    """The places of entries that have the time of the one before or behind them."""
    times = [_time(e) if e.context.start else (None, None, str(k)) for k, e in enumerate(entries)]
    pairs = [k for k in range(len(times) - 1) if times[k] == times[k + 1]]
    return {k for pair in pairs for k in (pair, pair + 1)}


def _over(entry: Entry, labels: Labels) -> TrackLabel | None:
    return next((label for x, label in labels if _stands_at(entry, x)), None)


def _stands_at(entry: Entry, left: float) -> bool:
    return bool(entry.content) and abs(min(m.box.x0 for m in entry.content) - left) <= SAME_EDGE
