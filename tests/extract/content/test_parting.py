"""Titles and people in one run, cut apart."""

from __future__ import annotations

from collections.abc import Callable

from extract.content.model import Reading


def test_a_last_line_of_names_with_where_they_work_is_cut_off(read: Callable[..., list[Reading]]) -> None:
    rows = ["Keynote 4: Linear Codes from Rivers", "Sihem Varga (University of Graz)", "Chair: Anna Lis"]
    content = read(rows)[0].content
    assert content.title == "Keynote 4: Linear Codes from Rivers"
    assert [p.name for p in content.participations] == ["Sihem Varga", "Anna Lis"]
