"""Titles and people in one run, cut apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading
from extract.content.parting import _before_quote
from extract.lang import Pack


def test_a_last_line_of_names_with_where_they_work_is_cut_off(read: Callable[..., list[Reading]]) -> None:
    rows = ["Keynote 4: Linear Codes from Rivers", "Sihem Varga (University of Graz)", "Chair: Anna Lis"]
    content = read(rows)[0].content
    assert content.title == "Keynote 4: Linear Codes from Rivers"
    assert [p.name for p in content.participations] == ["Sihem Varga", "Anna Lis"]


@pytest.mark.parametrize(
    ("language", "by", "titles"),
    [
        ("fr", "par", ("Les registres de la mer", "Les cartes des pilotes", "Le fonds ancien")),
        ("es", "por", ("La vivienda vacía", "El alquiler social", "El padrón de los barrios")),
    ],
)
def test_a_word_such_as_by_stands_between_titles_and_people(
    read: Callable[..., list[Reading]], language: str, by: str, titles: tuple[str, ...]
) -> None:
    found = read(*([f"{title}, {by} Ana Martin (CNRS)"] for title in titles), languages=language)
    assert [r.content.title for r in found] == list(titles)
    people = [(p.honorific, p.name, p.affiliation) for r in found for p in r.content.participations]
    assert people == [(None, "Ana Martin", "CNRS")] * len(titles)


def test_who_speaks_below_a_quoted_title_is_told_beside_who_presents(
    read: Callable[..., list[Reading]],
) -> None:
    found = read(
        ["Keynote: «Rivers of old towns»", "Dr. Anna Lis (University of Leeds). Host: Prof. Jan Nowak"]
    )
    content = found[0].content
    assert content.title == "Keynote: «Rivers of old towns»"
    assert [p.name for p in content.participations] == ["Anna Lis", "Jan Nowak"]


def test_what_looks_like_a_name_before_a_quoted_title_is_cut_off_and_more_is_not(
    packs: Callable[[str], tuple[Pack, ...]],
) -> None:
    split = _before_quote('Dorjan Petkov: "Voda u gradu"', packs("hr"))
    assert split is not None
    assert (split.order, split.separator) == ("people_first", "quote")
    assert _before_quote('Voda u gradu: "Voda" i more', packs("hr")) is None


def test_an_unknown_name_before_a_quoted_title_speaks_as_the_others_do(
    read: Callable[..., list[Reading]],
) -> None:
    entries = [
        ['Petr Novotný: "Stará města"', "~výkonný ředitel~"],
        ['Jan Novák: "Nové mosty"', "~ředitel~"],
        ['Jiří Dvořák: "Staré cesty"', "~ředitel~"],
        ['Dorjan Petkov: "Nová voda"', "~generální ředitel~"],
    ]
    found = [r.content for r in read(*entries, languages="cs")]
    assert [c.title for c in found] == ["Stará města", "Nové mosty", "Staré cesty", "Nová voda"]
    people = [(p.name, p.position) for c in found for p in c.participations]
    assert people[-1] == ("Dorjan Petkov", "generální ředitel")
    assert len(people) == len(entries)


def test_a_known_name_with_an_unknown_office_amid_a_list_is_of_the_list(
    read: Callable[..., list[Reading]],
) -> None:
    rows = ["Towns and their rivers", "Jane Hill, mayor of Leeds", "Tom Hill, director of Roe Institute"]
    rows += ["Ann Miller, envoyer to all the small towns of the valley", "Peter Brown, mayor of York"]
    (reading,) = read(rows)
    assert reading.content.title == "Towns and their rivers"
    assert [p.name for p in reading.content.participations] == [
        "Jane Hill",
        "Tom Hill",
        "Ann Miller",
        "Peter Brown",
    ]
    assert not reading.parts
