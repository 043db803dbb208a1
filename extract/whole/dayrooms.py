"""Rooms in the headings of days: breaks stand in them, too.

Evidence: the heading of each day of the programme says a room, so that whoever set it wrote down where
everybody is all day. Where only some do, it is the room of the sessions, and breaks may be elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.structures.shared.arrangement import Arrangement
from extract.values import replace


def with_day_rooms(arrangements: Sequence[Arrangement]) -> list[Arrangement]:
    """The arrangements; where all days say a room, it is the own one of all entries in it."""
    timed = [e.context for a in arrangements for e in a.entries if e.context.start]
    dates = {c.date for c in timed}
    if not dates or dates != {c.date for c in timed if c.day_room}:
        return list(arrangements)
    return [
        replace(
            a,
            entries=tuple(
                replace(e, context=replace(e.context, own_room=True)) if e.context.day_room else e
                for e in a.entries
            ),
        )
        for a in arrangements
    ]
