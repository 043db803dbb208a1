"""What cannot be: one name in two rooms at the same time, two entries in one room at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from programarium.tables.frames import Row
from programarium.tables.ids import fold


@dataclass(frozen=True, slots=True)
class Slot:
    """Where and when a session is, its block's time standing in for its own."""

    date: str
    start: str
    end: str | None
    room: str

    def overlaps(self, other: Slot) -> bool:
        """Whether both run at one time; a slot without an end counts only at its start."""
        if self.date != other.date:
            return False
        if self.start == other.start:
            return True
        first, later = sorted((self, other), key=lambda slot: slot.start)
        return first.end is not None and later.start < first.end


def slots(sessions: Sequence[Row]) -> dict[str, Slot]:
    """Session id -> slot, for the sessions whose date, start and room are known."""
    by_id = {str(row["session_id"]): row for row in sessions}
    found: dict[str, Slot] = {}
    for session_id, row in by_id.items():
        block = by_id.get(str(row["parent_session_id"]))
        timed = row if row["start"] is not None or block is None else block
        date = row["date"] or (block["date"] if block else None)
        room = row["room"] or (block["room"] if block else None)
        if date and timed["start"] and room:
            end = timed["end"]
            found[session_id] = Slot(
                str(date), str(timed["start"]), str(end) if end else None, fold(str(room))
            )
    return found


def names_in_two_rooms(sessions: Sequence[Row], participations: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Pairs of participations that give one name in one edition two rooms at one time."""
    known = slots(sessions)
    by_name: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in participations:
        if str(row["session_id"]) in known:
            by_name[str(row["edition_id"]), fold(str(row["name_as_printed"]))].append(row)
    for rows in by_name.values():
        for one, other in combinations(rows, 2):
            a, b = known[str(one["session_id"])], known[str(other["session_id"])]
            if a.room != b.room and a.overlaps(b):
                yield one, other
