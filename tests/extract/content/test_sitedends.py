"""Places behind a dash at the ends of titles, or above them."""

from __future__ import annotations

from collections.abc import Callable

from extract.content.model import Reading

Read = Callable[..., list[Reading]]


def told(found: list[Reading]) -> list[tuple[str | None, str | None]]:
    return [(r.content.title, r.content.room) for r in found]


def test_places_behind_dashes_are_rooms_where_several_entries_end_so(read: Read) -> None:
    rows = [
        ["Chess tournament – Summer Amphitheatre"],
        ["Reading of old letters – Town Library, Mill Street 4"],
    ]
    rows += [["Maps – a short story"], ["Concert of the brass band – Market Hall"]]
    assert told(read(*rows)) == [
        ("Chess tournament", "Summer Amphitheatre"),
        ("Reading of old letters", "Town Library, Mill Street 4"),
        ("Maps – a short story", None),
        ("Concert of the brass band", "Market Hall"),
    ]
    assert told(read(rows[0])) == [("Chess tournament – Summer Amphitheatre", None)]


def test_places_above_titles_are_rooms_where_several_entries_begin_so(read: Read) -> None:
    rows = [["Hotel Garden", "Pick up of all guests."], ["City Hall", "Official reception by the mayor."]]
    rows += [["Castle Park", "A walk among old trees"], ["Free time in the town"]]
    assert told(read(*rows)) == [
        ("Pick up of all guests.", "Hotel Garden"),
        ("Official reception by the mayor.", "City Hall"),
        ("A walk among old trees", "Castle Park"),
        ("Free time in the town", None),
    ]
    assert told(read(rows[0]))[0][1] is None
