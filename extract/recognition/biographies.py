"""Position and organisations that a printed biography states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.recognition.employers import find_employers
from extract.recognition.joining import SENTENCE_WORD, is_prose
from extract.recognition.ner import model_spans
from extract.recognition.offices import Employer
from extract.recognition.people import parse_people
from extract.recognition.said import printed
from extract.recognition.spans import BiographyFacts
from extract.recognition.tails import without_generic
from extract.recognition.tokens import Token, places, tokenise
from extract.recognition.vocabulary import is_position, vocabulary

#: words from which a text is more than a card, the name among them
_SENTENCE = 16
#: sentences that are asked for an office where no employer tells which
_ASKED = 2


@dataclass(frozen=True, slots=True)
class _Prose:
    """Running text about a person: its employers, and the sentences (token ranges) that hold an office.

    `position` is the office where rules tell all of it, as a range of tokens.
    """

    text: str
    employers: Sequence[Employer]
    sentences: Sequence[tuple[int, int]]
    position: tuple[int, int] | None


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
    """`parse_biography` for many (name, text) at once, which costs less.

    The model reads how far an office goes, and only the sentences that hold a word for one.
    """
    texts = [f"{name}\n{text.removeprefix(name).lstrip(' –-,:')}" for name, text in biographies]
    prose = [_prose(t) if len(t.split()) >= _SENTENCE or is_prose(t) else None for t in texts]
    asked = [(p, s) for p in prose if p is not None and p.position is None for s in p.sentences]
    answers = model_spans([_below_name(*a) for a in asked]) if asked else []
    found: dict[str, list[tuple[int, int]]] = {}
    for (one, sentence), spans in zip(asked, answers, strict=True):
        shift = places(one.text)[sentence[0]][0] - one.text.index("\n") - 1
        roles = [(shift + s.start, shift + s.end) for s in spans if s.label == "ROLE"]
        found.setdefault(one.text, []).extend(roles)
    return [
        _card(t, languages) if p is None else _stated(p, found.get(t, ()))
        for t, p in zip(texts, prose, strict=True)
    ]


def _card(text: str, languages: Sequence[str]) -> BiographyFacts:
    mentions = parse_people(text, languages, listed=False, known=frozenset({text.split("\n", 1)[0]}))
    return BiographyFacts(mentions[0].position, mentions[0].affiliation) if mentions else BiographyFacts()


def _prose(text: str) -> _Prose:
    tokens = tokenise(text)
    heading = text.index("\n")
    begin = next((i for i, (a, _) in enumerate(places(text)) if a > heading), len(tokens))
    employers = find_employers(tokens, begin)
    sentences = _sentences(tokens, begin)
    head = employers[0].head if employers else None
    if head is not None:
        sentences = [(a, b) for a, b in sentences if a <= head < b]
        return _Prose(text, employers, sentences, _opening_office(tokens, sentences, employers[0]))
    offices = [(a, b) for a, b in sentences if _names_office(tokens[a:b])]
    return _Prose(text, employers, offices[:_ASKED], None)


def _sentences(tokens: Sequence[Token], begin: int) -> list[tuple[int, int]]:
    """Ranges of tokens up to a full stop behind a word that is no abbreviation."""
    found = []
    for at in range(begin, len(tokens)):
        if tokens[at].text == "." and len(tokens[at - 1].text) > SENTENCE_WORD:
            found.append((begin, at))
            begin = at + 1
    return [(a, b) for a, b in [*found, (begin, len(tokens))] if a < b]


def _names_office(tokens: Sequence[Token]) -> bool:
    return any(t.kind == "word" and is_position(t.text) for t in tokens)


def _opening_office(
    tokens: Sequence[Token], sentences: Sequence[tuple[int, int]], employer: Employer
) -> tuple[int, int] | None:
    """An office that opens its sentence and is followed by its employer: `Head of Press at …`."""
    head = employer.head
    if head is None or not sentences or sentences[0][0] != head or employer.first <= head:
        return None
    if tokens[head + 1].key in vocabulary().objects:
        return None
    end = without_generic(tokens, head, employer.first)
    while tokens[end - 1].kind == "sign" and tokens[end - 1].text != ".":
        end -= 1
    return head, end


def _below_name(one: _Prose, sentence: tuple[int, int]) -> str:
    """A sentence below the name, as the model knows biographies."""
    at = places(one.text)
    name = one.text[: one.text.index("\n")]
    return f"{name}\n{one.text[at[sentence[0]][0] : at[sentence[1] - 1][1]]}"


def _stated(one: _Prose, found: Sequence[tuple[int, int]]) -> BiographyFacts:
    text, at = one.text, places(one.text)
    if one.position is not None:
        role: tuple[int, int] | None = (at[one.position[0]][0], at[one.position[1] - 1][1])
    else:
        roles = [r for r in found if not _is_past(text, r)]
        role = _role_of(one.employers[:1], at, roles) or (roles[0] if roles else None)
    names = [printed(text[at[e.first][0] : at[e.last - 1][1]]) for e in one.employers]
    different = tuple(dict.fromkeys(names))
    return BiographyFacts(
        printed(text[role[0] : role[1]]) if role else None,
        different[0] if different else None,
        different[1:],
    )


def _role_of(
    employers: Sequence[Employer], at: Sequence[tuple[int, int]], roles: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """The position that holds the head of the office of the first employer."""
    for employer in employers:
        if employer.head is not None:
            start = at[employer.head][0]
            return next((r for r in roles if r[0] <= start < r[1]), None)
    return None


def _is_past(text: str, role: tuple[int, int]) -> bool:
    """`former`, `b.`, `wcześniej` at the head of the position or right before it."""
    before = tokenise(text[max(0, role[0] - 30) : role[0]])[-2:]
    first = tokenise(text[role[0] : role[1]])[:1]
    return any(t.key in vocabulary().former for t in (*before, *first) if t.kind != "sign")
