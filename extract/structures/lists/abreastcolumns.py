"""Columns of text that nobody drew: each a block, or all the fields of one session.

Evidence for blocks: the columns are spaced evenly, or their first lines are set alike and unlike the
rest, or count on (`Session 2A`, `Session 2B`); or they stand where blocks of the page before did. Fields
of one session, a title beside its people, are neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.lang import Pack
from extract.model import Box, union
from extract.signals.evidence import is_surely_people
from extract.structures.lists.abreastrows import Row, cells_of_columns, room_of
from extract.structures.lists.slotheads import is_numbered
from extract.structures.shared.arrangement import look_of
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.marks import Mark
from extract.structures.shared.openbands import SLACK, band_of, bands_over, column_edges, pieces_of

#: Rows of blocks that stand side by side, at least.
FEWEST_ROWS = 3
#: Rows between the time and the first lines of the blocks: a label, a remark.
MOST_ABOVE = 2
#: Share of the columns that must hold more than one line.
FILLED = 0.6
#: Of the wider pitch. Columns whose pitches differ by less are spaced evenly.
EVEN = 0.06
#: Of the wider one. Two columns differ by no more in width.
AS_WIDE = 0.6
#: Of the type size. The gap between two columns is at least so wide on each line.
GAP = 0.7
#: Points. First lines that differ by less are level.
LEVEL = 2.5
#: Points. Columns that begin nearer to each other are one, on two pages.
SAME_EDGE = 4.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns from left to right: their cells from above, their rooms, and all lines as printed.

    `heads_talks` tells that the first cell of each column is the head of what stands below it; `goes_on`
    that the columns go on with those of the page before.
    """

    cells: tuple[tuple[tuple[Mark, ...], ...], ...]
    boxes: tuple[Box, ...]
    rooms: tuple[str | None, ...]
    heads_talks: bool
    goes_on: bool
    marks: frozenset[Mark]


def read_columns(
    rows: Sequence[list[Mark]],
    right: float,
    packs: tuple[Pack, ...],
    carried: Sequence[tuple[Box, str | None]] = (),
    *,
    fewest: int = FEWEST_ROWS,
) -> Columns | None:
    """Blocks side by side in the rows of one time; None where there are none.

    Args:
        rows: what stands right of the time on its row, and the rows below it.
        right: the right side of the time.
        carried: the columns of the page before, with their rooms.
        fewest: rows that the blocks must take.
    """
    before = [box for box, _ in carried]
    first = next((k for k, row in enumerate(rows) if len(row) > 1 or before), None)
    if first is None or first > MOST_ABOVE:
        return None
    shapes = before or [m.box for m in _heads(rows[first:])]
    words = [w.box for row in rows[first:] for m in row for w in m.line.words]
    left = right if first == 0 else min(b.x0 for b in words) - 1
    edges = column_edges(shapes, words, left, max(b.x1 for b in words) + 1)
    by_row, taken = _rows_in_columns(rows[first:], edges)
    loose = rows[first + len(by_row) :]
    if len(by_row) < fewest or any(len(row) > 1 for row in loose):
        return None
    columns = [[m for row in by_row for m in row.get(k, ())] for k in range(len(edges) - 1)]
    if any(not c for c in columns) or _are_drawn(columns):
        return None
    boxes = tuple(union(m.box for m in c) for c in columns)
    goes_on = _go_on(boxes, before)
    if not (goes_on or _are_blocks(columns, packs)):
        return None
    cells, heads_talks = cells_of_columns(by_row, len(columns))
    rooms = [room for _, room in carried] if goes_on else [room_of(c[0]) for c in cells]
    return Columns(cells, boxes, tuple(rooms), heads_talks, goes_on, frozenset(taken))


def _go_on(boxes: Sequence[Box], before: Sequence[Box]) -> bool:
    """Whether columns begin, or are centred, where those of the page before did."""
    return len(boxes) == len(before) and all(
        min(abs(a.x0 - b.x0), abs(a.x_mid - b.x_mid)) <= SAME_EDGE for a, b in zip(boxes, before, strict=True)
    )


def _heads(rows: Sequence[list[Mark]]) -> list[Mark]:
    """The texts of the first row, cut at gaps that run down through all rows."""
    boxes = [w.box for row in rows for m in row for w in m.line.words]
    heads: list[Mark] = []
    for mark in rows[0]:
        words, gap = mark.line.words, GAP * mark.line.size
        wide = [k for k in range(1, len(words)) if words[k].box.x0 - words[k - 1].box.x1 >= gap]
        cuts = [k for k in wide if not any(b.x0 < words[k].box.x0 - SLACK < b.x1 for b in boxes)]
        heads += pieces_of(mark, cuts)
    return heads


def _rows_in_columns(rows: Sequence[list[Mark]], edges: Sequence[float]) -> tuple[list[Row], set[Mark]]:
    """The lines of each row by column down to the first row that crosses an edge, and these as printed."""
    made: list[Row] = []
    taken: set[Mark] = set()
    for row in rows:
        cut = [_cut(m, edges) for m in row]
        if any(pieces is None for pieces in cut):
            break
        columns: dict[int, list[Mark]] = {}
        for piece in sorted((p for pieces in cut for p in pieces or ()), key=lambda m: m.box.x0):
            columns.setdefault(_column(piece.box, edges), []).append(piece)
        made.append(columns)
        taken |= set(row)
    return made, taken


def _cut(mark: Mark, edges: Sequence[float]) -> list[Mark] | None:
    """A line in pieces that each stand in one column; None where a word or words close together cross."""
    words = mark.line.words
    if any(len(bands_over(w.box.x0, w.box.x1, edges)) > 1 for w in words):
        return None
    places = [_column(w.box, edges) for w in words]
    cuts = [k for k, (a, b) in enumerate(pairwise(places), 1) if a != b]
    if any(words[k].box.x0 - words[k - 1].box.x1 < GAP * mark.line.size for k in cuts):
        return None
    return pieces_of(mark, cuts)


def _column(box: Box, edges: Sequence[float]) -> int:
    return band_of(box.x_mid, edges) or 0


def _are_blocks(columns: Sequence[Sequence[Mark]], packs: tuple[Pack, ...]) -> bool:
    """Whether columns hold a block each, rather than the fields of one session."""
    if sum(1 for c in columns if len(c) > 1) < FILLED * len(columns):
        return False
    people = [is_surely_people("\n".join(m.text for m in c), packs) for c in columns]
    if any(people) and not all(people):
        return False
    heads = [c[0] for c in columns]
    if max(h.box.top for h in heads) - min(h.box.top for h in heads) > LEVEL:
        return False
    return _are_even(columns) and (len(columns) > 2 or _are_marked(columns, packs))


def _are_drawn(columns: Sequence[Sequence[Mark]]) -> bool:
    """Whether most lines stand in drawn cells, which say themselves what belongs together."""
    marks = [m for c in columns for m in c]
    return 2 * sum(1 for m in marks if m.line.cell.sides >= CLOSED_SIDES) > len(marks)


def _are_even(columns: Sequence[Sequence[Mark]]) -> bool:
    """Whether columns begin, or are centred, at even distances; two are about as wide."""
    boxes = [union(m.box for m in c) for c in columns]
    if len(boxes) == 2:
        narrow, wide = sorted(b.width for b in boxes)
        return narrow >= AS_WIDE * wide
    for places in ([b.x0 for b in boxes], [b.x_mid for b in boxes]):
        pitches = [b - a for a, b in pairwise(places)]
        if min(pitches) >= (1 - EVEN) * max(pitches):
            return True
    return False


def _are_marked(columns: Sequence[Sequence[Mark]], packs: tuple[Pack, ...]) -> bool:
    """Whether the first lines count the blocks, or are set alike and unlike most of the rest."""
    if all(is_numbered([c[0]], packs) for c in columns):
        return True
    looks = {look_of(c[0]) for c in columns}
    counts: Counter[tuple[object, ...]] = Counter()
    for column in columns:
        for mark in column:
            counts[look_of(mark)] += len(mark.text)
    common = max(counts, key=lambda k: (counts[k], repr(k)))
    return len(looks) == 1 and common not in looks
