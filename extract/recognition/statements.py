"""Two statements about one person: where the first ends and the office of the second begins."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.tokens import Token
from extract.recognition.vocabulary import is_conjunction, is_organisation, is_position, vocabulary

#: words from the conjunction to the office: `and content creator`
_TO_OFFICE = 2


def next_statement(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """The end of the first statement in tokens `first` to `last`, and the start of the second, or None.

    Evidence: an office in its dictionary form behind a conjunction (`Roe Institute and | Director of …`,
    `CIFICE y | co-directora de …`), or at the start of a line. The name of an organisation may hold
    offices as well, but in the plural or another case.
    """
    for at in range(first + 1, last):
        token = tokens[at]
        if token.newline and _is_office(token) and is_position(token.text, nominative=True):
            return at, at
        if is_conjunction(token) and not token.is_capital:
            behind = tokens[at + 1 : min(last, at + 1 + _TO_OFFICE)]
            office = next((k for k, t in enumerate(behind) if _is_office(t)), None)
            ended = _ends_statement(tokens, first, at)
            if office is not None and ended and not (office and behind[0].is_capital):
                return at, at + 1
    return None


def _ends_statement(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether words may be a statement: they end with a name or an organisation, or hold an office."""
    end = tokens[last - 1]
    if end.kind != "word" or end.is_capital or is_organisation(end.text):
        return True
    return any(_is_office(t) for t in tokens[first:last])


def _is_office(token: Token) -> bool:
    """A word that the vocabulary lists for an office, or `co-` with one."""
    positions = vocabulary().positions
    return token.kind == "word" and (token.key in positions or token.key.rpartition("-")[2] in positions)


def without_conjunction(tokens: Sequence[Token], first: int, last: int) -> int:
    """The end without conjunctions that led to what is said elsewhere: `Roe Institute and | Jane Poe`."""
    words = vocabulary().conjunctions
    while last > first + 1 and (tokens[last - 1].text == "&" or _is_small(tokens[last - 1], words)):
        last -= 1
    return last


def _is_small(token: Token, words: frozenset[str]) -> bool:
    return token.kind == "word" and not token.is_capital and token.key in words
