"""Days whose month is not printed beside them: `Tuesday 20th`, or `Wednesday` over `19`.

Evidence: weekday and day of the month together fit few months. The month that the document
prints with its year is taken if all its days fit; else the month nearest to the day on which the
file was made, if all days fit it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from extract.facts.model import Packs, PageLines
from extract.layout.lines import Line
from extract.signals.dates import find_dates

#: Pages on which the days of an edition are looked for.
FIRST_PAGES = 3
#: Months before and after the file's own in which an edition may lie.
REACH = 6
#: Points. A day's number stands no further below its weekday.
BELOW = 45.0
#: Fewer days than this fit too many months.
FEWEST_DAYS = 2
_NUMBER = re.compile(r"^\W*([12]?\d|3[01])\W*$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A weekday (1 Monday … 7 Sunday) with its day of the month, and the lines that print them."""

    weekday: int
    day: int
    lines: tuple[Line, ...]


def days_without_month(
    pages: Sequence[PageLines], packs: Packs, created: str | None
) -> tuple[list[date], list[Numbered]]:
    """The calendar days, and the printed pairs behind them; both empty where nothing fits."""
    pairs = [p for _, lines in pages[:FIRST_PAGES] for p in _pairs(lines, packs)]
    if len({(p.weekday, p.day) for p in pairs}) < FEWEST_DAYS:
        return [], []
    for year, month in (*_printed_months(pages, packs), *_near_months(created)):
        days = [_fit(p, year, month) for p in pairs]
        if all(days):
            return sorted({d for d in days if d}), pairs
    return [], []


def _pairs(lines: Sequence[Line], packs: Packs) -> Iterable[Numbered]:
    numbers = [(n, int(m.group(1))) for n in lines if (m := _NUMBER.match(n.text))]
    for line in lines:
        for span in find_dates(line.text, packs):
            if span.weekday is None or span.month is not None:
                continue
            if span.day is not None:
                yield Numbered(span.weekday, span.day, (line,))
                continue
            below = [(n, d) for n, d in numbers if _stands_under(n, line)]
            if len(below) == 1:
                yield Numbered(span.weekday, below[0][1], (line, below[0][0]))


def _stands_under(number: Line, weekday: Line) -> bool:
    gap = number.box.top - weekday.box.bottom
    cell = weekday.cell.box
    return -1 <= gap <= BELOW and cell.x0 - 1 <= number.box.x_mid <= cell.x1 + 1


def _printed_months(pages: Sequence[PageLines], packs: Packs) -> list[tuple[int, int]]:
    found: dict[tuple[int, int], None] = {}
    for _, lines in pages[:FIRST_PAGES]:
        for line in lines:
            for span in find_dates(line.text, packs):
                if span.month and span.year:
                    found[(span.year, span.month)] = None
    return list(found)


def _near_months(created: str | None) -> list[tuple[int, int]]:
    """Months around the file's own, the nearest first, later before earlier."""
    if created is None:
        return []
    made = int(created[:4]) * 12 + int(created[5:7]) - 1
    steps = [0] + [s for k in range(1, REACH + 1) for s in (k, -k)]
    return [((made + s) // 12, (made + s) % 12 + 1) for s in steps]


def _fit(pair: Numbered, year: int, month: int) -> date | None:
    try:
        day = date(year, month, pair.day)
    except ValueError:
        return None
    return day if day.isoweekday() == pair.weekday else None
