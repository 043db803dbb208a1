"""What role labels govern on the lines below them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Area, Sheet

from extract.content.cutting import runs_of
from extract.content.model import Reading
from extract.lang import Pack
from extract.structures.shared.arrangement import Region
from extract.structures.shared.marks import Mark

Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # the speaker of the first talk, set in below the chair of all
        (["Session chair: Ewa Kulisz", ">Marek Nowak (Leeds)", ">_Maps of old towns_"], ["Ewa Kulisz"]),
        (["Session chair: Ewa Kulisz", ">Marek Nowak, _Maps of old towns_"], ["Ewa Kulisz"]),
        # the panel, set in below its moderator
        (["Session moderator: Ewa Kulisz", ">Marek Nowak", ">Anna Lis"], ["Ewa Kulisz"]),
        # more panelists, and where the second one works
        (["Panelists: Ewa Kulisz", ">Marek Nowak", ">_Maps of old towns_"], ["Ewa Kulisz\nMarek Nowak"]),
        (["Session chair: Ewa Kulisz", ">Marek Nowak", ">_Leeds University_"], ["Ewa Kulisz\nMarek Nowak"]),
    ],
)
def test_whom_a_label_leaves_to_the_talks_below(
    marks_of: Callable[..., list[Mark]],
    packs: Callable[[str], tuple[Pack, ...]],
    rows: list[str],
    expected: list[str],
) -> None:
    found = runs_of(marks_of(*rows), packs("en"))
    assert [r.text for r in found if r.label] == expected


def test_centred_lines_are_not_set_in(
    marks_of: Callable[..., list[Mark]], packs: Callable[[str], tuple[Pack, ...]]
) -> None:
    centred = [*marks_of("Chair: Ewa Kulisz"), *marks_of("Marek Nowak", left=63.75, top=114)]
    assert [r.text for r in runs_of(centred, packs("en"))] == ["Ewa Kulisz", "Marek Nowak"]


def test_the_title_behind_a_name_and_its_organisation(spaced: Callable[..., list[Reading]]) -> None:
    rows = [
        "**Session 3. Roads and rivers**", "Session chair: Ewa Kulisz, Leeds University", "",
        ">Marek Nowak, Gdynia University, _Selling water: Academy and harbour_", "",
        ">Anna Lis, Lublin University, _Barges before 1800_",
    ]  # fmt: skip
    parts = spaced(rows)[0].parts
    assert [p.content.title for p in parts] == ["Selling water: Academy and harbour", "Barges before 1800"]
    assert [p.content.participations[0].name for p in parts] == ["Marek Nowak", "Anna Lis"]


def test_a_line_that_ends_in_the_middle_of_a_name_goes_on(
    marks_of: Callable[..., list[Mark]], packs: Callable[[str], tuple[Pack, ...]]
) -> None:
    rows = marks_of("Modera: Ana Lobo, Secretaria del Ayuntamiento de", "Toledo", languages="es")
    found = runs_of(rows, packs("es"))
    assert [r.text for r in found] == ["Ana Lobo, Secretaria del Ayuntamiento de\nToledo"]


@pytest.mark.parametrize(
    "label", ["Prowadzenie: dr hab. Joanna", "Moderator: dr Joanna", "Prowadzenie: Joanna"]
)
def test_a_name_that_the_line_end_cuts_stays_with_its_label(
    read: Callable[..., list[Reading]], label: str
) -> None:
    rows = ["Sesja I. Archiwa i wspólnoty", label, "Sadowska, UMCS"]
    content = read(rows, languages="pl")[0].content
    assert (content.title, content.subtitle) == ("Sesja I. Archiwa i wspólnoty", None)
    assert [(p.name, p.affiliation) for p in content.participations] == [("Joanna Sadowska", "UMCS")]


@pytest.mark.parametrize(("width", "rest"), [(190, []), (400, ["Medycyny"])])
def test_the_last_word_of_a_workplace_for_which_a_cell_has_no_room(
    new_sheet: Callable[..., Sheet],
    region_of: Callable[..., Region],
    packs: Callable[..., tuple[Pack, ...]],
    width: float,
    rest: list[str],
) -> None:
    sheet = new_sheet()
    sheet.frame(Area(40, 40, 40 + width, 90))
    sheet.text(44, 60, "Moderator: Jacek Bielecki, Puls")
    sheet.text(44, 74, "Medycyny")
    found = runs_of(list(region_of(sheet).marks), packs("pl"))
    assert [(r.role, r.text) for r in found][1:] == [(None, text) for text in rest]


@pytest.mark.parametrize(
    "rows",
    [
        ["Table ronde animée par Anna Lis, directrice du Musée de Lens, avec Jean Petit, Marie Dubois"],
        ["Table ronde animée par Anna Lis, directrice du Musée de Lens,", "avec Jean Petit, Marie Dubois"],
    ],
)
def test_who_takes_part_with_a_moderator_is_none(read: Read, rows: list[str]) -> None:
    content = read(["**Les cartes demain**", *rows], languages="fr")[0].content
    told = {p.name: p.role for p in content.participations}
    assert told == {"Anna Lis": "moderator", "Jean Petit": "panelist", "Marie Dubois": "panelist"}


def test_animation_par_asks_for_a_name(read: Read) -> None:
    rows = ["**Les cartes demain**", "Animation par Anna Lis, directrice du Musée de Lens"]
    (person,) = read(rows, languages="fr")[0].content.participations
    assert (person.name, person.role, person.position) == ("Anna Lis", "moderator", "directrice")
