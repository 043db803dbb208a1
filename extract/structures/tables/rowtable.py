"""What the rows of a table with times down the side have in common: columns, headings, labels beside rows."""

from __future__ import annotations

from dataclasses import dataclass

from extract.model import Box
from extract.structures.shared.arrangement import Context, Region, TrackLabel
from extract.structures.shared.columnheads import in_column
from extract.structures.shared.fields import Column
from extract.structures.shared.groups import Group, shares_columns
from extract.structures.shared.headings import heading_context
from extract.structures.tables.placebeside import Places
from extract.structures.tables.rails import days_above_time


@dataclass(frozen=True, slots=True)
class Table:
    """What the rows of one rail have in common."""

    columns: tuple[Column, ...]
    header: tuple[Group, ...]
    rail: tuple[Group, ...]
    region: Region
    places: Places
    labels: tuple[TrackLabel | None, ...] = ()
    sides: tuple[tuple[Box, TrackLabel], ...] = ()
    is_scale: bool = False
    days: tuple[Group, ...] = ()

    def on_day(self, rail: Group, context: Context) -> Context:
        """The context of a row, on the day that stands beside it and others, or above its time."""
        day = next((g for g in self.days if g.box.top <= rail.box.y_mid <= g.box.bottom), None)
        told = (*(day.marks if day else ()), *days_above_time(rail))
        return heading_context(told, self.region.packs, context) if told else context

    def in_row(self, rail: Group, context: Context) -> Context:
        """The context of a row, with the track that stands beside it and others."""
        beside = next((t for box, t in self.sides if box.top <= rail.box.y_mid <= box.bottom), None)
        return in_column(beside, context) if beside else context


def column_context(cell: Group, table: Table, context: Context) -> Context:
    """Day, room or track from the headings above a cell; a cell over several rooms is in none alone."""
    over = [h for h in table.header if shares_columns(h.box, cell.box)]
    days = [h for h in over if any(m.is_date or m.day is not None for m in h.marks)]
    places = [h for h in over if h not in days]
    if days:
        context = heading_context(days[0].marks, table.region.packs, context)
    label = table.labels[table.header.index(places[0])] if len(places) == 1 and len(days) < 2 else None
    return in_column(label, context) if label else context
