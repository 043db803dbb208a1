"""Entries of a list that take lines from cells which belong to other times, or from several at once."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Box
from extract.structures.shared.arrangement import Entry
from extract.structures.shared.groups import CLOSED_SIDES


def mixed_entries(entries: Sequence[Entry]) -> float:
    """Share of entries with text whose lines stand in drawn cells side by side, or beside another time.

    A list would not mix them.
    """
    times = [(k, m.box) for k, e in enumerate(entries) for m in e.claimed if m.is_time]
    bad = 0
    for index, entry in enumerate(entries):
        drawn = {c.box for m in entry.content if (c := m.line.cell).sides >= CLOSED_SIDES}
        columns = {(round(b.x0), round(b.x1)) for b in drawn}
        bad += len(columns) > 1 or any(_is_beside(t, b) for b in drawn for k, t in times if k != index)
    return bad / max(1, sum(1 for e in entries if e.content or e.people))


def _is_beside(time: Box, cell: Box) -> bool:
    """Whether a time stands left of a cell, in its row."""
    return time.x1 <= cell.x0 and cell.top <= time.y_mid <= cell.bottom
