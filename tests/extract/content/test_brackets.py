"""Brackets that begin in one run and end in the next."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.cutting import runs_of
from extract.content.model import Reading
from extract.lang import Pack
from extract.structures.shared.marks import Mark

MarksOf = Callable[..., list[Mark]]
Packs = Callable[[str], tuple[Pack, ...]]
Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["_Anna Lis (City_", "Archive)"], ["Anna Lis (City\nArchive)"]),
        (["_Anna Lis (Leeds)_", "Old maps (and new)"], ["Anna Lis (Leeds)", "Old maps (and new)"]),
        (["_Anna Lis (City_", "Old maps"], ["Anna Lis (City", "Old maps"]),
    ],
)
def test_what_closes_a_bracket_goes_to_it(
    marks_of: MarksOf, packs: Packs, rows: list[str], expected: list[str]
) -> None:
    assert [r.text for r in runs_of(marks_of(*rows), packs("en"))] == expected


def test_an_employer_over_two_lines_is_no_title(read: Read) -> None:
    rows = ["Keynote: _Dr Helen Marsh_ (NOC", "Southampton), Storm surges and what they tell us"]
    content = read(rows)[0].content
    assert content.title == "Storm surges and what they tell us"
    assert [(p.name, p.affiliation) for p in content.participations] == [("Helen Marsh", "NOC Southampton")]
