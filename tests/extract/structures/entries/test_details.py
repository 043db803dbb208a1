from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.model import Programme
from extract.structures.entries.details import details
from extract.structures.shared.arrangement import Context, Region

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Read = Callable[..., Programme]

ABSTRACT = (
    "Programmes of past events are kept as printed leaves, and hardly anybody reads them",
    "again. We ask what they tell of the people who came, of the towns that sent them and",
    "of the words that were new then, and we show what remains when the paper is gone.",
)
TALKS = (
    ("What remains of a programme", "Ewa Kulisz", "10:10–10:35"),
    ("Posters and their towns", "Artur Lipka and Maria Zawadzka", "10:35–11:00"),
    ("Words that were new then", "Rafał Kowal", "11:00–11:25"),
)


def abstract(sheet: Sheet, top: float) -> None:
    for k, text in enumerate(ABSTRACT):
        sheet.text(60, top + 12 * k, text, Type(9))


def book(sheet: Sheet) -> Sheet:
    """A page of a programme book: title, names with the time at the right, abstract."""
    sheet.text(60, 60, "Session 1A: Paper", Type(13, bold=True))
    for k, (title, names, time) in enumerate(TALKS):
        top = 100 + 90 * k
        sheet.text(60, top, title, Type(10, bold=True))
        sheet.text(60, top + 13, names, Type(10, italic=True))
        sheet.text(420, top + 13, time, Type(9))
        abstract(sheet, top + 26)
    return sheet


def single(sheet: Sheet, when: str) -> Sheet:
    """A page with one talk: title, a line with day, time and place, abstract."""
    sheet.text(60, 60, "How to Read a Poster", Type(14, bold=True))
    sheet.text(60, 80, when, Type(9, italic=True))
    for k in range(3):
        abstract(sheet, 110 + 60 * k)
    return sheet


def test_titles_above_their_times(new_sheet: NewSheet, region_of: RegionOf) -> None:
    found = details(region_of(book(new_sheet())), Context(date="2021-05-12"))
    assert found is not None
    assert found.score > 0.8
    head, *talks = found.entries
    assert (head.content[0].text, head.is_block) == ("Session 1A: Paper", True)
    said = [(e.content[0].text, e.content[1].text, e.context.start, e.context.end) for e in talks]
    assert said == [(title, names, *time.split("–")) for title, names, time in TALKS]
    assert {e.parent for e in talks} == {0}
    assert {e.context.date for e in talks} == {"2021-05-12"}
    assert all(len(e.content) == 5 for e in talks), "the abstract belongs to its talk"


def test_they_win_over_lists_and_name_their_people(new_sheet: NewSheet, read: Read) -> None:
    programme = read(book(new_sheet()))
    talks = [s for s in programme.sessions if s.start]
    assert [(s.title, s.start) for s in talks] == [(t, time[:5]) for t, _, time in TALKS]
    assert [p.name for p in talks[1].participations] == ["Artur Lipka", "Maria Zawadzka"]
    assert (talks[0].description or "").startswith("Programmes of past events")


def test_day_time_and_place_on_one_line(new_sheet: NewSheet, region_of: RegionOf) -> None:
    found = details(region_of(single(new_sheet(), "12.05.2021 10:30 CEST – Cinema 6")), Context())
    assert found is not None
    (entry,) = found.entries
    assert entry.content[0].text == "How to Read a Poster"
    context = entry.context
    assert (context.date, context.start, context.room) == ("2021-05-12", "10:30", "Cinema 6")


def test_one_time_without_a_day_is_too_little(new_sheet: NewSheet, region_of: RegionOf) -> None:
    assert details(region_of(single(new_sheet(), "from 10:30")), Context()) is None


def test_a_title_at_the_foot_is_left_to_the_next_page(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = book(new_sheet())
    sheet.text(60, 100 + 90 * len(TALKS), "A Talk That Goes On", Type(10, bold=True))
    found = details(region_of(sheet), Context())
    assert found is not None
    assert "A Talk That Goes On" not in [m.text for e in found.entries for m in e.content]


def test_a_list_is_none(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, (title, names, time) in enumerate(TALKS):
        sheet.text(60, 100 + 90 * k, time)
        sheet.text(150, 100 + 90 * k, title, Type(10, bold=True))
        sheet.text(150, 114 + 90 * k, names)
    assert details(region_of(sheet), Context()) is None


def test_running_text_alone_is_none(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k in range(4):
        abstract(sheet, 100 + 60 * k)
    assert details(region_of(sheet), Context()) is None


def test_a_title_at_the_foot_of_a_page_has_its_time_on_the_next(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(60, 50, "12 May 2021", Type(13, bold=True))
    tops = (90, 330, 570)
    for top, (title, names, _) in zip(tops, TALKS, strict=True):
        sheet.text(60, top, title, Type(11, bold=True))
        sheet.text(60, top + 14, f"Presenter: {names}", Type(11, bold=True))
    for k in (0, 1):
        sheet.text(60, tops[k] + 30, f"Date / Time: 12 May / {TALKS[k][2]}", Type(10))
        for part in range(3):
            abstract(sheet, tops[k] + 46 + 45 * part)
    sheet.next_page()
    sheet.text(60, 60, f"Date / Time: 12 May / {TALKS[2][2]}", Type(10))
    for part in range(3):
        abstract(sheet, 76 + 45 * part)
    talks = [s for s in read(sheet).sessions if s.start]
    assert [(s.title, s.start, s.place.page) for s in talks] == [
        (title, time[:5], 1) for title, _, time in TALKS
    ]
    assert [p.name for p in talks[2].participations] == ["Rafał Kowal"]
    assert "Programmes of past events" in (talks[2].description or "")


def test_the_number_of_a_section_is_no_part_of_its_title(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    for k, number in enumerate(("2.14 ", "2.15")):
        top = 60 + 300 * k
        end = sheet.text(60, top, f"{number}How to Read a Poster" if k == 0 else number, Type(14, bold=True))
        if k:
            sheet.text(end + 30, top, "Towns and Their Posters", Type(14, bold=True))
        sheet.text(60, top + 20, f"12.05.2021 1{k}:30 CEST – Cinema 6", Type(9, italic=True))
        for part in range(3):
            abstract(sheet, top + 50 + 60 * part)
    found = details(region_of(sheet), Context())
    assert found is not None
    titles = [e.content[0].text for e in found.entries]
    assert titles == ["How to Read a Poster", "Towns and Their Posters"]
    assert [e.claimed[0].text for e in found.entries] == ["2.14", "2.15"]


def test_a_bare_number_above_a_numbered_heading_is_no_block(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(60, 45, "Parallel Session 1", Type(14, bold=True))
    programme = read(book(sheet))
    (block,) = (s for s in programme.sessions if not s.start)
    assert block.title == "Session 1A: Paper"
    assert {s.parent for s in programme.sessions if s.start} == {block.key}


def test_a_name_beside_the_chair_is_the_room_of_all_in_the_block(new_sheet: NewSheet, read: Read) -> None:
    sheet = book(new_sheet())
    sheet.text(60, 76, "Grand V", Type(10))
    sheet.text(420, 76, "Chair: Maria Nowak", Type(10, italic=True))
    programme = read(sheet)
    assert {s.room for s in programme.sessions} == {"Grand V"}
    assert [(p.name, p.role) for p in programme.sessions[0].participations] == [("Maria Nowak", "chair")]


def test_a_time_that_names_reach_up_to_is_one(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    for k, (title, _, time) in enumerate(TALKS):
        top = 100 + 90 * k
        sheet.text(60, top, title, Type(10, bold=True))
        names = (
            "Ewa Kulisz" if k < 2 else "Rafał Kowal, Artur Lipka, Maria Zawadzka, Anna Nowak and Jan Zielony"
        )
        look = Type(10, italic=True)
        width = sheet.length(time, Type(9))
        sheet.text(480 - width, top + 13, time, Type(9))
        sheet.text(60 if k < 2 else 477 - width - sheet.length(names, look), top + 13, names, look)
        abstract(sheet, top + 26)
    talks = [s for s in read(sheet).sessions if s.start]
    assert [(s.title, s.start) for s in talks] == [(t, time[:5]) for t, _, time in TALKS]
    assert len(talks[2].participations) == 5


def test_sentences_about_somebody_are_no_talks(new_sheet: NewSheet, read: Read) -> None:
    sheet = book(new_sheet())
    for k, name in enumerate(("Ewa Kulisz", "Artur Lipka")):
        top = 400 + 50 * k
        end = sheet.text(60, top, name, Type(9, bold=True))
        sheet.text(end + 3, top, "is a reader of old programmes at the library of Lublin. She", Type(9))
        sheet.text(60, top + 12, "keeps what others throw away and writes of the people in them.", Type(9))
    programme = read(sheet)
    assert [s.title for s in programme.sessions if s.start] == [t for t, _, _ in TALKS]
    assert len(programme.sessions) == 1 + len(TALKS)


def test_lines_that_begin_with_a_time_are_no_titles_of_the_time_below(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    """Breaks beside their times stand above times that are alone on their lines."""
    sheet = new_sheet()
    for k, (before, time) in enumerate((("9:00–9:30", "9:30–11:00"), ("11:00–11:30", "11:30–13:00"))):
        top = 60 + 120 * k
        sheet.text(60, top, f"{before} Coffee break", Type(10, bold=True))
        sheet.text(60, top + 24, time, Type(10, bold=True))
        abstract(sheet, top + 48)
    assert details(region_of(sheet), Context(date="2021-05-12")) is None
