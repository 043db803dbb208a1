"""Where the timetable of a page begins."""

from __future__ import annotations

from collections.abc import Callable

from extract.facts.model import PageLines
from extract.facts.timetable import has_time, timed_lines, timetable_top
from extract.lang import pack

EN = (pack("en"),)


def test_the_first_of_several_lines_that_open_with_a_time(pages: Callable[..., list[PageLines]]) -> None:
    lines = pages([(60, "Bells, until 10:00"), (90, "9:00 Opening"), (110, "10:00 Towers")])[0][1]
    assert [n.text for n in timed_lines(lines, EN)] == ["9:00 Opening", "10:00 Towers"]
    assert 80 < timetable_top(lines, EN) < 90


def test_one_time_is_no_timetable(pages: Callable[..., list[PageLines]]) -> None:
    lines = pages([(60, "Bells"), (90, "9:00 Opening")])[0][1]
    assert timetable_top(lines, EN) == float("inf")


def test_a_time_in_a_text() -> None:
    assert has_time("from 9:30 on", EN)
    assert not has_time("Room 930", EN)
