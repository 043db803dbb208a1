"""When two printed rooms are one, and which floor a printed one is."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import fuzz

from extract.lang import all_packs, fold
from extract.signals.room_patterns import room_grammar
from extract.signals.vocabulary import Packs


def same_room(a: str, b: str, packs: Packs | None = None) -> bool:
    """Whether two printed forms name one room: same numbers and codes, alike words.

    `Sala nr 3` and `sala 3`, `SALA GŁÓWNA` and `Sala główna` are; `Sala 1` and `Sala 2` not.
    """
    marks_a, words_a = _room_key(a, packs)
    marks_b, words_b = _room_key(b, packs)
    if marks_a != marks_b:
        return False
    if not words_a or not words_b:
        return bool(marks_a) or words_a == words_b
    return fuzz.token_sort_ratio(" ".join(words_a), " ".join(words_b)) >= 88


#: "nr 3" and "3" are one number; "B-14" and "B 14" one code
_NUMBER_SIGN = re.compile(r"\b(?:nr|no|num|numer|number)\b[.°º]?|[#№]")
_CODE_GAP = re.compile(r"\b([a-z]{1,3})[ .\-](?=\d)")


def _room_key(text: str, packs: Packs | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    heads = _head_words(packs or all_packs())
    folded = _NUMBER_SIGN.sub(" ", fold(text))
    folded = _CODE_GAP.sub(lambda m: m.group() if m.group(1) in heads else m.group(1), folded)
    found = re.findall(r"[^\W_]+", folded)
    marks = tuple(t for t in found if any(c.isdigit() for c in t) or len(t) == 1)
    return marks, tuple(t for t in found if t not in marks and t not in heads)


@cache
def _head_words(packs: Packs) -> frozenset[str]:
    phrases = {p for each in packs for key in ("room_heads", "room_tails") for p in getattr(each, key)}
    return frozenset(phrases)


def floor_number(text: str, packs: Packs | None = None) -> str | None:
    """A floor's number as digits (`1 PIĘTRO`, `I p.`, `first floor` → `1`, `parter` → `0`), else None."""
    packs = packs or all_packs()
    folded = fold(text)
    match = room_grammar(packs).floor.search(folded)
    if not match:
        return None
    found = match.group()
    if digits := re.search(r"[-–]?\d+", found):
        return digits.group().replace("–", "-")
    words = found.split()
    for word in words:
        bare = word.strip(".")
        if bare in _ROMAN:
            return str(_ROMAN[bare])
        for each in packs:
            if bare in each.ordinals:
                return str(each.ordinals[bare])
    return "0" if any(found == g for each in packs for g in each.ground_words) else None


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
