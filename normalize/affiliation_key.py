"""What one printed affiliation says: an office of a place, or an organisation by its own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from normalize.acronyms import acronym_of
from normalize.lexicon import read_rows, word_set
from normalize.model import OrganisationKind
from normalize.places import find_province, find_town
from normalize.text import fold

_OFFICE_WORDS = tuple(sorted(word_set("office_words")))
_OFFICE_HEADS = tuple(sorted(word_set("office_heads")))
_HOLDERS = tuple(sorted(word_set("holders")))
_DESCRIPTORS = tuple(sorted(word_set("descriptors")))
_TAILS = word_set("legal_tails")
_SMALL = word_set("small_words")
_SPACES = re.compile(r"[\s_]+")


@dataclass(frozen=True, slots=True)
class AffiliationKey:
    """One printed affiliation, understood.

    `office` names the office (`city:Wrocław`, `marshal:mazowieckie`) or the bare town
    (`town:Wrocław`); otherwise `core` holds the name's own words as printed. `acronym` is set when
    the core is one acronym.
    """

    form: str
    kind: OrganisationKind
    place: str | None
    country: str | None
    office: str | None
    core: tuple[str, ...]
    acronym: str | None


@cache
def _heads() -> list[tuple[tuple[str, ...], OrganisationKind]]:
    rows = [
        (tuple(r["phrase"].split()), cast(OrganisationKind, r["kind"]))
        for r in read_rows("organisation_heads.csv")
    ]
    return sorted(rows, key=lambda row: (-len(row[0]), -sum(map(len, row[0])), row[0]))


def _begins(word: str, phrase: str) -> bool:
    """Whether a word is a phrase's word in some case: short ones exactly, or nearly so."""
    if len(phrase) < 3:
        return word == phrase
    return word.startswith(phrase) and (len(phrase) > 4 or phrase == "uni" or len(word) <= len(phrase) + 4)


@lru_cache(maxsize=1 << 15)
def kind_of(text: str) -> OrganisationKind:
    """The kind that the words of a name tell; `unknown` when none does. The longest phrase wins."""
    words = fold(text).split()
    for phrase, kind in _heads():
        for start in range(len(words) - len(phrase) + 1):
            run = words[start : start + len(phrase)]
            if all(map(_begins, run, phrase)):
                return kind
    return "unknown"


def _starts(word: str, beginnings: tuple[str, ...]) -> bool:
    return any(word == b if len(b) < 3 else word.startswith(b) for b in beginnings)


def _marshal(text: str) -> str | None:
    """The province of a marshal's office: `Mazowiecki UM`, `Marszałka Województwa Wielkopolskiego`."""
    words = fold(text).split()
    speaks = any(w == "um" or w.startswith(("marszal", "wojewodztw")) for w in words)
    return find_province(text) if speaks else None


def _office_town(words: list[str]) -> tuple[str, str, bool] | None:
    """Town, its country and whether an office is named, for the longest town at the end of `words`."""
    for size in range(min(4, len(words)), 0, -1):
        town = find_town(" ".join(words[-size:]))
        if town is None:
            continue
        before = [fold(w).replace(" ", "") for w in words[:-size]]
        start = len(before)
        while start > 0 and _starts(before[start - 1], _OFFICE_WORDS):
            start -= 1
        named = any(_starts(w, _OFFICE_HEADS) for w in before[start:])
        if named or size == len(words):
            return town.name, town.country, named
    return None


def _core(text: str) -> tuple[str, ...]:
    """The name's own words: without lower-case or descriptive words before, legal forms behind."""
    words = [w for w in _SPACES.split(re.sub(r"[„”\"“(),;]", " ", text)) if fold(w) or w == "&"]
    while len(words) > 1 and (words[0][0].islower() or _starts(fold(words[0]), _DESCRIPTORS)):
        if acronym_of(words[0]):
            break
        words = words[1:]
    while len(words) > 1 and fold(words[-1]).replace(" ", "") in _TAILS:
        words = words[:-1]
    return tuple(w for w in words if fold(w) not in _SMALL and fold(w)) or tuple(words)


def _trailing_town(words: list[str]) -> tuple[str | None, str | None]:
    for size in range(min(3, len(words) - 1), 0, -1):
        town = find_town(" ".join(words[-size:]))
        if town is not None:
            return town.name, town.country
    return None, None


@lru_cache(maxsize=1 << 15)
def read_affiliation(form: str, position: str | None = None) -> AffiliationKey:
    """Understand one printed affiliation; `position` is the job printed beside it."""
    text = " ".join(form.split())
    province = _marshal(text)
    if province:
        return AffiliationKey(form, "marshal_office", None, "PL", f"marshal:{province}", (), None)
    words = text.split()
    office = _office_town(words)
    if office:
        place, country, named = office
        holder = any(_starts(w, _HOLDERS) for w in fold(position or "").split())
        what = "city" if named or holder else "town"
        kind: OrganisationKind = "city_office" if what == "city" else "place"
        return AffiliationKey(form, kind, place, country, f"{what}:{place}", (), None)
    core = _core(text)
    place_name, place_country = _trailing_town(words)
    acronym = acronym_of(core[0]) if len(core) == 1 else None
    if acronym is None and len(core) == 2 and kind_of(core[0]) != "unknown":
        acronym = acronym_of(core[1])
    return AffiliationKey(form, kind_of(text), place_name, place_country, None, core, acronym)
