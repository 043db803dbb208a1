"""How far the characters of a page's text can be right: wrong ToUnicode maps, lost glyphs.

Such a page looks sound, but copies as `14:5, - 15:2h5` or `Apae3e`. The measure looks at text alone,
so that a second reading of the same page, by OCR, is judged by the same rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.reading.glyphs import UNKNOWN
from extract.reading.letters import plausibility

#: Mean logarithm of letter pairs below which letters stand for other letters; see `plausibility`.
GIBBERISH = -3.7
#: Shares of damaged words up to which text is good, and fair. Sound pages of 70 programmes have none.
FAIR_DAMAGE, POOR_DAMAGE = 0.01, 0.04
#: Distinct words from which that mean means something.
MIN_JUDGED = 12
#: Damaged words that a page must have: single ones are names (`log4j`) and slips of the pen.
MIN_DAMAGED = 4
#: A figure inside small letters, or before four of them: `researe3er`, `spa4al`, `3andler`. It begins with
#: the figure and looks back from it: a search then skips what is no figure, which is nearly everything.
_FIGURE_INSIDE = re.compile(r"\d(?:(?<=[^\W\d_A-Z]{2}\d)[^\W\d_A-Z]|(?<![\w-]\d)[^\W\d_A-Z]{4})")
#: Addresses and names of files and versions mix figures and letters.
_ADDRESS = re.compile(r"[@/\\_=&%#]|\w\.\w|www|0x")
#: What has the shape of a clock time with signs for figures: `14:,,`, `15:2h5`, `,9:05`.
_CLOCK = re.compile(r"[(\[–-]?([\d,;]{1,2}):([\d,;h]{2,3})")
_FIGURES = re.compile(r"\d\d?"), re.compile(r"\d\d|\d\d?h?$")
#: Characters without meaning: unknown, private use, control.
_NO_CHARACTER = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x9f]")


def damage(texts: Sequence[str]) -> float:
    """Share of the words of a page that cannot be what is printed, 0..1; 1 where letters are exchanged.

    Evidence: characters that are none inside a word, figures inside small letters, clock times with
    commas for figures, and over all words letter pairs that no European language has.
    """
    words = [text for text in texts if len(text) > 1 or text == UNKNOWN]
    if not words:
        return 0.0
    mean, judged = plausibility(words)
    if judged >= MIN_JUDGED and mean < GIBBERISH:
        return 1.0
    damaged = sum(map(is_damaged, _suspects(words)))
    return damaged / len(words) if damaged >= MIN_DAMAGED else 0.0


def _suspects(words: Sequence[str]) -> Sequence[str]:
    """The words that may be damaged: the whole text is asked first, which costs less."""
    text = " ".join(words)
    if _NO_CHARACTER.search(text) or _FIGURE_INSIDE.search(text):
        return words
    return [word for word in words if ":" in word] if ":" in text else ()


def is_damaged(word: str) -> bool:
    """Whether one word shows by itself that it cannot be what is printed."""
    if _NO_CHARACTER.search(word):
        return True
    if word.isalpha():
        return False
    return _is_broken_clock(word) or bool(_FIGURE_INSIDE.search(word) and not _ADDRESS.search(word))


def _is_broken_clock(word: str) -> bool:
    found = _CLOCK.match(word)
    if found is None or not any(map(str.isdigit, found.group())):
        return False
    hours, minutes = found.groups()
    return not (_FIGURES[0].fullmatch(hours) and _FIGURES[1].match(minutes))
