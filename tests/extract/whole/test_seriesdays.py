"""The days of a series: from its first session to its last."""

from __future__ import annotations

from extract.model import EditionFacts, Place, Session
from extract.model.geometry import Box
from extract.whole.seriesdays import over_series

HERE = Place(1, Box(0, 0, 10, 10))


def _sessions(*days: str) -> list[Session]:
    return [Session(key=f"s{k}", title="A", kind="talk", place=HERE, date=d) for k, d in enumerate(days)]


def test_sessions_over_months_are_the_days_of_a_series() -> None:
    facts = EditionFacts(start_date="2022-04-20", end_date="2022-04-27")
    found = over_series(facts, _sessions("2022-04-20", "2022-05-20", "2022-06-01", "2022-06-20"))
    assert (found.start_date, found.end_date) == ("2022-04-20", "2022-06-20")


def test_a_day_outside_changes_no_congress() -> None:
    facts = EditionFacts(start_date="2022-04-20", end_date="2022-04-22")
    days = ("2022-04-20", "2022-04-21", "2022-04-22", "2022-06-20")
    assert over_series(facts, _sessions(*days)) == facts
