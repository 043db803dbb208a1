"""Lines of a list that say the room of all entries below them.

Evidence: the line is a room and nothing else, the next row begins with a time, and it stands nearer
to that row than to the entry above it, or begins the list; or it stands right below the heading of a
day. A line that goes on with the one above, which had no more room, is none. Where two lines show it, a
room set alike at the end of a column speaks for the column or page that follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.lang import Pack
from extract.layout.lines import same_style
from extract.model import union
from extract.structures.lists.listing import is_room_line
from extract.structures.shared.marks import Mark

#: Of the type size. By so much the entry above a room for all is further away than the time below it.
NEARER = 0.5
#: So many lines show that rooms at the end of a column head what follows, too.
FEWEST = 2
#: Points. Type sizes and left edges that differ by less are alike.
ALIKE = 1.0
#: Of the type size. Lines of one text stand no further apart; a space is this wide.
LINE_GAP, SPACE = 0.6, 0.25


def room_lines(rows: Sequence[list[Mark]], packs: tuple[Pack, ...]) -> frozenset[int]:
    """The identities of the rows that give the entries below them their room."""
    rooms = [
        k
        for k, row in enumerate(rows)
        if not row[0].leading_time and _is_room_row(row, packs) and not runs_over(rows, k)
    ]
    heads = [k for k in rooms if _leads(rows, k)]
    if len(heads) >= FEWEST and rooms[-1] == len(rows) - 1 > heads[-1]:
        first, last = rows[heads[0]][0], rows[-1][0]
        alike = abs(first.box.x0 - last.box.x0) <= ALIKE and abs(first.line.size - last.line.size) <= ALIKE
        heads += [rooms[-1]] if alike else []
    return frozenset(id(rows[k]) for k in heads)


def rooms_of_days(rows: Sequence[list[Mark]], packs: tuple[Pack, ...]) -> frozenset[int]:
    """The identities of the rows right below the heading of a day that say a room and nothing else."""
    return frozenset(
        id(row)
        for above, row in pairwise(rows)
        if all(m.is_date and not m.times for m in above)
        and not any(m.leading_time for m in row)
        and _is_room_row(row, packs)
    )


def _is_room_row(row: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    return all(is_room_line(m, packs) and not m.times for m in row)


def runs_over(rows: Sequence[list[Mark]], index: int) -> bool:
    """Whether a row goes on with the one above: set alike, right below, its first word had no room there."""
    if index == 0:
        return False
    above, line = rows[index - 1][-1].line, rows[index][0].line
    if not same_style(above, line) or line.box.top - above.box.bottom > LINE_GAP * line.size:
        return False
    right = max(m.box.x1 for row in rows for m in row)
    return above.box.x1 + SPACE * line.size + line.words[0].box.width > right


def _leads(rows: Sequence[list[Mark]], index: int) -> bool:
    """Whether a time follows on the next row, and the entry above ends further away."""
    row = rows[index]
    if index + 1 == len(rows) or not rows[index + 1][0].leading_time:
        return False
    if not any(r[0].leading_time for r in rows[:index]):
        return True
    own = union(m.box for m in row)
    above = own.top - union(m.box for m in rows[index - 1]).bottom
    below = union(m.box for m in rows[index + 1]).top - own.bottom
    return above > below + NEARER * row[0].line.size
