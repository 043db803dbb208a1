"""Titles in quotation marks with people before or behind each of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading

BEHIND = [
    "“Counting commas in letters”, Jess Holt, University of Leeds",
    "“Whose corpus is it?”, Ann Dale and Pete Simmons, University of York",
]
BEFORE = [
    "Jess Holt (University of Leeds), “Counting commas in letters”",
    "Ann Dale and Pete Simmons (University of York), “Whose corpus is it?”",
]


@pytest.mark.parametrize("rows", [BEHIND, BEFORE])
def test_each_quoted_title_is_a_talk_of_the_people_beside_it(
    rows: list[str], read: Callable[..., list[Reading]]
) -> None:
    (reading,) = read(["**Panel 1: Text**", *rows])
    assert reading.content.title == "Panel 1: Text"
    assert [(p.content.title, [x.name for x in p.content.participations]) for p in reading.parts] == [
        ("Counting commas in letters", ["Jess Holt"]),
        ("Whose corpus is it?", ["Ann Dale", "Pete Simmons"]),
    ]
    assert reading.parts[0].content.participations[0].affiliation == "University of Leeds"


def test_quotations_amid_a_text_are_no_titles(read: Callable[..., list[Reading]]) -> None:
    rows = ["**On words**", "“Old Father Thames” and the river", "“Rule the Waves” and the navy"]
    (reading,) = read(rows)
    assert not reading.parts


@pytest.mark.parametrize(
    ("language", "rows", "title", "where"),
    [
        ("en", ["Keynote: Anna Brown (Leeds), “Maps of old villages”"], "Maps of old villages", "Leeds"),
        ("en", ["Keynote: Anna Brown (Leeds), “Maps of old", "villages”"], "Maps of old villages", "Leeds"),
        (
            "de",
            ["Festvortrag: Anna Brown (Universität Bonn), „Alte Karten“"],
            "Alte Karten",
            "Universität Bonn",
        ),
        ("fr", ["Conférence plénière : Anna Brown (Leeds), « Maps", "»"], "Maps", "Leeds"),
    ],
)
def test_a_quoted_title_behind_a_labelled_name(
    read: Callable[..., list[Reading]], language: str, rows: list[str], title: str, where: str
) -> None:
    content = read(rows, languages=language)[0].content
    (person,) = content.participations
    assert (content.title, person.name, person.role) == (title, "Anna Brown", "keynote")
    assert person.affiliation == where


@pytest.mark.parametrize(
    "rows",
    [
        ["dr Anna Lis (UW), „Mapy zaginionych wsi”", "Ewa Rak (UAM), „Listy z miasta”"],
        ["dr Anna Lis (UW). „Mapy zaginionych wsi”", "Ewa Rak (UAM). „Listy z miasta”"],
        ["dr Anna Lis (UW) – Mapy zaginionych wsi", "Ewa Rak (UAM) – Listy z miasta"],
    ],
)
def test_talks_below_a_label_of_those_who_give_them(
    read: Callable[..., list[Reading]], rows: list[str]
) -> None:
    head = ["**Panel II. Archiwa miejskie**", "Moderator: Jan Kot", "Prelegenci:"]
    (reading,) = read([*head, *rows], languages="pl")
    assert [p.name for p in reading.content.participations] == ["Jan Kot"]
    told = [(p.content.title, [(x.name, x.role) for x in p.content.participations]) for p in reading.parts]
    assert told == [
        ("Mapy zaginionych wsi", [("Anna Lis", "speaker")]),
        ("Listy z miasta", [("Ewa Rak", "speaker")]),
    ]


def test_offices_below_a_label_of_speakers_are_no_titles(read: Callable[..., list[Reading]]) -> None:
    rows = ["Anna Lis (UW) – Dyrektor Instytutu", "Ewa Rak (UAM) – Prezes Fundacji Archiwum"]
    (reading,) = read(["**Panel II. Archiwa miejskie**", "Prelegenci:", *rows], languages="pl")
    assert not reading.parts
    assert [p.name for p in reading.content.participations] == ["Anna Lis", "Ewa Rak"]
