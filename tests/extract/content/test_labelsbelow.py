"""Roles printed on a line of their own below a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.cutting import runs_of
from extract.content.model import Reading
from extract.lang import Pack
from extract.structures.shared.marks import Mark

Read = Callable[..., list[Reading]]


def people(readings: list[Reading]) -> list[tuple[str, str, str | None]]:
    return [(p.name, p.role, p.affiliation) for r in readings for p in r.content.participations]


def test_a_role_and_an_employer_below_a_name(read: Read) -> None:
    found = read(
        ["**Old maps of the coast**", "Ewa Kulisz", "~Moderator~", "~UTV | Maria Blorvex~"],
        ["**Old maps of the hills**", "Marek", "Nowak", "~Panelist~", "~Leeds University~"],
    )
    assert people(found) == [
        ("Ewa Kulisz", "moderator", "UTV | Maria Blorvex"),
        ("Marek Nowak", "panelist", "Leeds University"),
    ]
    assert [r.content.title for r in found] == ["Old maps of the coast", "Old maps of the hills"]


@pytest.mark.parametrize(
    ("rows", "label", "text"),
    [
        (["Ewa Kulisz", "~Moderator~", "~Marek Nowak~"], None, None),
        (["Ewa Kulisz", "~Moderator:~", "~Leeds University~"], None, None),
        (["Ewa Kulisz (University", "~Consultant)~", "~Leeds University~"], None, None),
        (["Ewa Kulisz", "~Moderator~"], "Moderator", "Ewa Kulisz"),
    ],
)
def test_which_labels_stand_below_their_name(
    marks_of: Callable[..., list[Mark]],
    packs: Callable[[str], tuple[Pack, ...]],
    rows: list[str],
    label: str | None,
    text: str | None,
) -> None:
    closed = [r for r in runs_of(marks_of(*rows), packs("en")) if r.is_closed]
    assert [(r.role_as_printed, r.text) for r in closed] == ([(label, text)] if label else [])
