"""Lines that begin a talk: names before a colon, or a title in quotes beside names."""

from __future__ import annotations

import re

from extract.lang import Pack
from extract.recognition.boundaries import is_place_tail
from extract.recognition.tokens import tokenise
from extract.recognition.vocabulary import is_position
from extract.signals.evidence import WORD, is_affiliation, is_kind, is_place, people_in, people_odds

#: Names without a bracket before a colon, at the beginning of a line.
BARE = re.compile(r"(?P<names>[^\W\d_][^:()]{3,100}):\s+(?=\S)")
#: Words of a title behind these.
FEWEST_WORDS = 2
#: A title in quotes that begins a line, and one that ends it behind names.
QUOTED = "title"
QUOTED_FIRST = re.compile(r"\s*(?P<title>[«“„\"][^«»“”„\"]{3,}[»”“\"])\s*[,;.:–—-]?\s+(?=[^\W\d_a-z])")
QUOTED_LAST = re.compile(r"(?P<names>[^«»“”„\"]{4,120}?)[\s,;.:–—-]+[«“„\"][^«»“”„\"]{3,}[»”“\"]\W*$")
QUOTES = '"“”„«»‟'
#: Log-odds from which names are known, and those of a title that names nobody.
KNOWN, NOBODY = 2.5, 0.0


def begins_talk(line: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a line holds names and a title: `Anna Lis: Old maps`, `“Old maps”, Anna Lis`."""
    if names_and_colon(line, packs) is not None:
        return True
    first, last = QUOTED_FIRST.match(line), QUOTED_LAST.match(line)
    names = line[first.end() :] if first else last["names"] if last else ""
    return bool(names) and people_odds(names, packs) >= KNOWN


def names_and_colon(line: str, packs: tuple[Pack, ...]) -> re.Match[str] | None:
    """The known names (group `names`) and colon that a line begins with before its title."""
    match = BARE.match(line)
    return match if match is not None and _are_known(match["names"], line[match.end() :], packs) else None


def _are_known(names: str, title: str, packs: tuple[Pack, ...]) -> bool:
    """Whether known names stand before several words that name nobody."""
    if is_kind(names, packs) or people_odds(names, packs) < KNOWN or title[0] in QUOTES:
        return False
    told = len(WORD.findall(title)) >= FEWEST_WORDS and people_odds(title, packs) <= NOBODY
    return told and not says_more(title, packs)


def says_more(text: str, packs: tuple[Pack, ...], is_told: bool = False) -> bool:
    """Whether a text goes on with who or what people are, or where unless that `is_told` before it."""
    first, tokens = text.split(maxsplit=1)[0], tokenise(text)
    if is_place(text, packs) or is_place_tail(tokens, 0, len(tokens)):
        return True
    if is_position(first) or (not is_told and is_affiliation(text)):
        return True
    named = sum(len(WORD.findall(m.name)) for m in people_in(text, packs))
    return ("(" in text and people_odds(text, packs) > NOBODY) or named == len(WORD.findall(text))
