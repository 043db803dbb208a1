"""Items of a list of people that name nobody."""

from __future__ import annotations

from collections.abc import Callable

from extract.content.model import Reading

Read = Callable[..., list[Reading]]


def test_an_item_that_names_nobody_is_kept_as_text(read: Read) -> None:
    content = read(
        [
            "**Who decides in town?**",
            "Panelists:",
            "• Jane Roe, University of Leeds",
            "• A delegate of the ministry",
        ]
    )[0].content
    assert [(p.name, p.affiliation) for p in content.participations] == [("Jane Roe", "University of Leeds")]
    assert content.description is not None and "A delegate of the ministry" in content.description


def test_a_list_of_names_alone_loses_none(read: Read) -> None:
    content = read(["**Who decides in town?**", "Panelists:", "• Jane Roe", "• John Brown"])[0].content
    assert [p.name for p in content.participations] == ["Jane Roe", "John Brown"]
    assert content.description is None
