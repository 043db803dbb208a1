"""Rectangles and places on a page, in PDF points from its top left corner as displayed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extract.values import quick


@quick
@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `top` < `bottom` because y grows downwards."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def x_mid(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y_mid(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def area(self) -> float:
        return max(0.0, self.width) * max(0.0, self.height)

    def x_overlap(self, other: Box) -> float:
        """Length that both share horizontally, 0 when apart."""
        end = self.x1 if self.x1 < other.x1 else other.x1
        start = self.x0 if self.x0 > other.x0 else other.x0
        return end - start if end > start else 0.0

    def y_overlap(self, other: Box) -> float:
        """Length that both share vertically, 0 when apart."""
        end = self.bottom if self.bottom < other.bottom else other.bottom
        start = self.top if self.top > other.top else other.top
        return end - start if end > start else 0.0

    def contains_point(self, x: float, y: float) -> bool:
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def contains(self, other: Box, tolerance: float = 0.0) -> bool:
        """Whether `other` lies inside, allowing `tolerance` points on each side."""
        return (
            self.x0 - tolerance <= other.x0
            and self.top - tolerance <= other.top
            and self.x1 + tolerance >= other.x1
            and self.bottom + tolerance >= other.bottom
        )


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all `boxes`.

    Raises:
        ValueError: `boxes` is empty.
    """
    found = list(boxes)
    if not found:
        raise ValueError("union of no boxes")
    if len(found) == 1:
        return found[0]
    return Box(
        min([b.x0 for b in found]),
        min([b.top for b in found]),
        max([b.x1 for b in found]),
        max([b.bottom for b in found]),
    )


@quick
@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a page and the box around its words."""

    page: int
    box: Box
