"""Person names found by their shape and by what dictionaries know of their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.recognition.contexts import closing_bracket, may_begin, opens_tail
from extract.recognition.honorifics import is_hyphened_title, letter_title_end, skip_honorifics
from extract.recognition.judging import judge
from extract.recognition.lengths import count_given, length_with_given, length_without_given
from extract.recognition.lexicon import Word, readings
from extract.recognition.otherheads import heads_something_else
from extract.recognition.shapes import may_go_on, opens, run_from
from extract.recognition.spans import Name
from extract.recognition.tokens import Token, Tokens
from extract.recognition.vocabulary import vocabulary

#: confidence from which capitals are taken for a name
FLOOR = 0.5
#: the same for capitals behind a title that may be any word, such as `Master`; less are common words
_TITLED = 0.15


def find_names(
    tokens: Sequence[Token],
    *,
    listed: bool = False,
    surnames: int = 1,
    floor: float = FLOOR,
    first: Name | None = None,
) -> list[Name]:
    """All names, in order.

    Args:
        tokens: of one text.
        listed: the text is known to list people.
        floor: confidence below which nothing is a name.
        surnames: how many unknown surnames a person may bear; two in Spanish and Portuguese.
        first: what `name_at_start` found with the same floor, where it was asked before.
    """
    found: list[Name] = [first] if first is not None else []
    at = _behind(tokens, first) if first is not None else 0
    titles = vocabulary().honorifics
    while at < len(tokens):
        token = tokens[at]
        may_be_title = token.kind == "abbreviation" or token.key in titles or is_hyphened_title(token)
        if not may_be_title and not token.is_capital:
            at += 1
            continue
        may_be_title = may_be_title or letter_title_end(tokens, at) > 0
        if not may_be_title and token.kind not in _NAMED:
            at += 1
            continue
        start = skip_honorifics(tokens, at) if may_be_title else at
        name = _name_at(tokens, at, start, found[-1].last if found else 0, floor, listed, surnames)
        if name is None:
            at = max(at + 1, start)
            continue
        found.append(name)
        at = _behind(tokens, name)
    return found


def _behind(tokens: Sequence[Token], name: Name) -> int:
    """Behind a name and the bracket that tells of it."""
    return closing_bracket(tokens, name.last) if opens_tail(tokens, name.last) else name.last


def name_at_start(tokens: Sequence[Token], *, floor: float = FLOOR) -> Name | None:
    """The name that a text begins with, titles before it included, or None."""
    return _name_at(tokens, 0, skip_honorifics(tokens, 0), 0, floor, listed=False, surnames=1)


def _name_at(
    tokens: Sequence[Token],
    honorific: int,
    first: int,
    before: int,
    floor: float,
    listed: bool,
    surnames: int,
) -> Name | None:
    """The name whose titles begin at `honorific`; the last name found ends at `before`."""
    if first >= len(tokens):
        return None
    name = match_name(tokens, first, honorific, listed=listed, surnames=surnames)
    if name is None or name.confidence < floor or not may_begin(tokens, name, before):
        return None
    return name


#: a Roman number of two letters or more; words of what it counts, with it
_ROMAN, _COUNTED = re.compile(r"[IVX]{2,}$"), 2
#: kinds of tokens that begin names
_NAMED = frozenset({"word", "initial"})


def _may_be_name(tokens: Sequence[Token], first: int) -> bool:
    """Whether it is worth a closer look: a name is no single word, and an unknown one stands apart."""
    token = tokens[first]
    if not may_go_on(tokens, first + 1):
        return False
    if token.kind == "initial":
        return True
    if token.kind != "word" or not token.is_capital:
        return False
    return opens(tokens, first) or bool(readings(token.text) & Word.GIVEN)


class _Attempt:
    """What is known of the run of words that begins at a token, each thing worked out when first asked."""

    __slots__ = ("_heads", "_judged", "given", "run")

    def __init__(self, tokens: Sequence[Token], run: list[int]) -> None:
        self.run = run
        self.given = count_given(tokens, run)
        self._heads: bool | None = None
        self._judged: dict[int, tuple[float, tuple[str, ...]]] = {}

    def heads_something_else(self, tokens: Sequence[Token]) -> bool:
        if self._heads is None:
            self._heads = heads_something_else(tokens, self.run)
        return self._heads

    def judged(self, tokens: Sequence[Token], length: int) -> tuple[float, tuple[str, ...]]:
        found = self._judged.get(length)
        if found is None:
            found = self._judged[length] = judge(tokens, self.run[:length], self.given)
        return found


def _attempt(tokens: Sequence[Token], first: int) -> _Attempt | None:
    """The attempt at a name that begins at `first`; tried once, whoever asks; None where none may begin."""
    tried: dict[int, _Attempt | None] = tokens.tried if isinstance(tokens, Tokens) else {}
    if first in tried:
        return tried[first]
    run = run_from(tokens, first) if _may_be_name(tokens, first) else []
    attempt = tried[first] = _Attempt(tokens, run) if run else None
    return attempt


def _is_counted(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether a word and a Roman number are all: `Waves II` is one of several, `Charles II` no speaker."""
    return len(run) == _COUNTED and _ROMAN.match(tokens[run[-1]].text) is not None


def match_name(
    tokens: Sequence[Token], first: int, honorific: int, *, listed: bool, surnames: int
) -> Name | None:
    """The name that begins at `first`, or None."""
    attempt = _attempt(tokens, first)
    if attempt is None:
        return None
    run, given = attempt.run, attempt.given
    length = length_with_given(tokens, run, given, surnames) if given else length_without_given(tokens, run)
    if not length or attempt.heads_something_else(tokens) or _is_counted(tokens, run[:length]):
        return None
    last = run[length - 1] + 1
    confidence, evidence = attempt.judged(tokens, length)
    if honorific < first and tokens[first - 1].text != "." and confidence < _TITLED:
        return None
    if confidence > 0 and honorific < first:
        confidence = 1 - (1 - confidence) * 0.4
        evidence = (*evidence, "honorific")
    if confidence > 0 and listed:
        confidence = 1 - (1 - confidence) * 0.6
        evidence = (*evidence, "listed")
    confidence = round(confidence, 3)
    return Name(honorific, first, last, confidence, evidence)
