"""Talks on lines of their own below the quoted title of their block."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from extract.content.learning import content_reader
from extract.content.restarts import read_entry
from extract.lang import Pack
from extract.layout.edges import Cell
from extract.model import Box
from extract.structures.shared.marks import Mark

Marks = Callable[..., list[Mark]]
Packs = Callable[[str], tuple[Pack, ...]]
Told = list[tuple[str | None, list[str | None]]]
#: A drawn cell wide enough for every line but the long one.
CELL = Cell(Box(40, 0, 420, 800), 4, None)
BLOCKS: list[tuple[str, ...]] = [
    (
        "‘‘Bells and towers’’",
        "How the bells of a valley were cast",
        "Towers that lean and towers that stand",
    ),
    ("“Mills and their millers”", "Mills on the upper river and below it", "What the flour of the towns was"),
    ("„Letters”", "What the emigrants wrote home about the sea", "Post offices of the old harbour towns"),
]


@pytest.fixture
def told(marks_of: Marks, packs: Packs) -> Callable[..., Told]:
    """Title of each entry with those inside it, read in the habit of all of them."""

    def read(*entries: Sequence[str]) -> Told:
        marks = [
            [replace(m, line=replace(m.line, cell=CELL)) for m in marks_of(*rows, top=100.0 + 200 * k)]
            for k, rows in enumerate(entries)
        ]
        reader = content_reader([(m, ()) for m in marks], packs("en"), frozenset())
        found = [read_entry(reader, m) for m in marks]
        return [(r.content.title, [p.content.title for p in r.parts]) for r in found]

    return read


def test_each_line_below_a_quoted_title_is_a_talk(told: Callable[..., Told]) -> None:
    assert told(*BLOCKS) == [
        ("Bells and towers", list(BLOCKS[0][1:])),
        ("Mills and their millers", list(BLOCKS[1][1:])),
        ("Letters", list(BLOCKS[2][1:])),
    ]


def test_a_line_that_was_full_goes_on_below(told: Callable[..., Told]) -> None:
    first = "Salt roads of the north and the towns that they made rich and also left only"
    long = ("‘‘Roads’’", first, "Poor again", "Tolls on bridges")
    title, talks = told(*BLOCKS, long)[-1]
    assert title == "Roads"
    assert talks == [f"{long[1]} {long[2]}", long[3]]


def test_lines_without_a_quoted_title_are_talks_alone(told: Callable[..., Told]) -> None:
    lines = ("Songs that are sung at the harvest", "Songs that nobody has sung since")
    assert told(*BLOCKS, lines)[-1] == (None, list(lines))
    assert told(*BLOCKS[:2], lines)[-1][1] == []


def test_names_below_quoted_titles_are_no_talks(told: Callable[..., Told]) -> None:
    found = told(*((title, "Alice Whitfield", "Peter Warden") for title, *_ in BLOCKS))
    assert [(title, talks) for title, talks in found] == [
        ("Bells and towers", []), ("Mills and their millers", []), ("Letters", []),
    ]  # fmt: skip
