"""Headings of columns that say a theme and its room."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet

from extract.lang import pack
from extract.layout.lines import Line
from extract.structures.shared.arrangement import TrackLabel
from extract.structures.shared.marks import mark_line
from extract.structures.shared.partedheads import parted_labels

NewSheet = Callable[..., Sheet]
LinesOf = Callable[..., list[Line]]
DE = (pack("de"),)


@pytest.mark.parametrize(
    ("heads", "names"),
    [
        (["Forum A – Klima (Saal 1)", "Forum B – Wege (Saal 2)"], ["Forum A – Klima", "Forum B – Wege"]),
        (["Klima (Saal 1)", "Wege (Saal 2)"], ["Klima", "Wege"]),
        (["Stadthaus (Saal 1)", "Rathaus (Saal 2)"], ["", ""]),
    ],
)
def test_themes_stand_beside_rooms(
    heads: list[str], names: list[str], new_sheet: NewSheet, lines_of: LinesOf
) -> None:
    sheet = new_sheet()
    for k, head in enumerate(heads):
        sheet.text(60 + 200 * k, 60, head)
    marks = [mark_line(line, DE) for line in lines_of(sheet)]
    labels = [TrackLabel("", (m,), room=m.rooms[0].room) for m in marks]
    found = parted_labels(labels, DE)
    assert [label.name if label else None for label in found] == names
    assert [label.room if label else None for label in found] == ["Saal 1", "Saal 2"]
