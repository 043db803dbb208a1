"""Lines that are a date and the time of what stands below: `19.10.2004, 14:00 Uhr`.

Evidence: a line holds a date, one time without an end behind it and nothing else, and another line of the
page does so at the same edge. A lone one may say when the whole event begins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extract.structures.shared.marks import SAME_EDGE, TRAIL, Mark, mark_part

#: Fewer lines say when the event begins.
FEWEST = 2
#: What may part a date and a time.
BETWEEN = re.compile(r"[\s,;|–—-]*$")


def parted_dates(marks: Sequence[Mark]) -> list[Mark]:
    """The lines of a page, those of a date and a time cut in two."""
    dated = [m for m in marks if _is_dated_time(m)]
    if len(dated) < FEWEST:
        return list(marks)
    edges = Counter(round(m.box.x0 / SAME_EDGE) for m in dated)
    found = {m for m in dated if edges[round(m.box.x0 / SAME_EDGE)] >= FEWEST}
    return [part for m in marks for part in (_parted(m) if m in found else [m])]


def _is_dated_time(mark: Mark) -> bool:
    if len(mark.times) != 1 or not mark.dates or mark.leading_time or mark.line.rotation != 0:
        return False
    time, date = mark.times[0], mark.dates[-1]
    if time.end is not None or time.is_until or date.span[1] > time.span[0]:
        return False
    alone = BETWEEN.match(mark.text, date.span[1], time.span[0]) is not None
    return alone and mark.is_date and TRAIL.match(mark.text[time.span[1] :]) is not None


def _parted(mark: Mark) -> list[Mark]:
    start = mark.times[0].span[0]
    date, time = mark.line.part(0, start), mark.line.part(start, len(mark.text))
    if date is None or time is None or date is mark.line or time is mark.line:
        return [mark]
    return [mark_part(mark, date, 0), mark_part(mark, time, start)]


def dates_over_times(rows: Sequence[list[Mark]]) -> list[list[Mark]]:
    """The rows of a list, a date on a row of its own above the time that stands behind it."""
    made: list[list[Mark]] = []
    for row in rows:
        alone = len(row) == FEWEST and row[0].is_date and row[1].is_time and row[1].times[0].end is None
        made += [[row[0]], [row[1]]] if alone else [row]
    return made
