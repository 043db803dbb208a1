"""Entries in columns that are read across: cards in rows, the next time to the right and not below.

Evidence: the times of several columns stand level with each other, they run on without going back from left
to right and row by row, and down the columns they do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.structures.shared.arrangement import Entry

#: Of the type size. Times whose tops differ by less stand in one row.
LEVEL = 0.5
#: Rows with a time beside another, so that it is no chance.
FEWEST_ROWS = 2


def across_rows(entries: Sequence[Entry]) -> list[Entry]:
    """The entries of side-by-side columns in the order of their times, where that is row by row."""
    if any(e.parent is not None or e.continues or not (e.own_time and e.claimed) for e in entries):
        return list(entries)
    if not entries or len({e.context.date for e in entries}) > 1 or _is_in_order(entries):
        return list(entries)
    rows: list[list[Entry]] = []
    for entry in sorted(entries, key=lambda e: e.claimed[0].box.top):
        time, last = entry.claimed[0], rows[-1][0].claimed[0] if rows else None
        if last is not None and time.box.top - last.box.top <= LEVEL * time.line.size:
            rows[-1].append(entry)
        else:
            rows.append([entry])
    if sum(1 for row in rows if len(row) > 1) < FEWEST_ROWS:
        return list(entries)
    ordered = [e for row in rows for e in sorted(row, key=lambda e: e.claimed[0].box.x0)]
    return ordered if _is_in_order(ordered) else list(entries)


def _is_in_order(entries: Sequence[Entry]) -> bool:
    return all((a.context.start or "") < (b.context.start or "") for a, b in pairwise(entries))
