"""Sessions that are counted below each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet

from extract.lang import pack
from extract.layout.lines import Line
from extract.structures.shared.counted import counted_lines
from extract.structures.shared.marks import mark_lines

LinesOf = Callable[[Sheet], tuple[Line, ...]]
PACKS = (pack("en"), pack("fr"))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Workshop 1: Rivers", "Ewa Kulisz", "Workshop 2: Roads"), [0, 2]),
        (("Ateliers au choix", "Atelier A – Eaux", "Atelier B – Forêts"), [1, 2]),
        (("Workshop 1: Rivers", "Session 2: Roads"), []),
        (("Workshop 1: Rivers", "Workshop 1: Rivers again"), []),
        (("Workshop: Rivers", "Workshop: Roads"), []),
        (("Rivers 1", "Rivers 2"), []),
    ],
)
def test_one_word_with_other_numbers_counts_sessions(
    new_sheet: Callable[..., Sheet], lines_of: LinesOf, lines: tuple[str, ...], expected: list[int]
) -> None:
    sheet = new_sheet()
    for k, text in enumerate(lines):
        sheet.text(60, 100 + 14 * k, text)
    assert counted_lines(mark_lines(lines_of(sheet), PACKS), PACKS) == expected


def test_lines_at_two_edges_are_not_counted_together(
    new_sheet: Callable[..., Sheet], lines_of: LinesOf
) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "Workshop 1: Rivers")
    sheet.text(90, 120, "Workshop 2: Roads")
    assert counted_lines(mark_lines(lines_of(sheet), PACKS), PACKS) == []


def test_one_of_them_may_be_set_in_as_a_paragraph(new_sheet: Callable[..., Sheet], lines_of: LinesOf) -> None:
    sheet = new_sheet()
    sheet.text(74, 100, "Workshop 1: Rivers")
    sheet.text(60, 120, "Workshop 2: Roads")
    assert counted_lines(mark_lines(lines_of(sheet), PACKS), PACKS) == [0, 1]
