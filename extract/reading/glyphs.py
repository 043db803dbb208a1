"""The glyphs of one page as parallel arrays: what both readers fill and words are made from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extract.model import Style

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

UNKNOWN = "\ufffd"
#: White space of every width; U+200B and its like have no width and do not part words.
_SPACES = [
    *range(0x09, 0x0E),
    0x20,
    0x85,
    0xA0,
    0x1680,
    *range(0x2000, 0x200B),
    0x2028,
    0x2029,
    0x202F,
    0x205F,
    0x3000,
]
_NO_WIDTH = [0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF]
_CLASSES = np.zeros(0x10000, dtype=np.int8)
_CLASSES[_SPACES], _CLASSES[_NO_WIDTH] = 1, 2


@dataclass(frozen=True, slots=True)
class Glyphs:
    """All glyphs of a page in content-stream order, spaces included; see `make_glyphs`."""

    text: list[str]
    codes: Ints
    boxes: Floats
    baselines: Floats
    styles: Ints
    rotations: Ints
    style_table: tuple[Style, ...]
    unmapped: Flags
    is_space: Flags
    is_visible: Flags
    sizes: Floats

    def __len__(self) -> int:
        return len(self.text)

    def along(self, some: Ints) -> tuple[Floats, Floats]:
        """Start and end of the glyphs at the positions `some` in their reading direction."""
        x0, top, x1, bottom = self.boxes[some].T
        turn = self.rotations[some] // 90
        if not turn.any():
            return x0, x1
        return np.choose(turn, [x0, top, -x1, -bottom]), np.choose(turn, [x1, bottom, -x0, -top])

    def across(self, some: Ints) -> Floats:
        """Position of the baselines across their reading direction, growing downwards."""
        x, y = self.baselines[some].T
        turn = self.rotations[some] // 90
        return np.choose(turn, [y, -x, -y, x]) if turn.any() else y

    @property
    def doubt(self) -> float:
        """Share of the visible glyphs whose character is unknown, 0..1."""
        visible = int(self.is_visible.sum())
        return float((self.unmapped & self.is_visible).sum()) / visible if visible else 0.0

    def take(self, keep: Ints) -> Glyphs:
        """The glyphs at the positions `keep`, in that order."""
        return Glyphs(
            [self.text[i] for i in keep.tolist()],
            self.codes[keep],
            self.boxes[keep],
            self.baselines[keep],
            self.styles[keep],
            self.rotations[keep],
            self.style_table,
            self.unmapped[keep],
            self.is_space[keep],
            self.is_visible[keep],
            self.sizes[keep],
        )


def make_glyphs(
    text: list[str],
    codes: Ints,
    boxes: Floats,
    baselines: Floats,
    styles: Ints,
    rotations: Ints,
    style_table: tuple[Style, ...],
    unmapped: Flags,
) -> Glyphs:
    """Glyphs with what follows from their characters and styles.

    Args:
        text: one str a glyph.
        codes: its first code point.
        boxes: (n, 4) x0, top, x1, bottom in points as displayed.
        baselines: (n, 2) a point of the glyph's baseline, as displayed.
        styles: index into `style_table`.
        rotations: 0, 90, 180 or 270, clockwise: 90 reads downwards, 270 upwards.
        style_table: the distinct styles.
        unmapped: whether the file does not tell which character a glyph is.
    """
    classes = _CLASSES[np.minimum(codes, 0xFFFF)]
    table = np.array([max(style.size, 0.1) for style in style_table], dtype=np.float64)
    sizes = table[styles] if len(text) else np.zeros(0)
    return Glyphs(
        text,
        codes,
        boxes,
        baselines,
        styles,
        rotations,
        style_table,
        unmapped,
        classes == 1,
        classes == 0,
        sizes,
    )
