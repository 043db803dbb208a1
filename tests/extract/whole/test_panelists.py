"""Who sits on a panel."""

from __future__ import annotations

import pytest

from extract.lang import pack
from extract.model import Box, Participation, Place, Role, Session, SessionKind
from extract.whole.panelists import with_panelists

PLACE = Place(1, Box(0, 0, 10, 10))
PACKS = (pack("en"),)


def person(name: str, role: Role, inferred: bool) -> Participation:
    return Participation(name, role, PLACE, problems=("role_inferred",) if inferred else ())


def session(title: str, kind: SessionKind, *roles: Role, inferred: bool = True) -> Session:
    people = tuple(
        person(f"Ewa Kulisz {k}", r, inferred and r in ("speaker", "panelist")) for k, r in enumerate(roles)
    )
    return Session(key=title, title=title, place=PLACE, kind=kind, participations=people)


@pytest.mark.parametrize(
    ("one", "roles"),
    [
        (
            session("Panel: Who rings?", "panel", "moderator", "speaker", "speaker", inferred=False),
            ["moderator", "panelist", "panelist"],
        ),
        # the moderator of a day makes no panel of the talks that it stands above
        (session("Who rings?", "panel", "moderator", "speaker"), ["moderator", "speaker"]),
        (session("Fireside chat: Who rings?", "panel", "moderator", "panelist"), ["moderator", "speaker"]),
        (session("Panel 4: Who rings?", "panel", "panelist"), ["panelist"]),
        (session("Who rings?", "talk", "speaker", "speaker"), ["speaker", "speaker"]),
        # what the session is says what its people do, whatever they are called
        (session("Panel: Who rings?", "panel", "speaker", "speaker"), ["panelist", "panelist"]),
        (
            session("Panel: Who rings?", "panel", "special_guest", "special_guest", "moderator"),
            ["panelist", "panelist", "moderator"],
        ),
        (
            session("Panel: Who rings?", "panel", "special_guest", "speaker", "expert"),
            ["special_guest", "speaker", "expert"],
        ),
        (
            session("Discussion: bells", "q_and_a", "speaker", "speaker", "host"),
            ["panelist", "panelist", "host"],
        ),
        (session("Discussion", "q_and_a", "speaker", "speaker"), ["speaker", "speaker"]),
        (
            session("Poster session: bells", "panel", "moderator", "speaker", "speaker"),
            ["moderator", "speaker", "speaker"],
        ),
    ],
)
def test_roles_on_panels(one: Session, roles: list[Role]) -> None:
    (found,) = with_panelists([one], PACKS)
    assert [p.role for p in found.participations] == roles


@pytest.mark.parametrize(
    ("block", "kind", "roles"),
    [
        ("Session IV: Round tables", "panel", ["panelist", "panelist"]),
        ("Session IV: Bells", "talk", ["speaker", "speaker"]),
    ],
)
def test_entries_below_a_heading_of_panels(block: str, kind: SessionKind, roles: list[Role]) -> None:
    one = session("Who rings?", "talk", "speaker", "speaker")
    inner = Session(one.key, one.title, one.kind, PLACE, parent=block, participations=one.participations)
    _, found = with_panelists([session(block, "session"), inner], PACKS)
    assert (found.kind, [p.role for p in found.participations]) == (kind, roles)


@pytest.mark.parametrize(
    ("kind", "label", "role"),
    [
        ("opening", "Attending", "speaker"),
        ("opening", "Panel", "panelist"),
        ("opening", None, "panelist"),
        ("panel", "Attending", "panelist"),
    ],
)
def test_who_takes_part_in_an_opening_sits_on_no_panel(
    kind: SessionKind, label: str | None, role: Role
) -> None:
    people = tuple(
        Participation(f"Ewa Kulisz {k}", "panelist", PLACE, role_as_printed=label) for k in range(3)
    )
    one = Session(key="1", title="Opening", place=PLACE, kind=kind, participations=people)
    (found,) = with_panelists([one], PACKS)
    assert {p.role for p in found.participations} == {role}
