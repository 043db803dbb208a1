"""Entries that go on over the end of a page."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet

from extract.structures.lists.continued import join_continued
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]


def arrangement(*entries: Entry) -> Arrangement:
    return Arrangement("slots", entries, (), (), Context())


def test_the_lines_move_and_the_numbers_of_the_entries_stay(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k in range(4):
        sheet.text(60, 100 + 30 * k, f"Line {k}")
    a, b, c, d = region_of(sheet).marks
    first = arrangement(Entry((a,), Context(start="09:00")), Entry((b,), Context(start="10:00")))
    second = arrangement(Entry((c,), Context(), continues=True), Entry((d,), Context(), parent=0))
    above, below = join_continued([first, second])
    assert [e.content for e in above.entries] == [(a,), (b, c)]
    assert above.entries[1].context.start == "10:00"
    assert [e.content for e in below.entries] == [(), (d,)]


def test_nothing_before_it_leaves_an_entry_as_it_is(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "Line")
    alone = arrangement(Entry(region_of(sheet).marks, Context(), continues=True))
    assert join_continued([alone]) == [alone]
