"""A printed date made into a calendar day, with the weekday as witness."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from extract.signals.dates import DateSpan

#: years that the weekday chooses among when no year is printed, the hint's distance in years
_SEARCH_YEARS = 10


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A day (and the last day of a range) with the problem codes met on the way.

    `candidates` lists the days that were equally good, the chosen one first.
    """

    start: date | None
    end: date | None
    problems: tuple[str, ...]
    confidence: float
    candidates: tuple[date, ...] = ()


def resolve_date(
    span: DateSpan,
    year_hint: int | None = None,
    *,
    plausible_years: Iterable[int] = (),
    month_hint: int | None = None,
) -> ResolvedDate:
    """The calendar day of a printed date. The clock is never asked.

    A printed year stands; a weekday that disagrees with it adds `weekday_mismatch`. Without a
    printed year the weekday decides among `plausible_years` (years that the document or its
    catalogue row name), `year_hint` and the years near the hint: `year_inferred`. Of `3/4` the
    reading that suits weekday and `month_hint` is taken.

    Args:
        span: a date as found by `find_dates`.
        year_hint: the year of the edition, where another source knows it.
        plausible_years: further years to try before the neighbours of the hint.
        month_hint: the month of the edition's other dates.
    """
    month, day = span.month or month_hint, span.day
    if month is None or day is None:
        return ResolvedDate(None, None, (), 0.0)
    readings = [(month, day)]
    if span.swappable and day <= 12 and day != month:
        readings.append((day, month))
        if month_hint == day:
            readings.reverse()
    if span.year is not None:
        return _with_year(span, readings, span.year)
    return _without_year(span, readings, year_hint, tuple(plausible_years))


def _with_year(span: DateSpan, readings: list[tuple[int, int]], year: int) -> ResolvedDate:
    days = [d for m, n in readings if (d := _day(year, m, n))]
    if not days:
        return ResolvedDate(None, None, (), 0.0)
    agreeing = [d for d in days if _agrees(d, span.weekday)]
    if agreeing:
        doubt = span.swappable and len(agreeing) > 1
        return _resolved(span, agreeing[0], (), 0.7 if doubt else 0.97, tuple(agreeing))
    return _resolved(span, days[0], ("weekday_mismatch",), 0.6, tuple(days))


def _without_year(
    span: DateSpan, readings: list[tuple[int, int]], hint: int | None, plausible: tuple[int, ...]
) -> ResolvedDate:
    years = list(dict.fromkeys([*([hint] if hint else []), *plausible]))
    listed = [d for y in years for m, n in readings if (d := _day(y, m, n))]
    agreeing = [d for d in listed if _agrees(d, span.weekday)]
    if agreeing:
        sure = 0.9 if span.weekday else (0.8 if len(years) == 1 else 0.6)
        return _resolved(span, agreeing[0], ("year_inferred",), sure, tuple(agreeing))
    centre = hint or (max(plausible) if plausible else None)
    if centre is not None and span.weekday:
        near = sorted(range(centre - _SEARCH_YEARS, centre + 2), key=lambda y: (abs(y - centre), y))
        found = [d for y in near for m, n in readings if (d := _day(y, m, n)) and _agrees(d, span.weekday)]
        if listed:
            # the year is stated elsewhere: a misprinted weekday is likelier than another year
            return _resolved(span, listed[0], ("year_inferred", "weekday_mismatch"), 0.4, (listed[0], *found))
        if found:
            return _resolved(span, found[0], ("year_inferred",), 0.5, tuple(found))
    return ResolvedDate(None, None, (), 0.0)


def years_for(month: int, day: int, weekday: int, first: int, last: int) -> tuple[int, ...]:
    """The years in `first..last` in which that day falls on that weekday (1 Monday … 7 Sunday)."""
    return tuple(
        y for y in range(first, last + 1) if (d := _day(y, month, day)) and d.isoweekday() == weekday
    )


def _resolved(
    span: DateSpan, start: date, problems: tuple[str, ...], confidence: float, candidates: tuple[date, ...]
) -> ResolvedDate:
    end = None
    if span.is_range:
        month = span.end_month or start.month
        year = span.end_year or (start.year + 1 if month < start.month else start.year)
        end = _day(year, month, span.end_day or 1)
        if end and end < start:
            end = None
    return ResolvedDate(start, end, problems, confidence, candidates)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _agrees(day: date, weekday: int | None) -> bool:
    return weekday is None or day.isoweekday() == weekday
