"""Lines cut into runs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.cutting import columns_of, runs_of
from extract.content.model import Reading
from extract.lang import Pack
from extract.structures.shared.marks import Mark

Marks = Callable[..., list[Mark]]
Packs = Callable[[str], tuple[Pack, ...]]
Read = Callable[..., list[Reading]]


def shown(rows: list[Mark], packs: tuple[Pack, ...]) -> list[tuple[str | None, str]]:
    return [(r.role, r.text) for r in runs_of(rows, packs)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Chair: Ewa Kulisz"], [("chair", "Ewa Kulisz")]),
        (["Lightning 1 (Chair: Ewa Kulisz)"], [(None, "Lightning 1"), ("chair", "Ewa Kulisz)")]),
        (["Panel: Who owns the rivers?"], [(None, "Panel: Who owns the rivers?")]),
        (["Panelists:", "Ewa Kulisz", "Marek Nowak"], [("panelist", "Ewa Kulisz\nMarek Nowak")]),
        (
            ["Moderator: Ewa Kulisz", "Marek Nowak"],
            [("moderator", "Ewa Kulisz"), (None, "Marek Nowak")],
        ),
        (["Moderator: Ewa Kulisz", ">>Marek Nowak"], [("moderator", "Ewa Kulisz\nMarek Nowak")]),
        (["Ewa Kulisz (UCL), Chair"], [("chair", "Ewa Kulisz (UCL),")]),
        (["**Keynote**", "**Speakers**"], [(None, "Keynote\nSpeakers")]),
    ],
)
def test_labels_open_runs_of_people(
    marks_of: Marks, packs: Packs, rows: list[str], expected: list[tuple[str | None, str]]
) -> None:
    assert shown(marks_of(*rows), packs("en")) == expected


def test_brackets_in_smaller_type_stay_with_the_name(marks_of: Marks, packs: Packs) -> None:
    rows = marks_of("Ewa Kulisz ~(University of Gdynia)~", "_Rivers_")
    assert shown(rows, packs("en")) == [(None, "Ewa Kulisz (University of Gdynia)"), (None, "Rivers")]


def test_brackets_below_a_break_are_an_aside(marks_of: Marks, packs: Packs) -> None:
    rows = marks_of("**Lunch break**", "_(various locations)_")
    assert shown(rows, packs("en")) == [(None, "Lunch break"), (None, "(various locations)")]


def test_columns_are_read_one_after_the_other(marks_of: Marks) -> None:
    left = marks_of("Ewa", "Kulisz")
    right = marks_of("Rivers of old", "towns", left=200, top=93)
    mixed = [left[0], right[0], left[1], right[1]]
    assert [[m.text for m in c] for c in columns_of(mixed)] == [["Ewa", "Kulisz"], ["Rivers of old", "towns"]]


def test_labels_in_a_column_stay_in_their_rows(marks_of: Marks) -> None:
    left = marks_of("Speaker:", "Title:")
    right = marks_of("Ewa Kulisz", "Rivers", left=200)
    mixed = [left[0], right[0], left[1], right[1]]
    assert columns_of(mixed) == [mixed]


def test_columns_set_alike_are_not_one_text(marks_of: Marks, packs: Packs) -> None:
    left = marks_of("**Ewa Kulisz**", "University of Gdynia")
    right = marks_of("Rivers of old", "towns", left=200, top=93)
    found = shown([left[0], right[0], left[1], right[1]], packs("en"))
    assert found == [(None, "Ewa Kulisz"), (None, "University of Gdynia"), (None, "Rivers of old\ntowns")]


@pytest.mark.parametrize(
    ("rows", "title", "people"),
    [
        (
            ["Keynote lecture: David Hiley (Regensburg), _Chant for local saints_"],
            "Chant for local saints",
            [("David Hiley", "Regensburg")],
        ),
        (
            ["Plenary: Prof. Gunnhild Aas, _Peat and policy_"],
            "Plenary: Peat and policy",
            [("Gunnhild Aas", None)],
        ),
        (["Chair: _Anna Lis_ (Leeds)", "**Old maps**"], "Old maps", [("Anna Lis", "Leeds")]),
    ],
)
def test_a_title_set_apart_behind_names_and_their_comma(
    read: Read, rows: list[str], title: str, people: list[tuple[str, str | None]]
) -> None:
    content = read(rows)[0].content
    assert content.title == title
    assert [(p.name, p.affiliation) for p in content.participations] == people


def test_talks_of_names_and_titles_set_apart_with_a_discussion(read: Read) -> None:
    rows = ["Session I, chair: Agnieszka Wilk", "Jan Kos (Basel), _Lute tablatures from Kraków_"]
    rows += ["Ewa Lis (Warszawa), _The lost antiphonary_", "Discussion"]
    reading = read(rows)[0]
    assert [(p.content.title, [x.name for x in p.content.participations]) for p in reading.parts] == [
        ("Lute tablatures from Kraków", ["Jan Kos"]),
        ("The lost antiphonary", ["Ewa Lis"]),
        ("Discussion", []),
    ]


def test_who_opens_an_event_stands_behind_a_dash(read: Read) -> None:
    row = "Otwarcie zjazdu – dr hab. Jolanta Lis, prof. UW, przewodnicząca Zespołu"
    content = read([row], languages="pl")[0].content
    assert content.title == "Otwarcie zjazdu"
    assert [p.name for p in content.participations] == ["Jolanta Lis"]
