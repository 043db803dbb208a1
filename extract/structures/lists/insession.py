"""Rows of a list that look like headings and belong to the session above them all the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from extract.signals.evidence import is_surely_people
from extract.signals.labels import container_label
from extract.structures.lists.boxheads import is_announced
from extract.structures.lists.listing import ListReader
from extract.structures.shared.counted import counts_with
from extract.structures.shared.marks import Mark
from extract.structures.shared.openrows import ALIGNED


def is_counted_on(rows: Sequence[list[Mark]], index: int, reader: ListReader) -> bool:
    """Whether a row counts the sessions of the open entry on: `Workshop 2` below a time and `Workshop 1`.

    The first of them does so below an entry that announces them, with the second before the next time.
    """
    entry, mark = reader.open, rows[index][0]
    if entry is None or entry.is_block:
        return False
    if any(counts_with(mark, m, reader.packs) for m in entry.content):
        return True
    if not is_announced(entry.content, reader.packs):
        return False
    below = takewhile(lambda row: row[0].leading_time is None, rows[index + 1 :])
    return any(counts_with(mark, row[0], reader.packs) for row in below)


def is_in_session(mark: Mark, reader: ListReader) -> bool:
    """Whether a line stands below a session with a label and a time of its own, beside the column of times.

    What heads the next session would have a label, too.
    """
    entry = reader.open
    if entry is None or entry.is_block or not entry.claimed or not entry.content:
        return False
    head = entry.content[0]
    beside = mark.box.x0 > max(m.box.x1 for m in entry.claimed) and mark.box.x0 >= head.box.x0 - ALIGNED
    return beside and container_label(head.text, reader.packs) is not None


def labels_people(row: Sequence[Mark], reader: ListReader) -> bool:
    """Whether a row in an entry names people behind a word for a block: `Panel: Jane Roe (Leeds)`."""
    if reader.open is None or reader.open.is_block or not reader.open.content:
        return False
    label = container_label(row[0].text, reader.packs)
    return label is not None and label.title is not None and is_surely_people(label.title, reader.packs)
