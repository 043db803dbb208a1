"""The times of a page on one 24-hour clock, list by list.

Evidence: the times of one column run on until a date begins another day; what am and pm leave
open is settled by `resolve_meridiem` over that run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.signals.meridiem import resolve_meridiem
from extract.structures.columns import split_columns
from extract.structures.marks import Mark


def settle_clocks(marks: Sequence[Mark], width: float) -> tuple[Mark, ...]:
    """Marks whose leading times are on the 24-hour clock, in the order given.

    Args:
        marks: the marks of one page, times apart from their lines.
        width: of the page in points.
    """
    settled: dict[Mark, Mark] = {}
    for column in split_columns([m for m in marks if m.line.rotation == 0], width):
        run: list[Mark] = []
        for mark in sorted(column, key=lambda m: (m.box.y_mid, m.box.x0)):
            if mark.is_date:
                _settle(run, settled)
                run = []
            elif mark.leading_time:
                run.append(mark)
        _settle(run, settled)
    return tuple(settled.get(m, m) for m in marks)


def _settle(run: Sequence[Mark], settled: dict[Mark, Mark]) -> None:
    times = [m.leading_time for m in run]
    for mark, found in zip(run, resolve_meridiem([t for t in times if t is not None]), strict=True):
        span = found.span
        if (found.start, found.end) == (span.start, span.end):
            continue
        time = replace(span, start=found.start, end=found.end)
        settled[mark] = replace(mark, times=(time, *mark.times[1:]), problems=found.problems)
