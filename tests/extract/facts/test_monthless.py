"""Days whose month is not printed beside them."""

from __future__ import annotations

from collections.abc import Callable

from extract.facts.model import PageLines
from extract.facts.monthless import days_without_month
from extract.lang import pack

Pages = Callable[..., list[PageLines]]
EN = (pack("en"),)


def test_weekday_and_day_fit_the_month_nearest_to_the_file(pages: Pages) -> None:
    found = pages([(60, "Thursday 12th"), (90, "Friday 13th")])
    days, pairs = days_without_month(found, EN, "2031-05-20")
    assert [d.isoformat() for d in days] == ["2031-06-12", "2031-06-13"]
    assert [(p.weekday, p.day) for p in pairs] == [(4, 12), (5, 13)]


def test_the_printed_month_comes_first(pages: Pages) -> None:
    found = pages([(40, "Bells, June 2031"), (60, "Thursday 12th"), (90, "Friday 13th")])
    assert days_without_month(found, EN, None)[0][0].isoformat() == "2031-06-12"


def test_one_day_fits_too_many_months(pages: Pages) -> None:
    assert days_without_month(pages([(60, "Thursday 12th")]), EN, "2031-05-20") == ([], [])
