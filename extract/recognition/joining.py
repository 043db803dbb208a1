"""Rules and model together: one answer a text, with the evidence of both."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.recognition.ner import model_spans
from extract.recognition.rules import rule_spans
from extract.recognition.spans import Span
from extract.recognition.tokens import tokenise
from extract.values import replace

#: running text: at least so many words, and this share of them in lower case
_PROSE_WORDS, _PROSE_SHARE = 9, 0.45
#: without a full stop, text this long is no card any more
_LONG = 25
#: letters of a word before a full stop that is no abbreviation
SENTENCE_WORD = 4
#: a rule's span above this confidence stands whatever the model says
_SURE = 0.88
#: evidence that is only the absence of anything better
_WEAK = frozenset({"beside_name", "common_words", "lower_case"})
#: a name in a list stands from here on without the model
_LIKELY = 0.7


def recognise(texts: Sequence[str], languages: tuple[str, ...] = ()) -> list[tuple[Span, ...]]:
    """Labelled spans of every text, in order, without overlaps of one kind.

    Lists and cards are read by rules; the model settles what rules leave open, and reads the
    positions and organisations of running text. A text on which rules are sure costs no model.

    Args:
        texts: lines or paragraphs as printed, line breaks as `\\n`.
        languages: codes of the document's languages.
    """
    ruled = [rule_spans(text) for text in texts]
    asked = [i for i, text in enumerate(texts) if is_prose(text) or _is_open(ruled[i])]
    answers = dict(zip(asked, model_spans([texts[i] for i in asked]) if asked else [], strict=True))
    return [
        join_spans(ruled[i], answers[i], prose=is_prose(text)) if i in answers else ruled[i]
        for i, text in enumerate(texts)
    ]


def is_prose(text: str) -> bool:
    """Whether a text runs in sentences: mostly lower-case words, more than a line of them."""
    tokens = tokenise(text)
    words = [t for t in tokens if t.kind == "word"]
    lowered = sum(not w.is_capital for w in words)
    pairs = pairwise(tokens)
    sentences = sum(b.text == "." and len(a.text) > SENTENCE_WORD for a, b in pairs)
    if len(words) < _PROSE_WORDS or sentences > 1:
        return sentences > 1
    return lowered >= _PROSE_SHARE * len(words) and (sentences > 0 or len(words) >= _LONG)


def _is_open(spans: Sequence[Span]) -> bool:
    """Rules found somebody unsure, or parts for lack of anything better."""
    return any(
        s.confidence < _SURE and (s.label == "PERSON" or _WEAK.intersection(s.evidence)) for s in spans
    )


def join_spans(ruled: Sequence[Span], modelled: Sequence[Span], *, prose: bool) -> tuple[Span, ...]:
    """One set of spans out of both answers; `prose` says that the text runs in sentences."""
    people = _join_people(ruled, modelled, prose=prose)
    if prose:
        parts = _apart([s for s in modelled if s.label != "PERSON"], people)
        parts += [s for s in ruled if s.label == "HONORIFIC"]
    else:
        parts = _join_parts([s for s in ruled if s.label != "PERSON"], modelled)
    return tuple(sorted([*people, *_apart(parts, people)], key=lambda s: (s.start, s.end, s.label)))


def _join_people(ruled: Sequence[Span], modelled: Sequence[Span], *, prose: bool) -> list[Span]:
    """Sure names stand, unsure ones need the model; so does everyone but the first in running text."""
    named = {(s.start, s.end) for s in modelled if s.label == "PERSON"}
    people = []
    for span in ruled:
        if span.label != "PERSON":
            continue
        if (span.start, span.end) in named:
            sure = 1 - (1 - span.confidence) / 2
            people.append(replace(span, confidence=round(sure, 3), evidence=(*span.evidence, "model")))
        elif span.confidence >= (_SURE if prose else _LIKELY) and not (prose and people):
            people.append(span)
    return people


def _join_parts(ruled: Sequence[Span], modelled: Sequence[Span]) -> list[Span]:
    """Weak parts give way to what the model sees in the same place."""
    others = [s for s in modelled if s.label != "PERSON"]
    parts: list[Span] = []
    for span in ruled:
        inside = [s for s in others if span.start <= s.start and s.end <= span.end]
        if "beside_name" in span.evidence and all(s.label == "ROLE" for s in inside):
            inside = []  # a proper name is no position
        weak = span.confidence < _SURE and _WEAK.intersection(span.evidence)
        parts.extend(inside if weak and inside else [span])
    return parts


def _apart(spans: Sequence[Span], people: Sequence[Span]) -> list[Span]:
    """The spans that touch no person."""
    return [s for s in spans if all(s.end <= p.start or s.start >= p.end for p in people)]
