"""Times in the middle of rows that no gap tells apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Sheet

from extract.structures.lists.agenda import agenda
from extract.structures.lists.centred import centred_rows
from extract.structures.shared.arrangement import Arrangement, Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[[Arrangement | None], list[tuple[object, ...]]]
ROWS: tuple[tuple[str, Sequence[str]], ...] = (
    ("9:00-9:30", ["Registration"]),
    ("9:30-10:00", ["Opening", "Jan Kot, Museum of Roads"]),
    ("10:00-10:45", ["Maps nobody drew", "Anna Nowak, University", "Ola Zych, Archive"]),
    ("10:45-11:00", ["Coffee break"]),
    ("11:00-11:45", ["Letters from two cities", "Ewa Lis, University"]),
    ("11:45-12:30", ["Wax and ink", "Adam Wilk, Archive", "Iga Sowa, Library"]),
)


def rows_apart(sheet: Sheet, gap: float, below: float = 0.0) -> None:
    """The rows, their lines `gap` points apart, with each time in its middle or so much below it."""
    top = 100.0
    for time, lines in ROWS:
        sheet.text(50, top + gap * (len(lines) - 1) / 2 + below, time)
        for n, text in enumerate(lines):
            sheet.text(140, top + gap * n, text)
        top += gap * len(lines)


def test_lines_equally_far_apart_go_with_the_time_in_their_middle(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows_apart(sheet, 16.0)
    assert told(agenda(region_of(sheet), Context())) == [
        (" / ".join(lines), *(f"{int(h):02}:{m}" for h, m in (t.split(":") for t in time.split("-"))))
        for time, lines in ROWS
    ]


def test_times_may_stand_a_little_below_the_middle(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    rows_apart(sheet, 16.0, below=4.0)
    found = centred_rows([list(row) for row in region_of(sheet).rows])
    assert found is not None
    assert [[m.text for m in row[1:]] for row in found] == [list(lines) for _, lines in ROWS]


def test_times_level_with_the_first_line_are_in_no_middle(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    top = 100.0
    for time, lines in ROWS:
        sheet.text(50, top, time)
        for n, text in enumerate(lines):
            sheet.text(140, top + 26 * n, text)
        top += 26 * len(lines)
    assert centred_rows([list(row) for row in region_of(sheet).rows]) is None


def test_texts_below_times_are_in_no_middle(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, (time, _) in enumerate(ROWS):
        for n, text in enumerate((time, f"Maps of town {k}", "Jan Kot, Museum of Roads")):
            sheet.text(50, 100 + 16 * (3 * k + n), text)
    assert centred_rows([list(row) for row in region_of(sheet).rows]) is None
