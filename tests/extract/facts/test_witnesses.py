"""What the dates of a document say together."""

from __future__ import annotations

import pytest

from extract.facts.witnesses import in_order, month_comes_first, year_of_weekdays
from extract.lang import pack
from extract.signals.dates import DateSpan, find_dates

EN = (pack("en"),)


def spans(*texts: str) -> list[DateSpan]:
    return [span for text in texts for span in find_dates(text, EN)]


@pytest.mark.parametrize(
    ("texts", "month_first"),
    [
        (["6/3/2031", "6/4/2031", "6/5/2031"], True),
        (["6/12/2031", "6/13/2031"], True),
        (["12/6/2031", "13/6/2031"], False),
        (["3/6/2031", "4/6/2031", "5/6/2031"], False),
    ],
)
def test_the_order_of_day_and_month(texts: list[str], month_first: bool) -> None:
    assert month_comes_first(spans(*texts)) is month_first


def test_a_clear_date_stays_as_it_is() -> None:
    (clear,) = spans("13/6/2031")
    assert in_order(clear, month_first=True) == clear
    (open_,) = spans("3/6/2031")
    assert (in_order(open_, True).month, in_order(open_, False).month) == (3, 6)


def test_two_weekdays_together_correct_a_year() -> None:
    days = spans("Thursday, 12 June", "Friday, 13 June")
    assert year_of_weekdays(days, 2030, "2031-04-02") == 2031
    assert year_of_weekdays(days, 2031, "2031-04-02") is None
    assert year_of_weekdays(days[:1], 2030, "2031-04-02") is None
    assert year_of_weekdays(days, 2030, None) is None
