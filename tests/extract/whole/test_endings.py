"""Places in brackets behind titles."""

from __future__ import annotations

from typing import Any

import pytest

from extract.lang import pack
from extract.model import Box, Participation, Place, Session
from extract.whole.endings import with_endings

PLACE = Place(1, Box(0, 0, 10, 10))
TITLES = (
    "Maps of lost villages",
    "Letters of emigrants",
    "Secure towns",
    "Songs and data",
    "Old roads",
    "New bridges",
)
NAMES, STARTS = ("[Kopernik]", "[Newton]", "[Annex]", "[Kopernik]", "[Newton]", "[Annex]"), "9 9 9 10 10 10"


def programme(*endings: str, starts: str = "09 09 10 10 11", **given: Any) -> list[Session]:
    """Sessions with the given endings of their titles."""
    return [
        Session(f"s{k}", f"{TITLES[k]} {text}", "talk", PLACE, start=starts.split()[k], **given)
        for k, text in enumerate(endings)
    ]


def rooms(sessions: list[Session], language: str = "en") -> list[str | None]:
    return [s.room for s in with_endings(sessions, (pack(language),))]


def test_names_that_part_parallel_sessions_and_come_again_are_rooms() -> None:
    found = with_endings(programme(*NAMES, starts=STARTS), (pack("en"),))
    assert [(s.title, s.room) for s in found] == [
        ("Maps of lost villages", "Kopernik"),
        ("Letters of emigrants", "Newton"),
        ("Secure towns", "Annex"),
        ("Songs and data", "Kopernik"),
        ("Old roads", "Newton"),
        ("New bridges", "Annex"),
    ]


def test_names_beside_one_with_a_code_are_rooms() -> None:
    found = programme("(Annex)", "(C105)", "(Annex)", "(C105)", "(Annex)", starts="09 10 11 12 13")
    assert rooms(found) == ["Annex", "C105", "Annex", "C105", "Annex"]


@pytest.mark.parametrize(
    "endings",
    [
        ("[Kopernik]", "[Kopernik]", "[C105]", "[C105]", "[Kopernik]"),  # one name twice at a time
        ("[English]", "[Polish]", "[English]", "[Polish]", "[English]"),
        ("(OLD)", "(NEW)", "(MAP)", "(SEA)", "(AIR)"),  # short names of the sessions
        ("(30 min)", "(20 min)", "(30 min)", "(20 min)", "(30 min)"),
        ("(Workshop)", "(Panel)", "(Workshop)", "(Panel)", "(Panel)"),
        ("(chair: Jan Lis)", "(chair: Ewa Kulisz)", "(chair: Jan Lis)", "(chair: Ewa Kulisz)", ""),
    ],
)
def test_brackets_that_say_something_else_stay(endings: tuple[str, ...]) -> None:
    assert set(rooms(programme(*endings))) == {None}


def test_short_names_that_come_again_behind_their_own_session_are_no_rooms() -> None:
    morning = programme("(OLD)", "(NEW)", "(MAP)", starts="09 09 09")
    evening = programme("(OLD)", "(NEW)", "(MAP)", starts="15 15 15")
    assert set(rooms([*morning, *evening])) == {None}


def test_names_behind_one_word_are_places_where_one_of_them_is() -> None:
    endings = ("(presso Teatro Rossini)", "(presso Sonora)", "(presso Sonora)", "(presso Sonora)")
    found = rooms(programme(*endings, starts="09 10 11 12"), "it")
    assert found == ["Teatro Rossini", "Sonora", "Sonora", "Sonora"]


@pytest.mark.parametrize(
    ("elsewhere", "found"),
    [
        ("2.097", ["2.097", "2.093", "2.097", "2.097"]),  # the other numbers look like it
        ("2.09", [None, None, None, None]),
        (None, [None, None, None, None]),
    ],
)
def test_numbers_are_rooms_where_other_sessions_are_in_most_of_them(
    elsewhere: str | None, found: list[str | None]
) -> None:
    other = Session("s9", "Old maps", "talk", PLACE, start="08", room=elsewhere)
    numbered = programme("(2.097)", "(2.093)", "(2.097)", "(2.097)", starts="09 09 10 11")
    assert rooms([other, *numbered]) == [elsewhere, *found]


def test_the_word_before_a_room_that_was_read_with_it_goes() -> None:
    read = Session("s9", "Concert", "social", PLACE, room="presso Sala Verdi")
    others = programme("(presso Sonora)", "(presso Sonora)", starts="10 11")
    assert rooms([read, *others], "it") == ["Sala Verdi", "Sonora", "Sonora"]


def test_a_room_beside_a_person_is_no_employer() -> None:
    chair = Participation("Jan Lis", "chair", PLACE, affiliation="Newton")
    keynote = Session("s9", "Opening talk", "keynote", PLACE, start="08", participations=(chair,))
    found = with_endings([keynote, *programme(*NAMES, starts=STARTS)], (pack("en"),))
    assert (found[0].room, found[0].participations[0].affiliation) == ("Newton", None)


def test_a_room_in_the_building_of_others_is_no_employer() -> None:
    endings = ("[ABC Kopernik]", "[ABC Newton]", "[ABC Annex]") * 2
    chair = Participation("Jan Lis", "chair", PLACE, affiliation="ABC Red")
    keynote = Session("s9", "Opening talk", "keynote", PLACE, start="08", participations=(chair,))
    found = with_endings([keynote, *programme(*endings, starts=STARTS)], (pack("en"),))
    assert (found[0].room, found[0].participations[0].affiliation) == ("ABC Red", None)
