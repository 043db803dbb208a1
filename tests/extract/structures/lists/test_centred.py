"""Times in the middle of rows that no gap tells apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Sheet

from extract.structures.lists.agenda import agenda
from extract.structures.lists.centred import centred_rows
from extract.structures.shared.arrangement import Arrangement, Context, Region
from extract.structures.shared.marks import Mark

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


def centred(region: Region) -> list[list[Mark]] | None:
    """The rows of a region, with nothing for days without evidence."""
    return centred_rows([list(row) for row in region.rows], list)


def rows_apart(sheet: Sheet, gap: float, below: float = 0.0, apart: float = 0.0, top: float = 100.0) -> None:
    """The rows, their lines `gap` points apart, with each time in its middle or so much below it.

    Between two rows stand `apart` points more.
    """
    for time, lines in ROWS:
        sheet.text(50, top + gap * (len(lines) - 1) / 2 + below, time)
        for n, text in enumerate(lines):
            sheet.text(140, top + gap * n, text)
        top += gap * len(lines) + apart


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
    found = centred(region_of(sheet))
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
    assert centred(region_of(sheet)) is None


def test_texts_below_times_are_in_no_middle(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, (time, _) in enumerate(ROWS):
        for n, text in enumerate((time, f"Maps of town {k}", "Jan Kot, Museum of Roads")):
            sheet.text(50, 100 + 16 * (3 * k + n), text)
    assert centred(region_of(sheet)) is None


def test_gaps_part_rows_of_any_length_around_their_times(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows_apart(sheet, 14.0, apart=8.0)
    sheet.text(140, 316, "Panel: who owns the road")
    for n in range(6):
        sheet.text(140, 330 + 14 * n, f"Jan Kot, Museum of Roads no. {n}")
    sheet.text(50, 358, "12:30-13:30")
    sheet.text(50, 422, "13:30-14:00")
    sheet.text(140, 422, "Lunch")
    made = told(agenda(region_of(sheet), Context()))
    titles = [" / ".join(lines) for _, lines in ROWS]
    panel = " / ".join(["Panel: who owns the road", *(f"Jan Kot, Museum of Roads no. {n}" for n in range(6))])
    assert [title for title, *_ in made] == [*titles, panel, "Lunch"]


def test_days_without_evidence_keep_the_lines_nearest_to_each_time(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.text(50, 60, "10:00-10:30")
    sheet.text(140, 60, "Maps nobody drew")
    sheet.text(50, 80, "12 May 2024")
    rows_apart(sheet, 14.0, apart=8.0)
    rows = [list(row) for row in region_of(sheet).rows]
    marked = [[*row] for row in rows]
    found = centred_rows(rows, lambda: marked)
    assert found is not None
    assert found[:2] == marked[:2]
    assert [[m.text for m in row[1:]] for row in found[2:]] == [list(lines) for _, lines in ROWS]
