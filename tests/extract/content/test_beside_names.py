"""Numbers before names and brackets behind them, on one line that is set in several types."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading

Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("row", "title", "people"),
    [
        (
            "1. **Marta Wilk** (Leeds). Old maps of small towns.",
            "Old maps of small towns",
            [("Marta Wilk", "Leeds")],
        ),
        (
            "_Jan Kos, Ewa Lis_ (Radom): Depopulation of the hills",
            "Depopulation of the hills",
            [("Jan Kos", "Radom"), ("Ewa Lis", "Radom")],
        ),
        ("**Ewa Kulisz** (Leeds), Rivers and roads", "Rivers and roads", [("Ewa Kulisz", "Leeds")]),
    ],
)
def test_a_bracket_behind_a_name_is_where_they_work(
    read: Read, row: str, title: str, people: list[tuple[str, str]]
) -> None:
    content = read([row])[0].content
    assert content.title is not None and content.title.rstrip(".") == title
    assert [(p.name, p.affiliation) for p in content.participations] == people


def test_a_number_alone_is_no_title(read: Read) -> None:
    content = read(["12) **Bridges of the north**", "Ewa Kulisz"])[0].content
    assert (content.title, content.participations[0].name) == ("Bridges of the north", "Ewa Kulisz")


def test_an_organisation_in_small_letters_behind_names_is_where_they_work(read: Read) -> None:
    below = read(["**Maps of lost villages**", "_Anna Lis, Jan Kos –_ National technical", "library"])[
        0
    ].content
    assert (below.title, below.participations[-1].affiliation) == (
        "Maps of lost villages",
        "National technical library",
    )
    first = read(["**Anna Lis,** Museum of applied arts", "_Maps of lost villages_"])[0].content
    assert (first.title, first.participations[0].affiliation) == (
        "Maps of lost villages",
        "Museum of applied arts",
    )


def test_more_names_behind_one_set_apart_are_no_title(read: Read) -> None:
    row = ["**Marta Wilk**, Jan Kos (Radom)", "Old maps of small towns"]
    content = read(row, ["**Ewa Lis** (Radom)", "Depopulation of the hills"])[0].content
    assert content.title == "Old maps of small towns"
    assert [(p.name, p.affiliation) for p in content.participations] == [
        ("Marta Wilk", "Radom"),
        ("Jan Kos", "Radom"),
    ]


def test_a_bracket_on_its_line_below_names_is_where_they_work(read: Read) -> None:
    rows = ["**Marta Wilk and Jan Kos**", "(Leeds; Radom)", "Old maps of small towns"]
    content = read(rows, ["**Ewa Lis** (Radom)", "Depopulation of the hills"])[0].content
    assert content.title == "Old maps of small towns"
    assert {p.affiliation for p in content.participations} == {"Leeds; Radom"}


def test_those_behind_with_are_led_by_the_one_before(read: Read) -> None:
    row = "Table ronde animée par Denis Martin avec Pierre Bernard et Sophie Dupont"
    people = read([row], languages="fr")[0].content.participations
    assert [(p.name, p.role) for p in people] == [
        ("Denis Martin", "moderator"),
        ("Pierre Bernard", "panelist"),
        ("Sophie Dupont", "panelist"),
    ]
