"""Lists of people as printed: who, with which title, in which position, from where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.lang import fold
from extract.recognition.affiliation_marks import affiliation_marks, has_figure
from extract.recognition.coloned import with_commas
from extract.recognition.honorifics import without_letter_titles
from extract.recognition.legends import without_legends
from extract.recognition.linebreaks import without_breaks_within
from extract.recognition.listing import find_listed_names
from extract.recognition.reach import first_stop, leading_start, tail_parts
from extract.recognition.said import between, position_and_affiliation, printed
from extract.recognition.sharing import share_affiliations
from extract.recognition.spans import Name, PersonMention
from extract.recognition.tails import Part, split_tail
from extract.recognition.tokens import Token, places, tokenise
from extract.recognition.vocabulary import is_position, vocabulary
from extract.values import quick, replace

#: letters of a word that may be a position
SHORTEST_OFFICE = 3
#: words between an office and whom it is about
GENITIVE = frozenset({"of", "de", "di", "del"})
#: what is left where a name bears the figure of an affiliation that is printed elsewhere
UNEXPLAINED = 0.85


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
    text = with_commas(without_legends(text))
    tokens, names, starts = _found(text, tuple(languages), known, listed)
    marks = affiliation_marks(tokens, names)
    entries = []
    parted = any(start and tokens[start - 1].text == ";" for start in starts[1:])
    for index, name in enumerate(names):
        stop = starts[index + 1] if index + 1 < len(names) else len(tokens)
        stop = min(stop, marks.stop)
        parts = tail_parts(tokens, name.last, first_stop(tokens, name.last, stop) if parted else stop)
        if starts[index] < name.honorific and not any(p.label == "ROLE" for p in parts):
            parts = [*split_tail(tokens, starts[index], name.honorific), *parts]
        entries.append(Entry(name, tuple(parts)))
    mentions = [_mention(text, tokens, entry) for entry in entries]
    if marks.by_name:
        mentions = [
            replace(
                m,
                affiliation=printed(", ".join(between(text, a, b) for a, b in found)),
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
    tokens = without_breaks_within(tokenise(text))
    loose = not languages or bool(vocabulary().loose_lists.intersection(languages))
    names = find_listed_names(tokens, known=known, listed=listed, surnames=1 if loose else 2)
    names = without_letter_titles(tokens, names, languages)
    names = [n for k, n in enumerate(names) if not k or not _is_told_of(tokens, n)]
    return tokens, names, [leading_start(tokens, names, i) for i in range(len(names))]


def _is_told_of(tokens: Sequence[Token], name: Name) -> bool:
    """`Anna Lis, biographer of Jan Kos`: whom an office behind a name is about takes no part."""
    office, link = name.honorific - 2, name.honorific - 1
    if office < 1 or fold(tokens[link].text) not in GENITIVE or tokens[link].newline:
        return False
    word = tokens[office]
    return word.kind == "word" and not word.is_capital and is_position(word.text)


def _mention(text: str, tokens: Sequence[Token], entry: Entry) -> PersonMention:
    name, parts = entry.name, entry.parts
    position, affiliation = position_and_affiliation(text, tokens, parts)
    at = places(text)
    first = min([name.honorific, *(p.first for p in parts)])
    last = max([*(end for _, end in name.pieces), *(p.last for p in parts)])
    honorific = text[at[name.honorific][0] : at[name.first][0]] if name.honorific < name.first else None
    shown = " ".join(between(text, a, b) for a, b in name.pieces)
    return PersonMention(
        name=printed(shown),
        honorific=printed(honorific) if honorific else None,
        position=position.rstrip(" ,;") if position and _has_word(position) else None,
        affiliation=affiliation,
        start=at[first][0],
        end=at[last - 1][1],
        confidence=name.confidence,
        evidence=name.evidence,
    )


def _has_word(position: str) -> bool:
    """Whether a position is more than the small word that led to the organisation: `w`, `at`."""
    return any(len(word) >= SHORTEST_OFFICE or word.isupper() for word in re.findall(r"\w+", position))
