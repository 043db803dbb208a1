"""What the dates of a document say together of the year and of the order of day and month.

Evidence: a figure above 12 is a day; a weekday agrees with one reading only; the days of one event are
near each other. A document keeps to one order, and all its weekdays are of one year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from extract.signals.calendar import years_for
from extract.signals.dates import DateSpan
from extract.values import replace

#: Days with a weekday that must disagree with a printed year before another one is believed.
FEWEST_WITNESSES = 2
#: Days. The days of one event lie no further apart.
LONGEST_EVENT = 21
#: A year with 29 February, for dates without one.
ANY_YEAR = 2000
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})")


def month_comes_first(spans: Sequence[DateSpan]) -> bool:
    """Whether `3/4` is of March in this document: clear dates have a voice, then how far days lie apart."""
    voices = [v for s in spans if (v := _voice(s)) is not None]
    if voices:
        return 2 * sum(voices) > len(voices)
    open_ = [s for s in spans if s.swappable]
    return _extent([in_order(s, True) for s in open_]) <= LONGEST_EVENT < _extent(open_)


def in_order(span: DateSpan, month_first: bool) -> DateSpan:
    """The span with day and month in the document's order; those that are clear stay as they are."""
    if not span.swappable or span.day is None or span.day > 12:
        return span
    swapped = replace(span, day=span.month, month=span.day) if month_first else span
    return replace(swapped, swappable=False)


def _voice(span: DateSpan) -> bool | None:
    """True where a date shows that months come first, False where days do."""
    figures = _SLASHED.search(span.printed)
    if figures is None:
        return None
    first, second = int(figures[1]), int(figures[2])
    if max(first, second) > 12:
        return second > 12
    if span.weekday is None or span.year is None or first == second:
        return None
    as_day, as_month = (_falls(span, span.year, *pair) for pair in ((second, first), (first, second)))
    return as_month if as_day != as_month else None


def _falls(span: DateSpan, year: int, month: int, day: int) -> bool:
    return span.weekday is not None and bool(years_for(month, day, span.weekday, year, year))


def _extent(spans: Sequence[DateSpan]) -> int:
    """Days from the first to the last of the dates; more than an event lasts where there is one only."""
    days = {date(s.year or ANY_YEAR, s.month, s.day) for s in spans if s.month and s.day and _is_day(s)}
    return (max(days) - min(days)).days if len(days) > 1 else LONGEST_EVENT + 1


def _is_day(span: DateSpan) -> bool:
    try:
        date(span.year or ANY_YEAR, span.month or 0, span.day or 0)
    except ValueError:
        return False
    return True


def year_of_weekdays(spans: Sequence[DateSpan], printed: int, created: str | None) -> int | None:
    """The year of the file, or the next, where all printed weekdays are of it and none of the printed year.

    Evidence: a programme made from last year's keeps a wrong year more easily than all wrong weekdays.
    """
    if created is None:
        return None
    made = int(created[:4])
    told = {(s.month, s.day, s.weekday) for s in spans if s.month and s.day and s.weekday}
    if len(told) < FEWEST_WITNESSES:
        return None
    fitting = [set(years_for(m, d, w, made, made + 1)) for m, d, w in told if m and d and w]
    common = set.intersection(*fitting)
    belied = not any(years_for(m, d, w, printed, printed) for m, d, w in told if m and d and w)
    return min(common) if belied and common else None
