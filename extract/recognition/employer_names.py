"""How far the name of an organisation goes in running text, and the names joined to it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.acronyms import is_acronym
from extract.recognition.lexicon import Word, readings
from extract.recognition.tokens import QUOTES, Token
from extract.recognition.vocabulary import is_any, is_area, is_organisation, is_unit, vocabulary

Run = tuple[int, int]
#: signs inside the names of firms
_INSIDE = frozenset("&+'’.")
#: small words in a row inside a name: `of the`, `do spraw`
_SMALL = 3


def name_run(tokens: Sequence[Token], first: int, stop: int) -> int:
    """The end of the name that begins at `first`: capitals, and small words that lead to more of them.

    Behind the head of an organisation, conjunctions and prepositions go on with it
    (`Institute of Glass and Stone in Ghent`); a proper name without a head ends before them.
    """
    last = at = first
    while at < stop:
        token = tokens[at]
        if token.is_capital or token.kind in {"initial", "number"} or token.text in QUOTES:
            at += 1
            last = at if token.text not in QUOTES or last > first else last
        elif token.text in _INSIDE:
            at += 1
        elif at > first and (onward := _goes_on(tokens, first, at, stop)):
            at = onward
        else:
            break
    return last


def _goes_on(tokens: Sequence[Token], first: int, at: int, stop: int) -> int | None:
    """Behind small words at `at`, where a capital follows that belongs to the name."""
    following = next((i for i in range(at, min(stop, at + _SMALL + 1)) if tokens[i].is_capital), None)
    if following is None or not all(_is_small(t) for t in tokens[at:following]):
        return None
    headed = any(is_organisation(t.text) or is_unit(t.text) for t in tokens[first:at])
    nextword = tokens[following]
    if tokens[at].key in vocabulary().conjunctions:
        return following if headed and not _is_name_of_its_own(nextword) else None
    if headed and tokens[at].key in vocabulary().links:
        return following
    if tokens[at].key in vocabulary().joints | vocabulary().weak_joints:
        if is_organisation(nextword.text) and not is_unit(tokens[first].text):
            return None
        place = bool(readings(nextword.text) & Word.PLACE) or is_organisation(nextword.text)
        return following if headed and (place or tokens[at].key in vocabulary().weak_joints) else None
    return following if headed or tokens[at].key in vocabulary().links else None


def _is_small(token: Token) -> bool:
    words = vocabulary()
    return (
        token.key
        in (
            words.links | words.joints | words.weak_joints | words.conjunctions | words.fields | words.patrons
        )
        or token.text == "."
    )


def _is_name_of_its_own(token: Token) -> bool:
    """An acronym, or the head of an organisation that is no place or area as well: `Polska`, `Land`."""
    if is_acronym(token):
        return True
    return is_organisation(token.text) and not is_area(token.text) and not readings(token.text) & Word.PLACE


def further_names(tokens: Sequence[Token], run: Run, stop: int) -> list[Run]:
    """The name and those that a conjunction or a preposition of place joins to it.

    `SGH and UMFC`; `Institute of Glass at the University of Ghent`.

    Two names without heads before one place are one firm there: `Lada and Niva in Norway`.
    """
    found = [run]
    at = run[1]
    while (begin := _joined_start(tokens, at, stop)) is not None:
        last = name_run(tokens, begin, stop)
        if end := _shared_place(tokens, found[-1][0], last, stop):
            found[-1] = (found[-1][0], end)
            last = end
        else:
            found.append((begin, last))
        at = last
    return found


def _joined_start(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    words = vocabulary()
    if at + 1 >= stop:
        return None
    joined = tokens[at].key in words.conjunctions or tokens[at].text == "&"
    placed = tokens[at].key in words.joints | words.weak_joints
    begin = at + 1
    while begin < stop and not tokens[begin].is_capital:
        if not is_any(tokens[begin].text, "generic") and tokens[begin].key not in words.joints:
            return None
        begin += 1
    if begin >= stop or not (joined or (placed and _is_name_of_its_own(tokens[begin]))):
        return None
    return begin


def _shared_place(tokens: Sequence[Token], first: int, at: int, stop: int) -> int | None:
    """Behind a place that stands for all names before it."""
    if any(_is_name_of_its_own(t) for t in tokens[first:at]) or at + 1 >= stop:
        return None
    placed = tokens[at].key in vocabulary().joints and readings(tokens[at + 1].text) & Word.PLACE
    return name_run(tokens, at + 1, stop) if placed else None
