"""The number of an edition: `VII`, `3rd`, `Third`, `6.º`."""

from __future__ import annotations

import re

from extract.facts.model import Packs
from extract.facts.vocabulary import WordClass, consists_of, ordinals_of, words_of
from extract.lang import fold
from extract.lang.phrases import PhraseIndex, tokens
from extract.signals.vocabulary import small_words

_ROMAN = re.compile(r"^[IVXL]{1,6}\.?$")
_ORDINAL = re.compile(
    r"^\d{1,3}\s?(?:st|nd|rd|th|ª|º|°|\.º|\.ª|e|è|ème|eme|ère|er|ra|ro|do|da|ta|to|va|vo|\.)$", re.I
)


def ordinal_of(text: str, packs: Packs) -> int | None:
    """The edition's number: `VII Ogólnopolska …`, `3rd`, `Third …`, `6.º Congresso`, `V edycja`.

    It must stand at the beginning or right before an event noun or its adjectives; `i` and other
    small letters are never Roman numbers.
    """
    words = text.split()
    for index, word in enumerate(words[:8]):
        ahead = [fold(w).strip(".,") for w in words[:index]]
        free = index == 0 or all(w in small_words(packs) for w in ahead)
        near = consists_of(" ".join(words[index + 1 : index + 3]), kind_words(packs)) or _next_is_event(
            words[index + 1 :], packs
        )
        if not (free or near):
            continue
        if (number := ordinal_value(word, packs)) is not None and (near or free):
            return number
    return None


def without_ordinal(text: str, packs: Packs) -> str:
    """The title without the edition's number at its beginning."""
    words = text.split()
    for index, word in enumerate(words[:3]):
        if (
            all(fold(w) in small_words(packs) for w in words[:index])
            and ordinal_value(word, packs) is not None
        ):
            return " ".join(words[index + 1 :])
    return text


def ordinal_value(word: str, packs: Packs) -> int | None:
    """The number that one printed word says, None where it says none."""
    bare = word.strip(",;:()")
    if _ROMAN.match(bare) and bare.isupper():
        return _roman(bare.rstrip("."))
    if _ORDINAL.match(bare):
        digits = re.match(r"\d+", bare)
        return int(digits.group()) if digits else None
    found = ordinals_of(packs).at(bare, 0)
    return found.value if found and found.end == len(tokens(bare)[0].text) else None


def _roman(text: str) -> int | None:
    values = {"I": 1, "V": 5, "X": 10, "L": 50}
    total = 0
    for this, after in zip(text, [*text[1:], ""], strict=True):
        value = values[this]
        total += -value if after and values[after] > value else value
    return total or None


def _next_is_event(words: list[str], packs: Packs) -> bool:
    return bool(words) and bool(kind_words(packs).at(words[0], 0))


def kind_words(packs: Packs) -> PhraseIndex[WordClass]:
    """Words that say what kind of event something is."""
    return words_of(packs, "event_nouns", "event_adjectives")
