"""Position and organisations that a printed biography states."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.employers import find_employers
from extract.recognition.joining import is_prose, recognise
from extract.recognition.offices import Employer
from extract.recognition.people import parse_people, printed
from extract.recognition.spans import BiographyFacts, Span
from extract.recognition.tokens import places, tokenise
from extract.recognition.vocabulary import vocabulary

#: words from which a text is more than a card, the name among them
_SENTENCE = 16


def parse_biography(name: str, text: str, languages: Sequence[str] = ()) -> BiographyFacts:
    """Position and affiliations that the biography of `name` states.

    A short card is read as a list entry. In running text the first office that names an
    employer wins, else the first position; offices of the past do not count.

    Args:
        name: the person, as printed above the text.
        text: the biography without its heading.
        languages: codes of the document's languages.
    """
    return parse_biographies([(name, text)], languages)[0]


def parse_biographies(
    biographies: Sequence[tuple[str, str]], languages: Sequence[str] = ()
) -> list[BiographyFacts]:
    """`parse_biography` for many (name, text) at once, which costs less."""
    texts = [f"{name}\n{text.removeprefix(name).lstrip(' –-,:')}" for name, text in biographies]
    prose = [i for i, text in enumerate(texts) if is_prose(text) or len(text.split()) >= _SENTENCE]
    spans = dict(
        zip(prose, recognise([texts[i] for i in prose], tuple(languages), running=True), strict=True)
    )
    return [_stated(t, spans[i]) if i in spans else _card(t, languages) for i, t in enumerate(texts)]


def _card(text: str, languages: Sequence[str]) -> BiographyFacts:
    mentions = parse_people(text, languages, listed=False, known=frozenset({text.split("\n", 1)[0]}))
    return BiographyFacts(mentions[0].position, mentions[0].affiliation) if mentions else BiographyFacts()


def _stated(text: str, spans: Sequence[Span]) -> BiographyFacts:
    at = places(text)
    heading = text.index("\n")
    employers = find_employers(tokenise(text), next((i for i, (a, _) in enumerate(at) if a > heading), 0))
    roles = [s for s in spans if s.label == "ROLE" and not _is_past(text, s)]
    role = _role_of(employers[:1], at, roles) or (roles[0] if roles else None)
    names = [printed(text[at[e.first][0] : at[e.last - 1][1]]) for e in employers]
    different = tuple(dict.fromkeys(names))
    return BiographyFacts(
        printed(text[role.start : role.end]) if role else None,
        different[0] if different else None,
        different[1:],
    )


def _role_of(
    employers: Sequence[Employer], at: Sequence[tuple[int, int]], roles: Sequence[Span]
) -> Span | None:
    """The position that holds the head of the office of the first employer."""
    for employer in employers:
        if employer.head is not None:
            start = at[employer.head][0]
            return next((r for r in roles if r.start <= start < r.end), None)
    return None


def _is_past(text: str, role: Span) -> bool:
    """`former`, `b.`, `wcześniej` at the head of the position or right before it."""
    before = tokenise(text[max(0, role.start - 30) : role.start])[-2:]
    first = tokenise(text[role.start : role.end])[:1]
    return any(t.key in vocabulary().former for t in (*before, *first) if t.kind != "sign")
