"""Entries that go on over the end of a page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from extract.structures.shared.arrangement import Arrangement, Entry
from extract.structures.shared.groups import shares_columns
from extract.values import replace

#: Tables go on column by column.
TABLE = "clock_rows"


def join_continued(arrangements: Sequence[Arrangement]) -> list[Arrangement]:
    """Gives the lines of entries that go on to those of the arrangement before.

    The entries stay in their places, empty, so that parents keep their numbers.
    """
    made = list(arrangements)
    for index, found in enumerate(made):
        above = made[index - 1] if index else None
        if above is None or not above.entries:
            continue
        entries, own = list(above.entries), list(found.entries)
        for k, entry in enumerate(takewhile(lambda e: e.continues, found.entries)):
            at = _entry_over(entries, entry) if found.structure == TABLE else len(entries) - 1
            last = entries[at]
            entries[at] = replace(
                last,
                content=(*last.content, *entry.content),
                claimed=(*last.claimed, *entry.claimed),
                people=(*last.people, *entry.people),
            )
            own[k] = replace(entry, content=(), claimed=(), people=())
        made[index - 1] = replace(above, entries=tuple(entries))
        made[index] = replace(found, entries=tuple(own))
    return made


def _entry_over(entries: Sequence[Entry], entry: Entry) -> int:
    """The entry of a table that another goes on with: of the last row the one in its column, if any."""
    last = len(entries) - 1
    for at in range(last, -1, -1):
        lines = entries[at].content
        if lines and entry.content and shares_columns(lines[-1].box, entry.content[0].box):
            return at
        if entries[at].context.start not in (None, entries[last].context.start):
            break
    return last
