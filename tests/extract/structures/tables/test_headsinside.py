"""Heads of sessions in boxes of their own inside the cells of a table."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet

from extract.model import Programme

NewSheet = Callable[..., Sheet]
Draw = Callable[..., None]
Read = Callable[..., Programme]


def test_a_box_at_the_top_of_a_cell_heads_what_stands_below_it(
    new_sheet: NewSheet, draw: Draw, read: Read
) -> None:
    sheet = new_sheet()
    sheet.text(40, 60, "Monday 8 June 2026")
    draw(sheet, [["", "Track A", "Track B"], ["8:00-9:00", "Breakfast", "<"]], [70, 220, 220], top=80)
    draw(sheet, [["9:00-10:20", "", ""]], [70, 220, 220], top=160, height=120)
    for left, title, chair, name in ((110, "Bells", "Jo Day", "Ann Lee"), (330, "Maps", "Al Roe", "Bo Kay")):
        sheet.frame(Area(left + 4, 164, left + 216, 184))
        sheet.text(left + 8, 168, f"Session: {title} and towns")
        sheet.text(left + 4, 190, f"Chair: {chair} (Leeds)")
        for k in range(2):
            sheet.text(left + 4, 206 + 30 * k, f"• Old {title.lower()} of the valley {'IV'[k]}")
            sheet.text(left + 12, 220 + 30 * k, f"{name} (University of Ghent)")
    draw(sheet, [["10:20-11:00", "Coffee", "<"]], [70, 220, 220], top=280)
    sessions = [s for s in read(sheet).sessions if s.start == "09:00"]
    assert [(s.title, s.track, s.participations[0].name) for s in sessions] == [
        ("Session: Bells and towns", "Track A", "Jo Day"),
        ("Session: Maps and towns", "Track B", "Al Roe"),
    ]
