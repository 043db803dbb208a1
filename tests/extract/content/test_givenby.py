"""Who gives a talk, told behind its title in one line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading

Read = Callable[..., list[Reading]]
Told = tuple[str, str | None, str | None]
OFFICES = "Lost roads by Peter Brown (Chair of the Map Society) and Susan White (Member of the Road Club)"
CHAIRS: list[Told] = [("Peter Brown", "Chair", "Map Society"), ("Susan White", "Member", "Road Club")]
MARTIN: Told = ("Catherine Martin", None, None)
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


@pytest.mark.parametrize(
    ("language", "lines", "title", "people"),
    [
        (
            "ca",
            [
                "Pedagogia dins i fora de l'escola, a",
                "càrrec de Marta Puig, professora de la Universitat de Lleida.",
            ],
            "Pedagogia dins i fora de l'escola",
            [("Marta Puig", "professora", "Universitat de Lleida")],
        ),
        (
            "ca",
            ["Les cases perdudes, a càrrec", "d’Eva Puig, jurista, i de Marta Vila, especialista en dret."],
            "Les cases perdudes",
            [("Eva Puig", "jurista", None), ("Marta Vila", "especialista en dret", None)],
        ),
        (
            "ca",
            [
                "Les cases perdudes, a càrrec",
                "d’Eva Puig, jurista, i de Qwanbo Zholy Barr, relatora de dret.",
            ],
            "Les cases perdudes",
            [("Eva Puig", "jurista", None), ("Qwanbo Zholy Barr", "relatora de dret", None)],
        ),
        ("fr", ["Les villages perdus, conférence de Catherine Martin"], "Les villages perdus", [MARTIN]),
        (
            "fr",
            ["Une toute nouvelle et très grande conférence de Catherine Martin"],
            "Une toute nouvelle et très grande conférence",
            [MARTIN],
        ),
    ],
    ids=["cut", "elided", "unknown", "apposition", "kind"],
)
def test_longer_words_that_ask_for_names_lead_to_who_speaks(
    read: Read, language: str, lines: list[str], title: str, people: list[Told]
) -> None:
    content = read(lines, languages=language)[0].content
    assert content.title == title
    assert [(p.name, p.position, p.affiliation) for p in content.participations] == people
