from __future__ import annotations

import pytest

from extract.lang import Pack, pack
from extract.signals.dates import find_dates, find_day_label

PACKS = (pack("pl"), pack("en"))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("28 listopada 2023", (2023, 11, 28)),
        ("dnia 12 maja 2010 roku", (2010, 5, 12)),
        ("28.11.2023", (2023, 11, 28)),
        ("28/11/23", (2023, 11, 28)),
        ("11/28/2023", (2023, 11, 28)),
        ("2023-11-28", (2023, 11, 28)),
        ("2019/10/20", (2019, 10, 20)),
        ("28 XI 2023", (2023, 11, 28)),
        ("28.XI.2023", (2023, 11, 28)),
        ("November 28, 2023", (2023, 11, 28)),
        ("the 28th of November 2023", (2023, 11, 28)),
        ("June 27 th", (None, 6, 27)),
        ("14 May 10:00", (None, 5, 14)),
        ("May 14 10:00", (None, 5, 14)),
        ("May 14: Main Hall", (None, 5, 14)),
        ("październik 2024", (2024, 10, None)),
    ],
)
def test_single_days(text: str, date: tuple[int | None, int | None, int | None]) -> None:
    (found,) = find_dates(text, PACKS)
    assert (found.year, found.month, found.day) == date
    assert not found.is_range
    assert found.printed == text[found.span[0] : found.span[1]]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("17–18 października 2024", (2024, 10, 17), (None, 18)),
        ("17, 18 i 19 października 2024 r.", (2024, 10, 17), (None, 19)),
        ("November 2nd-4th, 2016", (2016, 11, 2), (None, 4)),
        ("30 listopada – 1 grudnia 2023", (2023, 11, 30), (12, 1)),
        ("28-29.11.2023", (2023, 11, 28), (None, 29)),
        ("28.11.-29.11.2023", (2023, 11, 28), (None, 29)),
        ("July 12 – July 16, 2025", (2025, 7, 12), (7, 16)),
        ("Monday 3rd July - Friday 7th July 2017", (2017, 7, 3), (7, 7)),
    ],
)
def test_ranges(text: str, start: tuple[int, int, int], end: tuple[int | None, int]) -> None:
    (found,) = find_dates(text, PACKS)
    assert (found.year, found.month, found.day) == start
    assert (found.end_month, found.end_day) == end


@pytest.mark.parametrize(
    ("text", "month", "day", "weekday"),
    [
        ("Wtorek 28.11", 11, 28, 2),
        ("28.11. wtorek", 11, 28, 2),
        ("16.12 (piątek)", 12, 16, 5),
        ("Mon 12/3", 3, 12, 1),
        ("Tues. 27 June", 6, 27, 2),
        ("1st July (Wednesday)", 7, 1, 3),
        ("Tuesday | June 26th", 6, 26, 2),
        ("27 maj 2012 – niedziela", 5, 27, 7),
        ("Tuesday 20th", None, 20, 2),
        ("czwartek", None, None, 4),
    ],
)
def test_weekdays(text: str, month: int | None, day: int | None, weekday: int) -> None:
    (found,) = find_dates(text, PACKS)
    assert (found.month, found.day, found.weekday) == (month, day, weekday)


def test_days_side_by_side_stay_apart() -> None:
    found = find_dates("Wed 5 July 2017   Thu 6 July 2017", PACKS)
    assert [(d.day, d.weekday) for d in found] == [(5, 3), (6, 4)]


def test_a_number_before_the_weekday_is_no_day() -> None:
    (found,) = find_dates("Sala 3 – sobota, 31 lipca", PACKS)
    assert (found.day, found.end_day, found.weekday) == (31, None, 6)


@pytest.mark.parametrize(
    "text", ["10.00 - 10.30", "10:00-10:15", "may be 3 of them", "23rd Conference", "42"]
)
def test_no_dates(text: str) -> None:
    assert find_dates(text, PACKS) == ()


def test_two_bare_numbers_are_hardly_a_date() -> None:
    assert [d.confidence for d in find_dates("see 3.10 below", PACKS)] == [0.3]


def test_a_slash_may_be_read_two_ways() -> None:
    assert find_dates("Sat 3/4", PACKS)[0].swappable
    assert not find_dates("Sat 13/4", PACKS)[0].swappable


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("DZIEŃ 1", 1),
        ("II dzień", 2),
        ("Dzień pierwszy", 1),
        ("Day Two", 2),
        ("2nd day", 2),
        ("Day1", 1),
        ("Today 2", None),
        ("Day 10:30", None),
        ("every day", None),
    ],
)
def test_day_labels(text: str, day: int | None) -> None:
    assert find_day_label(text, PACKS) == day


def test_day_label_without_packs_tries_every_language() -> None:
    assert find_day_label("3. Tag") == 3
    assert find_day_label("Giorno 2") == 2


def test_the_word_i_before_a_day_is_no_number() -> None:
    assert find_day_label("Panel 2. / Godina i dan posle") is None
    assert find_day_label("I dan") == 1


def test_german_day_and_time_do_not_mix() -> None:
    german: tuple[Pack, ...] = (pack("de"),)
    (found,) = find_dates("Do., 5. September, 9.30 Uhr", german)
    assert (found.month, found.day, found.weekday) == (9, 5, 4)
