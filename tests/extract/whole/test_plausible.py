from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Sheet, Type

from extract.lang import pack
from extract.layout.lines import Line
from extract.model import Programme
from extract.structures.shared.marks import Mark, mark_lines
from extract.whole.plausible import out_of_sentences

NewSheet = Callable[..., Sheet]
Read = Callable[..., Programme]
LinesOf = Callable[[Sheet], tuple[Line, ...]]
PACKS = (pack("en"),)

SENTENCES = (
    "The archive of the town was opened to the public in the spring and has been",
    "visited by many people ever since, most of them in the morning hours between",
    "9:00 and noon, when the light in the reading room is at its very best, or from",
    "14:30 onwards, when the schools are out and whole classes come to see what is",
    "kept there: programmes, posters, letters and the minutes of the town council.",
)
LIST = (
    "9:00 The archive of the town and what it has kept of the programmes of the past",
    "9:30 Posters, letters and the minutes of the town council as sources of history",
    "10:00 Reading rooms, their light and their visitors over the last hundred years",
    "10:30 Schools in the archive, and what the classes of the town have found there",
)


def paragraph(sheet: Sheet, lines: tuple[str, ...], top: float = 80) -> Sheet:
    for k, text in enumerate(lines):
        sheet.text(60, top + 12 * k, text, Type(10))
    return sheet


def times_of(marks: Sequence[Mark]) -> list[str]:
    return [m.leading_time.start for m in marks if m.leading_time]


def test_times_inside_sentences_are_none(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    marks = mark_lines(lines_of(paragraph(new_sheet(), SENTENCES)), PACKS)
    assert times_of(marks) == ["09:00", "14:30"]
    assert times_of(out_of_sentences(marks, PACKS)) == []


def test_a_tight_list_keeps_its_times(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    marks = mark_lines(lines_of(paragraph(new_sheet(), LIST)), PACKS)
    assert times_of(out_of_sentences(marks, PACKS)) == ["09:00", "09:30", "10:00", "10:30"]


def test_a_page_that_nothing_explains_is_asked_about(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    for k, text in enumerate(("doors 9:00", "music 10:15", "soup 12:30", "letters 14:00", "songs 16:45")):
        sheet.text(60 + 23 * (k * 7 % 5) ** 2, 80 + 90 * k, text)
    programme = read(sheet)
    assert programme.sessions == ()
    (doubt,) = programme.doubts
    assert (doubt.kind, doubt.subject) == ("page_unexplained", "page 1")
    assert "5 lines print times" in doubt.question
    assert "printed: doors 9:00" in doubt.reasons
    assert doubt.place is not None
    assert doubt.place.page == 1


def test_opening_hours_are_no_question(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    for k, text in enumerate(("Our archive is open", "Monday from 9:00", "Tuesday until 17:00")):
        sheet.text(60, 80 + 90 * k, text)
    assert read(sheet).doubts == ()


def timetable(sheet: Sheet, people: tuple[str, ...]) -> Sheet:
    sheet.text(60, 60, "12 May 2021", Type(18, bold=True))
    for k, name in enumerate(people):
        top = 110 + 40 * k
        sheet.text(60, top, f"{9 + k}:00-{9 + k}:45")
        sheet.text(140, top, f"Programmes of the past, part {k + 1}", Type(10, bold=True))
        sheet.text(140, top + 14, name)
    return sheet


def test_placeholders_make_a_template(new_sheet: NewSheet, read: Read) -> None:
    people = ("John Doe", "Jane Doe", "John Smith", "Jane Brown", "John Taylor")
    programme = read(timetable(new_sheet(), people))
    assert (programme.kind, programme.sessions, programme.blocks) == ("other", (), ())
    (problem,) = [p for p in programme.problems if p.code == "not_a_programme"]
    assert "5 of 5 names are placeholders or like them: jane doe, john doe" in problem.message
    assert "record" not in programme.account[0].classes


def test_a_name_still_missing_makes_none(new_sheet: NewSheet, read: Read) -> None:
    people = ("John Doe", "Jane Doe", "Ewa Kulisz", "Artur Lipka", "Maria Zawadzka")
    programme = read(timetable(new_sheet(), people))
    assert programme.kind == "programme"
    assert len(programme.sessions) == 5


def test_one_time_in_a_long_text_is_an_accident(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(60, 60, "12 May 2021", Type(12, bold=True))
    sheet.text(60, 90, "18:00 Dinner")
    sheet.text(60, 104, "19:00 Songs")
    prose = tuple(line.replace("9:00 and", "the gate and").replace("14:30", "the door") for line in SENTENCES)
    for k in range(9):
        paragraph(sheet, prose, 130 + 75 * k)
    programme = read(sheet)
    assert (programme.kind, programme.sessions) == ("other", ())
