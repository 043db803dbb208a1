"""Events printed twice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from extract.model import Box, Participation, Place, Session
from extract.whole.repeats import each_once, is_repeat, same_title

BOX = Box(0, 0, 10, 10)
EWA, ADAM = (Participation(n, "speaker", Place(2, BOX)) for n in ("Ewa Kulisz", "Adam Zych"))


def session(key: str, title: str, page: int = 1, **given: Any) -> Session:
    values = {"kind": "talk", "date": "2024-06-03", "start": "10:00", **given}
    return Session(key, title, place=Place(page, BOX), **values)


def test_overview_and_details_give_one_session_with_the_fullest_record() -> None:
    overview = session("s1", "Maps of lost villages", end="10:30", problems=("no_date",))
    details = session("s2", "Maps of lost villages", 2, room="Room 1", participations=(EWA, ADAM))
    once = each_once([overview, details])
    assert once.kept == {"s2": "s1"}
    assert once.sessions == (replace(details, key="s1", end="10:30"),)


def test_talks_of_both_prints_of_a_block_hang_under_it_once() -> None:
    first = session("s1", "Session 3", end="12:00", kind="session")
    second = session("s3", "Session 3: Maps and memory", 2, kind="session")
    talk = session("s2", "Letters of emigrants", parent="s1", start=None)
    again = session("s4", "Letters of emigrants", 2, parent="s3", start=None, participations=(EWA,))
    other = session("s5", "Parish registers", 2, parent="s3", start=None)
    once = each_once([first, talk, second, again, other])
    assert [(s.key, s.title, s.parent) for s in once.sessions] == [
        ("s1", "Session 3: Maps and memory", None),
        ("s2", "Letters of emigrants", "s1"),
        ("s5", "Parish registers", "s1"),
    ]
    assert once.sessions[1].participations == (EWA,)


@pytest.mark.parametrize(
    "other",
    [
        session("s2", "Maps of lost villages", start="11:00"),
        session("s2", "Maps of lost villages", date="2024-06-04"),
        session("s2", "Maps of lost villages", room="Room 2"),
        session("s2", "Maps of lost villages", kind="poster"),
        session("s2", "Maps of lost castles"),
    ],
    ids=["start", "date", "room", "poster", "title"],
)
def test_what_contradicts_is_another_event(other: Session) -> None:
    assert not is_repeat(session("s1", "Maps of lost villages", room="Room 1"), other)


def test_numbered_days_without_dates_stay_apart() -> None:
    first = session("s1", "The debate of all the pupils", date=None, day=1)
    assert not is_repeat(first, replace(first, key="s2", day=2))
    assert is_repeat(first, replace(first, key="s2", place=Place(2, BOX)))


def test_breaks_of_parallel_columns_stay_apart_and_those_of_another_page_do_not() -> None:
    a = session("s1", "Coffee", kind="break")
    assert not is_repeat(a, session("s2", "Coffee", kind="break"))
    assert is_repeat(a, session("s2", "Coffee", 2, kind="break"))


def test_without_a_date_only_a_long_title_or_one_room_is_proof() -> None:
    short = session("s1", "Opening", date=None)
    assert not is_repeat(short, session("s2", "Opening", 2, date=None))
    assert is_repeat(replace(short, room="2D1"), session("s2", "Opening", 2, date=None, room="2D1"))


def test_a_list_without_times_repeats_the_timetable() -> None:
    title = "Letters of emigrants from the hills"
    once = each_once([session("s1", title), session("s2", title, 5, start=None, date=None)])
    assert [s.start for s in once.sessions] == ["10:00"]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Maps and memory", "Maps and Memory.", True),
        ("Session 3", "Session 3: Maps and memory", True),
        ("Session 3: Letters", "Session 3: Maps and memory", False),
        ("Session 3", "Session 4", False),
        ("Maps and memory I", "Maps and memory II", False),
        ("Maps and memory II", "Maps and memory III", False),
        ("Warsztat 1", "Panel 1", False),
    ],
)
def test_titles(a: str, b: str, same: bool) -> None:
    assert same_title(a, b) is same


def test_a_date_that_its_weekday_belies_does_not_part_two_prints() -> None:
    grid = session("s1", "Young researchers + breakfast", kind="session")
    printed = session("s2", "Young researchers", 2, kind="session", date="2024-06-02", room="Room 1")
    wrong = replace(printed, problems=("weekday_mismatch",))
    talk = session("s3", "Letters", 2, parent="s2", start=None, date="2024-06-02", problems=wrong.problems)
    assert each_once([grid, printed, talk]).sessions == (grid, printed, talk)
    merged, inner = each_once([grid, wrong, talk]).sessions
    assert (merged.date, merged.room, merged.problems) == ("2024-06-03", "Room 1", ())
    assert (inner.parent, inner.date, inner.problems) == ("s1", "2024-06-03", ())


def test_posters_end_with_the_session_that_shows_them() -> None:
    grid = session("s1", "Posters + coffee", kind="break", end="11:00")
    block = session("s2", "Posters", 2, kind="poster")
    poster = session("s3", "Parish registers", 2, kind="poster", parent="s2", problems=("no_end",))
    found = each_once([grid, block, poster]).sessions
    assert [(s.key, s.parent, s.end, s.problems) for s in found] == [
        ("s1", None, "11:00", ()), ("s3", "s1", "11:00", ()),
    ]  # fmt: skip


def test_one_title_by_two_people_on_one_page_is_two_contributions() -> None:
    first = session("s2", "Maps of lost villages", parent="s1", start=None, participations=(EWA,))
    second = session("s3", "Maps of lost villages", parent="s1", start=None, participations=(ADAM,))
    assert not is_repeat(first, second)
    assert is_repeat(first, replace(second, place=Place(2, BOX)))


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Lecture 2", "Lecture 2: Maps of lost villages", True),
        ("Lecture 2", "Lecture 3: Maps of lost villages", False),
        ("Keynote 2: Maps of lost old villages", "Maps of Lost Old Villages", True),
        ("Session IV: Maps of lost old villages", "Maps of lost old villages", True),
        ("Keynote 2: Maps of lost old villages", "Maps of found old villages", False),
        ("Posters", "Posters + coffee", True),
        ("Posters", "Posters of the thirties", False),
    ],
)
def test_labels_and_what_goes_on_beside(a: str, b: str, same: bool) -> None:
    assert same_title(a, b) is same
    assert same_title(b, a) is same


def test_what_one_print_alone_says_of_a_person_is_kept() -> None:
    chair = replace(EWA, role="chair")
    other = replace(EWA, affiliation="Leeds", problems=("role_inferred",))
    programme = session("s1", "Maps of lost villages", participations=(chair, ADAM), room="Room 1")
    abstract = session("s2", "Maps of lost villages", 2, participations=(other,))
    (found,) = each_once([programme, abstract]).sessions
    told = [(p.name, p.role, p.affiliation) for p in found.participations]
    assert told == [("Ewa Kulisz", "chair", "Leeds"), ("Adam Zych", "speaker", None)]


def test_letters_behind_a_hyphen_tell_sessions_apart() -> None:
    assert not same_title("Contributed session I-B", "Contributed session I-C")


def test_discussions_that_end_parallel_blocks_stay_apart() -> None:
    blocks = [session(f"s{k}", f"Session {k}", kind="session", end="11:00") for k in (1, 2)]
    talks = [session(f"d{k}", "Discussion", kind="q_and_a", parent=f"s{k}", start="10:40") for k in (1, 2)]
    assert len(each_once([*blocks, *talks]).sessions) == 4
    elsewhere = replace(talks[1], place=Place(2, BOX))
    assert len(each_once([*blocks, talks[0], elsewhere]).sessions) == 3


def test_a_talk_without_a_time_is_printed_again_with_that_of_its_block() -> None:
    block = session("s1", "Morning tutorials", end="12:00", kind="session")
    listed = session("s2", "Maps of lost old villages", parent="s1", start=None)
    detailed = session("s3", "Maps of lost old villages", 2, end="12:00", description="All about them.")
    once = each_once([block, listed, detailed])
    assert [(s.key, s.start, s.end, s.parent) for s in once.sessions] == [
        ("s1", "10:00", "12:00", None),
        ("s2", "10:00", "12:00", "s1"),
    ]
    later = replace(detailed, start="11:00")
    assert len(each_once([block, listed, later]).sessions) == 3


def test_a_block_without_a_time_is_printed_before_with_that_of_its_first_talk() -> None:
    slot = session("s1", "Session 1", end="11:00", kind="session")
    listed = session("s2", "Semantics I", parent="s1", end="11:00")
    other = session("s3", "Semantics I", parent="s1", start="12:00")
    block = session("s4", "Session 1B: Semantics I", 2, start=None, kind="session", room="Room 1")
    talks = [session("s5", "Maps", 2, parent="s4"), session("s6", "Plans", 2, parent="s4", start="10:30")]
    once = each_once([slot, listed, other, block, *talks])
    assert [(s.key, s.title, s.start, s.parent) for s in once.sessions] == [
        ("s1", "Session 1", "10:00", None),
        ("s2", "Session 1B: Semantics I", "10:00", "s1"),
        ("s3", "Semantics I", "12:00", "s1"),
        ("s5", "Maps", "10:00", "s2"),
        ("s6", "Plans", "10:30", "s2"),
    ]


def test_talks_below_a_block_are_on_its_day() -> None:
    first = session("s1", "Parallel session A", kind="session")
    block = session("s2", "Parallel session A", 2, start=None, date=None, kind="session")
    talk = session("s3", "Maps of lost villages", 2, parent="s2", date=None)
    once = each_once([first, block, talk])
    assert [(s.key, s.date, s.parent) for s in once.sessions] == [
        ("s1", "2024-06-03", None),
        ("s3", "2024-06-03", "s1"),
    ]
