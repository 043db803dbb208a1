"""What a sign behind names means, in brackets: `(* presenting author)`; it is said of nobody alone.

Evidence: the bracket begins with the sign of a note and goes on in small letters.
"""

from __future__ import annotations

import re

_LEGEND = re.compile(r"\(\s*[*†‡§]+\s*[=:–-]?\s*[a-zà-ÿ][^()]{3,80}\)")


def without_legends(text: str) -> str:
    """The text with blanks for legends, character for character."""
    if "(" not in text:
        return text
    return _LEGEND.sub(lambda m: re.sub(r"\S", " ", m.group()), text)
