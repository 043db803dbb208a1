"""Rows between rules, whose columns nobody drew."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.rows import clock_rows
from extract.structures.tables.ruledrows import between_rules

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]
SMALL = Type(8)
ROWS: tuple[tuple[str, str, list[str]], ...] = (
    ("9:00-9:15", "Opening", ["The mayor opens the fair and", "says what it is for this year."]),
    (
        "9:15-10:00",
        "Bells and towers",
        ["Each guest brings the sound of a bell", "and tells where it hangs."],
    ),
    ("10:00-10:15", "Coffee", []),
    (
        "10:15-11:00",
        "Maps of the coast",
        ["We draw the coast together, from what", "all of us remember of it."],
    ),
    ("11:00-12:00", "Songs of harbours", ["The choir sings what sailors sang here", "a hundred years ago."]),
)


def ruled(sheet: Sheet, rows: Sequence[tuple[str, str, list[str]]]) -> None:
    """Rows between rules over the whole width; texts stand in the middle of their rows."""
    for k, (time, title, lines) in enumerate(rows):
        top = 100 + 40 * k
        sheet.rule(40, top, 520, top)
        sheet.text(50, top + 16, time, SMALL)
        sheet.text(140, top + 16, title, SMALL)
        for n, line in enumerate(lines):
            sheet.text(260, top + 11 + 10 * n, line, SMALL)
    low = 100 + 40 * len(rows)
    sheet.rule(40, low, 520, low)


def test_texts_beside_a_time_are_title_and_description(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    ruled(sheet, ROWS)
    assert told(clock_rows(region_of(sheet), Context())) == [
        (" / ".join([title, *lines]), f"{time.split('-')[0]:0>5}", f"{time.split('-')[1]:0>5}")
        for time, title, lines in ROWS
    ]


def test_rows_with_one_text_each_are_a_list(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    ruled(sheet, [(time, title, []) for time, title, _ in ROWS])
    assert between_rules(region_of(sheet)) is None


def test_lines_beside_a_row_without_their_rule_belong_to_it(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    rows = [
        ("09:30", "Welcome", "Fiona Craig"), ("10:15", "What the river told us", "Robert Ashby"),
        ("11:45", "Break", ""), ("12:00", "Citizens as judges", "Jane Roe"), ("12:45", "Lunch", ""),
        ("14:00", "Who owns the data", "Anna Bell"), ("15:00", "Close", ""),
    ]  # fmt: skip
    sheet.rule(50, 90, 460, 90)
    for k, (time, title, who) in enumerate(rows):
        y = 104 + 22 * k
        for x, text in ((55, time), (110, title), (280, who)):
            sheet.text(x, y, text)
        sheet.rule(50, y + 8, 460 if who else 240, y + 8)
    sheet.text(50, 290, "Abstracts", Type(16, bold=True))
    for k in range(6):
        sheet.text(
            50, 320 + 14 * k, "We had a chain of forty sensors in the water and learned a lot from them"
        )
    found = clock_rows(region_of(sheet), Context())
    assert found is not None
    assert [(e.context.start, e.content[0].text, [m.text for m in e.people]) for e in found.entries] == [
        (time, title, [who] if who else []) for time, title, who in rows
    ]
    assert found.score > 0.8
