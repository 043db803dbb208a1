"""Where meals, receptions and breaks take place: often elsewhere, under a name without a word for rooms.

Evidence: an address, or the name of a public place, on a line of its own; several capitalised words in
brackets behind the name of the pause, or to its end behind a word like `at`, that are no town.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.content.rooms import EntryRoom
from extract.lang import Pack, fold
from extract.lang.phrases import run_set
from extract.recognition.lexicon import Word, readings
from extract.signals.evidence import is_kind
from extract.signals.kinds import ROOMLESS
from extract.signals.labels import likely_kind
from extract.signals.rooms import find_rooms
from extract.signals.vocabulary import joining_words
from extract.structures.shared.marks import Mark

#: Strength from which a title names a pause and hardly anything else.
SURE_PAUSE, LIKELY_PAUSE = 0.7, 0.5
#: Words. The name of a place is no longer; a shorter word than this may stand uncapitalised in it.
LONGEST_PLACE, SMALL_WORD = 8, 3
QUOTES = "„”“\"«»'"
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{4,80})[)\]]\s*$")
_HOUSE = re.compile(
    r"^\d{1,4}(?:[-/]\d{1,4})?\s?[a-z]?(?:\s+[^\W\d_][\w.'’]+)*$|[^\W\d_]\s\d{1,4}(?:[-/]\d{1,4})?\s?[a-z]?$"
)
_MONEY = re.compile(r"[€$£]|\b(?:EUR|PLN|USD|GBP|CHF|zł)\b")


def pause_place(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> EntryRoom | None:
    """The address or public place that stands on a line of its own beside the name of a pause."""
    if len(marks) == 2 and _is_pause(marks[0].text, packs, LIKELY_PAUSE) and _is_site(marks[1], packs):
        return EntryRoom(marks[1].text.strip(" ()"), None, (marks[1],))
    if len(marks) < 2 or not any(_is_pause(m.text, packs) for m in marks):
        return None
    found = next((m for m in marks if is_address(m) and not _is_pause(m.text, packs)), None)
    return EntryRoom(found.text.strip(), None, (found,)) if found else None


def _is_site(mark: Mark, packs: tuple[Pack, ...]) -> bool:
    """The name of a public place and nothing else: `Old Town Hall`, `Villa Rosa`."""
    text = mark.text.strip(" ()")
    if mark.times or mark.dates or mark.labels or not _is_name(text) or is_kind(text, packs):
        return False
    return any(not p.site_words.isdisjoint(run_set(text)) for p in packs)


def is_address(mark: Mark) -> bool:
    """`Grill, 18 Fry St, Dunedin`: parts between commas, a house number in one of them."""
    text = mark.text.strip()
    if mark.times or mark.dates or not text[:1].isupper() or _MONEY.search(text):
        return False
    parts = [p.strip() for p in text.split(",")]
    return len(parts) > 1 and any(_HOUSE.search(p) for p in parts[1:])


def place_in_pause(title: str, packs: tuple[Pack, ...]) -> tuple[str, str | None]:
    """The title of a pause without a place in brackets at its end, and the place that it names."""
    if likely_kind(title, packs, LIKELY_PAUSE) not in ROOMLESS:
        return title, None
    bracket = BRACKET.search(title)
    if bracket and title[: bracket.start()].strip():
        inner = bracket.group(1).strip()
        if len(inner.split()) > 1 and _is_name(inner) and not _renames(inner, packs):
            return title[: bracket.start()].rstrip(), inner
        title_end = bracket.start()
    else:
        title_end = len(title)
    behind = _place_before(packs).search(title, 1, title_end)
    place = title[behind.end() : title_end].strip(" .") if behind else ""
    served = _is_pause(place, packs) or _is_served(place, packs)
    return (title, place) if place and _is_name(place) and not served else (title, None)


def _renames(text: str, packs: tuple[Pack, ...]) -> bool:
    """Whether brackets only say the name of a pause again: `Intervalo (Coffee Break)`."""
    is_site = any(not p.site_words.isdisjoint(run_set(text)) for p in packs)
    return not is_site and not find_rooms(text, packs) and _is_pause(text, packs)


def _is_served(place: str, packs: tuple[Pack, ...]) -> bool:
    """`bei Brot und Wein`: things joined by a word, none of them a public place or in quotation marks."""
    joints = joining_words(packs)
    if any(q in place for q in QUOTES) or any(not p.site_words.isdisjoint(run_set(place)) for p in packs):
        return False
    return any(fold(word) in joints for word in place.split())


def _is_pause(text: str, packs: tuple[Pack, ...], least: float = SURE_PAUSE) -> bool:
    return likely_kind(text, packs, least) in ROOMLESS


def _is_name(text: str) -> bool:
    """Capitalised words, small ones between them aside, that are more than a town."""
    words = [bare for w in text.replace(",", " ").split() if (bare := w.strip(QUOTES))]
    if not 1 <= len(words) <= LONGEST_PLACE or not words[0][0].isupper() or _MONEY.search(text):
        return False
    small = [w for w in words if not w[0].isupper() and not w[0].isdigit()]
    if any(len(w) > SMALL_WORD or fold(w) == "by" for w in small):
        return False
    return len(words) > 1 or not readings(words[0]) & Word.PLACE


@cache
def _place_before(packs: tuple[Pack, ...]) -> re.Pattern[str]:
    words = sorted({w for p in packs for w in p.place_before}, key=lambda w: (-len(w), w))
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, words)) or '@'})\s+(?=[^\W\d_])", re.I)
