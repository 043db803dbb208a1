"""Times printed behind their titles: at the right edge, or in brackets."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures import propose
from extract.structures.lists.timesbehind import times_first
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
ROWS = (
    ("9.30", "Opening", ""),
    ("9.45", "The bells of the valley", "Alice Whitfield"),
    ("10.30", "Coffee", ""),
    ("11.00", "Maps of lost villages", "Ewa Kulisz"),
)


def at_the_right(sheet: Sheet, x: float = 480) -> None:
    top = 80.0
    for time, title, person in ROWS:
        sheet.text(60, top, title, Type(10, bold=True))
        sheet.text(x, top, time)
        if person:
            sheet.text(60, top + 13, person)
        top += 40


def read(region: Region) -> list[tuple[str, str | None]]:
    best = propose(region, Context())[0]
    return [(" / ".join(m.text for m in e.content), e.context.start) for e in best.entries]


def test_times_in_a_column_at_the_right(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    at_the_right(sheet)
    region = region_of(sheet)
    assert read(region) == [
        ("Opening", "09:30"),
        ("The bells of the valley / Alice Whitfield", "09:45"),
        ("Coffee", "10:30"),
        ("Maps of lost villages / Ewa Kulisz", "11:00"),
    ]


def test_lines_stay_where_they_are_printed(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    at_the_right(sheet)
    best = propose(region_of(sheet), Context())[0]
    assert all(m.box.x0 > 470 for e in best.entries for m in e.claimed)


def test_text_that_reaches_into_the_column_makes_it_none(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    at_the_right(sheet)
    for top in (106, 146):
        sheet.text(60, top, "what the bells of the valley told those who heard " * 2)
    assert times_first(region_of(sheet)) is None


def test_times_with_something_behind_them_lead_it(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    at_the_right(sheet, x=300)
    for k in range(4):
        sheet.text(400, 80 + 40 * k, "Mills and millers")
    assert times_first(region_of(sheet)) is None


def test_times_in_brackets_behind_titles(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    top = 80.0
    for title, time, behind in (
        ("Opening", "9.30–9.45", ""),
        ("The bells of the valley", "9.45–10.30", " (Room 4)"),
        ("Maps of lost villages", "11.00–11.45", " – Ewa Kulisz"),
    ):
        sheet.text(60, top, f"{title} ({time}){behind}")
        top += 34
    assert read(region_of(sheet)) == [
        ("Opening", "09:30"),
        ("The bells of the valley (Room 4)", "09:45"),
        ("Maps of lost villages – Ewa Kulisz", "11:00"),
    ]


def test_starts_with_a_point_in_brackets_are_times_where_they_run_on(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet, others = new_sheet(), new_sheet()
    for k, (time, title, _) in enumerate(ROWS):
        sheet.text(60, 100 + 24 * k, f"{title} ({time}) (Hall B)")
        others.text(60, 100 + 24 * k, f"{title} ({ROWS[-k][0]})")
    assert read(region_of(sheet)) == [
        (f"{title} (Hall B)", time.rjust(5, "0").replace(".", ":")) for time, title, _ in ROWS
    ]
    assert times_first(region_of(others)) is None


def test_columns_of_starts_and_ends_behind_the_titles(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, cells in enumerate(
        (
            ("Activity", "From", "To"),
            ("Arrival", "7:30", "8:00"),
            ("Debate of the pupils", "8:00", "10:00"),
            ("Lunch", "10:00", "10:30"),
            ("Way home", "10:30", ""),
        )
    ):
        for x, text in zip((60, 300, 380), cells, strict=True):
            sheet.text(x, 80 + 18 * k, text)
    best = propose(region_of(sheet), Context())[0]
    found = [(e.content[0].text, e.context.start, e.context.end, e.context.room) for e in best.entries]
    assert found == [
        ("Arrival", "07:30", "08:00", None),
        ("Debate of the pupils", "08:00", "10:00", None),
        ("Lunch", "10:00", "10:30", None),
        ("Way home", "10:30", None, None),
    ]


def test_a_comma_behind_the_time_ends_the_title(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, title in enumerate(("Opening", "The bells of the valley", "Maps of lost villages")):
        sheet.text(60, 80 + 34 * k, f"{title} ({9 + k}.30–{10 + k}.15), Great Hall")
    assert read(region_of(sheet)) == [
        ("Opening / Great Hall", "09:30"),
        ("The bells of the valley / Great Hall", "10:30"),
        ("Maps of lost villages / Great Hall", "11:30"),
    ]
