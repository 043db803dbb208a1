"""The words of an edition's facts, of several languages at once, found in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal

from extract.facts.model import Packs
from extract.lang.phrases import Found, PhraseIndex, tokens

WordClass = Literal[
    "event_nouns", "event_adjectives", "programme_words", "organised_by", "organiser_labels",
    "venue_labels", "venue_heads", "theme_phrases", "track_nouns", "track_nouns_plural", "naming_words",
    "predicates", "following_words", "announcing_words", "inviting_words", "held_words", "countries",
    "regions",
]  # fmt: skip


@cache
def words_of(packs: Packs, *classes: WordClass) -> PhraseIndex[WordClass]:
    """The phrases of some classes in all `packs`; each find tells the class it belongs to."""
    maps: list[Mapping[str, WordClass]] = [
        dict.fromkeys(sorted(getattr(each.editions, key)), key) for key in classes for each in packs
    ]
    return PhraseIndex(maps)


@cache
def numbers_of(packs: Packs) -> PhraseIndex[int]:
    """Cardinal number words, from two up."""
    return PhraseIndex([each.editions.numbers for each in packs])


@cache
def ordinals_of(packs: Packs) -> PhraseIndex[int]:
    """Ordinal words in all forms (`third`, `siódma`)."""
    return PhraseIndex([each.editions.ordinals for each in packs])


def consists_of(text: str, index: PhraseIndex[WordClass], also: frozenset[str] = frozenset()) -> bool:
    """Whether phrases of `index`, numbers and the words in `also` make up all of `text`."""
    found = index.find(text)
    if not found:
        return False
    covered = _covered(found)
    rest = [w for k, w in enumerate(tokens(text)) if k not in covered]
    return all(w.text.isdecimal() or w.text in also for w in rest)


def _covered(found: Iterable[Found[WordClass]]) -> frozenset[int]:
    return frozenset(k for each in found for k in range(each.first, each.last))
