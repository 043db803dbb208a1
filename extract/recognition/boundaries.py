"""Where a position ends and the organisation or place that it belongs to begins."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.acronyms import is_acronym
from extract.recognition.lexicon import Word, agree, is_place_phrase, is_polish, readings
from extract.recognition.officescope import (
    goes_on,
    is_body_of_office,
    is_capital_city,
    is_grade,
    is_municipal_office,
    is_named_unit,
    is_unit_of_office,
)
from extract.recognition.tokens import QUOTES, Token, plain
from extract.recognition.vocabulary import (
    is_any,
    is_area,
    is_organisation,
    is_position,
    is_unit,
    vocabulary,
)

_OPENING = frozenset("„«")  # marks of quotation that open, also with a space behind them


def affiliation_start(tokens: Sequence[Token], head: int, last: int) -> int:
    """The first token of the organisation or place behind the position at `head`, or `last`.

    Evidence, in this order: an object of the office keeps all (`poseł do …`); a capital behind a
    preposition of employers; a word of area; an acronym; place names up to the end; the head of an
    organisation with its adjectives; a capital behind a preposition or a generic noun; capitals that
    are neither common words nor agree with the position. A mark of quotation before it is its own, and
    right behind the head of the position it begins a name.
    """
    if head + 1 < last and _has_object(tokens, head + 1, last):
        return last
    if stated := _behind_employer_joint(tokens, head, last):
        return stated
    for at in range(head + 1, last):
        token = tokens[at]
        if token.kind == "initial" and tokens[at - 1].key in vocabulary().joints:
            return at
        named = token.is_capital or token.kind == "number" or is_acronym(token)
        if token.kind not in {"word", "number"} or not named:
            continue
        if is_position(token.text) and not is_acronym(token):
            continue
        if _opens_quote(tokens, at) and _may_be_employer(tokens, head, at - 2):
            return at - 1
        if start := _start_here(tokens, head, at, last):
            return start - (_opens_quote(tokens, start) or _is_headed(tokens, head, start))
    return last


def _is_headed(tokens: Sequence[Token], head: int, start: int) -> bool:
    """Whether an uncapitalised word for an organisation heads a name: `professeur à l' | université Roe`."""
    before, joint = tokens[start - 1], tokens[start - 2]
    if start - 2 <= head or before.is_capital or before.kind != "word" or not is_organisation(before.text):
        return False
    linked = joint.kind == "elision" or joint.key in vocabulary().joints or joint.key in vocabulary().links
    told = is_unit(before.text) or is_position(before.text) or is_any(before.text, "generic")
    return linked and not told


def _opens_quote(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark of quotation stands right before a token, as before a name: `editor of „The Roe`."""
    quote = tokens[at - 1]
    return quote.text in QUOTES and quote.spaced and (quote.text in _OPENING or not tokens[at].spaced)


def _may_be_employer(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether what is quoted behind token `at` is where somebody holds an office, not what somebody made."""
    joined = at == head or tokens[at].key in vocabulary().joints or tokens[at].key in vocabulary().links
    return joined and not is_any(tokens[head].text, "makers")


def _behind_employer_joint(tokens: Sequence[Token], head: int, last: int) -> int:
    """`Directeur IA chez | Roe Conseil`: the capital behind a preposition of employers; 0 where none is.

    Where an organisation is named before it, the preposition says where that one is: `Café at Roe House`.
    """
    for at in range(head + 1, last - 1):
        if is_organisation(tokens[at].text):
            return 0
        following = tokens[at + 1]
        if tokens[at].key in vocabulary().employer_joints and (
            following.is_capital or following.kind == "number"
        ):
            return at + 1
    return 0


def _has_object(tokens: Sequence[Token], at: int, last: int) -> bool:
    two = " ".join(t.key for t in tokens[at : at + 2])
    return tokens[at].key in vocabulary().objects or two in vocabulary().object_phrases


def _start_here(tokens: Sequence[Token], head: int, at: int, last: int) -> int | None:
    token, before = tokens[at], tokens[at - 1]
    if token.kind == "number":
        return None
    if is_municipal_office(tokens, at, last):
        return at + 1
    if is_capital_city(tokens, at, last) or is_area(token.text) or is_acronym(token):
        return at
    if is_unit(token.text):
        return at if is_named_unit(tokens, at, last) else None
    if _after_territorial(tokens, head, at):
        return at
    if goes_on(tokens, head, at, last):
        return None
    if at + 1 < last and tokens[at + 1].key in vocabulary().company_forms and not is_position(token.text):
        return at
    if is_organisation(token.text):
        if is_any(token.text, "municipal") and (at + 1 >= last or not tokens[at + 1].is_capital):
            return None
        return None if is_body_of_office(tokens, head, at, last) else _widen(tokens, head, at)
    if is_place_tail(tokens, at, last) and before.key not in vocabulary().conjunctions:
        return at
    if not before.is_capital and (
        _introduces(_without_adjectives(tokens, head, at)) or _starts_organisation(tokens, at, last)
    ):
        return at
    follows = at == head + 1 or (is_position(before.text) and not before.newline)
    named = follows and _is_own_name(tokens, at - 1, at) and not is_grade(tokens, at, last)
    return at if named else None


def _after_territorial(tokens: Sequence[Token], head: int, at: int) -> bool:
    """A capital right behind an office of a place or a founder, or behind `of`: `Mayor of | Ghent`."""
    kinds = readings(tokens[at].text)
    if is_organisation(tokens[at].text) or (kinds & Word.ADJECTIVE and not kinds & Word.PLACE):
        return False
    before = at - 1
    if before - 1 == head and tokens[before].text in vocabulary().place_joints:
        before -= 1
    while before > head and tokens[before].key in vocabulary().links:
        before -= 1
    if tokens[before].kind != "word":
        return False
    linked = before < at - 1 and is_any(tokens[before].text, "founders")
    return linked or is_any(tokens[before].text, "territorial")


def _widen(tokens: Sequence[Token], head: int, at: int) -> int:
    """Take along the words before an organisation's head: `Śląskiego Związku`, `Zeppelin Universität`."""
    start = at
    while start - 1 > head and tokens[start - 1].kind == "word" and tokens[start - 1].is_capital:
        before = tokens[start - 1].text
        if is_unit(before) or is_position(before) or not _goes_with(before, tokens[start].text):
            break
        start -= 1
    first = start
    while first - 1 > head and tokens[first - 1].kind == "word" and tokens[first - 1].is_capital:
        first -= 1
    return at if first < at and is_unit_of_office(tokens, first) else start


def _goes_with(before: str, noun: str) -> bool:
    agreement = agree(before, noun)
    if agreement is not None:
        return agreement
    return not readings(before) & Word.COMMON and not is_polish(before)


def is_place_tail(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Only place names up to the end of the chunk: `Prezydent | Wrocławia`."""
    words = [t for t in tokens[at:last] if t.text != "."]
    if is_place_phrase(" ".join(w.text for w in words)):
        return True
    return bool(words) and all(
        w.kind == "word" and w.is_capital and _is_place(w.text, len(words)) for w in words
    )


def _is_place(word: str, words: int) -> bool:
    kinds = readings(word)
    if not kinds & Word.PLACE or plain(word) in vocabulary().field_acronyms:
        return False
    return words > 1 or not kinds & Word.COMMON


def _without_adjectives(tokens: Sequence[Token], head: int, at: int) -> Token:
    """The word before `at`, or the generic noun before its adjectives: `agencji konsultingowej`."""
    before = at - 1
    while (
        before - 1 > head and readings(tokens[before].text) & Word.ADJECTIVE and not tokens[before].is_capital
    ):
        before -= 1
    return tokens[before] if is_any(tokens[before].text, "generic") else tokens[at - 1]


def _introduces(token: Token) -> bool:
    """A preposition such as `w`, `at`, or a generic noun such as `agencji`."""
    folded = token.key
    if folded in vocabulary().joints:
        return True
    return token.kind == "word" and (is_any(token.text, "generic") or is_organisation(token.text))


def _starts_organisation(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Behind `of`, `de`: capitals up to the head of an organisation: `of the European Parliament`."""
    if tokens[at - 1].key not in vocabulary().links:
        return False
    for token in tokens[at:last]:
        if token.kind != "word" or not token.is_capital:
            return False
        if is_organisation(token.text) or is_acronym(token):
            return True
    return False


def _is_own_name(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Capitals right behind the position that are no common words and do not agree with it."""
    kinds = readings(tokens[at].text)
    if tokens[at].key in vocabulary().field_acronyms:
        return False
    if kinds & Word.ADJECTIVE:
        return agree(tokens[at].text, tokens[head].text) is False and not kinds & Word.GENITIVE
    return not kinds & Word.COMMON
