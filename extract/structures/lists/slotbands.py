"""Bands below one time of a list: what happens then at once, or the talks of the session that it heads.

Evidence of the first: two or more entries without a time follow one that has a time, nearly all of them
and that one name a room, and no room comes twice: nobody changes rooms within one time, so they stand side
by side. Evidence of the second: the entry with the time says who leads it at most, the bands begin further
right than the times, whose column they leave empty; and they are two or more somewhere, or a time is named
as a session is.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack, fold
from extract.signals.evidence import is_surely_people
from extract.signals.kinds import names_block
from extract.signals.labels import container_label, is_break
from extract.structures.shared.arrangement import Entry
from extract.structures.shared.bullets import NUMBERED
from extract.values import replace

#: Entries below the one with the time from which they are a habit and no remark.
FEWEST = 2
#: Share of the entries that name a room.
NEARLY_ALL = 0.8
#: Of the type size. What leaves the column of the times empty begins so far right of where they do.
INDENT = 1.0


def with_time_of_slot(entries: Sequence[Entry], packs: tuple[Pack, ...]) -> list[Entry]:
    """The entries; those without a time that stand beside the timed one above them have its time.

    Others hang under it as its talks.
    """
    made = list(entries)
    heads: dict[int, int] = {}
    for index, entry in enumerate(entries):
        if entry.context.start is None or entry.is_block:
            continue
        end = index + 1
        while end < len(entries) and _is_untimed(entries[end], entry):
            end += 1
        if end - index - 1 >= FEWEST and _stand_side_by_side(entries[index:end]):
            slot = entry.context
            for at in range(index + 1, end):
                inner = entries[at].context
                timed = replace(inner, start=slot.start, end=slot.end, open_end=slot.open_end)
                made[at] = replace(entries[at], context=timed)
        elif _may_head_talks(entry, entries[index + 1 : end], packs):
            heads[index] = end
    if any(end - index > FEWEST or _is_named(entries[index], packs) for index, end in heads.items()):
        for index, end in heads.items():
            made[index] = replace(made[index], is_block=True)
            made[index + 1 : end] = [replace(e, parent=index, own_time=False) for e in made[index + 1 : end]]
    return made


def _may_head_talks(entry: Entry, below: Sequence[Entry], packs: tuple[Pack, ...]) -> bool:
    """Whether an entry may be the head of a session, and those below it its talks."""
    if not below or not entry.content or not entry.claimed or entry.parent is not None:
        return False
    head, *rest = entry.content
    left = min(m.box.x0 + INDENT * m.line.size for m in entry.claimed)
    if is_break(head.text, packs) or any(m.box.x0 < left for e in below for m in e.content):
        return False
    return all(m.labels or not is_surely_people(m.text, packs) for m in rest)


def _is_named(entry: Entry, packs: tuple[Pack, ...]) -> bool:
    """Whether a session's label or a number begins an entry."""
    text = entry.content[0].text
    return bool(container_label(text, packs) or names_block(text, packs) or NUMBERED.match(text))


def _is_untimed(entry: Entry, timed: Entry) -> bool:
    same = entry.parent == timed.parent and entry.context.date == timed.context.date
    return same and entry.context.start is None and not entry.is_block and bool(entry.content)


def _stand_side_by_side(entries: Sequence[Entry]) -> bool:
    rooms = [room for e in entries if (room := _room(e)) is not None]
    distinct = len({fold(room) for room in rooms}) == len(rooms)
    return distinct and _room(entries[0]) is not None and len(rooms) >= NEARLY_ALL * len(entries)


def _room(entry: Entry) -> str | None:
    return next((r.room for m in entry.content for r in m.rooms if r.room), None)
