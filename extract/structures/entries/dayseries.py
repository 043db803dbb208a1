"""Series: lists and tables whose entries stand under days alone, as seminars and cycles of lectures have it.

Evidence: several lines of one left edge begin with a day and its month, each later than the one before,
hardly a line begins with a time, and beside or below most days somebody is named. Read with the days in the
place of times, such a region is like any other. The one time that is printed above the first day is that of
all entries, and so is the room beside it. Days of deadlines name nobody; behind a timetable days are of
something else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from extract.model import Box
from extract.signals.calendar import resolve_date
from extract.signals.dates import DateSpan
from extract.signals.times import SURE, TimeSpan
from extract.structures.entries.untimed import names_people
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region
from extract.structures.shared.marks import LEAD, SAME_EDGE, Mark, clock_of, mark_line
from extract.values import quick, replace

#: Fewer days are no series; so many times a day may lead lines.
FEWEST, TIMED = 4, 0.3
#: Share of the days beside or below which somebody is named.
NAMED = 0.5
#: The days of a series lie no further apart.
LONGEST = timedelta(days=400)
#: The month with which a season over two years begins at the earliest.
AUTUMN = 8
#: What parts a day from what it heads; who speaks from what about; a season over two years.
_BEHIND_DAY = re.compile(r"[\s|:;,.\-–—]*")
_PARTS = re.compile(r"[:,«„“\"]|\s[–—-]\s")
_SEASON = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[/–-]\s?(?:19|20)?(\d\d)(?!\d)")


@quick
@dataclass(frozen=True, slots=True)
class Series:
    """A region with clocks in the place of its days.

    `days` are the days behind these clocks, `common` is what holds for all entries, `heads` are the lines
    that say it.
    """

    region: Region
    common: Context
    days: Mapping[str, str]
    heads: tuple[Mark, ...]


def as_series(region: Region, context: Context) -> Series | None:
    """A region read as a series; None where it is none."""
    if context.timetabled and not context.series:
        return None
    cut = _days(region)
    days = _in_order(cut, _season(region, context, list(cut))) if cut else {}
    if not days or not _names_people(region, sorted(cut, key=lambda m: m.box.top)):
        return None
    first = min(m.box.top for m in cut)
    timed = tuple(m for m in region.upright if m.times and m.box.bottom <= first + 1)
    clocks = {day: f"{k // 60:02}:{k % 60:02}" for k, day in enumerate(sorted(set(days.values())))}
    made: list[Mark] = []
    for mark in region.marks:
        if mark in cut:
            head, rest = cut[mark]
            time = TimeSpan((0, len(head.text)), clocks[days[mark]], None, 1.0)
            made.append(replace(head, times=(time,), dates=(), day=None, rooms=(), labels=()))
            made += [rest] if rest else []
        elif mark not in timed:
            made.append(mark)
    told = {clock: day.isoformat() for day, clock in clocks.items()}
    return Series(replace(region, marks=tuple(made)), _for_all(timed, context), told, timed)


def on_their_days(found: Arrangement, series: Series) -> Arrangement:
    """An arrangement of a series with its entries on their days."""
    entries = tuple(_on_day(e, series) for e in found.entries)
    reasons = (f"{len(series.days)} days in order, most with somebody named, and no times", *found.reasons)
    common = series.common
    after = replace(found.after, start=common.start, end=common.end, date=None, series=True)
    headings = (*series.heads, *found.headings)
    return replace(
        found, structure="series", entries=entries, headings=headings, after=after, reasons=reasons
    )


def _on_day(entry: Entry, series: Series) -> Entry:
    day = series.days.get(entry.context.start or "")
    if day is None:
        return entry
    start, end = series.common.start, series.common.end
    own = [clock_of(t) for m in entry.content for t in m.times if t.confidence >= SURE]
    start, end = own[0] if len(own) == 1 else (start, end)
    return replace(entry, context=replace(entry.context, date=day, start=start, end=end))


def _days(region: Region) -> dict[Mark, tuple[Mark, Mark | None]]:
    """The lines of one left edge that begin with a day, cut behind it; none where times lead many lines."""
    cut = {m: parts for m in region.upright if (parts := _cut(m, region)) is not None}
    edges = [round(m.box.x0 / SAME_EDGE) for m in cut]
    usual = max(edges, key=edges.count, default=0)
    cut = {m: parts for m, parts in cut.items() if abs(round(m.box.x0 / SAME_EDGE) - usual) <= 1}
    timed = sum(1 for m in region.upright if m.leading_time)
    return cut if len(cut) >= FEWEST and timed <= TIMED * len(cut) else {}


def _cut(mark: Mark, region: Region) -> tuple[Mark, Mark | None] | None:
    """A line that begins with a whole day, and what stands behind it."""
    day = mark.dates[0] if mark.dates else None
    if day is None or mark.leading_time or day.is_range or day.day is None or day.month is None:
        return None
    if not LEAD.match(mark.text[: day.span[0]]):
        return None
    behind = _BEHIND_DAY.match(mark.text, day.span[1])
    end = behind.end() if behind else day.span[1]
    head, rest = mark.line.part(0, end), mark.line.part(end, len(mark.text))
    if end >= len(mark.text) or head is None or rest is None:
        return mark, None
    if head is mark.line or rest is mark.line:
        return None
    return replace(mark_line(head, region.packs), bullet=mark.bullet), mark_line(rest, region.packs)


def _in_order(cut: Mapping[Mark, object], context: Context) -> dict[Mark, date]:
    """The day of each line, none where one is before the last; where the months go back a year begins."""
    year, last = context.year, None
    found: dict[Mark, date] = {}
    for mark in sorted(cut, key=lambda m: m.box.top):
        span = mark.dates[0]
        day = _day(span, year)
        if day is not None and last is not None and day < last and span.year is None and year is not None:
            day = _day(span, year + 1)
        if day is None or (last is not None and day < last):
            return {}
        year = day.year
        found[mark], last = day, day
    days = list(found.values())
    apart = len(set(days)) >= FEWEST and days[-1] - days[0] <= LONGEST
    return found if apart else {}


def _day(span: DateSpan, year: int | None) -> date | None:
    return resolve_date(replace(span, year=span.year or year, swappable=False)).start


def _season(region: Region, context: Context, days: Sequence[Mark]) -> Context:
    """The context with the year in which a season over two years begins, or in its spring goes on."""
    for mark in region.upright:
        match = _SEASON.search(mark.text)
        if match is None or (int(match.group(1)) + 1) % 100 != int(match.group(2)):
            continue
        first = min(days, key=lambda m: m.box.top).dates[0]
        return replace(context, year=int(match.group(1)) + ((first.month or AUTUMN) < AUTUMN))
    return context


def _names_people(region: Region, days: Sequence[Mark]) -> bool:
    """Whether beside or below most days somebody is named."""
    tops = [m.box.top - 1 for m in days] + [region.box.bottom]
    named = 0
    for top, bottom in pairwise(tops):
        texts = [
            m.text[m.dates[0].span[1] :] if m in days else m.text
            for m in region.upright
            if _between(m.box, top, bottom)
        ]
        parts = [part.strip() for text in texts for part in _PARTS.split(text)]
        named += any(names_people(part, region.packs) for part in parts if part)
    return named >= NAMED * len(days)


def _between(box: Box, top: float, bottom: float) -> bool:
    return top <= box.top < bottom


def _for_all(timed: Sequence[Mark], context: Context) -> Context:
    """The context with the one time, and the room beside it, that stand above the first day."""
    clocks = {clock_of(t) for m in timed for t in m.times}
    if len(clocks) != 1:
        return context
    start, end = clocks.pop()
    rooms = [rooms[0].room for m in timed if (rooms := [r for r in m.rooms if r.room])]
    return replace(context, start=start, end=end).at(rooms[0] if len(rooms) == 1 else None)
