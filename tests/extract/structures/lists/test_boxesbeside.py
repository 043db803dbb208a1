"""Sessions in boxes side by side below one time of a list."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.structures.lists.agenda import agenda
from extract.structures.shared.arrangement import Arrangement, Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[[Arrangement | None], list[tuple[object, ...]]]
BOLD = Type(bold=True)
BOXES = (("Maps nobody drew", "Jan Kot"), ("Memory of towns", "Anna Nowak"))


def talk(sheet: Sheet, top: float, time: str, title: str, speaker: str = "Ola Zych, Museum of Roads") -> None:
    sheet.text(50, top, time)
    sheet.text(140, top, title, BOLD)
    sheet.text(140, top + 14, speaker, Type(size=9))


def test_boxes_side_by_side_have_the_time_beside_them(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    talk(sheet, 100, "9:00-9:45", "Streets and their names")
    sheet.text(50, 150, "10:00-11:00")
    for k, (title, speaker) in enumerate(BOXES):
        sheet.text(140 + 180 * k, 150, title, BOLD)
        sheet.text(140 + 180 * k, 164, f"{speaker}, University of Lublin", Type(size=9))
    talk(sheet, 210, "11:15-12:00", "Chronicles of schools")
    entries = told(agenda(region_of(sheet), Context()))
    assert [e for e in entries if e[1] == "10:00"] == [
        ("Maps nobody drew / Jan Kot, University of Lublin", "10:00", "11:00"),
        ("Memory of towns / Anna Nowak, University of Lublin", "10:00", "11:00"),
    ]


def test_names_side_by_side_are_no_boxes(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    talk(sheet, 100, "9:00-9:45", "Streets and their names")
    sheet.text(50, 150, "10:00-11:00")
    sheet.text(140, 150, "Who reads old maps?", BOLD)
    for k, name in enumerate(("Jan Kot", "Anna Nowak")):
        sheet.text(140 + 180 * k, 170, name, BOLD)
        sheet.text(140 + 180 * k, 184, "University of Lublin", Type(size=9))
    talk(sheet, 230, "11:15-12:00", "Chronicles of schools")
    entries = told(agenda(region_of(sheet), Context()))
    assert [e[1] for e in entries] == ["09:00", "10:00", "11:15"]


def test_times_in_bands_over_lettered_boxes(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    for top, time in ((100, "8:30-9:00"), (160, "9:30-10:30"), (240, "11:00-12:00")):
        sheet.fill(Area(50, top, 540, top + 20), 0xFFDDEE)
        sheet.text(58, top + 14, time, BOLD)
    sheet.text(58, 140, "Welcome of all guests", BOLD)
    for k, (title, speaker) in enumerate(BOXES):
        sheet.text(58 + 250 * k, 202, "AB"[k], Type(size=18, bold=True))
        sheet.text(84 + 250 * k, 200, title, BOLD)
        sheet.text(84 + 250 * k, 214, f"{speaker}, University of Lublin")
    sheet.text(58, 280, "Farewell", BOLD)
    assert told(agenda(region_of(sheet), Context())) == [
        ("Welcome of all guests", "08:30", "09:00"),
        ("Maps nobody drew / Jan Kot, University of Lublin", "09:30", "10:30"),
        ("Memory of towns / Anna Nowak, University of Lublin", "09:30", "10:30"),
        ("Farewell", "11:00", "12:00"),
    ]
