"""Lists of people as printed: who, with which title, in which position, from where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.recognition.boundaries import is_acronym
from extract.recognition.contexts import closing_bracket, opens_tail
from extract.recognition.lexicon import Word, readings
from extract.recognition.listing import affiliation_marks, find_listed_names, has_figure, share_affiliations
from extract.recognition.spans import Name, PersonMention
from extract.recognition.tails import Part, split_tail
from extract.recognition.tokens import CLOSING, OPENING, Token, places, tokenise
from extract.recognition.vocabulary import is_organisation, is_position, vocabulary
from extract.values import quick, replace

#: signs behind which a position may open an entry
_OPENERS = frozenset(":;•–-*")
#: tokens of a bracket; one that holds more was not closed
LONGEST_BRACKET = 40
#: what is left where a name bears the figure of an affiliation that is printed elsewhere
UNEXPLAINED = 0.85
#: longest label of a role, in words
LABEL_WORDS = 4
_SPACE = re.compile(r"\s+")
#: a hyphen at a line end, between letters, that only breaks a word
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐\u00ad]\n(?=[^\W\d_A-ZĄĆĘŁŃÓŚŹŻ])")


@quick
@dataclass(frozen=True, slots=True)
class Entry:
    """A name and the parts printed behind it."""

    name: Name
    parts: tuple[Part, ...]


def parse_people(
    text: str,
    languages: Sequence[str] = (),
    *,
    known: frozenset[str] = frozenset(),
    listed: bool = True,
    together: bool = False,
) -> tuple[PersonMention, ...]:
    """The people named in a participant line or paragraph, in print order.

    Args:
        text: as printed; line breaks may be kept as `\\n`.
        languages: codes of the document's languages.
        known: names that the document states for sure elsewhere, as printed.
        listed: the caller knows that the text names people, so that unknown names pass.
        together: the people share one entry (authors of one talk), so that one bracket
            behind the last name holds for all of them.
    """
    tokens, names, starts = _found(text, tuple(languages), known, listed)
    marks = affiliation_marks(tokens, names)
    entries = []
    parted = any(start and tokens[start - 1].text == ";" for start in starts[1:])
    for index, name in enumerate(names):
        stop = starts[index + 1] if index + 1 < len(names) else len(tokens)
        stop = min(stop, marks.stop)
        parts = tail_parts(tokens, name.last, _first_stop(tokens, name.last, stop) if parted else stop)
        if starts[index] < name.honorific and not any(p.label == "ROLE" for p in parts):
            parts = [*split_tail(tokens, starts[index], name.honorific), *parts]
        entries.append(Entry(name, tuple(parts)))
    mentions = [_mention(text, tokens, entry) for entry in entries]
    if marks.by_name:
        mentions = [
            replace(
                m,
                affiliation=printed(", ".join(_between(text, a, b) for a, b in found)),
                evidence=(*m.evidence, "mark"),
            )
            if (found := marks.by_name.get(e.name.first))
            else m
            for m, e in zip(mentions, entries, strict=True)
        ]
    else:
        mentions = [
            replace(m, confidence=round(m.confidence * UNEXPLAINED, 3)) if has_figure(tokens, e.name) else m
            for m, e in zip(mentions, entries, strict=True)
        ]
    return tuple(share_affiliations(tokens, names, mentions, together=together))


def _first_stop(tokens: Sequence[Token], first: int, last: int) -> int:
    """The `;` that ends what is said of a name in a list that is parted by them, not one in brackets."""
    depth = 0
    for at in range(first, last):
        depth += (tokens[at].text in OPENING) - (tokens[at].text in CLOSING)
        if tokens[at].text == ";" and depth <= 0:
            return at
    return last


def parse_names(text: str, languages: Sequence[str] = ()) -> tuple[PersonMention, ...]:
    """The people whom `parse_people` finds, without what is said behind each."""
    tokens, names, starts = _found(text, tuple(languages), frozenset(), True)
    if any(start < name.honorific for name, start in zip(names, starts, strict=True)):
        return parse_people(text, languages)
    return tuple([_mention(text, tokens, Entry(name, ())) for name in names])


@lru_cache(maxsize=1_000)
def _found(
    text: str, languages: tuple[str, ...], known: frozenset[str], listed: bool
) -> tuple[tuple[Token, ...], list[Name], list[int]]:
    """The tokens of a list, its names, and where what is said of each begins."""
    tokens = _without_breaks_in_brackets(tokenise(text))
    loose = not languages or bool(vocabulary().loose_lists.intersection(languages))
    names = find_listed_names(tokens, known=known, listed=listed, surnames=1 if loose else 2)
    return tokens, names, [leading_start(tokens, names, i) for i in range(len(names))]


def _without_breaks_in_brackets(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens; a line end inside a pair of brackets parts nothing, nor one before a bracket's end."""
    opened = [i for i, t in enumerate(tokens) if t.text in OPENING]
    closed = [i for i, t in enumerate(tokens) if t.text in CLOSING]
    if not closed or not any(t.newline for t in tokens):
        return tokens
    spans = [(0, closed[0])] if not opened or opened[0] > closed[0] else []
    spans += [(i, closing_bracket(tokens, i)) for i in opened]
    inside = {
        i
        for a, b in spans
        if b - a <= LONGEST_BRACKET and tokens[b - 1].text in CLOSING
        for i in range(a + 1, b)
    }
    return tuple(t._replace(newline=False) if t.newline and i in inside else t for i, t in enumerate(tokens))


def _mention(text: str, tokens: Sequence[Token], entry: Entry) -> PersonMention:
    name, parts = entry.name, entry.parts
    position, affiliation = _position_and_affiliation(text, tokens, parts)
    at = places(text)
    first = min([name.honorific, *(p.first for p in parts)])
    last = max([*(end for _, end in name.pieces), *(p.last for p in parts)])
    honorific = text[at[name.honorific][0] : at[name.first][0]] if name.honorific < name.first else None
    shown = " ".join(_between(text, a, b) for a, b in name.pieces)
    return PersonMention(
        name=printed(shown),
        honorific=printed(honorific) if honorific else None,
        position=position,
        affiliation=affiliation,
        start=at[first][0],
        end=at[last - 1][1],
        confidence=name.confidence,
        evidence=name.evidence,
    )


def leading_start(tokens: Sequence[Token], names: Sequence[Name], index: int) -> int:
    """Where a position printed before the name begins: `Prezydent Miasta Gdyni Jan …`, or the name itself.

    It stands at the start of the text or line, or behind a bullet, a colon or a semicolon.
    """
    honorific = names[index].honorific
    earliest = names[index - 1].last if index else 0
    start = honorific
    while start > earliest and tokens[start - 1].kind != "sign" and not tokens[start].newline:
        start -= 1
    opens = start == 0 or tokens[start].newline or tokens[start - 1].text in _OPENERS
    if start == honorific or not opens or (index and start == earliest):
        return honorific
    parts = split_tail(tokens, start, honorific)
    headed = parts and parts[0].label == "ROLE" and "position_head" in parts[0].evidence
    return start if headed else honorific


def tail_parts(tokens: Sequence[Token], first: int, stop: int) -> list[Part]:
    """Parts said of the name before token `first`; a bracket behind it holds all there is."""
    if first < stop and opens_tail(tokens, first):
        end = min(stop, closing_bracket(tokens, first))
        inside = " ".join(t.key for t in tokens[first + 1 : end - 1])
        return [] if inside in vocabulary().labels else split_tail(tokens, first, end)
    if first < stop and tokens[first].text in OPENING:
        return []
    first = _behind_others(tokens, first, stop)
    if first < stop and tokens[first].text in {".", ":"} and not _is_headed(tokens, first + 1, stop):
        return []
    parts = split_tail(tokens, first, _without_label(tokens, first, stop))
    return [p for p in parts if not _is_filler(tokens, p)]


def _is_headed(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Behind a full stop or colon a title may begin; only an organisation or position is the person's."""
    if first < stop and tokens[first].newline and any(_is_office(t) for t in tokens[first : first + 2]):
        return True
    for at, token in enumerate(tokens[first:stop], first):
        if token.kind == "sign" and token.text != ".":
            return False
        if token.kind == "word" and token.is_capital:
            head = tokens[at + 1] if at + 1 < stop and readings(token.text) & Word.ADJECTIVE else token
            return is_organisation(head.text) or is_position(token.text) or is_acronym(token)
    return False


def _is_office(token: Token) -> bool:
    return token.kind == "word" and is_position(token.text, nominative=True)


def _behind_others(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Skip `i inni`, `et al.` right behind a name."""
    for length in (3, 2):
        shown = " ".join(t.key for t in tokens[first : min(stop, first + length)])
        if shown in vocabulary().and_others:
            return min(stop, first + length)
    return first


def _is_filler(tokens: Sequence[Token], part: Part) -> bool:
    """A conjunction, `i inni`, `TBA`: nothing that is said of a person."""
    words = vocabulary()
    if not any(t.kind in {"word", "abbreviation"} for t in tokens[part.first : part.last]):
        return True
    shown = " ".join(t.key for t in tokens[part.first : part.last] if t.text != ".")
    return shown in words.conjunctions or shown in words.and_others or shown in words.nobody


def _without_label(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Cut the label of the next person from the end: `… ZMP Moderator:`."""
    colon = next((i for i in range(stop - 1, first - 1, -1) if tokens[i].text == ":"), None)
    if colon is None or colon == first:
        return stop
    for length in range(min(LABEL_WORDS, colon - first), 0, -1):
        words = tokens[colon - length : colon]
        if " ".join(w.key for w in words) in vocabulary().labels:
            return colon - length
    earliest = max(first, colon - LABEL_WORDS)
    line = next((i for i in range(colon, earliest - 1, -1) if tokens[i].newline), None)
    return line if line is not None else max(first, colon - 1)


def _position_and_affiliation(
    text: str, tokens: Sequence[Token], parts: Sequence[Part]
) -> tuple[str | None, str | None]:
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
        if any(r.first >= last.last and r.last <= part.first for r in roles):
            break
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
    while last > part.first + 1 and (
        tokens[last - 1].key in words.links or tokens[last - 1].key in words.joints
    ):
        last -= 1
    return last


def _object_of_office(text: str, tokens: Sequence[Token], role: Part) -> str | None:
    """The organisation inside an office: `Poseł do | Parlamentu Europejskiego`."""
    for at in range(role.first + 1, role.last):
        if tokens[at - 1].key in vocabulary().objects and is_organisation(tokens[at].text):
            return _slice(text, at, role.last) if tokens[at].is_capital else None
    return None


def _slice(text: str, first: int, last: int) -> str:
    return printed(_between(text, first, last))


def _between(text: str, first: int, last: int) -> str:
    """What is printed from token `first` to `last`, exclusive."""
    at = places(text)
    return text[at[first][0] : at[last - 1][1]]


def printed(text: str) -> str:
    """`text` with line breaks, line-end hyphens and runs of spaces undone."""
    return _SPACE.sub(" ", _LINE_END_HYPHEN.sub("", text)).strip()
