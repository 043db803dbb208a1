"""The name of an event in a heading or in a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.facts.model import Packs
from extract.facts.ordinals import kind_words, ordinal_value
from extract.facts.vocabulary import consists_of, words_of
from extract.lang import fold
from extract.signals.vocabulary import small_words

#: Letters. Of a shorter name too many texts would be the long form.
FEWEST_LETTERS = 3
#: Letters. Words of a long form that its short one may leave out: `of the`, `und`.
LONGEST_SKIPPED = 3
_BROKEN_WORD = re.compile(r"[^\W\d_]{2}\.[^\W\d_]{2}")
_SHORT_NAME = re.compile(
    r"(?<![\w’'@./-])([^\W\d_](?:[\w&+/-]*[^\W\d_])?)[)\],]*"
    r"(?:\s*[’'‘]\s?(\d{2})|[\s-]?((?:19|20)\d{2})|(\d{2}))(?![\w:.,/-]*\d)"
)
_YEAR_FIGURES = re.compile(r"\d\d")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĄĆĘŁŃÓŚŹŻČĎĚŇŘŠŤŮŽ0-9’'„“«\"]")


def has_event_noun(text: str, packs: Packs) -> bool:
    return bool(words_of(packs, "event_nouns").find(text))


def short_name(text: str, packs: Packs) -> tuple[str, int] | None:
    """The short name with its year: `Local-SoMe’23` gives `Local-SoMe`, 2023; `DIR19`, `NetSci 2025` too.

    The name must look like one: two capitals, or capitals inside, or a year mark behind it. Months,
    event nouns and names of documents are none (`JUNE 2025`, `PROGRAMME 2015`).
    """
    for match in _SHORT_NAME.finditer(text) if _YEAR_FIGURES.search(text) else ():
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


@lru_cache(maxsize=4096)
def is_generic(text: str, packs: Packs) -> bool:
    """Whether a line says what kind of event this is, not which: `VII Ogólnopolska Konferencja Naukowa`."""
    words = text.split()
    words = (
        words[1:] if len(words) > 1 and words[0].istitle() and fold(words[0]) in small_words(packs) else words
    )
    if not kind_words(packs).may_find(text) and any(ordinal_value(w, packs) is None for w in words):
        return False
    if any(_leads_on(fold(w), packs) for w in words[1:]):
        return False  # the name follows: `6.º Congresso Nacional de`, `Conference of the International`
    rest = " ".join(w for w in words if ordinal_value(w, packs) is None)
    return not rest or consists_of(rest, kind_words(packs), frozenset({"i", "a"}))


def _leads_on(word: str, packs: Packs) -> bool:
    """Whether a small word says that a name belongs to what stands before it; joints do not."""
    return word in small_words(packs) and not any(word in each.conjunctions for each in packs)


def opens_generic(text: str, packs: Packs) -> bool:
    """Whether a heading opens with the kind of event and goes on in small letters.

    `Ogólnopolska konferencja naukowa z okazji …` explains; `Workshop on Topic` names: one word that
    only says the kind is part of many titles, two or more are a description. A number counts for none.
    """
    words = text.split()
    numbers = count = 0
    while count < len(words):
        is_number = ordinal_value(words[count], packs) is not None
        if not is_number and not consists_of(words[count], kind_words(packs)):
            break
        numbers += is_number
        count += 1
    if count - numbers < 2 or count == len(words):
        return False
    return words[count].islower() and fold(words[count]) not in small_words(packs)


def abbreviates(short: str, text: str) -> bool:
    """Whether the letters of a short name begin words of `text` in order: `SocInfo` of `Social Informatics`.

    A name in brackets behind the text is its abbreviation, too.
    """
    letters = "".join(c for c in fold(short) if c.isalnum())
    words = [w for w in re.findall(r"\w+", fold(text)) if not w.isdecimal()]
    if len(letters) < FEWEST_LETTERS or _BROKEN_WORD.search(text):
        return False
    return f"({fold(short)})" in fold(text) or any(
        _begins_words(letters, tuple(words[k:])) for k in range(len(words))
    )


def _begins_words(letters: str, words: tuple[str, ...]) -> bool:
    """Whether `letters` are beginnings of `words`, small words left out at will, the first one never."""
    if not letters:
        return True
    if not words:
        return False
    longest = next(
        (k for k in range(min(len(letters), len(words[0])), 0, -1) if words[0].startswith(letters[:k])), 0
    )
    for taken in range(longest, 0, -1):
        rest, behind = letters[taken:], words[1:]
        skipped = next((k for k, w in enumerate(behind) if len(w) > LONGEST_SKIPPED), len(behind))
        if not rest or any(_begins_words(rest, behind[k:]) for k in range(skipped + 1)):
            return True
    return False


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
        while first > 0 and _joins(words[first - 1].group()):
            first -= 1
        last = _extend(words, last, packs)
        start, end = words[first].start(), words[last].end()
        phrase = text[start:end].rstrip(".,;:!?)")
        if len(phrase.split()) >= 2 and not is_generic(phrase, packs):
            return start, start + len(phrase)
    return None


def _joins(word: str) -> bool:
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
