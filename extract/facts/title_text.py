"""What the wording of a heading tells: the name of an event, of the document, or neither."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.facts.model import Packs
from extract.facts.vocabulary import WordClass, consists_of, ordinals_of, words_of
from extract.lang import fold
from extract.lang.phrases import PhraseIndex, tokens
from extract.signals.dates import find_dates, find_day_label
from extract.signals.rooms import find_rooms
from extract.signals.times import find_times

_ROMAN = re.compile(r"^[IVXL]{1,6}\.?$")
_ORDINAL = re.compile(
    r"^\d{1,3}\s?(?:st|nd|rd|th|ª|º|°|\.º|\.ª|e|è|ème|eme|ère|er|ra|ro|do|da|ta|to|va|vo|\.)$", re.I
)
_SHORT_NAME = re.compile(
    r"(?<![\w’'@./-])([^\W\d_](?:[\w&+/-]*[^\W\d_])?)[)\],]*"
    r"(?:\s*[’'‘]\s?(\d{2})|[\s-]?((?:19|20)\d{2})|(\d{2}))(?![\w:.,/-]*\d)"
)
_SEPARATOR = r"\s*(?:[:|•·–—]|\s-|\n)\s*"
_URL = re.compile(r"https?:|www\.|@|\.(?:com|org|eu|pl|fr|de|it|es|pt)\b|^#", re.I)
_TABLE_NUMBER = re.compile(r"^[\d\s.:,;/–—()-]+$")


def has_event_noun(text: str, packs: Packs) -> bool:
    return bool(words_of(packs, "event_nouns").find(text))


def short_name(text: str, packs: Packs) -> tuple[str, int] | None:
    """The short name with its year: `Local-SoMe’23` gives `Local-SoMe`, 2023; `DIR19`, `NetSci 2025` too.

    The name must look like one: two capitals, or capitals inside, or a year mark behind it. Months,
    event nouns and names of documents are none (`JUNE 2025`, `PROGRAMME 2015`).
    """
    for match in _SHORT_NAME.finditer(text):
        name, mark, year, glued = match.groups()
        if _is_common(name, packs) or _is_object(text[: match.start()]):
            continue
        shaped = sum(c.isupper() for c in name) >= 2 or bool(re.search(r"[a-z][A-Z]", name))
        if mark and name[0].isupper() and len(name) > 1:
            return name, 2000 + int(mark)
        if year and shaped:
            return name, int(year)
        if glued and shaped and name.isupper() and len(name) >= 3 and match.group().endswith(name + glued):
            return name, 2000 + int(glued)
    return None


def _is_object(ahead: str) -> bool:
    """Whether a small word leads to the name: `… Management using GIS 2021`, `held at JURIX-2018`."""
    before = ahead.split()
    return bool(before) and before[-1].islower() and before[-1].isalpha()


def _is_common(name: str, packs: Packs) -> bool:
    """Whether a word before a year is a word of the language and not a name."""
    folded = fold(name)
    known = any(
        folded in each.months
        or folded in each.weekdays
        or folded in each.room_heads
        or folded in each.stopwords
        for each in packs
    )
    return known or consists_of(name, words_of(packs, "event_nouns", "event_adjectives", "programme_words"))


def ordinal_of(text: str, packs: Packs) -> int | None:
    """The edition's number: `VII Ogólnopolska …`, `3rd`, `Third …`, `6.º Congresso`, `V edycja`.

    It must stand at the beginning or right before an event noun or its adjectives; `i` and other
    small letters are never Roman numbers.
    """
    words = text.split()
    for index, word in enumerate(words[:8]):
        ahead = [fold(w).strip(".,") for w in words[:index]]
        free = index == 0 or all(_is_article(w, packs) for w in ahead)
        near = consists_of(" ".join(words[index + 1 : index + 3]), _kind_words(packs)) or _next_is_event(
            words[index + 1 :], packs
        )
        if not (free or near):
            continue
        if (number := _ordinal_value(word, packs)) is not None and (near or free):
            return number
    return None


def _next_is_event(words: list[str], packs: Packs) -> bool:
    return bool(words) and bool(_kind_words(packs).at(words[0], 0))


def _is_article(word: str, packs: Packs) -> bool:
    return any(word in each.stopwords for each in packs)


def _ordinal_value(word: str, packs: Packs) -> int | None:
    bare = word.strip(",;:()")
    if _ROMAN.match(bare) and bare.isupper():
        return _roman(bare.rstrip("."))
    if _ORDINAL.match(bare):
        digits = re.match(r"\d+", bare)
        return int(digits.group()) if digits else None
    found = ordinals_of(packs).at(bare, 0)
    return found.value if found and found.end == len(tokens(bare)[0].text) else None


def _roman(text: str) -> int | None:
    values = {"I": 1, "V": 5, "X": 10, "L": 50}
    total = 0
    for this, after in zip(text, [*text[1:], ""], strict=True):
        value = values[this]
        total += -value if after and values[after] > value else value
    return total or None


def _kind_words(packs: Packs) -> PhraseIndex[WordClass]:
    return words_of(packs, "event_nouns", "event_adjectives")


def without_ordinal(text: str, packs: Packs) -> str:
    """The title without the edition's number at its beginning."""
    words = text.split()
    for index, word in enumerate(words[:3]):
        if (
            all(_is_article(fold(w), packs) for w in words[:index])
            and _ordinal_value(word, packs) is not None
        ):
            return " ".join(words[index + 1 :])
    return text


def clean_title(text: str, packs: Packs) -> str:
    """The heading without what names the document (`: Conference Schedule`, `Agenda`)."""
    text = re.sub(r"\s+", " ", text).strip()
    index = words_of(packs, "programme_words")
    for pattern, side in (
        (rf"^(.{{2,60}}?){_SEPARATOR}", "head"),
        (rf"{_SEPARATOR}([^:|•·–—]{{2,60}})$", "tail"),
    ):
        match = re.search(pattern, text)
        if match and consists_of(match.group(1), index):
            text = text[match.end() :] if side == "head" else text[: match.start()]
    for found in index.find(text):
        if found.end == len(text.rstrip(" .")) and found.start > 0:
            text = text[: found.start].rstrip(" -–—:|•")
        elif (
            found.start == 0
            and found.end < len(text)
            and text[found.end].isspace()
            and not _owns(text, found.end)
        ):
            text = text[found.end :].lstrip(" -–—:|•")
    text = _without_date(text, packs)
    if held := words_of(packs, "held_words").find(text):
        text = text[: held[0].start] if held[0].start > 0 else text
    return text.strip(" -–—:|•·,;_")


def _without_date(text: str, packs: Packs) -> str:
    """The heading without a date at its end: `… Systems February 2025`."""
    for span in find_dates(text, packs):
        if span.month and span.span[0] > 0 and not text[span.span[1] :].strip(" .,)"):
            return text[: span.span[0]].rstrip(" ,(–—-")
    return text


def _owns(text: str, end: int) -> bool:
    """Whether the document word is followed by what it belongs to: `Programme 2015`, `Plan of …`."""
    behind = text[end:].split()
    return not behind or behind[0][:1].isdigit() or behind[0][:1].islower()


@lru_cache(maxsize=4096)
def is_generic(text: str, packs: Packs) -> bool:
    """Whether a line says what kind of event this is, not which: `VII Ogólnopolska Konferencja Naukowa`."""
    words = text.split()
    if len(words) > 1 and _is_article(fold(words[-1]), packs):
        return False  # the name follows on the next line: `6.º Congresso Nacional de`
    rest = " ".join(w for w in words if _ordinal_value(w, packs) is None)
    return not rest or consists_of(rest, _kind_words(packs), frozenset({"i", "a"}))


def opens_generic(text: str, packs: Packs) -> bool:
    """Whether a heading opens with the kind of event and goes on in small letters.

    `Ogólnopolska konferencja naukowa z okazji …` explains; `Workshop on Topic` names: one word that
    only says the kind is part of many titles, two or more are a description.
    """
    words = text.split()
    count = 0
    while count < len(words) and (
        consists_of(words[count], _kind_words(packs)) or _ordinal_value(words[count], packs) is not None
    ):
        count += 1
    rest = words[count:]
    return count >= 2 and bool(rest) and rest[0].islower() and not _is_article(fold(rest[0]), packs)


@lru_cache(maxsize=4096)
def is_no_title(text: str, packs: Packs) -> bool:
    """Whether a line is a date, time, address, number, day heading or the name of the document."""
    if not re.search(r"[^\W\d_]{2}", text) or _URL.search(text) or _TABLE_NUMBER.match(text):
        return True
    if consists_of(text, words_of(packs, "programme_words")) or _is_part_name(text, packs):
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
    shown = sum(d.span[1] - d.span[0] for d in dates)
    return shown > 0.4 * len(text) or (
        bool(dates) and any(d.span[0] <= 3 or d.day for d in dates) and shown > 0.25 * len(text)
    )


def _is_part_name(text: str, packs: Packs) -> bool:
    """Whether the text only names a kind of session or a part of the document: `Keynote Speeches`."""
    folded = " ".join(t.text for t in tokens(text))
    forms = (folded, folded.removesuffix("s"), folded.removesuffix("es"))
    return any(
        form in names
        for each in packs
        for names in (each.kinds, each.roles_plural, each.headings)
        for form in forms
    )


def _is_label(text: str) -> bool:
    """A word or two with a colon and nothing or a little behind it: `Room: Hall`, `Lokalizacja:`."""
    label = re.match(r"^[^\W\d_]+(?:\s[^\W\d_]+)?\s?:\s*(.*)$", text)
    return label is not None and not label.group(1)


_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĄĆĘŁŃÓŚŹŻČĎĚŇŘŠŤŮŽ0-9’'„“«\"]")


def event_phrase(text: str, packs: Packs) -> tuple[int, int] | None:
    """Span of the capitalised words around a capitalised event noun in prose, with a year mark.

    `doroczny Samorządowy Kongres Internetu i Mediów Społecznościowych Local-SoMe’25 to …` gives
    the words from `Samorządowy` to `Local-SoMe’25`. Small words (`i`, `of the`) are kept between
    two capitals. A phrase of one word is no title.
    """
    words = list(re.finditer(r"\S+", text))
    for found in words_of(packs, "event_nouns").find(text):
        if not text[found.start].isupper():
            continue
        first = last = next((k for k, w in enumerate(words) if w.start() <= found.start < w.end()), None)
        if first is None or last is None:
            continue
        while first > 0 and _joins(words[first - 1].group(), packs, left=True):
            first -= 1
        last = _extend(words, last, packs)
        start, end = words[first].start(), words[last].end()
        phrase = text[start:end].rstrip(".,;:!?)")
        if len(phrase.split()) >= 2 and not is_generic(phrase, packs):
            return start, start + len(phrase)
    return None


def _joins(word: str, packs: Packs, *, left: bool) -> bool:
    return bool(_CAPITAL.match(word)) and not re.search(r"[.,;:!?)]$", word)


def _extend(words: list[re.Match[str]], last: int, packs: Packs) -> int:
    """The last capitalised word that small joining words connect with the one at `last`."""
    while not re.search(r"[.,;:!?)]$", words[last].group()):
        step = next(
            (k for k in range(last + 1, min(last + 4, len(words))) if _CAPITAL.match(words[k].group())), None
        )
        if step is None or any(not _is_joint(words[k].group(), packs) for k in range(last + 1, step)):
            break
        last = step
    return last


def _is_joint(word: str, packs: Packs) -> bool:
    folded = fold(word)
    return len(folded) <= 4 and any(
        folded in each.stopwords or folded in each.conjunctions or folded in each.particles for each in packs
    )
