"""The parts of a printed address: venue, town, country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from extract.facts.model import Packs
from extract.facts.title_text import names_document
from extract.facts.vocabulary import consists_of, words_of
from extract.lang import all_packs, fold
from extract.lang.phrases import tokens
from extract.recognition import looks_like_name
from extract.recognition.lexicon import Word, is_place_phrase, readings
from extract.recognition.vocabulary import is_organisation
from extract.signals.rooms import find_rooms

#: How an address is known for one: a label before it, a full date on its line, or only its place on the page.
Setting = Literal["labelled", "dated", "near", "open"]
#: Letters. Compounds end in heads this long: `Bürgerhaus`, `kulturhus`.
SHORTEST_HEAD = 4
#: From this likeness to a person's name on, a part is one.
A_PERSON = 0.7
_POSTCODE = re.compile(r"^(?:[A-Z]{1,2}-)?(?:\d{2}-\d{3}|\d{3} \d{2}|\d{4,5})\s+([^\W\d_].*)$")
_PART = re.compile(r"\s*[,;|•·]\s*|\s+[–—-]\s+|\s*\n\s*|\s+à\s+(?=[A-Z])")
_STREET = re.compile(r"\d|^(?:ul|al|pl|str|via|rue|av|calle|rua|street|corso|viale)\b\.?", re.I)
_TOWN_MARK = re.compile(r"^[^\W\d_]\.\s(?=[^\W\d_]{3})")
_OTHER = re.compile(r":|@|https?|www\.")


def parse_place(text: str, packs: Packs, setting: Setting = "open") -> tuple[str | None, str | None]:
    """Venue and town of an address as printed; None for what it does not give.

    Args:
        text: the address, parts divided by commas, dashes or line ends.
        packs: the document's languages (their names of countries and rooms).
        setting: `labelled`: a label says that this is a place; `dated`: it shares its line with a full
            date; `near`: it stands right below such a line; else a town must be told by evidence.
    """
    parts = [q for p in _PART.split(text) if (q := p.strip(" .\u200b").strip())]
    if setting in ("dated", "near"):
        parts = [_TOWN_MARK.sub("", p) for p in parts if not _is_other(p)]
    country = False
    while parts and consists_of(parts[-1], words_of(packs, "countries")):
        parts.pop()
        country = True
    city: str | None = None
    kept: list[str] = []
    for part in [p for whole in parts for p in _acronyms_apart(whole)]:
        coded = _POSTCODE.match(part)
        if coded and city is None:
            city = coded.group(1).split("(")[0].strip()
        else:
            kept.append(part)
    if city is None:
        kept, city = _town(kept, packs, setting, country)
    solid = [p for p in kept if not _is_street(p, packs) or (setting == "labelled" and len(kept) == 1)]
    stated = city or setting == "labelled"
    if not stated and setting in ("dated", "near"):
        houses = [p for p in solid if is_venue(p) or (setting == "dated" and is_organisation(p.split()[0]))]
        stated = bool(houses)
        solid = [p for p in solid if p in houses or find_rooms(p, packs)]
    venue = ", ".join(solid) if solid and stated else None
    return venue, _calm(re.sub(r"\s?[-/(]\s?[A-Z]{2}\)?$", "", city)) if city else None


def _is_other(part: str) -> bool:
    """What stands beside an address: a label, a web address, the document's name, the word `year`."""
    lone = " " not in part and part.islower()
    return lone or bool(_OTHER.search(part)) or names_document(part, all_packs())


def is_venue(part: str) -> bool:
    """Whether a part of an address is called what houses events, in any language: `Stadthalle`."""
    if not part[:1].isalnum() or part[0].islower() or looks_like_name(part) >= A_PERSON:
        return False
    if words_of(all_packs(), "venue_heads").find(part):
        return True
    return any(fold(w).endswith(_compound_heads()) for w in part.split() if len(w) > 2 * SHORTEST_HEAD - 1)


@cache
def _compound_heads() -> tuple[str, ...]:
    heads = {h for each in all_packs() for h in each.editions.venue_heads if " " not in h}
    return tuple(sorted(h for h in heads if len(h) >= SHORTEST_HEAD))


def _acronyms_apart(part: str) -> list[str]:
    """`WNGiG UAM Poznań` as `WNGiG UAM` and `Poznań`: acronyms before a known place are no part of it."""
    words = part.split()
    acronyms = words[:-1] and all(sum(c.isupper() for c in w) >= 2 for w in words[:-1])
    if acronyms and not words[-1].isupper() and _is_place(words[-1]):
        return [" ".join(words[:-1]), words[-1]]
    return [part]


def _town(parts: list[str], packs: Packs, setting: Setting, country: bool) -> tuple[list[str], str | None]:
    """The parts without the town, and the town."""
    towns = [k for k, part in enumerate(parts) if _looks_like_town(part, packs, setting)]
    for index in reversed(towns):
        last = index == len(parts) - 1
        if _is_place(parts[index]) or (country and last) or (last and index > 0 and setting == "open"):
            return _without(parts, index), parts[index]
    if setting == "dated" and len(parts) == 1 and towns:
        return [], parts[0]
    rest = [p for k, p in enumerate(parts) if k not in towns]
    if setting in ("dated", "near") and len(towns) == 1 and any(is_venue(p) for p in rest):
        return _without(parts, towns[0]), parts[towns[0]]
    return parts, None


def _without(parts: Sequence[str], index: int) -> list[str]:
    return [p for k, p in enumerate(parts) if k != index]


def _is_street(part: str, packs: Packs) -> bool:
    return bool(_STREET.search(part)) and not find_rooms(part, packs)


def _looks_like_town(part: str, packs: Packs, setting: Setting) -> bool:
    words = part.split()
    if not 1 <= len(words) <= 4 or any(c.isdigit() for c in part) or not part[0].isupper():
        return False
    heads = {fold(w) for w in words}
    if any(heads & (each.organisation_heads | each.room_heads | each.place_words) for each in packs):
        return False
    if setting in ("dated", "near") and (is_venue(part) or any(map(is_organisation, words))):
        return False
    if len(words) == 1 and part.isupper() and len(part) <= 3:
        return False
    if len(words) > 1 and readings(words[0]) & Word.GIVEN and not is_place_phrase(part):
        return False
    if setting != "open" and any(fold(w) in each.conjunctions for w in words for each in all_packs()):
        return False
    return all(w[0].isupper() or len(w) <= 4 for w in words)


def _is_place(part: str) -> bool:
    """Whether the dictionaries know a place of this name, a state's letters behind it left aside."""
    part = re.sub(r"\s?[-/(]\s?[A-Z]{2}\)?$", "", part)
    if len(part.split()) == 1 and "-" not in part:
        return bool(readings(part) & Word.PLACE)
    return is_place_phrase(part) or all(readings(w) & Word.PLACE for w in part.split())


def _calm(city: str) -> str:
    """A town set in capitals, in its usual letters."""
    return city.title() if city.isupper() and len(tokens(city)[0].text) > 3 else city
