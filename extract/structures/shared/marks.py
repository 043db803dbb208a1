"""Lines with what they may be: times, dates, days, rooms and role labels, found once a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extract.lang import Pack
from extract.layout.lines import Line
from extract.lazy import lazy
from extract.model import Box, Fill, Rule
from extract.signals.dates import DateSpan, find_dates, find_day_label
from extract.signals.labels import RoleLabel, find_role_labels
from extract.signals.rooms import RoomSpan, find_rooms
from extract.signals.times import TimeSpan, find_times
from extract.structures.shared.bullets import (
    NUMBERED,
    SIGNS,
    bullets_of,
    dashes_of,
    drawn_bullets_of,
)
from extract.structures.shared.partings import parted_lines
from extract.values import quick, replace

#: A time is taken for one only from this confidence on.
SURE_TIME = 0.5
#: What may stand before a leading time: bullets, dashes, brackets.
LEAD = re.compile(rf"^[\s{SIGNS}\-–—|>(\[]*$")
#: A time that needs the company of others below it to be believed.
WEAK_TIME = 0.3
#: A weak time that the type of the page's other times confirms.
LIKELY_TIME = 0.4
#: Points. Type sizes that differ by less look the same.
SAME_SIZE = 0.5
#: So many weak times in one column prove each other.
FEWEST_WEAK = 3
#: Points. Left edges in one bin of this width are aligned.
SAME_EDGE = 4.0
#: Characters. Words before a lone end (`do`, `until`, `bis ca.`) are no longer than this.
LONGEST_UNTIL = 8
#: Characters. A heading that begins with a date is no longer than this.
LONGEST_DATE = 60
#: What may be left of a line that is nothing but a time.
TRAIL = re.compile(r"^[\s|:;,.\-–—)\]]*$")


#: Confidence of an hour without minutes that a word before it tells.
LABELLED_TIME = 0.7

#: How a line is set: size in points, bold, italic, colour.
Look = tuple[int, bool, bool, int]


@quick
@dataclass(frozen=True, eq=False)
class Mark:
    """One line and its signals. Spans count characters of `line.text`; `is_parted` that a rule is above."""

    line: Line
    times: tuple[TimeSpan, ...]
    dates: tuple[DateSpan, ...]
    day: int | None
    rooms: tuple[RoomSpan, ...]
    labels: tuple[RoleLabel, ...]
    bullet: Line | None = None
    problems: tuple[str, ...] = ()
    is_parted: bool = False

    @lazy
    def is_bulleted(self) -> bool:
        """Whether the line is an item of a list: a bullet or a number stands before it."""
        return self.bullet is not None or NUMBERED.match(self.text) is not None

    @lazy
    def text(self) -> str:
        return self.line.text

    @lazy
    def box(self) -> Box:
        return self.line.box

    @lazy
    def look(self) -> Look:
        line = self.line
        return (round(line.size), line.bold, line.italic, line.colour)

    @lazy
    def leading_time(self) -> TimeSpan | None:
        """The time that the line begins with, if any."""
        if not self.times:
            return None
        first = self.times[0]
        before = self.text[: first.span[0]]
        if LEAD.match(before) or (first.is_until and len(before) <= LONGEST_UNTIL):
            return first
        return None

    @lazy
    def after_time(self) -> str:
        """The text behind a leading time."""
        time = self.leading_time
        return self.text if time is None else self.text[time.span[1] :].lstrip(" |:;,.–—-")

    @lazy
    def is_time(self) -> bool:
        """Whether the line is a time and nothing else."""
        return (
            self.leading_time is not None and TRAIL.match(self.text[self.leading_time.span[1] :]) is not None
        )

    @lazy
    def is_date(self) -> bool:
        """Whether the line is a date heading: a date or a day label leads it or is most of it."""
        if self.leading_time or (not self.dates and self.day is None):
            return False
        length = len(self.text.strip())
        if self.day is not None and length <= LONGEST_DATE:
            return True
        covered = sum(d.span[1] - d.span[0] for d in self.dates)
        leads = any(d.day is not None and d.span[0] <= 2 for d in self.dates)
        return covered >= 0.5 * length or (leads and length <= LONGEST_DATE)


def mark_line(line: Line, packs: tuple[Pack, ...]) -> Mark:
    """Finds the signals of one line."""
    return _mark(line, packs, SURE_TIME)


def _mark(line: Line, packs: tuple[Pack, ...], threshold: float) -> Mark:
    dates = find_dates(line.text, packs)
    times = find_times(line.text, packs)
    return Mark(
        line=line,
        times=tuple([t for t in times if t.confidence >= threshold and not _is_in_date(t, dates)]),
        dates=dates,
        day=find_day_label(line.text, packs),
        rooms=find_rooms(line.text, packs),
        labels=find_role_labels(line.text, packs),
    )


def _is_in_date(time: TimeSpan, dates: Sequence[DateSpan]) -> bool:
    """Whether a time that only a word before it tells is the day of a date: `Zeit: 14.–15. Oktober`."""
    return time.confidence <= LABELLED_TIME and any(d.span[0] < time.span[1] < d.span[1] for d in dates)


def mark_lines(
    lines: Sequence[Line], packs: tuple[Pack, ...], fills: Sequence[Fill] = (), rules: Sequence[Rule] = ()
) -> list[Mark]:
    """Marks of a page's lines; a lone or drawn bullet is kept with the line that it stands before."""
    owner = bullets_of(lines)
    owned = set(owner.values())
    owner |= drawn_bullets_of(lines, fills)
    marks = _confirmed([mark_line(n, packs) for n in lines if n not in owned], packs)
    owner |= dashes_of([m.line for m in marks])
    parted = parted_lines(lines, rules)
    marks = [replace(m, is_parted=True) if m.line in parted else m for m in marks] if parted else marks
    return [replace(m, bullet=owner[m.line]) if m.line in owner else m for m in marks]


def _confirmed(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> list[Mark]:
    """Believes weak times that stand alone: below each other on one left edge (`0845`, `9`), or
    likely ones (`20.00`) set like the page's sure times.
    """
    weak: dict[int, list[Mark]] = {}
    sizes = [m.line.size for m in marks if m.leading_time]
    alike: list[Mark] = []
    for mark in marks:
        if mark.times or mark.line.rotation != 0 or not mark.text.strip()[:1].isdigit():
            continue
        bold = _mark(mark.line, packs, WEAK_TIME)
        if bold.is_time:
            weak.setdefault(round(mark.box.x0 / SAME_EDGE), []).append(bold)
            same = sum(1 for size in sizes if abs(size - mark.line.size) <= SAME_SIZE)
            if same >= FEWEST_WEAK and bold.times[0].confidence >= LIKELY_TIME:
                alike.append(bold)
    sure = {m.line: m for column in weak.values() if len(column) >= FEWEST_WEAK for m in column}
    sure.update((m.line, m) for m in alike)
    return [sure.get(m.line, m) for m in marks]


def clock_of(time: TimeSpan) -> tuple[str | None, str | None]:
    """Start and end of a time; a lone `until 10:00` has an end only."""
    return (None, time.start) if time.is_until else (time.start, time.end)


def apart_from_times(marks: Sequence[Mark]) -> list[Mark]:
    """Cuts lines that begin with a time in two, so that a time stands alone whatever follows it."""
    made: list[Mark] = []
    for mark in marks:
        rest = without_time(mark) if mark.leading_time and not mark.is_time else None
        if rest is None or rest is mark:
            made.append(mark)
            continue
        head = mark.line.part(0, len(mark.text) - len(rest.text))
        if head is None or head is mark.line:
            made.append(mark)
            continue
        made.append(Mark(head, mark.times[:1], (), None, (), (), mark.bullet))
        made.append(replace(rest, bullet=None))
    return made


def without_time(mark: Mark) -> Mark | None:
    """The mark without its leading time and the marks of punctuation after it; None if nothing is left."""
    time = mark.leading_time
    if time is None:
        return mark
    start = time.span[1]
    while start < len(mark.text) and mark.text[start] in " |:;,.–—-":
        start += 1
    part = mark.line.part(start, len(mark.text))
    return mark_part(mark, part, start) if part is not None else None


def mark_part(mark: Mark, part: Line, start: int) -> Mark:
    """The signals of `mark` that lie in its part from character `start` on."""
    shift = mark.line.offsets[mark.line.ids.index(part.ids[0])]
    keep, end = max(start, shift), shift + len(part.text)

    def moved(spans: tuple[Any, ...]) -> tuple[Any, ...]:
        inside = (s for s in spans if keep <= s.span[0] and s.span[1] <= end)
        return tuple(replace(s, **_shifted(s, shift)) for s in inside)

    return Mark(
        part,
        moved(mark.times),
        moved(mark.dates),
        mark.day,
        moved(mark.rooms),
        moved(mark.labels),
        mark.bullet,
    )


def _shifted(span: Any, shift: int) -> dict[str, Any]:
    if hasattr(span, "start") and isinstance(span.start, int):
        return {"start": span.start - shift, "end": span.end - shift}
    return {"span": (span.span[0] - shift, span.span[1] - shift)}
