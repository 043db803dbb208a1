"""Affiliations tied to names by raised figures and signs: `Jan Nowak1,2 … 1Uniwersytet …`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.recognition.spans import Name
from extract.recognition.tokens import Token

#: signs that mark an affiliation besides figures
_SIGNS = frozenset("*†‡§¶#¹²³⁰⁴⁵⁶⁷⁸⁹")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
#: highest figure that marks an affiliation; years and counts are larger
_HIGHEST_MARK = 40


@dataclass(frozen=True, slots=True)
class Marks:
    """Affiliations by mark: ranges of tokens by the first token of a name; they begin at token `stop`."""

    stop: int
    by_name: Mapping[int, list[tuple[int, int]]] = field(default_factory=dict)


def affiliation_marks(tokens: Sequence[Token], names: Sequence[Name]) -> Marks:
    """Affiliations tied to names by figures or signs: `Jan Nowak1,2 … 1Uniwersytet …`."""
    nothing = Marks(len(tokens))
    if not names:
        return nothing
    wanted = {name.first: _marks_behind(tokens, name.last) for name in names}
    starts = _marked_chunks(tokens, max(n.last for n in names))
    used = {m for found in wanted.values() for m in found}
    if not used or not used & set(starts):
        return nothing
    ordered = sorted(starts.items(), key=lambda item: item[1])
    ends = [start - 1 for _, start in ordered[1:]] + [len(tokens)]
    ranges = {m: _trimmed(tokens, s, e) for (m, s), e in zip(ordered, ends, strict=True)}
    by_name = {k: [ranges[m] for m in found if m in ranges] for k, found in wanted.items()}
    return Marks(ordered[0][1] - 1, {k: v for k, v in by_name.items() if v})


def has_figure(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a figure that may mark an affiliation stands right behind a name: `Jan Nowak²`."""
    if name.last >= len(tokens) or tokens[name.last].spaced or tokens[name.last].newline:
        return False
    token = tokens[name.last]
    return _is_mark(token) and token.text[:1].isdigit()


def _marks_behind(tokens: Sequence[Token], at: int) -> list[str]:
    marks = []
    while at < len(tokens) and not tokens[at].newline:
        token = tokens[at]
        if _is_mark(token):
            marks.extend(token.text.translate(_SUPERSCRIPTS).split(","))
        elif token.text != "," or at + 1 >= len(tokens) or tokens[at + 1].spaced:
            break
        at += 1
    return marks


def _is_mark(token: Token) -> bool:
    if token.text in _SIGNS:
        return True
    figures = token.text.split(",")
    return token.kind == "number" and all(f.isdigit() and int(f) <= _HIGHEST_MARK for f in figures)


def _marked_chunks(tokens: Sequence[Token], first: int) -> dict[str, int]:
    """Marks that stand before a capital behind the last name, with the token that follows each."""
    starts: dict[str, int] = {}
    for at in range(first, len(tokens) - 1):
        before = tokens[at - 1]
        opens = tokens[at].newline or before.kind == "sign" or tokens[at].spaced
        if _is_mark(tokens[at]) and opens and tokens[at + 1].is_capital and tokens[at].text not in starts:
            starts[tokens[at].text.translate(_SUPERSCRIPTS)] = at + 1
    return starts


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    opened = any(t.text == "(" for t in tokens[first:last])
    kept = ")”" if opened else "”"
    while last > first + 1 and tokens[last - 1].kind == "sign" and tokens[last - 1].text not in kept:
        last -= 1
    return first, last
