"""The times of a page on one 24-hour clock, list by list.

Evidence: the times of one column run on until a date begins another day; what am and pm leave
open is settled by `resolve_meridiem` over that run.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.signals.meridiem import has_late_hours, is_twelve_hour, resolve_meridiem
from extract.structures.shared.columns import split_columns
from extract.structures.shared.marks import Mark
from extract.values import replace


def settle_clocks(marks: Sequence[Mark], width: float, twelve_hour: bool | None = None) -> tuple[Mark, ...]:
    """Marks whose leading times are on the 24-hour clock, in the order given.

    Args:
        marks: the marks of one page, times apart from their lines.
        width: of the page in points.
        twelve_hour: True where the document is known to be on a twelve-hour clock.
    """
    settled: dict[Mark, Mark] = {}
    for run in _runs(marks, width):
        _settle(run, settled, twelve_hour)
    return tuple(settled.get(m, m) for m in marks)


def proves_twelve_hours(pages: Sequence[tuple[Sequence[Mark], float]]) -> bool | None:
    """True where a list of the document proves a twelve-hour clock and no time is of the other one.

    Evidence: one document keeps to one clock, so a page that says only `3:45` is read like the
    page on which `1:45` follows `12:30`.

    Args:
        pages: the marks of each page and its width in points.
    """
    runs = [run for marks, width in pages for run in _runs(marks, width)]
    times = [[m.times[0] for m in run] for run in runs]
    if any(has_late_hours(each) for each in times):
        return None
    return True if any(is_twelve_hour(each) for each in times) else None


def _runs(marks: Sequence[Mark], width: float) -> list[list[Mark]]:
    """The lines that lead with a time, column by column; a date begins another run.

    On a page where no line leads with one, those that tell a single range beside a date.
    """
    upright = [m for m in marks if m.line.rotation == 0]
    if not any(m.leading_time for m in upright):
        ranges = [m for m in upright if len(m.times) == 1 and m.times[0].end is not None and m.dates]
        return [sorted(ranges, key=lambda m: (m.box.y_mid, m.box.x0))] if ranges else []
    runs: list[list[Mark]] = []
    for column in split_columns(upright, width):
        run: list[Mark] = []
        for mark in sorted(column, key=lambda m: (m.box.y_mid, m.box.x0)):
            if mark.is_date:
                runs.append(run)
                run = []
            elif mark.leading_time:
                run.append(mark)
        runs.append(run)
    return [run for run in runs if run]


def _settle(run: Sequence[Mark], settled: dict[Mark, Mark], twelve_hour: bool | None) -> None:
    times = [m.times[0] for m in run]
    for mark, found in zip(run, resolve_meridiem(times, twelve_hour), strict=True):
        span = found.span
        if (found.start, found.end) == (span.start, span.end):
            continue
        time = replace(span, start=found.start, end=found.end)
        settled[mark] = replace(
            mark, times=(time, *mark.times[1:]), problems=(*mark.problems, *found.problems)
        )
