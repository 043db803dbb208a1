"""The parts of a printed address: venue, town, country."""

from __future__ import annotations

import re

from extract.facts.gazetteer import town_named
from extract.facts.houses import is_venue
from extract.facts.model import Packs
from extract.facts.title_text import names_document
from extract.facts.towns import (
    Setting,
    acronyms_apart,
    calm_town,
    is_known_place,
    town_apart,
    town_at_end,
    without_joint,
)
from extract.facts.vocabulary import consists_of, words_of
from extract.lang import all_packs
from extract.recognition.vocabulary import is_organisation
from extract.signals.rooms import find_rooms

_POSTCODE = re.compile(r"^(?:[A-Z]{1,2}-)?(?:\d{2}-\d{3}|\d{3} \d{2}|\d{4,5})\s+([^\W\d_].*)$")
_BRITISH_POSTCODE = re.compile(r"^([^\W\d_][^\d]*?)\s+[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}$")
_PART = re.compile(
    r"\s*[,;|•·]\s*|\s+[–—-]\s+|\s*\n\s*|\s+(?=(?:ul|al|pl|os|bul|bd|str)\.\s)|\s+à\s+(?=[A-Z])"
)
_STREET = re.compile(r"\d|^(?:ul|al|pl|str|via|rue|av|calle|rua|street|corso|viale)\b\.?", re.I)
_TOWN_MARK = re.compile(r"^[^\W\d_]\.\s(?=[^\W\d_]{3})")
_STATE_LETTERS = re.compile(r"^[A-Z]{2}(?:\s\d{5})?$")
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
    parts = [without_joint(p, packs) for p in parts] if setting != "open" else parts
    country = False
    while parts and consists_of(parts[-1], words_of(packs, "countries")):
        parts.pop()
        country = True
    if len(parts) > 1 and _is_region(parts[-1], packs) and _stands_for_town(parts[-2], parts[-1]):
        parts.pop()
        country = True
    city: str | None = None
    kept: list[str] = []
    for part in [p for whole in parts for p in acronyms_apart(whole)]:
        coded = _POSTCODE.match(part) or _BRITISH_POSTCODE.match(part)
        if coded and city is None:
            city = coded.group(1).split("(")[0].strip()
        else:
            kept.append(part)
    if city is None:
        kept, city = town_apart(kept, packs, setting, country)
    solid = [p for p in kept if not _is_street(p, packs) or (setting == "labelled" and len(kept) == 1)]
    stated = city or setting == "labelled"
    if not stated and setting in ("dated", "near"):
        houses = [p for p in solid if is_venue(p) or (setting == "dated" and is_organisation(p.split()[0]))]
        stated = bool(houses)
        solid = [p for p in solid if p in houses or find_rooms(p, packs)]
    venue = ", ".join(solid) if solid and stated else None
    if venue and city is None:
        city = next((t for p in solid if (t := town_at_end(p, packs))), None)
    return _balanced(venue) if venue else None, calm_town(_balanced(city)) if city else None


def _is_region(part: str, packs: Packs) -> bool:
    """Whether a part is a state that stands behind a town: `Wisconsin`, `WI`, `WI 53703`."""
    return bool(_STATE_LETTERS.match(part)) or consists_of(part, words_of(packs, "regions"))


def _stands_for_town(part: str, region: str) -> bool:
    """Whether the part before a state is a town: behind a house or its owner, the state's name is one."""
    if is_venue(part) or any(map(is_organisation, part.split())):
        return False
    return town_named(region) is None or is_known_place(part)


def _balanced(text: str) -> str:
    """A text without the bracket whose other half stands outside it."""
    if text.count("(") == text.count(")"):
        return text
    return text.rstrip(" )") if text.endswith(")") else text.replace("(", "", 1)


def _is_other(part: str) -> bool:
    """What stands beside an address: a label, a web address, the document's name, the word `year`."""
    lone = " " not in part and part.islower()
    return lone or bool(_OTHER.search(part)) or names_document(part, all_packs())


def _is_street(part: str, packs: Packs) -> bool:
    return bool(_STREET.search(part)) and not find_rooms(part, packs)
