"""How the rows of a list look: what sets its headings, the titles inside its entries and their last rows.

Evidence: all rows of the list, and which of them begin with a time. What no entry looks like and always
leads to a time is a heading; what recurs below one time is part of what happens then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.structures.shared.arrangement import Look, look_of
from extract.structures.shared.marks import Mark

#: Points. Type sizes that differ by less look the same.
SAME_SIZE = 0.4
#: Of the gap below. What stands nearer than this to the row above belongs to it.
NEARER = 0.6
#: Drawn sides of a cell that say where it begins and ends.
RULED_SIDES = 2
#: Share of the times that must stand in cells of their own.
RULED_SHARE = 0.8
#: Of the times. A fill that so many stand on is that of entries.
FILLED = 0.3
#: Of the times. So many entries end with a row in one look.
MOST_ENDS = 0.5
#: Fewer times with titles of talks below them are no habit.
FEWEST_INNER = 2


def looks_of_headings(rows: Sequence[list[Mark]]) -> frozenset[Look]:
    """Looks that set headings apart by colour or weight alone.

    Evidence: nothing beside a time has such a look, and each row that has it leads to a time soon after;
    most of them do not stand nearer to the row above, as the last lines of entries do.
    """
    begin: set[Look] = set()
    leads: dict[Look, list[bool]] = {}
    ends: Counter[Look] = Counter()
    for index, row in enumerate(rows):
        if row[0].leading_time:
            first = row[1:] or (rows[index + 1][:1] if index + 1 < len(rows) else [])
            begin.update(look_of(m) for m in first if not m.leading_time)
            continue
        soon = rows[index + 1 : index + 3]
        leads.setdefault(look_of(row[0]), []).append(any(r[0].leading_time for r in soon))
        ends[look_of(row[0])] += ends_entry(rows, index, index + 1)
    return frozenset(
        look
        for look, found in leads.items()
        if look not in begin and all(found) and 2 * ends[look] <= len(found)
    )


def inner_looks(rows: Sequence[list[Mark]]) -> frozenset[Look]:
    """Looks of what stands inside entries: the titles of talks that print no time.

    Evidence: most of the times with such rows below them have several, with others between; the last of
    them is no heading of what follows it.
    """
    below: dict[Look, list[int]] = {}
    started: dict[Look, int] = {}
    number = 0
    for above, row in zip([[], *rows], rows, strict=False):
        number += row[0].leading_time is not None
        look = look_of(row[0])
        if row[0].leading_time or (above and look_of(above[0]) == look):
            continue
        if started.get(look) == number:
            below[look][-1] += 1
        else:
            below.setdefault(look, []).append(1)
        started[look] = number
    return frozenset(
        look for look, counts in below.items()
        if len(counts) >= FEWEST_INNER and 2 * sum(n > 1 for n in counts) > len(counts)
    )  # fmt: skip


def looks_of_ends(rows: Sequence[list[Mark]]) -> frozenset[Look]:
    """Looks of what is said at the end of entries: a row so set that names a block heads nothing.

    Evidence: below most times stands such a row, nearer to the row above than to the time that follows.
    """
    times = sum(1 for row in rows if row[0].leading_time)
    ends = Counter(
        look_of(row[0])
        for k, row in enumerate(rows)
        if not row[0].leading_time and k + 1 < len(rows) and ends_entry(rows, k, k + 1)
    )
    return frozenset(look for look, count in ends.items() if count >= MOST_ENDS * times)


def fills_of_entries(rows: Sequence[list[Mark]]) -> frozenset[int]:
    """Fills that many of the times stand on, as in painted rows of two colours in turn: they head nothing."""
    fills = Counter(row[0].line.cell.colour for row in rows if row[0].leading_time)
    return frozenset(c for c, n in fills.items() if c is not None and n >= FILLED * fills.total())


def entries_are_ruled(rows: Sequence[list[Mark]]) -> bool:
    """Whether rules part the entries of a list: hardly two times stand in one drawn cell."""
    cells = [row[0].line.cell for row in rows if row[0].leading_time]
    drawn = {round(c.box.top) for c in cells if c.sides >= RULED_SIDES}
    return len(drawn) >= RULED_SHARE * len(cells) > 0


def ends_entry(rows: Sequence[list[Mark]], index: int, following: int) -> bool:
    """Whether a row and those below it, up to the time of row `following`, stand nearer to the row above.

    Below a time with a text of its own a larger or bolder row is a heading all the same.
    """
    if not 0 < index < following < len(rows) or not rows[following][0].leading_time:
        return False
    line, before = rows[index][0].line, rows[index - 1]
    larger = line.size > max(m.line.size for m in before) + SAME_SIZE
    says_all = before[0].leading_time and not all(m.is_time for m in before)
    if says_all and (larger or (line.bold and not before[-1].line.bold)):
        return False
    own, below = (min([m.box.top for m in rows[k]]) for k in (index, following))
    above, last = (max([m.box.bottom for m in rows[k]]) for k in (index - 1, following - 1))
    return own - above < NEARER * (below - last)
