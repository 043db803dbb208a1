"""What dictionaries know of a word: given name, family name, place, common word.

Two sources: the bundled table `data/lexicon.csv` (names, places, common words and job words of
European languages, cut out of Faker, MIT licence) and, where it is installed, the dictionary
of morfeusz2 (SGJP, BSD licence), which knows the inflected Polish forms too.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib import resources

from extract.lang.folding import fold
from extract.recognition.dictionary import UNKNOWN, Reading, analyse


class Word:
    """Readings of a word, as bits: a word may have several. Plain numbers, because they are asked often."""

    NONE = 0
    GIVEN = 1
    FAMILY = 2
    PLACE = 4
    COMMON = 8
    NOMINATIVE = 16
    GENITIVE = 32
    ADJECTIVE = 64
    FREQUENT = 128  # a given name in several languages, or in Polish


_LABELS = {
    "imię": Word.GIVEN,
    "nazwisko": Word.FAMILY,
    "nazwa_geograficzna": Word.PLACE,
    "nazwa_pospolita": Word.COMMON,
}
_KINDS = {
    "given": Word.GIVEN,
    "family": Word.FAMILY,
    "city": Word.PLACE,
    "region": Word.PLACE,
    "common": Word.COMMON,
    "job": Word.COMMON,
}
#: the dictionary's marks for words that programmes do not use
_OUT_OF_USE = frozenset({"przest.", "daw.", "chor.", "arch.", "hist.", "rzad."})
#: languages that must know a given name before it outweighs being a common word too
_FREQUENT = 3
#: parts of a table word too short to say anything by themselves
_SHORT = 3
#: a second capital by a slip of the shift key: `MIchał`
_SLIPPED = re.compile(r"[^\W\d_a-z]{2}[^\W\d_A-Z]{3,}\Z")
_PART = re.compile(r"[-‐‑\s]+")


@cache
def table() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """The bundled table: rows of kind, language, words."""
    file = resources.files("extract.recognition").joinpath("data/lexicon.csv")
    rows = csv.reader(file.read_text(encoding="utf-8").splitlines()[1:])
    return tuple((kind, language, tuple(words.split("|"))) for kind, language, words in rows)


@cache
def _table_words() -> tuple[dict[str, int], frozenset[str]]:
    words: dict[str, int] = {}
    phrases = set()
    languages: dict[str, set[str]] = {}
    for kind, language, entries in table():
        flag = _KINDS[kind]
        folded = fold("|".join(entries)).split("|")
        if kind == "given":
            for name in folded:
                languages.setdefault(name, set()).add(language)
        if flag == Word.PLACE:
            phrases.update([name for name in folded if " " in name])
            folded = [name for name in folded if " " not in name]
        for name in folded:
            words[name] = words.get(name, 0) | flag
    for name, where in languages.items():
        if len(where) >= _FREQUENT or "pl" in where:
            words[name] |= Word.FREQUENT
    return words, frozenset(phrases)


def is_place_phrase(text: str) -> bool:
    """Whether the bundled table lists `text` of several words as a town, region or country."""
    return fold(text) in _table_words()[1]


@lru_cache(maxsize=100_000)
def readings(word: str, dictionary: bool = True) -> int:
    """All readings of `word`, which may be in capitals or hyphenated (then a part is enough).

    Without `dictionary`, only the bundled table is asked.
    """
    if _SLIPPED.match(word):
        word = word.capitalize()
    shown = "-".join(p.capitalize() for p in _PART.split(word)) if word.isupper() and len(word) > 1 else word
    found = _read(shown, dictionary)
    parts = _PART.split(shown)
    if len(parts) > 1 and not found & (Word.GIVEN | Word.FAMILY):
        for part in parts:
            if len(part) >= _SHORT:
                found |= _read(part, dictionary)
    return found


def _read(word: str, dictionary: bool) -> int:
    found = _table_words()[0].get(fold(word), 0)
    if dictionary:
        for reading in analyse(word):
            if not reading.marks or _OUT_OF_USE.isdisjoint(reading.marks):
                found |= _analysis(reading)
    if not word[:1].isupper():
        found &= ~(Word.GIVEN | Word.FAMILY | Word.PLACE | Word.FREQUENT)
    return found


def _analysis(reading: Reading) -> int:
    found = _tag_flags(reading.tag, reading.names)
    if not reading.names and reading.tag != UNKNOWN and reading.lemma[:1].islower():
        found |= Word.COMMON
    return found | _case_flags(reading.tag, bool(found & Word.ADJECTIVE)) if found else found


@lru_cache(maxsize=5_000)
def _tag_flags(tag: str, names: tuple[str, ...]) -> int:
    found = Word.NONE
    for name in names:
        found |= _LABELS.get(name, Word.NONE)
    return found | Word.ADJECTIVE if tag.startswith(("adj:", "ppas:", "pact:")) else found


@lru_cache(maxsize=5_000)
def _case_flags(tag: str, adjective: bool) -> int:
    parts = tag.split(":")
    if len(parts) < 3:
        return Word.NONE
    found = Word.NOMINATIVE if "nom" in parts[2] else Word.NONE
    counts = parts[1] == "sg" or adjective
    return found | Word.GENITIVE if counts and "gen" in parts[2] else found


@lru_cache(maxsize=100_000)
def lemmas(word: str, nominative: bool = False) -> frozenset[str]:
    """The folded dictionary forms of `word`, the folded word itself among them.

    With `nominative`, only those of which `word` is a nominative singular.
    """
    shown = word.capitalize() if word.isupper() else word
    read = analyse(shown)
    if all(reading.tag == UNKNOWN for reading in read):  # then it is unknown in lower case too
        return frozenset((fold(word),))
    if not shown.islower():
        read += analyse(shown.lower())
    known = [_folded_lemma(r.lemma) for r in read if not nominative or _is_nominative(r.tag)]
    return frozenset((fold(word), *known))


@lru_cache(maxsize=50_000)
def _folded_lemma(lemma: str) -> str:
    return fold(lemma.split(":")[0])


@lru_cache(maxsize=5_000)
def _is_nominative(tag: str) -> bool:
    parts = tag.split(":")
    return len(parts) > 2 and "sg" in parts[1] and "nom" in parts[2]


@lru_cache(maxsize=50_000)
def is_polish(word: str) -> bool:
    """Whether the Polish dictionary is there and knows `word`."""
    return any(reading.tag != UNKNOWN for reading in analyse(word))


@lru_cache(maxsize=20_000)
def agree(adjective: str, noun: str) -> bool | None:
    """Whether two Polish words may share number, case and gender; None where the dictionary is silent."""
    first, second = _forms(adjective, ("adj", "ppas", "pact")), _forms(noun, ("subst", "adj", "ger"))
    if not first or not second:
        return None
    return not first.isdisjoint(second)


@lru_cache(maxsize=20_000)
def _forms(word: str, classes: tuple[str, ...]) -> frozenset[tuple[str, str, str]]:
    found: set[tuple[str, str, str]] = set()
    for reading in analyse(word):
        parts = reading.tag.split(":")
        if parts[0] in classes and len(parts) > 3 and parts[1] != "sg.pl":
            found |= {
                (number, case, gender[0])
                for number in parts[1].split(".")
                for case in parts[2].split(".")
                for gender in parts[3].split(".")
            }
    return frozenset(found)
