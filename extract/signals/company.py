"""Words such as `with` before a list of those who take part, without a colon: `With Ann Smith (Leeds), …`.

Evidence: the word begins the line, or a sentence behind other people, with a capital; names of two words
follow, the first of them with brackets, or three of them in a row.
"""

from __future__ import annotations

import re
from functools import cache

from extract.signals.vocabulary import Packs, with_english

#: What stands before a sentence that tells who else takes part.
ENDS = (".", ";")
#: Two to four words with capitals, with particles between them.
_CAPITAL, _PARTICLE = r"[^\W\d_a-z][\w.'’-]*", r"(?:(?:d[aeiou]l?|d[aeo]s|v[ao]n|la|le|el|ter|zu)\s+){0,2}"
_NAME = rf"(?:(?:Dr|Prof)\.?\s+)*{_CAPITAL}(?:\s+{_PARTICLE}{_CAPITAL}){{1,3}}"

#: A name and what goes on behind it, or the first word of one that goes on below.
_OTHERS = re.compile(rf"\s+(?:{_NAME}\s*(?:[,;(–—-]|$|\s[a-zà-ÿ&]{{1,3}}\s)|{_CAPITAL}\s*$)")


@cache
def _lists(packs: Packs) -> re.Pattern[str]:
    joints = sorted({w for each in with_english(packs) for w in each.conjunctions if " " not in w})
    joint = rf"(?:\s*[,;]\s*|\s+(?:{'|'.join(map(re.escape, joints))})\s+)"
    bracketed = rf"{_NAME}\s*\([^()]+\)(?:{joint}|\s*[.;]?\s*$)"
    return re.compile(rf"\s+(?:{bracketed}|{_NAME}{joint}{_NAME}{joint}{_NAME})")


def joins_others(before: str, rest: str) -> bool:
    """Whether a comma stands before a word such as `with`, and names behind it: `led by Jo Day, with …`.

    For those whom somebody leads.
    """
    return before.rstrip().endswith(",") and _OTHERS.match(rest) is not None


def lists_people(before: str, word: str, rest: str, packs: Packs) -> bool:
    """Whether a word such as `with` is set before people who take part."""
    opens = not before.strip() or before.rstrip().endswith(ENDS)
    return opens and word[:1].isupper() and _lists(packs).match(rest) is not None
