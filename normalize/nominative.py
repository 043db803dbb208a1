"""Polish names of organisations in the nominative: `Urzędu Miasta Gdyni` -> `Urząd Miasta Gdyni`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from normalize.lemmas import analyse, generate

#: A head stands among the first words; only adjectives may stand before it.
_HEAD_WITHIN = 3


@dataclass(frozen=True, slots=True)
class _Reading:
    lemma: str
    part: str
    number: str
    cases: frozenset[str]
    genders: frozenset[str]


@lru_cache(maxsize=1 << 14)
def _readings(word: str) -> tuple[_Reading, ...]:
    found = []
    for lemma, tag in analyse(word):
        parts = tag.split(":")
        if parts[0] in ("subst", "adj") and len(parts) >= 4:
            cases, genders = frozenset(parts[2].split(".")), frozenset(parts[3].split("."))
            found.append(_Reading(lemma, parts[0], parts[1], cases, genders))
    return tuple(found)


def _nominative(reading: _Reading, gender: str, printed: str) -> str | None:
    for form, tag in generate(reading.lemma):
        parts = tag.split(":")
        fits = parts[0] == reading.part and parts[1] == "sg" and "nom" in parts[2].split(".")
        if fits and gender in parts[3].split("."):
            if printed.isupper():
                return form.upper()
            return form[:1].upper() + form[1:] if printed[:1].isupper() else form
    return None


def starts_in_nominative(text: str) -> bool:
    """Whether the first word may be a nominative; unknown words may."""
    readings = _readings(text.split()[0])
    return not readings or any("nom" in r.cases for r in readings)


def to_nominative(text: str) -> str:
    """The name with its head, and the adjectives that agree with it, in the nominative singular.

    Unchanged when the head is no known noun, is in the nominative already, or no dictionary is there.
    """
    words = text.split()
    for position, word in enumerate(words[:_HEAD_WITHIN]):
        readings = _readings(word)
        nouns = [r for r in readings if r.part == "subst" and r.number == "sg"]
        if any("nom" in r.cases for r in nouns):
            return text
        if nouns and not any(r.part == "adj" for r in readings):
            return _with_head(words, position, nouns) or text
        if not any(r.part == "adj" for r in readings):
            return text
    return text


def _with_head(words: list[str], head: int, nouns: list[_Reading]) -> str | None:
    for noun in nouns:
        gender = min(noun.genders)
        changed = list(words)
        new_head = _nominative(noun, gender, words[head])
        if new_head is None:
            continue
        changed[head] = new_head
        if not all(_agree(changed, i, noun, gender) for i in range(head)):
            continue
        if head + 1 < len(words):
            _agree(changed, head + 1, noun, gender)
        return " ".join(changed)
    return None


def _agree(words: list[str], position: int, noun: _Reading, gender: str) -> bool:
    """Put an adjective that agrees with the noun into the nominative; False when it does not agree."""
    for reading in _readings(words[position]):
        if (
            reading.part == "adj"
            and reading.number == "sg"
            and reading.cases & noun.cases
            and gender in reading.genders
        ):
            form = _nominative(reading, gender, words[position])
            if form:
                words[position] = form
                return True
    return False
