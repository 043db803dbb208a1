"""The words that recognition goes by: those of the language packs and of `data/vocabulary.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from extract.lang import Pack, all_packs
from extract.recognition.lexicon import is_polish, lemmas
from extract.recognition.tokens import Token, plain

#: shorter heads are not inflected by rule: too many other words would look like them
_INFLECTED_HEAD = 5
#: a compound is taken for its head from this many letters of the head on: "Bereichs|leiter"
_COMPOUND_HEAD = 6
#: the same for a word that the dictionary knows by itself: "Wice|dyrektorka"
_SURE_COMPOUND = 8
#: endings of nouns in the cases that follow a position: `fundacji`, `univerzity`, `ústavu`
ENDINGS = ("a", "e", "i", "u", "y", "o", "ii", "ie", "ou", "em", "om", "ow", "ей", "и", "у", "а", "і")
#: a head of one or two letters would match initials and prepositions
_SHORTEST = 3
#: letters that all forms of a word begin with, but for those in `altered_stems`: at least so many letters
#: for a word at least so long
_STEMS = ((9, 5), (6, 4), (0, 3))
#: forms up to this length may be abbreviations, which need share no more letters than these with the word
_ABBREVIATED, _SHORT_STEM = 4, 3
#: last letters of a head by which most other words are told from compounds at once
_END = 3


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded single words by what they do; signs such as full stops are left out."""

    honorifics: frozenset[str]
    joined_titles: frozenset[str]
    after_name: frozenset[str]
    positions: frozenset[str]
    organisations: frozenset[str]
    units: frozenset[str]
    areas: frozenset[str]
    fields: frozenset[str]
    municipal: frozenset[str]
    bodies: frozenset[str]
    territorial: frozenset[str]
    founders: frozenset[str]
    agents: frozenset[str]
    patrons: frozenset[str]
    weak_joints: frozenset[str]
    eponyms: frozenset[str]
    owned: frozenset[str]
    owned_with: frozenset[str]
    generation: frozenset[str]
    loose_lists: frozenset[str]
    makers: frozenset[str]
    experts: frozenset[str]
    works: frozenset[str]
    breakers: frozenset[str]
    examples: frozenset[str]
    employment: frozenset[str]
    sites: frozenset[str]
    employer_joints: frozenset[str]
    place_joints: frozenset[str]
    former: frozenset[str]
    objects: frozenset[str]
    object_phrases: frozenset[str]
    generic: frozenset[str]
    joints: frozenset[str]
    links: frozenset[str]
    company_forms: frozenset[str]
    field_acronyms: frozenset[str]
    particles: frozenset[str]
    inner_particles: frozenset[str]
    articles: frozenset[str]
    conjunctions: frozenset[str]
    and_others: tuple[str, ...]
    nobody: frozenset[str]
    programme: frozenset[str]
    labels: frozenset[str]
    not_people: frozenset[str]
    altered_stems: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of all languages together: programmes mix them."""
    file = resources.files("extract.recognition").joinpath("data/vocabulary.toml")
    own = {key: {plain(w) for w in words} for key, words in tomllib.loads(file.read_text("utf-8")).items()}
    packs = all_packs()

    def union(name: str, whole: bool = False) -> set[str]:
        phrases = {plain(phrase) for pack in packs for phrase in getattr(pack, name)}
        return phrases if whole else {p for p in phrases if " " not in p}

    small = own["joints"] | own["links"] | own["weak_joints"] | own["fields"]
    phrases = union("titles_before", whole=True)
    titles = {word for phrase in phrases for word in phrase.split()} - small
    labels = union("roles", whole=True) | union("roles_plural", whole=True)
    return Vocabulary(
        honorifics=frozenset(own["honorifics"] | titles),
        joined_titles=frozenset("".join(words) for p in phrases if len(words := p.split()) > 1),
        after_name=frozenset(own["after_name"] | union("titles_after")),
        positions=frozenset(own["positions"] | union("position_heads")),
        organisations=frozenset(
            (own["organisations"] | union("organisation_heads")) - own["weak_organisations"]
        ),
        units=frozenset(own["units"]),
        areas=frozenset(own["areas"]),
        fields=frozenset(own["fields"]),
        municipal=frozenset(own["municipal"]),
        bodies=frozenset(own["bodies"]),
        territorial=frozenset(own["territorial"]),
        founders=frozenset(own["founders"]),
        agents=frozenset(own["agents"]),
        patrons=frozenset(own["patrons"]),
        weak_joints=frozenset(own["weak_joints"]),
        eponyms=frozenset(own["eponyms"]),
        owned=frozenset(own["owned"]),
        owned_with=frozenset(own["owned_with"]),
        generation=frozenset(own["generation"]),
        loose_lists=frozenset(own["loose_lists"]),
        makers=frozenset(own["makers"]),
        experts=frozenset(own["experts"]),
        works=frozenset(own["works"]),
        breakers=frozenset(own["breakers"]),
        examples=frozenset(own["examples"]),
        employment=frozenset(union("employment")),
        sites=frozenset(union("room_tails") | union("place_words")),
        employer_joints=frozenset(own["employer_joints"]),
        place_joints=frozenset(own["place_joints"]),
        former=frozenset(own["former"]),
        objects=frozenset(own["objects"]),
        object_phrases=frozenset(own["object_phrases"]),
        generic=frozenset(own["generic"]),
        joints=frozenset(own["joints"]),
        links=frozenset(own["links"]),
        company_forms=frozenset(own["company_forms"]),
        field_acronyms=frozenset(own["field_acronyms"]),
        particles=frozenset(own["particles"] | own["inner_particles"] | union("particles")),
        inner_particles=frozenset(own["inner_particles"]),
        articles=frozenset(own["articles"]),
        conjunctions=frozenset(own["conjunctions"] | union("conjunctions")),
        and_others=tuple(
            sorted(own["and_others"] | union("and_others", whole=True), key=lambda p: (-len(p), p))
        ),
        nobody=frozenset(own["nobody"] | union("tba", whole=True)),
        labels=frozenset(labels),
        programme=frozenset(_programme_words(packs)),
        not_people=frozenset(union("not_people", whole=True)),
        altered_stems=frozenset(own["altered_stems"]),
    )


def _programme_words(packs: tuple[Pack, ...]) -> set[str]:
    """Words that programmes use for their parts: breaks, sessions, rooms, months, weekdays."""
    phrases: set[str] = set()
    for pack in packs:
        phrases.update(pack.stopwords, pack.room_heads, pack.day_words, pack.not_people)
        for mapping in (
            pack.kinds,
            pack.kinds_weak,
            pack.containers,
            pack.headings,
            pack.months,
            pack.weekdays,
        ):
            phrases.update(mapping)
    return {word for phrase in phrases for word in plain(phrase).split() if len(word) > 1}


@dataclass(frozen=True, slots=True, eq=False)
class Heads:
    """Words of one list, and what tells at once that another word is no form of them.

    `stems` are what their forms begin with, `short_stems` what their abbreviations do; `ends` the last
    letters of all, and `by_length` those that compounds may end in: one look-up for each length beats many
    comparisons. `inflected` are the words with the endings that Slavic and Romance nouns take, for words
    that no dictionary knows.
    """

    kind: str
    words: frozenset[str]
    stems: frozenset[str]
    short_stems: frozenset[str]
    ends: frozenset[str]
    by_length: tuple[tuple[int, frozenset[str]], ...]
    inflected: frozenset[str]


@cache
def heads_of(kind: str) -> Heads:
    """The words of the list `kind` of the vocabulary."""
    words: frozenset[str] = getattr(vocabulary(), kind)
    lengths = sorted({len(w) for w in words if len(w) >= _COMPOUND_HEAD})
    nouns = {w[:-1] if w[-1] in "aeoyаея" else w for w in words if len(w) >= _INFLECTED_HEAD}
    return Heads(
        kind,
        words,
        frozenset(_stem(w) for w in words) | vocabulary().altered_stems,
        frozenset(w[:k] for w in words for k in range(1, _SHORT_STEM + 1)) | vocabulary().altered_stems,
        frozenset(w[-_END:] for w in words),
        tuple((length, frozenset(w for w in words if len(w) == length)) for length in lengths),
        frozenset(noun + ending for noun in nouns for ending in ENDINGS),
    )


def _ends_in(folded: str, heads: Heads, letters: int) -> bool:
    """Whether a word ends in a head of at least so many letters."""
    if folded[-_END:] not in heads.ends:
        return False
    return any([folded[-length:] in group for length, group in heads.by_length if length >= letters])


def _is_form(word: str, folded: str, heads: Heads, nominative: bool = False) -> bool:
    """Whether a head is the dictionary form of `word`; only words that begin alike are looked up."""
    if folded.isalpha() and not begins_like(folded, heads):
        return False
    return not heads.words.isdisjoint(lemmas(word, nominative))


def begins_like(folded: str, heads: Heads) -> bool:
    """Whether a word begins as forms of some head do."""
    stems = heads.stems
    if folded[:2] in stems:
        return True
    if folded[:_SHORT_STEM] not in heads.short_stems:
        return False
    return len(folded) <= _ABBREVIATED or folded[:3] in stems or folded[:4] in stems or folded[:5] in stems


def _stem(word: str) -> str:
    return word[: next(letters for length, letters in _STEMS if len(word) >= length)]


def _is_head(word: str, heads: Heads, *, nominative: bool = False) -> bool:
    """Whether `word` is a head, one of its inflected forms, or a compound that ends in it."""
    folded = plain(word)
    length = len(folded)
    if length < _SHORTEST:
        return False
    if folded in heads.words or _is_form(word, folded, heads, nominative):
        return True
    if "-" in folded and any(len(part) >= _SHORTEST and part in heads.words for part in folded.split("-")):
        return True
    if length > _SURE_COMPOUND and _ends_in(folded, heads, _SURE_COMPOUND):
        return True
    compound = length > _COMPOUND_HEAD and _ends_in(folded, heads, _COMPOUND_HEAD)
    if not compound and (nominative or folded not in heads.inflected):
        return False
    return not (is_polish(word) or _heads_the_other(folded, heads.kind))


def _heads_the_other(folded: str, kind: str) -> bool:
    """A word that heads organisations is no inflected position, and the other way round."""
    other = {"positions": "organisations", "organisations": "positions"}.get(kind)
    return other is not None and folded in heads_of(other).words


@lru_cache(maxsize=50_000)
def is_position(word: str, *, nominative: bool = False) -> bool:
    """Whether `word` heads a position: `Prezydent`, `Wiceprezeska`, `Oberbürgermeister`.

    With `nominative`, inflected forms do not count: `Polityka` may be a title, not a politician's.
    """
    return _is_head(word, heads_of("positions"), nominative=nominative)


@lru_cache(maxsize=50_000)
def is_organisation(word: str) -> bool:
    """Whether `word` heads the name of an organisation: `Urzędu`, `University`, `Fakulta`."""
    return _is_head(word, heads_of("organisations"))


@lru_cache(maxsize=50_000)
def is_unit(word: str) -> bool:
    """Whether `word` heads a part of an organisation: `Wydziału`, `Department`."""
    return _is_head(word, heads_of("units"))


@lru_cache(maxsize=50_000)
def is_any(word: str, kind: str) -> bool:
    """Whether `word` or its dictionary form stands in the list `kind` of the vocabulary."""
    heads = heads_of(kind)
    folded = plain(word)
    if folded in heads.words or _is_form(word, folded, heads):
        return True
    return folded in heads.inflected and not is_polish(word)


@lru_cache(maxsize=50_000)
def is_conjunction(token: Token) -> bool:
    """Whether a token joins two others: a word that does so in any language, or `&`."""
    return token.key in vocabulary().conjunctions or token.text == "&"


def is_area(word: str) -> bool:
    """Whether `word` heads the name of an area: `Województwa`, `Landkreis`."""
    return is_any(word, "areas")
