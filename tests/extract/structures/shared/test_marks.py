"""Lines with what they may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sheet import Sheet

from extract.lang import pack
from extract.layout.lines import Line
from extract.structures.shared.arrangement import Region
from extract.structures.shared.marks import (
    Mark,
    apart_from_times,
    clock_of,
    mark_lines,
    without_time,
)

LinesOf = Callable[[Sheet], tuple[Line, ...]]
MarksOf = Callable[..., list[Mark]]
PACKS = (pack("pl"), pack("en"))


@pytest.fixture
def marks_of(new_sheet: Callable[..., Sheet], lines_of: LinesOf) -> MarksOf:
    """Marks of lines that stand below each other."""

    def make(*texts: str, step: float = 20) -> list[Mark]:
        sheet = new_sheet()
        for k, text in enumerate(texts):
            sheet.text(60, 100 + step * k, text)
        return mark_lines(lines_of(sheet), PACKS)

    return make


def texts(marks: Sequence[Mark]) -> list[str]:
    return [m.text for m in marks]


def test_a_time_leads_its_line_or_it_does_not(marks_of: MarksOf) -> None:
    leading, dashed, inside = marks_of("10:00-11:00 Opening", "– 10:30 Lunch", "Doors open at 9:30")
    assert leading.leading_time is not None and leading.after_time == "Opening"
    assert dashed.leading_time is not None and dashed.after_time == "Lunch"
    assert inside.times and inside.leading_time is None


def test_a_line_of_nothing_but_a_time(marks_of: MarksOf) -> None:
    alone, stopped, titled = marks_of("10:00 – 11:00", "[10:00]:", "10:00 Lunch")
    assert alone.is_time and stopped.is_time and not titled.is_time


def test_a_lone_end_has_no_start(marks_of: MarksOf) -> None:
    (mark,) = marks_of("do 10:00 Rejestracja")
    assert mark.leading_time is not None
    assert clock_of(mark.leading_time) == (None, "10:00")


def test_a_date_heading(marks_of: MarksOf) -> None:
    date, day, title, timed = marks_of(
        "28 listopada 2023", "DZIEŃ 1 - 28 listopada 2023",
        "Co wydarzyło się w mieście po 28 listopada 2023 i dlaczego nikt o tym nie pamięta",
        "10:00 28 listopada 2023",
    )  # fmt: skip
    assert [m.is_date for m in (date, day, title, timed)] == [True, True, False, False]
    assert day.day == 1


def test_a_bullet_stays_with_its_line(new_sheet: Callable[..., Sheet], lines_of: LinesOf) -> None:
    sheet = new_sheet()
    for k, text in enumerate(("The memory of towns", "School chronicles")):
        sheet.text(60, 100 + 20 * k, "•")
        sheet.text(85, 100 + 20 * k, text)
    sheet.text(60, 160, "1. Numbered")
    sheet.text(60, 180, "Neither of them")
    marks = mark_lines(lines_of(sheet), PACKS)
    assert texts(marks) == ["The memory of towns", "School chronicles", "1. Numbered", "Neither of them"]
    assert [m.is_bulleted for m in marks] == [True, True, True, False]
    assert [m.bullet.text if m.bullet else None for m in marks] == ["•", "•", None, None]


def test_a_bullet_of_nothing_stays_a_line(marks_of: MarksOf) -> None:
    assert texts(marks_of("•", "Far below")) == ["•", "Far below"]


def test_a_time_is_cut_from_what_follows(marks_of: MarksOf) -> None:
    whole = marks_of("10:00-11:00 | Keynote: Alice Whitfield", "Lunch", "12:00")
    parts = apart_from_times(whole)
    assert texts(parts)[-2:] == ["Lunch", "12:00"]
    assert parts[0].is_time and parts[1].text.endswith("Keynote: Alice Whitfield")
    ids = [k for m in parts for k in m.line.ids]
    assert sorted(ids) == sorted(k for m in whole for k in m.line.ids)


def test_signals_move_with_their_part(marks_of: MarksOf) -> None:
    (mark,) = marks_of("10:00 Moderacja: Jan Nowak, Sala 102")
    rest = without_time(mark)
    assert rest is not None
    assert rest.text == "Moderacja: Jan Nowak, Sala 102"
    (label,) = rest.labels
    assert rest.text[label.span[0] : label.span[1]].startswith("Moderacja")
    (room,) = rest.rooms
    assert rest.text[room.span[0] : room.span[1]] == "Sala 102"
    assert rest.times == ()


def test_nothing_is_left_of_a_lone_time(marks_of: MarksOf) -> None:
    time, plain = marks_of("10:00 –", "Lunch")
    assert without_time(time) is None
    assert without_time(plain) is plain


def test_a_region_has_each_word_once(
    new_sheet: Callable[..., Sheet], region_of: Callable[..., Region]
) -> None:
    sheet = new_sheet()
    for k, text in enumerate(("8:45 –", "9:00", "• 10:00 Lunch", "11:00 - 12:00 Keynote")):
        sheet.text(60, 100 + 12 * k, text)
    region = region_of(sheet)
    ids = [k for m in region.marks for k in m.line.ids]
    assert sorted(ids) == list(range(len(region.page.words)))


def test_the_day_of_a_date_is_no_time_behind_a_word_for_times(marks_of: MarksOf) -> None:
    dated, timed = marks_of("Time: 14–15 October 2021", "Time: 14–15")
    assert [d.day for d in dated.dates] == [14] and not dated.times
    assert [(t.start, t.end) for t in timed.times] == [("14:00", "15:00")]
