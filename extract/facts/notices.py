"""Dates that are no day of the event: until when to register, on what day the programme was made.

Evidence: the word before the date says `until`, perhaps at the end of the line above; or it stands below all
times of the document, where no entry follows that it could head, without a weekday and not as a range.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.facts.model import Packs, PageLines
from extract.lang import fold
from extract.layout.lines import Line
from extract.signals.dates import DateSpan
from extract.signals.times import SURE, find_times
from extract.signals.vocabulary import phrases_of

#: Words. A phrase like `no later than until` before a date is no longer.
LONGEST_UNTIL = 3
#: Words before it, in which the first day of a range would stand: `from 3 May until`.
FROM = 3


def is_deadline(line: Line, above: Line | None, span: DateSpan, packs: Packs) -> bool:
    """Whether a date that is no range follows a word for `until`, on its line or at the end of that above."""
    if span.is_range:
        return False
    before = line.text[: span.span[0]] or (above.text if above is not None else "")
    words = fold(before).split()
    until = phrases_of(packs, "time_until")
    length = next((n for n in range(1, LONGEST_UNTIL + 1) if " ".join(words[-n:]) in until), 0)
    ends_range = any(c.isdigit() for word in words[-length - FROM :] for c in word)
    return bool(length) and not ends_range


def lines_below_times(pages: Sequence[PageLines], packs: Packs) -> frozenset[Line]:
    """The lines below the last time of a document; none where no page has times."""
    below: list[Line] = []
    for _, lines in reversed(pages):
        upright = sorted((n for n in lines if not n.rotation), key=lambda n: -n.box.bottom)
        for at, line in enumerate(upright):
            if _tells_time(line, packs):
                return frozenset([*below, *(n for n in upright[:at] if n.box.top >= line.box.bottom)])
        below += lines
    return frozenset()


def _tells_time(line: Line, packs: Packs) -> bool:
    return any(c.isdigit() for c in line.text) and any(
        t.confidence >= SURE for t in find_times(line.text, packs)
    )
