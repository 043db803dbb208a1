"""Bands told by heads and white space."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract.model import Box
from extract.structures.shared.openbands import band_of, column_edges, edge_between, row_edges


@settings(derandomize=True)
@example([(0, 44), (43, 60), (102, 60)])
@given(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=12))
def test_an_edge_lies_between_and_no_place_is_crossed_less(pairs: list[tuple[int, int]]) -> None:
    extents = [(float(a), float(a + w)) for a, w in pairs]

    def crossed(x: float) -> int:
        return sum(1 for a, b in extents if a < x - 1.5 and b > x + 1.5)

    edge = edge_between(40, 160, extents)
    assert 40 < edge <= 160
    assert crossed(edge) <= min(crossed(float(x)) for x in range(41, 161))


def test_columns_begin_where_their_texts_do() -> None:
    heads = [Box(100, 0, 140, 10), Box(200, 0, 240, 10)]
    texts = [Box(100, 20, 190, 30), Box(200, 20, 280, 30)]
    edges = column_edges(heads, texts, 50, 300)
    assert edges == [98.5, 198.5, 300]
    assert [band_of(x, edges) for x in (60, 150, 250, 310)] == [None, 0, 1, None]


def test_rows_are_parted_between_heads_in_their_middle() -> None:
    heads = [Box(0, 25, 30, 35), Box(0, 75, 30, 85)]
    texts = [Box(50, 10 + 10 * k, 90, 19 + 10 * k) for k in (0, 1, 2, 3)]
    texts += [Box(50, 62 + 10 * k, 90, 71 + 10 * k) for k in (0, 1, 2, 3)]
    first, second, last = row_edges(heads, texts, 120)
    assert first < 10
    assert 49 < second < 62
    assert last == 120


def test_rows_begin_level_with_heads_that_cannot_stand_in_their_middle() -> None:
    heads = [Box(0, y, 30, y + 9) for y in (10, 20, 50, 70)]
    texts = [Box(50, 10 + 10 * k, 90, 19 + 10 * k) for k in range(8)]
    assert row_edges(heads, texts, 120) == [8.5, 18.5, 48.5, 68.5, 120]
