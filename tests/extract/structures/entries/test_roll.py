"""Posters listed without times."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.model import Programme
from extract.structures import read_region
from extract.structures.entries.roll import roll
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
HEAD, TITLE, NAME, LIST = Type(16, bold=True), Type(9, bold=True), Type(9, italic=True), Type(10)
POSTERS = [
    ("Maps of lost villages", "Ewa Kulisz"),
    ("Letters of emigrants", "Adam Zych"),
    ("Choirs and their towns", "Olga Rak"),
]


def poster_page(sheet: Sheet, heading: str = "Posters") -> Sheet:
    sheet.text(90, 60, heading, HEAD)
    for k, (title, name) in enumerate(POSTERS):
        sheet.text(60, 100 + 40 * k, title, TITLE)
        sheet.text(60, 115 + 40 * k, name, NAME)
    sheet.text(400, 60, "Sponsors", HEAD)
    sheet.text(400, 100, "Town Library", TITLE)
    return sheet


def test_titles_and_people_in_turn_below_a_heading(new_sheet: NewSheet, region_of: RegionOf) -> None:
    found = roll(region_of(poster_page(new_sheet())), Context())
    assert found is not None
    assert [[m.text for m in e.content] for e in found.entries] == [
        ["Posters", *(text for pair in POSTERS for text in pair)]
    ]
    assert [m.text for m in found.rest] == ["Sponsors", "Town Library"]


def test_another_heading_or_a_page_with_times_is_no_roll(new_sheet: NewSheet, region_of: RegionOf) -> None:
    assert roll(region_of(poster_page(new_sheet(), "Committee")), Context()) is None
    timed = poster_page(new_sheet())
    timed.text(60, 300, "10:00 Opening", LIST)
    assert roll(region_of(timed), Context()) is None


def test_posters_hang_under_the_session_that_shows_them(
    new_sheet: NewSheet, read: Callable[..., Programme]
) -> None:
    sheet = new_sheet()
    for k, text in enumerate(["09:00 Opening", "10:00 Lecture", "12:00 Lunch and posters", "14:00 Closing"]):
        sheet.text(60, 100 + 30 * k, text, LIST)
    sheet.next_page()
    found = read(poster_page(sheet))
    lunch = next(s for s in found.sessions if s.start == "12:00")
    assert [
        (s.title, [p.name for p in s.participations]) for s in found.sessions if s.parent == lunch.key
    ] == [(title, [name]) for title, name in POSTERS]
    assert len(found.sessions) == 4 + len(POSTERS)


def test_a_roll_below_the_last_time_is_a_part_of_its_own(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, text in enumerate(("9:00 Welcome", "9:30 Old maps", "10:30 Poster session")):
        sheet.text(60, 60 + 16 * k, text)
    sheet.text(60, 130, "List of posters", Type(14, bold=True))
    for k, text in enumerate(("P1 Anna Lis: Rivers", "P2 Jan Nowak: Roads", "P3 Ewa Kulisz: Mills")):
        sheet.text(60, 160 + 16 * k, text)
    upper, lower = read_region(region_of(sheet), Context())
    assert upper.proposed[0].structure == "agenda"
    (entry,) = lower.proposed[0].entries
    assert lower.proposed[0].structure == "roll"
    assert [m.text for m in entry.content][1:] == [
        "P1 Anna Lis: Rivers",
        "P2 Jan Nowak: Roads",
        "P3 Ewa Kulisz: Mills",
    ]
