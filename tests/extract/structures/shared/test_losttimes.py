"""Times whose glyphs the file lost: `X` stands for one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from sheet import Sheet

from extract.lang import pack
from extract.layout.lines import build_lines
from extract.model import Page
from extract.structures.shared.losttimes import with_lost_times
from extract.structures.shared.marks import Mark, mark_lines

PACKS = (pack("en"),)
Restored = Callable[[Sequence[Sequence[str]]], list[Mark]]


@pytest.fixture
def restored(new_sheet: Callable[..., Sheet], pages_of: Callable[[Sheet], tuple[Page, ...]]) -> Restored:
    """Draws rows of times beside titles, loses the glyphs, and gives the marks in reading order."""

    def make(rows: Sequence[Sequence[str]]) -> list[Mark]:
        sheet = new_sheet()
        for k, row in enumerate(rows):
            for x, time in zip((50, 100), row, strict=False):
                sheet.text(x, 100 + 40 * k, time)
            sheet.text(180, 100 + 40 * k, f"Lecture number {k} on maps")
        page = pages_of(sheet)[0]
        words = tuple(replace(w, text=w.text.replace("X", "\ufffd")) for w in page.words)
        lines = build_lines(replace(page, words=words))
        return list(with_lost_times({m.line: m for m in mark_lines(lines, PACKS)}, PACKS).values())

    return make


def starts(marks: Sequence[Mark]) -> list[str]:
    return [t.start for m in marks for t in m.times]


def test_one_figure_brings_all_times_into_order(restored: Restored) -> None:
    rows = [("1200", "1230"), ("1230", "1X30"), ("1X30", "1400"), ("1400", "1430")]
    marks = restored(rows)
    assert starts(marks) == ["12:00", "12:30", "12:30", "13:30", "13:30", "14:00", "14:00", "14:30"]
    repaired = [m for m in marks if m.problems]
    assert [m.problems for m in repaired] == [("time_repaired",)] * 2
    assert [m.text for m in repaired] == ["1\ufffd30", "1\ufffd30"]


def test_a_lost_colon(restored: Restored) -> None:
    assert starts(restored([("9X00", "9X45"), ("9X45", "10X30"), ("10:30", "11:15")])) == [
        "09:00", "09:45", "09:45", "10:30", "10:30", "11:15",
    ]  # fmt: skip


def test_a_range_in_one_word(restored: Restored) -> None:
    marks = restored([("9:00-9:45",), ("9:45-1X:30",), ("10:30-11:15",)])
    assert [t.end for m in marks for t in m.times] == ["09:45", "10:30", "11:15"]


def test_two_figures_that_fit_leave_the_time_unread(restored: Restored) -> None:
    marks = restored([("12:00",), ("1X:00",), ("19:00",)])
    assert not any(m.problems for m in marks)
    assert starts(marks) == ["12:00", "19:00"]
