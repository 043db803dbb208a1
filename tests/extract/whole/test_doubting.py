"""What a whole programme says against single records."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from extract.lang import pack
from extract.model import Box, Page, Participation, Place, Session
from extract.whole.doubting import doubted

BOX = Box(0, 0, 10, 10)
PACKS = (pack("en"),)
PAGE = Page(1, 600.0, 800.0, (), (), (), (), 0, "pdfium", "good", "digital")
NAMES = ["Ewa Kulisz", "Adam Zych", "Olga Rak", "Jan Lis", "Ida Wrona", "Piotr Sowa", "Anna Kos", "Karol Gil"]


def person(name: str, affiliation: str | None = "Town Library") -> Participation:
    return Participation(name, "speaker", Place(1, BOX), affiliation=affiliation, confidence=1.0)


def session(title: str, *people: Participation, **given: Any) -> Session:
    values = {"key": title, "kind": "talk", "start": "10:00", "confidence": 1.0, **given}
    return Session(title=title, place=Place(1, BOX), participations=people, **values)


USUAL = [session(f"Maps and letters of lost villages {k}", person(n)) for k, n in enumerate(NAMES)]


def last_of(*sessions: Session, page: Page = PAGE) -> Session:
    return doubted([*USUAL, *sessions], [page], PACKS)[-1]


def test_what_is_like_the_others_stays_sure() -> None:
    assert doubted(USUAL, [PAGE], PACKS) == tuple(USUAL)


@pytest.mark.parametrize(
    "odd",
    [
        session("Ewa Kulisz", person("Ewa Kulisz")),
        session("Speakers: Ewa Kulisz, Adam Zych", person("Ewa Kulisz"), person("Adam Zych")),
        session("Leeds University", person("Ewa Kulisz")),
        session("Lost maps of the north Anna Lis (University of Leeds)", person("Ewa Kulisz")),
        session("Discussion (with questions of the", person("Ewa Kulisz")),
        session("Maps of the villages in the", person("Ewa Kulisz")),
        session("modified maps of lost villages", person("Ewa Kulisz")),
        session("Thrace", person("Ewa Kulisz")),
        session("Wri\ufffden maps of lost villages", person("Ewa Kulisz")),
    ],
    ids=["person", "people", "employer", "more", "bracket", "cut", "tail", "scrap", "illegible"],
)
def test_a_title_unlike_the_others_is_doubted(odd: Session) -> None:
    found = last_of(odd)
    assert found.confidence < 0.9
    assert found.participations[0].confidence < 0.9
    assert replace(found, confidence=1.0, participations=odd.participations) == odd


def test_a_kind_is_no_scrap() -> None:
    assert last_of(session("Lunch", kind="meal")).confidence == 1.0
    assert last_of(session("Discussion", kind="q_and_a")).confidence == 1.0


def test_a_pause_with_more_than_its_name_is_doubted() -> None:
    name = "Dinner in the garden behind the old mill"
    assert last_of(session(name, kind="meal")).confidence == 1.0
    assert last_of(session(f"{name} with music", kind="meal")).confidence < 0.9


@pytest.mark.parametrize(
    ("title", "is_sure"),
    [
        ("Dinner (see maps)", False),
        ("Workshop (bring your letters)", False),
        ("Workshop (30 min)", True),
        ("The memory of towns (a film)", True),
    ],
)
def test_words_in_brackets_behind_a_kind_are_doubted(title: str, is_sure: bool) -> None:
    assert (last_of(session(title)).confidence == 1.0) is is_sure


def test_a_kind_without_people_is_doubted_beside_a_title_of_its_kind() -> None:
    panel = session("Panel", kind="panel")
    full = session("Panel: who keeps the maps of our towns", key="full", kind="panel")
    assert last_of(full, panel).confidence < 0.9
    assert last_of(replace(full, start="12:00"), panel).confidence == 1.0
    assert last_of(replace(full, kind="talk"), panel).confidence == 1.0
    assert last_of(full, replace(panel, participations=(person("Ewa Kulisz"),))).confidence == 1.0


def test_a_page_of_broken_text_is_doubted() -> None:
    usual = session("Choirs and their towns between the wars")
    assert last_of(usual).confidence == 1.0
    assert last_of(usual, page=replace(PAGE, grade="poor")).confidence < 0.9


def test_untimed_talks_are_no_surer_than_their_block() -> None:
    block = session("maps of lost villages in the", key="b", kind="session")
    talk = session("Choirs and their towns between the wars", parent=block.key, start=None)
    assert last_of(block, talk).confidence < 0.9
    assert last_of(block, replace(talk, start="10:20")).confidence == 1.0


@pytest.mark.parametrize(
    "odd",
    [
        person("Ewa Kulisz", None),
        person("Antoine Le"),
        person("Ewa Kulisz", "J"),
        person("Ewa Zych", "„Times"),
    ],
)
def test_people_unlike_the_others_are_doubted(odd: Participation) -> None:
    found = last_of(session("Choirs and their towns between the wars", odd))
    assert found.confidence == 1.0
    assert found.participations[0].confidence < 0.9


@pytest.mark.parametrize(("lacking", "sure"), [(3, False), (6, True)])
def test_who_lacks_the_employer_that_most_have_is_less_sure(lacking: int, sure: bool) -> None:
    people = [person(f"Anna Kulisz{k}", None if k < lacking else "Town Library") for k in range(10)]
    block = Session("s1", "Maps of all the towns", "talk", Place(1, BOX), participations=tuple(people))
    found = doubted([block], [], (pack("en"),))[0].participations
    assert (found[0].confidence >= 0.9) is sure
    assert found[-1].confidence == 1.0
