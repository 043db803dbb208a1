"""Glyphs to words, by vectorised gaps.

Two neighbours in the content stream belong to one word when no space glyph stands between
them, they share direction and baseline, and the gap between them is small for their type size.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from extract.bulk import made_of
from extract.model import Box, Place, Repair, Rotation, Word
from extract.reading.doubles import find_copies
from extract.reading.glyphs import Flags, Floats, Glyphs, Ints
from extract.reading.marks import Fixes, fix_marks
from extract.reading.pictograms import FIRST_PICTURE, LAST_PICTURE
from extract.reading.spacing import join_spaced

#: Widest gap inside a word beyond the style's usual one, in em. Tight word spaces are 0.15 em.
MAX_GAP = 0.125
#: Largest usual gap between letters that is followed, in em; wider ones are mended by `spacing`.
MAX_TRACKING = 0.1
#: Pairs of letters from which a style's usual gap is known.
MIN_PAIRS = 12
#: How far a glyph may start before its neighbour's start, in em: accents and kerning, not a new cell.
MAX_BACK = 0.7
#: Largest baseline step inside a word, in em of the larger glyph. Superscripts rise by about 0.33 em.
MAX_STEP = 0.1


_FIRST_COMBINING = 0x300
#: Brackets may be set in another style than the word behind them.
_OPENING = tuple(ord(sign) for sign in "([{")


@dataclass(frozen=True, slots=True)
class Spelled:
    """The words of a page and what was repaired in them."""

    words: tuple[Word, ...]
    repairs: tuple[Repair, ...]


def group_words(glyphs: Glyphs, page: int) -> Spelled:
    """The words of a page in content-stream order; their `glyphs` add up to the visible glyphs."""
    fixes = fix_marks(glyphs)
    owner = _owners(glyphs, fixes)
    printed = np.flatnonzero(glyphs.is_visible & (owner < 0))
    if not len(printed):
        return Spelled((), ())
    starts = np.flatnonzero(_breaks(glyphs, printed, fixes))
    members = _owned(owner, printed, starts)
    words = _words(glyphs, printed, starts, fixes, members)
    repairs = _repairs(words, glyphs, printed, starts, fixes, members, page)
    spelled, spaced = join_spaced(words, page)
    return Spelled(spelled, (*repairs, *spaced))


def _owners(glyphs: Glyphs, fixes: Fixes) -> Ints:
    """For a glyph that is part of another one (a second print, an accent), that one; else -1."""
    owner = find_copies(glyphs)
    for position, letter in fixes.absorbed.items():
        if glyphs.is_visible[position]:
            owner[position] = letter if owner[letter] < 0 else owner[letter]
    return owner


def _breaks(glyphs: Glyphs, printed: Ints, fixes: Fixes) -> Flags:
    """Whether a word starts at each printed glyph."""
    starts, ends = glyphs.along(printed)
    across = glyphs.across(printed)
    sizes, rotations = glyphs.sizes[printed], glyphs.rotations[printed]
    em = np.maximum(sizes[1:], sizes[:-1])
    spaces = glyphs.is_space.copy()
    spaces[list(fixes.absorbed)] = False
    gaps = (starts[1:] - ends[:-1]) / em
    passed = np.cumsum(spaces)[printed]
    broken = (
        (passed[1:] > passed[:-1])
        | (gaps > MAX_GAP + _tracking(gaps, glyphs.styles[printed]))
        | (starts[1:] - starts[:-1] < -MAX_BACK * em)
        | (np.abs(across[1:] - across[:-1]) > MAX_STEP * em)
        | (rotations[1:] != rotations[:-1])
    )
    pictures = (glyphs.codes[printed] >= FIRST_PICTURE) & (glyphs.codes[printed] <= LAST_PICTURE)
    return np.concatenate([[True], broken | (pictures[1:] != pictures[:-1])])


def _tracking(gaps: Floats, styles: Ints) -> Floats:
    """The usual gap between letters of a style, in em, for each pair of neighbours.

    It is the mean over all pairs of that style which may stand in one word; 0 between two styles and
    where there are too few to tell letters from one-letter words.
    """
    same = styles[1:] == styles[:-1]
    inside = same & (gaps > -MAX_TRACKING) & (gaps < MAX_GAP + MAX_TRACKING)
    counts = np.bincount(styles[1:][inside], minlength=styles.max(initial=0) + 1)
    sums = np.bincount(styles[1:][inside], weights=gaps[inside], minlength=len(counts))
    usual = np.where(counts >= MIN_PAIRS, np.clip(sums / np.maximum(counts, 1), 0, MAX_TRACKING), 0)
    tracking: Floats = np.where(same, usual[styles[1:]], 0)
    return tracking


def _owned(owner: Ints, printed: Ints, starts: Ints) -> dict[int, list[int]]:
    """The visible glyphs that belong to a word without being spelled in it, by word."""
    owned = np.flatnonzero(owner >= 0)
    words = np.searchsorted(starts, np.searchsorted(printed, owner[owned]), side="right") - 1
    found: dict[int, list[int]] = {}
    for word, position in zip(words.tolist(), owned.tolist(), strict=True):
        found.setdefault(word, []).append(position)
    return found


def _words(
    glyphs: Glyphs, printed: Ints, starts: Ints, fixes: Fixes, members: dict[int, list[int]]
) -> tuple[Word, ...]:
    bounds = [*starts.tolist(), len(printed)]
    text = glyphs.text
    if fixes.text:
        text = text.copy()
        for position, new in fixes.text.items():
            text[position] = new
    letters = list(map(text.__getitem__, printed.tolist()))
    page_text = "".join(letters)
    if len(page_text) == len(letters):
        texts = [page_text[a:b] for a, b in pairwise(bounds)]
    else:
        texts = ["".join(letters[a:b]) for a, b in pairwise(bounds)]
    if (glyphs.codes >= _FIRST_COMBINING).any():
        texts = [unicodedata.normalize("NFC", one) for one in texts]
    counts = np.diff(bounds)
    for number, owned in members.items():
        counts[number] += len(owned)
    first = printed[starts]
    set_as = glyphs.styles[_letters(glyphs, printed, starts)]
    styles = list(map(glyphs.style_table.__getitem__, set_as.tolist()))
    rotations: list[Rotation] = glyphs.rotations[first].tolist()
    boxes = made_of(Box, *_unions(glyphs.boxes[printed], starts))
    return tuple(made_of(Word, texts, boxes, styles, rotations, first.tolist(), counts.tolist()))


def _letters(glyphs: Glyphs, printed: Ints, starts: Ints) -> Ints:
    """The glyph that tells how each word is set: its first, or the second behind a bracket."""
    ends = np.append(starts[1:], len(printed))
    codes = glyphs.codes[printed[starts]]
    opened: Flags = np.logical_or.reduce([codes == sign for sign in _OPENING])
    return printed[starts + (opened & (ends - starts > 1))]


def _repairs(
    words: tuple[Word, ...],
    glyphs: Glyphs,
    printed: Ints,
    starts: Ints,
    fixes: Fixes,
    members: dict[int, list[int]],
    page: int,
) -> list[Repair]:
    """One entry for every word that is not spelled as its glyphs stand in the file."""
    touched = np.searchsorted(starts, np.searchsorted(printed, sorted(fixes.text)), side="right") - 1
    codes = dict.fromkeys(members, "doubled")
    for position, word in zip(sorted(fixes.text), touched.tolist(), strict=True):
        if position not in fixes.absorbed:
            codes[word] = fixes.codes[position]
    ends = np.append(starts[1:], len(printed))
    repairs = []
    for number in sorted(codes):
        own = printed[starts[number] : ends[number]].tolist()
        before = "".join(glyphs.text[i] for i in sorted([*own, *members.get(number, ())]))
        word = words[number]
        repairs.append(Repair(codes[number], before, word.text, Place(page, word.box)))
    return repairs


def _unions(boxes: Floats, starts: Ints) -> list[list[float]]:
    """Left, top, right and bottom sides of every word, as four lists."""
    low = np.minimum.reduceat(boxes[:, :2], starts)
    high = np.maximum.reduceat(boxes[:, 2:], starts)
    rounded: list[list[float]] = np.round(np.concatenate([low.T, high.T]), 2).tolist()
    return rounded
