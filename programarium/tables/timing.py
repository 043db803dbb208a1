"""Times in order: a session ends after it starts, inside its edition and inside its block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from programarium.tables.ids import fold

#: code of a row whose printed times are out of order
TIME_ORDER = "time_order"
#: a session that starts after this and ends before that runs over midnight
_EVENING, _MORNING = "17:00", "08:00"

#: a row of a frame or of a CSV file: empty is None or ""
AnyRow = Mapping[str, object]


def session_faults(sessions: Sequence[AnyRow], editions: Sequence[AnyRow]) -> Iterator[tuple[str, str]]:
    """(session id, what is wrong) of every session whose times cannot be."""
    edition_of = {_text(row, "edition_id"): row for row in editions}
    session_of = {_text(row, "session_id"): row for row in sessions}
    for session_id, row in session_of.items():
        block = session_of.get(_text(row, "parent_session_id"))
        faults = (
            _order_fault(row),
            _edition_fault(row, edition_of.get(_text(row, "edition_id"))),
            _block_fault(row, block),
        )
        yield from ((session_id, fault) for fault in faults if fault)
    yield from _room_faults(sessions)


def edition_fault(row: AnyRow) -> str | None:
    """What is wrong with the days of an edition, None when nothing is."""
    start, end = _text(row, "start_date"), _text(row, "end_date")
    return f"ends on {end}, before it starts on {start}" if start and end and end < start else None


def _order_fault(row: AnyRow) -> str | None:
    start, end = _text(row, "start"), _text(row, "end")
    if not start or not end or start <= end or _is_over_midnight(start, end):
        return None
    return f"ends at {end}, before it starts at {start}"


def _edition_fault(row: AnyRow, edition: AnyRow | None) -> str | None:
    date = _text(row, "date")
    if edition is None or not date:
        return None
    first = _text(edition, "start_date")
    last = _text(edition, "end_date") or first
    if first and not first <= date <= last:
        return f"is on {date}, the edition from {first} to {last}"
    return None


def _block_fault(row: AnyRow, block: AnyRow | None) -> str | None:
    if block is None:
        return None
    date, block_date = _text(row, "date"), _text(block, "date")
    if date and block_date and date != block_date:
        return f"is on {date}, its block on {block_date}"
    own, start, end = _text(row, "start"), _text(block, "start"), _text(block, "end")
    if not own or not start or _order_fault(block) or (end and _is_over_midnight(start, end)):
        return None
    if own < start or (end and own > end):
        return f"starts at {own}, outside its block ({start}-{end or '?'})"
    return None


def _room_faults(sessions: Sequence[AnyRow]) -> Iterator[tuple[str, str]]:
    """Sessions of one room that cut into each other; one inside another may be its part."""
    rooms: dict[tuple[str, str, str], list[AnyRow]] = defaultdict(list)
    for row in sessions:
        room, date = fold(_text(row, "room")), _text(row, "date")
        if room and date and _text(row, "start") < _text(row, "end") and _text(row, "start"):
            rooms[_text(row, "edition_id"), date, room].append(row)
    for rows in rooms.values():
        ordered = sorted(rows, key=lambda row: (_text(row, "start"), _text(row, "end")))
        for one, other in pairwise(ordered):
            start, end = _text(one, "start"), _text(one, "end")
            if start < _text(other, "start") < end < _text(other, "end"):
                message = (
                    f"starts at {_text(other, 'start')}, in its room {_text(one, 'title')!r} ends at {end}"
                )
                yield _text(other, "session_id"), message


def _is_over_midnight(start: str, end: str) -> bool:
    return start >= _EVENING and end <= _MORNING


def _text(row: AnyRow, name: str) -> str:
    value = row.get(name)
    return "" if value is None else str(value)
