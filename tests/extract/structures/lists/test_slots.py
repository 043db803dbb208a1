"""Sessions under the time of their slot, and entries that go on over pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Sheet, Type

from extract.model import Programme
from extract.structures.lists.slots import slots
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]
Read = Callable[..., Programme]
TIME, HEAD, BODY = Type(9.5, bold=True), Type(11, bold=True), Type(9)
Row = str | tuple[str, str]
STRINGS: list[Row] = [
    ("Strings", "(Room 4)"),
    "Ewa Kulisz, Chair",
    "Adam Zych: A history of the viola in small towns",
]
VOICES: list[Row] = [
    ("Voices", "(Room 5)"),
    "Olga Rak, Chair",
    "Jan Lis: Choirs and their towns between the wars",
]


def page(sheet: Sheet, rows: Sequence[Row], top: float = 100) -> None:
    """Rows below each other: pairs are headings with a room, texts with a digit first are times."""
    for row in rows:
        if isinstance(row, tuple):
            top += 10
            end = sheet.text(60, top, row[0], HEAD)
            sheet.text(end + 20, top, row[1], HEAD)
        else:
            sheet.text(60, top, row, TIME if row[0].isdigit() else BODY)
        top += 15


def test_sessions_take_the_time_above_and_the_room_behind_them(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    page(sheet, ["14:00-17:00", *STRINGS, *VOICES])
    found = told(slots(region_of(sheet), Context(date="2024-06-03")), "start", "end", "room")
    assert [f[1:] for f in found] == [("14:00", "17:00", "Room 4"), ("14:00", "17:00", "Room 5")]
    assert str(found[0][0]).startswith("Strings / Ewa Kulisz, Chair")


def test_a_line_that_announces_parallel_sessions_is_no_session(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "14:00-17:00", TIME)
    sheet.text(150, 100, "Parallel sessions", TIME)
    page(sheet, [*STRINGS, *VOICES], top=120)
    found = slots(region_of(sheet), Context())
    assert found is not None
    assert [e.content[0].text for e in found.entries] == ["Strings", "Voices"]
    assert "Parallel sessions" in [m.text for m in found.headings]


def test_numbered_sessions_need_no_look_of_their_own(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    page(sheet, ["9:00-10:30", "Session 1: Strings", "Adam Zych: The viola in towns", "Session 2: Voices",
                 "Jan Lis: Choirs and towns", "10:30-11:00"])  # fmt: skip
    sheet.text(150, 100 + 15 * 5, "Coffee", TIME)
    assert told(slots(region_of(sheet), Context()), "start", "end") == [
        ("Session 1: Strings / Adam Zych: The viola in towns", "09:00", "10:30"),
        ("Session 2: Voices / Jan Lis: Choirs and towns", "09:00", "10:30"),
        ("Coffee", "10:30", "11:00"),
    ]


def test_a_list_with_a_title_at_every_time_has_no_slots(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, time in enumerate(("9:00-10:00", "10:00-11:00", "11:00-12:00")):
        sheet.text(60, 100 + 40 * k, time, TIME)
        sheet.text(150, 100 + 40 * k, f"Lecture {k} on the viola", HEAD)
        sheet.text(150, 115 + 40 * k, "Adam Zych, Museum of Music", BODY)
    assert slots(region_of(sheet), Context()) is None


def test_headings_with_times_of_their_own_are_no_parts_of_a_slot(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    sheet = new_sheet()
    rows: list[Row] = ["9:00-12:00", ("Strings", "(Room 4)"), "Monday at 9:00, with Adam Zych",
                       ("Voices", "(Room 5)"), "Monday at 10:00, with Jan Lis"]  # fmt: skip
    page(sheet, rows)
    assert slots(region_of(sheet), Context()) is None


def test_a_slot_and_its_last_session_go_on_over_the_page(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(60, 70, "3 June 2024", Type(14, bold=True))
    page(sheet, ["14:00-17:00", *STRINGS, *VOICES])
    sheet.next_page()
    more: list[Row] = ["Anna Sowa: Songs of the river towns and their singers", ("Drums", "(Room 6)"),
                       "Piotr Gaj, Chair", "Ewa Nowak: Drums at the fairs of the north"]  # fmt: skip
    page(sheet, more)
    programme = read(sheet)
    blocks = {s.title: s for s in programme.sessions if s.room}
    assert {(t, s.start) for t, s in blocks.items() if s.parent is None} >= {
        ("Strings", "14:00"),
        ("Voices", "14:00"),
        ("Drums", "14:00"),
    }
    told = [p.name for s in programme.sessions for p in s.participations]
    voices = next(s for s in programme.sessions if s.title == "Voices")
    assert "Anna Sowa" in told
    under = [s for s in programme.sessions if s.parent == voices.key]
    assert any(p.name == "Anna Sowa" for s in (voices, *under) for p in s.participations)


def test_the_end_of_a_slot_in_a_column_of_its_own(
    new_sheet: NewSheet, draw: Callable[..., None], region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    rows = [
        ("09:30", "11:00", "Session 1A", "Maps of lost villages"),
        ("", "", "Session 1B", "Bells and their towers"),
        ("11:00", "11:30", "Coffee break", ""),
        ("11:30", "13:00", "Session 2A", "Harbours and canals"),
        ("", "", "Session 2B", "Streets and squares"),
    ]
    draw(sheet, rows, [34, 34, 60, 220])
    assert told(slots(region_of(sheet), Context()), "start", "end") == [
        ("Session 1A / Maps of lost villages", "09:30", "11:00"),
        ("Session 1B / Bells and their towers", "09:30", "11:00"),
        ("Coffee break", "11:00", "11:30"),
        ("Session 2A / Harbours and canals", "11:30", "13:00"),
        ("Session 2B / Streets and squares", "11:30", "13:00"),
    ]


def test_a_room_below_the_heading_of_a_session_heads_no_other(
    new_sheet: NewSheet, region_of: RegionOf, told: Told
) -> None:
    sheet = new_sheet()
    names = ("Towns and maps", "Law and letters", "Songs of harbours", "Roads and mills")
    sheet.text(60, 100, "9:30-13:00 Workshops", TIME)
    for k, name in enumerate(names):
        sheet.text(
            60, 130 + 40 * k, f"Workshop {'I' * (k + 1) if k < 3 else 'IV'}: {name}", Type(9, italic=True)
        )
        sheet.text(60, 142 + 40 * k, f"Room 1.{k + 1}", BODY)
    found = told(slots(region_of(sheet), Context(date="2024-06-03")), "start")
    assert [str(text).split(" / ")[-1] for text, _ in found] == [
        "Room 1.1",
        "Room 1.2",
        "Room 1.3",
        "Room 1.4",
    ]
