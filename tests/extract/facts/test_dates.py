"""The days of an edition."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.facts.dates import find_edition_dates
from extract.facts.model import EditionHints, PageLines
from extract.lang import pack

Pages = Callable[..., list[PageLines]]
EN = (pack("en"),)


def days(found: list[PageLines], **hints: object) -> tuple[str | None, str | None]:
    read = find_edition_dates(found, EN, EditionHints(**hints), None)  # type: ignore[arg-type]
    first, last = (day.isoformat() if day else None for day in (read.start, read.end))
    return first, last


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(60, "12–14 June 2031")], ("2031-06-12", "2031-06-14")),
        ([(60, "Thursday, 12 June 2031"), (90, "Friday, 13 June")], ("2031-06-12", "2031-06-13")),
        ([(60, "28 May 2031"), (90, "Thursday, 12 June"), (120, "Friday, 13 June")],
         ("2031-06-12", "2031-06-13")),
        ([(60, "10 June 2031"), (90, "Thursday, 12 June"), (120, "Friday, 13 June")],
         ("2031-06-10", "2031-06-13")),
        ([(60, "12 June 2031"), (90, "20 June 2031")], ("2031-06-12", "2031-06-20")),
        ([(60, "Bells")], (None, None)),
    ],
)  # fmt: skip
def test_days(rows: list[tuple[float, str]], expected: tuple[str | None, str | None], pages: Pages) -> None:
    assert days(pages(rows)) == expected


def test_the_given_year_dates_what_is_printed_without_one(pages: Pages) -> None:
    assert days(pages([(60, "12–14 June")]), year=2031) == ("2031-06-12", "2031-06-14")


@pytest.mark.parametrize(
    "notice",
    ["Version: 3 April 2031", "Registration is open until 3 June 2031.", "Updated 20 May 2031"],
)
def test_what_is_dated_below_the_timetable_or_says_until_is_no_day_of_the_event(
    notice: str, pages: Pages
) -> None:
    rows = [
        (60, "12 June 2031, Old Corn Exchange, 4 Mill St, York"),
        (90, "10:00 Bells"),
        (110, notice),
    ]
    assert days(pages(rows)) == ("2031-06-12", "2031-06-12")


def test_a_range_in_words_has_no_deadline(pages: Pages) -> None:
    rows = [(60, "from 12 June 2031 until 14 June 2031"), (90, "10:00 Bells")]
    assert days(pages(rows)) == ("2031-06-12", "2031-06-14")


def test_the_heading_of_a_day_whose_times_are_not_told_as_such_is_no_notice(pages: Pages) -> None:
    rows = [
        (60, "3 June 2031", 18),
        (90, "10:00 Bells", 10),
        (120, "4 June 2031", 18),
        (150, "0845 Bells", 10),
    ]
    assert days(pages(rows)) == ("2031-06-03", "2031-06-04")
