"""Spans of a text by rules and dictionaries alone."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.names import find_names
from extract.recognition.reach import leading_start, tail_parts
from extract.recognition.spans import Name, Span
from extract.recognition.tails import Part, split_tail
from extract.recognition.tokens import places, tokenise

#: the characters from and to which each token stands
Places = Sequence[tuple[int, int]]


def rule_spans(text: str) -> tuple[Span, ...]:
    """Persons with their titles, and what stands before and behind them, in order."""
    tokens = tokenise(text)
    names = find_names(tokens)
    spans: list[Span] = []
    at = places(text)
    starts = [leading_start(tokens, names, index) for index in range(len(names))]
    for name, start, stop in zip(names, starts, [*starts[1:], len(tokens)], strict=False):
        spans.extend(_part_span(at, p) for p in split_tail(tokens, start, name.honorific))
        spans.extend(_name_spans(at, name))
        spans.extend(_part_span(at, p) for p in tail_parts(tokens, name.last, stop))
    return tuple(sorted(spans, key=lambda s: (s.start, s.end)))


def _name_spans(at: Places, name: Name) -> list[Span]:
    person = Span(at[name.first][0], at[name.last - 1][1], "PERSON", name.confidence, name.evidence)
    if name.honorific == name.first:
        return [person]
    title = Span(at[name.honorific][0], at[name.first - 1][1], "HONORIFIC", 0.95, ("title",))
    return [title, person]


def _part_span(at: Places, part: Part) -> Span:
    return Span(at[part.first][0], at[part.last - 1][1], part.label, part.confidence, part.evidence)
