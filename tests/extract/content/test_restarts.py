"""Sessions side by side in one slot, each with its own numbered list of talks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extract.content.model import Reading
from extract.content.reading import ContentReader
from extract.content.restarts import read_entry, split_restarts
from extract.structures.shared.marks import Mark

MarksOf = Callable[..., list[Mark]]
ReaderOf = Callable[..., ContentReader]

SLOT = (
    (50, "Parallel sessions"),
    (50, "**Roads and rivers — Room B 2**"),
    (50, "Chair: Alice Whitfield"),
    (70, "1. Thomas Harper (University of Leeds) — Bridges of small river towns"),
    (70, "2. Mary Lindon (University of York) — Ferries and the people who"),
    (85, "worked on them"),
    (50, "**Harbours and their towers — Room C 4**"),
    (50, "Chair: Peter Warden"),
    (70, "1. Edward Marsh (University of Kent) — Lights of northern harbours"),
    (70, "2. Helen Archer (University of Bath) — Towers above the old town"),
)


def lines(marks_of: MarksOf, rows: Sequence[tuple[int, str]]) -> list[Mark]:
    """Marks of rows below each other, each with its left edge."""
    return [marks_of(text, top=100 + 14 * k, left=left)[0] for k, (left, text) in enumerate(rows)]


def read(marks: list[Mark], reader_of: ReaderOf) -> Reading:
    return read_entry(reader_of([marks]), marks)


def test_numbers_that_begin_anew_begin_a_session(marks_of: MarksOf, reader_of: ReaderOf) -> None:
    reading = read(lines(marks_of, SLOT), reader_of)
    assert reading.content.title == "Parallel sessions"
    assert reading.side_by_side
    blocks = [(p.content.title, p.content.room, [t.content.title for t in p.parts]) for p in reading.parts]
    assert blocks == [
        (
            "Roads and rivers",
            "Room B 2",
            ["Bridges of small river towns", "Ferries and the people who worked on them"],
        ),
        (
            "Harbours and their towers",
            "Room C 4",
            ["Lights of northern harbours", "Towers above the old town"],
        ),
    ]
    assert [(p.name, p.role) for p in reading.parts[1].content.participations] == [("Peter Warden", "chair")]


def test_one_list_is_one_session(marks_of: MarksOf) -> None:
    assert split_restarts(lines(marks_of, SLOT[:6])) is None


def test_lists_without_headings_between_them_are_no_sessions(marks_of: MarksOf) -> None:
    rows = [row for k, row in enumerate(SLOT) if k not in (6, 7)]
    assert split_restarts(lines(marks_of, rows)) is None
