"""Invented mentions: persons with names, affiliations and the events that invite them again."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from sys import intern

from normalize.lexicon import name_roles
from normalize.model import Mention
from programarium.identity.invented.kinds import KINDS, Kind
from programarium.identity.invented.spellings import FullName, print_name, short_forms

_FIRST_YEAR, _LAST_YEAR = 1995, 2024
#: Share of mentions that state an affiliation.
_STATED = 0.85
#: Mentions in one group: a panel and its chair.
_PANEL = 4
#: Persons who belong to one series of events, and to one affiliation.
_SERIES_PERSONS, _AFFILIATION_PERSONS = 400, 25
_HEADS = ("University of", "Institute of", "Agency", "City of", "Foundation", "Museum of", "School of")


@dataclass(frozen=True, slots=True)
class Invented:
    """Mentions in the order of their ids, and the truth: mention id -> person."""

    mentions: list[Mention]
    truth: dict[str, str]


class _Ranked:
    """Words drawn so that the word of rank r comes in proportion to 1 / (r + flatness)."""

    def __init__(self, words: Sequence[str], flatness: float, random: Random) -> None:
        self._words = words
        self._borders = list(accumulate(1 / (rank + flatness) for rank in range(1, len(words) + 1)))
        self._random = random

    def draw(self) -> str:
        return self._words[bisect(self._borders, self._random.random() * self._borders[-1])]


@dataclass(slots=True)
class _Person:
    number: int
    name: FullName
    series: int
    affiliation: str
    years: list[int]

    @property
    def person_id(self) -> str:
        """The truth, one text for all mentions."""
        return intern(f"t{self.number}")


def invent(kind: str, mentions: int, seed: int = 1) -> Invented:
    """A list of `mentions` mentions of one of KINDS.

    Chance alone makes people of one name: the more people, the more of them.
    """
    chosen = KINDS[kind]
    random = Random(f"{kind} {seed}")
    appearances: list[tuple[int, int, _Person]] = []
    persons = _persons(chosen, mentions, random)
    while len(appearances) < mentions:
        person = next(persons)
        appearances += [(year, person.series, person) for year in person.years]
    del appearances[mentions:]
    appearances.sort(key=lambda a: (a[0], a[1], a[2].number))
    return _printed(appearances, chosen, random)


def _vocabulary(role: str, size: int, random: Random) -> list[str]:
    words = [word for word, known in sorted(name_roles().items()) if known == role and len(word) > 2]
    random.shuffle(words)
    return words[:size]


def _persons(kind: Kind, mentions: int, random: Random) -> Iterator[_Person]:
    families = _Ranked(_vocabulary("f", kind.families, random), kind.flatness, random)
    givens = _Ranked(_vocabulary("g", kind.givens, random), kind.given_flatness, random)
    places = _vocabulary("f", 5_000, random)
    count = max(int(mentions / kind.mentions_each), 1)
    series, affiliations = max(count // _SERIES_PERSONS, 1), max(count // _AFFILIATION_PERSONS, 2)

    def affiliation() -> str:
        number = int(affiliations * random.random() ** 2)
        return f"{_HEADS[number % len(_HEADS)]} {places[number % len(places)].capitalize()}"

    number = 0
    while True:
        given, family = [givens.draw()], [families.draw()]
        if random.random() < kind.middle:
            given.append(givens.draw())
        if random.random() < kind.double:
            family.append(families.draw())
        name = FullName(tuple(given), tuple(family), random.random() < 0.3, families.draw())
        much = 1 + min(int(random.expovariate(1 / max(kind.mentions_each - 1, 0.1))), 60)
        start = random.randint(_FIRST_YEAR, _LAST_YEAR)
        years = sorted(min(start + int(random.expovariate(0.25)), _LAST_YEAR) for _ in range(much))
        yield _Person(number, name, random.randrange(series), affiliation(), years)
        number += 1


def _printed(appearances: Sequence[tuple[int, int, _Person]], kind: Kind, random: Random) -> Invented:
    shorts = short_forms()
    mentions: list[Mention] = []
    truth: dict[str, str] = {}
    places = _vocabulary("f", 5_000, random)
    moved: dict[int, tuple[int, str]] = {}
    for i, (year, series, person) in enumerate(appearances):
        since, affiliation = moved.get(person.number, (person.years[0], person.affiliation))
        if random.random() < 1 - (1 - kind.moves) ** (year - since):
            affiliation = f"{random.choice(_HEADS)} {random.choice(places).capitalize()}"
        moved[person.number] = (year, affiliation)
        mention_id = f"m{i:07}"
        truth[mention_id] = person.person_id
        name = print_name(person.name, kind.varied, shorts, random)
        if kind.has_context:
            edition, group = intern(f"e{series}-{year}"), intern(f"g{series}-{year}-{i // _PANEL}")
            shown = intern(affiliation) if random.random() < _STATED else None
            mentions.append(
                Mention(mention_id, "participation", edition, name, year, affiliation=shown, groups=(group,))
            )
        else:
            mentions.append(Mention(mention_id, "participation", "", name))
    return Invented(mentions, truth)
