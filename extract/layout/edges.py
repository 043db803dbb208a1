"""Drawn boundaries of a page: rules and the visible borders of fills, and the cell around a point.

A rule between two texts and a change of fill are evidence that they are apart, as strong as
white space. Cells are found by looking outwards from a text to the nearest boundary on each
side, so merged cells and missing borders need no grid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from extract.bulk import made_of
from extract.layout.badges import without_badges
from extract.layout.stripes import rows_between_stripes
from extract.model import Box, Fill, Page, Rule
from extract.values import replace

#: A fill that covers more of the page than this is its background, not an area on it.
BACKGROUND_SHARE = 0.85
#: Points. Fills smaller than this on a side are bullets, icons or shadows, not areas for text.
SMALLEST_AREA = 5.0
#: Of its thickness. A thin area at least so long is a thick rule.
THICK_RULE = 8.0
#: Fills and rules beyond this number are drawings; only the largest are looked at.
MOST_SHAPES = 4000
#: Points. Rules and borders this near to each other are one line.
TOUCH = 1.5
#: Points. A boundary that ends nearer to those across it reaches them.
REACHES = 4.0
#: Pairs of a text and a boundary that are compared at once, to bound the memory.
MOST_PAIRS = 1_000_000
#: Of a cell with one side left open.
SIDES_BUT_ONE = 3
WHITE = 0xFFFFFF
#: Of 255 a channel: fills nearer than this look the same.
SAME_COLOUR = 6

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Edges:
    """Boundaries as arrays: `vertical` rows are (x, top, bottom), `horizontal` (y, x0, x1)."""

    vertical: Array
    horizontal: Array
    fills: tuple[Fill, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """The nearest boundaries around a text. `sides` counts those that are drawn (0 to 4)."""

    box: Box
    sides: int
    colour: int | None


def page_edges(page: Page) -> Edges:
    """All boundaries of a page that a reader would see."""
    return _edges(page, visible_fills(page))


def cell_edges(page: Page, edges: Edges) -> Edges:
    """The boundaries of cells: all but those of badges, which are no cells."""
    areas = without_badges(edges.fills, page.words)
    return edges if len(areas) == len(edges.fills) else replace(_edges(page, areas), fills=edges.fills)


def _edges(page: Page, fills: tuple[Fill, ...]) -> Edges:
    rules = _largest_rules(page)
    horizontal = [(r.box.y_mid, r.box.x0, r.box.x1) for r in rules if r.is_horizontal]
    for fill in fills:
        b = fill.box
        horizontal += [(b.top, b.x0, b.x1), (b.bottom, b.x0, b.x1)]
    return Edges(_vertical(rules, fills, page), _joined(horizontal), fills)


def vertical_edges(page: Page) -> Array:
    """The vertical boundaries (x, top, bottom) alone, from left to right."""
    return _vertical(_largest_rules(page), without_badges(visible_fills(page), page.words), page)


def _largest_rules(page: Page) -> list[Rule]:
    """The rules of a page; dashed ones part what stands in a cell and are no borders of cells."""
    thick = [Rule(f.box, f.colour) for f in page.fills if _is_rule(f.box)]
    drawn = [r for r in page.rules if not r.is_dashed]
    return sorted((*drawn, *thick), key=lambda r: -max(r.box.width, r.box.height))[:MOST_SHAPES]


def _vertical(rules: Sequence[Rule], fills: Sequence[Fill], page: Page) -> Array:
    vertical = [(r.box.x_mid, r.box.top, r.box.bottom) for r in rules if not r.is_horizontal]
    for box in rows_between_stripes(fills, rules, page.words):
        vertical += [(box.x0, box.top, box.bottom), (box.x1, box.top, box.bottom)]
    for fill in fills:
        b = fill.box
        vertical += [(b.x0, b.top, b.bottom), (b.x1, b.top, b.bottom)]
    return _joined(vertical)


def _is_rule(box: Box) -> bool:
    """Whether an area is a thick rule: too thin for text, and many times longer."""
    thin, long = sorted((box.width, box.height))
    return thin < SMALLEST_AREA and long >= THICK_RULE * thin


def _joined(lines: list[tuple[float, float, float]]) -> Array:
    """Joins collinear pieces that touch, so that a rule drawn cell by cell is one rule."""
    joined: list[list[float]] = []
    for at, start, end in sorted((round(a, 1), s, e) for a, s, e in lines):
        for last in reversed(joined[-8:]):
            if abs(last[0] - at) <= TOUCH / 2 and start <= last[2] + TOUCH and end >= last[1] - TOUCH:
                last[1], last[2] = min(last[1], start), max(last[2], end)
                break
        else:
            joined.append([at, start, end])
    return np.array(joined, dtype=np.float64).reshape(-1, 3)


def visible_fills(page: Page) -> tuple[Fill, ...]:
    """Fills that stand out from what they are painted on, painting order kept."""
    area = page.width * page.height
    kept: list[Fill] = []
    fills = [f for f in page.fills if min(f.box.width, f.box.height) >= SMALLEST_AREA]
    if len(fills) > MOST_SHAPES:
        bound = sorted((f.box.area for f in fills), reverse=True)[MOST_SHAPES]
        fills = [f for f in fills if f.box.area > bound]
    background = WHITE
    for fill in fills:
        if fill.box.area > BACKGROUND_SHARE * area:
            background = fill.colour
            continue
        below = _under(kept, fill.box)
        if not _same_colour(below.colour if below else background, fill.colour):
            kept.append(fill)
    return tuple(_merged_strips(kept))


def _under(painted: Sequence[Fill], box: Box) -> Fill | None:
    x, y = box.x_mid, box.y_mid
    for fill in reversed(painted):
        area = fill.box
        if area.x0 <= x <= area.x1 and area.top <= y <= area.bottom:
            return fill
    return None


def _same_colour(a: int, b: int) -> bool:
    return all(abs((a >> s & 255) - (b >> s & 255)) <= SAME_COLOUR for s in (0, 8, 16))


def _merged_strips(fills: list[Fill]) -> list[Fill]:
    """Joins fills of one colour stacked without a gap: shading is often painted line by line."""
    merged: list[Fill] = []
    for fill in fills:
        for k in range(len(merged) - 1, max(-1, len(merged) - 40), -1):
            other = merged[k]
            if other.colour == fill.colour and _stacked(other.box, fill.box):
                a, b = other.box, fill.box
                box = Box(min(a.x0, b.x0), min(a.top, b.top), max(a.x1, b.x1), max(a.bottom, b.bottom))
                merged[k] = Fill(box, fill.colour)
                break
        else:
            merged.append(fill)
    return merged


def _stacked(a: Box, b: Box) -> bool:
    same_width = abs(a.x0 - b.x0) <= 1 and abs(a.x1 - b.x1) <= 1
    return same_width and (abs(a.bottom - b.top) <= 0.3 or abs(b.bottom - a.top) <= 0.3)


def cells_around(edges: Edges, boxes: Sequence[Box], page: Page) -> list[Cell]:
    """The cells that texts stand in: the nearest boundary on each side of the middle of each box.

    Where no boundary is drawn, the side of the page stands in for it, as far as the opposite side goes.
    """
    if not boxes:
        return []
    x = np.array([b.x_mid for b in boxes], dtype=np.float64)
    y = np.array([b.y_mid for b in boxes], dtype=np.float64)
    found = (*_nearest(edges.vertical, x, y), *_nearest(edges.horizontal, y, x))
    sides = np.isfinite(np.stack(found)).sum(axis=0)
    ends = (0.0, page.width, 0.0, page.height)
    placed = [np.where(np.isfinite(side), side, end) for side, end in zip(found, ends, strict=True)]
    one_side = (sides == SIDES_BUT_ONE) & (np.isfinite(found[0]) != np.isfinite(found[1]))
    for k in np.flatnonzero(one_side).tolist():
        at = found[0][k] if np.isfinite(found[0][k]) else found[1][k]
        placed[2][k], placed[3][k] = _along(edges.vertical, at, placed[2][k], placed[3][k], boxes[k])
    left, right, top, bottom = (side.tolist() for side in placed)
    colours = [fill.colour if (fill := _under(edges.fills, b)) else None for b in boxes]
    return made_of(Cell, made_of(Box, left, top, right, bottom), sides.tolist(), colours)


def _along(vertical: Array, at: float, top: float, bottom: float, box: Box) -> tuple[float, float]:
    """Top and bottom of a cell that has one side only: it ends where this side does.

    Evidence: a text beside a box that does not reach from boundary to boundary stands beside this box alone.
    """
    place, start, end = vertical.T
    side = np.flatnonzero((place == at) & (start <= box.y_mid) & (end >= box.y_mid))[0]
    top = min(float(start[side]), box.top) if start[side] > top + REACHES else top
    bottom = max(float(end[side]), box.bottom) if end[side] < bottom - REACHES else bottom
    return top, bottom


def _nearest(lines: Array, at: Array, across: Array) -> tuple[Array, Array]:
    """The nearest of `lines` (place, start, end) before and behind each point; infinite where none is."""
    before, after = np.full(len(at), -np.inf), np.full(len(at), np.inf)
    if not len(lines):
        return before, after
    place, start, end = lines.T
    step = max(1, MOST_PAIRS // len(lines))
    for first in range(0, len(at), step):
        some = slice(first, first + step)
        a, c = at[some, None], across[some, None]
        touching = (start <= c) & (end >= c)
        behind = place > a
        before[some] = np.where(touching & ~behind, place, -np.inf).max(axis=1)
        after[some] = np.where(touching & behind, place, np.inf).min(axis=1)
    return before, after


def without_text_rules(
    rules: Sequence[Rule], boxes: Sequence[Box]
) -> tuple[tuple[Rule, ...], tuple[Box, ...]]:
    """Takes underlines and strike-throughs away from the rules.

    A horizontal rule that is no wider than one text and touches its lower two thirds belongs to
    the text. Returns the other rules and the boxes of texts that are struck out.
    """
    kept: list[Rule] = []
    struck: list[Box] = []
    flat = [r.box for r in rules if r.is_horizontal] if boxes else []
    hits = iter(_first_touched(flat, boxes) if flat else ())
    for rule in rules:
        hit = next(hits) if flat and rule.is_horizontal else None
        if hit is None:
            kept.append(rule)
            continue
        text = boxes[hit]
        above = rule.box.y_mid < text.top + 0.68 * (text.bottom - text.top)
        if above and rule.box.width > 0.5 * (text.x1 - text.x0):
            struck.append(text)
    return tuple(kept), tuple(struck)


def _first_touched(rules: Sequence[Box], boxes: Sequence[Box]) -> list[int | None]:
    """For each rule the first text that it lies within and whose lower two thirds it touches."""
    b = np.array([(x.x0, x.top, x.x1, x.bottom) for x in boxes], dtype=np.float64).T
    height = b[3] - b[1]
    highest, lowest = b[1] + 0.3 * height, b[3] + 0.12 * height
    found: list[int | None] = []
    step = max(1, MOST_PAIRS // len(boxes))
    for first in range(0, len(rules), step):
        r = np.array([(x.x0, x.x1, x.y_mid) for x in rules[first : first + step]], dtype=np.float64)
        x0, x1, y = r[:, :1], r[:, 1:2], r[:, 2:]
        hit = (b[0] - 2 <= x0) & (b[2] + 2 >= x1) & (y >= highest) & (y <= lowest)
        some = hit.any(axis=1).tolist()
        found += [k if has else None for k, has in zip(hit.argmax(axis=1).tolist(), some, strict=True)]
    return found
