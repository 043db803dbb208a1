"""Rows of a list under days side by side: such a page is a table, whose rows a list would mix.

Evidence: above the first time two or more different days stand side by side without times of their own,
and in rows of times texts stand under more than one of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.structures.shared.arrangement import Region
from extract.structures.shared.marks import Mark

#: Points. Middles of days that differ by less are on one row; what a text may stand beside its day.
LEVEL, REACH = 3.0, 25.0
#: What a list loses in score where all its rows are under several days.
COST = 0.6


def days_abreast(region: Region, first: float) -> float:
    """What a list loses in score: most where all rows of times hold texts under several days.

    Args:
        region: the part of the page.
        first: the ordinate of the first time.
    """
    days = _days([m for m in region.upright if m.is_date and m.box.bottom <= first + LEVEL])
    rows = [row for row in region.rows if row[0].leading_time]
    several = any(m.leading_time for row in rows for m in row[1:])
    if len(days) < 2 or not rows or several or region.column_starts:
        return 0.0
    return COST * sum(1 for row in rows if _under(row, days) > 1) / len(rows)


def _days(marks: Sequence[Mark]) -> list[Mark]:
    """The lowest days that stand side by side and differ."""
    for last in sorted(marks, key=lambda m: -m.box.y_mid):
        level = [m for m in marks if abs(m.box.y_mid - last.box.y_mid) <= LEVEL]
        if len({m.text for m in level}) > 1:
            return level
    return []


def _under(row: Sequence[Mark], days: Sequence[Mark]) -> int:
    """Under how many of the days the texts of a row stand."""
    return sum(
        any(m.box.x0 <= d.box.x1 + REACH and d.box.x0 - REACH <= m.box.x1 for m in row if not m.is_time)
        for d in days
    )
