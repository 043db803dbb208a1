"""Lists of people as printed: who, with which title, in which position, from where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.recognition.names import Name, find_names
from extract.recognition.spans import PersonMention
from extract.recognition.tails import Part, split_tail
from extract.recognition.tokens import CLOSING, OPENING, Token, tokenise
from extract.recognition.vocabulary import plain, vocabulary

_SPACE = re.compile(r"\s+")
#: a hyphen at a line end, between letters, that only breaks a word
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐\u00ad]\n(?=[^\W\d_])")


def parse_people(
    text: str,
    languages: Sequence[str] = (),
    *,
    known: frozenset[str] = frozenset(),
    listed: bool = True,
) -> tuple[PersonMention, ...]:
    """The people named in a participant line or paragraph, in print order.

    Args:
        text: as printed; line breaks may be kept as `\\n`.
        languages: codes of the document's languages, the first one counts most.
        known: names that the document states for sure elsewhere, as printed.
        listed: the caller knows that the text names people, so that unknown names pass.
    """
    tokens = tokenise(text)
    names = find_names(tokens, listed=listed)
    mentions = []
    for index, name in enumerate(names):
        stop = names[index + 1].honorific if index + 1 < len(names) else len(tokens)
        before = names[index - 1].last if index else 0
        mentions.append(_mention(text, tokens, name, before, stop))
    return tuple(mentions)


def _mention(text: str, tokens: Sequence[Token], name: Name, before: int, stop: int) -> PersonMention:
    parts = tail_parts(tokens, name.last, stop)
    position, affiliation = _position_and_affiliation(text, tokens, parts)
    first = tokens[name.honorific]
    last = tokens[max([p.last for p in parts], default=name.last) - 1]
    honorific = text[first.start : tokens[name.first].start] if name.honorific < name.first else None
    return PersonMention(
        name=printed(text[tokens[name.first].start : tokens[name.last - 1].end]),
        honorific=printed(honorific) if honorific else None,
        position=position,
        affiliation=affiliation,
        start=first.start,
        end=last.end,
        confidence=name.confidence,
        evidence=name.evidence,
    )


def tail_parts(tokens: Sequence[Token], first: int, stop: int) -> list[Part]:
    """Parts said of the name before token `first`; a bracket behind it holds all there is."""
    if first < stop and tokens[first].text in OPENING:
        depth, at = 0, first
        while at < stop:
            depth += (tokens[at].text in OPENING) - (tokens[at].text in CLOSING)
            at += 1
            if depth == 0:
                break
        return split_tail(tokens, first, at)
    parts = split_tail(tokens, first, stop)
    return [p for p in parts if plain(tokens[p.first].text) not in vocabulary().conjunctions]


def _position_and_affiliation(
    text: str, tokens: Sequence[Token], parts: Sequence[Part]
) -> tuple[str | None, str | None]:
    roles = [p for p in parts if p.label == "ROLE"]
    places = [p for p in parts if p.label in {"ORG", "PLACE"}]
    position = _slice(text, tokens, roles[0], roles[0]) if roles else None
    affiliation = None
    if places:
        last = places[0]
        for part in places[1:]:
            if any(r.first >= last.last and r.last <= part.first for r in roles):
                break
            last = part
        affiliation = _slice(text, tokens, places[0], last)
    return position, affiliation


def _slice(text: str, tokens: Sequence[Token], first: Part, last: Part) -> str:
    return printed(text[tokens[first.first].start : tokens[last.last - 1].end])


def printed(text: str) -> str:
    """`text` with line breaks, line-end hyphens and runs of spaces undone."""
    return _SPACE.sub(" ", _LINE_END_HYPHEN.sub("", text)).strip()


def without_place(mention: PersonMention) -> PersonMention:
    """The mention alone, for comparing mentions of different lines."""
    return replace(mention, start=0, end=0)
