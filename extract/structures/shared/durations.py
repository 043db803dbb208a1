"""Durations in the place of times: `15 min` between `10:30 – 11:30` and `11:45 – 12:45`.

Evidence: a line of a figure and a word for minutes, alone, begins where a range of times begins above it
and a time begins below it, and from that range's end to the next time there are as many minutes or more. It
is then a time that follows on the one above, with the problem `time_from_duration`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from extract.lang import Pack, fold
from extract.layout.lines import Line
from extract.signals.meridiem import clock_of, minutes_of
from extract.signals.times import TimeSpan
from extract.structures.shared.marks import Mark
from extract.values import replace

PROBLEM = "time_from_duration"
#: Points. Times of one column begin no further apart.
SAME_LEFT = 3.0
#: Minutes. A longer one is no entry between two others of a day.
LONGEST = 240
#: What minutes are written with in any language.
SIGNS = frozenset({"'", "’", "′", "min"})
_DURATION = re.compile(r"^[\s(]*(\d{1,3})\s?([^\W\d_]+|['’′])\.?[\s)]*$")


def with_durations(marks: Mapping[Line, Mark], packs: tuple[Pack, ...]) -> dict[Line, Mark]:
    """The marks of a document, those of a duration in a column of times with the times it stands for."""
    lasting = {n: minutes for n, m in marks.items() if (minutes := _minutes_of(m, packs)) is not None}
    if not lasting:
        return dict(marks)
    found = dict(marks)
    for line in sorted(lasting, key=lambda n: (n.page, n.box.top)):
        column = [
            m
            for m in found.values()
            if m.is_time and m.line.page == line.page and abs(m.box.x0 - line.box.x0) <= SAME_LEFT
        ]
        time = _time_between(line, lasting[line], column)
        if time is not None:
            mark = found[line]
            found[line] = replace(mark, times=(time,), problems=(*mark.problems, PROBLEM))
    return found


def _time_between(line: Line, minutes: int, column: Sequence[Mark]) -> TimeSpan | None:
    """The time of a duration between the nearest times above and below it."""
    above = max((m for m in column if m.box.top < line.box.top), key=lambda m: m.box.top, default=None)
    below = min((m for m in column if m.box.top > line.box.top), key=lambda m: m.box.top, default=None)
    if above is None or below is None or above.times[-1].end is None:
        return None
    start = minutes_of(above.times[-1].end)
    end = start + minutes
    if end > minutes_of(below.times[0].start):
        return None
    return TimeSpan((0, len(line.text)), clock_of(start), clock_of(end), 0.9, printed=line.text)


def _minutes_of(mark: Mark, packs: tuple[Pack, ...]) -> int | None:
    return None if mark.times or mark.line.rotation else minutes_of_duration(mark.text, packs)


def minutes_of_duration(text: str, packs: tuple[Pack, ...]) -> int | None:
    """The minutes of a text that is nothing but a duration: `15 min`, `(30')`; None for any other text."""
    found = _DURATION.match(text)
    if found is None or fold(found[2]) not in _units(packs):
        return None
    minutes = int(found[1])
    return minutes if 0 < minutes <= LONGEST else None


@cache
def _units(packs: tuple[Pack, ...]) -> frozenset[str]:
    return SIGNS.union(*(p.minute_words for p in packs))
