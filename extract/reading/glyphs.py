"""The glyphs of one page as parallel arrays: what both readers fill and words are made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extract.model import Style

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Glyphs:
    """All glyphs of a page in content-stream order, spaces included.

    `text` has one entry a glyph (a str or a list of str); `boxes` is (n, 4): x0, top, x1,
    bottom in points as displayed; `baselines` is (n, 2): a point of the glyph's baseline;
    `styles` indexes `style_table`; `rotations` holds 0, 90, 180 or 270, clockwise: 90 reads
    downwards, 270 upwards. `unmapped` counts glyphs whose character is a guess.
    """

    text: Sequence[str]
    boxes: Floats
    baselines: Floats
    styles: Ints
    rotations: Ints
    style_table: tuple[Style, ...]
    unmapped: int = 0

    def __len__(self) -> int:
        return len(self.text)

    def take(self, keep: Ints) -> Glyphs:
        """The glyphs at the positions `keep`, in that order."""
        return Glyphs(
            [self.text[i] for i in keep.tolist()],
            self.boxes[keep],
            self.baselines[keep],
            self.styles[keep],
            self.rotations[keep],
            self.style_table,
            self.unmapped,
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """How page space becomes the page as displayed: CropBox, then /Rotate (clockwise turns)."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def points(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Points of page space (y upwards) as points from the top left of the displayed page."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def boxes(self, corners: Floats) -> Floats:
        """(n, 4) boxes given by any two opposite corners x, y, x, y, as x0, top, x1, bottom."""
        xa, ya = self.points(corners[:, 0], corners[:, 1])
        xb, yb = self.points(corners[:, 2], corners[:, 3])
        return np.stack(
            [np.minimum(xa, xb), np.minimum(ya, yb), np.maximum(xa, xb), np.maximum(ya, yb)], axis=1
        )
