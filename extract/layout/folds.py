"""Sheets on which several small pages are printed: leaflets, booklets, two pages on one sheet.

Evidence: a sheet wider than high whose parts of equal width are higher than wide, with a white
gutter at every fold that no text and no rule crosses. Whether the parts are read as pages is left
to what they hold.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Box, Page

#: Parts that a sheet is folded into.
FOLDS = (2, 3, 4)
#: Of the sheet's width. A gutter is no narrower, and no further from its fold.
NARROWEST_GUTTER = 0.015
OFF_FOLD = 0.015
#: Width by height of a small page: a fold of a long sheet is no narrower.
SLIMMEST = 0.3
#: Words. A sheet with fewer tells nothing.
FEWEST_WORDS = 20


def folded(page: Page) -> tuple[tuple[Box, ...], ...]:
    """The ways in which a sheet may be folded: for each the boxes of its parts, left to right."""
    if page.width <= page.height or len(page.words) < FEWEST_WORDS:
        return ()
    found = []
    gutters = _gutters(page)
    for parts in FOLDS:
        width = page.width / parts
        if not SLIMMEST <= width / page.height <= 1:
            continue
        cuts = [_gutter_at(k * width, gutters, page.width) for k in range(1, parts)]
        if all(cuts):
            edges = [0.0, *(x for x in cuts if x), page.width]
            found.append(tuple(Box(edges[k], 0, edges[k + 1], page.height) for k in range(parts)))
    return tuple(found)


def _gutters(page: Page) -> list[tuple[float, float]]:
    """White strips from top to bottom between what is printed."""
    spans = [(w.box.x0, w.box.x1) for w in page.words if not w.style.invisible]
    spans += [(r.box.x0, r.box.x1) for r in page.rules if r.is_horizontal]
    gutters: list[tuple[float, float]] = []
    end: float | None = None
    for left, right in sorted(spans):
        if end is not None and left - end >= NARROWEST_GUTTER * page.width:
            gutters.append((end, left))
        end = right if end is None else max(end, right)
    return gutters


def _gutter_at(fold: float, gutters: Sequence[tuple[float, float]], width: float) -> float | None:
    """Where the sheet is cut: in the gutter that the fold runs through, as near to the fold as it can be."""
    off = OFF_FOLD * width
    for left, right in gutters:
        if left - off <= fold <= right + off:
            return min(max(fold, left), right)
    return None
