"""Position and organisation that a printed biography states first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.recognition.joining import is_prose, recognise
from extract.recognition.people import parse_people, printed
from extract.recognition.spans import Span
from extract.recognition.tokens import tokenise
from extract.recognition.vocabulary import vocabulary

#: words from which a text is more than a card, the name among them
_SENTENCE = 16
#: characters between a position and its organisation: a preposition, `agencji`, a comma
_NEAR = 40
_SENTENCE_END = re.compile(r"\w{4,}[.!?](?:\s|$)")


def parse_biography(name: str, text: str, languages: Sequence[str] = ()) -> tuple[str | None, str | None]:
    """Position and affiliation that the biography of `name` states, as printed.

    A short card is read as a list entry. In running text the first position that stands beside
    an organisation wins, else the first position; positions of the past do not count.

    Args:
        name: the person, as printed above the text.
        text: the biography without its heading.
        languages: codes of the document's languages.
    """
    return parse_biographies([(name, text)], languages)[0]


def parse_biographies(
    biographies: Sequence[tuple[str, str]], languages: Sequence[str] = ()
) -> list[tuple[str | None, str | None]]:
    """`parse_biography` for many (name, text) at once, which costs less."""
    texts = [f"{name}\n{text.removeprefix(name).lstrip(' –-,:')}" for name, text in biographies]
    prose = [i for i, text in enumerate(texts) if is_prose(text) or len(text.split()) >= _SENTENCE]
    spans = dict(
        zip(prose, recognise([texts[i] for i in prose], tuple(languages), running=True), strict=True)
    )
    return [_stated(t, spans[i]) if i in spans else _card(t, languages) for i, t in enumerate(texts)]


def _card(text: str, languages: Sequence[str]) -> tuple[str | None, str | None]:
    mentions = parse_people(text, languages, listed=False, known=frozenset({text.split("\n", 1)[0]}))
    return (mentions[0].position, mentions[0].affiliation) if mentions else (None, None)


def _stated(text: str, spans: Sequence[Span]) -> tuple[str | None, str | None]:
    roles = [s for s in spans if s.label == "ROLE" and not _is_past(text, s)]
    places = [s for s in spans if s.label in {"ORG", "PLACE"}]
    for role in roles:
        following = next((p for p in places if p.start >= role.end), None)
        if following is not None and _belongs(text, role, following, spans):
            return printed(text[role.start : role.end]), printed(text[following.start : following.end])
    if roles:
        return printed(text[roles[0].start : roles[0].end]), None
    first = next((p for p in places if p.label == "ORG" and _opens_text(text, p)), None)
    return None, printed(text[first.start : first.end]) if first else None


def _belongs(text: str, role: Span, place: Span, spans: Sequence[Span]) -> bool:
    between = text[role.end : place.start]
    apart = any(role.end <= s.start and s.end <= place.start for s in spans)
    return len(between) <= _NEAR and not apart and not _SENTENCE_END.search(text[role.end - 4 : place.start])


def _is_past(text: str, role: Span) -> bool:
    """`former`, `b.`, `wcześniej` at the head of the position or right before it."""
    before = tokenise(text[max(0, role.start - 30) : role.start])[-2:]
    first = tokenise(text[role.start : role.end])[:1]
    return any(t.key in vocabulary().former for t in (*before, *first) if t.kind != "sign")


def _opens_text(text: str, place: Span) -> bool:
    return text[: place.start].count("\n") == 1 and text[: place.start].endswith("\n")
