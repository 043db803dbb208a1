"""Employers behind the head of an office: `Head of Press, City Library`, `editor at X and Y`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.recognition.acronyms import is_acronym
from extract.recognition.boundaries import affiliation_start, is_place_tail
from extract.recognition.employer_names import Run, further_names, name_run
from extract.recognition.tokens import Token
from extract.recognition.vocabulary import is_any, is_organisation, is_position, is_unit, vocabulary


@dataclass(frozen=True, slots=True)
class Employer:
    """Tokens `first` to `last` (exclusive) name whom the person works for, in the office headed by `head`."""

    first: int
    last: int
    head: int | None = None


def heads_office(tokens: Sequence[Token], at: int, start: int) -> bool:
    """A word that heads a position and is not part of a name or of another's office."""
    token = tokens[at]
    if token.kind not in {"word", "abbreviation"} or not is_position(token.text) or is_acronym(token):
        return False
    if token.key in vocabulary().company_forms:
        return False
    if at == start or not token.is_capital:
        return True
    before = tokens[at - 1]
    inside = before.is_capital and is_organisation(before.text)
    return not inside and before.key not in vocabulary().links and before.key not in vocabulary().joints


def bare_name(tokens: Sequence[Token], start: int, end: int) -> Run | None:
    """A clause at the head of the text that names an organisation and says nothing else."""
    headed = tokens[start].is_capital and not is_position(tokens[start].text)
    if not headed or not any(is_organisation(t.text) or is_acronym(t) for t in tokens[start:end]):
        return None
    last = name_run(tokens, start, end)
    return (start, last) if last == end else None


def of_offices(
    tokens: Sequence[Token], heads: Sequence[int], end: int, following: Run | None
) -> Iterator[Employer]:
    """Employers behind the offices of one clause; the last office may be followed by a comma and its own."""
    for number, head in enumerate(heads):
        stop = _clause_stop(tokens, head, heads[number + 1] if number + 1 < len(heads) else end)
        if is_past(tokens, head) or is_any(tokens[head].text, "makers"):
            continue
        begin = _begin(tokens, head, stop)
        if begin < stop:
            if not _is_of_another_kind(tokens, head, begin, stop):
                yield from named_together(tokens, begin, stop, head)
        elif stop == end and following and tokens[end].text == ",":
            yield from _behind_comma(tokens, head, following)


def _begin(tokens: Sequence[Token], head: int, stop: int) -> int:
    """Where the employer begins: the object of the office (`member of the Senate`), its unit, or its name."""
    if head + 2 < stop and tokens[head + 1].key in vocabulary().objects:
        return head + 2 if is_organisation(tokens[head + 2].text) else stop
    begin = _unit_of_office(tokens, head, stop) or affiliation_start(tokens, head, stop)
    if begin < stop and tokens[begin - 1].key in vocabulary().conjunctions:
        while begin - 2 > head and tokens[begin - 2].is_capital and not is_acronym(tokens[begin - 2]):
            begin -= 2 if tokens[begin - 1].key in vocabulary().conjunctions else 1
            if tokens[begin - 1].text in vocabulary().field_acronyms:
                break
    return begin


def _behind_comma(tokens: Sequence[Token], head: int, following: Run) -> Iterator[Employer]:
    """`Head of Press, City Library`: the next clause is an organisation and nothing else."""
    first, last = following
    if not bare_name(tokens, first, last):
        return
    if is_unit(tokens[first].text):
        inner = affiliation_start(tokens, first, last)
        first = inner if inner < last else first
    if is_organisation(tokens[first].text) or is_acronym(tokens[first]):
        yield Employer(first, last, head)


def named_together(tokens: Sequence[Token], begin: int, stop: int, head: int | None) -> Iterator[Employer]:
    run = (begin, name_run(tokens, begin, stop))
    for first, last in further_names(tokens, run, stop):
        yield Employer(first, last, head)


def _clause_stop(tokens: Sequence[Token], head: int, end: int) -> int:
    """Where the office's own words end: before `with experience`, `such as`, `who`."""
    words = vocabulary()
    for at in range(head + 1, end):
        if tokens[at].key in words.examples:
            return at
        if tokens[at].key in words.breakers and (at + 1 >= end or not tokens[at + 1].is_capital):
            return at
    return end


def _unit_of_office(tokens: Sequence[Token], head: int, stop: int) -> int | None:
    """`in the Office of the President`: an office named behind a preposition of place is the employer."""
    for at in range(head + 1, stop - 1):
        token = tokens[at]
        if token.is_capital and is_unit(token.text) and tokens[at - 1].key in vocabulary().joints:
            later = next((t for t in tokens[at + 1 : stop] if t.is_capital), None)
            return at if later is not None and is_position(later.text) else None
    return None


def is_past(tokens: Sequence[Token], head: int) -> bool:
    return any(t.key in vocabulary().former for t in tokens[max(0, head - 2) : head])


def _is_of_another_kind(tokens: Sequence[Token], head: int, begin: int, stop: int) -> bool:
    """A place without its office, an expert's field, or the name of a project: nobody's employer."""
    before = tokens[begin - 1]
    shown = tokens[begin : name_run(tokens, begin, stop)]
    if is_any(before.text, "works"):
        return True
    if any(is_organisation(t.text) or is_acronym(t) for t in shown):
        return False
    if before.key in vocabulary().joints and is_any(tokens[head].text, "experts"):
        return True
    if is_place_tail(tokens, begin, begin + len(shown)):
        return not any(is_any(t.text, "territorial") or is_unit(t.text) for t in tokens[head:begin])
    return False
