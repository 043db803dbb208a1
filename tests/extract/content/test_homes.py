"""Where people come from, on a line of its own below their names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading

Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["**Yannick Tremblay**", "Montreal, Canada"], [("Yannick Tremblay", "Montreal, Canada")]),
        (["**Anna Lis**", "Warsaw, Poland"], [("Anna Lis", "Warsaw, Poland")]),
        (["**Anna Lis**", "Jan Kot"], [("Anna Lis", None), ("Jan Kot", None)]),
    ],
)
def test_a_town_below_a_name_set_apart(
    read: Read, rows: list[str], expected: list[tuple[str, str | None]]
) -> None:
    others = (["**Paul Martin**", "Lyon, France", "~Old maps of lost villages~"], ["~Lunch in the old hall~"])
    reading = read([*rows, "~Chimera states in networks of oscillators~"], *others)[0]
    assert [(p.name, p.affiliation) for p in reading.content.participations] == expected
    assert reading.content.title == "Chimera states in networks of oscillators"
