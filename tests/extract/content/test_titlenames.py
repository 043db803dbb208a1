"""Who holds a talk, named at the end of its title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading

Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("language", "title", "people"),
    [
        ("it", "Masterclass II di Laura Bianchi", ["Laura Bianchi"]),
        ("en", "Workshop with Robert Brown and Mary Jones", ["Robert Brown", "Mary Jones"]),
        ("de", "Mittagsvorlesung von Prof. Dr. Peter Schneider", ["Peter Schneider"]),
        ("fr", "Ouverture du colloque par Catherine Martin (IHRIM)", ["Catherine Martin"]),
        # nobody holds an exhibition, and a subject is no word for a talk
        ("en", "Exhibition of Robert Brown", []),
        ("en", "The unknown maps of Robert Brown", []),
        ("en", "Workshop of Old Maps", []),
        ("en", "In memory of Prof. Robert Brown", []),
    ],
)
def test_who_holds_what_the_title_names(read: Read, language: str, title: str, people: list[str]) -> None:
    (found,) = read([title], languages=language)
    assert (found.content.title, [p.name for p in found.content.participations]) == (title, people)
    assert all(p.confidence < 0.9 and p.is_inferred for p in found.content.participations)


def test_who_sits_on_a_panel_beside_who_leads_it(read: Callable[..., list[Reading]]) -> None:
    (found,) = read(
        ["Panel discussion with Anna Lis (Leeds), Peter Brown and Jane Hill, moderated by Mary Stone"]
    )
    assert [(p.name, p.role, p.affiliation) for p in found.content.participations] == [
        ("Anna Lis", "panelist", "Leeds"),
        ("Peter Brown", "panelist", None),
        ("Jane Hill", "panelist", None),
        ("Mary Stone", "moderator", None),
    ]
    (found,) = read(["Panel discussion with experts, Peter Brown and Jane Hill"])
    assert found.content.participations == ()
