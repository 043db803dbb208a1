"""Which part of an address is its town.

Evidence: the dictionaries or the gazetteer know the name; a country stands behind it; or it stands alone
beside a date or a venue and is called like nothing else. A town may also end the name of a house
(`Stadthalle Erfurt`, `Biblioteka w Gliwicach`), where only one that is known counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from extract.facts.gazetteer import Town, town_declined, town_inflected, town_named
from extract.facts.houses import is_venue
from extract.facts.model import Packs
from extract.facts.vocabulary import consists_of, words_of
from extract.lang import all_packs, fold
from extract.lang.phrases import tokens
from extract.recognition.lexicon import Word, is_place_phrase, readings
from extract.recognition.vocabulary import is_organisation
from extract.signals.vocabulary import small_words

#: How an address is known for one: a label before it, a full date on its line, or only its place on the page.
Setting = Literal["labelled", "dated", "near", "open"]
#: Letters. A lone word in capitals that is no longer may be an acronym; nothing shorter is a town.
ACRONYM, LEAST_TOWN = 5, 3
#: Words. A town at the end of a house's name has no more.
LONGEST_TAIL = 3
#: Letters. What joins a town to the name of a house before it: `w`, `in`, `de`, `unter`.
LONGEST_JOINT = 4
_STATE = re.compile(r"\s?[-/(]\s?[A-Z]{2}\)?$")


def acronyms_apart(part: str) -> list[str]:
    """`WNGiG UAM Poznań` as `WNGiG UAM` and `Poznań`: acronyms before a known place are no part of it."""
    words = part.split()
    acronyms = words[:-1] and all(sum(c.isupper() for c in w) >= 2 for w in words[:-1])
    if acronyms and not words[-1].isupper() and is_known_place(words[-1]):
        return [" ".join(words[:-1]), words[-1]]
    return [part]


def town_apart(
    parts: list[str], packs: Packs, setting: Setting, country: bool
) -> tuple[list[str], str | None]:
    """The parts without the town, and the town; `country` says that a country stood behind them."""
    towns = [k for k, part in enumerate(parts) if _looks_like_town(part, packs, setting)]
    listed = {k: town for k in towns if (town := town_named(parts[k]))}
    if len(listed) > 1:  # a town and a part of it
        index = max(listed, key=lambda k: (listed[k].population, k))
        return _without(parts, index), parts[index]
    for index in reversed(towns):
        last = index == len(parts) - 1
        if is_known_place(parts[index]) or (country and last) or (last and index > 0 and setting == "open"):
            return _without(parts, index), parts[index]
    if setting == "dated" and len(parts) == 1 and towns:
        return [], parts[0]
    rest = [p for k, p in enumerate(parts) if k not in towns]
    if setting in ("dated", "near") and len(towns) == 1 and any(is_venue(p) for p in rest):
        return _without(parts, towns[0]), parts[towns[0]]
    return parts, None


def _without(parts: Sequence[str], index: int) -> list[str]:
    return [p for k, p in enumerate(parts) if k != index]


def _looks_like_town(part: str, packs: Packs, setting: Setting) -> bool:
    words = part.split()
    if not 1 <= len(words) <= 4 or any(c.isdigit() for c in part) or not part[0].isupper():
        return False
    heads = {fold(w) for w in words}
    if any(heads & (each.organisation_heads | each.room_heads | each.place_words) for each in packs):
        return False
    if _is_common(part, packs):
        return False
    if setting in ("dated", "near") and (is_venue(part) or any(map(is_organisation, words))):
        return False
    if len(words) == 1 and part.isupper() and len(part) <= ACRONYM and not is_known_place(part):
        return False
    if len(words) > 1 and readings(words[0]) & Word.GIVEN and not is_known_place(part):
        return False
    if setting != "open" and any(fold(w) in each.conjunctions for w in words for each in all_packs()):
        return False
    return all(w[0].isupper() or len(w) <= LONGEST_JOINT for w in words)


def _is_common(part: str, packs: Packs) -> bool:
    """Whether a part is a small word, a day or part of one, a kind of event or session, or a document."""
    key = fold(part)
    if any(key in each.weekdays or key in each.months or key in each.day_parts for each in packs):
        return True
    if len(key) < LEAST_TOWN or key in small_words(packs) or any(key in p.time_before for p in packs):
        return True
    if any(key in names for each in packs for names in (each.kinds, each.kinds_weak, each.headings)):
        return True
    if words_of(packs, "event_nouns").find(part) and town_named(part) is None:
        return True
    return consists_of(part, words_of(packs, "event_adjectives", "programme_words"))


def is_known_place(part: str) -> bool:
    """Whether dictionary or gazetteer know a place of this name, a state's letters behind it left aside."""
    part = _STATE.sub("", part)
    if len(part.split()) == 1 and "-" not in part and readings(part) & Word.PLACE:
        return True
    if town_named(part) is not None or is_place_phrase(part):
        return True
    return len(part.split()) > 1 and all(readings(w) & Word.PLACE for w in part.split())


@lru_cache(maxsize=1024)
def town_at_end(part: str, packs: Packs) -> str | None:
    """The town that ends the name of a house: as printed, or in the nominative where it is inflected.

    Small words before the word for the house (`Introduction to Computermuseum`) make it a sentence.

    Behind a small word any town that is known (`Biblioteka w Gliwicach`); directly behind the name only
    where that has two words or is no lone word for a house: `Hotel Bristol` is a name.
    """
    words = part.split()
    if any(w.islower() and w in small_words(packs) for w in words[: _head_at(words)]):
        return None
    for count in range(min(LONGEST_TAIL, len(words) - 1), 0, -1):
        ahead, tail = words[:-count], " ".join(words[-count:]).strip(" .,;()")
        joint = ahead[-1]
        if joint.islower() and len(joint) <= LONGEST_JOINT and joint in small_words(packs):
            town = _known_town(tail, packs)
            if town is not None and len(ahead) > 1:
                return tail if town_named(tail) else town.name
        elif (len(ahead) > 1 or not _is_lone_head(ahead[0])) and _is_town(tail):
            return tail
    return None


def without_joint(part: str, packs: Packs) -> str:
    """A part without the small words that lead to it, an inflected town in the nominative.

    `w Lublinie` gives `Lublin`, `presso la Biblioteca` gives `Biblioteca`.
    """
    words = part.split()
    small = next((k for k, w in enumerate(words) if not (w.islower() and w in small_words(packs))), 0)
    rest = " ".join(words[small:])
    if not small or not rest[:1].isupper():
        return part
    town = _known_town(rest, packs) if town_named(rest) is None else None
    return rest if town is None else town.name


def leads_to_town(part: str, packs: Packs) -> bool:
    """Whether a part is a small word and a known town: `in Bari`."""
    rest = without_joint(part, packs)
    return rest != part and town_named(rest) is not None


def _head_at(words: Sequence[str]) -> int:
    """Where the word for a house stands; 0 where only all words together say so."""
    return next((k for k, w in enumerate(words) if is_venue(w)), 0)


def _known_town(text: str, packs: Packs) -> Town | None:
    return town_named(text) or town_inflected(text) or town_declined(text, packs)


def _is_town(text: str) -> bool:
    """Whether a text as it is printed is called like a town, and like nothing else."""
    kinds = [readings(w) for w in text.split()]
    if any(k & (Word.GIVEN | Word.FAMILY) and not k & Word.PLACE for k in kinds) or is_organisation(text):
        return False
    if town_named(text) is not None:
        return True
    return len(kinds) == 1 and bool(kinds[0] & Word.PLACE) and not kinds[0] & Word.COMMON


def _is_lone_head(word: str) -> bool:
    key = fold(word)
    return any(key in each.place_words or key in each.room_heads for each in all_packs())


def calm_town(city: str) -> str:
    """A town in its usual letters, where it is set in capitals, without a state's letters behind it."""
    city = _STATE.sub("", city)
    return city.title() if city.isupper() and len(tokens(city)[0].text) > LEAST_TOWN else city
