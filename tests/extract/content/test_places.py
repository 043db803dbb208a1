"""Places behind the names, where each entry says nothing but who and where."""

from __future__ import annotations

from collections.abc import Callable

from extract.content.learning import content_reader
from extract.content.places import places_of_all
from extract.lang import Pack
from extract.structures.shared.marks import Mark

Marks = Callable[..., list[Mark]]
Packs = Callable[[str], tuple[Pack, ...]]

PEOPLE = ["Alice Whitfield", "Tom Barker", "Jane Solberg", "Ewa Kulisz", "Peter Horn", "Mary Lindqvist"]


def test_the_same_few_ends_of_all_entries_are_rooms(marks_of: Marks, packs: Packs) -> None:
    rows = [f"{name}, {place}" for place in ("Harbour Centre", "Lindow") for name in PEOPLE]
    entries = [marks_of(row) for row in rows]
    reader = content_reader([(m, ()) for m in entries], packs("en"), frozenset())
    found = [reader.read(m).content for m in entries]
    assert [c.room for c in found] == ["Harbour Centre"] * 6 + ["Lindow"] * 6
    assert all(not p.affiliation for c in found for p in c.participations)


def test_employers_are_no_places(marks_of: Marks, packs: Packs) -> None:
    rows = [f"{name}, University of {town}" for town in ("Lindow", "Harwick") for name in PEOPLE]
    assert places_of_all([marks_of(row) for row in rows], packs("en")) == set()


def test_a_short_list_shows_no_habit(marks_of: Marks, packs: Packs) -> None:
    rows = [f"{name}, {place}" for place in ("Harbour Centre", "Lindow") for name in PEOPLE[:2]]
    assert places_of_all([marks_of(row) for row in rows], packs("en")) == set()
