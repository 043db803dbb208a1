"""Firms that were read as people."""

from __future__ import annotations

from typing import Any

from extract.lang import pack
from extract.model import Box, Participation, Place, Session
from extract.whole.firms import with_firms

PLACE = Place(1, Box(0, 0, 10, 10))
PACKS = (pack("en"),)
EMPLOYED = ("Anna Kowalska", "Peter Smith", "Maria Nowak", "John Miller")


def person(name: str, affiliation: str | None = None, **given: Any) -> Participation:
    return Participation(name, "speaker", PLACE, affiliation=affiliation, **given)


def session(*people: Participation) -> Session:
    return Session("s9", "Old maps", "talk", PLACE, participations=people)


def told(last: Session, *, employed: bool = True) -> list[tuple[str, str | None]]:
    others = [session(person(name, "Leeds" if employed else None)) for name in EMPLOYED]
    return [(p.name, p.affiliation) for p in with_firms([*others, last], PACKS)[-1].participations]


def test_a_firm_behind_a_person_is_the_employer_where_naming_it_is_a_habit() -> None:
    assert told(session(person("Robert Brown"), person("Blorvex Bots"))) == [("Robert Brown", "Blorvex Bots")]


def test_a_firm_may_stand_behind_an_office() -> None:
    people = (person("Robert Brown", position="manager"), person("Blorvex Bots"))
    assert told(session(*people)) == [("Robert Brown", "Blorvex Bots")]


def test_in_a_document_without_employers_nobody_is_one() -> None:
    people = (person("Robert Brown"), person("Blorvex Bots"))
    assert len(told(session(*people), employed=False)) == 2


def test_the_last_of_a_list_of_names_is_no_employer() -> None:
    people = (person("Robert Brown"), person("Mary Jones"), person("Blorvex Bots"))
    assert len(told(session(*people))) == 3


def test_known_people_and_those_with_an_office_are_no_employers() -> None:
    assert len(told(session(person("Robert Brown"), person("Thomas White")))) == 2
    assert len(told(session(person("Robert Brown"), person("Blorvex Qwatt", "Leeds")))) == 2
