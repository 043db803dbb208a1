"""How page space becomes the page as displayed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from extract.reading.glyphs import Flags, Floats


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible rectangle of a page (CropBox) in page space, and /Rotate in clockwise quarter turns."""

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
        boxes = np.empty(corners.shape)
        np.minimum(xa, xb, out=boxes[:, 0])
        np.minimum(ya, yb, out=boxes[:, 1])
        np.maximum(xa, xb, out=boxes[:, 2])
        np.maximum(ya, yb, out=boxes[:, 3])
        return boxes

    def cut(self, boxes: Floats) -> Floats:
        """Displayed boxes cut at the page's edge; those outside get a negative width or height."""
        found = boxes.copy()
        np.maximum(found[:, :2], 0, out=found[:, :2])
        np.minimum(found[:, 2], self.width, out=found[:, 2])
        np.minimum(found[:, 3], self.height, out=found[:, 3])
        return found

    def holds(self, boxes: Floats) -> Flags:
        """Whether the middle of each displayed box lies on the page."""
        x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
        inside: Flags = (x >= 0) & (x <= self.width) & (y >= 0) & (y <= self.height)
        return inside
