"""Glyphs printed twice: bold by force, shadows, a hidden text layer over the visible one."""

from __future__ import annotations

import numpy as np

from extract.reading.glyphs import Floats, Glyphs, Ints

#: Two prints of one glyph stand at most this far apart, in em. The narrowest letters advance 0.2 em.
MAX_OFFSET = 0.12
#: Bits of a sorting key: 22 for the glyph's position, 16 for its place in the line, 24 for the line.
_PLACE_BITS = 22
#: Steps of a place in the line, for each point.
_PER_POINT = 16
_KEY_MASK = (1 << 24) - 1


def find_copies(glyphs: Glyphs) -> Ints:
    """For each glyph the position of the print that is kept, or -1 where it is no copy.

    Evidence: the same character in the same size and direction stands less than MAX_OFFSET away.
    The kept one is visible and drawn last. Parts of one ligature that share a box are no copies.
    """
    copy_of = np.full(len(glyphs), -1, dtype=np.int64)
    visible = np.flatnonzero(glyphs.is_visible)
    if len(visible) < 2:
        return copy_of
    sizes = glyphs.sizes[visible]
    spots = glyphs.boxes[visible, :2]
    kinds = (glyphs.codes[visible] << 2) | (glyphs.rotations[visible] // 90)
    pairs = _close_pairs(kinds, spots, sizes * MAX_OFFSET)
    if not len(pairs):
        return copy_of
    first, second = visible[pairs[:, 0]], visible[pairs[:, 1]]
    alike = np.abs(glyphs.sizes[first] - glyphs.sizes[second]) <= 0.05 * glyphs.sizes[first]
    one_ligature = (second - first == 1) & (glyphs.boxes[first] == glyphs.boxes[second]).all(axis=1)
    hidden = np.array([style.invisible for style in glyphs.style_table])[glyphs.styles]
    for a, b in zip(*(side[alike & ~one_ligature].tolist() for side in (first, second)), strict=True):
        a, b = _root(copy_of, a), _root(copy_of, b)
        if a != b:
            kept, dropped = (a, b) if hidden[b] and not hidden[a] else (b, a)
            copy_of[dropped] = kept
    for dropped in np.flatnonzero(copy_of >= 0).tolist():
        copy_of[dropped] = _root(copy_of, dropped)
    return copy_of


def _close_pairs(kinds: Ints, spots: Floats, reach: Floats) -> Ints:
    """(n, 2) pairs i < j of one kind, at most `reach` apart in x and in y.

    Points that close share a band of twice that height in one of two sets of bands, shifted by half,
    and follow each other there from left to right. Kind and band are hashed into a key; what shares
    a key by chance is sorted out afterwards.
    """
    rows = spots[:, 1] / (2 * reach)
    places = np.arange(len(kinds))
    across = np.clip(spots[:, 0] * _PER_POINT, 0, 0xFFFF).astype(np.int64) << _PLACE_BITS
    furthest = int(reach.max() * _PER_POINT) + 1
    found = []
    for shift in (0.0, 0.5):
        bands = np.floor(rows + shift).astype(np.int64)
        key = (kinds * 0x9E3779B1 ^ bands * 0x85EBCA77) & _KEY_MASK
        ranked = np.sort((key << (_PLACE_BITS + 16)) | across | places)
        spot = ranked >> _PLACE_BITS
        near = np.flatnonzero(spot[1:] - spot[:-1] <= furthest)
        near = near[spot[near] >> 16 == spot[near + 1] >> 16]
        order = ranked & ((1 << _PLACE_BITS) - 1)
        found.append(np.stack([order[near], order[near + 1]], axis=1))
    pairs = np.concatenate(found)
    if not len(pairs):
        return pairs
    apart = np.abs(spots[pairs[:, 0]] - spots[pairs[:, 1]]).max(axis=1)
    close = (kinds[pairs[:, 0]] == kinds[pairs[:, 1]]) & (apart <= reach[pairs[:, 0]])
    return np.unique(np.sort(pairs[close], axis=1), axis=0) if close.any() else pairs[:0]


def _root(copy_of: Ints, at: int) -> int:
    while copy_of[at] >= 0:
        at = int(copy_of[at])
    return at
