"""What entries say: titles, people, rooms, in the shapes that programmes use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.content.model import Content, Reading
from extract.content.reading import ContentReader
from extract.structures.shared.marks import Mark

Read = Callable[..., list[Reading]]


def names(content: Content) -> list[tuple[str, str]]:
    return [(p.role, p.name) for p in content.participations]


def test_a_title_in_italics_and_names_in_roman_on_one_line_are_apart(read: Read) -> None:
    content = read(["_Maps of small towns_ Marek Nowak", "and Ewa Kulisz"])[0].content
    assert content.title == "Maps of small towns"
    assert names(content) == [("speaker", "Marek Nowak"), ("speaker", "Ewa Kulisz")]


def test_an_emphasised_word_does_not_cut_a_title(read: Read) -> None:
    content = read(["**Signals in** _Drosophila_ **and other flies**", "Ewa Kulisz"])[0].content
    assert content.title == "Signals in Drosophila and other flies"
    assert names(content) == [("speaker", "Ewa Kulisz")]


def test_a_label_before_a_title_in_another_style_stays_with_it(read: Read) -> None:
    content = read(["**Parallel:** Networks of towns", "(Chair: Ewa Kulisz)"])[0].content
    assert content.title == "Parallel: Networks of towns"
    assert names(content) == [("chair", "Ewa Kulisz")]


def test_unknown_names_are_people_where_their_style_is_that_of_people(read: Read) -> None:
    known = [[f"**{name}**", f"_A study of {what}_"] for name, what in (
        ("Ewa Kulisz", "rivers"), ("Marek Nowak", "old roads"), ("Anna Lis", "town halls"),
    )]  # fmt: skip
    content = read(*known, ["**Qwzx Plork**", "_A study of bridges_"])[-1].content
    assert content.title == "A study of bridges"
    assert names(content) == [("speaker", "Qwzx Plork")]


def test_a_title_that_looks_like_a_name_is_a_title_in_the_style_of_titles(read: Read) -> None:
    known = [[f"_A study of {what}_", f"**{name}**"] for name, what in (
        ("Ewa Kulisz", "rivers"), ("Marek Nowak", "old roads"), ("Anna Lis", "town halls"),
        ("Jan Olbrycht", "many small lakes"),
    )]  # fmt: skip
    content = read(*known, ["_Karol Szymanowski_", "**Rafał Lipka**"])[-1].content
    assert (content.title, names(content)) == ("Karol Szymanowski", [("speaker", "Rafał Lipka")])


@pytest.mark.parametrize(
    ("row", "title", "name"),
    [
        ("Powitanie gości - dr Ewa Kulisz", "Powitanie gości", "Ewa Kulisz"),
        ("dr Ewa Kulisz, Rzeki i drogi w dawnych miastach", "Rzeki i drogi w dawnych miastach", "Ewa Kulisz"),
        ("Welcome to the town (Ewa Kulisz)", "Welcome to the town", "Ewa Kulisz"),
        (
            "Ewa Kulisz (University of Gdynia), “How towns grow by the sea”",
            "How towns grow by the sea",
            "Ewa Kulisz",
        ),
    ],
)
def test_title_and_person_on_one_line(read: Read, row: str, title: str, name: str) -> None:
    others = {
        "-": ["Mapy dawnych miast - Marek Nowak", "Drogi i mosty - Anna Lis"],
        ",": ["dr Marek Nowak, Mapy dawnych miast i wsi", "dr Anna Lis, Drogi oraz mosty nad rzeką"],
    }
    kin = others["," if row.startswith("dr") else "-"]
    content = read(*[[k] for k in kin], [row], languages="pl")[-1].content
    assert (content.title, [p.name for p in content.participations]) == (title, [name])


def test_the_affiliation_below_a_name_is_no_title(read: Read) -> None:
    content = read(["**Rivers and roads of old towns**", "Dr Ewa Kulisz", "_University of Gdynia_"])[
        0
    ].content
    assert content.title == "Rivers and roads of old towns"
    assert [(p.name, p.affiliation) for p in content.participations] == [
        ("Ewa Kulisz", "University of Gdynia")
    ]


def test_mail_addresses_are_neither_title_nor_people(read: Read) -> None:
    content = read(["**Rivers of old towns**", "Ewa Kulisz - ewa@example.org", "_www.example.org_"])[
        0
    ].content
    assert content.title == "Rivers of old towns"
    assert [(p.name, p.affiliation) for p in content.participations] == [("Ewa Kulisz", None)]
    assert content.subtitle is None


def test_one_author_set_in_bold_presents(read: Read) -> None:
    content = read(["_Rivers of old towns_", "**Ewa Kulisz,** Marek Nowak, Anna Lis"])[0].content
    assert names(content) == [("presenter", "Ewa Kulisz"), ("author", "Marek Nowak"), ("author", "Anna Lis")]


def test_people_of_a_keynote_give_it(read: Read) -> None:
    content = read(["**Keynote: Rivers of old towns**", "Ewa Kulisz"])[0].content
    assert names(content) == [("keynote", "Ewa Kulisz")]


def test_several_people_beside_a_moderator_are_the_panel(read: Read) -> None:
    content = read(["**Who owns the rivers?**", "Moderator: Ewa Kulisz", "_Marek Nowak, Anna Lis_"])[
        0
    ].content
    assert names(content) == [
        ("moderator", "Ewa Kulisz"),
        ("panelist", "Marek Nowak"),
        ("panelist", "Anna Lis"),
    ]


def test_those_beside_the_moderator_of_a_poster_session_are_no_panel(read: Read) -> None:
    content = read(
        ["**Maps: A Poster Session on Rivers**", "Moderator: Ewa Kulisz", "_Marek Nowak, Anna Lis_"]
    )[0].content
    assert [role for role, _ in names(content)] == ["moderator", "speaker", "speaker"]


def test_people_without_a_title_are_named_by_their_label(read: Read) -> None:
    content = read(["**Plenary speaker:** Ewa Kulisz (Chair: Marek Nowak)"])[0].content
    assert content.title == "Plenary speaker: Ewa Kulisz"
    assert names(content) == [("keynote", "Ewa Kulisz"), ("chair", "Marek Nowak")]


def test_a_room_on_its_own_line_or_in_brackets_is_no_part_of_the_title(read: Read) -> None:
    own, bracketed = read(["**Reception**", "Room 12"], ["Opening (University, lecture hall 23)"])
    assert (own.content.title, own.content.room) == ("Reception", "Room 12")
    assert bracketed.content.title == "Opening"
    assert bracketed.content.room == "University, lecture hall 23"


@pytest.mark.parametrize(
    ("rows", "title", "room"),
    [
        (["**Coffee break**", "~Place: Foyer 1-2~"], "Coffee break", "Foyer 1-2"),
        (["**Coffee break**", "Location: Zum Hirsch"], "Coffee break", "Zum Hirsch"),
        (["Maps of lost villages, Room 12"], "Maps of lost villages", "Room 12"),
        (["Lunch – Great Hall"], "Lunch", "Great Hall"),
        (["Songs of the hills – Carnegie Hall"], "Songs of the hills – Carnegie Hall", None),
        (["**Workshop 1**", "A. Lis room"], "Workshop 1", "A. Lis room"),
        (["**Maps of towns** - Room: 101", "_Ewa Kulisz_"], "Maps of towns", "101"),
        (
            ["**Opening**", "Chair: Alice Whitfield", "Venue: Congress Centre - Heron"],
            "Opening",
            "Congress Centre - Heron",
        ),
        (["The elephant in the room"], "The elephant in the room", None),
        (["Living room"], "Living room", None),
        (["**Opening**", "Aula, Main Building (2nd floor)"], "Opening", "Aula, Main Building"),
        (
            ["**Maps of towns**", "Organizer: Ewa Kulisz. Chair: Jan Lis. Room: HS 402"],
            "Maps of towns",
            "HS 402",
        ),
    ],
)
def test_rooms_behind_labels_commas_and_dashes(
    read: Read, rows: list[str], title: str, room: str | None
) -> None:
    content = read(rows)[0].content
    assert (content.title, content.room) == (title, room)


def test_a_title_that_runs_over_its_line_ends_in_no_room(read: Read) -> None:
    over, apart = read(
        ["Tasks that run one after the other in a Threading", "Library", "Ewa Kulisz"],
        ["Opening", "Library", "A text that shows how wide the column of all entries is"],
    )
    assert over.content.room is None
    assert over.content.title == "Tasks that run one after the other in a Threading Library"
    assert apart.content.room == "Library"


def test_a_laboratory_below_a_name_is_where_they_work(read: Read) -> None:
    content = read(["**A study of rivers**", "Dr Ewa Kulisz", "Lab of Water", "University of Żnin"])[
        0
    ].content
    assert content.room is None


def test_codes_are_rooms_where_they_come_again_and_numbers_where_they_do_not(read: Read) -> None:
    again = read(*(["**Maps of towns**", code] for code in ("B104", "B104", "C2", "C2")))
    assert [r.content.room for r in again] == ["B104", "B104", "C2", "C2"]
    counted = read(*(["**Maps of towns**", f"O{k}"] for k in range(4)))
    assert [r.content.room for r in counted] == [None] * 4


def test_a_line_that_counts_the_day_is_no_room(read: Read) -> None:
    content = read(["Day 3", "**Registration**"])[0].content
    assert (content.title, content.room) == ("Registration", None)


def test_rooms_under_a_building_s_code_are_known_from_their_company(read: Read) -> None:
    rows = [[f"**Board meeting {k}** (H: {room})"] for k, room in enumerate(("Walker", "Juneau", "Oak"))]
    assert [r.content.room for r in read(*rows)] == ["H: Walker", "H: Juneau", "H: Oak"]


def test_a_longer_text_below_the_title_describes(read: Read) -> None:
    long = ["_" + "the town and its river in many words that go on and on " * 3 + "_"] * 3
    content = read(["**Rivers**", *long])[0].content
    assert content.subtitle is None
    assert content.description is not None and content.description.startswith("the town and its river")


def test_what_is_crossed_out_is_nothing(
    marks_of: Callable[..., list[Mark]], reader_of: Callable[..., ContentReader]
) -> None:
    marks = [replace(m, line=replace(m.line, struck=True)) for m in marks_of("**Rivers**", "Ewa Kulisz")]
    reading = reader_of([marks]).read(marks)
    assert reading.content.is_struck
    assert reading.content.title is None and not reading.content.participations
    assert len(reading.content.claimed) == 2


def test_lines_of_a_column_for_people_are_people(
    marks_of: Callable[..., list[Mark]], reader_of: Callable[..., ContentReader]
) -> None:
    title, people = marks_of("Rivers of old towns"), marks_of("Ewa Kulisz", left=300)
    content = reader_of([title]).read(title, people).content
    assert (content.title, names(content)) == ("Rivers of old towns", [("speaker", "Ewa Kulisz")])


@pytest.mark.parametrize(
    ("language", "office", "affiliation"),
    [
        ("pl", "Przewodniczący Komitetu Ochrony Rzek", "Komitetu Ochrony Rzek"),
        ("pl", "Dyrektor Centrum Badań Rzek", "Centrum Badań Rzek"),
        ("en", "Chairman of the Committee on Rivers", "Committee on Rivers"),
    ],
)
def test_an_office_below_a_name_is_no_label_of_a_role(
    marks_of: Callable[..., list[Mark]],
    reader_of: Callable[..., ContentReader],
    language: str,
    office: str,
    affiliation: str,
) -> None:
    title = marks_of("Rivers of old towns", languages=language)
    people = marks_of("**Ewa Kulisz**", f"~{office}~", left=300, languages=language)
    content = reader_of([title], language).read(title, people).content
    assert [(p.role, p.name, p.affiliation) for p in content.participations] == [
        ("speaker", "Ewa Kulisz", affiliation)
    ]


def test_doubtful_people_are_less_sure_than_labelled_ones(read: Read) -> None:
    content = read(["**Rivers of old towns**", "Chair: Ewa Kulisz", "_Qwzx Plork_"])[0].content
    sure = {p.name: p.confidence for p in content.participations}
    assert sure["Ewa Kulisz"] > 0.9
    assert sure.get("Qwzx Plork", 0.0) < 0.6


def test_a_gap_parts_the_names_from_a_title_set_alike(
    marks_of: Callable[..., list[Mark]], reader_of: Callable[..., ContentReader]
) -> None:
    title = marks_of("Rivers of old towns and", "the Sea of", "many small boats")
    names = marks_of("Ewa Kulisz, Marek Nowak", top=150)
    reader = reader_of([[*title, *names]])
    content = reader.read([*title, *names]).content
    assert content.title == "Rivers of old towns and the Sea of many small boats"
    assert [p.name for p in content.participations] == ["Ewa Kulisz", "Marek Nowak"]


def test_paragraphs_made_alike_are_talks_though_most_names_are_unknown(spaced: Read) -> None:
    talks = [("Marek Nowak", "rivers"), ("Qwzx Plork", "old roads"), ("Ewa Kulisz", "town halls")]
    lines = ["Session 1: Landscapes", "Chair: Alice Whitfield", ""]
    for name, what in talks:
        lines += [f"{name}: Notes on the history of {what}", "and of those who cared for them", ""]
    (reading,) = spaced(lines)
    assert reading.content.title == "Session 1: Landscapes"
    assert [names(part.content) for part in reading.parts] == [[("speaker", name)] for name, _ in talks]
    assert reading.parts[1].content.title == (
        "Notes on the history of old roads and of those who cared for them"
    )


def test_numbers_of_two_levels_are_left_out_of_titles(spaced: Read) -> None:
    lines = ["Session 1: Landscapes", ""]
    for number, name, what in (("1-1", "Marek Nowak", "rivers"), ("1-2", "Ewa Kulisz", "roads")):
        lines += [f"{number}. {name}. A history of {what} and bridges", ""]
    (reading,) = spaced([*lines, "1-3. Qwzx Plork. A history of wells and mills", ""])
    assert [part.content.title for part in reading.parts] == [
        "A history of rivers and bridges", "A history of roads and bridges", "A history of wells and mills",
    ]  # fmt: skip


def test_numbered_sessions_in_one_slot_are_parts_of_it(spaced: Read) -> None:
    lines = ["Parallel sessions", "", "Session 1: Rivers", "Chair: Ewa Kulisz", "", "Session 2: Roads", ""]
    (reading,) = spaced(lines)
    assert reading.content.title == "Parallel sessions"
    assert [p.content.title for p in reading.parts] == ["Session 1: Rivers", "Session 2: Roads"]
    assert names(reading.parts[0].content) == [("chair", "Ewa Kulisz")]


def test_a_labelled_person_in_a_paragraph_of_their_own_serves_the_whole_block(spaced: Read) -> None:
    lines = ["Session 1: Landscapes", ""]
    for name, what in (("Marek Nowak", "rivers"), ("Ewa Kulisz", "roads")):
        lines += [f"{name} (Opole): _A theatre of {what}_", "_and the memory of towns_", ""]
    (reading,) = spaced([*lines, "Discussant: Alice Whitfield (Leeds)", ""])
    assert names(reading.content) == [("discussant", "Alice Whitfield")]
    assert [names(part.content) for part in reading.parts] == [
        [("speaker", "Marek Nowak")],
        [("speaker", "Ewa Kulisz")],
    ]


def test_a_talk_may_begin_a_page(
    marks_of: Callable[..., list[Mark]], reader_of: Callable[..., ContentReader]
) -> None:
    above = marks_of("Session 1: Landscapes")
    above += marks_of("Marek Nowak (Opole): _A history of rivers_", "_and bridges_", top=140)
    below = [
        replace(m, line=replace(m.line, page=2))
        for top, row in ((100, "Ewa Kulisz (Gdynia): _A history of roads and wells_"),
                         (140, "Alice Whitfield (Leeds): _A history of mills and towers_"))
        for m in marks_of(row, top=top)
    ]  # fmt: skip
    reading = reader_of([[*above, *below]]).read([*above, *below])
    assert [part.content.title for part in reading.parts] == [
        "A history of rivers and bridges", "A history of roads and wells", "A history of mills and towers",
    ]  # fmt: skip


def test_bold_words_behind_plain_names_are_the_title_not_their_office(read: Read) -> None:
    rows = ["Ewa Kulisz", "**Delegation of the City Council**", "Philosophy, long talk"]
    content = read(rows)[0].content
    assert content.title == "Delegation of the City Council"
    assert [(p.name, p.affiliation) for p in content.participations] == [("Ewa Kulisz", None)]


def test_a_title_behind_the_colon_of_a_labelled_speaker(read: Read) -> None:
    rows = [
        "**Keynote: Prof. Ewa Kulisz (University of Gdynia): How**",
        "**maps leave out many a town**",
    ]
    content = read(rows)[0].content
    assert content.title == "How maps leave out many a town"
    assert [(p.role, p.name) for p in content.participations] == [("keynote", "Ewa Kulisz")]


def test_a_bullet_in_another_style_goes_with_its_words(read: Read) -> None:
    content = read(["**Old maps and new roads of the town**", "#•# Ewa Kulisz"])[0].content
    assert content.title == "Old maps and new roads of the town"
    assert [p.name for p in content.participations] == ["Ewa Kulisz"]


def test_an_office_in_small_type_below_the_title_is_the_speaker_s(read: Read) -> None:
    (reading,) = read(["Ewa Kulisz: “Rivers of old towns”", "~director, University of Gdynia~"])
    (person,) = reading.content.participations
    assert (reading.content.title, reading.content.subtitle) == ("Rivers of old towns", None)
    assert (person.name, person.position, person.affiliation) == (
        "Ewa Kulisz", "director", "University of Gdynia",
    )  # fmt: skip


def test_an_employer_on_the_line_of_a_bold_name_is_no_part_of_the_text_below(read: Read) -> None:
    text = ["We look at rivers and at what they did to towns,", "and at roads along them."]
    (reading,) = read(["**Rivers of old towns**", "**Ewa Kulisz,** INRIA Soria", "", *text])
    assert [(p.name, p.affiliation) for p in reading.content.participations] == [
        ("Ewa Kulisz", "INRIA Soria")
    ]
    assert reading.content.subtitle == " ".join(text)


def test_nobody_yet_is_no_name(read: Read) -> None:
    content = read(["**Rivers of old towns**", "Chair: To be confirmed"])[0].content
    assert content.participations == ()


def test_a_kind_above_a_name_leaves_the_text_below_it_the_title(read: Read) -> None:
    rows = ["Keynote lecture", "Ewa Kulisz (University of Leeds)", "_The University of Bremen and its mills_"]
    content = read(rows)[0].content
    assert content.title is not None
    assert content.title.endswith("The University of Bremen and its mills")
    assert names(content) == [("keynote", "Ewa Kulisz")]


def test_what_stands_below_names_in_a_style_of_its_own_is_where_they_work(read: Read) -> None:
    talks = [
        ["**Rivers of old towns**", "Ewa Kulisz", "_University of Gdynia_"],
        ["**Roads to the sea**", "Marek Nowak", "_Institute of Roads_"],
        ["**Maps of lost villages**", "Anna Lis", "_INRIA Soria_"],
    ]
    people = [r.content.participations[0] for r in read(*talks)]
    assert [p.affiliation for p in people] == ["University of Gdynia", "Institute of Roads", "INRIA Soria"]


def test_titles_in_a_style_of_their_own_below_names_are_titles(read: Read) -> None:
    talks = [
        ["Ewa Kulisz", "_The University and its towns_"],
        ["Marek Nowak", "_Institute of Roads: a history_"],
        ["Anna Lis", "_Maps of lost villages_"],
    ]
    assert [r.content.title for r in read(*talks)] == [t[1].strip("_") for t in talks]


def test_an_employer_below_a_list_of_names_is_that_of_all(read: Read) -> None:
    content = read(["**Rivers of old towns**", "Ewa Kulisz, Marek Nowak", "_University of Gdynia_"])[
        0
    ].content
    assert [p.affiliation for p in content.participations] == ["University of Gdynia"] * 2


def test_figures_before_employers_tell_whose_they_are(read: Read) -> None:
    rows = [
        "**Rivers of old towns**",
        "Ewa Kulisz1, Marek Nowak2",
        "~1~_University of Gdynia, 2 University of Leeds_",
    ]
    content = read(rows)[0].content
    assert [(p.name, p.affiliation) for p in content.participations] == [
        ("Ewa Kulisz", "University of Gdynia"),
        ("Marek Nowak", "University of Leeds"),
    ]


def test_a_kind_before_labelled_people_is_the_title(read: Read) -> None:
    rows = ["Panel: Köylerde Yaşamak", "Moderatör: Ayşe Demir", "Konuşmacılar: Mehmet Yılmaz, Zehra Kaya"]
    content = read(rows, languages="tr")[0].content
    assert content.title == "Panel: Köylerde Yaşamak"
    assert [p.name for p in content.participations] == ["Ayşe Demir", "Mehmet Yılmaz", "Zehra Kaya"]


def test_who_leads_below_the_last_talk_leads_them_all(read: Read) -> None:
    reading = read([
        "**Session 2: Rivers**",
        "_Rivers of old towns_", "Ewa Kulisz", "_Roads to the sea_", "Marek Nowak", "Chair: Anna Lis",
    ])[0]  # fmt: skip
    assert names(reading.content) == [("chair", "Anna Lis")]
    assert [names(t.content) for t in reading.parts] == [
        [("speaker", "Ewa Kulisz")],
        [("speaker", "Marek Nowak")],
    ]


def test_codes_in_brackets_that_come_again_are_rooms(read: Read) -> None:
    names = ("Ewa Kulisz", "Marek Nowak", "Anna Lis", "Jan Olbrycht")
    talks = [[f"**Course {k} on maps**", f"{n} (PC {k % 2 + 1})"] for k, n in enumerate(names)]
    found = [r.content for r in read(*talks)]
    assert [(c.room, c.participations[0].affiliation) for c in found] == [("PC 1", None), ("PC 2", None)] * 2


def test_a_laboratory_above_an_institution_is_a_workplace(read: Callable[..., list[Reading]]) -> None:
    content = read(["**Maps of old towns**", "Senior Researcher", "Lab of Salt", "University of Leeds"])[
        0
    ].content
    assert content.room is None


def test_a_title_below_names_and_a_colon_may_name_somebody(read: Callable[..., list[Reading]]) -> None:
    found = read(["Ewa Kulisz (Leeds):", "Marek Nowak und die Anfänge der Brücken"], languages="de")[
        0
    ].content
    assert found.title == "Marek Nowak und die Anfänge der Brücken"
    assert [(p.name, p.affiliation) for p in found.participations] == [("Ewa Kulisz", "Leeds")]


def test_names_below_names_and_a_colon_are_no_title(read: Callable[..., list[Reading]]) -> None:
    found = read(["Ewa Kulisz (Leeds):", "Marek Nowak, Anna Lis"])[0].content
    assert {p.name for p in found.participations} == {"Ewa Kulisz", "Marek Nowak", "Anna Lis"}
