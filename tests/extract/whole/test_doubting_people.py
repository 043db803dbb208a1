"""What a programme says against single people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.lang import pack
from extract.model import Box, Participation, Place, Session, SessionKind
from extract.whole.doubting_people import Setting, weight_of_person

PLACE = Place(1, Box(0, 0, 10, 10))
PACKS = (pack("pl"), pack("en"))
USUAL = Participation("Ewa Kulisz", "speaker", PLACE, affiliation="Town Library", problems=("role_inferred",))
GUEST = replace(USUAL, role="panelist")
HOST = replace(USUAL, role="host", role_as_printed="Prowadzenie", problems=())


def weight(person: Participation, title: str = "Maps and letters", kind: SessionKind = "talk") -> float:
    others = (replace(person, name="Anna Lis"), replace(USUAL, name="Jan Kos", role="moderator"))
    people = (person, *others) if kind == "panel" else (person,)
    session = Session("s1", title, kind, PLACE, participations=people)
    return weight_of_person(person, Setting(session, PACKS, affiliated=True))


@pytest.mark.parametrize(
    ("person", "title", "kind"),
    [
        (USUAL, "Maps and letters", "talk"),
        (GUEST, "Panel: Who pays?", "panel"),
        (HOST, "Warsztaty", "workshop"),
        (replace(USUAL, role="organiser", problems=()), "Lunch", "meal"),
    ],
)
def test_nothing_speaks_against_most(person: Participation, title: str, kind: SessionKind) -> None:
    assert weight(person, title, kind) == 1.0


@pytest.mark.parametrize(
    ("person", "title", "kind"),
    [
        (replace(USUAL, affiliation=None), "Maps and letters", "talk"),
        (replace(USUAL, affiliation="Town Library; Leeds"), "Maps and letters", "talk"),
        (replace(USUAL, affiliation="Town Library, Leeds, Old Mill"), "Maps and letters", "talk"),
        (replace(USUAL, affiliation="TBC"), "Maps and letters", "talk"),
        (replace(USUAL, affiliation="University", position="Dean"), "Maps and letters", "talk"),
        (replace(USUAL, affiliation="University of"), "Maps and letters", "talk"),
        (replace(USUAL, position="Head of sales and", affiliation="Leeds"), "Maps and letters", "talk"),
        (replace(USUAL, name="Ewa Kos-de"), "Maps and letters", "talk"),
        (replace(USUAL, name="Ewa K."), "Maps and letters", "talk"),
        (USUAL, "Lunch", "meal"),
        (GUEST, "Maps and letters", "panel"),
        (GUEST, "Panel: Who pays?", "talk"),
        (HOST, "Maps and letters", "session"),
        (replace(USUAL, role_as_printed="Talk", problems=()), "Maps and letters", "talk"),
    ],
    ids=[
        "employer",
        "two",
        "list",
        "unknown",
        "nameless",
        "cut",
        "cut office",
        "hyphen",
        "piece",
        "meal",
        "moderated",
        "alone",
        "lead",
        "thing",
    ],
)
def test_what_makes_a_person_doubtful(person: Participation, title: str, kind: SessionKind) -> None:
    assert weight(person, title, kind) < 0.9


def test_where_an_office_ends_and_the_employer_begins_is_a_little_doubtful() -> None:
    assert 0.9 < weight(replace(USUAL, position="Director")) < 1.0


def test_speakers_beside_a_chair_and_in_a_crowd_are_doubtful() -> None:
    chair = replace(USUAL, name="Jan Kos", role="chair", problems=())
    chaired = Session("s1", "Old maps", "session", PLACE, participations=(USUAL, chair))
    assert weight_of_person(USUAL, Setting(chaired, PACKS, affiliated=True)) < 0.95
    assert weight_of_person(chair, Setting(chaired, PACKS, affiliated=True)) == 1.0
    crowds: tuple[tuple[SessionKind, bool], ...] = (("talk", False), ("poster", True))
    for kind, least in crowds:
        crowd = Session("s1", "Old maps", kind, PLACE, participations=(USUAL,) * 16)
        assert (weight_of_person(USUAL, Setting(crowd, PACKS, affiliated=True)) == 1.0) == least


@pytest.mark.parametrize(
    ("office", "least"), [("Hunzinger", False), ("Hunzinger Ltd", True), ("Wrocław", True)]
)
def test_one_unknown_word_is_hardly_an_employer_where_nobody_has_one(office: str, least: bool) -> None:
    person = replace(USUAL, affiliation=office)
    session = Session("s1", "Maps and letters", "talk", PLACE, participations=(person,))
    assert (weight_of_person(person, Setting(session, PACKS, affiliated=False, bare=True)) == 1.0) == least
    assert weight_of_person(person, Setting(session, PACKS, affiliated=False)) == 1.0
