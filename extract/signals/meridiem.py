"""Times of one column or list made into one running day on the 24-hour clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.signals.times import TimeSpan
from extract.values import quick

_HALF_DAY = 12 * 60
_DAY = 24 * 60
_HOUR = 60
#: so many times of small hours in a list, and none else, are of an afternoon
_FEWEST_SMALL = 3
#: programmes rarely begin before 7 and rarely end after 23: minutes
_EARLY = 7 * 60
#: a jump of more minutes than this between two times of a list is no misprint but another day
_LONG_SESSION = 6 * 60
#: `8:00` this many minutes after the last time at most is the evening's, later the next morning's
_EVENING_GAP = 3 * 60


@quick
@dataclass(frozen=True, slots=True)
class ResolvedTime:
    """A time span with its settled clock readings and the problem codes met on the way."""

    span: TimeSpan
    start: str
    end: str | None
    problems: tuple[str, ...]


def resolve_meridiem(
    times: Sequence[TimeSpan], twelve_hour: bool | None = None, before: int | None = None
) -> list[ResolvedTime]:
    """The times of one list, in printed order, on the 24-hour clock.

    Args:
        times: of one list in the order of print.
        twelve_hour: True where other lists of the document prove a twelve-hour clock.
        before: minutes since midnight of the time that the list goes on from, on the page before.

    Evidence: programmes run forward. On a twelve-hour clock (no hour above 12 anywhere, and
    either am or pm somewhere or hours 1-6 after later ones) an unmarked time is read in the
    half of the day in which it follows the time before it; so `9, 10:30, 12:30, 2, 3:30` ends
    at 15:30, and `11:30–1` at 13:00. A marked time that runs backwards while the other half
    would fit is a misprint: read in the other half, with the problem `time_order`. So is one that
    overtakes the time after it.
    """
    twelve_hour = is_twelve_hour(times) if twelve_hour is None else twelve_hour
    resolved: list[ResolvedTime] = []
    last = before
    for index, span in enumerate(times):
        problems: list[str] = []
        start = _settle(span.start, span.meridiem is not None, last, twelve_hour, problems)
        is_late = _overtakes(start, last, span, times[index + 1 : index + 2])
        if is_late:
            start -= _HALF_DAY
            problems.append("time_order")
        if (
            resolved
            and start < minutes_of(resolved[0].start)
            and last is not None
            and start < last - _LONG_SESSION
        ):
            # far back: the next day's list begins, not a misprint
            start = _settle(span.start, span.meridiem is not None, None, twelve_hour, problems)
        end = None
        if span.end is not None:
            end = _settle(span.end, span.end_meridiem is not None, start, twelve_hour, problems)
            if twelve_hour and span.end_meridiem is None and end <= start < end + _HALF_DAY <= _DAY:
                end = (end + _HALF_DAY) % _DAY  # no session ends before it begins
            if is_late and end - start >= _HALF_DAY:
                end -= _HALF_DAY
        resolved.append(
            ResolvedTime(
                span, clock_of(start), None if end is None else clock_of(end), tuple(dict.fromkeys(problems))
            )
        )
        last = start
    return resolved


def has_late_hours(times: Sequence[TimeSpan]) -> bool:
    """Whether an unmarked time can only be of the 24-hour clock."""
    unmarked = [t.start for t in times if t.meridiem is None]
    unmarked += [t.end for t in times if t.end is not None and t.end_meridiem is None]
    return any(minutes_of(t) >= 13 * 60 or t.startswith("00") for t in unmarked)


def is_twelve_hour(times: Sequence[TimeSpan]) -> bool:
    """Whether the times of one list prove a twelve-hour clock."""
    if has_late_hours(times):
        return False
    if any(t.meridiem or t.end_meridiem for t in times):
        return True
    readings = [minutes_of(t.start) for t in times]
    if len(readings) >= _FEWEST_SMALL and all(_HOUR <= r < _EARLY for r in readings):
        return True  # nobody meets from three to six at night; the page goes on with an afternoon
    drops = [b for a, b in pairwise(readings) if b < a and b < _EARLY]
    return bool(drops) or any(
        t.end is not None and minutes_of(t.end) < minutes_of(t.start) and minutes_of(t.end) < _EARLY
        for t in times
    )


def _settle(printed: str, is_marked: bool, last: int | None, twelve_hour: bool, problems: list[str]) -> int:
    minutes = minutes_of(printed)
    other = (minutes + _HALF_DAY) % _DAY
    if is_marked:
        if last is not None and minutes < last <= other and other - last <= _LONG_SESSION:
            problems.append("time_order")
            return other
        return minutes
    if not twelve_hour or minutes >= 13 * 60:
        return minutes
    if last is None:
        return other if minutes < _EARLY else minutes
    if minutes < last <= other and (minutes < _EARLY or other - last <= _EVENING_GAP):
        return other
    return other if minutes < _EARLY and other >= last else minutes


def _overtakes(start: int, last: int | None, span: TimeSpan, following: Sequence[TimeSpan]) -> bool:
    """Whether a marked time is in the wrong half of the day: `11:10 – 11:50 pm` before `11:55`.

    Evidence: it overtakes the time after it, and twelve hours earlier it stands between its neighbours;
    or its half is only inferred from its end (`10:15 – 12:30 am`), and the other one follows soon.
    """
    if last is None or span.meridiem is None or last > start - _HALF_DAY:
        return False
    if span.is_shared and start - _HALF_DAY - last <= _EVENING_GAP:
        return True
    if not following:
        return False
    later = following[0]
    readings = [minutes_of(later.start)]
    if later.meridiem is None and readings[0] < _HALF_DAY:
        readings.append(readings[0] + _HALF_DAY)
    return any(start - _HALF_DAY <= m < start for m in readings)


def minutes_of(clock: str) -> int:
    """Minutes since midnight of HH:MM."""
    return int(clock[:2]) * 60 + int(clock[3:])


def clock_of(minutes: int) -> str:
    """HH:MM of minutes since midnight."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
