"""Boxes of glyphs as tall as type, whichever way they are read."""

from __future__ import annotations

import numpy as np
import pytest

from extract.reading.geometry import with_full_heights


@pytest.mark.parametrize(
    ("direction", "expected"),
    [
        (0, (100, 91, 105, 102.1)),
        (90, (97.9, 99, 109, 101)),
        (180, (100, 97.9, 105, 109)),
        (270, (91, 99, 102.1, 101)),
    ],
)
def test_ink_grows_to_the_reach_of_letters_across_its_line(
    direction: int, expected: tuple[float, ...]
) -> None:
    ink = np.array([[100.0, 99.0, 105.0, 101.0]])
    turned = np.array([direction])
    found = with_full_heights(ink, np.array([[100.0, 100.0]]), turned, np.array([10.0]), np.array([True]))
    full = [min(expected[0], 100), min(expected[1], 99), max(expected[2], 105), max(expected[3], 101)]
    assert found[0].tolist() == pytest.approx(full)


def test_boxes_of_fonts_with_metrics_stay() -> None:
    ink = np.array([[100.0, 99.0, 105.0, 101.0]])
    flat = np.array([False])
    assert with_full_heights(ink, np.array([[100.0, 100.0]]), np.array([0]), np.array([10.0]), flat) is ink
