"""How text matrices turn, stretch and slant glyphs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extract.reading.glyphs import Flags, Floats, Ints

#: Tangent of the smallest lean that counts as slanted; forced italics lean by about 0.2.
MIN_SLANT = 0.05
#: Of the type size, above and below the baseline: the reach of letters in common faces.
ASCENT, DESCENT = 0.9, 0.21
#: (n, 6) a, b, c, d, e, f of text space to page space.
Matrices = NDArray[np.float64]


def rotations(matrices: Matrices, turns: int) -> Ints:
    """Reading direction as displayed, clockwise, to the nearest quarter turn."""
    angles = np.degrees(np.arctan2(-matrices[:, 1], matrices[:, 0])) + 90 * turns
    return (np.round(angles / 90).astype(np.int64) % 4) * 90


def heights(matrices: Matrices) -> Floats:
    """How much taller than its font size a glyph is displayed, across its line."""
    a, b, c, d = matrices[:, :4].T
    width = np.hypot(a, b)
    factors: Floats = np.divide(np.abs(a * d - b * c), width, out=np.hypot(c, d), where=width > 1e-9)
    return factors


def slants(matrices: Matrices) -> Floats:
    """How far a glyph leans along its line for each point of height: 0 unless slanted by force."""
    a, b, c, d = matrices[:, :4].T
    area = a * d - b * c
    found: Floats = np.divide(a * c + b * d, area, out=np.zeros_like(area), where=np.abs(area) > 1e-9)
    return np.where(np.abs(found) < MIN_SLANT, 0.0, found)


def unslanted(boxes: Floats, baselines: Floats, directions: Ints, lean: Floats) -> Floats:
    """Boxes as wide as the advance: a forced slant widens them over the neighbouring gaps."""
    if not lean.any():
        return boxes
    leaning = np.flatnonzero(lean)
    upright = boxes.copy()
    part, turn = boxes[leaning], directions[leaning] // 90
    x, y = baselines[leaning].T
    above = np.choose(turn, [y - part[:, 1], part[:, 2] - x, part[:, 3] - y, x - part[:, 0]])
    below = np.choose(turn, [part[:, 3] - y, x - part[:, 0], y - part[:, 1], part[:, 2] - x])
    ahead, behind = lean[leaning] * above, lean[leaning] * below
    for quarter, (first, last, sign) in enumerate([(0, 2, 1), (1, 3, 1), (2, 0, -1), (3, 1, -1)]):
        here = leaning[turn == quarter]
        upright[here, first] += sign * behind[turn == quarter]
        upright[here, last] -= sign * ahead[turn == quarter]
    return upright


def with_full_heights(
    boxes: Floats, baselines: Floats, directions: Ints, sizes: Floats, flat: Flags
) -> Floats:
    """Boxes as tall as letters reach where `flat`: a font without ascent and descent gives those of the ink.

    Lines could not be told from boxes of which a dash is as flat as it is drawn. Ink that is taller stays.
    """
    if not flat.any():
        return boxes
    full = boxes.copy()
    for turn in range(4):
        here = flat & (directions // 90 == turn)
        axis, sign = (1, 0)[turn % 2], (-1, 1, 1, -1)[turn]
        reach = sorted((sign * ASCENT, -sign * DESCENT))
        for side, share in zip((axis, axis + 2), reach, strict=True):
            edge = baselines[here, axis] + share * sizes[here]
            keep = np.minimum if side < 2 else np.maximum
            full[here, side] = keep(full[here, side], edge)
    return full
