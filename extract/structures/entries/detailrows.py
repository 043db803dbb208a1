"""Rows of pages of details: running text, what stands out from it, and titles cut off by the page's end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.structures.shared.marks import Mark

#: Share of the page's glyphs that must be set in one type for it to be that of running text.
BODY_SHARE = 0.35
#: Characters. A line of running text that fills its column is no shorter.
BODY_WIDTH = 40
#: Lines of running text below a title that make an abstract.
FEWEST_LINES = 2
#: Rows. A title stands no further above its time.
HEAD_ROWS = 8

Look = tuple[float, bool, bool]
Row = Sequence[Mark]


def body_of(marks: Sequence[Mark]) -> Look | None:
    """The look of the page's running text, or None where there is none."""
    weight: Counter[Look] = Counter()
    wide: Counter[Look] = Counter()
    for mark in marks:
        look = look_at(mark)
        weight[look] += sum([w.glyphs for w in mark.line.words])
        wide[look] += len(mark.text) >= BODY_WIDTH
    if not weight:
        return None
    look, most = max(weight.items(), key=lambda item: (item[1], item[0]))
    enough = wide[look] >= FEWEST_LINES and most >= BODY_SHARE * sum(weight.values())
    return look if enough else None


def look_at(mark: Mark) -> Look:
    """How a line is set: size, bold, italic."""
    return (round(mark.line.size, 1), mark.line.bold, mark.line.italic)


def is_body(row: Row, body: Look) -> bool:
    return len(row) == 1 and look_at(row[0]) == body and len(row[0].text) >= BODY_WIDTH and not row[0].times


def stands_out(look: Look, body: Look) -> bool:
    return look[1] > body[1] or look[0] > body[0]


def open_head(
    rows: Sequence[Row], index: int, anchor: Mark, body: Look, head: tuple[Mark, ...]
) -> tuple[Mark, ...]:
    """The title `head` from the foot of the page before, if this page begins with its time, `anchor`.

    Evidence: nothing above the first time of the page stands out as a title does.
    """
    if not head or head[-1].line.page != anchor.line.page - 1:
        return ()
    above = [m for row in rows[: index + 1] for m in row if m is not anchor]
    return () if any(stands_out(look_at(m), body) or is_body((m,), body) for m in above) else head


def head_at_foot(rows: Sequence[Row], end: int, titles: frozenset[Look], body: Look) -> tuple[Mark, ...]:
    """The last title of a page and what stands below it, where its time is on the next page."""
    foot = rows[end:]
    if not 0 < len(foot) <= HEAD_ROWS or any(is_body(row, body) or any(m.times for m in row) for row in foot):
        return ()
    return tuple(m for row in foot for m in row) if look_at(foot[0][0]) in titles else ()
