"""Timetables drawn as tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sheet import Area, Sheet, Type

Rows = Sequence[Sequence[str | None]]
DrawTable = Callable[..., None]


def draw_table(
    sheet: Sheet,
    rows: Rows,
    widths: Sequence[float],
    *,
    left: float = 40,
    top: float = 100,
    height: float = 40,
    drawn: bool = True,
) -> None:
    """A table; lines of a cell are parted by `|`, None goes on with the cell above, `<` with the one before.

    Cells of more than one row or column are drawn as one cell.
    """
    owners = {
        (r, c): _owner(rows, r, c) for r in range(len(rows)) for c in range(len(rows[r]))
    }  # fmt: skip
    x = [left + sum(widths[:k]) for k in range(len(widths) + 1)]
    for r, c in sorted(set(owners.values())):
        own = [place for place, owner in owners.items() if owner == (r, c)]
        area = Area(
            x[c], top + height * r, x[max(k for _, k in own) + 1], top + height * (max(k for k, _ in own) + 1)
        )
        if drawn:
            sheet.frame(area)
        text = rows[r][c] or ""
        items = [
            (part[1:] if part[:1] == "*" else part, Type(8, bold=part[:1] == "*")) for part in text.split("|")
        ]
        sheet.cell(area, [item for item in items if item[0]])


def _owner(rows: Rows, r: int, c: int) -> tuple[int, int]:
    if rows[r][c] is None and r:
        return _owner(rows, r - 1, c)
    if rows[r][c] == "<":
        return _owner(rows, r, c - 1)
    return r, c


@pytest.fixture
def draw() -> DrawTable:
    """`draw(sheet, rows, widths)`: see `draw_table`."""
    return draw_table
