"""Times that a narrow column breaks over several lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet

from extract.lang import pack
from extract.layout.lines import Line
from extract.structures.shared.brokentimes import join_broken_times
from extract.structures.shared.marks import Mark, clock_of, mark_lines

LinesOf = Callable[[Sheet], tuple[Line, ...]]
MarksOf = Callable[..., list[Mark]]


@pytest.fixture
def marks_of(new_sheet: Callable[..., Sheet], lines_of: LinesOf) -> MarksOf:
    """What becomes of lines that stand below each other, in one language."""

    def make(*texts: str, step: float = 12, language: str = "en") -> list[Mark]:
        sheet = new_sheet()
        for k, text in enumerate(texts):
            sheet.text(60, 100 + step * k, text)
        packs = (pack(language),)
        return join_broken_times(mark_lines(lines_of(sheet), packs), packs)

    return make


def test_a_range_over_two_lines_is_joined(marks_of: MarksOf) -> None:
    marks = marks_of("8:45 –", "9:00")
    (mark,) = marks
    assert mark.is_time and mark.leading_time is not None
    assert clock_of(mark.leading_time) == ("08:45", "09:00")
    assert len(mark.line.ids) == 3


def test_times_of_two_rows_are_not_joined(marks_of: MarksOf) -> None:
    assert len(marks_of("8:45", "9:00")) == 2
    assert len(marks_of("8:45 –", "9:00", step=60)) == 2


def test_an_end_behind_a_dash_below_its_start_is_joined(marks_of: MarksOf) -> None:
    joined = marks_of("8:45", "– 9:00", "9:00", "– 16:00")
    assert [[(t.start, t.end) for t in m.times] for m in joined] == [
        [("08:45", "09:00")],
        [("09:00", "16:00")],
    ]
    assert len(marks_of("– 8:45", "– 9:00", "– 9:30")) == 3
    assert len(marks_of("8:45", "– 9:00", step=60)) == 2


@pytest.mark.parametrize(
    ("language", "lines", "clock"),
    [
        ("de", ("11.30 – 12.00", "Uhr"), ("11:30", "12:00")),
        ("de", ("11.30 bis", "12.00 Uhr"), ("11:30", "12:00")),
        ("fr", ("de 11h30 à", "12h00"), ("11:30", "12:00")),
        ("en", ("11:30 –", "12:00", "pm"), ("11:30", "12:00")),
        ("en", ("11:30 a.m.", "to", "12:10 p.m."), ("11:30", "12:10")),
        ("cs", ("11:30–12:00", "hod."), ("11:30", "12:00")),
        ("nl", ("11.30 tot", "12.00 uur"), ("11:30", "12:00")),
        ("en", ("11:30 –", "12:00", "(30 min)"), ("11:30", "12:00")),
        ("en", ("11:30", "(30 min)"), ("11:30", None)),
    ],
)
def test_sign_word_unit_or_duration_may_stand_below(
    marks_of: MarksOf, language: str, lines: tuple[str, ...], clock: tuple[str, str | None]
) -> None:
    (mark,) = marks_of(*lines, language=language)
    assert mark.is_time and mark.text == " ".join(lines)
    assert clock_of(mark.times[0]) == clock
    assert len(mark.line.ids) == len(" ".join(lines).split())


@pytest.mark.parametrize("below", ["Coffee", "to the hall", "12 rooms", "30 min", "11:45 Tea"])
def test_nothing_else_goes_on_with_a_time(marks_of: MarksOf, below: str) -> None:
    assert [m.text for m in marks_of("11:30", below)] == ["11:30", below]


def test_a_dash_on_a_line_of_its_own_joins_two_times(marks_of: MarksOf) -> None:
    lines = ("16:00", "–", "17:15")
    joined = marks_of(*lines)
    assert [(m.text, [(t.start, t.end) for t in m.times]) for m in joined] == [
        ("16:00 – 17:15", [("16:00", "17:15")])
    ]
    assert len(marks_of("Hall A", "–", "17:15")) == 3
    assert len(marks_of("9:00-10:00", "–", "17:15")) == 3
