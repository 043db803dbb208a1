"""Who gives a talk, told behind its title in one line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading

Read = Callable[..., list[Reading]]
Told = tuple[str, str | None, str | None]
OFFICES = "Lost roads by Peter Brown (Chair of the Map Society) and Susan White (Member of the Road Club)"
CHAIRS: list[Told] = [("Peter Brown", "Chair", "Map Society"), ("Susan White", "Member", "Road Club")]
CATALAN = "Les cases perdudes per Marta Puig: investigadora de la Universitat de Lleida"


@pytest.mark.parametrize(
    ("language", "line", "title", "people"),
    [
        ("en", "The maps of lost villages by Diana Brown", None, [("Diana Brown", None, None)]),
        ("en", OFFICES, "Lost roads", CHAIRS),
        ("ca", CATALAN, None, [("Marta Puig", "investigadora", "Universitat de Lleida")]),
        ("en", "How to travel by Night Train", "How to travel by Night Train", []),
    ],
    ids=["name", "offices", "Catalan", "no name"],
)
def test_names_behind_by_to_the_end_give_the_talk(
    read: Read, language: str, line: str, title: str | None, people: list[Told]
) -> None:
    content = read([line], languages=language)[0].content
    assert content.title == (title or line.replace(" per ", " by ").split(" by ")[0])
    assert [(p.name, p.position, p.affiliation) for p in content.participations] == people
    assert all(p.confidence < 0.9 and p.is_inferred for p in content.participations)
