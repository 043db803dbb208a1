"""Papers with abstracts under headings that repeat sessions of a timetable."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sheet import Sheet, Type

from extract.model import Programme
from extract.structures.entries.papers import papers
from extract.structures.shared.arrangement import Arrangement, Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Read = Callable[..., Programme]
HEAD, TITLE, NAMES, PLAIN = Type(16, bold=True), Type(11, bold=True), Type(11, italic=True), Type(11)
SESSION = "Session 1: Towns and their rivers"
TALKS = [
    ("Maps of the lost villages", "Ewa Kulisz and Adam Zych"),
    ("Letters of our emigrants", "Olga Rak"),
    ("Mills on the upper river", "Piotr Wilk, Anna Lis"),
]
ABSTRACT = ("We look at what the archives of small towns keep, and at what they", "do not keep any more.")
CONTEXT = Context(timetabled=True, told=frozenset({"session 1: towns and their rivers"}), date="2031-06-09")


def page(
    sheet: Sheet,
    head: str | None = SESSION,
    talks: Sequence[tuple[str, str]] = TALKS,
    again: str | None = None,
) -> Sheet:
    """A heading, then title, people and abstract of each paper; the last ones below another heading."""
    y = 60.0
    for k, (title, people) in enumerate(talks):
        above = head if k == 0 else again if k == len(talks) - 1 else None
        for text, type_ in ((above, HEAD), (title, TITLE), (people, NAMES), *((t, PLAIN) for t in ABSTRACT)):
            if text:
                sheet.text(50, y, text, type_)
                y += 20
        y += 20
    return sheet


def found_on(region: Region, context: Context = CONTEXT) -> Arrangement:
    found = papers(region, context)
    assert found is not None
    return found


def test_papers_hang_under_the_session_that_their_heading_repeats(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    block, *talks = found_on(region_of(page(new_sheet()))).entries
    assert [m.text for m in block.content] == [SESSION]
    assert block.is_block
    assert [e.content[0].text for e in talks] == [title for title, _ in TALKS]
    assert [e.people[0].text for e in talks] == [people for _, people in TALKS]
    assert {(e.parent, e.context.date, e.own_time) for e in talks} == {(0, None, False)}


def test_the_page_tells_what_it_ended_with(new_sheet: NewSheet, region_of: RegionOf) -> None:
    after = found_on(region_of(page(new_sheet()))).after
    assert after.papers is not None
    assert [m.text for m in after.papers.head] == [SESSION]


def test_the_papers_of_two_pages_join_the_session_of_the_timetable(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(50, 60, "9 June 2031", HEAD)
    for k, title in enumerate(["Opening of the congress", SESSION, "Lunch"]):
        sheet.text(50, 100 + 30 * k, f"{10 + k}:00 {title}", PLAIN)
    sheet.next_page()
    page(sheet)
    sheet.next_page()
    page(sheet, head=None, talks=[("Choirs and the towns they sing in", "Jan Sowa")])
    sessions = read(sheet).sessions
    block = next(s for s in sessions if s.title == SESSION)
    talks = [s for s in sessions if s.parent == block.key]
    assert (len(sessions), block.start, block.date) == (7, "11:00", "2031-06-09")
    assert [s.title for s in talks] == [*(title for title, _ in TALKS), "Choirs and the towns they sing in"]
    assert {(s.date, s.start) for s in talks} == {("2031-06-09", None)}
    assert [p.name for s in talks for p in s.participations] == [
        "Ewa Kulisz", "Adam Zych", "Olga Rak", "Piotr Wilk", "Anna Lis", "Jan Sowa",
    ]  # fmt: skip


def test_a_heading_that_no_timetable_has_ends_them(new_sheet: NewSheet, region_of: RegionOf) -> None:
    found = found_on(region_of(page(new_sheet(), again="Practical advice for authors")))
    assert [e.content[0].text for e in found.entries[1:]] == [title for title, _ in TALKS[:2]]
    assert found.after.papers is None


@pytest.mark.parametrize(
    ("head", "talks"),
    [
        ("Session 7: Something else than those", TALKS),
        (None, TALKS),
        (SESSION, [(title, "") for title, _ in TALKS]),
    ],
)
def test_other_headings_and_titles_without_people_are_none(
    head: str | None, talks: Sequence[tuple[str, str]], new_sheet: NewSheet, region_of: RegionOf
) -> None:
    assert papers(region_of(page(new_sheet(), head, talks)), CONTEXT) is None


def test_without_a_timetable_there_are_none(new_sheet: NewSheet, region_of: RegionOf) -> None:
    assert papers(region_of(page(new_sheet())), Context()) is None
