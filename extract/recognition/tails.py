"""What stands beside a name, cut into positions, organisations and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.recognition.lexicon import Word, is_place_phrase, readings
from extract.recognition.spans import Label
from extract.recognition.tokens import CLOSING, DASHES, OPENING, QUOTES, Token
from extract.recognition.vocabulary import is_area, is_organisation, is_position, is_unit, plain, vocabulary

#: letters of an acronym of an organisation: `UM`, `IBRiS`, `CNRS`
_ACRONYM = 7


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens `first` to `last` (exclusive) are a position, an organisation or a place."""

    label: Label
    first: int
    last: int
    confidence: float
    evidence: tuple[str, ...]


def split_tail(tokens: Sequence[Token], first: int, last: int) -> list[Part]:
    """The parts of tokens `first` to `last`: chunk by chunk, and inside a chunk position first."""
    parts: list[Part] = []
    for start, end in chunks(tokens, first, last):
        parts.extend(split_chunk(tokens, start, end))
    return _join_roles(tokens, parts)


def chunks(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Runs between commas, semicolons, brackets, spaced dashes and slashes."""
    found: list[tuple[int, int]] = []
    start = first
    for at in range(first, last + 1):
        if at == last or _is_delimiter(tokens, at, last):
            if start < at:
                found.append((start, at))
            start = at + 1
    return found


def _is_delimiter(tokens: Sequence[Token], at: int, last: int) -> bool:
    text = tokens[at].text
    if text in ",;:/" or text in OPENING or text in CLOSING:
        return True
    following = tokens[at + 1] if at + 1 < last else None
    if text in DASHES:
        return tokens[at].spaced or following is None or following.spaced
    return text == "." and (following is None or (following.is_capital and following.spaced and at > 0))


def split_chunk(tokens: Sequence[Token], first: int, last: int) -> list[Part]:
    """Position and affiliation of one chunk."""
    while first < last and _is_filler(tokens[first]):
        first += 1
    while last > first and tokens[last - 1].text in {".", *DASHES}:
        last -= 1
    if first >= last:
        return []
    head = _position_head(tokens, first, last)
    if head is None:
        return [_affiliation(tokens, first, last)]
    boundary = _boundary(tokens, head, last)
    end = boundary
    while end > head + 1 and _is_joint(tokens[end - 1]):
        end -= 1
    parts = [Part("ROLE", first, end, 0.9, ("position_head",))]
    if boundary < last:
        parts.extend(_affiliations_after(tokens, boundary, last))
    return parts


def _is_filler(token: Token) -> bool:
    return token.text in DASHES or token.text in QUOTES or token.text in {".", "*"} or _is_joint(token)


def _is_joint(token: Token) -> bool:
    return not token.is_capital and plain(token.text) in vocabulary().joints


def _position_head(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The word that makes the chunk a position, if no organisation is named before it."""
    lowered = tokens[first].kind == "word" and not tokens[first].is_capital
    for at in range(first, last):
        token = tokens[at]
        if token.kind == "abbreviation" and plain(token.text) == "po":
            return at
        if token.kind != "word":
            continue
        if is_position(token.text):
            return at
        if token.is_capital and (is_organisation(token.text) or is_acronym(token)):
            return first if lowered and at > first and not _is_joint(tokens[first]) else None
    return first if lowered else None


def is_acronym(token: Token) -> bool:
    """Capitals that name an organisation; fields such as `PR` do not count."""
    capitals = sum(c.isupper() for c in token.text)
    return (
        2 <= capitals
        and len(token.text) <= _ACRONYM
        and capitals * 2 > len(token.text)
        and token.text.upper() not in vocabulary().field_acronyms
        and plain(token.text).upper() not in _FIELDS_AND_NUMERALS
    )


_FIELDS_AND_NUMERALS = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "PR", "IT", "HR"}) | {
    "UE", "EU", "AI", "ICT", "RP", "ESG", "SEO", "B2B", "CSR", "GIS", "UX", "R&D", "TV", "CEO", "CTO", "CFO",
}  # fmt: skip


def _boundary(tokens: Sequence[Token], head: int, last: int) -> int:
    """Where the position ends and its organisation or place begins; `last` when none does."""
    at = head + 1
    while at < last:
        token = tokens[at]
        if token.kind == "word" and token.is_capital and not is_position(token.text):
            if start := _organisation_start(tokens, head, at, last):
                return start
        at += 1
    return last


def _organisation_start(tokens: Sequence[Token], head: int, at: int, last: int) -> int | None:
    token = tokens[at]
    joined = at > head + 1 and _is_joint(tokens[at - 1])
    if is_acronym(token) or is_area(token.text):
        return at
    if _is_unit_here(tokens, at, last):
        return None
    if is_organisation(token.text):
        return _widen(tokens, head, at)
    if joined:
        return at
    if _is_place_tail(tokens, at, last):
        return at
    if at == head + 1 and _is_own_name(tokens, head, at, last):
        return at
    return None


def _is_unit_here(tokens: Sequence[Token], at: int, last: int) -> bool:
    """A unit belongs to the position when another organisation or place follows it, or nothing does."""
    token = tokens[at]
    if not is_unit(token.text):
        return plain(token.text) in {"zarzadu", "rady", "miasta", "gminy"} and at + 1 >= last
    if is_unit(token.text) and not is_organisation(token.text):
        return True
    return True


def _widen(tokens: Sequence[Token], head: int, at: int) -> int:
    """Take adjectives before the organisation's head along: `Śląskiego Związku`."""
    start = at
    while start - 1 > head and tokens[start - 1].kind == "word" and tokens[start - 1].is_capital:
        before = tokens[start - 1]
        if is_unit(before.text) or is_position(before.text) or not _agrees(before.text, tokens[start].text):
            break
        start -= 1
    return start


def _agrees(adjective: str, noun: str) -> bool:
    """An adjective in the case of its noun: both end alike in Polish (`-iego -u`, `-iej -ii`)."""
    kinds = readings(adjective)
    if not kinds & Word.ADJECTIVE:
        return not kinds & Word.COMMON
    masculine = plain(adjective).endswith("ego")
    return masculine == plain(noun).endswith(("u", "a"))


def _is_place_tail(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Only place names up to the end of the chunk: `Prezydent | Wrocławia`."""
    words = tokens[at:last]
    return all(w.kind == "word" and w.is_capital and readings(w.text) & Word.PLACE for w in words)


def _is_own_name(tokens: Sequence[Token], head: int, at: int, last: int) -> bool:
    """Capitals right behind the position that neither agree with it nor are its object."""
    kinds = readings(tokens[at].text)
    return not kinds & Word.COMMON


def _affiliations_after(tokens: Sequence[Token], first: int, last: int) -> list[Part]:
    return [_affiliation(tokens, first, last)]


def _affiliation(tokens: Sequence[Token], first: int, last: int) -> Part:
    """One organisation or place; which of the two follows from its words."""
    words = [t for t in tokens[first:last] if t.kind == "word"]
    text = " ".join(t.text for t in tokens[first:last])
    if is_place_phrase(text) or (words and is_area(words[0].text)):
        return Part("PLACE", first, last, 0.9, ("place_name",))
    places = [bool(readings(w.text) & Word.PLACE) for w in words if w.is_capital]
    organisation = any(is_organisation(w.text) for w in words)
    if places and all(places) and not organisation and len(words) <= 4:
        return Part("PLACE", first, last, 0.85, ("place_name",))
    return Part(
        "ORG",
        first,
        last,
        0.9 if organisation else 0.75,
        ("organisation_head" if organisation else "beside_name",),
    )


def _join_roles(tokens: Sequence[Token], parts: list[Part]) -> list[Part]:
    """Positions with nothing but a comma between them are printed as one: `pisarz, bloger`."""
    joined: list[Part] = []
    for part in parts:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.label == part.label == "ROLE"
            and all(t.text == "," for t in tokens[before.last : part.first])
        ):
            joined[-1] = Part(
                "ROLE", before.first, part.last, min(before.confidence, part.confidence), part.evidence
            )
        else:
            joined.append(part)
    return joined
