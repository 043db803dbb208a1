"""Glyphs to words, by vectorised gaps.

Two neighbours in the content stream belong to one word when no space glyph stands between
them, they share direction and baseline, and the gap between them is small for their type size.
"""

from __future__ import annotations

import numpy as np

from extract.model import Box, Style, Word
from extract.reading.glyphs import Flags, Floats, Glyphs, Ints

#: Widest gap inside a word, in em. Word spaces are 0.2–0.33 em, kerning and tracking below 0.15 em.
MAX_GAP = 0.17
#: A space glyph narrower than this after kerning (em) is no gap that a reader sees.
MIN_SPACE = 0.03
#: How far a glyph may start before its neighbour's start, in em: accents and kerning, not a new cell.
MAX_BACK = 0.7
#: Largest baseline step inside a word, in em of the larger glyph. Superscripts rise by about 0.33 em.
MAX_STEP = 0.1


def group_words(glyphs: Glyphs) -> tuple[Word, ...]:
    """The words of a page in content-stream order; their `glyphs` add up to the visible glyphs."""
    visible = visible_positions(glyphs)
    if not len(visible):
        return ()
    starts = np.flatnonzero(_breaks(glyphs, visible))
    ends = np.append(starts[1:], len(visible))
    corners = _unions(glyphs.boxes[visible], starts)
    styles = _main_styles(glyphs.styles[visible], starts)
    rotations = glyphs.rotations[visible][starts].tolist()
    text, places = glyphs.text, visible.tolist()
    return tuple(
        Word(
            "".join([text[i] for i in places[start:end]]),
            Box(*corner),
            glyphs.style_table[style],
            rotation,
            places[start],
            end - start,
        )
        for start, end, corner, style, rotation in zip(
            starts.tolist(), ends.tolist(), corners, styles, rotations, strict=True
        )
    )


def visible_positions(glyphs: Glyphs) -> Ints:
    """Positions of the glyphs that are not white space or control characters."""
    return np.flatnonzero(np.array([not (t.isspace() or t <= " ") for t in glyphs.text], dtype=bool))


def _breaks(glyphs: Glyphs, visible: Ints) -> Flags:
    """Whether a word starts at each visible glyph."""
    sizes = _sizes(glyphs.style_table)[glyphs.styles[visible]]
    rotations = glyphs.rotations[visible]
    starts, ends = _along(glyphs.boxes[visible], rotations)
    bases = _across(glyphs.baselines[visible], rotations)
    em = np.maximum(sizes[1:], sizes[:-1])
    gaps = (starts[1:] - ends[:-1]) / em
    spaced = np.diff(visible) > 1
    broken = (
        (gaps > MAX_GAP)
        | (spaced & (gaps > MIN_SPACE))
        | ((starts[1:] - starts[:-1]) / em < -MAX_BACK)
        | (np.abs(np.diff(bases)) > MAX_STEP * em)
        | (np.diff(rotations) != 0)
    )
    return np.concatenate([[True], broken])


def _sizes(styles: tuple[Style, ...]) -> Floats:
    return np.array([max(style.size, 0.1) for style in styles], dtype=np.float64)


def _along(boxes: Floats, rotations: Ints) -> tuple[Floats, Floats]:
    """Start and end of every glyph in reading direction."""
    x0, top, x1, bottom = boxes.T
    turn = rotations // 90
    return np.choose(turn, [x0, top, -x1, -bottom]), np.choose(turn, [x1, bottom, -x0, -top])


def _across(points: Floats, rotations: Ints) -> Floats:
    """Position of every baseline across the reading direction."""
    x, y = points.T
    return np.choose(rotations // 90, [y, -x, -y, x])


def _unions(boxes: Floats, starts: Ints) -> list[list[float]]:
    low = np.minimum.reduceat(boxes[:, :2], starts)
    high = np.maximum.reduceat(boxes[:, 2:], starts)
    rounded: list[list[float]] = np.round(np.hstack([low, high]), 2).tolist()
    return rounded


def _main_styles(styles: Ints, starts: Ints) -> list[int]:
    """The style of each word's first glyph."""
    found: list[int] = styles[starts].tolist()
    return found
