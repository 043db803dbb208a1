"""Capitals that begin something else than a name: an office, an organisation, a patron, a building."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.acronyms import is_acronym
from extract.recognition.lexicon import Word, readings
from extract.recognition.tokens import Token
from extract.recognition.vocabulary import is_organisation, is_position, vocabulary


def heads_something_else(tokens: Sequence[Token], run: list[int]) -> bool:
    """The run begins with a position or an organisation, or names a patron: `im. Adama …`."""
    first = tokens[run[0]]
    second = tokens[run[1]] if len(run) > 1 else None
    mixed = second is not None and second.kind == "word" and not second.is_shouted
    if mixed and is_acronym(first) and not _is_surname_first(tokens, run):
        return True
    heads = first.kind == "word" and (is_position(first.text) or is_organisation(first.text))
    if heads and not readings(first.text) & Word.GIVEN:
        return True
    before = [t.key for t in tokens[max(0, run[0] - 2) : run[0]] if t.text != "."] if run[0] else []
    if before and before[-1] in vocabulary().patrons:
        return True
    if any(tokens[i].text.endswith(("'s", "’s")) for i in run[:-1]):  # `Jane Roe’s Manchester`
        return True
    if _is_office_of_place(tokens, run) or _is_of_somebody(tokens, run) or _is_building(tokens, run):
        return True
    behind = _follows_capital(tokens, run[0]) or _is_below_organisation(tokens, run[0])
    return behind and all(readings(tokens[i].text) & Word.GENITIVE for i in run[:2])


def _is_below_organisation(tokens: Sequence[Token], at: int) -> bool:
    """`Uniwersytet | Adama …`: on the line below the head of an organisation that ends its line."""
    before = tokens[at - 1] if at else None
    ends = before is not None and before.kind == "word" and before.is_capital and tokens[at].newline
    return ends and before is not None and is_organisation(before.text)


def _is_surname_first(tokens: Sequence[Token], run: list[int]) -> bool:
    """`NOWAK Anna`: a known surname in capitals before a known given name, not `Prezes NIK Anna Lis`."""
    kinds = [readings(tokens[i].text) for i in run[:2]]
    held = len(run) > 2 and run[0] > 0 and is_position(tokens[run[0] - 1].text, nominative=True)
    return bool(kinds[0] & Word.FAMILY and kinds[1] & Word.GIVEN) and not held


def _is_office_of_place(tokens: Sequence[Token], run: list[int]) -> bool:
    """`Maire de Paris`, `City of Vienna`: a link between a head or common word and a place."""
    if len(run) < 3 or tokens[run[1]].key not in vocabulary().links:
        return False
    first, last = tokens[run[0]], tokens[run[-1]]
    if is_position(first.text):
        return True
    return bool(readings(last.text) & Word.PLACE) and not readings(first.text) & Word.GIVEN


def _is_of_somebody(tokens: Sequence[Token], run: list[int]) -> bool:
    """`w rządzie Jana Nowaka`: a genitive behind a lower-case noun that names no role."""
    before = tokens[run[0] - 1] if run[0] else None
    if before is None or before.kind != "word" or before.is_capital or tokens[run[0]].newline:
        return False
    if before.key in vocabulary().labels or not readings(before.text) & Word.COMMON:
        return False
    words = vocabulary()
    if any(before.key in each for each in (words.conjunctions, words.links, words.joints, words.weak_joints)):
        return False
    kinds = [readings(tokens[i].text) for i in run[:2]]
    return len(kinds) == 2 and all(k & Word.GENITIVE and not k & Word.NOMINATIVE for k in kinds)


def _is_building(tokens: Sequence[Token], run: list[int]) -> bool:
    """`Jane Roe Building`: three words or more of which the last is a building or a room and no surname."""
    last = tokens[run[-1]]
    return len(run) > 2 and last.key in vocabulary().sites and not readings(last.text) & Word.FAMILY


def _follows_capital(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1] if at else None
    return before is not None and before.kind == "word" and before.is_capital and not tokens[at].newline
