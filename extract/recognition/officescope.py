"""What behind a position still belongs to the office: its grade, field, unit, body or municipality."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.acronyms import is_acronym
from extract.recognition.lexicon import Word, readings
from extract.recognition.tokens import Token
from extract.recognition.vocabulary import is_any, is_area, is_organisation, is_position, is_unit, vocabulary


def is_municipal_office(tokens: Sequence[Token], at: int, last: int) -> bool:
    """`Gminy | Susiec`: the municipality's word goes with the office, its name is the place."""
    if not is_any(tokens[at].text, "municipal") or at + 1 >= last or not tokens[at + 1].is_capital:
        return False
    if is_area(tokens[at + 1].text) or is_organisation(tokens[at + 1].text):
        return False
    return not is_organisation(tokens[at - 1].text) and is_position(tokens[at - 1].text)


def is_capital_city(tokens: Sequence[Token], at: int, last: int) -> bool:
    return is_any(tokens[at].text, "municipal") and at + 1 < last and is_area(tokens[at + 1].text)


def is_named_unit(tokens: Sequence[Token], at: int, last: int) -> bool:
    """`Zespół Mazowsze`: a proper name behind the unit's word makes it an organisation."""
    following = tokens[at + 1] if at + 1 < last else None
    if following is None or not following.is_capital or not is_organisation(tokens[at].text):
        return False
    kinds = readings(following.text)
    if is_position(following.text) or is_organisation(following.text):
        return False
    surname = kinds & Word.FAMILY and kinds & Word.NOMINATIVE and not kinds & (Word.GENITIVE | Word.ADJECTIVE)
    return bool(surname) or not kinds & (Word.COMMON | Word.ADJECTIVE)


def is_body_of_office(tokens: Sequence[Token], head: int, at: int, last: int) -> bool:
    """`Prezes Zarządu`: the body belongs to the office unless a name of its own follows."""
    offices = all(is_position(t.text) for t in tokens[head + 1 : at])
    if not offices or not is_any(tokens[at].text, "bodies"):
        return False
    following = tokens[at + 1] if at + 1 < last else None
    return following is None or not following.is_capital or is_organisation(following.text)


def is_grade(tokens: Sequence[Token], at: int, last: int) -> bool:
    """`Professora | Associada da Universidade …`: capitals before `of` are the office's."""
    while at < last and tokens[at].kind == "word" and tokens[at].is_capital:
        at += 1
    first = at
    while at < last and tokens[at].key in vocabulary().links:
        at += 1
    return first < at < last and tokens[at].is_capital and is_organisation(tokens[at].text)


def goes_on(tokens: Sequence[Token], head: int, at: int, last: int) -> bool:
    """The office goes on: its field, the name of its unit, the second of two things."""
    if _is_field(tokens, head, at) or is_unit_of_office(tokens, at):
        return True
    return tokens[at - 1].key in vocabulary().conjunctions and _names_later(tokens, at + 1, last)


def _names_later(tokens: Sequence[Token], first: int, last: int) -> bool:
    """`Rozwoju i Funduszy Zewnętrznych | UM …`: the organisation is yet to come."""
    return any(t.is_capital and (is_organisation(t.text) or is_acronym(t)) for t in tokens[first:last])


def _is_field(tokens: Sequence[Token], head: int, at: int) -> bool:
    """`doctor in | Economics`: a common word behind an expert's or a student's `in` is a subject."""
    if tokens[at - 1].key not in vocabulary().joints or not readings(tokens[at].text) & Word.COMMON:
        return False
    known = (
        is_organisation(tokens[at].text) or is_acronym(tokens[at]) or readings(tokens[at].text) & Word.PLACE
    )
    return not known and any(is_any(t.text, "experts") for t in tokens[head : at - 1] if t.kind == "word")


def is_unit_of_office(tokens: Sequence[Token], at: int) -> bool:
    """`jefa del Departamento de | Investigación …`: the name of the unit that the office leads."""
    if (
        tokens[at - 1].key not in vocabulary().links
        or is_organisation(tokens[at].text)
        or is_acronym(tokens[at])
    ):
        return False
    unit = next((t for t in reversed(tokens[:at]) if t.key not in vocabulary().links), None)
    return unit is not None and unit.kind == "word" and is_unit(unit.text)
