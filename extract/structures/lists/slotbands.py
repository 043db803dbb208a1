"""Bands below one time of a list that happen at once, because each is in a room of its own.

Evidence: two or more entries without a time follow one that has a time, nearly all of them and that
one name a room, and no room comes twice: nobody changes rooms within one time, so they stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import fold
from extract.structures.shared.arrangement import Entry
from extract.values import replace

#: Entries below the one with the time from which they are a habit and no remark.
FEWEST = 2
#: Share of the entries that name a room.
NEARLY_ALL = 0.8


def with_time_of_slot(entries: Sequence[Entry]) -> list[Entry]:
    """The entries; those without a time that stand beside the timed one above them have its time."""
    made = list(entries)
    for index, entry in enumerate(entries):
        if entry.context.start is None or entry.is_block:
            continue
        end = index + 1
        while end < len(entries) and _is_untimed(entries[end], entry):
            end += 1
        if end - index - 1 >= FEWEST and _stand_side_by_side(entries[index:end]):
            slot = entry.context
            for at in range(index + 1, end):
                inner = entries[at].context
                timed = replace(inner, start=slot.start, end=slot.end, open_end=slot.open_end)
                made[at] = replace(entries[at], context=timed)
    return made


def _is_untimed(entry: Entry, timed: Entry) -> bool:
    same = entry.parent == timed.parent and entry.context.date == timed.context.date
    return same and entry.context.start is None and not entry.is_block and bool(entry.content)


def _stand_side_by_side(entries: Sequence[Entry]) -> bool:
    rooms = [room for e in entries if (room := _room(e)) is not None]
    distinct = len({fold(room) for room in rooms}) == len(rooms)
    return distinct and _room(entries[0]) is not None and len(rooms) >= NEARLY_ALL * len(entries)


def _room(entry: Entry) -> str | None:
    return next((r.room for m in entry.content for r in m.rooms if r.room), None)
