"""Headings: cleaned of what names the document, and told apart from dates, times and labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from extract.facts.event_names import has_event_noun
from extract.facts.model import Packs
from extract.facts.ordinals import ordinal_value
from extract.facts.vocabulary import consists_of, words_of
from extract.lang import all_packs
from extract.lang.phrases import tokens
from extract.signals.dates import find_dates, find_day_label
from extract.signals.rooms import find_rooms
from extract.signals.times import find_times
from extract.signals.vocabulary import small_words

_SEPARATOR = r"\s*(?:[:|•·–—]|\s-|\n)\s*"
_HEAD = re.compile(rf"^(.{{2,60}}?){_SEPARATOR}")
_TAIL = re.compile(rf"{_SEPARATOR}([^:|•·–—]{{2,60}})$")
_QUOTED_END = re.compile(r"^(\S.*?)\s*[«„“\"‘]([^«»„“”\"]{3,})[»”“\"’]$")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_LABEL = re.compile(r"^[^\W\d_]+(?:\s[^\W\d_]+)?\s?:\s*(.*)$")
_URL = re.compile(r"https?:|www\.|\S@\S|\.(?:com|org|eu|pl|fr|de|it|es|pt)\b|^#", re.I)
_TABLE_NUMBER = re.compile(r"^[\d\s.:,;/–—()-]+$")


def clean_title(text: str, packs: Packs) -> str:
    """The heading without what names the document (`: Conference Schedule`, `Agenda`)."""
    text = re.sub(r"\s+", " ", text).strip()
    index = words_of(packs, "programme_words")
    head = _HEAD.search(text)
    if head and consists_of(head.group(1), index):
        text = text[head.end() :]
    tail = _TAIL.search(text)
    if tail and consists_of(tail.group(1), index):
        text = text[: tail.start()]
    for found in index.find(text):
        if found.end == len(text.rstrip(" .")) and found.start > 0:
            text = text[: found.start].rstrip(" -–—:|•")
        elif (
            found.start == 0
            and found.end < len(text)
            and text[found.end].isspace()
            and not _owns(text, found.end, packs)
        ):
            text = text[found.end :].lstrip(" -–—:|•")
        elif found.start == 0 and (rest := _of_the_event(text[found.end :], packs)):
            text = rest
    text = _without_date(text, packs)
    if held := words_of(packs, "held_words").find(text):
        text = text[: held[0].start] if held[0].start > 0 else text
    return text.strip(" -–—:|•·,;_")


def names_document(text: str, packs: Packs) -> bool:
    """Whether the text is the name of a document: `Programme`, `Book of Abstracts 2015`."""
    return consists_of(text, words_of(packs, "programme_words"))


def names_its_document(text: str, packs: Packs) -> bool:
    """Whether a heading says that the document is the programme of what the rest of it names."""
    if not words_of(packs, "programme_words").find(text) or names_document(text, packs):
        return False
    return clean_title(text, packs) != _without_date(text, packs)


def _without_date(text: str, packs: Packs) -> str:
    """The heading without a date at its end: `… Systems February 2025`."""
    for span in find_dates(text, packs):
        if span.month and span.span[0] > 0 and not text[span.span[1] :].strip(" .,)"):
            return text[: span.span[0]].rstrip(" ,(–—-")
    return text


def _of_the_event(rest: str, packs: Packs) -> str:
    """What stands behind `Programme of the`, where it names the event; empty for other words.

    What counts the edition is no part of the name: `Programme of the 10th edition of Bells and Towers`.
    """
    words = rest.split()
    small = _count_small(words, packs)
    behind = words[small + 2 :]
    counted = len(words) > small + 2 and ordinal_value(words[small], packs) is not None
    if counted and consists_of(words[small + 1], words_of(packs, "event_adjectives")):
        name = " ".join(behind[_count_small(behind, packs) :])
        if name[:1].isupper() and has_event_noun(name, packs):
            return name
    name = " ".join(words[small:])
    opens = name[:1].isupper() or (small < len(words) and ordinal_value(words[small], packs) is not None)
    return name if small and opens and words_of(packs, "event_nouns").find(name) else ""


def _count_small(words: Sequence[str], packs: Packs) -> int:
    return next((k for k, w in enumerate(words) if w not in small_words(packs)), len(words))


def quoted_name(text: str, packs: Packs) -> str:
    """The name in quotation marks that ends a heading, where no event noun in its own form stands before it.

    Evidence: under the document's name the kind of event is declined (`Програма … конференції «Дзвони»`),
    which is the title only as part of that phrase.
    """
    found = _QUOTED_END.match(text)
    return text if found is None or has_event_noun(found[1], packs) else found[2]


def _owns(text: str, end: int, packs: Packs) -> bool:
    """Whether the document word is followed by what it belongs to: `Programme 2015`, `Plan of …`.

    In `Program Kongresu Miast Polskich`, too: the capital says that the name begins inside the phrase.
    """
    behind = text[end:].split()
    if not behind or behind[0][:1].isdigit() or behind[0][:1].islower():
        return True
    last = text[:end].split()[-1]
    return last.istitle() and text[:end] != last and not names_document(last, packs)


@lru_cache(maxsize=4096)
def is_no_title(text: str, packs: Packs) -> bool:
    """Whether a line is a date, time, address, number, day heading or the name of the document."""
    if not _LETTERS.search(text) or _URL.search(text) or _TABLE_NUMBER.match(text):
        return True
    if names_document(text, all_packs()) or _is_part_name(text, packs):
        return True
    if any(t.confidence >= 0.6 for t in find_times(text, packs)):
        return True
    if any(
        r.confidence >= 0.8 and r.start <= 2 and r.end >= 0.7 * len(text) for r in find_rooms(text, packs)
    ):
        return True
    if _is_label(text):
        return True
    if find_day_label(text, packs) is not None and len(text.split()) <= 6:
        return True
    dates = [d for d in find_dates(text, packs) if d.day or d.weekday]
    if any(d.span[0] == 0 and d.day and d.weekday for d in dates) and not has_event_noun(
        text.split(",")[0], packs
    ):
        return True  # a day with its place
    shown = sum(d.span[1] - d.span[0] for d in dates)
    return shown > 0.4 * len(text) or (
        bool(dates) and any(d.span[0] <= 3 or d.day for d in dates) and shown > 0.25 * len(text)
    )


def _is_part_name(text: str, packs: Packs) -> bool:
    """Whether the text only names a kind of session or a part of the document: `Keynote Speeches`."""
    names, longest = _part_names(packs)
    words = [t.text for t in tokens(text)]
    joints = [k for k, w in enumerate(words[1:-1], 1) if any(w in each.conjunctions for each in packs)]
    parts = [words[: joints[0]], words[joints[0] + 1 :]] if len(joints) == 1 else [words]
    if any(len(part) > longest for part in parts):
        return False
    folded = [" ".join(part) for part in parts]
    return all(not names.isdisjoint((f, f.removesuffix("s"), f.removesuffix("es"))) for f in folded)


@cache
def _part_names(packs: Packs) -> tuple[frozenset[str], int]:
    """What kinds of sessions, groups of people and parts of documents are called, and their most words."""
    mappings = [m for each in packs for m in (each.kinds, each.roles_plural, each.headings)]
    names = frozenset(name for mapping in mappings for name in mapping)
    return names, max(len(name.split()) for name in names)


def _is_label(text: str) -> bool:
    """A word or two with a colon and nothing or a little behind it: `Room: Hall`, `Lokalizacja:`."""
    label = _LABEL.match(text)
    return label is not None and not label.group(1)
