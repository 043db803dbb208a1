"""Towns by name: the table of GeoNames in `data/places.csv`, read once a process."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

from extract.lang import Pack, fold
from extract.recognition.dictionary import UNKNOWN, analyse
from extract.values import quick

#: Words. No town has a longer name.
LONGEST_NAME = 5
#: Letters of a declined name and of its nominative behind their common stem: `Košic-iach`, `Košic-e`.
LONGEST_ENDING, NOMINATIVE_ENDING = 4, 2
#: Letters of the common stem; of a word of no more than five letters one less.
SHORTEST_STEM = 4
#: Words. Of a longer name too many forms would have to be tried.
LONGEST_INFLECTED = 3


@quick
@dataclass(frozen=True, slots=True)
class Town:
    """A town of the gazetteer; `country` is an ISO 3166 alpha-2 code."""

    name: str
    country: str
    population: int


@cache
def listed_towns() -> tuple[tuple[Town, tuple[str, ...]], ...]:
    """All towns, the largest first, each with its other names."""
    text = files("extract.facts").joinpath("data", "places.csv").read_text(encoding="utf-8")
    rows = csv.reader([line for line in text.splitlines() if not line.startswith("#")])
    next(rows)  # name, country, population, other_names
    found = sorted([(-int(people), name, country, others) for name, country, people, others in rows])
    return tuple(
        [
            (Town(name, country, -less), tuple(others.split("|")) if others else ())
            for less, name, country, others in found
        ]
    )


@cache
def _by_name() -> dict[str, Town]:
    named: dict[str, Town] = {}
    for town, others in listed_towns():
        for name in (town.name, *others):
            named.setdefault(_key(name), town)
    return named


def _key(name: str) -> str:
    return fold(name.replace("-", " "))


def town_named(text: str) -> Town | None:
    """The largest town that is called so, in the nominative."""
    if not text[:1].isupper() or len(text.split()) > LONGEST_NAME:
        return None
    return _by_name().get(_key(text.strip(" ,.;")))


@lru_cache(maxsize=4096)
def town_inflected(text: str) -> Town | None:
    """The town that a text names in any case of the Polish language: `Gliwicach`, `Zielonej Górze`.

    Evidence: dictionary forms of its words, one of each, make up the name of a town.
    """
    words = text.replace("-", " ").split()
    if not 1 <= len(words) <= LONGEST_INFLECTED or not all(w[:1].isupper() for w in words):
        return None
    forms = [sorted({fold(r.lemma.split(":", 1)[0]) for r in analyse(w) if r.tag != UNKNOWN}) for w in words]
    if not all(forms):
        return None
    named = (_by_name().get(" ".join(name)) for name in product(*forms))
    return next((town for town in named if town is not None), None)


@lru_cache(maxsize=4096)
def town_declined(text: str, packs: tuple[Pack, ...]) -> Town | None:
    """The largest town of the document's country that a text names in another case: `Bratislave`.

    Evidence: each word has the stem of a word of the name. Asked only of what stands behind a small word,
    and only in languages that decline names of towns (`towns_of` in their packs).
    """
    words = _key(text.strip(" ,.;")).split()
    if not words or not all(w[:1].isupper() for w in text.replace("-", " ").split()):
        return None
    countries = {code.upper() for each in packs for code in each.editions.towns_of}
    return next((town for name, town in _towns_in(frozenset(countries)) if _is_declined(words, name)), None)


@cache
def _towns_in(countries: frozenset[str]) -> tuple[tuple[list[str], Town], ...]:
    """The words of the names of all towns of some countries, the largest town first."""
    return tuple((_key(t.name).split(), t) for t, _ in listed_towns() if t.country in countries)


def _is_declined(words: Sequence[str], name: Sequence[str]) -> bool:
    return len(words) == len(name) and all(_has_stem(w, n) for w, n in zip(words, name, strict=True))


def _has_stem(word: str, nominative: str) -> bool:
    letters = enumerate(zip(word, nominative, strict=False))
    stem = next((k for k, (a, b) in letters if a != b), min(len(word), len(nominative)))
    shortest = SHORTEST_STEM - (len(nominative) <= SHORTEST_STEM + 1)
    short = len(word) - stem <= LONGEST_ENDING and len(nominative) - stem <= NOMINATIVE_ENDING
    return stem >= shortest and short
