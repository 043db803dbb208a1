"""Rooms in the headings of days."""

from __future__ import annotations

from extract.structures.shared.arrangement import Arrangement, Context, Entry
from extract.whole.dayrooms import with_day_rooms

MONDAY, TUESDAY = "2031-06-09", "2031-06-10"


def own_rooms(*told: tuple[str, bool]) -> list[bool]:
    """Whether entries own their room: of days, of which some said it in their heading."""
    entries = tuple(
        Entry((), Context(date=date, start="10:00", room="Room 1", day_room=day)) for date, day in told
    )
    found = with_day_rooms([Arrangement("agenda", entries, (), (), Context(), (), 1.0, ())])
    return [e.context.own_room for a in found for e in a.entries]


def test_breaks_stand_in_the_rooms_of_days_that_all_say_one() -> None:
    assert own_rooms((MONDAY, True), (TUESDAY, True)) == [True, True]


def test_what_stands_under_another_room_does_not_own_it() -> None:
    assert own_rooms((MONDAY, True), (MONDAY, False), (TUESDAY, True)) == [True, False, True]


def test_rooms_of_some_days_are_those_of_their_sessions() -> None:
    assert own_rooms((MONDAY, True), (TUESDAY, False)) == [False, False]


def test_nothing_timed_has_no_rooms_of_days() -> None:
    assert with_day_rooms([]) == []
