from __future__ import annotations

from extract.lang import pack
from extract.signals.meridiem import resolve_meridiem
from extract.signals.times import find_times

PACKS = (pack("en"),)


def _resolve(*texts: str) -> list[tuple[str, str | None]]:
    return [(r.start, r.end) for r in resolve_meridiem([find_times(t, PACKS)[0] for t in texts])]


def test_twenty_four_hours_are_left_alone() -> None:
    assert _resolve("9:00-10:00", "13:00-14:30", "16:00") == [
        ("09:00", "10:00"),
        ("13:00", "14:30"),
        ("16:00", None),
    ]


def test_twelve_hours_without_am_and_pm() -> None:
    assert _resolve("9:00", "10:30-12:30", "2:00", "3:30-5") == [
        ("09:00", None),
        ("10:30", "12:30"),
        ("14:00", None),
        ("15:30", "17:00"),
    ]


def test_a_range_over_noon() -> None:
    assert _resolve("9:00", "11:30-1:00", "1:00-2:00") == [
        ("09:00", None),
        ("11:30", "13:00"),
        ("13:00", "14:00"),
    ]


def test_a_range_over_midnight() -> None:
    assert _resolve("20:00-02:00")[0] == ("20:00", "02:00")


def test_some_times_marked() -> None:
    assert _resolve("9 am", "10:30", "12:30 pm", "1:00-2") == [
        ("09:00", None),
        ("10:30", None),
        ("12:30", None),
        ("13:00", "14:00"),
    ]


def test_misprinted_mark_is_a_problem() -> None:
    spans = [find_times(t, PACKS)[0] for t in ("1:00 pm", "2:30 am", "3:30 pm")]
    resolved = resolve_meridiem(spans)
    assert [r.start for r in resolved] == ["13:00", "14:30", "15:30"]
    assert [r.problems for r in resolved] == [(), ("time_order",), ()]


def test_the_next_day_begins_again() -> None:
    assert _resolve("9 am", "2:00", "5:00 pm", "9:00", "1:00 pm") == [
        ("09:00", None),
        ("14:00", None),
        ("17:00", None),
        ("09:00", None),
        ("13:00", None),
    ]
    assert _resolve() == []


def test_a_wrong_pm_that_overtakes_the_next_time() -> None:
    texts = ("10:50 – 11:05 a.m.", "11:10 – 11:50 p.m.", "11:55 – 12:35 p.m.", "12:35 – 13:15 p.m.")
    resolved = resolve_meridiem([find_times(t, PACKS)[0] for t in texts])
    assert [(r.start, r.end) for r in resolved] == [
        ("10:50", "11:05"),
        ("11:10", "11:50"),
        ("11:55", "12:35"),
        ("12:35", "13:15"),
    ]
    assert resolved[1].problems == ("time_order",)


def test_noon_printed_as_am() -> None:
    assert _resolve("8.30 - 10.00 am", "10.15 – 12.30 am", "12.30 - 1.45 pm")[1:] == [
        ("10:15", "12:30"),
        ("12:30", "13:45"),
    ]


def test_a_late_evening_stays_late() -> None:
    assert [start for start, _ in _resolve("7:00 pm", "10:15 pm", "11:00 pm")] == ["19:00", "22:15", "23:00"]


def test_a_list_of_small_hours_is_an_afternoon() -> None:
    assert [start for start, _ in _resolve("3:15-3:30", "3:30", "05:30")] == ["15:15", "15:30", "17:30"]
    assert _resolve("01:00", "02:00")[0] == ("01:00", None)


def test_an_end_is_never_before_its_start_on_a_twelve_hour_clock() -> None:
    assert _resolve("8:00-8:00", "9:00-7:00", "4:00-5:00", "7:00-11:00") == [
        ("08:00", "20:00"),
        ("09:00", "19:00"),
        ("16:00", "17:00"),
        ("19:00", "23:00"),
    ]
