"""Times are in order, or the row itself says that they are not."""

from __future__ import annotations

from collections.abc import Iterator

from programarium.check.model import Cells, Finding
from programarium.tables.timing import TIME_ORDER, edition_fault, session_faults


def check_times(cells: Cells) -> Iterator[Finding]:
    """Dates and times of editions and sessions."""
    for row in cells["editions"]:
        fault = edition_fault(row)
        if fault:
            yield Finding("times", "editions.csv", row["edition_id"], fault)
    known = {row["session_id"] for row in cells["sessions"] if TIME_ORDER in row["problems"].split()}
    for session_id, fault in session_faults(cells["sessions"], cells["editions"]):
        if session_id not in known:
            yield Finding("times", "sessions.csv", session_id, fault)
