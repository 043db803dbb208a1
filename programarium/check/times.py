"""Times in order: a session ends after it starts, inside its edition and inside its block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from programarium.check.model import Cells, Finding

#: a session that starts after this and ends before that runs over midnight
_EVENING, _MORNING = "17:00", "08:00"
#: code of a row whose printed times are known to be out of order
_KNOWN = "time_order"


def check_times(cells: Cells) -> Iterator[Finding]:
    """Dates and times of editions and sessions; rows with the problem `time_order` say it themselves."""
    editions = {row["edition_id"]: row for row in cells["editions"]}
    sessions = {row["session_id"]: row for row in cells["sessions"]}
    for row in editions.values():
        if row["start_date"] and row["end_date"] and row["end_date"] < row["start_date"]:
            message = f"ends on {row['end_date']}, before it starts on {row['start_date']}"
            yield Finding("times", "editions.csv", row["edition_id"], message)
    for row in sessions.values():
        if _KNOWN in row["problems"].split():
            continue
        faults = (
            _order_fault(row),
            _edition_fault(row, editions.get(row["edition_id"])),
            _block_fault(row, sessions.get(row["parent_session_id"])),
        )
        yield from (Finding("times", "sessions.csv", row["session_id"], fault) for fault in faults if fault)


def _order_fault(row: Mapping[str, str]) -> str | None:
    start, end = row["start"], row["end"]
    if not start or not end or start <= end or _is_over_midnight(start, end):
        return None
    return f"ends at {end}, before it starts at {start}"


def _edition_fault(row: Mapping[str, str], edition: Mapping[str, str] | None) -> str | None:
    if edition is None or not row["date"]:
        return None
    first, last = edition["start_date"], edition["end_date"] or edition["start_date"]
    if (first and row["date"] < first) or (first and last and row["date"] > last):
        return f"is on {row['date']}, the edition from {first} to {last}"
    return None


def _block_fault(row: Mapping[str, str], block: Mapping[str, str] | None) -> str | None:
    if block is None or _KNOWN in block["problems"].split():
        return None
    if row["date"] and block["date"] and row["date"] != block["date"]:
        return f"is on {row['date']}, its block on {block['date']}"
    start, end = block["start"], block["end"]
    if not row["start"] or not start or (end and _is_over_midnight(start, end)):
        return None
    if row["start"] < start or (end and row["start"] > end):
        return f"starts at {row['start']}, outside its block ({start}-{end or '?'})"
    return None


def _is_over_midnight(start: str, end: str) -> bool:
    return start >= _EVENING and end <= _MORNING
