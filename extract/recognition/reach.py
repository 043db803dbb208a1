"""How far what is said of a name reaches: before it, behind it, up to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.acronyms import is_acronym
from extract.recognition.contexts import closing_bracket, opens_tail
from extract.recognition.honorifics import skip_honorifics
from extract.recognition.lexicon import Word, readings
from extract.recognition.spans import Name
from extract.recognition.tails import Part, split_tail
from extract.recognition.tokens import CLOSING, OPENING, Token
from extract.recognition.vocabulary import is_organisation, is_position, vocabulary

#: signs behind which a position may open an entry
_OPENERS = frozenset(":;•–-*")
#: longest label of a role, in words
LABEL_WORDS = 4


def leading_start(tokens: Sequence[Token], names: Sequence[Name], index: int) -> int:
    """Where a position printed before the name begins: `Prezydent Miasta Gdyni Jan …`, or the name itself.

    It stands at the start of the text or line, or behind a bullet, a colon or a semicolon. A comma may part
    it from a title before the name: `Dean of Arts, Prof. Jane Roe`. Courtesy before it is no part of it.
    """
    honorific = names[index].honorific
    earliest = names[index - 1].last if index else 0
    end = start = honorific - (1 if behind_comma(tokens, names[index]) else 0)
    while start > earliest and tokens[start - 1].kind != "sign" and not tokens[start].newline:
        start -= 1
    opens = start == 0 or tokens[start].newline or tokens[start - 1].text in _OPENERS
    opens = opens or start == skip_honorifics(tokens, earliest)
    if start == honorific or not opens or (index and start == earliest):
        return honorific
    if end < honorific and index and not tokens[start].newline:
        return honorific
    start = min(skip_honorifics(tokens, start), end)
    parts = split_tail(tokens, start, end)
    headed = parts and parts[0].label == "ROLE" and "position_head" in parts[0].evidence
    return start if headed else honorific


def behind_comma(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a comma stands before the title, or what may be one, of a name that ends its line."""
    at = name.honorific
    titled = at < name.first or tokens[at].kind == "initial"
    ends = name.last >= len(tokens) or tokens[name.last].newline or tokens[name.last].text == "."
    return at > 0 and titled and tokens[at - 1].text == "," and ends


def tail_parts(tokens: Sequence[Token], first: int, stop: int) -> list[Part]:
    """Parts said of the name before token `first`; a bracket behind it holds all there is."""
    if first < stop and opens_tail(tokens, first):
        end = min(stop, closing_bracket(tokens, first))
        inside = " ".join(t.key for t in tokens[first + 1 : end - 1])
        return [] if inside in vocabulary().labels else split_tail(tokens, first, end)
    if first < stop and tokens[first].text in OPENING:
        return []
    first = _behind_others(tokens, first, stop)
    if first < stop and tokens[first].text in {".", ":"} and not _is_headed(tokens, first + 1, stop):
        return []
    parts = split_tail(tokens, first, _without_label(tokens, first, stop))
    return [p for p in parts if not _is_filler(tokens, p)]


def first_stop(tokens: Sequence[Token], first: int, last: int) -> int:
    """The `;` that ends what is said of a name in a list that is parted by them, not one in brackets."""
    depth = 0
    for at in range(first, last):
        depth += (tokens[at].text in OPENING) - (tokens[at].text in CLOSING)
        if tokens[at].text == ";" and depth <= 0:
            return at
    return last


def _is_headed(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Behind a full stop or colon a title may begin; only an organisation or position is the person's."""
    if first < stop and tokens[first].newline and any(_is_office(t) for t in tokens[first : first + 2]):
        return True
    for at, token in enumerate(tokens[first:stop], first):
        if token.kind == "sign" and token.text != ".":
            return False
        if token.kind == "word" and token.is_capital:
            head = tokens[at + 1] if at + 1 < stop and readings(token.text) & Word.ADJECTIVE else token
            return is_organisation(head.text) or is_position(token.text) or is_acronym(token)
    return False


def _is_office(token: Token) -> bool:
    return token.kind == "word" and is_position(token.text, nominative=True)


def _behind_others(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Skip `i inni`, `et al.` right behind a name."""
    for length in (3, 2):
        shown = " ".join(t.key for t in tokens[first : min(stop, first + length)])
        if shown in vocabulary().and_others:
            return min(stop, first + length)
    return first


def _is_filler(tokens: Sequence[Token], part: Part) -> bool:
    """A conjunction, `i inni`, `TBA`: nothing that is said of a person."""
    words = vocabulary()
    if not any(t.kind in {"word", "abbreviation"} for t in tokens[part.first : part.last]):
        return True
    shown = " ".join(t.key for t in tokens[part.first : part.last] if t.text != ".")
    return shown in words.conjunctions or shown in words.and_others or shown in words.nobody


def _without_label(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Cut the label of the next person from the end: `… ZMP Moderator:`, and a title behind a colon.

    A word before the colon that no dictionary knows for a label is one only where a name follows it.
    """
    colon = next((i for i in range(stop - 1, first - 1, -1) if tokens[i].text == ":"), None)
    if colon is None or colon == first:
        return stop
    for length in range(min(LABEL_WORDS, colon - first), 0, -1):
        words = tokens[colon - length : colon]
        if " ".join(w.key for w in words) in vocabulary().labels:
            return colon - length
    earliest = max(first, colon - LABEL_WORDS)
    line = next((i for i in range(colon, earliest - 1, -1) if tokens[i].newline), None)
    unknown = colon if stop == len(tokens) else max(first, colon - 1)
    return line if line is not None else unknown
