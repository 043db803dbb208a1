"""Cheap answers for the layout stage: does this line look like people, is this string a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.recognition.acronyms import is_acronym
from extract.recognition.honorifics import skip_honorifics
from extract.recognition.lexicon import Word, readings
from extract.recognition.listing import names_with_surname_first
from extract.recognition.names import find_names, name_at_start
from extract.recognition.reach import behind_comma
from extract.recognition.spans import Name
from extract.recognition.tokens import DASHES, Token, plain, tokenise
from extract.recognition.vocabulary import is_organisation, is_position, is_unit, vocabulary

#: below this, capitals at the start of a line are not worth a second look
_FLOOR = 0.12
#: a longer line is judged by its beginning
_LONGEST = 240
#: what is left of the score when the sentence goes on behind the name
_RUNS_ON = 0.3
#: the same where an office stands before the first name, and where it is one word right before it
_OFFICE_FIRST, _HOLDER = 0.65, 0.9
#: how sure a name behind an office is, and one right behind its only word; tokens of the office
_SURE, _LIKELY, _OFFICE = 0.9, 0.6, 8
#: letters of an article
_ARTICLE = 3
#: tokens of a label before the names: `Gość specjalny:`
_LABEL = 4
#: signs that end the name of an organisation without a space before them
_ENDING = frozenset(",;:.)|/–—")
#: a whole word at the start of a text or behind its bullet
_FIRST_WORD = re.compile(r"\s*[-–—−‒•·|]?\s*([^\W\d_]{2,})(?=[\s,;]|$)")


@lru_cache(maxsize=50_000)
def looks_like_name(text: str) -> float:
    """How much a short string looks like one person's name and nothing else, 0 to 1."""
    tokens = tokenise(text)
    name = name_at_start(tokens, floor=_FLOOR)
    return name.confidence if name is not None and name.last >= len(tokens) else 0.0


def person_likelihood(text: str, languages: Sequence[str] = ()) -> float:
    """How much a line looks like nothing but person names with or without affiliations, 0 to 1.

    Evidence: a name stands at the start (behind a bullet or a role's label), and the rest is
    names, organisations and positions rather than running text.
    """
    return _likelihood(text[:_LONGEST])


@lru_cache(maxsize=50_000)
def _likelihood(text: str) -> float:
    if _begins_low(text):
        return 0.0
    whole = tokenise(text)
    start = _start(whole)
    if start >= len(whole):
        return 0.0
    tokens: Sequence[Token] = whole[start:] if start else whole
    names = _names(tokens)
    weight = 1.0
    if not names:
        names = _names_behind_office(tokens)
        weight = _HOLDER if names and names[0].honorific == 1 else _OFFICE_FIRST
    if not names:
        return 0.0
    mean = sum(n.confidence for n in names) / len(names)
    share = _explained(tokens, names)
    return round(weight * mean * share**2 * (1.0 if _ends_well(tokens, names) else _RUNS_ON), 3)


def _names(tokens: Sequence[Token]) -> list[Name]:
    """The names of a line that begins with one, perhaps with the surname first.

    `Doe, Jane` may also end one name and begin the next: capitals or a bracket behind tell it.
    """
    inverted = names_with_surname_first(tokens)
    if (
        inverted
        and inverted[0].first == 0
        and (tokens[0].is_shouted or _opens_bracket(tokens, inverted[0].last))
    ):
        return inverted
    if not _may_open(tokens, 0):
        return []
    first = name_at_start(tokens, floor=_FLOOR)
    return [] if first is None else find_names(tokens, floor=_FLOOR, first=first)


def _names_behind_office(tokens: Sequence[Token]) -> list[Name]:
    """The names of a line that begins with an office: `Prezydent Miasta Jan Kos, Gdynia`.

    Evidence: the first word, perhaps behind an article or courtesy, is an office as dictionaries have it;
    nothing but words stands between it and a name with a given name or initials, or a comma before its title.
    """
    if not tokens[0].is_capital:
        return []
    short = len(tokens) > 1 and len(tokens[0].text) <= _ARTICLE
    at = skip_honorifics(tokens, 0) or int(
        short and any(tokens[0].key in s for s in (vocabulary().links, vocabulary().programme))
    )
    office = tokens[min(at, len(tokens) - 1)]
    if office.kind != "word" or not is_position(office.text, nominative=True):
        return []
    names = find_names(tokens, floor=_LIKELY)
    first = names[0].honorific if names else 0
    if first != at + 1:
        names = [n for n in names if n.confidence >= _SURE]
        first = names[0].honorific if names else 0
    between = tokens[at : first - (1 if names and behind_comma(tokens, names[0]) else 0)]
    if not at < first <= _OFFICE or any(t.kind == "sign" or t.newline for t in between):
        return []
    return names if {"given_name", "initials"}.intersection(names[0].evidence) else []


def _opens_bracket(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text == "("


def _begins_low(text: str) -> bool:
    """Whether a text without a label begins with a plain lower-case word, as running text does."""
    first = _FIRST_WORD.match(text) if ":" not in text else None
    return first is not None and first[1].islower() and plain(first[1]) not in vocabulary().honorifics


def _ends_well(tokens: Sequence[Token], names: Sequence[Name]) -> bool:
    """Behind the first name stands a sign, another name, or a position or organisation."""
    at = names[0].last
    if at >= len(tokens) or tokens[at].newline or tokens[at].kind != "word":
        return True
    token = tokens[at]
    if token.key in vocabulary().conjunctions:
        return len(names) > 1 and names[1].honorific == at + 1
    if is_position(token.text) or is_organisation(token.text) or is_acronym(token):
        return True
    return token.is_capital and (at + 1 >= len(tokens) or tokens[at + 1].kind == "sign")


def _start(tokens: Sequence[Token]) -> int:
    """Behind a bullet and a label that ends in a colon."""
    for at, token in enumerate(tokens[: _LABEL + 1]):
        if token.text == ":":
            label = " ".join(t.key for t in tokens[:at])
            return at + 1 if label in vocabulary().labels else 0
    return 1 if tokens and tokens[0].text in DASHES else 0


def _may_open(tokens: Sequence[Token], start: int) -> bool:
    """A capital or a title, and no word of programmes such as `Sesja`."""
    first = tokens[start]
    is_capital = first.is_capital and first.kind in {"word", "initial"}
    if is_capital and (first.key not in vocabulary().programme or _is_named(readings(first.text))):
        return True
    return skip_honorifics(tokens, start) > start or _is_given_before_surname(tokens, start)


def _is_given_before_surname(tokens: Sequence[Token], start: int) -> bool:
    """`Will Roemer`, `Can Öztürk`: a given name, though a small word elsewhere, before a plain surname."""
    first, *behind = tokens[start : start + 2]
    if not behind or not readings(first.text) & Word.GIVEN or behind[0].kind != "word":
        return False
    kinds, key = readings(behind[0].text), behind[0].key
    named = behind[0].is_capital and not behind[0].newline and bool(kinds & (Word.FAMILY | Word.GIVEN))
    return named and not kinds & (Word.COMMON | Word.PLACE) and key not in vocabulary().programme


def _is_named(kinds: int) -> bool:
    """Readings of a word that is a name before it is anything else."""
    if kinds & Word.FREQUENT:
        return True
    return bool(kinds & (Word.GIVEN | Word.FAMILY)) and not kinds & Word.COMMON


def _explained(tokens: Sequence[Token], names: Sequence[Name]) -> float:
    """The share of words that names, positions and organisations account for.

    Small letters go on with an office up to a comma, and with the head of an organisation up to any sign.
    """
    words = vocabulary()
    taken = {i for n in names for i in range(n.honorific, n.last)}
    counted = unexplained = 0
    office = house = False
    for at, token in enumerate(tokens):
        if token.kind == "sign":
            office = office and token.text not in ",;"
            house = house and not token.spaced and token.text not in _ENDING
            continue
        counted += 1
        if at in taken or token.is_capital or token.kind != "word":
            house = house or (at not in taken and token.kind == "word" and is_organisation(token.text))
            continue
        office = office or is_position(token.text)
        known = office or house or token.key in words.links or token.key in words.joints
        known = known or token.key in words.conjunctions or token.key in words.particles
        if not (known or is_organisation(token.text) or is_unit(token.text)):
            unexplained += 1
    return 1 - unexplained / counted if counted else 0.0
