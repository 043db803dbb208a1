"""Words to lines: pieces of text on one baseline that a reader would read in one go.

See `rows` for what stands on one baseline and which words of it are apart.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from extract.bulk import made_of
from extract.layout.aligned import parted_at_columns
from extract.layout.edges import Cell, cell_edges, cells_around, page_edges, without_text_rules
from extract.layout.emblems import Emblems, find_emblems
from extract.layout.rows import (
    RAISED_SIZE,
    Flags,
    Floats,
    Item,
    parted_by_boundaries,
    rows_of,
    starts_of_pieces,
    upright,
)
from extract.layout.stretched import joined_where_stretched
from extract.model import Box, Page, Rotation, Word, union
from extract.reading.pictograms import is_pictogram
from extract.values import quick, replace

#: Points. Type sizes that differ by less look the same.
SAME_SIZE = 0.35

#: Of the type size. Words nearer than this are one word set in two styles.
NO_SPACE = 0.09
#: Of the row's type size. Raised minutes stand no further from their hour.
RAISED_GAP = 0.3
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@quick
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
        first, last = bisect_left(self.offsets, start), bisect_left(self.offsets, end)
        if first >= last:
            return None
        if last - first == len(self.words):
            return self
        items = list(zip(self.ids[first:last], self.words[first:last], strict=True))
        return make_line(self.page, items, self.rotation, self.cell, struck=self.struck)


def build_lines(page: Page, emblems: Emblems | None = None) -> tuple[Line, ...]:
    """All lines of a page, top to bottom, then left to right.

    `emblems` are those of the page, where somebody has asked for them.
    """
    by_rotation: dict[Rotation, list[Item]] = {}
    for k, word in enumerate(page.words):
        if not word.style.invisible and word.text.strip():
            by_rotation.setdefault(word.rotation, []).append((k, word))
    if not by_rotation:
        return ()
    found = [(r, row) for r, words in sorted(by_rotation.items()) for row in rows_of(words, r)]
    rotations, rows = [r for r, _ in found], [row for _, row in found]
    items = [item for row in rows for item in row]
    sides = np.array([(b.x0, b.top, b.x1, b.bottom) for _, w in items for b in (w.box,)])
    starts = starts_of_pieces(rows, rotations)
    upright_rows = rows[: rotations.count(0)]
    lengths = [len(row) for row in upright_rows]
    count = sum(lengths)
    starts[:count] = parted_at_columns(starts[:count], sides[:count], lengths, page.width)
    starts[:count] = joined_where_stretched(starts[:count], sides[:count], lengths, items[:count])
    emblems = emblems or find_emblems(page)
    if emblems.ids:
        starts |= _around([k for k, _ in items], emblems.ids)
    starts |= _behind_pictograms([w.text for _, w in items], starts)
    rules, struck = without_text_rules(emblems.rules, _unions(sides[:count], starts[:count]))
    ruled = replace(page, rules=rules)
    edges = page_edges(ruled)
    starts[:count] = parted_by_boundaries(starts[:count], sides[:count], upright_rows, edges)
    boxes = _unions(sides, starts)
    cells = cells_around(cell_edges(ruled, edges), boxes, page)
    bounds = [*np.flatnonzero(starts).tolist(), len(items)]
    turns = [rotation for rotation, row in found for _ in row]
    lines = [
        _line(page.number, items[a:b], turns[a], cell, box, bool(struck) and _is_struck(box, struck))
        for (a, b), cell, box in zip(pairwise(bounds), cells, boxes, strict=True)
    ]
    return tuple(sorted(lines, key=lambda n: (round(n.box.top), n.box.x0, n.ids)))


def _around(ids: Sequence[int], framed: frozenset[int]) -> Flags:
    """Whether a piece begins at each word because it, or the one before it, is framed."""
    inside = [False, *(k in framed for k in ids)]
    return np.array([a or b for a, b in pairwise(inside)], dtype=np.bool_)


def _behind_pictograms(texts: Sequence[str], starts: Flags) -> Flags:
    """Whether a piece begins at each word because pictures stand between it and the piece's begin."""
    cut = np.zeros(len(texts), dtype=np.bool_)
    for k in [k for k, text in enumerate(texts[:-1]) if is_pictogram(text)]:
        cut[k + 1] = starts[k] or cut[k]
    return cut


def _unions(sides: Floats, starts: Flags) -> list[Box]:
    """The box around each piece; `sides` are x0, top, x1, bottom of its words, one after the other."""
    first = np.flatnonzero(starts)
    if not len(first):
        return []
    low, high = np.minimum.reduceat(sides[:, :2], first), np.maximum.reduceat(sides[:, 2:], first)
    return made_of(Box, *np.concatenate([low.T, high.T]).tolist())


def _is_struck(box: Box, struck: Sequence[Box]) -> bool:
    return any([box.y_overlap(s) > 0.5 * s.height and s.contains(box, 2) for s in struck])


def make_line(
    page: int, items: Sequence[Item], rotation: Rotation, cell: Cell, *, struck: bool = False
) -> Line:
    """A line of the given words, in the given order."""
    return _line(page, items, rotation, cell, union([w.box for _, w in items]), struck)


def stacked_line(lines: Sequence[Line]) -> Line:
    """One line of lines that stand below each other, with a blank between them."""
    items = [item for n in lines for item in zip(n.ids, n.words, strict=True)]
    whole = make_line(lines[0].page, items, lines[0].rotation, lines[0].cell)
    starts = accumulate((len(n.text) + 1 for n in lines[:-1]), initial=0)
    offsets = tuple([start + at for start, n in zip(starts, lines, strict=True) for at in n.offsets])
    return replace(whole, text=" ".join([n.text for n in lines]), offsets=offsets)


def _line(page: int, items: Sequence[Item], rotation: Rotation, cell: Cell, box: Box, struck: bool) -> Line:
    words = tuple([w for _, w in items])
    font, size, bold, italic, colour = _main_style(words)
    text, offsets = _joined(words, rotation, size) if len(words) > 1 else (words[0].text, (0,))
    return Line(
        page, words, tuple([k for k, _ in items]), offsets, text, box, rotation,
        size, bold, italic, colour, font, cell, struck,
    )  # fmt: skip


def _main_style(words: Sequence[Word]) -> tuple[str, float, bool, bool, int]:
    """The style that most letters are set in."""
    first = words[0].style
    weights: dict[tuple[str, float, bool, bool, int], int] = {}
    if len(words) > 1 and any([w.style is not first for w in words]):
        for w in words:
            s = w.style
            key = (s.font, s.size, s.bold, s.italic, s.colour)
            weights[key] = weights.get(key, 0) + max(1, len(w.text))
    if len(weights) < 2:
        return (first.font, first.size, first.bold, first.italic, first.colour)
    return max(weights.items(), key=lambda kv: (kv[1], kv[0]))[0]


def _joined(words: Sequence[Word], rotation: Rotation, size: float) -> tuple[str, tuple[int, ...]]:
    """The words of a line as text, and where in it each of them begins.

    A word that begins left of the one before it stood on another printed line, and is apart from it. So is
    one of the same style behind a printed space, however far a slanted letter reaches into that.
    """
    text = ""
    offsets: list[int] = []
    previous: Box | None = None
    last = words[0]
    base = size
    for word in words:
        box = upright(word.box, rotation) if rotation else word.box
        shown = word.text
        if previous is not None:
            gap = box.x0 - previous.x1
            small = word.style.size <= RAISED_SIZE * base and gap < RAISED_GAP * size
            if small and text[-1:].isdigit() and shown.isdigit() and box.y_mid < previous.y_mid:
                shown = shown.translate(SUPERSCRIPTS)
            elif (
                gap > NO_SPACE * max(1.0, word.style.size)
                or (gap < -size and shown[-1:].isalpha())
                or (word.style == last.style and word.order == last.order + last.glyphs + 1)
            ):
                text += " "
        offsets.append(len(text))
        text += shown
        previous, last, base = box, word, word.style.size
    return text, tuple(offsets)


def same_style(a: Line, b: Line) -> bool:
    """Whether two lines look set alike."""
    return (
        abs(a.size - b.size) <= SAME_SIZE
        and a.bold == b.bold
        and a.italic == b.italic
        and a.colour == b.colour
    )
