"""Speakers that a timetable names by their surname alone."""

from __future__ import annotations

import pytest

from extract.layout.edges import Cell
from extract.layout.lines import Line, make_line
from extract.model import Box, Place, Session, Style, Word
from extract.whole.lone import with_lone_surnames

BOX = Box(0, 0, 10, 10)


def line(text: str) -> Line:
    style = Style("Vera", 10.0, False, False, 0)
    words = [
        Word(w, Box(50.0 * k, 0, 50.0 * k + 40, 10), style, 0, k, len(w)) for k, w in enumerate(text.split())
    ]
    return make_line(1, list(enumerate(words)), 0, Cell(BOX, 0, None))


def session(key: str, title: str, kind: str = "other") -> Session:
    return Session(key, title, kind=kind, place=Place(1, BOX))  # type: ignore[arg-type]


LINES = ["Anna Brandt (TU Berlin)", "Paul J. Costa, Lisbon", "Maria Nowak-Lis", "The Grant of old maps"]


def test_a_surname_is_the_person_that_the_document_names_in_full() -> None:
    titles = ["Brandt", "Costa II", "Nowak-Lis", "Grant", "Problem session"]
    sessions = [session(f"s{k}", t) for k, t in enumerate(titles)]
    found = with_lone_surnames([*sessions, session("s9", "Lunch", "meal")], [line(t) for t in LINES])
    assert [[p.name for p in s.participations] for s in found] == [
        ["Brandt"],
        ["Costa"],
        ["Nowak-Lis"],
        [],
        [],
        [],
    ]
    assert [s.kind for s in found] == ["talk", "talk", "talk", "other", "other", "meal"]
    assert {p.role for s in found for p in s.participations} == {"speaker"}


@pytest.mark.parametrize("titles", [["Brandt", "Costa"], ["Brandt", "Costa", "Grant", "Excursion"]])
def test_few_prove_nothing(titles: list[str]) -> None:
    sessions = [session(f"s{k}", t) for k, t in enumerate(titles)]
    assert with_lone_surnames(sessions, [line(t) for t in LINES]) == sessions
