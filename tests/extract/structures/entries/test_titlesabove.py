"""Lists that print each title before its time."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.structures import propose
from extract.structures.entries.titlesabove import titles_above
from extract.structures.shared.arrangement import Arrangement, Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
BOLD = Type(10, bold=True)


def paragraphs(sheet: Sheet, groups: list[list[str]], top: float = 80) -> None:
    """Paragraphs with the first line bold."""
    for group in groups:
        for k, line in enumerate(group):
            sheet.text(60, top, line, BOLD if k == 0 else Type(10))
            top += 13
        top += 16


def placed(arrangement: Arrangement | None) -> list[tuple[str, str | None, str | None, str | None]]:
    assert arrangement is not None
    return [
        (" / ".join(m.text for m in e.content), e.context.date, e.context.start, e.context.room)
        for e in arrangement.entries
    ]


def test_a_time_with_its_date_stands_below_the_title(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    paragraphs(
        sheet,
        [
            ["Session 1: Bells of the valley", "10:40-12:20, Monday, 9 June 2031", "Chair: Alice Whitfield"],
            ["Session 2: Maps of lost villages", "9:00-10:00, Tuesday, 10 June 2031", "Chair: Ewa Kulisz"],
        ],
    )
    region = region_of(sheet)
    assert placed(titles_above(region, Context())) == [
        ("Session 1: Bells of the valley / Chair: Alice Whitfield", "2031-06-09", "10:40", None),
        ("Session 2: Maps of lost villages / Chair: Ewa Kulisz", "2031-06-10", "09:00", None),
    ]
    assert propose(region, Context())[0].structure != "agenda"


def test_a_time_with_its_date_stands_behind_the_name(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    paragraphs(
        sheet,
        [
            ["Opening remarks: 11:30-12:00, June 9, 2031", "Room: Hall 4", "Alice Whitfield"],
            ["Lunch 12:00-1:00, June 9, 2031 (free for guests)"],
            ["Parallel Sessions 1-4: 1:00-2:45, June 9, 2031", "Mills and millers"],
        ],
    )
    assert placed(titles_above(region_of(sheet), Context())) == [
        ("Opening remarks: / Alice Whitfield", "2031-06-09", "11:30", "Hall 4"),
        ("Lunch", "2031-06-09", "12:00", None),
        ("Parallel Sessions 1-4: / Mills and millers", "2031-06-09", "13:00", None),
    ]


def test_the_next_page_goes_on_with_the_last_session(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    paragraphs(sheet, [["Letters of emigrants"], ["Session 3: Wells", "14:00-15:00, Monday, 9 June 2031"]])
    region = region_of(sheet)
    assert titles_above(region, Context()) is None
    assert placed(titles_above(region, Context(titled=True))) == [
        ("Letters of emigrants", None, None, None),
        ("Session 3: Wells", "2031-06-09", "14:00", None),
    ]


def test_times_that_begin_their_paragraphs_are_of_a_list(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    paragraphs(
        sheet, [["9:00-10:00", "Bells of the valley"], ["10:00-11:00", "Maps"], ["11:00-12:00", "Wells"]]
    )
    assert titles_above(region_of(sheet), Context()) is None


def test_all_lines_stay_where_they_are_printed(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    paragraphs(
        sheet,
        [
            ["Bells of the valley", "10:40-12:20, Monday, 9 June 2031"],
            ["Maps of lost villages", "9:00-10:00, Tuesday, 10 June 2031"],
        ],
    )
    region = region_of(sheet)
    found = titles_above(region, Context())
    assert found is not None
    used = [m for e in found.entries for m in (*e.content, *e.claimed)] + [*found.headings, *found.rest]
    words = sorted(i for m in used for i in m.line.ids)
    assert words == sorted(i for m in region.marks for i in m.line.ids)
    assert {m.box.top for m in used} <= {m.box.top for m in region.marks}


def test_a_time_in_a_field_between_title_and_room(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    bands = (("Badge pickup", "8:00-8:45", "Lobby"), ("Oral session: Rivers", "9:00-10:00", "Room 210"))
    for k, (title, time, room) in enumerate((*bands, ("Lunch and exhibits", "11:45-13:15", "Room 4"))):
        top = 100 + 100 * k
        for x, text, look in ((60, title, BOLD), (280, time, Type(10)), (490, room, Type(10))):
            sheet.text(x, top, text, look)
    for k, (time, title) in enumerate((("9:00", "Mills and millers"), ("9:30", "Bells of the valley"))):
        for x, text in ((60, f"A{k + 1}"), (110, time), (160, title)):
            sheet.text(x, 220 + 20 * k, text)
    assert [(text, start) for text, _, start, _ in placed(titles_above(region_of(sheet), Context()))] == [
        ("Badge pickup / Lobby", "08:00"),
        ("Oral session: Rivers / Room 210", "09:00"),
        ("Mills and millers", "09:00"),
        ("Bells of the valley", "09:30"),
        ("Lunch and exhibits / Room 4", "11:45"),
    ]
