"""Lists in which each entry tells its day before its time: `12 Nov 9:30 Opening`, or one over the other.

Evidence: several lines of one left edge begin with a day and go on with a time, or are nothing but a day
with a line right below that is nothing but a time. Read apart, the day heads the entries from there on.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.layout.lines import Line
from extract.model import Box
from extract.structures.shared.arrangement import Region
from extract.structures.shared.bullets import touches
from extract.structures.shared.clocks import settle_clocks
from extract.structures.shared.marks import LEAD, SAME_EDGE, TRAIL, Mark, apart_from_times, mark_part
from extract.values import replace

#: Fewer entries that tell their day are no habit.
FEWEST = 3
#: Points. So far left of its time the day is set that stood above it.
ASIDE = 2.0


def days_apart(region: Region) -> Region | None:
    """The region with days and times as marks of their own, None where its entries do not begin with days."""
    pieces = {m: cut for m in region.upright if (cut := _day_before_time(m))}
    below = _times_below_days([m for m in region.upright if m not in pieces])
    edges = [round(m.box.x0 / SAME_EDGE) for m in (*pieces, *below)]
    if max(map(edges.count, edges), default=0) < FEWEST:
        return None
    made: list[Mark] = []
    for mark in region.marks:
        if mark in pieces:
            made += pieces[mark]
        elif mark in below:
            made += _side_by_side(mark, below[mark])
        elif mark not in below.values():
            made.append(mark)
    return replace(region, marks=settle_clocks(apart_from_times(made), region.page.width))


def _day_before_time(mark: Mark) -> tuple[Mark, Mark] | None:
    """A line that begins with a day and goes on with a time, cut before the time."""
    if mark.leading_time or not mark.times or not mark.dates:
        return None
    day, time = mark.dates[0], mark.times[0]
    if day.is_range or (day.day is None and day.weekday is None) or not LEAD.match(mark.text[: day.span[0]]):
        return None
    if not TRAIL.match(mark.text[day.span[1] : time.span[0]]):
        return None
    head, rest = mark.line.part(0, time.span[0]), mark.line.part(time.span[0], len(mark.text))
    if head is None or rest is None or head is mark.line or rest is mark.line:
        return None
    return mark_part(mark, head, 0), mark_part(mark, rest, time.span[0])


def _times_below_days(marks: Sequence[Mark]) -> dict[Mark, Mark]:
    """Lines that are nothing but a day, each with the lone time right below it."""
    times = [m for m in marks if m.is_time]
    days = [m for m in marks if _is_day(m)]
    found: dict[Mark, Mark] = {}
    for day in days:
        under = [t for t in times if abs(t.box.x0 - day.box.x0) <= SAME_EDGE and _is_under(t, day)]
        if under:
            found[day] = under[0]
    return found


def _is_day(mark: Mark) -> bool:
    """Whether a line is one day and nothing else."""
    if mark.leading_time or len(mark.dates) != 1 or mark.dates[0].is_range:
        return False
    start, end = mark.dates[0].span
    return bool(LEAD.match(mark.text[:start]) and TRAIL.match(mark.text[end:]))


def _is_under(time: Mark, day: Mark) -> bool:
    return time.box.y_mid > day.box.y_mid and touches(time.box, day.box, max(time.line.size, day.line.size))


def _side_by_side(day: Mark, time: Mark) -> tuple[Mark, Mark]:
    """A day and the time below it as if they stood on the day's line, the day left of the time."""
    width = day.box.width + ASIDE
    left = Box(time.box.x0 - width, day.box.top, time.box.x0 - ASIDE, day.box.bottom)
    right = Box(time.box.x0, day.box.top, time.box.x1, day.box.bottom)
    return _moved(day, left), _moved(time, right)


def _moved(mark: Mark, box: Box) -> Mark:
    line: Line = replace(mark.line, box=box)
    return replace(mark, line=line)
