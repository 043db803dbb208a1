"""The days of a series: from its first session to its last.

Evidence: an edition is told by days near each other. Where most of the dated sessions, on several days, stand
outside of the edition's days, it is no congress but goes on over weeks.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import EditionFacts, Session
from extract.values import replace

#: Fewer days are no series.
FEWEST = 4


def over_series(facts: EditionFacts, sessions: Sequence[Session]) -> EditionFacts:
    """The facts with the first and last day of the sessions, where most lie outside of the edition's days."""
    days = [s.date for s in sessions if s.date]
    start, end = facts.start_date, facts.end_date
    outside = [d for d in days if start is None or end is None or not start <= d <= end]
    if len(set(days)) < FEWEST or 2 * len(outside) <= len(days):
        return facts
    return replace(facts, start_date=min(days), end_date=max(days))
