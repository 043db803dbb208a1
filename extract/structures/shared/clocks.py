"""The times of a page on one 24-hour clock, list by list.

Evidence: the times of one column run on until a date begins another day, over the end of a page, too,
where the next one begins with a time; what am and pm leave open is settled by `resolve_meridiem` over that
run. Below a heading such as `Thursday evening` times are of an evening.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from extract.lang import Pack, fold
from extract.signals.meridiem import has_late_hours, is_twelve_hour, minutes_of, resolve_meridiem
from extract.signals.vocabulary import phrases_of
from extract.structures.shared.columns import split_columns
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Minutes of half a day; the earliest time that is of an evening there, on a twelve-hour clock.
HALF_DAY, EARLIEST_EVENING = 12 * 60, 5 * 60
#: Points. Running heads of two pages stand at heights that differ by less.
SAME_HEIGHT = 2.0
#: Words. A heading that says which part of the day it is about is no longer.
LONGEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class PageBefore:
    """The last time of a page in minutes since midnight, and the lines above its first one."""

    minutes: int
    head: tuple[Mark, ...]


def settle_clocks(
    marks: Sequence[Mark],
    width: float,
    twelve_hour: bool | None = None,
    packs: tuple[Pack, ...] = (),
    before: PageBefore | None = None,
) -> tuple[Mark, ...]:
    """Marks whose leading times are on the 24-hour clock, in the order given.

    Args:
        marks: the marks of one page, times apart from their lines.
        width: of the page in points.
        twelve_hour: True where the document is known to be on a twelve-hour clock.
        packs: of the languages of the document.
        before: what the list may go on from, see `last_of_page`.
    """
    settled: dict[Mark, Mark] = {}
    evenings = _evenings(marks, packs) if twelve_hour else frozenset()
    last = before.minutes if before is not None and twelve_hour and _goes_on(marks, before) else None
    for run, is_evening in _runs(marks, width, evenings):
        if is_evening and _may_be_evening(run[0]):
            last = minutes_of(run[0].times[0].start) + HALF_DAY
        _settle(run, settled, twelve_hour, last)
        last = None
    return tuple(settled.get(m, m) for m in marks)


def last_of_page(marks: Sequence[Mark], width: float) -> PageBefore | None:
    """What a list may go on from that runs down a page in one column; None elsewhere."""
    upright = [m for m in marks if not m.line.rotation]
    runs = _runs(marks, width) if len(split_columns(upright, width)) == 1 else []
    return PageBefore(minutes_of(runs[-1][0][-1].times[0].start), tuple(_head(marks))) if runs else None


def _head(marks: Sequence[Mark]) -> list[Mark]:
    """The lines above the first time of a page."""
    upright = [m for m in marks if not m.line.rotation]
    top = min((m.box.top for m in upright if m.leading_time), default=0.0)
    return [m for m in upright if m.box.bottom <= top]


def _goes_on(marks: Sequence[Mark], before: PageBefore) -> bool:
    """Whether the list of the page before goes on: above the first time stand running heads alone.

    Evidence: they are at the heights of those of the page before, and those that tell a date tell the same.
    """
    said = {fold(m.text) for m in before.head}
    return all(
        any(abs(m.box.y_mid - o.box.y_mid) <= SAME_HEIGHT for o in before.head)
        and (not m.is_date or fold(m.text) in said)
        for m in _head(marks)
    )


def _evenings(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> frozenset[Mark]:
    """Short lines without a time that name the evening: `Thursday evening sessions`."""
    words = {fold(word) for word in phrases_of(packs, "evening")}
    return frozenset(
        m
        for m in marks
        if not m.times
        and len(m.text.split()) <= LONGEST_HEADING
        and m.text[:1].isupper()
        and not words.isdisjoint(fold(m.text).split())
    )


def _may_be_evening(mark: Mark) -> bool:
    time = mark.times[0]
    return time.meridiem is None and EARLIEST_EVENING <= minutes_of(time.start) < HALF_DAY


def proves_twelve_hours(pages: Sequence[tuple[Sequence[Mark], float]]) -> bool | None:
    """True where a list of the document proves a twelve-hour clock and no time is of the other one.

    Evidence: one document keeps to one clock, so a page that says only `3:45` is read like the
    page on which `1:45` follows `12:30`.

    Args:
        pages: the marks of each page and its width in points.
    """
    runs = [run for marks, width in pages for run, _ in _runs(marks, width)]
    times = [[m.times[0] for m in run] for run in runs]
    if any(has_late_hours(each) for each in times):
        return None
    return True if any(is_twelve_hour(each) for each in times) else None


def _runs(
    marks: Sequence[Mark], width: float, evenings: Collection[Mark] = ()
) -> list[tuple[list[Mark], bool]]:
    """The lines that lead with a time, column by column, and whether they are of an evening.

    A date begins another run, and so does a heading that names the evening. On a page where no line leads
    with a time, those that tell a single range beside a date.
    """
    upright = [m for m in marks if m.line.rotation == 0]
    if not any(m.leading_time for m in upright):
        ranges = [m for m in upright if len(m.times) == 1 and m.times[0].end is not None and m.dates]
        return [(sorted(ranges, key=lambda m: (m.box.y_mid, m.box.x0)), False)] if ranges else []
    runs: list[tuple[list[Mark], bool]] = []
    for column in split_columns(upright, width):
        run: list[Mark] = []
        is_evening = False
        for mark in sorted(column, key=lambda m: (m.box.y_mid, m.box.x0)):
            if mark.is_date or mark in evenings:
                runs.append((run, is_evening))
                run, is_evening = [], mark in evenings
            elif mark.leading_time:
                run.append(mark)
        runs.append((run, is_evening))
    return [(run, is_evening) for run, is_evening in runs if run]


def _settle(
    run: Sequence[Mark], settled: dict[Mark, Mark], twelve_hour: bool | None, before: int | None
) -> None:
    times = [m.times[0] for m in run]
    for mark, found in zip(run, resolve_meridiem(times, twelve_hour, before), strict=True):
        span = found.span
        if (found.start, found.end) == (span.start, span.end):
            continue
        time = replace(span, start=found.start, end=found.end)
        settled[mark] = replace(
            mark, times=(time, *mark.times[1:]), problems=(*mark.problems, *found.problems)
        )
