"""Words to lines: pieces of text on one baseline that a reader would read in one go.

Two words of one baseline are apart when a boundary is drawn between them, when they stand on
different fills, or when the gap is too wide for a space. What is too wide is judged by the type
size and by the other gaps of the same row, because justified text stretches its spaces and a
tabulator does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from extract.layout.edges import Cell, Edges, cell_around, page_edges, without_text_rules
from extract.model import Box, Page, Rotation, Word, union

#: Of the type size. A gap wider than this is never a space.
WIDEST_SPACE = 1.9
#: Of the type size. A gap narrower than this is always a space.
SURE_SPACE = 0.75
#: Of the type size. Words nearer than this are one word set in two styles.
NO_SPACE = 0.09
#: Share of the smaller height that two words of one row must have in common.
ROW_OVERLAP = 0.5
#: Of the row's type size. Raised text is smaller than this.
RAISED_SIZE = 0.82
#: Characters. Footnote marks, minutes and ordinal endings are no longer.
LONGEST_RAISED = 4
#: Of the row's type size. Raised minutes stand no further from their hour.
RAISED_GAP = 0.3
NO_EDGES = Edges(np.empty((0, 3)), np.empty((0, 3)), ())
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A piece of text on one baseline.

    `ids` are the positions of its words in `Page.words`; `offsets` the place of each word in
    `text`; `size` in points; `cell` the drawn cell around it.
    """

    page: int
    words: tuple[Word, ...]
    ids: tuple[int, ...]
    offsets: tuple[int, ...]
    text: str
    box: Box
    rotation: Rotation
    size: float
    bold: bool
    italic: bool
    colour: int
    font: str
    cell: Cell
    struck: bool = False

    @property
    def style_key(self) -> tuple[str, float, bool, bool, int]:
        return (self.font, self.size, self.bold, self.italic, self.colour)

    def word_spans(self) -> list[tuple[int, int]]:
        """Character span of each word in `text`."""
        ends = [*self.offsets[1:], len(self.text) + 1]
        return [(o, min(len(self.text), e)) for o, e in zip(self.offsets, ends, strict=True)]

    def part(self, start: int, end: int) -> Line | None:
        """The words that begin in the characters `start` to `end`, as a line of its own."""
        keep = [k for k, o in enumerate(self.offsets) if start <= o < end]
        if not keep:
            return None
        if len(keep) == len(self.words):
            return self
        items = [(self.ids[k], self.words[k]) for k in keep]
        made = make_line(self.page, items, self.rotation, self.cell)
        return replace(made, struck=self.struck)


def build_lines(page: Page) -> tuple[Line, ...]:
    """All lines of a page, top to bottom, then left to right."""
    visible = [(k, w) for k, w in enumerate(page.words) if not w.style.invisible and w.text.strip()]
    by_rotation: dict[Rotation, list[tuple[int, Word]]] = {}
    for k, word in visible:
        by_rotation.setdefault(word.rotation, []).append((k, word))
    rows = [(r, row) for r, words in sorted(by_rotation.items()) for row in _rows(words, r)]
    loose = [union(w.box for _, w in p) for r, row in rows if r == 0 for p in _split(row, r, NO_EDGES)]
    rules, struck = without_text_rules(page.rules, loose)
    edges = page_edges(replace(page, rules=rules))
    lines: list[Line] = []
    for rotation, row in rows:
        for piece in _split(row, rotation, edges):
            box = union(w.box for _, w in piece)
            line = make_line(page.number, piece, rotation, cell_around(edges, box, page))
            is_struck = any(
                line.box.y_overlap(s) > 0.5 * s.height and s.contains(line.box, 2) for s in struck
            )
            lines.append(replace(line, struck=True) if is_struck else line)
    return tuple(sorted(lines, key=lambda n: (round(n.box.top), n.box.x0, n.ids)))


def edges_of(page: Page, lines: Sequence[Line]) -> Edges:
    """The page's boundaries without underlines and strike-throughs of `lines`."""
    rules, _ = without_text_rules(page.rules, [n.box for n in lines if n.rotation == 0])
    return page_edges(replace(page, rules=rules))


def _upright(box: Box, rotation: Rotation) -> Box:
    """The box in a frame in which the text runs left to right."""
    if rotation == 270:  # reads upwards
        return Box(-box.bottom, box.x0, -box.top, box.x1)
    if rotation == 90:  # reads downwards
        return Box(box.top, -box.x1, box.bottom, -box.x0)
    if rotation == 180:
        return Box(-box.x1, -box.bottom, -box.x0, -box.top)
    return box


def _rows(words: list[tuple[int, Word]], rotation: Rotation) -> list[list[tuple[int, Word]]]:
    """Words of one baseline, each row from left to right.

    Raised and lowered words are given to the row that they touch afterwards.
    """
    placed = [(_upright(w.box, rotation), k, w) for k, w in words]
    rows: list[tuple[float, float, list[tuple[Box, int, Word]]]] = []
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


def _attach_raised(
    rows: list[tuple[float, float, list[tuple[Box, int, Word]]]],
) -> list[list[tuple[Box, int, Word]]]:
    """Gives raised and lowered words (superscript minutes, footnote marks) to the row they touch."""
    big = [m for _, _, m in rows]
    extents = [(t, b) for t, b, _ in rows]
    kept: list[list[tuple[Box, int, Word]]] = []
    moved: dict[int, list[tuple[Box, int, Word]]] = {}
    for index, members in enumerate(big):
        loose: list[tuple[Box, int, Word]] = []
        for item in members:
            host = _host(item, index, big, extents)
            if host is None:
                loose.append(item)
            else:
                moved.setdefault(host, []).append(item)
        big[index] = loose
    for index, members in enumerate(big):
        full = members + moved.get(index, [])
        if full:
            kept.append(full)
    return kept


def _host(
    item: tuple[Box, int, Word],
    index: int,
    rows: list[list[tuple[Box, int, Word]]],
    extents: list[tuple[float, float]],
) -> int | None:
    """The row of larger type beside whose word a small word stands, if any."""
    box, _, word = item
    if len(word.text) > LONGEST_RAISED:
        return None
    upper, lower = box.top, box.bottom
    height = lower - upper
    for other in range(max(0, index - 20), min(len(rows), index + 21)):
        top, bottom = extents[other]
        tall = bottom - top
        if other == index or height > RAISED_SIZE * tall:
            continue
        if min(bottom, lower) - max(top, upper) < 0.3 * height:
            continue
        if any(-1 <= box.x0 - b.x1 <= 0.25 * tall for b, _, _ in rows[other]):
            return other
    return None


def _split(row: list[tuple[int, Word]], rotation: Rotation, edges: Edges) -> list[list[tuple[int, Word]]]:
    pieces: list[list[tuple[int, Word]]] = [[row[0]]]
    boxes = [_upright(w.box, rotation) for _, w in row]
    gaps = [max(0.0, b.x0 - a.x1) for a, b in pairwise(boxes)]
    drawn = edges.near_row(boxes[0].top, boxes[0].bottom) if rotation == 0 and gaps else []
    for n, gap in enumerate(gaps):
        a, b = row[n][1], row[n + 1][1]
        size = max(min(a.style.size, b.style.size), 1.0)
        if _apart(gap, size, gaps, n) or (drawn and _boundary(a.box, b.box, drawn)):
            pieces.append([])
        pieces[-1].append(row[n + 1])
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


def make_line(page: int, items: Sequence[tuple[int, Word]], rotation: Rotation, cell: Cell) -> Line:
    """A line of the given words, in the given order."""
    words = tuple(w for _, w in items)
    weights: Counter[tuple[str, float, bool, bool, int]] = Counter()
    for w in words:
        s = w.style
        weights[(s.font, s.size, s.bold, s.italic, s.colour)] += max(1, len(w.text))
    font, size, bold, italic, colour = max(weights.items(), key=lambda kv: (kv[1], kv[0]))[0]
    text = ""
    offsets: list[int] = []
    previous: Box | None = None
    for word in words:
        box = _upright(word.box, rotation)
        shown = word.text
        if previous is not None:
            gap = box.x0 - previous.x1
            raised = word.style.size < RAISED_SIZE * size and box.y_mid < previous.y_mid
            if raised and text[-1:].isdigit() and shown.isdigit() and gap < RAISED_GAP * size:
                shown = shown.translate(SUPERSCRIPTS)
            elif gap > NO_SPACE * max(1.0, word.style.size):
                text += " "
        offsets.append(len(text))
        text += shown
        previous = box
    box = union(w.box for w in words)
    return Line(
        page, words, tuple(k for k, _ in items), tuple(offsets), text, box, rotation,
        size, bold, italic, colour, font, cell,
    )  # fmt: skip
