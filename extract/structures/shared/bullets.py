"""The bullets, numbers and dashes that begin the items of a list.

Browsers draw their bullets: a disc or square before a line is one, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.layout.lines import Line
from extract.model import Box, Fill

#: Signs of bullets; symbol fonts put theirs into the private use area.
SIGNS = "•·▪■●○◦‣⁃∙►▶▸▹➢✓⋄◊◆❖*\uf000-\uf0ff"
#: A bullet on its own.
BULLET = re.compile(rf"^[–—{SIGNS}-]$")
#: The number or bullet that begins an item of a list.
NUMBERED = re.compile(rf"^\s*(?:[{SIGNS}]\s*|\(?\d{{1,2}}(?:[-.]\d{{1,2}})?\s?[-.)](?!\d)\s*)")
#: A dash that may begin an item: a word or a quotation follows.
DASHED = re.compile(r"^[-–—]\s+[^\W\d_\"“”„«(]|^[-–—]\s+[\"“”„«]")
DASHES = tuple("-–—−")
#: Of the type size. A lone bullet stands no further before its line.
FARTHEST = 4
#: Points. Left edges that differ by less are aligned.
SAME_EDGE = 2.0
#: Fewer dashes at one edge are no list.
FEWEST_DASHES = 2
#: Of the type size. Lines of one item follow closely.
NEAR = 1.0
#: Of the type size. Drawn bullets are as wide, and stand as far before their line; icons are larger and
#: strokes of drawn letters narrower.
DRAWN_WIDTH = (0.22, 0.5)
DRAWN_GAP = (0.15, 2.5)
#: Of the wider side: discs and squares are as high as wide.
ROUND = 0.8


def bullets_of(lines: Sequence[Line]) -> dict[Line, Line]:
    """Lines with the lone bullet that stands before each."""
    bullets = [
        n for n in lines if n.rotation == 0 and BULLET.match(n.text.strip()) and not _joins_figures(n, lines)
    ]
    loose = set(bullets)
    owner: dict[Line, Line] = {}
    for bullet in bullets:
        beside = [
            n for n in lines
            if n not in loose and n.rotation == 0 and n.box.x0 >= bullet.box.x1 - 1
            and n.box.x0 - bullet.box.x1 <= FARTHEST * n.size
            and n.box.y_overlap(bullet.box) >= 0.5 * min(n.box.height, bullet.box.height)
        ]  # fmt: skip
        if beside:
            owner[min(beside, key=lambda n: n.box.x0)] = bullet
    return owner


def drawn_bullets_of(lines: Sequence[Line], fills: Sequence[Fill]) -> dict[Line, Line]:
    """Lines with the disc or square that is drawn before each, as a bullet without words.

    Evidence: a filled area as high as wide, smaller than a letter, on the middle of a line and right before
    it; and no other line between them.
    """
    small = [f for f in fills if f.box.width and ROUND <= f.box.height / f.box.width <= 1 / ROUND]
    if not small:
        return {}
    owner: dict[Line, Line] = {}
    level = [n for n in lines if n.rotation == 0]
    low, high = DRAWN_WIDTH
    for fill in small:
        box = fill.box
        beside = (n for n in level if low <= box.width / n.size <= high and _is_before(box, n))
        line = min(beside, key=lambda n: n.box.x0, default=None)
        if line is not None:
            owner[line] = Line(
                line.page, (), (), (), "•", box, 0, line.size, False, False, fill.colour, "", line.cell
            )
    return owner


def _is_before(box: Box, line: Line) -> bool:
    """Whether a drawn bullet stands right before a line, at the height of its small letters."""
    nearest, farthest = DRAWN_GAP
    gap = line.box.x0 - box.x1
    inside = line.box.top < box.top and box.bottom < line.box.bottom
    return inside and nearest * line.size <= gap <= farthest * line.size


def _joins_figures(dash: Line, lines: Sequence[Line]) -> bool:
    """Whether a lone dash stands between two figures below each other: it is no bullet but `to`."""
    if dash.text.strip() not in DASHES:
        return False
    over = [n for n in lines if n is not dash and n.rotation == 0 and n.box.x_overlap(dash.box) > 0]
    above = any(n.text[-1:].isdigit() and touches(dash.box, n.box, dash.size) for n in over)
    return above and any(n.text[:1].isdigit() and touches(n.box, dash.box, dash.size) for n in over)


def dashes_of(lines: Sequence[Line]) -> dict[Line, Line]:
    """Lines with the dash that they begin with, where dashes begin the items of a list.

    Evidence: two or more lines at one left edge begin with a dash, and the next line of one of them
    hangs below its text or begins with a dash, too: a dash between a title and a name stands at the
    title's own edge.
    """
    dashed = [n for n in lines if n.rotation == 0 and DASHED.match(n.text)]
    if len(dashed) < FEWEST_DASHES:
        return {}
    loose = set(dashed)
    hanging = {
        a
        for a in dashed
        if (b := _next_below(a, lines)) is not None and (_hangs(a, b) or _is_next(a, b, loose))
    }
    found: dict[Line, Line] = {}
    for line in dashed:
        alike = [n for n in dashed if abs(n.box.x0 - line.box.x0) <= SAME_EDGE and n.text[0] == line.text[0]]
        dash = line.part(0, 1)
        if len(alike) >= FEWEST_DASHES and dash is not None and not hanging.isdisjoint(alike):
            found[line] = dash
    return found


def touches(lower: Box, upper: Box, size: float) -> bool:
    """Whether one line follows right below another."""
    return -0.5 * size <= lower.top - upper.bottom <= 0.8 * size


def _next_below(line: Line, lines: Sequence[Line]) -> Line | None:
    """The nearest line that follows right below another, in its column."""
    reach = line.box.bottom + NEAR * line.size
    near = (n for n in lines if line.box.y_mid < n.box.top <= reach)
    under = [n for n in near if n.rotation == 0 and n.box.x_overlap(line.box) > 0]
    return min(under, key=lambda n: (n.box.top, n.box.x0), default=None)


def _is_next(above: Line, below: Line, dashed: set[Line]) -> bool:
    """Whether the line right below another one begins with the same dash at the same edge."""
    same = below in dashed and below.text[0] == above.text[0]
    return same and abs(below.box.x0 - above.box.x0) <= SAME_EDGE


def _hangs(above: Line, below: Line) -> bool:
    """Whether the line below begins where the text of a line behind its dash does."""
    text = above.part(2, len(above.text)) if DASHED.match(above.text) else None
    if text is None or text is above or DASHED.match(below.text):
        return False
    near = below.box.top - above.box.bottom <= NEAR * above.size
    return near and abs(below.box.x0 - text.box.x0) <= 2 * SAME_EDGE
