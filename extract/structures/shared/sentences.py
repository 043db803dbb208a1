"""Running text above a list: it invites and explains, and heads nothing."""

from __future__ import annotations

from collections.abc import Sequence

from extract.structures.shared.marks import Mark

#: Words. Shorter sentences may be titles.
FEWEST_WORDS = 6
#: Share of the words of running text that begin in small letters, in German, too.
SMALL = 0.5
#: Of the type size. Lines of one paragraph are nearer.
LINE_GAP = 0.6


def in_sentences(rows: Sequence[Sequence[Mark]], index: int) -> bool:
    """Whether a row is part of a paragraph of sentences.

    Evidence: it and the rows right above and below that are set alike end with a full stop and are mostly
    words in small letters.
    """
    first = last = index
    while first > 0 and _go_on(rows[first - 1], rows[first]):
        first -= 1
    while last + 1 < len(rows) and _go_on(rows[last], rows[last + 1]):
        last += 1
    text = " ".join(m.text for row in rows[first : last + 1] for m in row)
    words = [w for w in text.split() if w[0].isalpha()]
    small = sum(1 for w in words if w[0].islower())
    return text.rstrip().endswith(".") and len(words) >= FEWEST_WORDS and small >= SMALL * len(words)


def _go_on(above: Sequence[Mark], below: Sequence[Mark]) -> bool:
    """Whether two rows of one line each are set alike, one right below the other."""
    if len(above) != 1 or len(below) != 1 or above[0].times or below[0].times:
        return False
    a, b = above[0].line, below[0].line
    return a.style_key == b.style_key and b.box.top - a.box.bottom < LINE_GAP * b.size
