"""Headings of a list that name a place with no word for a room: they are set as those that do.

Evidence: alone on their row and not ended by a stop, with a word for a public place (`Museum Garden`,
`St Hilda's Church`) in the look of a heading that is a room and nothing else; a time follows on the next
row, or the column ends. Entries are not set in that look.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack, fold
from extract.signals.places import names_site
from extract.signals.rooms import RoomSpan
from extract.structures.lists.listing import is_room_line
from extract.structures.shared.arrangement import Look, look_of
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Words of the longest name of a place.
LONGEST = 6
#: How sure a place is that only its word and its look tell.
BY_LOOK = 0.8

Rows = Sequence[list[Mark]]


def with_place_heads(columns: Sequence[Rows], packs: tuple[Pack, ...]) -> list[Rows]:
    """The rows of each column; places among their headings say so."""
    looks = _looks_of_places(columns, packs)
    if not looks:
        return list(columns)
    return [
        [[_as_place(row[0])] if _is_place(rows, k, looks, packs) else row for k, row in enumerate(rows)]
        for rows in columns
    ]


def _looks_of_places(columns: Sequence[Rows], packs: tuple[Pack, ...]) -> frozenset[Look]:
    """How headings that are rooms are set, where no entry is set so."""
    places = {
        look_of(row[0])
        for rows in columns
        for k, row in enumerate(rows)
        if _leads(rows, k) and is_room_line(row[0], packs)
    }
    if not places:
        return frozenset()
    timed = {look_of(m) for rows in columns for row in rows if row[0].leading_time for m in row}
    return frozenset(places - timed)


def _is_place(rows: Rows, index: int, looks: frozenset[Look], packs: tuple[Pack, ...]) -> bool:
    mark = rows[index][0]
    if not _leads(rows, index) or look_of(mark) not in looks or is_room_line(mark, packs):
        return False
    words = mark.text.split()
    plain = not (mark.times or mark.dates or mark.labels) and not mark.text.endswith((".", "?", "!", ":"))
    return plain and len(words) <= LONGEST and names_site(fold(mark.text), packs)


def _leads(rows: Rows, index: int) -> bool:
    """Whether a row is one text without a time, above a time or at the foot of its column."""
    row = rows[index]
    if len(row) > 1 or row[0].leading_time:
        return False
    return index + 1 == len(rows) or rows[index + 1][0].leading_time is not None


def _as_place(mark: Mark) -> Mark:
    return replace(mark, rooms=(RoomSpan(0, len(mark.text), mark.text, None, BY_LOOK),))
