"""Which rows of a list are headings.

Evidence: a row is a date; or it leads to a time soon after it and names a block (`Session 3`,
`Afternoon session`), or is set bolder, larger or on another fill than the row above it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.lang import Pack
from extract.model import union
from extract.signals.evidence import is_surely_people
from extract.signals.kinds import names_block
from extract.signals.labels import container_label
from extract.signals.places import read_place
from extract.structures.lists.insession import is_counted_on, is_in_session, labels_people
from extract.structures.lists.listing import ListReader
from extract.structures.lists.roomlines import runs_over
from extract.structures.shared.arrangement import Look, look_of
from extract.structures.shared.marks import LEAD, Mark
from extract.structures.shared.openrows import is_under_times
from extract.structures.shared.sentences import in_sentences

#: Points. Type sizes that differ by less look the same.
SAME_SIZE = 0.4
#: Of the type size. Where a time stands in the middle of its row, the row begins no higher.
MIDDLE_REACH = 3.0
#: Of the type size. The upper line of a row stands no further above the time in its middle.
AROUND = 1.7
#: Rows below a time that its cell may hold; of the type size, how far from the middle a time may stand.
MOST_BELOW, OFF_CENTRE = 4, 0.25
#: Of the gap below. What stands nearer than this to the row above belongs to it.
NEARER = 0.6
#: Drawn sides of a cell that say where it begins and ends; points by which its top may differ.
RULED_SIDES, SAME_RULE = 2, 1.0
#: Share of the times that must stand in cells of their own.
RULED_SHARE = 0.8
#: A heading is followed by a time within so many rows.
HEADING_ROWS = 4
#: Of the times. A fill that so many stand on is that of entries.
FILLED = 0.3
#: Of the times. So many entries end with a row in one look.
MOST_ENDS = 0.5
#: Fewer times with titles of talks below them are no habit.
FEWEST_INNER = 2
#: Below a heading with a room its title and people may take more rows.
ROWS_BELOW_ROOM = 8


def is_heading(rows: Sequence[list[Mark]], index: int, reader: ListReader) -> bool:
    """A row that is a date, or that stands out and leads to a time.

    It stands out when it is set bolder, larger or in another colour than the row above it, and it
    leads to a time when one begins a row soon after it with nothing plainer between.
    """
    row = rows[index]
    if id(row) in reader.rooms or all(m.is_date and not m.times for m in row):
        return True
    is_early = not any(r[0].leading_time for r in rows[:index])
    with_room = _names_block_and_room(row, reader.packs)
    early_room = is_early and all(read_place(m.text, reader.packs) for m in row)
    with_room = with_room or (early_room and not runs_over(rows, index))
    reach = index + 1 + (ROWS_BELOW_ROOM if with_room else HEADING_ROWS)
    following = next((k for k in range(index + 1, min(len(rows), reach)) if rows[k][0].leading_time), None)
    if following is None or with_room:
        return following is not None
    between = rows[index + 1 : following]
    if not between and _is_all_of_time_above(rows, index, reader):
        return False
    if _is_title_below_time(rows, index, reader.packs) or (not is_early and _stand_beside(row)):
        return False
    if reader.middle and _is_upper_part(rows, index, following):
        return False
    if any(not _may_follow(row[0], r[0], rows[following][0], reader.middle) for r in between):
        return False
    if (
        is_counted_on(rows, index, reader)
        or labels_people(row, reader)
        or (reader.ruled and _is_ruled_off(rows, index, following))
    ):
        return False
    if container_label(row[0].text, reader.packs) or names_block(row[0].text, reader.packs):
        return not (look_of(row[0]) in reader.lasts and _ends_entry(rows, index, following))
    if is_early and reader.open is None:
        around = reader.middle and _is_around(row[0], rows[following][0])
        return not around and not in_sentences(rows, index)
    if is_in_session(row[0], reader):
        return False
    if not _stands_out(row[0], rows[index - 1][-1], reader) or _ends_entry(rows, index, following):
        return False
    return not _people_of_row_above(rows, index, reader.packs)


def _is_all_of_time_above(rows: Sequence[list[Mark]], index: int, reader: ListReader) -> bool:
    """The only row between a time that stands alone on its row and the next time: what happens then.

    A day there is the day of what follows.
    """
    above = rows[index - 1] if index else []
    if any(LEAD.match(m.text[: m.dates[0].span[0]]) for m in rows[index] if m.dates):
        return False
    return not reader.middle and len(above) == 1 and above[0].is_time


def _is_title_below_time(rows: Sequence[list[Mark]], index: int, packs: tuple[Pack, ...]) -> bool:
    """Whether the row above says a time, perhaps a room, and nothing of what happens then; this one does.

    Evidence: it begins where the time does, as no text beside a time would.
    """
    above = rows[index - 1] if index else []
    if not above or not above[0].is_time or not is_under_times(rows[index], above):
        return False
    return all(read_place(m.text, packs) is not None for m in above[1:])


def _stand_beside(row: Sequence[Mark]) -> bool:
    """Whether texts in one look stand side by side, no days, rooms or labels: heads of boxes."""
    plain = [look_of(m) for m in row if not (m.rooms or m.labels or m.is_date or m.times)]
    return len(plain) > len(set(plain))


def _is_upper_part(rows: Sequence[list[Mark]], index: int, following: int) -> bool:
    """Whether a row begins the cell that has the following time in its middle.

    Evidence: from this row to one below the time the lines stand closer together than this row to the
    one above it, and the time is half-way between the top of the first and the bottom of the last.
    """
    time = rows[following][0]
    first = last = union(m.box for m in rows[index])
    gap = first.top - max(m.box.bottom for m in rows[index - 1]) if index else float("inf")
    for row in rows[index + 1 : following + MOST_BELOW]:
        texts = [m.box for m in row if m is not time]
        if row[0].leading_time and row[0] is not time:
            return False
        if not texts:
            continue
        if min(b.top for b in texts) - last.bottom >= gap:
            return False
        last = union(texts)
        off = abs((first.top + last.bottom) / 2 - time.box.y_mid)
        if last.bottom > time.box.y_mid and off <= OFF_CENTRE * time.line.size:
            return True
    return False


def _people_of_row_above(rows: Sequence[list[Mark]], index: int, packs: tuple[Pack, ...]) -> bool:
    """Names nearer to the row above than to the one below, or in smaller type than both: who speaks there."""
    if index + 1 == len(rows):
        return False
    around = (rows[index - 1][0], rows[index + 1][0])
    smaller = all(rows[index][0].line.size < m.line.size - SAME_SIZE for m in around)
    above, own, below = (union(m.box for m in rows[k]) for k in (index - 1, index, index + 1))
    nearer = own.top - above.bottom < below.top - own.bottom
    return (smaller or nearer) and all(is_surely_people(m.text, packs) for m in rows[index])


def _is_ruled_off(rows: Sequence[list[Mark]], index: int, following: int) -> bool:
    """Whether rules hold a row together with the time above it, apart from the time below."""
    above = next((rows[k][0] for k in range(index - 1, -1, -1) if rows[k][0].leading_time), None)
    if above is None:
        return False
    own, before, after = (m.line.cell for m in (rows[index][0], above, rows[following][0]))
    same = abs(own.box.top - before.box.top) <= SAME_RULE
    return own.sides >= RULED_SIDES and same and after.box.top >= own.box.bottom - SAME_RULE


def entries_are_ruled(rows: Sequence[list[Mark]]) -> bool:
    """Whether rules part the entries of a list: hardly two times stand in one drawn cell."""
    cells = [row[0].line.cell for row in rows if row[0].leading_time]
    drawn = {round(c.box.top) for c in cells if c.sides >= RULED_SIDES}
    return len(drawn) >= RULED_SHARE * len(cells) > 0


def _names_block_and_room(row: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    """`Session 2` at one end of a row and its room at the other: no entry is printed so."""
    if len(row) < 2 or any(m.times for m in row) or read_place(row[-1].text, packs) is None:
        return False
    return container_label(row[0].text, packs) is not None or names_block(row[0].text, packs)


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
        ends[look_of(row[0])] += _ends_entry(rows, index, index + 1)
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
        if not row[0].leading_time and k + 1 < len(rows) and _ends_entry(rows, k, k + 1)
    )
    return frozenset(look for look, count in ends.items() if count >= MOST_ENDS * times)


def fills_of_entries(rows: Sequence[list[Mark]]) -> frozenset[int]:
    """Fills that many of the times stand on, as in painted rows of two colours in turn: they head nothing."""
    fills = Counter(row[0].line.cell.colour for row in rows if row[0].leading_time)
    return frozenset(c for c, n in fills.items() if c is not None and n >= FILLED * fills.total())


def _ends_entry(rows: Sequence[list[Mark]], index: int, following: int) -> bool:
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
    above, own, last, below = (
        union(m.box for m in rows[k]) for k in (index - 1, index, following - 1, following)
    )
    return own.top - above.bottom < NEARER * (below.top - last.bottom)


def _is_around(mark: Mark, time: Mark) -> bool:
    """Whether a line is the upper half of a row with its time in the middle."""
    return time.box.y_mid - mark.box.y_mid <= AROUND * mark.line.size


def _may_follow(heading: Mark, mark: Mark, time: Mark, middle: bool) -> bool:
    """Whether a row may stand between a heading and the time that it leads to.

    More of the heading, a label or room of the block, or, where times stand in the middle of
    their rows, the first lines of the entry itself.
    """
    if _alike(heading, mark) or mark.labels or mark.rooms or mark.text.rstrip().endswith(":"):
        return True
    return middle and time.box.y_mid - mark.box.y_mid <= MIDDLE_REACH * mark.line.size


def _alike(a: Mark, b: Mark) -> bool:
    return abs(a.line.size - b.line.size) <= SAME_SIZE and a.line.bold == b.line.bold


def _stands_out(mark: Mark, above: Mark, reader: ListReader) -> bool:
    """Bigger, on another fill, bold with a gap above, or in a look that only headings have."""
    a, b = mark.line, above.line
    if look_of(mark) in reader.inner:
        return False
    filled = a.cell.colour is not None and a.cell.colour not in (b.cell.colour, *reader.fills)
    if a.size > b.size + SAME_SIZE or filled:
        return True
    bolder = a.bold and not b.bold and a.size >= b.size - SAME_SIZE
    if a.bold and a.box.top - b.box.bottom > 0.5 * a.size:
        return True
    coloured = a.colour != b.colour and a.size >= b.size - SAME_SIZE
    return (bolder or coloured) and look_of(mark) in reader.looks
