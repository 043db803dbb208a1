"""People of a session in small boxes side by side: a name, and below it what they are and where.

Evidence: drawn boxes of one size stand in rows inside the cell of a session, right below its last line and
beside no time; most begin with a name, and none with what is surely none. Read as cells of a table they would
be parallel sessions, so each is made one line of the session: `Anna Nowak (Director, Town Library)`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, zip_longest

from extract.lang import Pack
from extract.layout.edges import Cell
from extract.model import Box, Word, union
from extract.signals.evidence import people_odds
from extract.structures.shared.arrangement import look_of
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.marks import Mark, mark_line
from extract.values import replace

#: Boxes of one session, and the share of them whose name recognition knows.
FEWEST, KNOWN = 2, 0.5
#: Log-odds that a text is a name, from which down it is none.
NO_NAME = -3.0
#: Lines of a box.
MOST_LINES = 6
#: Points. Boxes of one size differ by less, and stand no further below the cell that holds them.
SAME = 2.0
#: Points. Rows of boxes stand no further below each other.
ROW_GAP = 14.0


@dataclass(frozen=True, slots=True)
class _Named:
    """A box with its lines from above."""

    cell: Cell
    lines: tuple[Mark, ...]


def with_person_boxes(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> list[Mark]:
    """The lines of a page, those of each person's box as one line of the session that holds the boxes."""
    boxes = _boxes(marks)
    if len(boxes) < FEWEST:
        return list(marks)
    taken: dict[Mark, None] = {}
    made: list[Mark] = []
    hosts: list[Mark] = []
    for rows, host in _hosted(boxes, marks):
        people = [b for row in rows for b in row]
        odds = [people_odds(b.lines[0].text, packs) for b in people]
        if len(people) < FEWEST or sum(o > 0 for o in odds) < KNOWN * len(people) or min(odds) <= NO_NAME:
            continue
        for row in rows:
            made += _listed(row, host, packs)
            taken |= dict.fromkeys(m for b in row for m in b.lines)
        hosts.append(host)
    return [_in_cell_of(hosts, m) for m in marks if m not in taken] + made


def _in_cell_of(hosts: Sequence[Mark], mark: Mark) -> Mark:
    """A line in the cell that the boxes of people end, where it stands above a gap between them."""
    area = mark.line.cell.box
    for host in hosts:
        cell = host.line.cell.box
        sides = ((cell.x0, area.x0), (cell.x1, area.x1), (cell.top, area.top))
        if all(abs(a - b) <= SAME for a, b in sides) and mark.box.bottom <= cell.bottom < area.bottom - SAME:
            return replace(mark, line=replace(mark.line, cell=host.line.cell))
    return mark


def _boxes(marks: Sequence[Mark]) -> list[_Named]:
    """Small closed boxes that may hold a person, from above and from the left."""
    by_cell: dict[Box, list[Mark]] = {}
    for mark in marks:
        if mark.line.rotation == 0 and mark.line.cell.sides >= CLOSED_SIDES:
            by_cell.setdefault(mark.line.cell.box, []).append(mark)
    found = [
        _Named(lines[0].line.cell, tuple(sorted(lines, key=lambda m: m.box.top)))
        for lines in by_cell.values()
        if 2 <= len(lines) <= MOST_LINES and not any(m.times or m.labels or m.dates for m in lines)
    ]
    return sorted(found, key=lambda b: (b.cell.box.top, b.cell.box.x0))


def _hosted(boxes: Sequence[_Named], marks: Sequence[Mark]) -> list[tuple[list[list[_Named]], Mark]]:
    """Rows of boxes of one size with the line of the session right above them."""
    times = [m for m in marks if m.is_time]
    rows: list[list[_Named]] = []
    for box in boxes:
        area = box.cell.box
        if rows and abs(rows[-1][0].cell.box.top - area.top) <= SAME and _is_as_wide(rows[-1][0], box):
            rows[-1].append(box)
        else:
            rows.append([box])
    found: list[tuple[list[list[_Named]], Mark]] = []
    for row in rows:
        area = union(b.cell.box for b in row)
        if any(t.box.y_overlap(area) > 0 for t in times):
            continue
        above = found[-1][0][-1] if found else None
        if above is not None and _is_as_wide(above[0], row[0]) and _is_below(area, above):
            found[-1][0].append(row)
        elif len(row) >= FEWEST and (host := _host(area, row, marks)) is not None:
            found.append(([row], host))
    return found


def _is_as_wide(a: _Named, b: _Named) -> bool:
    return abs(a.cell.box.width - b.cell.box.width) <= SAME


def _is_below(area: Box, above: Sequence[_Named]) -> bool:
    upper = union(b.cell.box for b in above)
    starts = any(abs(b.cell.box.x0 - area.x0) <= SAME for b in above)
    return starts and 0 <= area.top - upper.bottom <= ROW_GAP


def _host(area: Box, row: Sequence[_Named], marks: Sequence[Mark]) -> Mark | None:
    """The last line of the cell that ends where the boxes begin and reaches over all of them."""
    inside = {b.cell.box for b in row}
    above = [
        m
        for m in marks
        if m.line.cell.box not in inside
        and abs(m.line.cell.box.bottom - area.top) <= SAME
        and m.line.cell.box.x0 <= area.x0 + SAME
        and m.line.cell.box.x1 >= area.x1 - SAME
        and not m.is_time
    ]
    return max(above, key=lambda m: m.box.bottom, default=None)


def _listed(row: Sequence[_Named], host: Mark, packs: tuple[Pack, ...]) -> list[Mark]:
    """A line for each person of a row, below each other within the height of the row."""
    area = union(b.cell.box for b in row)
    step = area.height / len(row)
    return [_told(b, host, area.top + k * step, step, packs) for k, b in enumerate(row)]


def _told(box: _Named, host: Mark, top: float, height: float, packs: tuple[Pack, ...]) -> Mark:
    """One line of what stands in a box, set like the name: all but the name in brackets.

    A comma stands for the end of a printed line wherever the look changes there.
    The line stands below those of the session; its words keep their places, which the records tell.
    """
    name = box.lines[0].line
    words: list[Word] = []
    opened = False
    for line, below in zip_longest(box.lines, box.lines[1:]):
        own = [replace(word, style=name.words[0].style) for word in line.line.words]
        if not opened and look_of(line) != look_of(box.lines[0]):
            own[0], opened = replace(own[0], text=f"({own[0].text}"), True
        if opened and (below is None or look_of(line) != look_of(below)):
            own[-1] = replace(own[-1], text=own[-1].text + (")" if below is None else ","))
        words += own
    text = " ".join(w.text for w in words)
    starts = [0, *accumulate(len(w.text) + 1 for w in words[:-1])]
    whole = replace(
        name,
        words=tuple(words),
        ids=tuple(i for m in box.lines for i in m.line.ids),
        offsets=tuple(starts),
        text=text,
        box=Box(host.box.x0, top, host.box.x0 + sum(m.box.width for m in box.lines), top + height),
        cell=host.line.cell,
    )
    return mark_line(whole, packs)
