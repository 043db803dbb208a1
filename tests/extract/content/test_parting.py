"""Titles and people in one run, cut apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading


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
