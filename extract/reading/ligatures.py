"""Ligatures that the file calls by another character: `Loca/on`, `func4on`, `boEle`, `a�empts`.

Programs that leave a ligature out of the font's map make readers take its code for a character.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import numpy as np

from extract.lang import fold
from extract.reading.glyphs import UNKNOWN, Flags, Floats, Glyphs, Ints
from extract.reading.letters import pair_chance

#: Ligatures that are left out of maps, the commonest first.
LIGATURES = ("ti", "tt", "tti", "ft", "ff", "fi", "fl", "ffi", "tf")
#: A ligature is as wide as its letters or a little narrower: 0.92 to 1 of them in the faces measured.
NARROWEST, WIDEST = 0.91, 1.03
#: Em. Widths in one bin of this size are those of one glyph.
WIDTH = 0.01
#: Em. Glyphs of one word stand no further apart.
NEAR = 0.1
#: Share of a glyph's occurrences that must stand among small letters.
INSIDE = 0.7
#: Logarithm of the chance of a letter pair below which a word cannot be read so; share of words that can.
BEARABLE, MOST = -5.4, 0.8
#: So much better, in the mean logarithm of the pairs around a glyph, must words read with a ligature.
BETTER = 0.4
#: What a ligature that is rarer by one place must win by.
RARER = 0.1
#: Distinct words that prove a ligature; fewer are enough where the file names no character, or gives
#: one name to two glyphs of different width.
FEWEST, FEWEST_SURE = 2, 1
#: Signs stand between whole words (`and/or`); a ligature often leaves one or two letters on a side.
SHORT, SHORT_SIDES = 2, 0.5
#: Signs that no ligature was ever seen to be called by, because every second word may hold them.
_COMMON = "@-'’.,:;()[]\"!?•·“”„–—\u00ad\u00a0 "
#: Code points above those of European letters are not looked at, but for the unknown one.
_LAST = 0x250
_ODD = np.array(
    [not chr(c).islower() and chr(c) not in _COMMON and not 0xC0 <= c < 0x180 for c in range(_LAST)]
)
_SMALL = np.array([ord("a") <= c <= ord("z") for c in range(_LAST)])

#: What stands behind the figures of an hour: `6h`.
HOUR = "h"
#: Signs before the parts of an address of the net, and what stands for these.
ADDRESS, NO_WORD = ":/@.", "address"
#: What stands before and behind each occurrence of a glyph in a word.
Parts = tuple[str, ...]
#: Font, bold, italic, character, and width in bins.
Kind = tuple[str, bool, bool, str, int]


def misnamed_ligatures(glyphs: Glyphs) -> dict[int, str]:
    """The letters of glyphs whose character has no place in the words they stand in.

    Evidence: the glyph stands among small letters, it is as wide as the letters of a ligature in
    its font, and with these letters the words read as those of European languages do, while with
    its own character they do not.
    """
    suspects = _suspects(glyphs)
    if not len(suspects):
        return {}
    found: dict[int, str] = {}
    kinds = _kinds(glyphs, suspects)
    shapes = Counter([kind[:-1] for kind in kinds])
    fewest = {k: FEWEST_SURE if k[3] == UNKNOWN or shapes[k[:-1]] > 1 else FEWEST for k in kinds}
    likely = {
        kind: places
        for kind, places in kinds.items()
        if len(places) >= fewest[kind] and _may_be_inside(kind[3], glyphs.text, places)
    }
    if not likely:
        return {}
    starts, ends = glyphs.along(np.arange(len(glyphs)))
    ems = (ends - starts) / glyphs.sizes
    joined = _joined(glyphs, starts, ends)
    widths = {face: _letter_widths(glyphs, ems, face) for face in {kind[:3] for kind in likely}}
    for kind, places in likely.items():
        fitting, character = _fitting(kind[-1] * WIDTH, widths[kind[:3]]), kind[3]
        if not fitting:
            continue
        words = _words_around(glyphs, places, joined)
        distinct = sorted(set(words))
        if len(distinct) < fewest[kind] or not _is_inside(character, words):
            continue
        if letters := _best(fitting, character, distinct):
            found.update(dict.fromkeys(places, letters))
    return found


def _suspects(glyphs: Glyphs) -> Ints:
    """All glyphs of the characters that stand between small letters somewhere, where few ever do."""
    codes = np.where(glyphs.codes == ord(UNKNOWN), 0, np.minimum(glyphs.codes, _LAST - 1))
    small = _SMALL[codes]
    between = _ODD[codes[1:-1]] & small[:-2] & small[2:]
    if not between.any():
        return np.zeros(0, dtype=np.int64)
    carries = np.zeros(_LAST, dtype=np.bool_)
    carries[codes[1:-1][between]] = True
    return np.flatnonzero(carries[codes])


def _joined(glyphs: Glyphs, starts: Floats, ends: Floats) -> Flags:
    """Whether each glyph stands in one word with the glyph after it."""
    gaps = (starts[1:] - ends[:-1]) / glyphs.sizes[1:]
    across = glyphs.across(np.arange(len(glyphs)))
    level = np.abs(across[1:] - across[:-1]) <= NEAR * glyphs.sizes[1:]
    inside = (np.abs(gaps) <= NEAR) & level & ~glyphs.is_space[1:] & ~glyphs.is_space[:-1]
    return np.append(inside, False)


def _kinds(glyphs: Glyphs, suspects: Ints) -> dict[Kind, list[int]]:
    """The suspects by font, character and width."""
    kinds: dict[Kind, list[int]] = {}
    starts, ends = glyphs.along(suspects)
    ems = ((ends - starts) / glyphs.sizes[suspects]).tolist()
    for i, number, em in zip(suspects.tolist(), glyphs.styles[suspects].tolist(), ems, strict=True):
        style = glyphs.style_table[number]
        width = round(em / WIDTH)
        face = (style.font, style.bold, style.italic, glyphs.text[i])
        near = next((k for k in ((*face, width - 1), (*face, width + 1)) if k in kinds), (*face, width))
        kinds.setdefault(near, []).append(i)
    return kinds


def _words_around(glyphs: Glyphs, places: Sequence[int], joined: Flags) -> list[Parts]:
    """The words in which glyphs stand, cut at them; a word with two of them counts once."""
    own, text, done = set(places), glyphs.text, -1
    words: list[Parts] = []
    for place in places:
        if place <= done:
            continue
        first = last = place
        while first > 0 and joined[first - 1] and text[first - 1].isalpha():
            first -= 1
        while joined[last] and (text[last + 1].isalpha() or last + 1 in own):
            last += 1
        done = last
        letters = "".join("\n" if i in own else text[i] for i in range(first, last + 1))
        is_address = first > 0 and joined[first - 1] and text[first - 1] in ADDRESS
        words.append((NO_WORD,) if is_address else tuple(letters.split("\n")))
    return words


def _may_be_inside(character: str, text: Sequence[str], places: Sequence[int]) -> bool:
    """A first look at what `_is_inside` asks, without the words: few of the glyphs begin one.

    A sign or capital that a few times stands between small letters (`LaTeX`) mostly begins words; a
    figure mostly stands before the letter of hours (`6h30`).
    """
    own, end, is_letter = set(places), len(text) - 1, character.isalpha()
    inside = first = 0
    for place in places:
        before = text[place - 1] if place else ""
        goes_on = not is_letter and place < end and text[place + 1].islower()
        if goes_on and character.isdigit():
            goes_on = text[place + 1] != HOUR or (place + 1 < end and text[place + 2].isalpha())
        inside += goes_on or (before.islower() if is_letter else before.isalpha())
        first += not (goes_on or before.isalpha() or place - 1 in own)
    return inside >= INSIDE * (inside + first)


def _is_inside(character: str, words: Sequence[Parts]) -> bool:
    """Whether a glyph stands within words as letters do: small letters beside it, capitals only first.

    A sign may begin a word, but stands not only between whole words.
    """
    within = [word for word in words if len(word) > 1 and all(map(_may_hold, word[:-1], word[1:]))]
    if character.isalpha():
        within = [word for word in within if word[0][-1:].islower()]
    if character.isdigit():
        within = [word for word in within if word != ("", HOUR)]
    if not within or len(within) < INSIDE * len(words):
        return False
    short = sum(1 for word in within if min(len(word[0]), len(word[-1])) <= SHORT)
    return character.isalnum() or character == UNKNOWN or short >= SHORT_SIDES * len(words)


def _may_hold(before: str, behind: str) -> bool:
    """Whether a small letter may stand between two parts of a word, one of which may be empty."""
    at_start = len(before) == 1 or before[-1:].islower() or not before
    return at_start and (behind[:1].islower() or (not behind and len(before) > 1))


def _letter_widths(glyphs: Glyphs, ems: Floats, face: tuple[str, bool, bool]) -> dict[str, float]:
    """Em. The usual width of the letters of ligatures in a font."""
    same = np.array([(s.font, s.bold, s.italic) == face for s in glyphs.style_table])[glyphs.styles]
    codes, own = glyphs.codes[same], ems[same]
    return {c: median(own[codes == ord(c)].tolist()) for c in "tfil" if (codes == ord(c)).any()}


def _fitting(width: float, widths: dict[str, float]) -> list[str]:
    """The ligatures whose letters are together as wide as a glyph."""
    return [
        ligature for ligature in LIGATURES
        if all(c in widths for c in ligature)
        and NARROWEST <= width / sum(widths[c] for c in ligature) <= WIDEST
    ]  # fmt: skip


def _best(fitting: Sequence[str], character: str, words: Sequence[Parts]) -> str | None:
    """The ligature with which the words read best, if that is well and better than as they stand."""
    readings = []
    for ligature in fitting:
        chances = [_chances(word, ligature) for word in words]
        bearable = sum(1 for each in chances if min(each) >= BEARABLE)
        if bearable >= MOST * len(words):
            readings.append((_mean(chances) - RARER * LIGATURES.index(ligature), ligature))
    if not readings:
        return None
    best, letters = max(readings)
    own = fold(character) if character.isalpha() else ""
    if own and best < _mean([_chances(word, own) for word in words]) + BETTER:
        return None
    return letters


def _mean(chances: Sequence[Sequence[float]]) -> float:
    return sum(sum(each) / len(each) for each in chances) / len(chances)


def _chances(word: Parts, letters: str) -> list[float]:
    """The logarithms of the chances of the letter pairs at and in each occurrence of a ligature."""
    found = []
    for before, behind in pairwise(word):
        around = fold(before[-1:]) + letters + fold(behind[:1])
        found += [pair_chance(a + b) for a, b in pairwise(around)]
    return found or [0.0]
