"""Rows of a list without drawn cells: which lines stand beside which time, and in which field.

Evidence for the row: a time stands on the first line of its row, or in its middle; then the lines
around it are half a line away instead of a whole one. Evidence for fields: in several rows texts
begin at the same two or more abscissas, side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extract.lang import Pack
from extract.layout.flow import in_reading_order
from extract.model import Box, union
from extract.structures.shared.fields import Column, is_record, table_columns
from extract.structures.shared.groups import Group, shares_rows
from extract.structures.shared.marks import Mark

#: Of the line spacing. Nearer than this to a time, lines stand around it rather than below.
HALF_LINE = 0.72
#: Share of the loose lines that must stand around their time.
MIDDLE_SHARE = 0.25
#: A field begins in at least this many rows.
FEWEST_ROWS = 3
#: Points. Left edges that differ by less are one field.
ALIGNED = 6.0
#: Characters. The heading of a field is no longer.
LONGEST_HEADING = 24
#: Of the type size. Headings stand no further above what they head.
HEADING_GAP = 1.5
#: Of the type size. A row further above the first time is none of the rows around it.
FAR_ABOVE = 3.0
#: Points. The last field of a row has no edge at its right; this stands in for it.
WIDEST_FIELD = 200.0
#: Of the type size. What is higher is broken over lines.
STACKED = 1.7
#: Of the type size. Fields are further apart than this from what stands left of them.
FIELD_GAP = 0.8


def times_in_middle(marks: Sequence[Mark]) -> bool:
    """Whether times stand in the middle of their rows."""
    anchors = [m for m in marks if m.leading_time]
    top, bottom = min(a.box.top for a in anchors), max(a.box.bottom for a in anchors)
    others = [m for m in marks if not m.leading_time and top - 12 <= m.box.y_mid <= bottom + 12]
    if not others:
        return False
    highs, lows = np.array([(a.box.top, a.box.bottom) for a in anchors]).T
    high, low = np.array([(m.box.top, m.box.bottom) for m in others]).T[:, :, None]
    shared = np.maximum(np.minimum(lows, low) - np.maximum(highs, high), 0.0)
    loose = ~(shared >= 0.8 * np.minimum(lows - highs, low - high)).any(axis=1)
    nearest = np.abs((highs + lows) / 2 - (high + low) / 2).min(axis=1)[loose]
    spacing = np.array([max(1.0, m.line.size * 1.2) for m in others])[loose]
    near = int((nearest / spacing <= HALF_LINE).sum())
    return near >= FEWEST_ROWS and near >= MIDDLE_SHARE * len(nearest)


def rows_of(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Marks by row, top to bottom, each row from left to right.

    Beside a time that is broken over lines stands only the first of the lines that it reaches.
    """
    by_line = {m.line: m for m in marks}
    rows: list[list[Mark]] = []
    for line in in_reading_order(list(by_line)):
        mark = by_line[line]
        if rows and shares_rows(rows[-1][0].box, mark.box):
            rows[-1].append(mark)
        else:
            rows.append([mark])
    return [level for row in rows for level in _levels(row)]


def _levels(row: list[Mark]) -> list[list[Mark]]:
    """A row, or the rows beside a time that is broken over lines, which goes with the first of them."""
    time, *others = row
    if len(others) < 2 or not time.is_time or time.box.height < STACKED * time.line.size:
        return [row]
    levels: list[list[Mark]] = []
    for mark in sorted(others, key=lambda m: (m.box.top, m.box.x0)):
        if levels and shares_rows(levels[-1][0].box, mark.box):
            levels[-1].append(mark)
        else:
            levels.append([mark])
    first, *below = [sorted(level, key=lambda m: m.box.x0) for level in levels]
    return [[time, *first], *below]


def beside_the_list(rows: Sequence[list[Mark]]) -> tuple[list[list[Mark]], list[Mark]]:
    """Rows without what stands wholly to the left of all times, and that; dates stay, in rows of
    their own.

    Evidence: a list runs from its times to the right, so what ends before them is a margin: the
    day, or the event's name set beside the list.
    """
    times = [m.box.x0 for row in rows for m in row if m.leading_time]
    tops = [m.box.top for row in rows for m in row if m.leading_time]
    if not times:
        return list(rows), []
    left, first = min(times), min(tops)
    made: list[list[Mark]] = []
    aside: list[Mark] = []
    for row in rows:
        margin = [m for m in row if m.box.x1 <= left and m.box.bottom > first]
        dates = [m for m in margin if m.is_date]
        inner = [m for m in row if m not in margin]
        aside += [m for m in margin if m not in dates]
        made += [part for part in (dates, inner) if part]
    return made, aside


def crowded_times(row: Sequence[Mark]) -> int:
    """The times of a row that holds more than a start and an end: those head columns, not entries."""
    times = [m for m in row if m.is_time]
    ends = sum(1 for m in times if m.times[0].end)
    return len(times) if len(times) + ends > 2 and len(times) > 1 else 0


def is_under_times(row: Sequence[Mark], time: Sequence[Mark]) -> bool:
    """Whether a row that is no day begins where the row of a time above does, and reaches beyond that time.

    What stands beside times, in the middle of its row, begins right of them.
    """
    anchor, first = time[0].box, row[0].box
    if row[0].is_date or row[0].day is not None:
        return False
    return abs(first.x0 - anchor.x0) <= ALIGNED and first.x1 > anchor.x1 and first.top >= anchor.y_mid


def _is_far_above(row: Sequence[Mark], first: Sequence[Mark]) -> bool:
    """Whether a row stands so far above the first time that it is nothing beside it."""
    return first[0].box.top - row[0].box.bottom > FAR_ABOVE * row[0].line.size


def around_times(rows: Sequence[list[Mark]], headings: Sequence[bool]) -> list[list[Mark]]:
    """Rows in which each time is followed by the lines nearest to it; headings stay where they are."""
    anchors = [row for row in rows if row[0].leading_time]
    gathered: dict[int, list[Mark]] = {id(row): [] for row in anchors}
    fixed: list[list[Mark]] = []
    for row, heading in zip(rows, headings, strict=True):
        if id(row) in gathered or heading or not anchors or _is_far_above(row, anchors[0]):
            fixed.append(row)
            continue
        above = [a for a in anchors if a[0].box.y_mid < row[0].box.y_mid]
        if above and is_under_times(row, above[-1]):
            owner = above[-1]
        else:
            owner = min(anchors, key=lambda a: abs(a[0].box.y_mid - row[0].box.y_mid))
        gathered[id(owner)] += row
    made: list[list[Mark]] = []
    for row in fixed:
        extra = gathered.get(id(row), [])
        made.append([row[0], *sorted([*row[1:], *extra], key=lambda m: (m.box.y_mid, m.box.x0))])
    return made


def field_starts(rows: Sequence[Sequence[Mark]]) -> list[float]:
    """Left edges of the fields beside the times; one or none where the rows have no fields."""
    counts: dict[float, set[int]] = {}
    for index, row in enumerate(rows):
        previous = row[0]
        for mark in row[1:]:
            if mark.box.x0 - previous.box.x1 < FIELD_GAP * mark.line.size and not previous.is_time:
                previous = mark
                continue
            key = next((x for x in counts if abs(x - mark.box.x0) <= ALIGNED), mark.box.x0)
            counts.setdefault(key, set()).add(index)
            previous = mark
    strong = sorted(x for x, seen in counts.items() if len(seen) >= FEWEST_ROWS)
    together = sum(1 for k in range(len(rows)) if sum(1 for x in strong if k in counts[x]) >= 2)
    return strong if len(strong) >= 2 and together >= FEWEST_ROWS else []


def header_rows(rows: Sequence[list[Mark]], first: int, starts: Sequence[float]) -> list[list[Mark]]:
    """Rows right above the first time that head the fields: short texts over two fields or more."""
    near: list[list[Mark]] = []
    below = rows[first][0] if first < len(rows) else None
    for row in reversed(rows[:first]):
        if below is None or any(m.is_date or len(m.text) > LONGEST_HEADING for m in row):
            break
        if below.box.top - row[0].box.bottom > HEADING_GAP * row[0].line.size:
            break
        near.append(row)
        below = row[0]
    over = {
        k for row in near for m in row for k, x in enumerate(starts)
        if m.box.x1 > x - ALIGNED and (k + 1 == len(starts) or m.box.x0 < starts[k + 1])
    }  # fmt: skip
    return near if len(over) >= 2 and len([m for row in near for m in row]) >= 2 else []


def cells_of(content: Sequence[Mark], starts: Sequence[float]) -> list[Group]:
    """The lines of one entry by field."""
    fields: dict[int, list[Mark]] = {}
    for mark in content:
        index = max((k for k, x in enumerate(starts) if mark.box.x0 >= x - ALIGNED), default=0)
        fields.setdefault(index, []).append(mark)
    edges = [*starts, float("inf")]
    made = []
    for index, members in sorted(fields.items()):
        box = union(m.box for m in members)
        right = min(edges[index + 1] - ALIGNED, starts[index] + WIDEST_FIELD)
        box = Box(starts[index] - ALIGNED, box.top, max(box.x1, right), box.bottom)
        made.append(Group(box, tuple(members), False, False))
    return made


def record_columns(
    entries: Sequence[Sequence[Group]], headings: Sequence[Group], packs: tuple[Pack, ...]
) -> tuple[Column, ...]:
    """The fields of a table without rules, or none where its columns are no fields of one session."""
    columns = table_columns([c for cells in entries for c in cells], headings, packs)
    return columns if is_record(columns) else ()
