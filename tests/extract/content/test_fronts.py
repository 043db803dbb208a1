"""Places before the titles of entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from extract.content.learning import content_reader
from extract.lang import Pack
from extract.structures.shared.marks import Mark

Marks = Callable[..., list[Mark]]
Packs = Callable[[str], tuple[Pack, ...]]
Told = list[tuple[str | None, str | None]]


@pytest.fixture
def rooms_of(marks_of: Marks, packs: Packs) -> Callable[[Sequence[str]], Told]:
    """Title and room of entries of one line, read in the habit of all of them."""

    def read(lines: Sequence[str]) -> Told:
        marks = [marks_of(line, languages="en") for line in lines]
        reader = content_reader([(m, ()) for m in marks], packs("en"), frozenset())
        return [(r.content.title, r.content.room) for r in map(reader.read, marks)]

    return read


def test_what_comes_again_before_dashes_is_where(rooms_of: Callable[[Sequence[str]], Told]) -> None:
    lines = (
        "Castle Garden – Songs of the river",
        "Lumiere – Films about old maps",
        "Castle Garden – Chess for beginners",
        "Lumiere – The lost roads",
        "City Museum – Ships of the north",
    )
    assert rooms_of(lines) == [
        ("Songs of the river", "Castle Garden"),
        ("Films about old maps", "Lumiere"),
        ("Chess for beginners", "Castle Garden"),
        ("The lost roads", "Lumiere"),
        ("Ships of the north", "City Museum"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [f"{kind} – Number {k} of the old roads" for k, kind in enumerate(("Workshop", "Panel") * 3)],
        [f"{who} – Number {k} of the old roads" for k, who in enumerate(("Robert Brown", "Mary Jones") * 3)],
        [f"{what} – Number {k} of the old roads" for k, what in enumerate(("Marketing", "Sales") * 3)],
        ["Castle Garden – Songs of the river", "Chess for beginners", "The lost roads", "Old ships"],
    ],
    ids=["kinds", "people", "subjects", "once"],
)
def test_what_is_no_place_stays(rooms_of: Callable[[Sequence[str]], Told], lines: list[str]) -> None:
    assert all(room is None for _, room in rooms_of(lines))
