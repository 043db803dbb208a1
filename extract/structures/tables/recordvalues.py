"""What the columns of a table of records say of one record: its room, its day and time, its people.

Evidence: a cell of its own, or for rooms, days and blocks one drawn over several records beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Role
from extract.structures.shared.arrangement import Context, Region
from extract.structures.shared.fields import Column, FieldKind
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.headings import heading_context
from extract.structures.shared.marks import Mark, clock_of
from extract.structures.tables.records import Record
from extract.values import replace


def shared_value(record: Record, records: Sequence[Record], index: int, *, days: bool = False) -> list[Mark]:
    """The value of a column for a record, from its own cell or from a drawn one over several records.

    Of a day printed over several lines a record beside it may hold the month alone, which is no value.
    """
    own = record.cells.get(index, [])
    if own and (not days or any(m.dates or m.day is not None for m in own)):
        return own
    for other in records:
        for mark in other.cells.get(index, []):
            cell = mark.line.cell
            if (
                other is not record
                and cell.sides >= CLOSED_SIDES
                and cell.box.top <= record.y_mid <= cell.box.bottom
            ):
                return other.cells[index]
    return own


def record_context(
    record: Record, records: Sequence[Record], above: Context, columns: Sequence[Column], region: Region
) -> Context:
    """Room, day and time that the columns of a record state."""
    context = replace(above, heading=None)
    for k, column in enumerate(columns):
        is_day = column.kind == "day"
        is_room = column.kind == "room"  # and `1.04` in it no time
        spread = is_day or is_room
        marks = shared_value(record, records, k, days=is_day) if spread else record.cells.get(k, [])
        times = [] if is_room else [t for m in marks if m.is_time for t in m.times]
        if times:
            start, end = clock_of(times[0])
            context = replace(context, start=start, end=end or (times[1].start if len(times) > 1 else None))
        elif marks and is_room:
            context = context.within(room=" ".join(m.text for m in marks))
        elif marks and column.kind == "day":
            context = heading_context(
                [m for m in marks if m.dates or m.day is not None], region.packs, context
            )
    return context


def people_of(
    record: Record, columns: Sequence[Column], kinds: Sequence[FieldKind]
) -> tuple[tuple[Mark, ...], Role | None]:
    """The people of the first filled column of the given kinds, and what its heading calls them."""
    for k, column in enumerate(columns):
        if column.kind in kinds and k in record.cells:
            return tuple(record.cells[k]), column.role
    return (), None
