"""Words to rows: what stands on one baseline, and where a row falls into pieces.

Two words of one baseline are apart when a boundary is drawn between them, when they stand on
different fills, or when the gap is too wide for a space. What is too wide is judged by the type
size and by the other gaps of the same row, because justified text stretches its spaces and a
tabulator does not.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extract.layout.edges import Edges
from extract.model import Box, Rotation, Word

#: Of the type size. A gap wider than this is never a space.
WIDEST_SPACE = 1.9
#: Of the type size. A gap narrower than this is always a space.
SURE_SPACE = 0.75
#: Share of the smaller height that two words of one row must have in common.
ROW_OVERLAP = 0.5
#: Of the row's type size. Raised text is smaller than this.
RAISED_SIZE = 0.84
#: Characters. Footnote marks, minutes and ordinal endings are no longer.
LONGEST_RAISED = 4
#: Of its own height. A raised word shares at least this much with the row that it belongs to.
RAISED_OVERLAP = 0.3
#: Rows before and behind a raised word among which its own is looked for.
NEAR_ROWS = 20

#: Gaps before and behind an unsure one that tell how wide the spaces of its row are.
NEAR_GAPS = 6
#: Points. A boundary stands between two words though it touches them by this much.
BOUNDARY_REACH = 0.8

#: A word with its position on the page; and the same behind the left side of its box, with that box in
#: the frame of its text: such tuples sort from left to right.
Item = tuple[int, Word]
Placed = tuple[float, int, Box, Word]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


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
    rows: list[tuple[float, float, list[Placed]]] = []
    for _, left, k, box, word in sorted(
        [(b.top + b.bottom, b.x0, k, b, w) for k, w in words for b in (upright(w.box, rotation),)]
    ):
        lower, upper = box.bottom, box.top
        height = lower - upper
        for index in range(len(rows) - 1, max(-1, len(rows) - 12), -1):
            top, bottom, members = rows[index]
            tall = bottom - top
            shared = (bottom if bottom < lower else lower) - (top if top > upper else upper)
            if shared < ROW_OVERLAP * (tall if tall < height else height):
                continue
            if 0.6 * tall <= height <= 1.7 * tall:
                members.append((left, k, box, word))
                break
        else:
            rows.append((upper, lower, [(left, k, box, word)]))
    return [[(k, w) for _, k, _, w in sorted(members)] for members in _attach_raised(rows)]


def _attach_raised(rows: list[tuple[float, float, list[Placed]]]) -> list[list[Placed]]:
    """Gives raised and lowered words (superscript minutes, footnote marks) to the row they touch."""
    members = [m for _, _, m in rows]
    extents = [(t, b) for t, b, _ in rows]
    short = [[item for item in each if len(item[3].text) <= LONGEST_RAISED] for each in members]
    moved: dict[int, list[Placed]] = {}
    for index, hosts in _larger_rows(short, extents).items():
        taken = {
            id(item): host for item in short[index] if (host := _host(item[2], hosts, members)) is not None
        }
        if taken:
            for item in members[index]:
                if id(item) in taken:
                    moved.setdefault(taken[id(item)], []).append(item)
            members[index] = [item for item in members[index] if id(item) not in taken]
    full = [each + moved.get(index, []) for index, each in enumerate(members)]
    return [each for each in full if each]


def _larger_rows(
    short: Sequence[Sequence[Placed]], extents: Sequence[tuple[float, float]]
) -> dict[int, list[tuple[int, float, float]]]:
    """For each row whose short words touch near rows of larger type, those rows (number, top, bottom)."""
    some = [index for index, items in enumerate(short) if items]
    if not some:
        return {}
    upper = np.array([min([b.top for _, _, b, _ in short[k]]) for k in some])[:, None]
    lower = np.array([max([b.bottom for _, _, b, _ in short[k]]) for k in some])[:, None]
    least = np.array([min([b.bottom - b.top for _, _, b, _ in short[k]]) for k in some])[:, None]
    rows = np.array(some)[:, None]
    near = rows + np.arange(-NEAR_ROWS, NEAR_ROWS + 1)
    inside = (near >= 0) & (near < len(extents)) & (near != rows)
    top, bottom = np.array(extents)[np.where(inside, near, 0)].transpose(2, 0, 1)
    larger = least <= RAISED_SIZE * (bottom - top)
    touching = np.minimum(bottom, lower) - np.maximum(top, upper) >= RAISED_OVERLAP * least
    found: dict[int, list[tuple[int, float, float]]] = {}
    for row, place in np.argwhere(inside & larger & touching).tolist():
        other = some[row] + place - NEAR_ROWS
        found.setdefault(some[row], []).append((other, *extents[other]))
    return found


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
        if any(-1 <= box.x0 - b.x1 <= 0.25 * tall for _, _, b, _ in members[other]):
            return other
    return None


def starts_of_pieces(rows: Sequence[Sequence[Item]], rotations: Sequence[Rotation]) -> Flags:
    """Whether a piece begins at each word, row after row: at each row, and behind too wide a gap."""
    boxes = [
        upright(w.box, rotation) if rotation else w.box
        for row, rotation in zip(rows, rotations, strict=True)
        for _, w in row
    ]
    sizes = np.array([w.style.size for row in rows for _, w in row])
    ends = np.cumsum([len(row) for row in rows])
    starts = np.zeros(len(boxes), dtype=np.bool_)
    starts[0], starts[ends[:-1]] = True, True
    gaps = np.zeros(len(boxes))
    gaps[1:] = np.maximum(0.0, np.array([b.x0 for b in boxes[1:]]) - np.array([b.x1 for b in boxes[:-1]]))
    ems = np.ones(len(boxes))
    ems[1:] = np.maximum(np.minimum(sizes[1:], sizes[:-1]), 1.0)
    wide = gaps > WIDEST_SPACE * ems
    unsure = np.flatnonzero(~starts & ~wide & (gaps > SURE_SPACE * ems)).tolist()
    bounds = np.searchsorted(ends, unsure, side="right").tolist() if unsure else ()
    for place, row in zip(unsure, bounds, strict=True):
        last = int(ends[row])
        first = last - len(rows[row]) + 1
        wide[place] = _apart(gaps[first:last].tolist(), place - first, float(ems[place]))
    return starts | wide


def _apart(gaps: Sequence[float], n: int, size: float) -> bool:
    """Whether the gap number `n` of a row, wide for a space, is wider than those around it allow."""
    widest = WIDEST_SPACE * size
    near = sorted(
        g for g in (*gaps[max(0, n - NEAR_GAPS) : n], *gaps[n + 1 : n + 1 + NEAR_GAPS]) if g <= widest
    )
    if not near:
        return gaps[n] > 1.2 * size
    return gaps[n] > 1.9 * max(near[len(near) // 2], 0.2 * size)


def parted_by_boundaries(starts: Flags, boxes: Floats, rows: Sequence[Sequence[Item]], edges: Edges) -> Flags:
    """Where a piece of upright rows begins if drawn boundaries part words as well.

    Args:
        starts: whether a piece begins at each word, as `starts_of_pieces` tells.
        boxes: (n, 4) x0, top, x1, bottom of the words.
        rows: the words by row.
        edges: what is drawn on the page.
    """
    drawn = edges.vertical
    if not len(drawn):
        return starts
    ends = boxes[:-1, 2]
    inside = np.flatnonzero(~starts[1:] & (boxes[1:, 0] - ends >= -1))
    left, right = ends[inside] - BOUNDARY_REACH, boxes[inside + 1, 0] + BOUNDARY_REACH
    first, last = np.searchsorted(drawn[:, 0], left), np.searchsorted(drawn[:, 0], right, side="right")
    found = starts.copy()
    lengths = np.array([len(row) for row in rows], dtype=np.int64)
    heads = np.repeat(np.cumsum(lengths) - lengths, lengths)
    for at in np.flatnonzero(last > first).tolist():
        word = int(inside[at]) + 1
        (_, high_a, _, low_a), (_, high_b, _, low_b) = boxes[word - 1].tolist(), boxes[word].tolist()
        y = (max(high_a, high_b) + min(low_a, low_b)) / 2
        _, row_top, _, row_bottom = boxes[heads[word]].tolist()
        found[word] = any(
            top <= y <= bottom and top <= row_bottom and bottom >= row_top
            for _, top, bottom in drawn[first[at] : last[at]].tolist()
        )
    return found
