"""Rows that run through blocks side by side: the talks of all blocks begin level with each other.

Evidence: where one block has a blank, the texts of all blocks that go on begin again level with each
other; no block goes on behind a blank elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from extract.signals.roles import LEADING
from extract.structures.lists.slotheads import BRACKETED, names_room
from extract.structures.shared.marks import Mark

#: Share of the first cells with a room or a chair, from which on they head what stands below them.
HEADING = 0.6
#: Points. Texts that differ by less are level.
LEVEL = 0.7

Row = Mapping[int, Sequence[Mark]]


def cells_of_columns(
    rows: Sequence[Row], count: int
) -> tuple[tuple[tuple[tuple[Mark, ...], ...], ...], bool]:
    """The cells of each of `count` columns from above; and whether the first ones head the others.

    Args:
        rows: the lines of each row by column.
    """
    cuts = _cuts(rows, count)
    bounds = [0, *cuts, len(rows)]
    columns = tuple(
        tuple(
            cell
            for a, b in pairwise(bounds)
            if (cell := tuple(m for row in rows[a:b] for m in row.get(k, ())))
        )
        for k in range(count)
    )
    firsts = [c[0] for c in columns]
    heads = sum(1 for cell in firsts if _names_place_or_chair(cell))
    below = sum(1 for c in columns for cell in c[1:] if _names_place_or_chair(cell))
    return columns, bool(cuts) and heads >= HEADING * count and below == 0


def room_of(cell: Sequence[Mark]) -> str | None:
    """The room that a cell names, or what stands in brackets on its last line."""
    last = cell[-1]
    if len(cell) > 1 and BRACKETED.match(last.text.strip()) and names_room(last):
        return last.text.strip("() ")
    return next((r.room for m in cell for r in m.rooms if r.room), None)


def _names_place_or_chair(cell: Sequence[Mark]) -> bool:
    return room_of(cell) is not None or any(x.role in LEADING for m in cell for x in m.labels)


def _cuts(rows: Sequence[Row], count: int) -> list[int]:
    """The rows at which all blocks that go on begin anew; none where one goes on behind a blank elsewhere."""
    last = {k: max(i for i, row in enumerate(rows) if k in row) for k in range(count)}
    cuts = []
    for index in range(1, len(rows)):
        here, above = rows[index], rows[index - 1]
        going = [k for k in range(count) if last[k] >= index]
        anew = [k for k in going if k in here and k not in above]
        if not anew:
            continue
        if (
            len(going) < 2
            or any(k not in here for k in going)
            or not _begin_level([here[k][0] for k in going])
        ):
            return []
        cuts.append(index)
    return cuts


def _begin_level(marks: Sequence[Mark]) -> bool:
    """Whether texts stand level with each other, none of them with the rest of a sentence."""
    tops, bottoms = [m.box.top for m in marks], [m.box.bottom for m in marks]
    apart = min(max(tops) - min(tops), max(bottoms) - min(bottoms))
    return apart <= LEVEL and not any(m.text.lstrip()[:1].islower() for m in marks)
