"""Tables of records: where the named columns begin, and which lines are one record.

Evidence for a heading row: three or more short texts side by side, most of which name what a
column holds (a role, a room, a day, a session), set apart from the rows below. Evidence for a
record: drawn cells of its own, or a row of text that fills most of the columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.lang import Pack, fold
from extract.model import Box, union
from extract.signals.labels import container_label
from extract.structures.shared.fields import FieldKind, named_kind
from extract.structures.shared.groups import CLOSED_SIDES, Group
from extract.structures.shared.marks import Mark
from extract.structures.tables.grid import ALIGNED

#: Fewer columns are no table of records.
FEWEST_COLUMNS = 3
#: Characters. The heading of a column is no longer than this.
LONGEST_HEADING = 28
#: Fewer columns with words for what they hold name no table.
FEWEST_NAMED = 2
#: Share of the columns that the first line of a record fills.
FILLED = 0.6


@dataclass(slots=True)
class Record:
    """The cells of one record by the index of their column."""

    cells: dict[int, list[Mark]] = field(default_factory=dict)

    @property
    def marks(self) -> list[Mark]:
        return [m for _, marks in sorted(self.cells.items()) for m in marks]

    @property
    def y_mid(self) -> float:
        """Height of its first line, in points."""
        first = min(self.marks, key=lambda m: m.box.top)
        return first.box.y_mid


def names_columns(row: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    """Whether a row of texts names the columns of a table of records: no blocks with their numbers."""
    if len(row) < FEWEST_COLUMNS or any(m.times or m.is_date for m in row):
        return False
    if any(len(m.text) > LONGEST_HEADING for m in row) or len({fold(m.text) for m in row}) < len(row):
        return False
    if sum(1 for m in row if (label := container_label(m.text, packs)) and label.number) > 1:
        return False
    named = [m for m in row if heading_kind((m,), packs) is not None]
    return len(named) >= FEWEST_NAMED and 2 * len(named) >= len(row) - 1


def heading_kind(heading: Sequence[Mark], packs: tuple[Pack, ...]) -> FieldKind | None:
    """What a heading's words name; a word for blocks names the sessions that the records belong to."""
    text = " ".join(m.text for m in heading)
    if any(container_label(part, packs) for part in (text, text.rsplit(" ", 1)[-1])):
        return "block"
    return named_kind(heading, packs)


def column_boxes(row: Sequence[Mark], width: float) -> list[Box]:
    """Where the columns under a row of headings run: as their drawn cells do, else up to the next one."""
    ordered = sorted(row, key=lambda m: m.box.x0)
    boxes = []
    for k, mark in enumerate(ordered):
        cell = mark.line.cell
        if cell.sides >= CLOSED_SIDES:
            boxes.append(Box(cell.box.x0, mark.box.top, cell.box.x1, mark.box.bottom))
            continue
        right = ordered[k + 1].box.x0 - ALIGNED if k + 1 < len(ordered) else width
        boxes.append(Box(mark.box.x0 - ALIGNED, mark.box.top, right, mark.box.bottom))
    return boxes


def column_of(mark: Mark, columns: Sequence[Box]) -> int | None:
    """The column that a line begins in; none where it runs on into the next one."""
    for k, box in enumerate(columns):
        if box.x0 - 1 <= mark.box.x0 < box.x1:
            return k if mark.box.x1 <= box.x1 + ALIGNED else None
    return None


def begins_record(row: Sequence[Mark], record: Record | None, columns: Sequence[Box]) -> bool:
    """Whether a row of text is the first of a record."""
    if record is None:
        return True
    apart, together = 0, 0
    for mark in row:
        index = column_of(mark, columns)
        above = record.cells.get(index, []) if index is not None else []
        if mark.line.cell.sides >= CLOSED_SIDES and above:
            same = abs(mark.line.cell.box.top - above[-1].line.cell.box.top) <= ALIGNED
            apart, together = apart + (not same), together + same
    if apart or together:
        return apart > together
    filled = {column_of(m, columns) for m in row}
    return len(filled) >= FILLED * len(columns)


def cell_group(marks: Sequence[Mark]) -> Group:
    """The lines of one cell as a group."""
    return Group(union(m.box for m in marks), tuple(marks), False, False)
