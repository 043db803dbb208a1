"""The words that recognition goes by: those of the language packs and of `data/vocabulary.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from extract.lang import all_packs
from extract.lang.folding import fold
from extract.recognition.lexicon import lemmas

#: a compound is taken for its head from this many letters of the head on: "Bereichs|leiter"
_COMPOUND_HEAD = 6
#: an inflected or mistyped form may differ from its head in so many last letters
_ENDING = 3
#: heads shorter than this are only matched whole
_STEM = 4
#: a head of one or two letters would match initials and prepositions
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded single words by what they do; signs such as full stops are left out."""

    honorifics: frozenset[str]
    after_name: frozenset[str]
    positions: frozenset[str]
    organisations: frozenset[str]
    units: frozenset[str]
    areas: frozenset[str]
    fields: frozenset[str]
    joints: frozenset[str]
    links: frozenset[str]
    company_forms: frozenset[str]
    field_acronyms: frozenset[str]
    particles: frozenset[str]
    conjunctions: frozenset[str]
    and_others: tuple[str, ...]
    nobody: frozenset[str]
    labels: frozenset[str]
    not_people: frozenset[str]


def _plain(text: str) -> str:
    return fold(text).replace(".", "").strip()


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of all languages together: programmes mix them."""
    file = resources.files("extract.recognition").joinpath("data/vocabulary.toml")
    own = {key: {_plain(w) for w in words} for key, words in tomllib.loads(file.read_text("utf-8")).items()}
    packs = all_packs()

    def union(name: str, whole: bool = False) -> set[str]:
        phrases = {_plain(phrase) for pack in packs for phrase in getattr(pack, name)}
        return phrases if whole else {p for p in phrases if " " not in p}

    titles = {word for phrase in union("titles_before", whole=True) for word in phrase.split()}
    labels = union("roles", whole=True) | union("roles_plural", whole=True)
    return Vocabulary(
        honorifics=frozenset(own["honorifics"] | titles),
        after_name=frozenset(own["after_name"] | union("titles_after")),
        positions=frozenset(own["positions"] | union("position_heads")),
        organisations=frozenset(own["organisations"] | union("organisation_heads")),
        units=frozenset(own["units"]),
        areas=frozenset(own["areas"]),
        fields=frozenset(own["fields"]),
        joints=frozenset(own["joints"]),
        links=frozenset(own["links"]),
        company_forms=frozenset(own["company_forms"]),
        field_acronyms=frozenset(own["field_acronyms"]),
        particles=frozenset(own["particles"] | union("particles")),
        conjunctions=frozenset(own["conjunctions"] | union("conjunctions")),
        and_others=tuple(
            sorted(own["and_others"] | union("and_others", whole=True), key=lambda p: (-len(p), p))
        ),
        nobody=frozenset(own["nobody"] | union("tba", whole=True)),
        labels=frozenset(labels),
        not_people=frozenset(union("not_people", whole=True)),
    )


@cache
def _stems(heads: frozenset[str]) -> dict[str, tuple[str, ...]]:
    stems: dict[str, list[str]] = {}
    for head in sorted(heads):
        if len(head) >= _STEM:
            stems.setdefault(head[:_STEM], []).append(head)
    return {stem: tuple(found) for stem, found in stems.items()}


def _is_head(word: str, heads: frozenset[str]) -> bool:
    """Whether `word` is a head, one of its inflected forms, or a compound that ends in it."""
    folded = _plain(word)
    if len(folded) < _SHORTEST:
        return False
    if folded in heads or not heads.isdisjoint(lemmas(word)):
        return True
    for part in folded.split("-"):
        if len(part) >= _SHORTEST and part in heads:
            return True
    return any(folded.endswith(h) for h in heads if len(h) >= _COMPOUND_HEAD) or _is_inflected(folded, heads)


def _is_inflected(folded: str, heads: frozenset[str]) -> bool:
    """A form that differs from a head in its last letters only: `fundacji`, `fundacja`."""
    if len(folded) <= _COMPOUND_HEAD:
        return False
    for head in _stems(heads).get(folded[:_STEM], ()):
        shared = len(head) - min(_ENDING - 1, len(head) // 4)
        if folded[:shared] == head[:shared] and abs(len(folded) - len(head)) <= _ENDING:
            return True
    return False


@lru_cache(maxsize=50_000)
def is_position(word: str) -> bool:
    """Whether `word` heads a position: `Prezydent`, `Wiceprezeska`, `Oberbürgermeister`."""
    return _is_head(word, vocabulary().positions)


@lru_cache(maxsize=50_000)
def is_organisation(word: str) -> bool:
    """Whether `word` heads the name of an organisation: `Urzędu`, `University`, `Fakulta`."""
    return _is_head(word, vocabulary().organisations)


@lru_cache(maxsize=50_000)
def is_unit(word: str) -> bool:
    """Whether `word` heads a part of an organisation: `Wydziału`, `Department`."""
    return _is_head(word, vocabulary().units)


@lru_cache(maxsize=50_000)
def is_area(word: str) -> bool:
    """Whether `word` heads the name of an area: `Województwa`, `Landkreis`."""
    return _plain(word) in vocabulary().areas or not vocabulary().areas.isdisjoint(lemmas(word))


def plain(text: str) -> str:
    """`text` as the vocabulary writes words: folded, without full stops."""
    return _plain(text)
