"""Headings over the boxes that stand side by side in a list."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
BOLD = Type(bold=True)
TALKS = ("Maps nobody drew", "Memory of towns")


def page(sheet: Sheet, heads: tuple[str, str], lefts: tuple[float, float] = (140, 320)) -> Sheet:
    sheet.text(50, 100, "9:00-9:45")
    sheet.text(140, 100, "Opening of the meeting", BOLD)
    sheet.text(140, 114, "Ola Zych, Museum of Roads", Type(size=9))
    sheet.fill(Area(40, 134, 520, 158), 0xCC0000)
    for left, head in zip(lefts, heads, strict=True):
        sheet.text(left, 140, head, Type(bold=True, colour=0xFFFFFF))
    for top, time in ((170, "10:00-11:00"), (240, "11:30-12:30")):
        sheet.text(50, top, time)
        for k, title in enumerate(TALKS):
            sheet.text(140 + 180 * k, top, f"{title} {top}", BOLD)
            sheet.text(140 + 180 * k, top + 14, "Jan Kot, University of Lublin", Type(size=9))
    return sheet


def tracks(region: Region) -> list[tuple[str, str | None]]:
    found = agenda(region, Context())
    assert found is not None
    return [(e.content[0].text, e.context.track) for e in found.entries if e.content]


def test_headings_over_boxes_hold_for_all_boxes_below(new_sheet: NewSheet, region_of: RegionOf) -> None:
    heads = ("Track A: Towns", "Track B: Villages")
    assert tracks(region_of(page(new_sheet(), heads))) == [
        ("Opening of the meeting", None),
        ("Maps nobody drew 170", "Track A: Towns"),
        ("Memory of towns 170", "Track B: Villages"),
        ("Maps nobody drew 240", "Track A: Towns"),
        ("Memory of towns 240", "Track B: Villages"),
    ]


def test_texts_that_stand_over_no_boxes_head_none(new_sheet: NewSheet, region_of: RegionOf) -> None:
    heads = ("Track A: Towns", "Track B: Villages")
    found = tracks(region_of(page(new_sheet(), heads, (180, 400))))
    assert len(found) >= 5
    assert {track for _, track in found} == {None}
