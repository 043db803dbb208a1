"""Programmes in two languages: each session once, in the language that is printed first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from extract.model import Box, Participation, Place, Session
from extract.model.programme import SessionKind
from extract.values import replace
from extract.whole.tongues import in_first_language, is_one_name, without_second_names

PLACE = Place(1, Box(0, 0, 10, 10))
Row = tuple[str, str, str, str, str]
GREEK: list[Row] = [
    ("09:00", "Προσέλευση και καφές", "Registration and coffee", "", ""),
    ("10:00", "Η μνήμη της πόλης", "The memory of the city", "Μαρία Καλογήρου", "Maria Kalogirou"),
    ("11:00", "Διάλειμμα", "Break", "", ""),
    ("12:00", "Προφορική ιστορία", "Oral history", "Γιώργος Στεφανίδης", "Giorgos Stefanidis"),
]
POLISH: list[Row] = [
    ("09:00", "Rejestracja uczestników", "Registration of participants", "", ""),
    (
        "10:00",
        "Pamięć miasta w archiwach",
        "The memory of the city",
        "Ewa Maliniak",
        "Ewa Maliniak",
    ),
    ("11:00", "Przerwa oraz obiad", "Break and lunch", "", ""),
    ("12:00", "Debata i wykład dla szkoły", "Debate at the school", "Jan Olszyna", "Jan Olszyna"),
]
KINDS: dict[str, SessionKind] = {"09:00": "registration", "11:00": "break"}


def person(name: str) -> Participation:
    return Participation(name, "speaker", PLACE)


def session(key: str, row: Row, column: int) -> Session:
    start = row[0]
    people = (person(row[3 + column]),) if row[3] else ()
    made = Session(
        key,
        row[1 + column],
        KINDS.get(start, "talk"),
        PLACE,
        start=start,
        end=f"{start[:2]}:45",
        date="2023-10-14",
    )
    return replace(made, participations=people)


def both(rows: Sequence[Row]) -> list[Session]:
    return [session(f"{c}{n}", row, c) for c in (0, 1) for n, row in enumerate(rows)]


@pytest.mark.parametrize("rows", [GREEK, POLISH], ids=["two scripts", "one script"])
def test_each_session_once_with_the_other_wording_as_subtitle(rows: list[Row]) -> None:
    once = in_first_language(both(rows))
    assert [(s.title, s.subtitle) for s in once.sessions] == [(r[1], r[2]) for r in rows]
    assert [p.name for s in once.sessions for p in s.participations] == [r[3] for r in rows if r[3]]
    assert once.kept == {f"1{n}": f"0{n}" for n in range(len(rows))}


def strangers(sessions: list[Session]) -> list[Session]:
    return [
        replace(s, participations=(person("Adam Wierzba"),)) if s.key[0] == "1" and s.participations else s
        for s in sessions
    ]


def other_rooms(sessions: list[Session]) -> list[Session]:
    return [replace(s, room=f"Room {s.key[0]}", participations=()) for s in sessions]


def one_language(sessions: list[Session]) -> list[Session]:
    titles = {s.key[1]: s.title for s in sessions if s.key[0] == "0"}
    return [
        replace(s, title=f"{titles[s.key[1]]} dla wszystkich") if s.key[0] == "1" else s for s in sessions
    ]


@pytest.mark.parametrize("change", [strangers, other_rooms, one_language])
def test_parallel_rooms_stay_apart(change: Callable[[list[Session]], list[Session]]) -> None:
    sessions = change(both(POLISH))
    assert [s.key for s in in_first_language(sessions).sessions] == [s.key for s in sessions]


def test_titles_that_go_on_in_another_script_are_parted() -> None:
    rows = [replace(session(f"{n}", r, 0), title=f"{r[1]} {r[2]}") for n, r in enumerate(GREEK)]
    parted = in_first_language(rows).sessions
    assert [(s.title, s.subtitle) for s in parted] == [(r[1], r[2]) for r in GREEK]


def test_a_slash_between_scripts_stays_in_the_title() -> None:
    rows = [replace(session(f"{n}", r, 0), title=f"{r[1]}/ {r[2]}") for n, r in enumerate(GREEK)]
    assert list(in_first_language(rows).sessions) == [without_second_names(s) for s in rows]


def test_talks_of_two_blocks_that_are_one() -> None:
    sessions = both(GREEK)
    talks = [replace(session(f"t{c}", GREEK[3], c), parent=f"{c}1", start=None, end=None) for c in (0, 1)]
    once = in_first_language([*sessions, *talks])
    assert [(s.key, s.parent) for s in once.sessions if s.parent] == [("t0", "01")]


def test_one_title_of_foreign_words_makes_no_second_language() -> None:
    rows = [session(f"{n}", r, 0) for n, r in enumerate(GREEK)]
    rows[1] = replace(rows[1], title="Εργαστήριο fact-checking")
    assert list(in_first_language(rows).sessions) == rows


def test_people_named_in_two_scripts_are_named_once() -> None:
    names = ("Марија Јовановић", "Marija Jovanović", "Петар Николић", "Petar Nikolić", "Ivan Ilić")
    told = without_second_names(replace(session("1", GREEK[0], 0), participations=tuple(map(person, names))))
    assert [p.name for p in told.participations] == ["Марија Јовановић", "Петар Николић", "Ivan Ilić"]


def test_names_over_scripts() -> None:
    assert is_one_name("Νίκος Αλεξίου", "Nikos Alexiou")
    assert not is_one_name("Νίκος Αλεξίου", "Anna Vlachou")
