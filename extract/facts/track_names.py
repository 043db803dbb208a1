"""Where the name of a track stands beside its noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.facts.model import Packs
from extract.facts.vocabulary import WordClass, words_of
from extract.lang.phrases import Found, alternation, tokens

#: Words of a name. A longer run is a sentence, not a name.
LONGEST_NAME = 8
#: Words of a name in small letters that only the end of a clause marks.
LONGEST_PLAIN = 5
_QUOTED = re.compile(r"[„“”\"«»‘‚]\s?([^„“”\"«»]{2,80}?)\s?[”“\"»’‘]")
_NUMBERED = re.compile(r"\s+(?:nr\.?\s|no\.?\s|#)?(?:\d{1,2}|[A-Z]|[IVX]{1,4})\s*(?:[:.)–—-]|,)?\s+(?=\S)")
_SEPARATED = re.compile(r"\s*(?::|\s[–—-])\s+")
_APPOSED = re.compile(r",\s+([^\W\d_a-zà-öø-ÿąćęłńśźż][^,.;:!?()–—]{1,60}?),")
_STOP = re.compile(r"\s*(?:[.,;:!?()|]|\s[–—-]\s|[–—]|$)")


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the characters of the sentence that state it."""

    text: str
    span: tuple[int, int]


def name_before(sentence: str, noun: Found[WordClass], packs: Packs) -> Name | None:
    """`The Content track`, `The “Content” track`: capitals or quotation marks right before the noun."""
    ahead = sentence[: noun.start].rstrip()
    quoted = re.search(_QUOTED.pattern + r"$", ahead)
    if quoted:
        return Name(quoted.group(1), (quoted.start(1), quoted.end(1)))
    words = tokens(sentence)[: noun.first]
    start = None
    for word in reversed(words[1:]):  # a sentence's first word is capital anyway
        between = sentence[word.end : start if start is not None else noun.start]
        if between.strip(" &-") or not sentence[word.start].isupper():
            break
        start = word.start
    if start is None:
        return None
    return Name(sentence[start : noun.end], (start, noun.end))


def name_after(sentence: str, noun: Found[WordClass], packs: Packs, *, ordinal: bool) -> Name | None:
    """The name behind a track noun, None where there is none.

    Args:
        sentence: the first sentence of a paragraph.
        noun: the track noun in it.
        packs: the document's languages.
        ordinal: whether an ordinal or `next` stands before the noun.
    """
    behind = sentence[noun.end :]
    if quoted := re.match(r"[\s,:–—-]{1,4}" + _QUOTED.pattern, behind):
        return _alone(sentence, noun.end + quoted.start(1), noun.end + quoted.end(1))
    if naming := _naming(sentence, noun, packs):
        return naming
    leads = noun.first <= 1 or ordinal
    if not leads:
        return None
    if numbered := _NUMBERED.match(behind):
        start = noun.end + numbered.end()
        end = _clause_end(sentence, start, packs, LONGEST_NAME)
        return _alone(sentence, start, end) if end else None
    if apposed := _APPOSED.match(behind):
        return _alone(sentence, noun.end + apposed.start(1), noun.end + apposed.end(1))
    return _grown_together(sentence, noun, packs, ordinal=ordinal)


def _grown_together(sentence: str, noun: Found[WordClass], packs: Packs, *, ordinal: bool) -> Name | None:
    """`ścieżka contentu – czyli …`, `ścieżka - publikacji – bo`, `Strang Ideen`, `Track: Ideas`."""
    behind = sentence[noun.end :]
    separated = _SEPARATED.match(behind)
    start = noun.end + (separated.end() if separated else len(behind) - len(behind.lstrip()))
    if start >= len(sentence) or not sentence[start].isalpha():
        return None
    is_capital = sentence[start].isupper()
    end = _clause_end(sentence, start, packs, LONGEST_NAME if is_capital else LONGEST_PLAIN)
    if end is None:
        return None
    if separated and is_capital:
        return _alone(sentence, start, end)
    if not is_capital and not ordinal:
        return None
    printed = f"{sentence[noun.start : noun.end]} {sentence[start:end]}"
    return Name(printed[0].upper() + printed[1:], (noun.start, end))


def _naming(sentence: str, noun: Found[WordClass], packs: Packs) -> Name | None:
    """`a track called Content`, `s'intitule « Idées »`."""
    found = words_of(packs, "naming_words").at(sentence, noun.last)
    if found is None:
        return None
    rest = sentence[found.end :]
    if quoted := re.match(r"[\s,:]{1,3}" + _QUOTED.pattern, rest):
        return _alone(sentence, found.end + quoted.start(1), found.end + quoted.end(1))
    start = found.end + len(rest) - len(rest.lstrip(" :,"))
    end = _clause_end(sentence, start, packs, LONGEST_NAME)
    return _alone(sentence, start, end) if end else None


def _clause_end(sentence: str, start: int, packs: Packs, longest: int) -> int | None:
    """Where the name that starts here ends: at punctuation, a dash or a predicate; None if too long."""
    stop = _STOP.search(sentence, start)
    end = stop.start() if stop else len(sentence)
    for found in words_of(packs, "predicates").find(sentence):
        joins = sentence[found.start : found.end].islower() and len(found.phrase) <= 2
        if start < found.start < end and not (joins and _continues(sentence, found, end)):
            end = found.start
            break
        if found.start == start:
            return None
    text = sentence[start:end].rstrip()
    if not text or len(text.split()) > longest:
        return None
    return start + len(text)


def _continues(sentence: str, found: Found[WordClass], end: int) -> bool:
    """Whether a short word (`i`, `et`, `w`, `of`) joins two parts of a name that ends at punctuation."""
    return 0 < len(sentence[found.end : end].split()) <= 3


def _alone(sentence: str, start: int, end: int) -> Name:
    text = sentence[start:end].strip(" ,.;:–—-")
    return Name(text, (start, end))


def split_list(text: str, start: int, packs: Packs) -> list[tuple[int, int]]:
    """Spans of the capitalised or quoted items listed behind `start`: `: Ideas, Content and Reach.`"""
    lead = re.match(r"[^.!?,]{0,24}?(?::|\s[–—-]|\s(?=[„“\"«A-Z]))\s*", text[start:])
    if lead is None:
        return []
    base = start + lead.end()
    stop = re.search(r"[.!?](?:\s|$)", text[base:])
    end = base + stop.start() if stop else len(text)
    spans = list(_items(text, base, end, packs))
    return spans if all(text[a:b][:1].isupper() for a, b in spans) else []


def _items(text: str, base: int, end: int, packs: Packs) -> Iterator[tuple[int, int]]:
    words = {w for each in packs for w in each.conjunctions if " " not in w}
    joint_words = alternation(words, " ")
    pattern = rf"\s*[,;]\s*(?:(?:{joint_words})\s+)?|\s+(?:{joint_words})\s+"
    at = base
    for joint in [*re.finditer(pattern, text[base:end]), None]:
        stop = base + joint.start() if joint else end
        printed = text[at:stop]
        trimmed = printed.strip(' „“”"«»‘’')
        if trimmed:
            lead = printed.index(trimmed)
            yield at + lead, at + lead + len(trimmed)
        at = base + joint.end() if joint else end
