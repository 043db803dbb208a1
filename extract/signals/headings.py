"""Headings of sections, and labels after which no people of a session stand."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.lang import all_packs
from extract.lang.pack import HeadingClass
from extract.lang.phrases import PhraseIndex, tokens
from extract.signals.roles import BULLETS, COLON, DASH, GENDER
from extract.signals.vocabulary import Packs, with_english


@cache
def _not_people(packs: Packs) -> PhraseIndex[bool]:
    return PhraseIndex([dict.fromkeys(each.not_people, True) for each in packs])


@lru_cache(maxsize=1 << 14)
def non_people_label(text: str, packs: Packs) -> str | None:
    """The label at the start of a line after which no people of a session stand, else None.

    `Zagadnienia: …`, `Patronat: …`, `Abstract`: with a colon or a dash, or alone on the line.
    """
    found = _not_people(with_english(packs)).at(text, 0)
    if not found or text[: found.start].strip(BULLETS):
        return None
    rest = text[_end_of_word(text, found.end) :]
    if COLON.match(rest) or not rest.strip(" .") or DASH.match(rest):
        return text[found.start : found.end]
    return None


def _end_of_word(text: str, end: int) -> int:
    gender = GENDER.match(text, end)
    return gender.end() if gender else end


#: `Venue: Room 3` is a label with its value, no heading
_HAS_CONTENT = re.compile(r":\s*\w")


@cache
def _headings(packs: Packs) -> PhraseIndex[HeadingClass]:
    return PhraseIndex([each.headings for each in packs])


@lru_cache(maxsize=1 << 14)
def heading_class(text: str, packs: Packs | None = None) -> HeadingClass | None:
    """The class of a section that a heading opens: `Biogramy` → biographies, `Partners` → sponsors.

    Evidence: the whole line is a known heading, but for numbers, a year and punctuation, or it
    begins with one and at most three words follow (`Programme of the congress`). `Paneliści:`
    with a colon is a role label instead.
    """
    packs = with_english(packs) if packs else all_packs()
    if not _headings(packs).may_find(text):
        return None
    words = tokens(text)
    if len(words) > 7 or _HAS_CONTENT.search(text):
        return None
    for first in range(min(2, len(words))):
        if first and not words[0].text.isdigit():
            break
        if found := _headings(packs).at(text, first):
            rest = [t for t in words[found.last :] if not t.text.isdigit()]
            if found.value == "biographies" and text.rstrip().endswith(":"):
                return None
            if not rest or (len(rest) <= 3 and found.value == "programme" and ":" not in text):
                return found.value
    return None
