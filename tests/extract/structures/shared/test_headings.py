"""What headings tell the entries under them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheet import Sheet, Type

from extract.lang import pack
from extract.layout.lines import Line
from extract.signals.dates import find_dates
from extract.structures.shared.arrangement import Context
from extract.structures.shared.headings import LONGEST_EVENT, date_of, event_days, heading_context, label_of
from extract.structures.shared.marks import mark_lines

NewSheet = Callable[..., Sheet]
LinesOf = Callable[[Sheet], tuple[Line, ...]]
ENGLISH = (pack("en"),)
DAYS = ("2023-11-28", "2023-11-29")


def context_of(
    new_sheet: NewSheet, lines_of: LinesOf, texts: list[str], context: Context, language: str = "en"
) -> Context:
    sheet = new_sheet()
    for k, text in enumerate(texts):
        sheet.text(60, 100 + 16 * k, text)
    packs = (pack(language),)
    return heading_context(mark_lines(lines_of(sheet), packs), packs, context)


@pytest.mark.parametrize(
    ("text", "language", "days", "expected"),
    [
        ("28 November 2023", "en", (), "2023-11-28"),
        ("28 November", "en", DAYS, "2023-11-28"),
        ("Wednesday", "en", DAYS, "2023-11-29"),
        ("Wednesday, 29 November", "en", DAYS, "2023-11-29"),
        ("DZIEŃ 2", "pl", DAYS, "2023-11-29"),
        ("DZIEŃ 1 - 28 listopada 2023", "pl", DAYS, "2023-11-28"),
        ("Wednesday", "en", (), None),
        ("DZIEŃ 2", "pl", (), None),
        ("DZIEŃ 7", "pl", DAYS, None),
    ],
)
def test_days_by_date_weekday_or_number(
    text: str, language: str, days: tuple[str, ...], expected: str | None,
    new_sheet: NewSheet, lines_of: LinesOf,
) -> None:  # fmt: skip
    context = context_of(new_sheet, lines_of, [text], Context(days=days), language)
    assert context.date == expected


def test_a_year_that_is_not_printed_is_a_problem() -> None:
    (span,) = find_dates("28 November", ENGLISH)
    assert date_of(span, Context(days=DAYS)) == ("2023-11-28", ("year_inferred",))
    stated = Context(year=2023, has_printed_year=True)
    assert date_of(span, stated) == ("2023-11-28", ())
    assert date_of(span, Context(year=2023)) == ("2023-11-28", ("year_inferred",))
    assert date_of(span, replace(stated, days=DAYS)) == ("2023-11-28", ())
    (full,) = find_dates("28 November 2023", ENGLISH)
    assert date_of(full, Context(days=DAYS)) == ("2023-11-28", ())


def test_rooms_and_headings_are_kept_apart(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    context = context_of(new_sheet, lines_of, ["Room 204", "Posters"], Context())
    assert (context.room, context.heading) == ("Room 204", "Posters")


@pytest.mark.parametrize(
    ("text", "room", "date"),
    [
        ("Room 1.12", "Room 1.12", None),
        ("Aula A. Lis, Main Building", "Aula A. Lis, Main Building", None),
        ("Venue: Great Hall, Main Building", "Great Hall, Main Building", None),
        ("Venue: Innovation Hub", None, None),
        ("ABC 20", None, None),
    ],
)
def test_a_room_for_all_below_is_no_day_and_no_venue(
    new_sheet: NewSheet, lines_of: LinesOf, text: str, room: str | None, date: str | None
) -> None:
    context = context_of(new_sheet, lines_of, [text], Context(year=2024))
    assert (context.room, context.date) == (room, date)


def test_what_a_heading_does_not_say_stays(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    before = Context(date="2023-11-28", room="Great Hall", track="Towns")
    context = context_of(new_sheet, lines_of, ["29 November 2023"], before)
    assert (context.date, context.room, context.track) == ("2023-11-29", "Great Hall", "Towns")


def test_the_larger_type_of_a_label_is_its_name(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "Treść, Miasto,", Type(14, bold=True))
    sheet.text(60, 118, "Gmina, Region", Type(14, bold=True))
    sheet.text(60, 136, "Jak tworzyć treści?", Type(9))
    sheet.text(60, 150, "SALA PRASOWA", Type(9))
    marks = mark_lines(lines_of(sheet), (pack("pl"),))
    label = label_of(marks, (), (pack("pl"),))
    assert (label.name, label.description, label.room) == (
        "Treść, Miasto, Gmina, Region", "Jak tworzyć treści?", "SALA PRASOWA",
    )  # fmt: skip
    assert label.marks == tuple(marks)


def test_a_label_of_a_room_alone_names_no_track(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "Room 204")
    label = label_of(mark_lines(lines_of(sheet), ENGLISH), (), ENGLISH)
    assert (label.name, label.room, label.description) == ("", "Room 204", None)


DATES = st.dates(date(1990, 1, 1), date(2040, 1, 1))


@settings(derandomize=True, max_examples=100, deadline=None)
@given(DATES, st.integers(-3, 40))
def test_days_of_an_event_run_from_first_to_last(first: date, more: int) -> None:
    last = first + timedelta(days=more)
    days = event_days(first.isoformat(), last.isoformat())
    if 0 <= more < LONGEST_EVENT:
        assert days[0] == first.isoformat() and days[-1] == last.isoformat()
        assert len(days) == more + 1 and list(days) == sorted(days)
    else:
        assert days == ()


def test_a_lone_start_is_a_single_day() -> None:
    assert event_days("2023-11-28", None) == ("2023-11-28",)
    assert event_days(None, "2023-11-28") == ()


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Wednesday, 29 November", "Main conference – Day 1"], "2023-11-29"),
        (["28 November 2023", "Day 2"], "2023-11-29"),
        (["Day 1", "Day 2"], "2023-11-29"),
        (["Day 2", "Day 1"], "2023-11-28"),
    ],
)
def test_the_number_of_a_day_never_leads_back_from_a_printed_date(
    texts: list[str], expected: str, new_sheet: NewSheet, lines_of: LinesOf
) -> None:
    assert context_of(new_sheet, lines_of, texts, Context(days=DAYS)).date == expected


def test_a_high_number_before_any_day_counts_the_event(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    assert context_of(new_sheet, lines_of, ["Day 14", "28 November 2023"], Context(days=DAYS)).day is None
    assert context_of(new_sheet, lines_of, ["Day 2", "Day 3"], Context(days=DAYS[:1])).day == 3


def test_a_day_of_the_edition_under_another_year_is_a_misprint() -> None:
    (span,) = find_dates("Tuesday, 28 November 2022", ENGLISH)
    assert date_of(span, Context(year=2023, days=DAYS)) == ("2023-11-28", ("weekday_mismatch",))
    (other,) = find_dates("5 May 2022", ENGLISH)
    assert date_of(other, Context(year=2023, days=DAYS)) == ("2022-05-05", ())


@pytest.mark.parametrize(
    ("texts", "room"),
    [
        (["Wed 27 Feb 2030, Mill 2, Level 8, School of Maps"], "Mill 2, Level 8, School of Maps"),
        (["Wed 27 Feb 2030, Mill 2, Level 8, School", "of Maps"], "Mill 2, Level 8, School of Maps"),
        (["Wed 27 Feb 2030 – Old Tower, 8.34a"], "Old Tower, 8.34a"),
        (["Wed 27 Feb 2030, Old Town, Gdynia"], None),  # where the event is
        (["Wed 27 Feb 2030 – Workshops, Level 8"], None),
        (["Wed 27 Feb 2030, Mill 2, Level 8", "Thu 28 Feb 2030 - Morning in the garden"], None),
    ],
)
def test_a_day_with_its_floor_or_door(
    texts: list[str], room: str | None, new_sheet: NewSheet, lines_of: LinesOf
) -> None:
    assert context_of(new_sheet, lines_of, texts, Context()).room == room


def test_the_venue_of_the_event_is_no_room(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    venue = Context(venue="Harbour Museum, Great Hall")
    assert context_of(new_sheet, lines_of, ["Harbour Museum, Great Hall, 4 Quay St"], venue).room is None
    assert context_of(new_sheet, lines_of, ["Room 12"], venue).room == "Room 12"


@pytest.mark.parametrize(
    ("rooms", "expected"), [(("Room Airy",), "Room Airy"), (("Room A", "Room B", "Room C"), None)]
)
def test_rooms_side_by_side_are_those_of_columns(
    new_sheet: NewSheet, lines_of: LinesOf, rooms: tuple[str, ...], expected: str | None
) -> None:
    sheet = new_sheet()
    for k, room in enumerate(rooms):
        sheet.text(60 + 150 * k, 100, room)
    found = heading_context(mark_lines(lines_of(sheet), ENGLISH), ENGLISH, Context())
    assert found.room == expected
