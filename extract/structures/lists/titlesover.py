"""Titles that begin above their times, in lists whose other titles stand beside theirs.

Evidence: most titles of a column stand beside their times, in one look and on one left edge. Times
without such a title have weaker text beside them and, close above, a line in that look on that edge:
their cells are taller than others and hold the time in their middle. Where times without a title
remain, what stands above the others may be a heading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.lang import Pack
from extract.signals.labels import container_label
from extract.structures.shared.marks import Mark

#: Fewer titles beside times show no habit; share of the times without one that must have it above.
FEWEST, SHARE = 2, 0.75
#: Rows between a time and the first line of the title above it.
MOST_ROWS = 4
#: Of the type size. Lines of one entry stand no further apart; points by which left edges may differ.
GAP, ALIGNED = 1.0, 6.0
#: Of the type size. Texts beside a time that stand higher by more do not begin there.
RISE = 0.3

#: Size in half points, bold, italic: titles may differ in colour.
_Set = tuple[int, bool, bool]
Row = list[Mark]


def with_titles_over(rows: Sequence[Row], packs: tuple[Pack, ...]) -> list[Row]:
    """The rows, those of titles above their times and all between joined with the row of the time."""
    beside = {k: _beside(row) for k, row in enumerate(rows) if row[0].leading_time}
    looks = Counter(_set_of(m) for m in beside.values() if m is not None)
    if not looks or looks.most_common(1)[0][1] < FEWEST:
        return list(rows)
    look = looks.most_common(1)[0][0]
    titled = [m for m in beside.values() if m is not None and _set_of(m) == look]
    bare = [k for k, m in beside.items() if m is None or not _is_like(m, look)]
    if all(beside[k] is None for k in bare):
        return list(rows)
    edges = Counter(round(m.box.x0 / ALIGNED) for m in titled)
    left = edges.most_common(1)[0][0] * ALIGNED
    risen = [k for k, m in beside.items() if m in titled and _rises(m, rows[k][0])]
    starts = {k: s for k in (*bare, *risen) if (s := _title_over(rows, k, look, left, packs)) is not None}
    over = sum(1 for k in bare if k in starts)
    if not over or over < SHARE * len(bare) or over > len(titled):
        return list(rows)
    moved = {j for k, start in starts.items() for j in range(start, k)}
    made: list[Row] = []
    for k, row in enumerate(rows):
        if k in starts:
            above = [m for j in range(starts[k], k) for m in rows[j]]
            made.append([row[0], *above, *row[1:]])
        elif k not in moved:
            made.append(row)
    return made


def _beside(row: Row) -> Mark | None:
    """What stands right beside the time of a row, or goes on behind it on its line."""
    return next((m for m in row if not m.is_time), None)


def _rises(mark: Mark | None, time: Mark) -> bool:
    """Whether a text begins above its time: the last line of a title that does."""
    return mark is not None and time.box.y_mid - mark.box.y_mid > RISE * mark.line.size


def _set_of(mark: Mark) -> _Set:
    line = mark.line
    return round(2 * line.size), line.bold, line.italic


def _is_like(mark: Mark, look: _Set) -> bool:
    """Whether a line is set as titles are, or stronger."""
    size, bold, _ = _set_of(mark)
    return size >= look[0] and bold >= look[1]


def _title_over(
    rows: Sequence[Row], index: int, look: _Set, left: float, packs: tuple[Pack, ...]
) -> int | None:
    """The first row of the title above a time, None where no such line leads to it."""
    found: int | None = None
    for k in range(index - 1, max(-1, index - 1 - MOST_ROWS), -1):
        row = rows[k]
        below = min(m.box.top for m in rows[k + 1])
        far = below - max(m.box.bottom for m in row) > GAP * row[0].line.size
        if far or any(m.times or m.is_date for m in row):
            break
        named = [m for m in row if _set_of(m) == look and abs(m.box.x0 - left) <= ALIGNED]
        if named and container_label(named[0].text, packs) is None:
            found = k
        elif found is not None:
            break
    return found
