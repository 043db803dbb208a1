"""What stands beside a name, cut into positions, organisations and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.recognition.acronyms import is_acronym
from extract.recognition.boundaries import affiliation_start
from extract.recognition.chunks import chunks, trim
from extract.recognition.lexicon import Word, is_place_phrase, readings
from extract.recognition.spans import Label
from extract.recognition.statements import next_statement
from extract.recognition.tokens import Token
from extract.recognition.vocabulary import (
    is_any,
    is_area,
    is_organisation,
    is_position,
    is_unit,
    vocabulary,
)
from extract.values import quick, replace

#: words of the longest place name in a chunk of its own
_PLACE_WORDS = 4


@quick
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
    found = chunks(tokens, first, last)
    for number, (start, end) in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        parts.extend(_split_statements(tokens, start, end, parts[-1] if parts else None, after))
    return _join_roles(tokens, parts)


def _split_statements(
    tokens: Sequence[Token], first: int, last: int, before: Part | None, after: tuple[int, int] | None
) -> list[Part]:
    """The parts of a chunk; an office behind an organisation or place begins a statement of its own."""
    cut = next_statement(tokens, first, last)
    if cut is not None:
        parts = split_chunk(tokens, first, cut[0], before)
        if parts and parts[-1].label != "ROLE":
            return [*parts, *_split_statements(tokens, cut[1], last, parts[-1], after)]
    return split_chunk(tokens, first, last, before, after)


def split_chunk(
    tokens: Sequence[Token],
    first: int,
    last: int,
    before: Part | None = None,
    after: tuple[int, int] | None = None,
) -> list[Part]:
    """Position and affiliation of one chunk; `before` is the part before it, `after` the next chunk."""
    first, last = trim(tokens, first, last)
    if first >= last:
        return []
    head = position_head(tokens, first, last)
    if head is None:
        return _unit_of_position(tokens, first, last, before) or [_affiliation(tokens, first, last)]
    if first < head and tokens[last - 1].key in vocabulary().owned:
        return _owned(tokens, first, head, last, after)
    boundary = affiliation_start(tokens, head, last)
    boundary = _employer_below(tokens, first, head, last) if boundary >= last else boundary
    end = without_generic(tokens, head, boundary) if boundary < last else last
    headed = tokens[head].kind == "abbreviation" or is_position(tokens[head].text)
    parts = [Part("ROLE", first, end, *((0.9, ("position_head",)) if headed else (0.7, ("lower_case",))))]
    if boundary < last:
        parts.append(_affiliation(tokens, boundary, last))
    return parts


def _employer_below(tokens: Sequence[Token], first: int, head: int, last: int) -> int:
    """Where capitals on the line below an office in small letters begin: `chief editor | The Valley News`."""
    at = next((i for i in range(head + 1, last) if tokens[i].newline), last)
    office = [t for t in tokens[first:at] if t.kind == "word"]
    if at >= last or any(t.is_capital for t in office) or not tokens[at].is_capital:
        return last
    words = vocabulary()
    leads = any(office[-1].key in small for small in (words.links, words.joints, words.conjunctions))
    return last if leads or is_unit(tokens[at].text) or is_position(tokens[at].text) else at


def _owned(
    tokens: Sequence[Token], first: int, head: int, last: int, after: tuple[int, int] | None
) -> list[Part]:
    """`Akme Üniversitesi | Rektörü`: an office in the possessive behind the organisation that has it.

    The organisation ends in its head, an acronym or a place; other words only say which office it is
    (`Satış Uzmanı`), as all of them do where an organisation follows (`Bilgi Teknolojileri Uzmanı, Akme`).
    """
    if after is not None and _is_employer(tokens, first, head, *after):
        return [Part("ROLE", first, last, 0.9, ("position_head",))]
    whole = head
    while head > first and tokens[head - 1].key in vocabulary().owned_with:
        head -= 1
    if head == first + 1 and tokens[first].key in vocabulary().programme:  # `Kongre Başkanı`
        head = first
    elif head == whole:
        while head > first and not _may_own(tokens[head - 1]):
            head -= 1
    role = Part("ROLE", head, last, 0.9, ("position_head",))
    return [_affiliation(tokens, first, head), role] if head > first else [role]


def _may_own(token: Token) -> bool:
    if token.kind != "word" or not token.is_capital:
        return False
    kinds = readings(token.text)
    return (
        is_organisation(token.text)
        or is_acronym(token)
        or bool(kinds & Word.PLACE and not kinds & Word.COMMON)
    )


def _is_employer(tokens: Sequence[Token], first: int, head: int, start: int, end: int) -> bool:
    """Whether the chunk behind an office names for whom it is held, and not where its organisation is."""
    following = tokens[start:end]
    if any(is_position(t.text) for t in following) or not following[0].is_capital:
        return False
    named = any(is_organisation(t.text) or is_acronym(t) for t in following)
    own = [t for t in tokens[first:head] if t.key not in vocabulary().owned_with]
    return named or not any(is_organisation(t.text) for t in own)


def position_head(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The word that makes the chunk a position, if no organisation is named before it.

    Behind a capital an office in another case belongs to what stands before it: `Głos Pedagoga`.
    """
    lowered = tokens[first].kind == "word" and not (tokens[first].is_capital or _is_brand(tokens[first]))
    if lowered and _heads_name(tokens, first, last):
        return None
    final = next((t for t in reversed(tokens[first:last]) if t.kind == "word"), None)
    for at in range(first, last):
        token = tokens[at]
        if token.kind == "abbreviation" and token.key == "po":
            return at
        if token.kind != "word":
            continue
        owned = at > first and token.is_capital and tokens[at - 1].is_capital
        if is_position(token.text, nominative=owned or (at == first and token.is_capital)):
            return at
        if token.is_capital and (is_organisation(token.text) or is_acronym(token)):
            if final is not None and _is_office_of(final, token):
                return last - 1
            return first if lowered and at > first else None
    return first if lowered and tokens[first].key not in vocabulary().links else None


def _is_office_of(final: Token, head: Token) -> bool:
    """`Leeds Museum Director`, `QUKE chair`: the office at the end, in small letters behind an acronym."""
    return is_position(final.text, nominative=True) and (final.is_capital or head.is_shouted)


def _is_brand(token: Token) -> bool:
    """`eBiblio`: a capital inside a word that begins in lower case."""
    return token.text[:1].islower() and any(c.isupper() for c in token.text)


def _heads_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """`mesto Brezno`, `ateliér Lipa`: the head of an organisation in small letters and its name."""
    token = tokens[first]
    named = first + 1 < last and all(t.is_capital for t in tokens[first + 1 : last] if t.kind == "word")
    heads = is_organisation(token.text) or is_any(token.text, "municipal")
    return named and heads and not is_position(token.text)


def _unit_of_position(
    tokens: Sequence[Token], first: int, last: int, before: Part | None
) -> list[Part] | None:
    """`Zastępca Dyrektora, Wydział Promocji Urzędu …`: the unit goes with the position before it."""
    if before is None or before.label != "ROLE" or not is_unit(tokens[first].text):
        return None
    start = affiliation_start(tokens, first, last)
    if start >= last or not _opens_affiliation(tokens, start, last):
        return None
    return [Part("ROLE", first, start, 0.85, ("unit",)), _affiliation(tokens, start, last)]


def _opens_affiliation(tokens: Sequence[Token], at: int, last: int) -> bool:
    """An organisation, acronym or area within reach, not just the unit's own name."""
    return any(is_organisation(t.text) or is_area(t.text) or is_acronym(t) for t in tokens[at:last])


def without_generic(tokens: Sequence[Token], head: int, end: int) -> int:
    """The end of the position without what only introduces a name: `agencji`, `in the`."""
    words = vocabulary()
    for at in range(head + 1, end):
        rest = tokens[at:end]
        generic = is_any(tokens[at].text, "generic") and not tokens[at].is_capital
        if generic and all(t.kind == "word" and not t.is_capital for t in rest):
            end = at
            break
    while end > head + 1 and not tokens[end - 1].is_capital:
        if not any(tokens[end - 1].key in joints for joints in (words.joints, words.weak_joints)):
            break
        end -= 1
    return end


def _affiliation(tokens: Sequence[Token], first: int, last: int) -> Part:
    """One organisation or place; which of the two follows from its words."""
    last = _without_scope(tokens, first, last)
    words = [t for t in tokens[first:last] if t.kind == "word"]
    text = " ".join(t.text for t in tokens[first:last])
    organisation = any(is_organisation(w.text) for w in words)
    if is_place_phrase(text) or (words and is_area(words[0].text)) or _is_capital_city(words):
        return Part("PLACE", first, last, 0.9, ("place_name",))
    places = [bool(readings(w.text) & Word.PLACE) for w in words if w.is_capital]
    if places and all(places) and not organisation and len(words) <= _PLACE_WORDS:
        return Part("PLACE", first, last, 0.85, ("place_name",))
    common = all(readings(w.text) & Word.COMMON for w in words)
    evidence = "organisation_head" if organisation else "common_words" if common else "beside_name"
    return Part("ORG", first, last, 0.9 if organisation else 0.75, (evidence,))


def _without_scope(tokens: Sequence[Token], first: int, last: int) -> int:
    """Cut what only says in which field: `Fundacji … | w zakresie obrony cywilnej`."""
    for at in range(first + 1, last - 1):
        if tokens[at + 1].key in vocabulary().company_forms:
            continue
        scope = tokens[at].key in vocabulary().joints and tokens[at].key not in vocabulary().links
        if scope and not any(t.is_capital for t in tokens[at:last]):
            return at
    return last


def _is_capital_city(words: Sequence[Token]) -> bool:
    """`Miasta Stołecznego Warszawy`: a municipality with a word of area behind it."""
    return len(words) > 1 and is_any(words[0].text, "municipal") and is_area(words[1].text)


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
            joined[-1] = replace(before, last=part.last, confidence=min(before.confidence, part.confidence))
        else:
            joined.append(part)
    return joined
