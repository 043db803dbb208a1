"""People in a row with captions below their names."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.model import Programme

NewSheet = Callable[..., Sheet]
Read = Callable[..., Programme]
BOLD, SMALL, CAPTION = Type(13, bold=True), Type(9), Type(8, colour=0x777777)


def portraits(sheet: Sheet, top: float, title: str, time: str, people: list[list[str]]) -> None:
    """A title over its time, then names side by side, each with the lines of its caption."""
    sheet.text(200, top, title, BOLD)
    sheet.text(200, top + 16, time, Type(11))
    for k, (name, *caption) in enumerate(people):
        sheet.text(60 + 150 * k, top + 60, name, SMALL)
        for n, text in enumerate(caption):
            sheet.text(
                60 + 150 * k,
                top + 71 + 11 * n,
                text,
                CAPTION if text == "Moderator" or text[0].isdigit() else SMALL,
            )


def test_captions_are_read_person_by_person(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(200, 60, "Monday 8 June 2026", Type(16))
    portraits(sheet, 100, "Panel: Maps", "11:00 - 11:45", [
        ["Alice Whitfield", "11:00 - 11:15"], ["Peter Warden-", "Marshall", "11:15 - 11:30"],
        ["Mary Poole", "11:30 - 11:45"],
    ])  # fmt: skip
    portraits(sheet, 250, "Discussion: Towers", "12:00 - 12:45", [
        ["Susan Harper", "Moderator"], ["Peter Hargreaves"], ["Mary Poole"],
    ])  # fmt: skip
    portraits(sheet, 400, "Special guest: Jane Hargreaves", "13:00 - 13:30", [["Jane Hargreaves"]])
    found = read(sheet).sessions
    assert [(s.title, s.start, s.end) for s in found] == [
        ("Panel: Maps", "11:00", "11:45"), ("Discussion: Towers", "12:00", "12:45"),
        ("Special guest: Jane Hargreaves", "13:00", "13:30"),
    ]  # fmt: skip
    assert [[(p.role, p.name) for p in s.participations] for s in found] == [
        [("panelist", "Alice Whitfield"), ("panelist", "Peter Warden-Marshall"), ("panelist", "Mary Poole")],
        [("moderator", "Susan Harper"), ("panelist", "Peter Hargreaves"), ("panelist", "Mary Poole")],
        [("special_guest", "Jane Hargreaves")],
    ]


def test_names_in_columns_of_running_text_are_no_portraits(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(60, 60, "Monday 8 June 2026", Type(16))
    sheet.text(60, 100, "9:00 - 9:30 Opening", SMALL)
    sheet.text(60, 120, "9:30 - 11:00 Parallel sessions", SMALL)
    for k, lines in enumerate((
        ["Panel 1A", "Maps of lost villages", "Alice Whitfield", "reads them for us"],
        ["Panel 1B", "Towers at the sea", "Mary Poole", "counts their steps"],
    )):  # fmt: skip
        for n, text in enumerate(lines):
            sheet.text(60 + 200 * k, 140 + 11 * n, text, SMALL)
    sheet.text(60, 200, "11:00 - 11:30 Coffee break", SMALL)
    titles = [s.title for s in read(sheet).sessions if s.start == "09:30"]
    assert [t[:8] for t in titles] == ["Panel 1A", "Panel 1B"]
