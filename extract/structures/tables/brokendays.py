"""Days of a table that go on over the end of a line: `Thursday 11` over `May` in one narrow cell.

Evidence: a drawn cell says no more than one day with its month, and none of its lines does.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack
from extract.layout.lines import stacked_line
from extract.signals.dates import DateSpan, find_dates
from extract.structures.shared.groups import Group
from extract.structures.shared.marks import mark_line
from extract.values import replace

#: Characters and lines of a cell that says a day; the share of its text that the date fills.
LONGEST, MOST_LINES, FILLED = 40, 4, 0.8


def with_days_joined(groups: Sequence[Group], packs: tuple[Pack, ...]) -> list[Group]:
    """The cells, each day that is broken over lines on one line."""
    return [_joined(g, packs) if _may_be_day(g) else g for g in groups]


def _may_be_day(group: Group) -> bool:
    marks = group.marks
    if not group.closed or group.rotated or not 1 < len(marks) <= MOST_LINES or len(group.text) > LONGEST:
        return False
    has_digit = any(c.isdigit() for c in group.text)
    return has_digit and not any(m.times or any(_is_whole(d) for d in m.dates) for m in marks)


def _is_whole(date: DateSpan) -> bool:
    return date.day is not None and date.month is not None


def _joined(group: Group, packs: tuple[Pack, ...]) -> Group:
    line = stacked_line([m.line for m in group.marks])
    dates = find_dates(line.text, packs)
    if len(dates) != 1 or not _is_whole(dates[0]) or dates[0].is_range:
        return group
    start, end = dates[0].span
    return (
        replace(group, marks=(mark_line(line, packs),)) if end - start >= FILLED * len(line.text) else group
    )
