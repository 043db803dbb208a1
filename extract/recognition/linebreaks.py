"""Line ends that part nothing: inside brackets, and inside the name of an employer.

Evidence for the latter: a line that ends with a small word that leads on (`University of`), or with a
word for employers that nothing names and no sign closes (`Anna Lis, Universidad`), is not done, unless
what follows up to a comma or bracket may be the next one of a list.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.contexts import closing_bracket
from extract.recognition.tokens import CLOSING, OPENING, Token
from extract.recognition.vocabulary import is_organisation, vocabulary

#: tokens of a bracket; one that holds more was not closed
LONGEST_BRACKET = 40
#: letters of a word that leads on; shorter ones are initials and list marks
SHORTEST_LINK = 2


def without_breaks_within(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens; a line end inside brackets or the name of an employer parts nothing."""
    breaks = [i for i, t in enumerate(tokens) if t.newline and i]
    if not breaks:
        return tokens
    inside = {i for i in breaks if _leads_on(tokens, i) or _is_unnamed(tokens, i)} | _in_brackets(tokens)
    return tuple(t._replace(newline=False) if t.newline and i in inside else t for i, t in enumerate(tokens))


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the line before `at` ends with `of`, `de`, `di` behind a word."""
    last = tokens[at - 1]
    links = last.key in vocabulary().links and len(last.key) >= SHORTEST_LINK and not last.is_capital
    return links and at > 1 and tokens[at - 2].kind == "word" and tokens[at].is_capital


def _is_unnamed(tokens: Sequence[Token], at: int) -> bool:
    """Whether the line before `at` ends with a word for employers that stands behind a sign, and a
    name follows with a small word in it (`Carlos III de Madrid`), and no comma or bracket."""
    last = tokens[at - 1]
    if last.kind != "word" or not last.is_capital or last.is_shouted or not is_organisation(last.text):
        return False
    if at < 2 or tokens[at - 2].kind != "sign" or not tokens[at].is_capital:
        return False
    end = next((i for i in range(at, len(tokens)) if tokens[i].newline and i > at), len(tokens))
    words = tokens[at:end]
    return all(t.kind in ("word", "initial") for t in words) and not all(t.is_capital for t in words)


def _in_brackets(tokens: Sequence[Token]) -> set[int]:
    """The tokens inside a pair of brackets, and those before a bracket's end."""
    opened = [i for i, t in enumerate(tokens) if t.text in OPENING]
    closed = [i for i, t in enumerate(tokens) if t.text in CLOSING]
    if not closed:
        return set()
    spans = [(0, closed[0])] if not opened or opened[0] > closed[0] else []
    spans += [(i, closing_bracket(tokens, i)) for i in opened]
    return {
        i
        for a, b in spans
        if b - a <= LONGEST_BRACKET and tokens[b - 1].text in CLOSING
        for i in range(a + 1, b)
    }
