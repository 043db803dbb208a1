"""Which rows of a list are headings.

Evidence: a row is a date; or it leads to a time soon after it and names a block (`Session 3`,
`Afternoon session`), or is set bolder, larger or on another fill than the row above it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack
from extract.model import union
from extract.signals.evidence import is_surely_people
from extract.signals.kinds import names_block
from extract.signals.labels import container_label
from extract.signals.places import read_place
from extract.structures.lists.insession import is_counted_on, is_in_session, labels_people
from extract.structures.lists.listing import ListReader
from extract.structures.lists.listlooks import RULED_SIDES, SAME_SIZE, ends_entry
from extract.structures.lists.roomlines import runs_over
from extract.structures.shared.arrangement import look_of
from extract.structures.shared.marks import LEAD, Mark
from extract.structures.shared.openrows import is_under_times
from extract.structures.shared.sentences import in_sentences

#: Of the type size. Where a time stands in the middle of its row, the row begins no higher.
MIDDLE_REACH = 3.0
#: Of the type size. The upper line of a row stands no further above the time in its middle.
AROUND = 1.7
#: Rows below a time that its cell may hold; of the type size, how far from the middle a time may stand.
MOST_BELOW, OFF_CENTRE = 4, 0.25
#: Points by which the top of a drawn cell may differ from that of the same.
SAME_RULE = 1.0
#: A heading is followed by a time within so many rows.
HEADING_ROWS = 4
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
        return not (look_of(row[0]) in reader.lasts and ends_entry(rows, index, following))
    if is_early and reader.open is None:
        around = reader.middle and _is_around(row[0], rows[following][0])
        return not around and not in_sentences(rows, index)
    if is_in_session(row[0], reader):
        return False
    above = rows[index - 2 if index > 1 and _is_lower(rows[index - 1][0], row[0]) else index - 1][-1]
    if not _stands_out(row[0], above, reader) or ends_entry(rows, index, following):
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


def _names_block_and_room(row: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    """`Session 2` at one end of a row and its room at the other: no entry is printed so."""
    if len(row) < 2 or any(m.times for m in row) or read_place(row[-1].text, packs) is None:
        return False
    return container_label(row[0].text, packs) is not None or names_block(row[0].text, packs)


def _is_around(mark: Mark, time: Mark) -> bool:
    """Whether a line is the upper half of a row with its time in the middle."""
    return time.box.y_mid - mark.box.y_mid <= AROUND * mark.line.size


def _may_follow(heading: Mark, mark: Mark, time: Mark, middle: bool) -> bool:
    """Whether a row may stand between a heading and the time that it leads to.

    More of the heading, a label or room of the block, or, where times stand in the middle of
    their rows, the first lines of the entry itself.
    """
    if (
        _alike(heading, mark)
        or _is_lower(heading, mark)
        or mark.labels
        or mark.rooms
        or mark.text.rstrip().endswith(":")
    ):
        return True
    return middle and time.box.y_mid - mark.box.y_mid <= MIDDLE_REACH * mark.line.size


def _alike(a: Mark, b: Mark) -> bool:
    return abs(a.line.size - b.line.size) <= SAME_SIZE and a.line.bold == b.line.bold


def _is_lower(heading: Mark, mark: Mark) -> bool:
    """Whether a bold line is a heading of the next lower rank below a larger one."""
    bold = heading.line.bold and mark.line.bold and not heading.leading_time
    return bold and heading.line.size > mark.line.size + SAME_SIZE


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
