"""Spans of a text by rules and dictionaries alone."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.names import find_names
from extract.recognition.people import leading_start, tail_parts
from extract.recognition.spans import Name, Span
from extract.recognition.tails import Part, split_tail
from extract.recognition.tokens import Token, tokenise


def rule_spans(text: str) -> tuple[Span, ...]:
    """Persons with their titles, and what stands before and behind them, in order."""
    tokens = tokenise(text)
    names = find_names(tokens)
    spans: list[Span] = []
    for index, name in enumerate(names):
        start = leading_start(tokens, names, index)
        stop = leading_start(tokens, names, index + 1) if index + 1 < len(names) else len(tokens)
        spans.extend(_part_span(tokens, p) for p in split_tail(tokens, start, name.honorific))
        spans.extend(_name_spans(tokens, name))
        spans.extend(_part_span(tokens, p) for p in tail_parts(tokens, name.last, stop))
    return tuple(sorted(spans, key=lambda s: (s.start, s.end)))


def _name_spans(tokens: Sequence[Token], name: Name) -> list[Span]:
    person = Span(
        tokens[name.first].start, tokens[name.last - 1].end, "PERSON", name.confidence, name.evidence
    )
    if name.honorific == name.first:
        return [person]
    title = Span(tokens[name.honorific].start, tokens[name.first - 1].end, "HONORIFIC", 0.95, ("title",))
    return [title, person]


def _part_span(tokens: Sequence[Token], part: Part) -> Span:
    return Span(
        tokens[part.first].start, tokens[part.last - 1].end, part.label, part.confidence, part.evidence
    )
