"""Sessions below lines that say what, when and where."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Area as Cell
from sheet import Sheet, Type

from extract.model import Programme, Session
from extract.structures.entries.headlines import headlines
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]
HEAD, BODY = Type(10, bold=True), Type(10)
FIRST = ["Lecture 1 – Friday, 3 May – 10:00 – Hall 2", "Maps of lost villages", "Ewa Kulisz"]
SECOND = ["Lecture 2 – Friday, 3 May – 11:00 – Hall 3", "Letters of emigrants", "Adam Zych"]


def rows(sheet: Sheet, texts: list[str], top: float = 100) -> Sheet:
    for k, text in enumerate(texts):
        sheet.text(60, top + 18 * k, text, HEAD if " – " in text else BODY)
    return sheet


def test_a_headline_gives_time_date_and_room_to_what_is_below(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    found = headlines(region_of(rows(new_sheet(), [*FIRST, *SECOND])), Context(year=2024))
    assert told(found, "date", "start", "room") == [
        ("Lecture 1 / Maps of lost villages / Ewa Kulisz", "2024-05-03", "10:00", "Hall 2"),
        ("Lecture 2 / Letters of emigrants / Adam Zych", "2024-05-03", "11:00", "Hall 3"),
    ]


def test_a_larger_line_over_a_headline_is_a_heading(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = rows(new_sheet(), FIRST)
    sheet.text(60, 170, "Courses", Type(14, bold=True))
    found = headlines(region_of(rows(sheet, SECOND, top=200)), Context(year=2024))
    assert [text for text, _ in told(found, "date")] == [
        "Lecture 1 / Maps of lost villages / Ewa Kulisz", "Lecture 2 / Letters of emigrants / Adam Zych",
    ]  # fmt: skip
    assert found is not None and [m.text for m in found.headings] == ["Courses"]


def test_the_list_goes_on_over_the_page(new_sheet: NewSheet, region_of: RegionOf) -> None:
    region = region_of(rows(new_sheet(), ["Olga Rak", *SECOND]))
    assert headlines(region, Context(year=2024)) is None
    found = headlines(region, Context(year=2024, headlined=True))
    assert found is not None
    assert [(e.continues, e.content[0].text) for e in found.entries] == [
        (True, "Olga Rak"), (False, "Lecture 2"),
    ]  # fmt: skip


def test_times_at_the_left_are_a_list(new_sheet: NewSheet, region_of: RegionOf) -> None:
    timed = ["10:00 Opening – Hall 2", "Ewa Kulisz", "11:00 Lecture – Hall 3", "Adam Zych"]
    assert headlines(region_of(rows(new_sheet(), timed)), Context(year=2024)) is None


def test_one_label_before_all_times_heads_nothing(new_sheet: NewSheet, region_of: RegionOf) -> None:
    labelled = [f"Date / Time – {text.partition(' – ')[2]}" for text in (FIRST[0], SECOND[0])]
    region = region_of(rows(new_sheet(), [labelled[0], *FIRST[1:], labelled[1], *SECOND[1:]]))
    assert headlines(region, Context(year=2024)) is None


def test_a_grid_takes_titles_and_people_from_the_list_that_it_refers_to(
    new_sheet: NewSheet, read: Callable[..., Programme]
) -> None:
    sheet = new_sheet()
    sheet.text(60, 80, "Friday, 3 May 2024", HEAD)
    for k, (time, text) in enumerate(
        [("10:00-10:50", "Lecture 1"), ("11:00-11:50", "Lecture 2"), ("12:00-12:50", "Lecture 1")]
    ):
        for x, words in ((60, time), (180, text)):
            sheet.cell(Cell(x, 90 + 30 * k, x + 120, 120 + 30 * k), [(words, BODY)])
            sheet.frame(Cell(x, 90 + 30 * k, x + 120, 120 + 30 * k))
    found = read(rows(sheet, [*FIRST, *SECOND], top=240), year=2024)
    assert [(s.start, s.title, [p.name for p in s.participations]) for s in found.sessions] == [
        ("10:00", "Lecture 1: Maps of lost villages", ["Ewa Kulisz"]),
        ("11:00", "Lecture 2: Letters of emigrants", ["Adam Zych"]),
        ("12:00", "Lecture 1: Maps of lost villages", ["Ewa Kulisz"]),
    ]


def drawn(new_sheet: NewSheet, pages: Sequence[Sequence[str]]) -> Sheet:
    """Lines of pages; those with a date are headlines."""
    sheet = new_sheet()
    for number, lines in enumerate(pages):
        if number:
            sheet.next_page()
        for k, line in enumerate(lines):
            sheet.text(60, 60 + 22 * k, line, HEAD if "2031" in line else BODY)
    return sheet


def placed(sessions: Sequence[Session]) -> list[tuple[object, ...]]:
    return [(s.title, s.date, s.start, s.end) for s in sessions]


def test_a_range_before_a_date_needs_no_sign_before_it(
    new_sheet: NewSheet, read: Callable[..., Programme]
) -> None:
    lines = [
        "Opening Remarks: 8:50-9:00, June 9, 2031",
        "Alice Whitfield and Thomas Harper",
        "Keynote I: 9:00-10:00, June 9, 2031",
        "Mary Lindon: Bells of river towns",
        "Break 10:00-10:15, June 9, 2031",
    ]
    found = placed(read(drawn(new_sheet, [lines])).sessions)
    assert found[0] == ("Opening Remarks", "2031-06-09", "08:50", "09:00")
    assert found[-1] == ("Break", "2031-06-09", "10:00", "10:15")


def test_labelled_blocks_below_a_headline_share_its_time_over_pages_and_noon(
    new_sheet: NewSheet, read: Callable[..., Programme]
) -> None:
    pages = [
        [
            "Welcome: 9:00-9:30, June 9, 2031",
            "Thomas Harper",
            "Parallel Sessions 1-3: 9:30-12:00, June 9, 2031",
            "Session 1: Maps",
            "Chair: Alice Whitfield",
            "Session 2: Bells",
            "Chair: Thomas Harper",
        ],
        [
            "Session 3: Towers",
            "Chair: Mary Lindon",
            "Lunch 12:00-1:00, June 9, 2031",
            "Parallel Sessions 4-5: 1:00-2:45, June 9, 2031",
            "Session 4: Harbours",
            "Chair: Peter Warden",
            "Session 5: Bridges",
            "Chair: Alice Whitfield",
        ],
    ]
    found = {s.title: (s.start, s.end) for s in read(drawn(new_sheet, pages)).sessions}
    morning, afternoon = ("09:30", "12:00"), ("13:00", "14:45")
    named = {title.rsplit(": ", 1)[-1]: time for title, time in found.items()}
    assert [named[t] for t in ("Maps", "Bells", "Towers")] == [morning] * 3
    assert [named[t] for t in ("Harbours", "Bridges")] == [afternoon] * 2
    assert named["Lunch"] == ("12:00", "13:00")
