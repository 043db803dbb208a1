"""Lists that print where each person works behind a colon: `Anna Lis:Roe University;Jan Kot:Salt Lab`.

Evidence: two or more parts between semicolons begin with two to four capitalised words, a colon and a
capital; a label before names stands once, and titles hold more words than names.
"""

from __future__ import annotations

import re

#: Two to four words with capitals or initials, and the colon behind them.
_WORD = r"[^\W\d_a-zà-ÿ][\w.'’-]*"
_HEAD = re.compile(rf"\s*{_WORD}(?:\s+{_WORD}){{1,3}}(:)\s*[^\W\d_a-zà-ÿ]")
#: Fewer are no list.
_FEWEST = 2
#: Of all parts; a line break may cut one.
_SHARE = 0.6


def with_commas(text: str) -> str:
    """The text with commas for the colons behind names, character for character."""
    if text.count(":") < _FEWEST or ";" not in text:
        return text
    at, starts = 0, []
    parts = text.split(";")
    for part in parts:
        head = _HEAD.match(part)
        if head is not None:
            starts.append(at + head.start(1))
        at += len(part) + 1
    if len(starts) < max(_FEWEST, _SHARE * len(parts)):
        return text
    letters = list(text)
    for start in starts:
        letters[start] = ","
    return "".join(letters)
