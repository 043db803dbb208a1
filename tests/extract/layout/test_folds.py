"""Sheets that hold several small pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet, Type

from extract.layout.folds import folded
from extract.model import Page

NewSheet = Callable[..., Sheet]
PagesOf = Callable[[Sheet], tuple[Page, ...]]
LANDSCAPE = (842.0, 595.0)
TEXT = Type(9)


def columns(sheet: Sheet, edges: list[float]) -> Sheet:
    for x in edges:
        for k in range(8):
            sheet.text(x, 100 + 20 * k, "Letters of emigrants to their towns", TEXT)
    return sheet


@pytest.mark.parametrize("edges", [[60, 480], [40, 320, 600]])
def test_white_gutters_at_every_fold_make_small_pages(
    edges: list[float], new_sheet: NewSheet, pages_of: PagesOf
) -> None:
    (page,) = pages_of(columns(new_sheet(size=LANDSCAPE), edges))
    ways = folded(page)
    assert [len(way) for way in ways] == [len(edges)]
    assert [sum(1 for w in page.words if box.contains(w.box)) for box in ways[0]] == [48] * len(edges)
    assert (ways[0][0].x0, ways[0][-1].x1) == (0, page.width)


def test_what_crosses_the_fold_keeps_the_sheet_whole(new_sheet: NewSheet, pages_of: PagesOf) -> None:
    headed = columns(new_sheet(size=LANDSCAPE), [60, 480])
    headed.text(300, 60, "Programme of the second day of the congress", Type(16))
    ruled = columns(new_sheet(size=LANDSCAPE), [60, 480])
    ruled.rule(60, 80, 780, 80)
    upright = columns(new_sheet(), [30, 320])
    for sheet in (headed, ruled, upright):
        assert folded(pages_of(sheet)[0]) == ()
