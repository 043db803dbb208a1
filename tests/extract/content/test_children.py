"""Talks inside one entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.content.children import are_fewer, first_talk, split_paragraphs
from extract.content.model import Reading
from extract.content.reading import ContentReader
from extract.structures.shared.marks import Mark

Read = Callable[..., list[Reading]]


def talks(reading: Reading) -> list[tuple[str | None, list[str]]]:
    return [(r.content.title, [p.name for p in r.content.participations]) for r in reading.parts]


def test_numbered_talks_hang_under_the_head_with_its_chair(read: Read) -> None:
    reading = read([
        "**Session 1**", "Chair: Anna Lis",
        "1. Rivers of old towns - Ewa Kulisz", "2. Roads to the sea and back - Marek Nowak, Jan Olbrycht",
        "3. Bridges that never were - Rafał Lipka",
    ])[0]  # fmt: skip
    assert reading.content.title == "Session 1"
    assert [(p.role, p.name) for p in reading.content.participations] == [("chair", "Anna Lis")]
    assert talks(reading) == [
        ("Rivers of old towns", ["Ewa Kulisz"]),
        ("Roads to the sea and back", ["Marek Nowak", "Jan Olbrycht"]),
        ("Bridges that never were", ["Rafał Lipka"]),
    ]


def test_who_leads_all_talks_may_be_named_below_the_last(read: Read) -> None:
    reading = read([
        "**Session 1**",
        "• _Rivers of old towns_ Ewa Kulisz (Leeds)", "• _Roads to the sea_ Marek Nowak (Gdynia)",
        "Moderator: Anna Lis (Opole)",
    ])[0]  # fmt: skip
    assert [(p.role, p.name) for p in reading.content.participations] == [("moderator", "Anna Lis")]
    assert talks(reading) == [
        ("Rivers of old towns", ["Ewa Kulisz"]),
        ("Roads to the sea", ["Marek Nowak"]),
    ]


def test_titles_and_people_in_turn_are_talks(read: Read) -> None:
    reading = read([
        "**Old towns**",
        "Rivers of old towns and their names", "_Ewa Kulisz_",
        "Roads to the sea and back again", "_Marek Nowak, Anna Lis_",
    ])[0]  # fmt: skip
    assert reading.content.title == "Old towns"
    assert talks(reading) == [
        ("Rivers of old towns and their names", ["Ewa Kulisz"]),
        ("Roads to the sea and back again", ["Marek Nowak", "Anna Lis"]),
    ]


def test_names_before_quoted_titles_are_talks(read: Read) -> None:
    reading = read([
        "**Old towns**", "Anna Lis (University of Gdynia), Chair",
        "Ewa Kulisz (University of Gdynia), “Rivers of old towns”",
        "Marek Nowak (University of Opole), “Roads to the sea”",
    ])[0]  # fmt: skip
    assert [(p.role, p.name) for p in reading.content.participations] == [("chair", "Anna Lis")]
    assert talks(reading) == [("Rivers of old towns", ["Ewa Kulisz"]), ("Roads to the sea", ["Marek Nowak"])]


def test_quoted_titles_of_a_word_and_titles_that_end_in_italics_are_talks(read: Read) -> None:
    reading = read([
        "**Old towns**",
        "Ewa Kulisz (University of Gdynia), “Rivers of old towns”",
        "Marek Nowak (University of Opole), “Roads”",
        "Anna Lis (University of Łódź), “How to read maps like _Terra Nova_”",
    ])[0]  # fmt: skip
    assert talks(reading) == [
        ("Rivers of old towns", ["Ewa Kulisz"]),
        ("Roads", ["Marek Nowak"]),
        ("How to read maps like Terra Nova", ["Anna Lis"]),
    ]


def test_items_with_the_number_of_their_session_are_talks(read: Read) -> None:
    reading = read([
        "**Session 2**", "Chair: Anna Lis",
        "2-1. Ewa Kulisz and Jan Olbrycht. Rivers of old towns and their names",
        "2-2. Marek Nowak. Roads to the sea and back again",
        "2-3. Rafał Lipka, Anna Nowak. Bridges that never were built",
    ])[0]  # fmt: skip
    assert talks(reading) == [
        ("Rivers of old towns and their names", ["Ewa Kulisz", "Jan Olbrycht"]),
        ("Roads to the sea and back again", ["Marek Nowak"]),
        ("Bridges that never were built", ["Rafał Lipka", "Anna Nowak"]),
    ]


def test_titles_below_names_that_hold_the_head_of_an_organisation_are_titles(read: Read) -> None:
    reading = read([
        "**Session 2**",
        "Ewa Kulisz and Jan Olbrycht", "_Reading old maps of towns_",
        "Marek Nowak", "_Segmenting U.S. Court Decisions_",
        "Rafał Lipka", "_Bridges that never were_",
    ])[0]  # fmt: skip
    assert talks(reading) == [
        ("Reading old maps of towns", ["Ewa Kulisz", "Jan Olbrycht"]),
        ("Segmenting U.S. Court Decisions", ["Marek Nowak"]),
        ("Bridges that never were", ["Rafał Lipka"]),
    ]


def test_bulleted_names_are_the_people_of_the_session(read: Read) -> None:
    reading = read(["**Teaching old towns**", "• Ewa Kulisz (University of Gdynia)", "• Marek Nowak (UCL)"])[
        0
    ]
    assert not reading.parts
    assert [p.name for p in reading.content.participations] == ["Ewa Kulisz", "Marek Nowak"]


def test_numbered_questions_are_no_talks(read: Read) -> None:
    reading = read(["**Open discussion**", "1. Who owns the rivers?", "2. What do roads cost us?"])[0]
    assert not reading.parts
    assert reading.content.title == "Open discussion"


def test_sessions_below_each_other_in_one_slot_stand_for_themselves(read: Read) -> None:
    reading = read([
        "**Rivers**", "Chair: Anna Lis", "some words on it",
        "**Roads**", "Chair: Ewa Kulisz", "more words on it",
    ])[0]  # fmt: skip
    assert reading.content.title is None
    assert [r.content.title for r in reading.parts] == ["Rivers", "Roads"]
    assert [[p.name for p in r.content.participations] for r in reading.parts] == [
        ["Anna Lis"],
        ["Ewa Kulisz"],
    ]


@pytest.mark.parametrize(
    ("spoken", "first"),
    [
        ([False, True, True], 1),
        ([False, False, True, True, False, True], 2),
        ([True, True, True], None),
        ([False, True, False], None),
        ([False, True, False, False, True], None),
        ([None, None], None),
        ([None, None, None], 1),
        ([None, None, False], None),
        ([None, False, None, None], 2),
    ],
)
def test_where_talks_may_begin_is_told_before_all_paragraphs_are_read(
    spoken: list[bool | None], first: int | None
) -> None:
    assert first_talk(spoken) == first


def test_who_leads_the_whole_is_no_paragraph_among_the_talks() -> None:
    assert first_talk([False, True, False, True, False], led={4}) == 1
    assert first_talk([False, True, False, True, False]) is None


def test_a_list_in_a_list_is_blocks_with_their_talks(read: Read) -> None:
    reading = read([
        "Communications",
        "⋄ Long talks",
        ">• Rivers of old towns (Ewa Kulisz)", ">• Roads to the sea and back (Marek Nowak)",
        "⋄ Short talks",
        ">• Bridges that never were (Rafał Lipka)", ">• Names of the last mills (Anna Lis)",
    ])[0]  # fmt: skip
    assert reading.content.title == "Communications"
    long, short = reading.parts
    assert [long.content.title, short.content.title] == ["Long talks", "Short talks"]
    assert talks(long)[1] == ("Roads to the sea and back", ["Marek Nowak"])
    assert [title for title, _ in talks(short)] == ["Bridges that never were", "Names of the last mills"]


def test_points_below_talks_are_no_talks(read: Read) -> None:
    reading = read([
        "Communications",
        "⋄ Rivers of old towns (Ewa Kulisz)", ">• what maps leave out", ">• what they make up",
        "⋄ Roads to the sea and back (Marek Nowak)", ">• tolls and fairs",
    ])[0]  # fmt: skip
    assert not any(part.parts for part in reading.parts)


@pytest.mark.parametrize(
    ("foot", "count"),
    [
        ("that was held in small villages by the sea", 1),  # full: the sentence goes on
        ("of the sea", 2),  # the next word would have fitted
    ],
)
def test_a_short_last_line_of_a_page_ends_its_paragraph(
    marks_of: Callable[..., list[Mark]], foot: str, count: int
) -> None:
    above = marks_of("Ewa Kulisz: The names of the rivers and roads", foot, top=700)
    below = marks_of("Anna Lis: Bridges", top=60)
    below = [replace(m, line=replace(m.line, page=2)) for m in below]
    assert len(split_paragraphs([*above, *below])) == count


def test_short_lines_in_a_paragraph_part_nothing_at_the_end_of_a_page(
    marks_of: Callable[..., list[Mark]],
) -> None:
    above = marks_of(
        "Ewa Kulisz, “Rivers”", "Anna Lis, “A long and winding road to the sea”", "and back", top=700
    )
    below = [replace(m, line=replace(m.line, page=2)) for m in marks_of("Jan Nowak, “Bridges”", top=60)]
    assert len(split_paragraphs([*above, *below])) == 1


def test_talks_that_all_have_people_win_over_as_many_that_have_not(
    marks_of: Callable[..., list[Mark]], reader_of: Callable[..., ContentReader]
) -> None:
    names = ("Ewa Kulisz (Leeds)", "Marek Nowak (Graz)", "Anna Lis (Graz)")
    whole = [reader_of([]).sort(marks_of("Mills, dams and the price of water", name)) for name in names]
    bare = [*whole[:2], [s for s in whole[2] if s.part == "text"]]
    assert bare[2] and bare[2] != whole[2]
    assert are_fewer(bare, whole)
    assert not are_fewer(whole, bare)
    assert are_fewer(whole[:2], whole)
    assert not are_fewer(whole, whole[:2])


def test_numbered_people_begin_their_talks_below_a_title_set_as_theirs_are(
    read: Callable[..., list[Reading]],
) -> None:
    talks = ["1. prof. Anna Jaworska – Dyscyplina finansów", "2. dr Jan Kot – Wygaśnięcie mandatu"]
    (reading,) = read(["PANEL II. Odpowiedzialność", "Moderator: dr Ewa Rak", *talks], languages="pl")
    assert reading.content.title == "PANEL II. Odpowiedzialność"
    told = [(p.content.title, [x.name for x in p.content.participations]) for p in reading.parts]
    assert told == [("Dyscyplina finansów", ["Anna Jaworska"]), ("Wygaśnięcie mandatu", ["Jan Kot"])]
