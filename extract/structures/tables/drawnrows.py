"""Rows that rules draw across a table whose columns are not drawn.

Evidence: a rule above and below each time closes its row; where the rules beside several times are
left out, what stands there was merged over these rows. The columns stay open: white space parts them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extract.model import Box
from extract.structures.shared.marks import Mark
from extract.structures.shared.opencells import is_closed

#: Rows beside a merged one; over fewer it is a row as any other.
FEWEST_MERGED = 2


def on_drawn_rows(rail: Sequence[Mark], rows: Sequence[float]) -> list[float]:
    """The edges of the rows, on the rules around times that stand alone in drawn cells."""
    edges = list(rows)
    for k, mark in enumerate(rail):
        box = mark.line.cell.box
        if is_closed(mark) and sum(1 for m in rail if _beside(m, box)) == 1:
            edges[k], edges[k + 1] = box.top, box.bottom
    return edges if edges == sorted(edges) else list(rows)


def drawn_side(mark: Mark, right: float) -> float:
    """Where the cell of a time ends at the right: on its rule, or before the first column."""
    return min(right, mark.line.cell.box.x1) if is_closed(mark) else right


def alike(mixed: set[Box], body: Sequence[Mark], begins: Callable[[Mark], bool]) -> set[Box]:
    """Drawn cells between the sides of rows with texts side by side whose texts all begin columns, too."""
    sides = {(box.x0, box.x1) for box in mixed}
    cells: dict[Box, list[Mark]] = {}
    for mark in body:
        box = mark.line.cell.box
        if is_closed(mark) and (box.x0, box.x1) in sides:
            cells.setdefault(box, []).append(mark)
    return {box for box, texts in cells.items() if all(begins(m) for m in texts)}


def in_merged_rows(
    rail: Sequence[Mark], body: Sequence[Mark]
) -> tuple[list[tuple[Box, list[Mark]]], list[Mark]]:
    """The texts in drawn rows beside several times, row by row, and all other texts."""
    drawn = [m.line.cell.box for m in rail if is_closed(m)]
    merged: dict[Box, list[Mark]] = {}
    rest: list[Mark] = []
    for mark in body:
        box = mark.line.cell.box
        if is_closed(mark) and _is_merged(box, drawn):
            merged.setdefault(box, []).append(mark)
        else:
            rest.append(mark)
    return list(merged.items()), rest


def _is_merged(box: Box, rows: Sequence[Box]) -> bool:
    """Whether a cell stands beside the cells of several times, with none of them inside."""
    beside = [r for r in rows if box.top <= r.y_mid <= box.bottom]
    return len(beside) >= FEWEST_MERGED and all(r.x1 <= box.x0 + 1 for r in beside)


def _beside(mark: Mark, box: Box) -> bool:
    return box.top <= mark.box.y_mid <= box.bottom
