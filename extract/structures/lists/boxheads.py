"""Headings of lists that stand in a box of their own: label, room and chair side by side.

Evidence: a drawn cell without a time, between rows of a list that stand in none, whose lines lead
to a time. All that stands in it is one heading; texts below each other at one left edge are one
text, so that a room may be printed on two lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.lang import Pack
from extract.model import Box
from extract.signals.evidence import is_surely_people
from extract.signals.kinds import names_block
from extract.signals.labels import container_label, is_break, likely_kind
from extract.signals.rooms import find_rooms
from extract.structures.lists.listing import BoxHead
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.marks import Mark

#: Points. Left edges that differ by less are aligned.
ALIGNED = 3.0
#: Of a line. A room that covers less of it is only mentioned.
COVERED = 0.4
#: Characters. No room with its building is longer.
LONGEST_ROOM = 60
#: Of the width of a list. A narrower box heads no part of it.
WIDE = 0.6

#: Strength from which a text names a kind of entry and no more.
SURE_KIND = 0.7
#: Words. A line that only says what kind of entry follows is no longer.
LONGEST_KIND = 3
#: Drawn sides of a band: above and below at least.
BAND_SIDES = 2
#: What stands between an entry and the time behind it.
SAYS_WHEN = re.compile(r"[^\W\d_]{3}.*(?::|\s[-–—])\s*$")


def heading_boxes(marks: Sequence[Mark]) -> frozenset[Box]:
    """Drawn cells that can hold headings only: wide, without a time, in a list outside of cells."""
    timed = [m for m in marks if m.leading_time]
    drawn = {m.line.cell.box for m in timed if _is_closed(m)}
    if not timed or 2 * sum(1 for m in timed if _is_closed(m)) > len(timed):
        return frozenset()
    width = max(m.box.x1 for m in marks) - min(m.box.x0 for m in marks)
    boxes = {m.line.cell.box for m in marks if _is_closed(m)} - drawn
    return frozenset(b for b in boxes if b.width >= WIDE * width)


def box_of(row: Sequence[Mark], boxes: frozenset[Box]) -> Box | None:
    """The box that all of a row stands in."""
    cells = {m.line.cell.box for m in row if _is_closed(m)}
    if len(cells) != 1 or not all(_is_closed(m) for m in row):
        return None
    box = next(iter(cells))
    return box if box in boxes else None


def is_heading_box(rows: Sequence[Sequence[Mark]], packs: tuple[Pack, ...]) -> bool:
    """Whether what stands in a box heads a block: its name, a chair or a room, and no date alone."""
    marks = [m for row in rows for m in row]
    if all(m.is_date for m in marks):
        return False
    named = any(container_label(m.text, packs) or names_block(m.text, packs) for m in marks)
    return named or any(x.role in ("chair", "moderator") for m in marks for x in m.labels)


def is_announced(content: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    """Whether an entry says its kind only, `Keynote lecture (Hall 1)`: a box below holds the rest."""
    if len(content) != 1:
        return False
    text = content[0].text[: min((r.span[0] for r in content[0].rooms), default=None)]
    bare = text.strip(" [(,")
    brief = len(text.split()) <= LONGEST_KIND
    return brief and likely_kind(bare, packs, SURE_KIND) is not None and not is_break(bare, packs)


def read_box(rows: Sequence[Sequence[Mark]], packs: tuple[Pack, ...]) -> BoxHead:
    """The heading that the rows of one box make."""
    columns: list[list[Mark]] = []
    for mark in sorted((m for row in rows for m in row), key=lambda m: (m.box.top, m.box.x0)):
        for column in columns:
            if abs(column[0].box.x0 - mark.box.x0) <= ALIGNED:
                column.append(mark)
                break
        else:
            columns.append([mark])
    columns.sort(key=lambda c: c[0].box.x0)
    for column in columns[1:] if len(columns) > 1 else []:
        text = " ".join(m.text.strip() for m in column)
        spans = find_rooms(text, packs)
        if spans and len(text) <= LONGEST_ROOM and any(_is_room(m) for m in column):
            content = tuple(m for c in columns if c is not column for m in c)
            return BoxHead(content, tuple(column), text, spans[0].floor)
    return BoxHead(tuple(m for c in columns for m in c), (), None, None)


def _is_room(mark: Mark) -> bool:
    return sum(r.span[1] - r.span[0] for r in mark.rooms) >= COVERED * len(mark.text.strip())


def _is_closed(mark: Mark) -> bool:
    return mark.line.cell.sides >= CLOSED_SIDES


def bands(rows: Sequence[list[Mark]], packs: tuple[Pack, ...]) -> frozenset[int]:
    """Identities of the rows that stand for themselves in a drawn band of their own, without a leading time.

    Evidence: the band begins where the cell of the time above it ends, reaches over the column of
    the times, begins with neither a time nor a label of people, and holds more than people; or it
    names a pause, beside an empty cell for its time. What stands below a time that has a band to
    itself is what happens then, and so is what stands unpainted between times that are all painted.
    """
    times = [row[0] for row in rows if row[0].leading_time]
    timed = {_ends(m) for m in times}
    painted = all(m.line.cell.colour is not None for m in times)
    inside: dict[tuple[int, int], list[Mark]] = {}
    for row in rows:
        inside.setdefault(_ends(row[0]), []).extend(row)
    above: Mark | None = None
    bare = False
    found = set()
    last: tuple[int, int] | None = None
    for row in rows:
        first, cell = row[0], row[0].line.cell
        if first.leading_time:
            above, last, bare = first, None, len(row) == 1 and first.is_time
            continue
        bare = bare and above is not None and _ends(first) != _ends(above)
        own = above is not None and cell.sides >= BAND_SIDES and above.line.cell.sides >= BAND_SIDES
        if not own or above is None or _ends(first) in timed or first.labels:
            continue
        if painted and cell.colour is None:
            continue
        if len({_ends(m) for m in row}) > 1:
            continue
        below = cell.box.top >= above.line.cell.box.bottom - 1
        over = cell.box.x0 <= above.box.x0 < cell.box.x1 or (len(row) == 1 and is_break(first.text, packs))
        if below and over and _ends(first) != last:
            last = _ends(first)
            if bare:
                bare = False
            elif not is_surely_people("\n".join(m.text for m in inside[last]), packs):
                found.add(id(row))
    return frozenset(found)


def _ends(mark: Mark) -> tuple[int, int]:
    return (round(mark.line.cell.box.top), round(mark.line.cell.box.bottom))


def at_margin(rows: Sequence[list[Mark]]) -> frozenset[int]:
    """Identities of the rows that say what and then when, at the edge of the times: `Posters: 14:00 - 17:00`.

    Evidence: they begin on the edge of the times, which stand alone with all titles in a column further
    right, and end with their only time, a range behind a colon or dash.
    """
    timed = [row for row in rows if row[0].leading_time]
    if not timed or not all(row[0].is_time and len(row) > 1 for row in timed):
        return frozenset()
    edge, titles = min(row[0].box.x0 for row in timed), min(row[1].box.x0 for row in timed)
    if titles - max(row[0].box.x1 for row in timed) < max(row[0].line.size for row in timed):
        return frozenset()
    return frozenset(
        id(row)
        for row in rows
        if len(row) == 1 and abs(row[0].box.x0 - edge) <= ALIGNED and _ends_with_time(row[0])
    )


def ends_above(row: Sequence[Mark], below: Sequence[Mark] | None) -> bool:
    """Whether white space of a line's height or more stands below a row."""
    return below is None or below[0].box.top - row[0].box.bottom >= row[0].line.size


def _ends_with_time(mark: Mark) -> bool:
    if mark.leading_time or len(mark.times) != 1 or mark.times[0].end is None:
        return False
    start, end = mark.times[0].span
    named = SAYS_WHEN.search(mark.text[:start])
    return named is not None and not any(c.isalnum() for c in mark.text[end:])


def boxed_rows(rows: Sequence[list[Mark]], packs: tuple[Pack, ...]) -> dict[int, list[list[Mark]]]:
    """The rows of each heading in a box, by the identity of each of them."""
    boxes = heading_boxes([m for row in rows for m in row])
    by_box: dict[Box, list[list[Mark]]] = {}
    for row in rows:
        box = box_of(row, boxes)
        if box is not None:
            by_box.setdefault(box, []).append(row)
    heads = [members for members in by_box.values() if is_heading_box(members, packs)]
    return {id(row): members for members in heads for row in members}
