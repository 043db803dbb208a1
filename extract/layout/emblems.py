"""Letters in small frames that stand in running text: marks of a category, not cells of a table.

Evidence: four rules close around one word of a few letters, touch no other rule, and the same word
is framed several times on the page, at least once behind other words of a line. Frames of cells
share their sides with other cells or hold more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.model import Box, Page, Rule, Word

#: Of the word's height: frames are no higher, no wider, and stand no further behind a word of their line.
HIGHEST, WIDEST, NEAR = 2.5, 5.0, 2.0
#: Points. Corners of one frame are no further apart.
CORNER = 1.0
#: Letters of a word that is a mark; how often it must be framed.
MOST_LETTERS, FEWEST_TIMES = 3, 3
#: Rules of a frame.
SIDES = 4


@dataclass(frozen=True, slots=True)
class Emblems:
    """Positions of the framed words in `Page.words`, and the rules that are no frames of theirs."""

    ids: frozenset[int]
    rules: tuple[Rule, ...]


def find_emblems(page: Page) -> Emblems:
    """The framed letters of a page."""
    if len(page.rules) < SIDES:
        return Emblems(frozenset(), page.rules)
    short = [(k, w) for k, w in enumerate(page.words) if _is_short(w)]
    times = Counter([w.text for _, w in short])
    often = [(k, w) for k, w in short if times[w.text] >= FEWEST_TIMES]
    longest = WIDEST * max([w.box.height for _, w in often], default=0.0)
    small = [(k, r.box, size) for k, r in enumerate(page.rules) if (size := _length(r.box)) <= longest]
    if len(small) < SIDES:
        return Emblems(frozenset(), page.rules)
    frames = {k: frame for k, w in often if (frame := _frame(w, page.rules, small))}
    framed = Counter(page.words[k].text for k in frames)
    inline = {page.words[k].text for k in frames if _is_behind_words(page.words[k], page.words)}
    texts = {t for t in inline if framed[t] >= FEWEST_TIMES}
    ids = frozenset(k for k in frames if page.words[k].text in texts)
    drawn = {r for k in ids for r in frames[k]}
    return Emblems(ids, tuple(r for k, r in enumerate(page.rules) if k not in drawn))


def _is_short(word: Word) -> bool:
    return len(word.text) <= MOST_LETTERS and word.text.isalpha() and word.rotation == 0


def _length(box: Box) -> float:
    return max(box.width, box.height)


def _frame(word: Word, rules: Sequence[Rule], small: Sequence[tuple[int, Box, float]]) -> tuple[int, ...]:
    """The positions of the four rules that frame a word alone; empty where there are none.

    `small` are those that are short enough for some word: position, box and length.
    """
    box, high = word.box, HIGHEST * word.box.height
    left_end, right_end, upper, lower = box.x0 - high, box.x1 + high, box.top - high, box.bottom + high
    longest = WIDEST * box.height
    near = [
        (k, b)
        for k, b, length in small
        if upper <= b.top
        and b.bottom <= lower
        and b.x1 >= left_end
        and b.x0 <= right_end
        and length <= longest
    ]
    if len(near) < SIDES:
        return ()
    flat = [(k, b) for k, b in near if rules[k].is_horizontal and b.x0 <= box.x0 and b.x1 >= box.x1]
    steep = [(k, b) for k, b in near if not rules[k].is_horizontal and b.top <= box.y_mid <= b.bottom]
    above = max((n for n in flat if n[1].y_mid < box.y_mid), key=lambda n: n[1].y_mid, default=None)
    below = min((n for n in flat if n[1].y_mid > box.y_mid), key=lambda n: n[1].y_mid, default=None)
    left = max((n for n in steep if n[1].x_mid <= box.x0), key=lambda n: n[1].x_mid, default=None)
    right = min((n for n in steep if n[1].x_mid >= box.x1), key=lambda n: n[1].x_mid, default=None)
    if above is None or below is None or left is None or right is None:
        return ()
    frame = Box(left[1].x_mid, above[1].y_mid, right[1].x_mid, below[1].y_mid)
    sides = (above[0], below[0], left[0], right[0])
    own = all(_spans(rules[k], frame) for k in sides)
    if not own or frame.height > high:
        return ()
    alone = not any(_touches(r.box, frame) for k, r in enumerate(rules) if k not in sides)
    return sides if alone else ()


def _spans(rule: Rule, frame: Box) -> bool:
    """Whether a rule is as long as the side of the frame that it draws."""
    b = rule.box
    if rule.is_horizontal:
        return abs(b.x0 - frame.x0) <= CORNER and abs(b.x1 - frame.x1) <= CORNER
    return abs(b.top - frame.top) <= CORNER and abs(b.bottom - frame.bottom) <= CORNER


def _touches(box: Box, frame: Box) -> bool:
    return (
        box.x0 <= frame.x1 + CORNER
        and box.x1 >= frame.x0 - CORNER
        and box.top <= frame.bottom + CORNER
        and box.bottom >= frame.top - CORNER
    )


def _is_behind_words(word: Word, words: Sequence[Word]) -> bool:
    """Whether another word of several letters ends right before a word, on its line."""
    box, reach = word.box, NEAR * word.box.height
    return any(
        -1 <= box.x0 - w.box.x1 <= reach and len(w.text) > MOST_LETTERS and w.box.y_overlap(box) > 0
        for w in words
    )
