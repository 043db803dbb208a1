"""Speakers named by their surname alone, in brackets behind titles."""

from __future__ import annotations

from collections.abc import Callable

from extract.content.learning import content_reader
from extract.content.model import Reading
from extract.content.surnames import surnames_in_cells
from extract.lang import Pack
from extract.structures.shared.marks import Mark

Packs = Callable[[str], tuple[Pack, ...]]
Read = Callable[..., list[Reading]]


def named(readings: list[Reading]) -> list[tuple[str | None, list[str]]]:
    return [(r.content.title, [p.name for p in r.content.participations]) for r in readings]


def test_a_habit_of_surnames_in_brackets(read: Read) -> None:
    found = read(
        ["Introduction to maps 1 (Horn)"],
        ["Rivers and lakes of the north (Kowalski/Solberg)"],
        ["Lunch"],
        ["Introduction to maps 2 (Horn)"],
        ["Old roads and new ones (Pfeiffer, Barakat)"],
        ["Exercise and discussion session"],
    )
    assert named(found) == [
        ("Introduction to maps 1", ["Horn"]),
        ("Rivers and lakes of the north", ["Kowalski", "Solberg"]),
        ("Lunch", []),
        ("Introduction to maps 2", ["Horn"]),
        ("Old roads and new ones", ["Pfeiffer", "Barakat"]),
        ("Exercise and discussion session", []),
    ]
    assert all(p.confidence < 0.9 for r in found for p in r.content.participations)


def test_brackets_that_hold_no_surnames_stay(read: Read) -> None:
    found = read(
        ["Maps of the coast (Beginners)"],
        ["Maps of the hills (Advanced)"],
        ["Maps of the towns (Beginners)"],
        ["Maps of the roads (PDF)"],
    )
    assert [people for _, people in named(found)] == [[], [], [], []]


def test_one_bracket_is_no_habit(read: Read) -> None:
    assert named(read(["Maps of the coast (Horn)"], ["Rivers and lakes"]))[0][1] == []


def test_a_habit_of_surnames_behind_dashes(read: Read) -> None:
    found = read(
        ["Introduction to maps - Ewa Kulisz"],
        ["Rivers and lakes of the north - Kowalski, Solberg"],
        ["Old roads and new ones – Anna Lis"],
        ["Coasts and their maps -", "De Marco"],
        ["Towns of the south - Pfeiffer"],
        ["How maps are drawn"],
    )
    assert named(found) == [
        ("Introduction to maps", ["Ewa Kulisz"]),
        ("Rivers and lakes of the north", ["Kowalski", "Solberg"]),
        ("Old roads and new ones", ["Anna Lis"]),
        ("Coasts and their maps", ["De Marco"]),
        ("Towns of the south", ["Pfeiffer"]),
        ("How maps are drawn", []),
    ]


def test_words_behind_dashes_that_are_no_surnames_stay(read: Read) -> None:
    found = read(
        ["Introduction to maps - Ewa Kulisz"],
        ["Rivers and lakes of the north - Beginners"],
        ["Old roads and new ones – Anna Lis"],
        ["Coasts and their maps - Water"],
        ["Towns of the south - Barcelona"],
    )
    assert [people for _, people in named(found)] == [["Ewa Kulisz"], [], ["Anna Lis"], [], []]


def test_surnames_alone_in_cells_of_people(marks_of: Callable[..., list[Mark]], packs: Packs) -> None:
    rows = [
        ("Maps of old towns", "Kulisz – HarbourSoft"),
        ("Roads of the north", "Solberg and Whitfield – NRSC"),
        ("Keeping tiles", "Barakat (Harbourline) and Pfeiffer (Tileworks)"),
        ("A report from the coast", "Jezior – Coast Tech"),
        ("Opening words", "Ewa Lindqvist – BUY"),
    ]
    entries = [(marks_of(title), marks_of(people, left=300.0)) for title, people in rows]
    reader = content_reader(entries, packs("en"), frozenset())
    found = [reader.read(marks, people) for marks, people in entries]
    assert [[(p.name, p.affiliation) for p in r.content.participations] for r in found] == [
        [("Kulisz", "HarbourSoft")],
        [("Solberg", "NRSC"), ("Whitfield", "NRSC")],
        [("Barakat", "Harbourline"), ("Pfeiffer", "Tileworks")],
        [("Jezior", "Coast Tech")],
        [("Ewa Lindqvist", "BUY")],
    ]


def test_cells_of_full_names_hold_no_surnames_alone(
    marks_of: Callable[..., list[Mark]], packs: Packs
) -> None:
    cells = [marks_of(f"{name} Kulisz – Archive") for name in ("Ewa", "Anna", "Jan", "Piotr")]
    assert surnames_in_cells([*cells, marks_of("Nowak – Archive")], packs("en")) == frozenset()


def test_firms_in_cells_of_people_are_no_surnames(marks_of: Callable[..., list[Mark]], packs: Packs) -> None:
    names = ("Tileworks", "Geowerk", "Nordkarte", "Harbourline", "Mapbase")
    assert surnames_in_cells([marks_of(name) for name in names], packs("en")) == frozenset()


def test_surnames_in_brackets_on_lines_of_their_own(read: Read) -> None:
    found = read(
        ["Waves of the sea", "(Nowak)"],
        ["Old maps", "(Kowalski)"],
        ["Roads and rivers", "(Lis)"],
        ["More maps", "(Kowalski)"],
    )
    assert [[p.name for p in r.content.participations] for r in found] == [
        ["Nowak"],
        ["Kowalski"],
        ["Lis"],
        ["Kowalski"],
    ]
