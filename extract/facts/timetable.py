"""Where on a page the timetable begins: what stands above it belongs to the whole edition."""

from __future__ import annotations

from collections.abc import Sequence

from extract.facts.model import Packs
from extract.layout.lines import Line
from extract.signals.times import SURE, TimeSpan, find_times

#: Lines that open with a time make a timetable from this many on.
FEWEST_TIMED = 2


def timed_lines(lines: Sequence[Line], packs: Packs) -> list[Line]:
    """Lines that open with a time of day."""
    return [n for n in lines if any(_opens(t) for t in find_times(n.text, packs))]


def timetable_top(lines: Sequence[Line], packs: Packs) -> float:
    """Height in points at which the first timed line of a page begins; infinity where there is none."""
    timed = timed_lines(lines, packs)
    return min(n.box.top for n in timed) if len(timed) >= FEWEST_TIMED else float("inf")


def has_time(text: str, packs: Packs) -> bool:
    """Whether a time of day surely stands in `text`."""
    return any(t.confidence >= SURE for t in find_times(text, packs))


def _opens(time: TimeSpan) -> bool:
    return time.span[0] <= 2 and time.confidence >= SURE
