"""Entries that go on over the end of a page."""

from __future__ import annotations

from collections.abc import Sequence

from extract.structures.shared.arrangement import Arrangement
from extract.values import replace


def join_continued(arrangements: Sequence[Arrangement]) -> list[Arrangement]:
    """Gives the lines of an entry that goes on to the last entry of the arrangement before.

    The entry stays in its place, empty, so that parents keep their numbers.
    """
    made = list(arrangements)
    for index, found in enumerate(made):
        first = found.entries[0] if found.entries else None
        if first is None or not first.continues or index == 0 or not made[index - 1].entries:
            continue
        above = made[index - 1]
        last = above.entries[-1]
        joined = replace(
            last,
            content=(*last.content, *first.content),
            claimed=(*last.claimed, *first.claimed),
            people=(*last.people, *first.people),
        )
        made[index - 1] = replace(above, entries=(*above.entries[:-1], joined))
        empty = replace(first, content=(), claimed=(), people=())
        made[index] = replace(found, entries=(empty, *found.entries[1:]))
    return made
