"""Ends that stand below their starts without a sign between them."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.model import Programme

NewSheet = Callable[..., Sheet]
Read = Callable[..., Programme]
TITLES = ("Streets and their names", "The memory of towns", "Chronicles of schools", "Maps nobody drew")


def spans(programme: Programme) -> list[tuple[str | None, str | None]]:
    return [(s.start, s.end) for s in programme.sessions]


def rail(sheet: Sheet, times: tuple[tuple[str, str], ...], gap: float = 13) -> None:
    """Each title beside a start, its speaker below it; the end stands `gap` points below the start."""
    for k, ((start, end), title) in enumerate(zip(times, TITLES, strict=True)):
        top = 120 + 60 * k
        sheet.text(50, top, start)
        sheet.text(50, top + gap, end)
        sheet.text(140, top, title, Type(size=12, bold=True))
        sheet.text(140, top + 15, "Anna Nowak, University of Lublin", Type(size=9))


def test_pairs_down_the_page_are_ranges(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(50, 60, "12 May 2023", Type(size=16))
    times = (("9:00", "9:45"), ("9:45", "10:30"), ("10:30", "11:15"), ("11:45", "12:30"))
    rail(sheet, times)
    found = spans(read(sheet))
    assert found == [("09:00", "09:45"), ("09:45", "10:30"), ("10:30", "11:15"), ("11:45", "12:30")]


def test_parallel_sessions_may_run_at_the_same_time(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(50, 60, "12 May 2023", Type(size=16))
    times = (("9:00", "10:00"), ("9:00", "10:00"), ("10:30", "11:15"), ("10:30", "11:15"))
    rail(sheet, times, gap=32)
    assert spans(read(sheet)) == [("09:00", "10:00")] * 2 + [("10:30", "11:15")] * 2


def test_starts_printed_twice_are_no_ends(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(50, 60, "12 May 2023", Type(size=16))
    for k, start in enumerate(("9:00", "10:00", "10:00", "11:00", "11:00", "12:00", "12:00", "13:00")):
        sheet.text(50, 120 + 30 * k, start)
        sheet.text(140, 120 + 30 * k, f"{TITLES[k % 4]} {k}")
    assert [s.end for s in read(sheet).sessions] == [None] * 8
