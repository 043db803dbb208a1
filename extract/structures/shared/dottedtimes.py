"""Times written as days would be: `12.10.-13.10.` below `12.00-12.10`.

Evidence: a line is nothing but two such numbers, and as times they go on where another time of its page ends,
or end where another begins. Days say a month that no other line of the page needs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.lang import Pack
from extract.signals.times import find_times
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Two numbers with dots, one or both closed with a dot.
DOTTED = re.compile(r"\s*\d{1,2}\.\d\d(\.?)\s*[-–—]\s*\d{1,2}\.\d\d(\.?)\s*")


def with_dotted_times(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> list[Mark]:
    """The marks of a page, dotted ranges that its times run on to read as times."""
    times = [t for m in marks for t in m.times if t.end is not None]
    ends, starts = {t.end for t in times}, {t.start for t in times}
    made: list[Mark] = []
    for mark in marks:
        match = DOTTED.fullmatch(mark.text) if mark.dates and not mark.times and times else None
        # blanks in place of the dots keep what follows where it is
        plain = _without(mark.text, [match.start(k) for k in (1, 2) if match[k]]) if match else ""
        found = find_times(plain, packs) if plain else ()
        runs_on = len(found) == 1 and (found[0].start in ends or found[0].end in starts)
        made.append(replace(mark, times=found, dates=()) if runs_on else mark)
    return made


def _without(text: str, places: Sequence[int]) -> str:
    """A text with a blank at each of the places."""
    return "".join(" " if k in places else c for k, c in enumerate(text))
