"""Days turned on their side in a band left of the entries that they hold for.

Evidence: turned dates stand wholly left of the column of times. Entries between the edges of such a
drawn band are on its day; where no band is drawn, each date holds half-way to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.structures.arrangement import Arrangement, Entry, Region
from extract.structures.groups import CLOSED_SIDES
from extract.structures.headings import date_of
from extract.structures.marks import Mark
from extract.values import replace

#: Of the height of the page. A band as high as that is the page itself.
WHOLE_PAGE = 0.97
#: Points. A date may reach so far over the left edge of the times.
SLACK = 3.0


@dataclass(frozen=True, slots=True)
class _SideDay:
    """A date, and between which heights it holds."""

    mark: Mark
    top: float
    bottom: float


def with_side_days(found: Arrangement, region: Region) -> Arrangement:
    """An arrangement whose entries have the days that are printed beside them."""
    dates = [m for m in region.marks if _is_day(m)]
    if not dates or not found.entries or any(m in found.headings for m in dates):
        return found
    heights = [_height(e) for e in found.entries]
    left = min((m.box.x0 for e in found.entries for m in _times(e)), default=float("-inf"))
    beside = [m for m in dates if m.box.x1 <= left + SLACK and not _in_entries(m, found.entries)]
    days = _bands(beside, region.page.height)
    if not any(d.top <= y <= d.bottom for d in days for y in heights if y is not None):
        return found
    entries = tuple(
        _on_day(e, next((d for d in days if d.top <= y <= d.bottom), None)) if y is not None else e
        for e, y in zip(found.entries, heights, strict=True)
    )
    last = _on_day(Entry((), found.after), max(days, key=lambda d: d.bottom))
    taken = {d.mark for d in days}
    return replace(
        found,
        entries=entries,
        rest=tuple(m for m in found.rest if m not in taken),
        headings=(*found.headings, *(m for m in found.rest if m in taken)),
        after=last.context,
    )


def _is_day(mark: Mark) -> bool:
    """A turned line that is one day."""
    alone = mark.is_date and not mark.times and len(mark.dates) == 1
    return mark.line.rotation != 0 and alone and not mark.dates[0].is_range


def _bands(marks: Sequence[Mark], page: float) -> list[_SideDay]:
    """Between which heights each date holds: its drawn band, or half-way to the next date."""
    drawn = [
        _SideDay(m, cell.box.top, cell.box.bottom)
        for m in marks
        if (cell := m.line.cell).sides >= CLOSED_SIDES and cell.box.height < WHOLE_PAGE * page
    ]
    if len(drawn) == len(marks):
        return drawn
    ordered = sorted(marks, key=lambda m: m.box.y_mid)
    middles = [(a.box.y_mid + b.box.y_mid) / 2 for a, b in pairwise(ordered)]
    return [_SideDay(m, a, b) for m, (a, b) in zip(ordered, pairwise([0.0, *middles, page]), strict=True)]


def _times(entry: Entry) -> list[Mark]:
    return [m for m in entry.claimed if m.times]


def _height(entry: Entry) -> float | None:
    """Where an entry stands: at its time, else at its first line."""
    marks = _times(entry) or entry.claimed or entry.content or entry.people
    return marks[0].box.y_mid if marks else None


def _in_entries(mark: Mark, entries: Sequence[Entry]) -> bool:
    return any(mark in (*e.content, *e.people, *e.claimed) for e in entries)


def _on_day(entry: Entry, day: _SideDay | None) -> Entry:
    if day is None:
        return entry
    found, problems = date_of(day.mark.dates[0], entry.context)
    if found is None:
        return entry
    return replace(entry, context=replace(entry.context, date=found, day=None, problems=problems))
