"""Titles as they should stand in a record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading
from extract.content.reading import ContentReader
from extract.content.titles import clean_title
from extract.structures.shared.marks import Mark


@pytest.mark.parametrize(
    ("text", "is_item", "expected"),
    [
        ("1. Rivers of old towns -", True, "Rivers of old towns"),
        ("2- Rivers", True, "Rivers"),
        ("• Rivers", True, "Rivers"),
        ("20 lat geoinformacji", True, "20 lat geoinformacji"),
        ("2. Bundesliga", False, "2. Bundesliga"),
        ("2B. Rivers of old towns", False, "Rivers of old towns"),
        ("P3: Rivers", True, "Rivers"),
        ("U3 - Rivers of old towns", False, "Rivers of old towns"),
        ("3D printing of rivers", False, "3D printing of rivers"),
        ("“Rivers of old towns”", False, "Rivers of old towns"),
        ("‘‘ Rivers of old towns’’", False, "Rivers of old towns"),
        ("‘'Rivers’’", False, "Rivers"),
        ("‚Rivers‘", False, "Rivers"),
        ("»Rivers«", False, "Rivers"),
        ("‘It’s a river’", False, "It’s a river"),
        ("‘Rivers’ and ‘roads’", False, "‘Rivers’ and ‘roads’"),
        ("’90s towns’", False, "’90s towns’"),
        ("„Rivers” and “roads”", False, "„Rivers” and “roads”"),
        ("– Rivers:", False, "Rivers"),
        ("Lightning 1 (", False, "Lightning 1"),
        ("Rivers)", False, "Rivers"),
        ("Who owns the rivers?", False, "Who owns the rivers?"),
        ("--", False, "--"),
    ],
)
def test_clean_title(text: str, is_item: bool, expected: str) -> None:
    assert clean_title(text, is_item=is_item) == expected


def test_a_tag_in_small_type_above_a_title_is_not_the_title(read: Callable[..., list[Reading]]) -> None:
    content = read(["~PEOPLE~", "**Maps of lost villages**", "Ewa Kulisz, University of Leeds"])[0].content
    assert (content.title, content.subtitle) == ("Maps of lost villages", "PEOPLE")
    label = read(["~Session 3~", "**Maps of lost villages**", "Ewa Kulisz"])[0].content
    assert label.title is not None and label.title.startswith("Session 3")


def test_a_tag_in_a_column_of_its_own_is_not_the_title(
    marks_of: Callable[..., list[Mark]], reader_of: Callable[..., ContentReader]
) -> None:
    title = marks_of("**Maps of lost villages**", "They were drawn by hand and kept in drawers.", left=250)
    tag = marks_of("~COFFEE AND~", "~MAPS FOR ALL~", top=110)
    content = reader_of([[*title, *tag]]).read([title[0], tag[0], title[1], tag[1]]).content
    assert (content.title, content.subtitle) == ("Maps of lost villages", "COFFEE AND MAPS FOR ALL")


def test_a_label_with_a_title_of_its_own_takes_no_other(read: Callable[..., list[Reading]]) -> None:
    named = read(["**Panel 1 – Maps of lost villages**", "", "~ten minutes of questions and answers~"])[
        0
    ].content
    assert named.title == "Panel 1 – Maps of lost villages"
    bare = read(["**Session 3**", "~Maps of lost villages~"])[0].content
    assert bare.title == "Session 3: Maps of lost villages"


def test_a_tag_beside_the_time_is_not_the_title(
    marks_of: Callable[..., list[Mark]], reader_of: Callable[..., ContentReader]
) -> None:
    title = marks_of("**Maps of lost villages**", "Ewa Kulisz", top=120)
    tag = marks_of("~Keynote~", left=250)
    content = reader_of([[*tag, *title]]).read([*tag, *title]).content
    assert (content.title, content.subtitle) == ("Maps of lost villages", "Keynote")


def test_a_heading_far_below_the_last_title_of_a_list_makes_it_no_tag(
    marks_of: Callable[..., list[Mark]], reader_of: Callable[..., ContentReader]
) -> None:
    last, below = marks_of("~Closing remarks~", left=250), marks_of("**About**", top=140)
    content = reader_of([[*last, *below]]).read([*last, *below]).content
    assert content.title == "Closing remarks"


def test_a_tag_that_its_title_says_again_is_not_the_title(read: Callable[..., list[Reading]]) -> None:
    content = read(["~BREAK~", "**Break for lunch**"])[0].content
    assert (content.title, content.subtitle) == ("Break for lunch", "BREAK")


STORY = "~She drew the maps of lost villages by hand and kept them in drawers for forty years.~"
OTHERS = [[f"**The bells of {name}**", "~They were cast in bronze and sounded when the water rose.~"]
          for name in ("old towns", "old harbours", "old mills", "old bridges")]  # fmt: skip


def test_a_name_set_as_titles_are_above_a_sentence_is_the_title(read: Callable[..., list[Reading]]) -> None:
    content = read(["**Ewa Kulisz**", STORY], *OTHERS)[0].content
    assert content.title == "Ewa Kulisz"
    assert [p.name for p in content.participations] == ["Ewa Kulisz"]
    assert content.subtitle is not None and content.subtitle.startswith("She drew")


def test_a_name_in_the_style_of_people_or_above_words_without_a_full_stop_is_not_the_title(
    read: Callable[..., list[Reading]],
) -> None:
    names = ("Ewa Kulisz", "Anna Nowak", "Jan Kowalski", "Maria Lis")
    told = read(*([f"**{name}**", STORY] for name in names))
    assert [(r.content.title or "")[:8] for r in told] == ["She drew"] * len(names)
    content = read(["**Ewa Kulisz**", "~The maps of lost villages and who drew them~"], *OTHERS)[0].content
    assert content.title == "The maps of lost villages and who drew them"


def test_a_title_of_people_is_what_is_printed(read: Callable[..., list[Reading]]) -> None:
    lecture, talk = read(["Lecture by Prof. Jane Roe, University of Leeds"], ["Keynote: Jane Roe"])
    assert lecture.content.title == "Lecture by Jane Roe"
    assert talk.content.title == "Keynote: Jane Roe"


def test_a_kind_of_session_above_who_holds_it_is_the_title_alone(read: Callable[..., list[Reading]]) -> None:
    above = read(["**Conferencia de clausura**", "Dra. Ana Lobo Vera"], languages="es")[0]
    assert above.content.title == "Conferencia de clausura"


@pytest.mark.parametrize(
    ("row", "language", "title"),
    [
        ("Table ronde animée par Paul Martin, journaliste", "fr", "Table ronde"),
        ("Inauguración a cargo de Ana Lobo Vera", "es", "Inauguración"),
    ],
)
def test_who_leads_is_no_part_of_a_kind_of_session(
    read: Callable[..., list[Reading]], row: str, language: str, title: str
) -> None:
    assert read([row], languages=language)[0].content.title == title


def test_the_number_of_a_block_is_part_of_its_title(read: Callable[..., list[Reading]]) -> None:
    content = read(["1. OTURUM", "Oturum Başkanı: Prof. Dr. Selim YILMAZ"], languages="tr")[0].content
    assert content.title == "1. OTURUM"


def test_a_title_that_looks_like_names_stands_below_the_number_of_its_block(
    read: Callable[..., list[Reading]],
) -> None:
    rows = ["**WS 1**", "Multiprofessionelle Teams", "~Lena Osthoff, Stadt Münster~"]
    content = read(rows, languages="de")[0].content
    assert content.title == "WS 1: Multiprofessionelle Teams"
    assert [p.name for p in content.participations] == ["Lena Osthoff"]
    told = read(["**WS 2**", "Lena Osthoff", "~Jan Kerkhoff, Stadt Münster~"], languages="de")[0].content
    assert [p.name for p in told.participations] == ["Lena Osthoff", "Jan Kerkhoff"]
