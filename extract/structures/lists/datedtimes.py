"""Lists and tables in which each entry tells its day before its time: `12 Nov 9:30 Opening`, or one over
the other.

Evidence: several lines of one left edge begin with a day and go on with a time, or are nothing but a day
with a line right below that is nothing but a time. Read without the days, such a region is like any other:
every structure reads it, and each entry is on the day that stood before its time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.lang import Pack
from extract.layout.lines import Line
from extract.model import Box
from extract.structures.lists.eventheads import without_event_heads
from extract.structures.shared.arrangement import Arrangement, Context, Region
from extract.structures.shared.bullets import touches
from extract.structures.shared.clocks import settle_clocks
from extract.structures.shared.headings import heading_context
from extract.structures.shared.marks import (
    LEAD,
    SAME_EDGE,
    TRAIL,
    Mark,
    apart_from_times,
    mark_line,
    mark_part,
)
from extract.values import replace

#: Fewer entries that tell their day are no habit.
FEWEST = 3
#: Of the times. So many tell their day where this is the habit of all entries.
USUAL = 0.7
#: Characters. What counts the event's days before a time (`2nd day –`) is no longer.
LONGEST_NUMBER = 24
#: What parts a day from its time.
_BEHIND_DAY = re.compile(r"[\s|:;,.\-–—]*")


def days_apart(region: Region) -> tuple[Region, dict[Line, Mark]] | None:
    """The region without the days of its entries, and the day before each time; None where they tell none."""
    pieces, below = _dated(region)
    edges = [round(m.box.x0 / SAME_EDGE) for m in (*pieces, *below)]
    if max(map(edges.count, edges), default=0) < FEWEST:
        return None
    made: list[Mark] = []
    days: dict[Line, Mark] = {}
    for mark in region.marks:
        if mark in below.values():
            continue
        if mark not in pieces and mark not in below:
            made.append(mark)
            continue
        day, told = pieces[mark] if mark in pieces else (mark, below[mark])
        time, *rest = apart_from_times([told])
        time = _in_place_of(day, time)
        days[time.line] = day
        made += [day, time, *rest]
    settled = settle_clocks(apart_from_times(made), region.page.width)
    spoken = set(days.values())
    return replace(region, marks=tuple(m for m in settled if m not in spoken)), days


def tells_days(region: Region) -> bool:
    """Whether nearly all times of a region tell their day before them."""
    pieces, below = _dated(region)
    timed = {m for m in region.upright if m.leading_time} | {*pieces, *below.values()}
    return len(pieces) + len(below) >= max(FEWEST, USUAL * len(timed))


def on_days_told(
    found: Arrangement, days: Mapping[Line, Mark], packs: tuple[Pack, ...], context: Context
) -> Arrangement:
    """An arrangement with its entries on the days before their times; others stay on the last."""
    told_on = [
        next((days[m.line] for m in (*e.claimed, *e.content) if m.line in days), None) for e in found.entries
    ]
    first = next((k for k, day in enumerate(told_on) if day), 0)
    entries = []
    for entry, day in zip(found.entries, told_on, strict=True):
        if entry.parent is not None and entry.parent < first:  # a heading above the first day is the event's
            entry = replace(entry, parent=None)
        context = heading_context([day], packs, context) if day else context
        told = replace(
            entry.context,
            date=context.date,
            day=context.day,
            problems=(
                *(p for p in context.problems if p not in entry.context.problems),
                *entry.context.problems,
            ),
        )
        entries.append(replace(entry, context=told))
    after = replace(found.after, date=context.date, day=context.day)
    kept, heads = without_event_heads(entries, packs)
    return replace(
        found, entries=tuple(kept), headings=(*found.headings, *days.values(), *heads), after=after
    )


def _dated(region: Region) -> tuple[dict[Mark, tuple[Mark, Mark]], dict[Mark, Mark]]:
    """Lines that begin with a day and a time, cut between them; days with the times right below them."""
    pieces = {m: cut for m in region.upright if (cut := _day_before_time(m, region.packs))}
    return pieces, _times_below_days([m for m in region.upright if m not in pieces])


def _day_before_time(mark: Mark, packs: tuple[Pack, ...]) -> tuple[Mark, Mark] | None:
    """A line that begins with a day and goes on with a time, cut before the time."""
    if mark.leading_time or not (mark.dates or mark.times):
        return None
    end = _end_of_day(mark)
    behind = _BEHIND_DAY.match(mark.text, end) if end else None
    if behind is None:
        return None
    head, rest = mark.line.part(0, behind.start()), mark.line.part(behind.end(), len(mark.text))
    if head is None or rest is None or head is mark.line or rest is mark.line:
        return None
    told = mark_line(rest, packs)
    if told.leading_time is None or told.leading_time.span[0] > 0:
        return None
    return mark_part(mark, head, 0), told


def _end_of_day(mark: Mark) -> int | None:
    """Where the day ends that a line begins with: a date, the number of the event's day, or both."""
    date = mark.dates[0] if mark.dates else None
    before = mark.text[: date.span[0] if date else mark.times[0].span[0]]
    counted = mark.day is not None and len(before) <= LONGEST_NUMBER
    if date is None:
        return len(before.rstrip(" |:;,.-–—")) if counted else None
    if date.is_range or (date.day is None and date.weekday is None):
        return None
    return date.span[1] if counted or LEAD.match(before) else None


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


def _in_place_of(day: Mark, time: Mark) -> Mark:
    """A time that begins where the day before it or above it did, on the line of that day."""
    box = Box(
        day.box.x0,
        day.box.top,
        max(time.box.x1, day.box.x0 + 1),
        max(day.box.top + time.box.height, day.box.bottom),
    )
    return replace(time, line=replace(time.line, box=box))
