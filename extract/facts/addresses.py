"""The parts of a printed address: venue, town, country."""

from __future__ import annotations

import re

from extract.facts.model import Packs
from extract.facts.vocabulary import consists_of, words_of
from extract.lang import fold
from extract.lang.phrases import tokens
from extract.recognition.lexicon import Word, is_place_phrase, readings
from extract.signals.rooms import find_rooms

_POSTCODE = re.compile(r"^(?:[A-Z]{1,2}-)?(?:\d{2}-\d{3}|\d{4,5})\s+([^\W\d_].*)$")
_PART = re.compile(r"\s*[,;|•]\s*|\s+[–—-]\s+|\s*\n\s*|\s+à\s+(?=[A-Z])")
_STREET = re.compile(r"\d|^(?:ul|al|pl|str|via|rue|av|calle|rua|street|corso|viale)\b\.?", re.I)


def parse_place(
    text: str, packs: Packs, *, labelled: bool = False, dated: bool = False
) -> tuple[str | None, str | None]:
    """Venue and town of an address as printed; None for what it does not give.

    Args:
        text: the address, parts divided by commas, dashes or line ends.
        packs: the document's languages (their names of countries and rooms).
        labelled: whether a label says that this is a place; else a town must be told by evidence.
        dated: whether it shares its line with a full date: then one part alone is a town.
    """
    parts = [p.strip(" .\u200b") for p in _PART.split(text) if p.strip(" .\u200b")]
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
        kept, city = _town(kept, packs, country=country or (dated and len(kept) == 1), labelled=labelled)
    solid = [p for p in kept if not _is_street(p, packs) or (labelled and len(kept) == 1)]
    venue = ", ".join(solid) if solid and (labelled or city) else None
    return venue, _calm(re.sub(r"\s?[-/(]\s?[A-Z]{2}\)?$", "", city)) if city else None


def _acronyms_apart(part: str) -> list[str]:
    """`WNGiG UAM Poznań` as `WNGiG UAM` and `Poznań`: acronyms before a known place are no part of it."""
    words = part.split()
    acronyms = words[:-1] and all(sum(c.isupper() for c in w) >= 2 for w in words[:-1])
    if acronyms and not words[-1].isupper() and _is_place(words[-1]):
        return [" ".join(words[:-1]), words[-1]]
    return [part]


def _town(parts: list[str], packs: Packs, *, country: bool, labelled: bool) -> tuple[list[str], str | None]:
    """The parts without the town, and the town."""
    for index in range(len(parts) - 1, -1, -1):
        part = parts[index]
        last = index == len(parts) - 1
        if not _looks_like_town(part, packs):
            continue
        known = _is_place(part)
        if known or (country and last) or (last and index > 0 and not labelled):
            return [p for k, p in enumerate(parts) if k != index], part
    return parts, None


def _is_street(part: str, packs: Packs) -> bool:
    return bool(_STREET.search(part)) and not find_rooms(part, packs)


def _looks_like_town(part: str, packs: Packs) -> bool:
    words = part.split()
    if not 1 <= len(words) <= 4 or any(c.isdigit() for c in part) or not part[0].isupper():
        return False
    heads = {fold(w) for w in words}
    if any(heads & (each.organisation_heads | each.room_heads | each.place_words) for each in packs):
        return False
    if len(words) == 1 and part.isupper() and len(part) <= 3:
        return False
    if len(words) > 1 and readings(words[0]) & Word.GIVEN and not is_place_phrase(part):
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
