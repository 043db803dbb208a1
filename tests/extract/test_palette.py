from __future__ import annotations

import pytest

from extract.palette import KIND_COLOURS, colour_of


def test_an_unlisted_class_has_a_colour_of_its_own() -> None:
    assert colour_of("a class of tomorrow") == colour_of("a class of tomorrow")
    assert colour_of("a class of tomorrow").startswith("#")


@pytest.mark.parametrize("kind", KIND_COLOURS)
def test_colours_can_be_read_on_white(kind: str) -> None:
    channels = [int(KIND_COLOURS[kind][n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (luminance + 0.05) >= 4.5
