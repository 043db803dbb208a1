"""What headings tell the entries under them: date, day, room, track."""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack
from extract.layout.flow import flow_of, in_reading_order
from extract.signals.calendar import resolve_date
from extract.structures.arrangement import Context, TrackLabel
from extract.structures.marks import Mark


def heading_context(marks: Sequence[Mark], packs: Sequence[Pack], context: Context) -> Context:
    """The context after reading heading lines in order; what they do not say stays as it was."""
    del packs
    for mark in _ordered(marks):
        if mark.day is not None:
            context = context.within(day=mark.day)
        for span in mark.dates:
            resolved = resolve_date(span, year_hint=_year_of(context))
            if resolved.start:
                context = context.within(date=resolved.start.isoformat(), problems=resolved.problems or None)
        if mark.rooms and not mark.times:
            context = context.within(room=mark.rooms[0].room, floor=mark.rooms[0].floor)
        elif not mark.dates and mark.day is None and not mark.times:
            context = context.within(heading=mark.text)
    return _with_floor(marks, context)


def _with_floor(marks: Sequence[Mark], context: Context) -> Context:
    """A room and its floor may stand in two pieces on one line."""
    rooms = [r for m in marks for r in m.rooms]
    floors = [r.floor for r in rooms if r.floor]
    names = [r.room for r in rooms if r.room]
    if names and floors and context.room == names[-1] and not context.floor:
        return context.within(floor=floors[-1])
    return context


def _year_of(context: Context) -> int | None:
    return int(context.date[:4]) if context.date else context.year


def label_of(marks: Sequence[Mark], rails: Sequence[Mark], packs: Sequence[Pack]) -> TrackLabel:
    """A row or column label: its most prominent lines name it, the others describe it.

    Evidence: within one label cell the name is set larger or bolder than its description; a
    room in the cell or in the rotated rail beside it is the place of the whole row.
    """
    del packs
    named = [m for m in marks if not m.rooms]
    biggest = max((m.line.size for m in named), default=0.0)
    head = [m for m in named if m.line.size >= biggest - 0.3]
    tail = [m for m in named if m.line.size < biggest - 0.3]
    rooms = [r for m in (*marks, *rails) for r in m.rooms]
    room = next((r.room for r in rooms if r.room), None)
    floor = next((r.floor for r in rooms if r.floor), None)
    name = flow_of([m.line for m in head]).text if head else (room or "")
    description = flow_of([m.line for m in tail]).text if tail else None
    return TrackLabel(name, (*marks, *rails), description, room, floor)


def _ordered(marks: Sequence[Mark]) -> list[Mark]:
    upright = [m for m in marks if m.line.rotation == 0]
    by_line = {m.line: m for m in upright}
    return [by_line[n] for n in in_reading_order([m.line for m in upright])]
