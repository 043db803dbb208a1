"""Tracks that prose names, and how many of them it says there are.

A track is named where a paragraph opens with a track noun and its name: after an ordinal (`The
second track, Content, …`), in quotation marks, behind a number (`Track B: Content`), in front of
the noun (`The Content track`) or grown together with it (`ścieżka contentu – czyli …`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.facts.model import Claim, Packs, claims_of
from extract.facts.track_names import name_after, name_before, split_list
from extract.facts.vocabulary import WordClass, numbers_of, ordinals_of, words_of
from extract.lang import fold
from extract.lang.phrases import Found, tokens
from extract.layout.paragraphs import BULLET, Paragraph
from extract.model import Place, Track

#: Words of a paragraph before its track noun; further in, the noun only refers to a track.
LATEST_NOUN = 8
#: Words between a number and the noun that it counts: `six thematic tracks`.
COUNT_REACH = 2
#: An event has fewer tracks than this; a greater number counts something else.
MOST_TRACKS = 40
_SENTENCE = re.compile(r".+?[.!?…][\"”’»)]*(?=\s+[\"„“«]?[A-ZÀ-ÖØ-ÞĄĆĘŁŃÓŚŹŻČŠŽ]|\s*$)", re.S)


@dataclass(frozen=True, slots=True)
class NamedTrack:
    track: Track
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class CountClaim:
    """A number of tracks that the text states, with its words."""

    value: int
    quote: str
    place: Place
    claims: tuple[Claim, ...]


def find_tracks(paragraphs: Sequence[Paragraph], packs: Packs) -> tuple[NamedTrack, ...]:
    """The tracks that prose names, in the order of the text, each with its paragraph as printed."""
    found: dict[str, NamedTrack] = {}
    for index, paragraph in enumerate(paragraphs):
        named = _opening_name(paragraph, packs)
        if named is not None:
            track = _with_description(named, index, paragraphs, packs)
            found.setdefault(fold(track.track.name), track)
    if len(found) < 2:
        for track in _listed(paragraphs, packs):
            found.setdefault(fold(track.track.name), track)
    return tuple(found.values())


def find_counts(paragraphs: Sequence[Paragraph], packs: Packs) -> tuple[CountClaim, ...]:
    """Every number of tracks that the text states, in words or figures, in the order of the text."""
    claims = []
    for paragraph in paragraphs:
        for noun in _nouns(paragraph.text, packs):
            number = _number_before(paragraph.text, noun, packs)
            if number is None:
                continue
            value, start = number
            end = _end_of_phrase(paragraph.text, noun)
            place = paragraph.flow.place(start, end)
            if place is not None:
                pieces = paragraph.flow.pieces_in(start, end)
                quote = paragraph.text[start:end]
                claims.append(CountClaim(value, quote, place, claims_of(pieces, "record")))
    return tuple(claims)


def _nouns(text: str, packs: Packs) -> list[Found[WordClass]]:
    return list(words_of(packs, "track_nouns", "track_nouns_plural").find(text))


def _opening_name(paragraph: Paragraph, packs: Packs) -> tuple[Paragraph, str, int, int] | None:
    """Paragraph, track name and the span of the words that state it, from the first sentence."""
    text = paragraph.text
    match = _SENTENCE.match(text)
    sentence = text[: match.end()] if match else text
    for noun in _nouns(sentence, packs):
        if noun.first > LATEST_NOUN:
            break
        if _number_before(sentence, noun, packs) is not None:
            continue
        ordinal = _has_ordinal(sentence, noun, packs)
        name = name_before(sentence, noun, packs) or name_after(sentence, noun, packs, ordinal=ordinal)
        if name is not None:
            start, end = name.span
            return paragraph, name.text, start, end
    return None


def _has_ordinal(sentence: str, noun: Found[WordClass], packs: Packs) -> bool:
    ahead = sentence[: noun.start]
    return bool(ordinals_of(packs).find(ahead) or words_of(packs, "following_words").find(ahead))


def _number_before(text: str, noun: Found[WordClass], packs: Packs) -> tuple[int, int] | None:
    """The number that counts the noun, and where it starts."""
    words = tokens(text)
    for index in range(noun.first - 1, max(-1, noun.first - 2 - COUNT_REACH), -1):
        between = text[words[index].end : noun.start]
        if re.search(r"[.;:,()]", between):
            return None
        printed = words[index].text
        if printed.isdecimal() and 1 < int(printed) < MOST_TRACKS:
            follows = text[words[index].end : words[index].end + 1]
            return (int(printed), words[index].start) if follows.isspace() else None
        found = numbers_of(packs).at(text, index)
        if found is not None:
            return found.value, found.start
    return None


def _end_of_phrase(text: str, noun: Found[WordClass]) -> int:
    """The noun with an adjective behind it: `sześć ścieżek tematycznych`."""
    behind = re.match(r"\s[^\W\d_]{4,}(?=[\s.,;:!?)]|$)", text[noun.end :])
    return noun.end + behind.end() if behind and text[noun.end + 1].islower() else noun.end


def _with_description(
    named: tuple[Paragraph, str, int, int], index: int, paragraphs: Sequence[Paragraph], packs: Packs
) -> NamedTrack:
    paragraph, name, _, end = named
    rest = paragraph.text[end:].strip(' .:;–—-)”"»')
    lines = [paragraph]
    description: str | None = paragraph.text
    if not rest:
        after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        told = after is not None and len(tokens(after.text)) > 5 and _opening_name(after, packs) is None
        description = after.text if told and after is not None else None
        lines += [after] if told and after is not None else []
    claims = tuple(c for p in lines for c in claims_of(p.flow.pieces, "record"))
    return NamedTrack(Track(name, paragraph.place, description), claims)


def _listed(paragraphs: Sequence[Paragraph], packs: Packs) -> list[NamedTrack]:
    """Tracks listed behind a plural noun: in its sentence, or as the bullets below it."""
    for index, paragraph in enumerate(paragraphs):
        for noun in words_of(packs, "track_nouns_plural").find(paragraph.text):
            below = _bullets(paragraphs[index + 1 :]) if paragraph.text.rstrip().endswith(":") else []
            if len(below) >= 2:
                return [_bullet_track(each) for each in below]
            items = split_list(paragraph.text, noun.end, packs)
            number = _number_before(paragraph.text, noun, packs)
            if len(items) >= 2 and (number is None or number[0] == len(items)):
                return [_item_track(paragraph, start, end) for start, end in items]
    return []


def _bullets(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    found = []
    for paragraph in paragraphs:
        if not BULLET.match(paragraph.text):
            break
        found.append(paragraph)
    return found


def _bullet_track(paragraph: Paragraph) -> NamedTrack:
    mark = BULLET.match(paragraph.text)
    body = paragraph.text[mark.end() if mark else 0 :].strip()
    name, _, rest = re.split(r"(\s[–—-]\s|:\s|\.\s|$)", body, maxsplit=1)
    description = body if rest.strip() else None
    track = Track(name.strip(' .,;„“”"«»'), paragraph.place, description)
    return NamedTrack(track, claims_of(paragraph.flow.pieces, "record"))


def _item_track(paragraph: Paragraph, start: int, end: int) -> NamedTrack:
    pieces = paragraph.flow.pieces_in(start, end)
    place = paragraph.flow.place(start, end) or paragraph.place
    return NamedTrack(Track(paragraph.text[start:end], place), claims_of(pieces, "record"))
