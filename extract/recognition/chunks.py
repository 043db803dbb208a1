"""What is said of a person cut at its signs, and each piece without what belongs to no statement."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.acronyms import is_acronym
from extract.recognition.honorifics import skip_honorifics
from extract.recognition.statements import without_conjunction
from extract.recognition.tokens import CLOSING, DASHES, OPENING, QUOTES, Token
from extract.recognition.vocabulary import is_area, is_position, vocabulary

#: letters of a lower-case word that a full stop only shortens: `ds.`, `im.`, `woj.`
_SHORTENED = 4


def chunks(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Runs between commas, semicolons, brackets, spaced dashes, slashes and sentence ends."""
    found: list[tuple[int, int]] = []
    start = first
    for at in range(first, last + 1):
        if at == last or _is_delimiter(tokens, at, last):
            if start < at:
                found.append((start, at))
            start = at + 1
    return found


def _is_delimiter(tokens: Sequence[Token], at: int, last: int) -> bool:
    text = tokens[at].text
    if text in ",;:/@" or text in OPENING or text in CLOSING or tokens[at].kind == "address":
        return True
    following = tokens[at + 1] if at + 1 < last else None
    if text in DASHES:
        if not tokens[at].spaced and following is not None and following.key in vocabulary().conjunctions:
            return False  # `Kultur- og naturreise`
        return tokens[at].spaced or following is None or following.spaced
    if text != "." or following is None or not following.is_capital:
        return text == "." and following is None
    before = tokens[at - 1]
    words = vocabulary()
    if is_area(before.text) or before.key in words.patrons or before.key in words.honorifics:
        return False
    return len(before.text) > _SHORTENED or before.is_capital


def trim(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Without bullets, quotes, prepositions, titles before and signs, degrees behind."""
    opened = first
    while first < last and _is_filler(tokens, first, opened):
        first += 1
    short = first < last and is_acronym(tokens[first])
    short = short and (first + 1 == last or not tokens[first + 1].is_shouted)
    if first < last and not short and not is_position(tokens[first].text):
        first = min(last, max(first, skip_honorifics(tokens[:last], first)))
    while last > first and tokens[last - 1].kind == "number" and tokens[last - 1].newline:
        last -= 1
    while last > first and (tokens[last - 1].text in {".", "*"} or tokens[last - 1].text in DASHES):
        last -= 1
    last = without_conjunction(tokens, first, last)
    words = [t for t in tokens[first:last] if t.kind != "sign"]
    degrees = all(w.kind == "degree" or w.key in vocabulary().after_name for w in words)
    if degrees and not any(is_position(w.text) for w in words):
        return last, last
    return first, last


def _is_filler(tokens: Sequence[Token], at: int, opened: int) -> bool:
    token = tokens[at]
    if token.text in DASHES or token.text in {".", "*", "&"} or (token.kind == "number" and at == opened):
        return True
    if token.text in QUOTES:
        return False
    return not token.is_capital and token.key in vocabulary().joints
