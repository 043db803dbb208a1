from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.lang import Pack, pack
from extract.signals.times import SURE, find_times

PACKS = (pack("pl"), pack("en"), pack("de"), pack("fr"))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("10:00-10:15", "10:00", "10:15"),
        ("10.00–10.15 Przerwa", "10:00", "10:15"),
        ("10h30", "10:30", None),
        ("08:30 \u2010 09:30", "08:30", "09:30"),
        ("Sunday, June 22, 9:00 – 12:30pm", "09:00", "12:30"),
        ("22 June 2022, 9.30–10.15", "09:30", "10:15"),
        ("Time: 10th September / 11:00 - 11:15", "11:00", "11:15"),
        ("Sessions 1-4: 10:15-12:00", "10:15", "12:00"),
        ("Room 12: 9:00-10:00", "09:00", "10:00"),
        ("Round 1: 10.45 – 12.00", "10:45", "12:00"),
        ("9: 30 – 10: 15", "09:30", "10:15"),
        ("9h", "09:00", None),
        ("9 h 30 - 10 h 15", "09:30", "10:15"),
        ("14 Uhr", "14:00", None),
        ("9 Uhr 30", "09:30", None),
        ("9.30", "09:30", None),
        ("2pm", "14:00", None),
        ("12 am", "00:00", None),
        ("12:15 pm", "12:15", None),
        ("2:30 p.m. – 4", "14:30", "16:00"),
        ("9-10 a.m.", "09:00", "10:00"),
        ("11:30-1pm", "11:30", "13:00"),
        ("10:00 do 10:10", "10:00", "10:10"),
        ("godz. 9.30", "09:30", None),
        ("w godz. od 9 do 10:30", "09:00", "10:30"),
        ("from 9 am to 10 am", "09:00", "10:00"),
        ("12⁰⁰", "12:00", None),
        ("12⁰⁰ – 12¹⁵", "12:00", "12:15"),
        ("1200-1330", "12:00", "13:30"),
        ("0800 0845", "08:00", "08:45"),
        ("1 0 : 3 0 - 1 1 : 0 0", "10:30", "11:00"),
        ("8:30 - 9", "08:30", "09:00"),
        ("9 00 - 10 30", "09:00", "10:30"),
        ("10:00:00", "10:00", None),
        ("Parallel Sessions 1-4: 10:15-12:00, July 9", "10:15", "12:00"),
        ("noon - 1 pm", "12:00", "13:00"),
        ("22:00-24:00", "22:00", "00:00"),
        ("• 14:00 - 14:15: launching", "14:00", "14:15"),
        ("9:00 - - 9:30", "09:00", "09:30"),
        ("de 9h30 à 10h", "09:30", "10:00"),
        ("zwischen 9 und 10 Uhr", "09:00", "10:00"),
    ],
)
def test_writings(text: str, start: str, end: str | None) -> None:
    (found,) = find_times(text, PACKS)
    assert (found.start, found.end) == (start, end)
    assert found.confidence >= SURE
    assert found.printed == text[found.span[0] : found.span[1]]


@pytest.mark.parametrize(
    "text",
    [
        "Python 3.10",
        "12.10.2023",
        "28.11.-29.11.2023",
        "17–18 października 2024",
        "tel. 12 345 67 89",
        "1.2 Introduction",
        "Scale 1: 10.000",
        "12: 05.11.2021",
        "30.50 zł",
        "Room A1.02",
        "2015",
        "2010-2020",
        "od 5 do 10 lat",
        "KT 306, § 12.30",
        "42",
        "Przemysł 4.0 i 5G",
        "25:30",
        "ISBN 978-83-12",
    ],
)
def test_other_numbers_are_no_sure_times(text: str) -> None:
    assert [t for t in find_times(text, PACKS) if t.confidence >= SURE] == []


def test_weak_writings_are_kept_for_a_column_to_confirm(both: tuple[Pack, ...]) -> None:
    (range_,) = find_times("8-9", both)
    (digits,) = find_times("0845", both)
    assert (range_.start, range_.end, digits.start) == ("08:00", "09:00", "08:45")
    assert max(range_.confidence, digits.confidence) < SURE


@pytest.mark.parametrize(
    "text", ["20:00+", "from 20:00", "After 20:00", "20:00 –", "od 20:00", "20:00 till late", "20:00 - ..."]
)
def test_open_end(text: str, both: tuple[Pack, ...]) -> None:
    (found,) = find_times(text, both)
    assert (found.start, found.end, found.open_end) == ("20:00", None, True)


@pytest.mark.parametrize(
    ("text", "code"),
    [("12h00 Fin du colloque", "fr"), ("17.00 Ende der Tagung", "de"), ("13:30 Fin de la jornada", "es")],
)
def test_what_ends_the_day_is_no_open_end(text: str, code: str) -> None:
    (found,) = find_times(text, (pack(code),))
    assert (found.printed, found.open_end) == (text.split()[0], False)


def test_lone_end(both: tuple[Pack, ...]) -> None:
    (found,) = find_times("do godz. 12⁰⁰", both)
    assert (found.start, found.is_until, found.open_end) == ("12:00", True, False)


def test_meridiem_and_separator_are_told(english: tuple[Pack, ...]) -> None:
    (found,) = find_times("11:30 – 1 pm", english)
    assert (found.meridiem, found.end_meridiem, found.separator) == ("am", "pm", "–")
    (plain,) = find_times("11:30", english)
    assert plain.meridiem is None


def test_a_duration_is_no_time(both: tuple[Pack, ...]) -> None:
    (found,) = find_times("Afternoon (2h30, 25 attendees)", both)
    assert found.confidence < SURE


def test_two_ranges_of_one_line(english: tuple[Pack, ...]) -> None:
    found = find_times("10:00 – 10:30  14:00-14:15", english)
    assert [(t.start, t.end) for t in found] == [("10:00", "10:30"), ("14:00", "14:15")]


_CLOCKS = st.tuples(st.integers(7, 22), st.integers(0, 59), st.integers(7, 22), st.integers(0, 59))
_STYLES = st.sampled_from(
    [
        "{0:02d}:{1:02d}-{2:02d}:{3:02d}",
        "{0}:{1:02d} – {2}:{3:02d}",
        "{0}.{1:02d}–{2}.{3:02d} Uhr",
        "{0}h{1:02d} à {2}h{3:02d}",
        "od {0}:{1:02d} do {2}:{3:02d}",
        "godz. {0}.{1:02d} - {2}.{3:02d}",
    ]
)


@settings(derandomize=True, max_examples=200)
@given(_CLOCKS, _STYLES)
def test_generated_times_come_back(clock: tuple[int, int, int, int], style: str) -> None:
    (found,) = find_times(style.format(*clock), PACKS)
    assert (found.start, found.end) == (f"{clock[0]:02d}:{clock[1]:02d}", f"{clock[2]:02d}:{clock[3]:02d}")
    assert found.confidence >= SURE


def test_noon_written_together_with_twelve(english: tuple[Pack, ...]) -> None:
    (found,) = find_times("11–12noon Maps of old towns", english)
    assert (found.start, found.end) == ("11:00", "12:00")
    assert not find_times("12noonish", english)
