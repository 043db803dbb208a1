"""How two words of a name can be one: spelling, initial, nickname, case ending, typo."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from normalize.lexicon import are_nicknames

#: Slavic family names in -ski, -cki, -dzki, in any case; the endings of men and of women.
_SKI = re.compile(r"(s|c|z)k(i|a|iego|iemu|im|iej|ej|ie|ich|imi|owie)$")
_SKI_WOMEN = frozenset(("a", "iej", "ej"))
_SKI_MEN = frozenset(("i", "iego", "iemu", "im"))
#: Nominative and other ending of one name, as Slavic cases change them (folded); `` is a consonant.
_CASES = frozenset(
    [("", e) for e in ("a", "owi", "em", "iem", "u", "y", "i")]
    + [("a", e) for e in ("y", "i", "e", "o", "ie")]
    + [("ia", e) for e in ("ii", "ie", "io")]
    + [("y", "ego"), ("i", "iego"), ("o", "a"), ("e", "ego")]
    + [("ek", e) for e in ("ka", "ku", "kowi", "kiem")]
    + [("ka", "ce"), ("ga", "dze"), ("ra", "rze"), ("ta", "cie"), ("da", "dzie"), ("t", "cie"), ("ie", "ich")]
    + [("iec", e) for e in ("ca", "cowi", "cem")]
    + [("el", e) for e in ("la", "lowi", "lem")]
    + [("er", e) for e in ("ra", "rowi", "rem")]
)  # fmt: skip
#: Everything a case may put behind a name, longest first, for looking names up.
_ENDING = re.compile(r"(owi|ego|emu|iem|em|ej|ie|ii|ia|a|e|i|u|y|o)$")
#: Letters that transliterations and languages exchange, applied in order.
_SOUNDS = (
    ("sch", "s"), ("sh", "s"), ("sz", "s"), ("ch", "h"), ("kh", "h"), ("cz", "c"), ("tch", "c"), ("ts", "c"),
    ("tz", "c"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("qu", "k"), ("q", "k"), ("x", "ks"),
    ("w", "v"), ("y", "i"), ("j", "i"), ("ou", "u"), ("oe", "o"), ("ue", "u"), ("ae", "a"), ("ee", "i"),
    ("ie", "i"), ("ei", "i"), ("c", "k"), ("z", "s"), ("g", "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordMatch:
    """One way that two words agree. `cost` in bits is taken from the rarity of the word."""

    kind: str
    cost: float


#: Costs in bits: how much rarer the variation is than the exact spelling, among mentions of one person.
EXACT = WordMatch("same", 0.0)
INITIAL = WordMatch("initial", 0.5)
NICKNAME = WordMatch("short form", 2.0)
CASE_ENDING = WordMatch("case ending", 1.0)
SKI_SKA = WordMatch("a man's and a woman's ending", 9.0)
SOUND = WordMatch("transliteration", 3.5)
TYPO = WordMatch("one letter differs", 5.0)
TYPO_SHORT = WordMatch("one letter of a short word differs", 7.0)
TYPO_TWO = WordMatch("two letters differ", 8.0)
PREFIX = WordMatch("shortened", 4.0)
#: All of them but EXACT; a kept comparison names them by their places here.
WORD_MATCHES = (INITIAL, NICKNAME, CASE_ENDING, SKI_SKA, SOUND, TYPO, TYPO_SHORT, TYPO_TWO, PREFIX)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without its case ending, for finding names: `nowaka` -> `nowak`, `zofii` -> `zof`."""
    if _SKI.search(word):
        return _SKI.sub(r"\1k", word)
    cut = _ENDING.sub("", word)
    return cut if len(cut) >= 3 else word


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """A word as it is heard in many languages, doubled letters once: `Schneider`, `Shnejder` -> `snider`."""
    for old, new in _SOUNDS:
        word = word.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", word)


def nominatives(word: str) -> frozenset[str]:
    """What a folded word may be the case of, itself included: `kowalskiego` -> {…, `kowalski`}."""
    found = {word}
    for nominative, ending in _CASES:
        kept = word.removesuffix(ending)
        if len(kept) >= 2 and len(kept) < len(word):
            found.add(kept + nominative)
    ski = _SKI.search(word)
    if ski is not None:
        men, women = ski.group(2) in _SKI_MEN, ski.group(2) in _SKI_WOMEN
        found |= {word[: ski.start(2)] + ending for ending, fits in (("i", men), ("a", women)) if fits}
    return frozenset(found)


def vary_case(a: str, b: str) -> bool:
    """Whether one word is the other in another case: the same stem before a known pair of endings."""
    shared = 0
    while shared < min(len(a), len(b)) and a[shared] == b[shared]:
        shared += 1
    for back in range(3):
        start = shared - back
        if start < 3:
            return False
        if (a[start:], b[start:]) in _CASES or (b[start:], a[start:]) in _CASES:
            return True
    return False


def _match_ski(a: str, b: str) -> WordMatch | None:
    left, right = _SKI.search(a), _SKI.search(b)
    if not left or not right or stem(a) != stem(b):
        return None
    endings = {left.group(2), right.group(2)}
    return SKI_SKA if endings & _SKI_WOMEN and endings & _SKI_MEN else CASE_ENDING


@lru_cache(maxsize=1 << 16)
def match_words(a: str, b: str, role: str) -> WordMatch | None:
    """How two folded words agree, or None.

    Args:
        a: One word.
        b: The other.
        role: `g` when both are given names, else `f`: short forms are for given names only.
    """
    if a == b:
        return EXACT
    if len(a) == 1 or len(b) == 1:
        return INITIAL if a[0] == b[0] else None
    if role == "g" and are_nicknames(a, b):
        return NICKNAME
    ski = _match_ski(a, b)
    if ski is not None:
        return ski
    if vary_case(a, b):
        return CASE_ENDING
    shorter = min(len(a), len(b))
    if shorter >= 4 and sound(a) == sound(b):
        return SOUND
    limit = 2 if shorter >= 8 else 1
    distance = OSA.distance(a, b, score_cutoff=limit) if shorter >= 3 else 9
    if distance == 1:
        return TYPO if shorter >= 5 else TYPO_SHORT
    if distance == 2 and limit == 2:
        return TYPO_TWO
    if role == "g" and shorter >= 3 and (a.startswith(b) or b.startswith(a)):
        return PREFIX
    return None
