from __future__ import annotations

from datetime import date

from extract.lang import pack
from extract.signals.calendar import resolve_date, years_for
from extract.signals.dates import DateSpan, find_dates

PACKS = (pack("pl"), pack("en"))


def _span(text: str) -> DateSpan:
    (found,) = find_dates(text, PACKS)
    return found


def test_printed_year_stands() -> None:
    resolved = resolve_date(_span("wtorek, 28 listopada 2023"), 2019)
    assert (resolved.start, resolved.problems) == (date(2023, 11, 28), ())


def test_weekday_that_disagrees_is_a_problem() -> None:
    resolved = resolve_date(_span("środa, 28 listopada 2023"))
    assert (resolved.start, resolved.problems) == (date(2023, 11, 28), ("weekday_mismatch",))


def test_weekday_decides_among_plausible_years() -> None:
    resolved = resolve_date(_span("Wtorek 28.11"), plausible_years=(2022, 2023, 2024))
    assert (resolved.start, resolved.problems) == (date(2023, 11, 28), ("year_inferred",))


def test_year_hint_beats_a_misprinted_weekday() -> None:
    resolved = resolve_date(_span("środa 28 listopada"), 2023)
    assert resolved.start == date(2023, 11, 28)
    assert set(resolved.problems) == {"year_inferred", "weekday_mismatch"}
    assert resolved.confidence < 0.5


def test_no_year_anywhere_stays_open() -> None:
    assert resolve_date(_span("28 listopada")).start is None
    assert resolve_date(_span("czwartek"), 2023).start is None


def test_ranges_over_month_and_year() -> None:
    resolved = resolve_date(_span("30 listopada – 1 grudnia 2023"))
    assert (resolved.start, resolved.end) == (date(2023, 11, 30), date(2023, 12, 1))
    resolved = resolve_date(_span("30 December – 2 January"), 2023)
    assert (resolved.start, resolved.end) == (date(2023, 12, 30), date(2024, 1, 2))


def test_weekday_tells_day_from_month() -> None:
    # 3 April 2023 was a Monday, 4 March a Saturday
    assert resolve_date(_span("Mon 3/4"), 2023).start == date(2023, 4, 3)
    assert resolve_date(_span("Sat 3/4"), 2023).start == date(2023, 3, 4)


def test_month_from_the_other_dates() -> None:
    resolved = resolve_date(_span("Tuesday 20th"), 2018, month_hint=11)
    assert (resolved.start, resolved.problems) == (date(2018, 11, 20), ("year_inferred",))


def test_impossible_day() -> None:
    assert resolve_date(_span("29 lutego"), 2023).start is None


def test_years_for() -> None:
    assert years_for(11, 28, 2, 2015, 2025) == (2017, 2023)
