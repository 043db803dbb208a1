"""Blocks side by side below one time of a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Sheet, Type

from extract.structures import after, propose
from extract.structures.shared.arrangement import Arrangement, BlocksCarried, Context, Region
from extract.structures.shared.marks import Mark
from extract.values import replace

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]
SMALL = Type(8)
LEFTS = (60, 200, 340)
HEADS = (
    ["Maps", "(Kleiner Saal)"],
    ["Archives of", "small towns", "(Turm)"],
    ["Letters", "(Aula)"],
)
#: Titles with their speakers, row by row; the first block of each row takes a line more than the others.
TALKS = (
    (["Maps nobody drew", "or ever read", "Jan Kot"], ["Births", "Anna Nowak"], ["Ink", "Ola Zych"]),
    (["Borders that moved", "in one night", "Ewa Lis"], ["Taxes", "Adam Wilk"], ["Wax", "Iga Sowa"]),
)


def blocks(sheet: Sheet, top: float, cells: Sequence[Sequence[str]], lefts: Sequence[float] = LEFTS) -> None:
    """Texts side by side, each in lines below each other."""
    for left, lines in zip(lefts, cells, strict=True):
        for n, text in enumerate(lines):
            sheet.text(left, top + 10 * n, text, SMALL)


def timed(sheet: Sheet, top: float, time: str, title: str) -> None:
    sheet.text(60, top, time, SMALL)
    sheet.text(140, top, title, SMALL)


def best(region: Region, context: Context | None = None) -> Arrangement:
    return propose(region, context or Context())[0]


def test_blocks_below_a_label_are_read_column_by_column(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    timed(sheet, 100, "9:00-9:30", "Opening of the archive")
    timed(sheet, 120, "9:30-11:00", "Parallel sessions")
    blocks(sheet, 140, [["Panel 1A", "Maps of towns"], ["Panel 1B", "Old archives"], ["Panel 1C", "Letters"]])
    blocks(sheet, 165, [["Jan Kot reads", "a map"], ["Anna Nowak", "counts births"], ["Ola Zych tells"]])
    timed(sheet, 210, "11:00-11:30", "Coffee break")
    found = best(region_of(sheet))
    assert told(found) == [
        ("Opening of the archive", "09:00", "09:30"),
        ("Panel 1A / Maps of towns / Jan Kot reads / a map", "09:30", "11:00"),
        ("Panel 1B / Old archives / Anna Nowak / counts births", "09:30", "11:00"),
        ("Panel 1C / Letters / Ola Zych tells", "09:30", "11:00"),
        ("Coffee break", "11:00", "11:30"),
    ]
    assert "9:30-11:00" in [m.text for m in found.headings]


def test_heads_with_rooms_stand_over_rows_of_talks(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    timed(sheet, 80, "8:30-9:00", "Registration of all guests")
    sheet.text(20, 100, "9:00-10:00", SMALL)
    lefts = (100, 240, 380)
    blocks(sheet, 100, HEADS, lefts)
    blocks(sheet, 130, TALKS[0], lefts)
    blocks(sheet, 160, TALKS[1], lefts)
    timed(sheet, 200, "10:00-10:30", "Coffee break")
    timed(sheet, 220, "10:30-11:00", "Farewell")
    found = best(region_of(sheet))
    made = [(text, start, found.entries[k].parent) for k, (text, start) in enumerate(told(found, "start"))]
    assert made == [
        ("Registration of all guests", "08:30", None),
        ("Maps / (Kleiner Saal)", "09:00", None),
        ("Maps nobody drew / or ever read / Jan Kot", None, 1),
        ("Borders that moved / in one night / Ewa Lis", None, 1),
        ("Archives of / small towns / (Turm)", "09:00", None),
        ("Births / Anna Nowak", None, 4),
        ("Taxes / Adam Wilk", None, 4),
        ("Letters / (Aula)", "09:00", None),
        ("Ink / Ola Zych", None, 7),
        ("Wax / Iga Sowa", None, 7),
        ("Coffee break", "10:00", None),
        ("Farewell", "10:30", None),
    ]


def test_a_title_beside_its_people_is_no_block(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    for top, time, title, people in (
        (100, "9:00-9:30", ["Maps nobody", "ever drew", "or read"], ["Jan Kot,", "Anna Nowak", "Ewa Lis"]),
        (
            150,
            "9:30-10:00",
            ["Letters from", "two cities", "of Europe"],
            ["Ola Zych,", "Adam Wilk", "Iga Sowa"],
        ),
        (
            200,
            "10:00-10:30",
            ["Wax and ink", "in archives", "of towns"],
            ["Marek Duda,", "Jan Kot", "Ewa Lis"],
        ),
    ):
        sheet.text(40, top, time, SMALL)
        blocks(sheet, top, [title, people], (140, 300))
    assert [e[1] for e in told(best(region_of(sheet)))] == ["09:00", "09:30", "10:00"]


def test_blocks_go_on_over_the_page_in_the_rooms_of_their_columns(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    boxes = tuple(
        (box, room)
        for box, room in zip(
            [m.box for m in _heads_of(new_sheet, region_of)], ("Turm", "Aula", None), strict=True
        )
    )
    sheet = new_sheet()
    blocks(sheet, 60, TALKS[0])
    blocks(sheet, 90, TALKS[1])
    timed(sheet, 150, "11:00-11:30", "Coffee break")
    timed(sheet, 170, "11:30-12:00", "Farewell to all guests")
    region = region_of(sheet)
    page = replace(region.page, number=2)
    context = Context(date="2026-06-08", abreast=BlocksCarried(1, "09:00", "11:00", boxes))
    found = best(replace(region, page=page), context)
    assert told(found, "start", "end", "room")[:3] == [
        ("Maps nobody drew / or ever read / Jan Kot", "09:00", "11:00", "Turm"),
        ("Borders that moved / in one night / Ewa Lis", "09:00", "11:00", "Turm"),
        ("Births / Anna Nowak", "09:00", "11:00", "Aula"),
    ]
    assert told(found)[-1] == ("Farewell to all guests", "11:30", "12:00")


def _heads_of(new_sheet: NewSheet, region_of: RegionOf) -> list[Mark]:
    """Lines where the blocks of the page before stood."""
    sheet = new_sheet()
    blocks(sheet, 700, [["Maps"], ["Archives"], ["Letters"]])
    return list(region_of(sheet).marks)


def test_an_announcement_at_the_end_of_a_page_is_kept_for_the_next(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    timed(sheet, 700, "9:00-9:30", "Opening of the archive")
    timed(sheet, 720, "9:30-11:00", "Parallel sessions")
    assert after(best(region_of(sheet))).abreast == BlocksCarried(1, "09:30", "11:00")
