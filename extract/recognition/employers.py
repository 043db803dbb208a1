"""For whom a person works, in running text: organisations that an office or a verb of work governs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.recognition.acronyms import is_acronym
from extract.recognition.chunks import chunks
from extract.recognition.employer_names import Run, name_run
from extract.recognition.lexicon import Word, readings
from extract.recognition.offices import Employer, bare_name, heads_office, is_past, named_together, of_offices
from extract.recognition.tokens import CLOSING, OPENING, Token
from extract.recognition.vocabulary import is_any, is_organisation, vocabulary

#: letters of the shortest word that ends a sentence; shorter ones before a full stop are abbreviations
_WHOLE = 3
#: words between the start of a sentence and its verb: `At the Museum of Glass she leads …`
_TO_VERB = 3


def find_employers(tokens: Sequence[Token], first: int = 0) -> list[Employer]:
    """Employers that a text states from token `first` on, in print order.

    Evidence: the text opens with organisations alone; or the organisation stands behind the head
    of an office in one clause, in the genitive or behind a preposition of place; or behind a verb
    of work. What stands behind `with`, `such as` is no employer, nor is the place or the field of
    an expert, the work of an author, or an office of the past.
    """
    found: list[Employer] = []
    opening = True
    clauses = _clauses(tokens, first)
    for number, (start, end) in enumerate(clauses):
        if start and tokens[start - 1].text in OPENING:
            found += _in_bracket(tokens, start, end, found)
            continue
        heads = [i for i in range(start, end) if heads_office(tokens, i, start)]
        if opening and (run := bare_name(tokens, start, end)):
            found.append(Employer(*run))
            continue
        opening = False
        if heads:
            following = clauses[number + 1] if number + 1 < len(clauses) else None
            found += of_offices(tokens, heads, end, following)
        else:
            found += _of_verb(tokens, start, end)
    return found


def _clauses(tokens: Sequence[Token], first: int) -> list[Run]:
    """Runs between signs, and between full stops behind words that dictionaries know in full."""
    found = []
    for start, end in chunks(tokens, first, len(tokens)):
        for at in range(start + 1, end - 1):
            if tokens[at].text == "." and tokens[at + 1].is_capital and _is_whole_word(tokens[at - 1]):
                found.append((start, at))
                start = at + 1
        found.append((start, end))
    return found


def _is_whole_word(token: Token) -> bool:
    words = vocabulary()
    if token.is_capital or len(token.text) < _WHOLE or token.key in words.honorifics | words.patrons:
        return False
    return bool(readings(token.text) & Word.COMMON)


def _in_bracket(tokens: Sequence[Token], start: int, end: int, found: Sequence[Employer]) -> list[Employer]:
    """An acronym or a site in brackets right behind an employer is another form of its name."""
    if not found or found[-1].last != start - 1:
        return []
    closed = end < len(tokens) and tokens[end].text in CLOSING
    acronym = end == start + 1 and is_acronym(tokens[start])
    return (
        [Employer(start, end, found[-1].head)] if closed and (acronym or _is_site(tokens, start, end)) else []
    )


def _is_site(tokens: Sequence[Token], start: int, end: int) -> bool:
    """`institute.org`: small letters and full stops in one piece."""
    shown = tokens[start:end]
    whole = all(not t.spaced for t in shown[1:]) and any(t.text == "." for t in shown)
    return whole and all(t.text in ".-" or (t.kind == "word" and t.text.islower()) for t in shown)


def _of_verb(tokens: Sequence[Token], start: int, end: int) -> Iterator[Employer]:
    """`works at X`, `At X she is responsible for …`: the organisation of a verb of work."""
    verb = next((i for i in range(start, end) if _is_employment(tokens[i])), None)
    if verb is None or is_past(tokens, verb):
        return
    if tokens[start].key in vocabulary().joints and start + 1 < verb and tokens[start + 1].is_capital:
        last = name_run(tokens, start + 1, verb)
        if verb - last <= _TO_VERB and _is_workplace(tokens[start + 1]):
            yield Employer(start + 1, last)
            return
    stop = next((i for i in range(verb, end) if tokens[i].key in vocabulary().examples), end)
    named = [i for i in range(verb + 1, stop) if _is_workplace(tokens[i])]
    placed = [i for i in named if _is_introduced(tokens[i - 1])]
    governed = [i for i in named if is_organisation(tokens[i].text) and i - verb <= _TO_VERB]
    if placed or governed:
        yield from named_together(tokens, (placed or governed)[0], stop, None)


def _is_introduced(before: Token) -> bool:
    return before.key in vocabulary().joints or is_any(before.text, "generic")


def _is_employment(token: Token) -> bool:
    return token.kind == "word" and is_any(token.text, "employment")


def _is_workplace(token: Token) -> bool:
    """A name of its own, an acronym or an organisation's head; no place and no common word."""
    if token.kind != "word" or not token.is_capital:
        return False
    if is_organisation(token.text) or is_acronym(token):
        return True
    return not readings(token.text) & (Word.PLACE | Word.COMMON | Word.ADJECTIVE)
