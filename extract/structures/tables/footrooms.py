"""Rooms at the foot of cells side by side: the last line of each, set apart from the title above it.

Evidence: the last lines of the sessions of one time stand on one height, are all different and set another
way than what is above them, and most of them come again beside other times, as rooms do and titles do not.
What they name is judged as headings of columns are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extract.lang import Pack, fold
from extract.recognition import looks_like_name
from extract.structures.shared.arrangement import Entry, Region
from extract.structures.shared.columnheads import column_labels
from extract.structures.shared.marks import Mark

#: Sessions of one time, and times with such lines: fewer prove nothing.
FEWEST_BESIDE, FEWEST_TIMES = 2, 2
#: Of the last lines. So many must come again beside another time.
REPEATED = 0.7
#: Characters. The name of a room is no longer.
LONGEST_ROOM = 28
#: Points. Lines whose feet differ by less stand on one height.
LEVEL = 2.0
#: From here on a text is a name of a person.
NAME = 0.6


def with_foot_rooms(entries: Sequence[Entry], region: Region) -> list[Entry]:
    """The entries in the rooms at the foot of their cells, where these are rooms."""
    rows = [row for row in _times(entries) if len({fold(_foot(e).text) for e in row}) == len(row)]
    feet = [_foot(e) for row in rows for e in row]
    counts = Counter(fold(m.text) for m in feet)
    again = sum(count for count in counts.values() if count > 1)
    if len(rows) < FEWEST_TIMES or again < REPEATED * len(feet):
        return list(entries)
    titles = [m for row in rows for e in row for m in e.content[:-1]]
    rooms = _rooms(feet, titles, region.packs)
    at = {id(e): room for row in rows for e in row if (room := rooms.get(fold(_foot(e).text)))}
    return [_placed(e, at[id(e)]) if id(e) in at else e for e in entries]


def _foot(entry: Entry) -> Mark:
    return entry.content[-1]


def _times(entries: Sequence[Entry]) -> list[list[Entry]]:
    """The entries of one time whose last lines stand on one height, where there are several."""
    found: dict[tuple[str | None, str], list[list[Entry]]] = defaultdict(list)
    for entry in entries:
        context = entry.context
        if context.start is None or context.own_room or not _stands_apart(entry):
            continue
        level = found[context.date, context.start]
        row = next((r for r in level if abs(_foot(r[0]).box.bottom - _foot(entry).box.bottom) <= LEVEL), None)
        if row is None:
            level.append([entry])
        else:
            row.append(entry)
    return [row for level in found.values() for row in level if len(row) >= FEWEST_BESIDE]


def _stands_apart(entry: Entry) -> bool:
    """Whether the last line is short, below the others and set another way than the one above it."""
    if len(entry.content) < 2 or len(_foot(entry).text) > LONGEST_ROOM or _foot(entry).labels:
        return False
    above, foot = (m.line for m in entry.content[-2:])
    looks = [(n.bold, n.italic, round(n.size), n.colour) for n in (above, foot)]
    return looks[0] != looks[1] and foot.box.y_mid > above.box.y_mid


def _rooms(feet: Sequence[Mark], titles: Sequence[Mark], packs: tuple[Pack, ...]) -> dict[str, str]:
    """The rooms by their folded text; numbers without a word are rooms beside others."""
    named = {fold(m.text): m for m in feet}
    if all(looks_like_name(m.text) >= NAME for m in named.values()):
        return {}
    labels = column_labels([[m] for m in named.values()], titles, packs)
    told = dict(zip(named, labels, strict=True))
    if not any(label and label.room for label in labels):
        return {}
    return {
        key: label.room if label and label.room else mark.text.strip()
        for key, mark in named.items()
        for label in (told[key],)
        if (label and label.room) or (label is None and any(c.isdigit() for c in key))
    }


def _placed(entry: Entry, room: str) -> Entry:
    context = entry.context.at(room, own=True)
    return replace(
        entry, content=entry.content[:-1], claimed=(*entry.claimed, entry.content[-1]), context=context
    )
