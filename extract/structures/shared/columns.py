"""Side-by-side columns of a page, told by where times begin.

Evidence: times that begin lines at two or more abscissas, far enough apart for text between, with
hardly a line crossing from one to the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.structures.shared.marks import Mark

#: Of the region's width. Times nearer than this belong to one column (start and end, indents).
NARROWEST_COLUMN = 0.16
#: Share of the lines beside a boundary that may cross it.
CROSSING_SHARE = 0.2
#: Points. Abscissas that differ by less are aligned.
ALIGNED = 8.0
#: Points. A time stands no further to the left of its column.
OUTDENT = 24.0
#: Fewer times than this prove no column.
FEWEST_TIMES = 2


def split_columns(marks: Sequence[Mark], width: float) -> list[list[Mark]]:
    """Marks by column, left to right; lines over several columns stay with the first."""
    return by_column(marks, column_starts(marks, width))


def by_column(marks: Sequence[Mark], starts: Sequence[float]) -> list[list[Mark]]:
    """Marks by column, where the left edges of the second and later columns are known."""
    columns: list[list[Mark]] = [[] for _ in range(len(starts) + 1)]
    for mark in marks:
        left = mark.box.x0
        index = sum([left >= x for x in starts])
        columns[index].append(mark)
    return [c for c in columns if c]


def column_starts(marks: Sequence[Mark], width: float) -> list[float]:
    """Left edges in points of the second and later columns."""
    anchors = sorted(m.box.x0 for m in marks if m.leading_time and m.line.rotation == 0)
    clusters: list[list[float]] = []
    for x in anchors:
        if clusters and x - clusters[-1][-1] <= ALIGNED:
            clusters[-1].append(x)
        else:
            clusters.append([x])
    strong = [c[0] for c in clusters if len(c) >= FEWEST_TIMES]
    starts: list[float] = []
    last = strong[0] if strong else 0.0
    for x in strong[1:]:
        if x - last < NARROWEST_COLUMN * width:
            continue
        if _is_open(marks, x - 2.0) and not _inside_entries(marks, last, x):
            starts.append(_leftmost(marks, x) - ALIGNED)
            last = x
    return starts


def _leftmost(marks: Sequence[Mark], x: float) -> float:
    """The left edge of a column, with what stands out to its left: `20.00` below `17:00-18:00`, its day.

    Evidence: such a time, or a day above all times of the column, stands beside no text of the column to
    the left.
    """
    top = min(m.box.top for m in marks if m.leading_time and abs(m.box.x0 - x) <= ALIGNED)
    near = [m for m in marks if x - OUTDENT <= m.box.x0 < x]
    near = [m for m in near if m.leading_time or (m.is_date and m.box.bottom <= top)]
    loose = [m.box.x0 for m in near if not any(_beside(o, m) for o in marks)]
    return min([x, *loose])


def _inside_entries(marks: Sequence[Mark], left: float, x: float) -> bool:
    """Whether what the times at `left` begin is printed at `x`: then times at `x` are of talks inside them.

    Evidence: most of those times stand alone with text that is no time at `x` on their row, and
    hardly a text of their own stands left of it.
    """
    times = [m for m in marks if m.leading_time and abs(m.box.x0 - left) <= ALIGNED]
    top, bottom = min(t.box.top for t in times), max(t.box.bottom for t in times)
    texts = [m for m in marks if not m.leading_time and m.box.bottom > top and m.box.top < bottom]
    inside = [m for m in texts if m.box.x0 >= x - ALIGNED]
    if len(texts) - len(inside) > CROSSING_SHARE * len(texts):
        return False
    aligned = [m for m in inside if m.box.x0 <= x + ALIGNED]
    led = [t for t in times if t.is_time and any(m.box.y_overlap(t.box) > 0 for m in aligned)]
    return len(led) > len(times) / 2


def _beside(other: Mark, mark: Mark) -> bool:
    """Whether another text ends shortly before a mark, on its row."""
    return (
        -2 <= mark.box.x0 - other.box.x1 <= OUTDENT
        and other.box.y_overlap(mark.box) > 0
        and other is not mark
    )


def _is_open(marks: Sequence[Mark], x: float) -> bool:
    """Whether hardly any line beside abscissa `x` crosses it."""
    right = [m for m in marks if m.box.x0 >= x]
    if not right:
        return False
    top, bottom = min(m.box.top for m in right), max(m.box.bottom for m in right)
    beside = [m for m in marks if m.box.bottom >= top and m.box.top <= bottom]
    crossing = [m for m in beside if m.box.x0 < x - 2 and m.box.x1 > x + 2]
    return len(crossing) <= CROSSING_SHARE * len(beside)
