"""The position and the affiliation in what is said of a person, as printed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.recognition.tails import Part
from extract.recognition.tokens import Token, places
from extract.recognition.vocabulary import is_organisation, vocabulary

_SPACE = re.compile(r"\s+")
#: a hyphen at a line end, between letters, that only breaks a word
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐\u00ad]\n(?=[^\W\d_A-ZĄĆĘŁŃÓŚŹŻ])")


def position_and_affiliation(
    text: str, tokens: Sequence[Token], parts: Sequence[Part]
) -> tuple[str | None, str | None]:
    """The present position and affiliation in the parts behind one name; None where none is printed."""
    current = _without_past(tokens, parts)
    if not current and parts and parts[0].label == "ROLE":
        held = next((i for i, p in enumerate(parts) if i and p.label == "ROLE"), len(parts))
        return _slice(text, parts[0].first, parts[held - 1].last), None
    roles = [p for p in current if p.label == "ROLE"]
    offices = [p for p in current if p.label in {"ORG", "PLACE"}]
    position = _slice(text, roles[0].first, _before_links(tokens, roles[0])) if roles else None
    if not offices:
        return position, _object_of_office(text, tokens, roles[0]) if roles else None
    last = offices[0]
    for part in offices[1:]:
        parted = any(r.first >= last.last and r.last <= part.first for r in roles)
        if parted or any(t.is_capital for t in tokens[last.last : part.first]):
            break  # capitals between are the name: `Prezes ZMP | Anna Lis | (Gdynia)`
        last = part
    return position, _slice(text, offices[0].first, last.last)


def _without_past(tokens: Sequence[Token], parts: Sequence[Part]) -> list[Part]:
    """The parts without offices of the past (`former`, `b.`) and the organisations behind each of them."""
    kept: list[Part] = []
    past = False
    for part in parts:
        if part.label == "ROLE":
            past = tokens[part.first].key in vocabulary().former
        if not past:
            kept.append(part)
    return kept


def _before_links(tokens: Sequence[Token], part: Part) -> int:
    """`Mayor of` is the position `Mayor`."""
    last = part.last
    words = vocabulary()
    small = words.links | words.joints | words.conjunctions
    while last > part.first + 1 and not tokens[last - 1].is_capital and tokens[last - 1].key in small:
        last -= 1
    return last


def _object_of_office(text: str, tokens: Sequence[Token], role: Part) -> str | None:
    """The organisation inside an office: `Poseł do | Parlamentu Europejskiego`."""
    for at in range(role.first + 1, role.last):
        if tokens[at - 1].key in vocabulary().objects and is_organisation(tokens[at].text):
            return _slice(text, at, role.last) if tokens[at].is_capital else None
    return None


def _slice(text: str, first: int, last: int) -> str:
    shown = between(text, first, last)
    if shown.count("(") > shown.count(")"):  # `Roe Institute (RI)` was cut before its end
        behind = text[places(text)[last - 1][1] :]
        shown += ")" if behind.startswith(")") else ""
    return printed(shown)


def between(text: str, first: int, last: int) -> str:
    """What is printed from token `first` to `last`, exclusive."""
    at = places(text)
    return text[at[first][0] : at[last - 1][1]]


def printed(text: str) -> str:
    """`text` with line breaks, line-end hyphens and runs of spaces undone."""
    return _SPACE.sub(" ", _LINE_END_HYPHEN.sub("", text)).strip()
