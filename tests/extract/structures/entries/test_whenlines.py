"""Sessions with a line of time and date below their title."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Sheet

from extract.structures.entries.whenlines import whenlines
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]
FIRST = (
    "Bells of river towns",
    "Alice Whitfield",
    "9:20-10:20, Monday, Oct 21, 2019",
    "Chair: Thomas Harper",
)
SECOND = (
    "Maps of harbours",
    "Mary Lindon",
    "Tuesday, Oct 22, 2019, 17:00-18:00 (Old Mill)",
    "Chair: Peter Warden",
)


def drawn(sheet: Sheet, groups: Sequence[Sequence[str]]) -> Sheet:
    """Groups of lines with a gap between them."""
    y = 80.0
    for group in groups:
        for text in group:
            sheet.text(60, y, text)
            y += 15
        y += 30
    return sheet


def test_the_rows_above_up_to_a_gap_are_the_title(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    region = region_of(drawn(new_sheet(), [("Keynote Speeches",), FIRST, SECOND]))
    assert told(whenlines(region, Context()), "date", "start", "end") == [
        ("Bells of river towns / Alice Whitfield / Chair: Thomas Harper", "2019-10-21", "09:20", "10:20"),
        ("Maps of harbours / Mary Lindon / Chair: Peter Warden", "2019-10-22", "17:00", "18:00"),
    ]


def test_the_weekday_alone_tells_the_day_where_the_days_are_known(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    lines = [
        ("Bells of river towns", "Monday, 08:00 AM – 11:30 AM · Old Mill", "Alice Whitfield"),
        ("Maps of harbours", "Tuesday, 01:00 PM – 04:30 PM · Old Mill", "Mary Lindon"),
    ]
    days = ("2019-10-21", "2019-10-22")
    found = whenlines(region_of(drawn(new_sheet(), lines)), Context(days=days))
    assert told(found, "date", "start", "end") == [
        ("Bells of river towns / Alice Whitfield", "2019-10-21", "08:00", "11:30"),
        ("Maps of harbours / Mary Lindon", "2019-10-22", "13:00", "16:30"),
    ]


def test_the_session_goes_on_over_the_page(new_sheet: NewSheet, region_of: RegionOf) -> None:
    region = region_of(drawn(new_sheet(), [("A paper on towers",), FIRST]))
    assert whenlines(region, Context()) is None
    found = whenlines(region, Context(headlined=True))
    assert found is not None
    assert [(e.continues, e.content[0].text) for e in found.entries] == [
        (True, "A paper on towers"),
        (False, "Bells of river towns"),
    ]


ABSTRACT = (
    "Bells were cast for towns on rivers and sounded when the water rose in spring.",
    "We follow forty of them through the letters of their founders and the books of the",
    "towns, and ask who paid for metal that was wanted elsewhere.",
)


def booklet(sheet: Sheet) -> Sheet:
    sheet.text(60, 80, "Monday, 21 October 2019")
    sheet.text(440, 80, "9:20")
    return drawn(sheet, [(), (), ("Alice Whitfield (Harbour University)", "Bells of river towns"), ABSTRACT])


def test_one_row_of_date_and_time_over_running_text_is_a_session(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    found = whenlines(region_of(booklet(new_sheet())), Context())
    ((text, date, start),) = told(found, "date", "start")
    assert (date, start) == ("2019-10-21", "09:20")
    assert str(text).startswith(
        "Alice Whitfield (Harbour University) / Bells of river towns / Bells were cast"
    )


def test_without_running_text_one_row_of_date_and_time_proves_nothing(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    page = drawn(new_sheet(), [("Monday, 21 October 2019, 9:20",), ("Doors open early",)])
    assert whenlines(region_of(page), Context()) is None


def test_a_label_before_the_time_or_a_title_beside_it_is_another_structure(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    for line in (
        "Date and time: 9:20-10:20, May 3, 2019",
        "9:20-10:20 On the third of May 2019 and after in all our towns",
    ):
        groups = [("Bells of river towns", line), ("Maps of harbours", line)]
        assert whenlines(region_of(drawn(new_sheet(), groups)), Context()) is None


def test_words_that_come_again_beside_day_and_time_are_labels(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    lines = [
        ("DAY 21/10/2019 | MONDAY | MORNING | 9:20", "Bells of river towns"),
        ("DAY 21/10/2019 | MONDAY | EVENING | 18:30", "Maps of harbours"),
        ("DAY 22/10/2019 | TUESDAY | MORNING | 8:00", "Lamps and mirrors"),
        ("DAY 22/10/2019 | TUESDAY | EVENING | 19:00", "The last ferry"),
    ]
    assert told(whenlines(region_of(drawn(new_sheet(), lines)), Context()), "date", "start") == [
        ("Bells of river towns", "2019-10-21", "09:20"),
        ("Maps of harbours", "2019-10-21", "18:30"),
        ("Lamps and mirrors", "2019-10-22", "08:00"),
        ("The last ferry", "2019-10-22", "19:00"),
    ]


def test_words_beside_day_and_time_that_differ_are_titles(new_sheet: NewSheet, region_of: RegionOf) -> None:
    lines = [
        ("Bells 21/10/2019 | MONDAY | 9:20", "A talk on towns"),
        ("Maps 21/10/2019 | MONDAY | 18:30", "A talk on ships"),
        ("Lamps 22/10/2019 | TUESDAY | 8:00", "A talk on light"),
    ]
    assert whenlines(region_of(drawn(new_sheet(), lines)), Context()) is None
