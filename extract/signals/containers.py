"""Labels of blocks that hold talks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.lang import all_packs
from extract.lang.phrases import PhraseIndex, tokens
from extract.model import SessionKind
from extract.signals.vocabulary import Packs, with_english


@dataclass(frozen=True, slots=True)
class ContainerLabel:
    """The label of a block of talks: `Session 3A: Maps` has word `Session`, number `3A`, title `Maps`."""

    start: int
    end: int
    kind: SessionKind
    word: str
    number: str | None
    title: str | None


@cache
def _containers(packs: Packs) -> PhraseIndex[SessionKind]:
    return PhraseIndex([each.containers for each in packs])


@cache
def _ordinals(packs: Packs) -> frozenset[str]:
    return frozenset(word for each in packs for word in each.ordinals)


_CONTAINER_NUMBER = re.compile(
    r"\s*(?:#|[Nn]o\.?\s|[Nn]r\.?\s?|[Nn][°º]\s?)?"
    r"(\d{1,3}(?:[.\-–]\d{1,2}|[A-Za-z])?(?:\s?[&/]\s?\d{1,2})?|[IVX]{1,5}(?:[.\-–]?[A-Za-z\d])?|[A-Z](?:[.\-–]?\d{1,2})?)"
    r"(?![^\W_])"
)
_NUMBER_AHEAD = re.compile(r"^\s*((?:\d{1,2}|[IVX]{1,5})(?:st|nd|rd|th|[.ªºª])?)\s*$", re.I)
_TITLE_AFTER = re.compile(r"\s*(?:[:.|–—]|\s-\s|-\s)\s*(\S.*)$")


@lru_cache(maxsize=1 << 14)
def container_label(text: str, packs: Packs | None = None) -> ContainerLabel | None:
    """The label of a block that `text` begins with: `Session 3A: …`, `Sesja II – …`, `Keynote Speakers`.

    A block word counts with a number, with a colon or dash and a title behind it, or alone.
    """
    packs = with_english(packs) if packs else all_packs()
    index = _containers(packs)
    if not index.may_find(text):
        return None
    words = tokens(text)
    found = index.at(text, 0)
    number: str | None = None
    if not found and len(words) > 1:
        ahead = _NUMBER_AHEAD.match(text[: words[1].start])
        if ahead or words[0].text in _ordinals(packs):
            found, number = index.at(text, 1), ahead.group(1) if ahead else text[: words[0].end].strip()
    if not found:
        return None
    end = found.end
    if not number and (match := _CONTAINER_NUMBER.match(text, end)):
        number, end = match.group(1), match.end(1)
    elif not number and found.last < len(words) and words[found.last].text in _ordinals(packs):
        number, end = text[words[found.last].start : words[found.last].end], words[found.last].end
    rest = text[end:]
    title = match.group(1).strip() if (match := _TITLE_AFTER.match(rest)) else None
    if not number and not title and rest.strip(" .:"):
        return None
    return ContainerLabel(words[0].start, end, found.value, text[found.start : found.end], number, title)
