"""Words to rows: what stands on one baseline, and where a row falls into pieces.

Two words of one baseline are apart when a boundary is drawn between them, when they stand on
different fills, or when the gap is too wide for a space. What is too wide is judged by the type
size and by the other gaps of the same row, because justified text stretches its spaces and a
tabulator does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.layout.edges import Edges
from extract.model import Box, Rotation, Word

#: Of the type size. A gap wider than this is never a space.
WIDEST_SPACE = 1.9
#: Of the type size. A gap narrower than this is always a space.
SURE_SPACE = 0.75
#: Share of the smaller height that two words of one row must have in common.
ROW_OVERLAP = 0.5
#: Of the row's type size. Raised text is smaller than this.
RAISED_SIZE = 0.82
#: Characters. Footnote marks, minutes and ordinal endings are no longer.
LONGEST_RAISED = 4
#: Of its own height. A raised word shares at least this much with the row that it belongs to.
RAISED_OVERLAP = 0.3
#: Rows before and behind a raised word among which its own is looked for.
NEAR_ROWS = 20

#: A word with its position on the page, and the same with its box in the frame of its text.
Item = tuple[int, Word]
Placed = tuple[Box, int, Word]


def upright(box: Box, rotation: Rotation) -> Box:
    """The box in a frame in which the text runs left to right."""
    if rotation == 270:  # reads upwards
        return Box(-box.bottom, box.x0, -box.top, box.x1)
    if rotation == 90:  # reads downwards
        return Box(box.top, -box.x1, box.bottom, -box.x0)
    if rotation == 180:
        return Box(-box.x1, -box.bottom, -box.x0, -box.top)
    return box


def rows_of(words: list[Item], rotation: Rotation) -> list[list[Item]]:
    """Words of one baseline, each row from left to right.

    Raised and lowered words are given to the row that they touch afterwards.
    """
    placed = [(upright(w.box, rotation), k, w) for k, w in words]
    rows: list[tuple[float, float, list[Placed]]] = []
    for box, k, word in sorted(placed, key=lambda p: (p[0].top + p[0].bottom, p[0].x0, p[1])):
        lower, upper = box.bottom, box.top
        height = lower - upper
        for index in range(len(rows) - 1, max(-1, len(rows) - 12), -1):
            top, bottom, members = rows[index]
            tall = bottom - top
            shared = (bottom if bottom < lower else lower) - (top if top > upper else upper)
            if shared < ROW_OVERLAP * (tall if tall < height else height):
                continue
            if 0.6 * tall <= height <= 1.7 * tall:
                members.append((box, k, word))
                break
        else:
            rows.append((upper, lower, [(box, k, word)]))
    merged = _attach_raised(rows)
    return [[(k, w) for b, k, w in sorted(m, key=lambda p: (p[0].x0, p[1]))] for m in merged]


def _attach_raised(rows: list[tuple[float, float, list[Placed]]]) -> list[list[Placed]]:
    """Gives raised and lowered words (superscript minutes, footnote marks) to the row they touch."""
    members = [m for _, _, m in rows]
    extents = [(t, b) for t, b, _ in rows]
    moved: dict[int, list[Placed]] = {}
    for index, each in enumerate(members):
        short = [item for item in each if len(item[2].text) <= LONGEST_RAISED]
        hosts = _larger_rows(short, index, extents) if short else []
        if not hosts:
            continue
        taken = {id(item): host for item in short if (host := _host(item[0], hosts, members)) is not None}
        if taken:
            for item in each:
                if id(item) in taken:
                    moved.setdefault(taken[id(item)], []).append(item)
            members[index] = [item for item in each if id(item) not in taken]
    full = [each + moved.get(index, []) for index, each in enumerate(members)]
    return [each for each in full if each]


def _larger_rows(
    items: Sequence[Placed], index: int, extents: Sequence[tuple[float, float]]
) -> list[tuple[int, float, float]]:
    """Rows (number, top, bottom) near the row `index` of larger type that touch the height of `items`."""
    upper, lower = min([b.top for b, _, _ in items]), max([b.bottom for b, _, _ in items])
    least = min([b.bottom - b.top for b, _, _ in items])
    near = range(max(0, index - NEAR_ROWS), min(len(extents), index + NEAR_ROWS + 1))
    return [
        (other, top, bottom)
        for other in near
        for top, bottom in (extents[other],)
        if other != index
        and least <= RAISED_SIZE * (bottom - top)
        and min(bottom, lower) - max(top, upper) >= RAISED_OVERLAP * least
    ]


def _host(
    box: Box, larger: Sequence[tuple[int, float, float]], members: Sequence[Sequence[Placed]]
) -> int | None:
    """The row of larger type beside whose word a small word stands, if any."""
    height = box.bottom - box.top
    for other, top, bottom in larger:
        tall = bottom - top
        if height > RAISED_SIZE * tall:
            continue
        if min(bottom, box.bottom) - max(top, box.top) < RAISED_OVERLAP * height:
            continue
        if any(-1 <= box.x0 - b.x1 <= 0.25 * tall for b, _, _ in members[other]):
            return other
    return None


def wide_gaps(row: Sequence[Item], rotation: Rotation) -> list[bool]:
    """For each two neighbours of a row whether the gap between them is too wide for a space."""
    boxes = [upright(w.box, rotation) for _, w in row] if rotation else [w.box for _, w in row]
    gaps = [max(0.0, b.x0 - a.x1) for a, b in pairwise(boxes)]
    sizes = [w.style.size for _, w in row]
    return [_apart(gap, max(min(sizes[n], sizes[n + 1]), 1.0), gaps, n) for n, gap in enumerate(gaps)]


def with_boundaries(row: Sequence[Item], wide: list[bool], edges: Edges) -> list[bool]:
    """The same, where a drawn boundary parts two words as well."""
    box = row[0][1].box
    drawn = edges.near_row(box.top, box.bottom) if wide else []
    if not drawn:
        return wide
    return [apart or _boundary(row[n][1].box, row[n + 1][1].box, drawn) for n, apart in enumerate(wide)]


def pieces_of(row: Sequence[Item], apart: Sequence[bool]) -> list[list[Item]]:
    pieces: list[list[Item]] = [[row[0]]]
    for item, is_apart in zip(row[1:], apart, strict=True):
        if is_apart:
            pieces.append([])
        pieces[-1].append(item)
    return pieces


def _apart(gap: float, size: float, gaps: Sequence[float], n: int) -> bool:
    if gap <= SURE_SPACE * size:
        return False
    if gap > WIDEST_SPACE * size:
        return True
    near = sorted(g for k, g in enumerate(gaps) if k != n and abs(k - n) <= 6 and g <= WIDEST_SPACE * size)
    if not near:
        return gap > 1.2 * size
    return gap > 1.9 * max(near[len(near) // 2], 0.2 * size)


def _boundary(a: Box, b: Box, drawn: Sequence[tuple[float, float, float]]) -> bool:
    """Whether a vertical boundary (x, top, bottom) stands between two words."""
    if b.x0 - a.x1 < -1:
        return False
    y = (max(a.top, b.top) + min(a.bottom, b.bottom)) / 2
    left, right = a.x1 - 0.8, b.x0 + 0.8
    return any(left <= x <= right and top <= y <= bottom for x, top, bottom in drawn)
