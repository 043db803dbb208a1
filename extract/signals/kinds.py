"""The kind of a session from its title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.lang.phrases import Found, PhraseIndex, tokens
from extract.model import SessionKind
from extract.signals.vocabulary import Packs, small_words, with_english
from extract.values import quick


@quick
@dataclass(frozen=True, slots=True)
class KindSignal:
    """What kind of session a title speaks for, how strongly (0..1), and the words that say so."""

    kind: SessionKind
    strength: float
    evidence: str


@cache
def _kinds(packs: Packs) -> PhraseIndex[tuple[SessionKind, bool]]:
    strong = [{p: (k, True) for p, k in each.kinds.items()} for each in packs]
    weak = [{p: (k, False) for p, k in each.kinds_weak.items()} for each in packs]
    return PhraseIndex([*strong, *weak])


#: Kinds whose place is the venue at large: they take no room from a block, a day or an event.
ROOMLESS: frozenset[SessionKind] = frozenset({"break", "meal", "social", "registration"})
#: a title that names one of these beside other kinds is that: "Coffee + posters" is a break with posters
_FIRST: tuple[SessionKind, ...] = ("registration", "meal", "break")
#: kinds whose words seldom begin the title of a talk
_PLAIN: frozenset[SessionKind] = frozenset(
    {"break", "meal", "registration", "opening", "closing", "award", "poster", "q_and_a"}
)
#: signals this near to the best one compete by what they name and where
_NEAR = 0.2
#: Words. A line that only names a block is no longer than this.
_LONGEST_BLOCK = 4
_SEPARATOR = re.compile(r"\s*(?:#?\d+|[IVX]+|[A-Z])?\s*(?:[:(\[|–—/&+,]|\s-\s)|\s*(?:#?\d+|[IVX]+)\s*$")
#: a label of a few words before a colon or a spaced dash: "Panel specjalny: …"
_LABEL = re.compile(r"^([^:–—]{3,40}?)(?:\s*:\s|\s[-–—]\s)")


@lru_cache(maxsize=1 << 14)
def session_kind(title: str, packs: Packs) -> KindSignal | None:
    """The kind that a title names, or None where it names none (mostly a talk).

    Strength comes from how much of the title the kind words are and where they stand: `Lunch`
    1.0, `Lunch (foyer)` and `Panel: …` 0.9 and 0.75, `Opening of the congress` 0.85, the last
    word of a short title 0.7, a word inside a longer title at most 0.4. From 0.5 on it is the
    better guess than a talk.
    """
    packs = with_english(packs)
    signals = _signals(title, packs)
    if not signals:
        return None
    if label := _LABEL.match(title):
        ahead = [s for s in _signals(label.group(1), packs) if s[0] == 0]
        signals += [(first, KindSignal(s.kind, s.strength * 0.9, s.evidence)) for first, s in ahead]
    best = max(s.strength for _, s in signals)
    near = [(first, s) for first, s in signals if s.strength >= best - _NEAR and s.strength >= min(best, 0.5)]
    chosen = min(near, key=lambda pair: _order(*pair))[1]
    return KindSignal(chosen.kind, round(chosen.strength, 2), chosen.evidence)


def _order(first: int, signal: KindSignal) -> tuple[int, int, float]:
    """Breaks and meals before all; then what the title begins with; of inner words the last."""
    plain = _FIRST.index(signal.kind) if signal.kind in _FIRST else len(_FIRST)
    return plain, first if first == 0 else 1000 - first, -signal.strength


def _signals(title: str, packs: Packs) -> list[tuple[int, KindSignal]]:
    """Kind words of a title with the number of the word that they begin with.

    Those in brackets at its end count only where no other does: `Workshops (coffee break at 11)`.
    """
    found = _kinds(packs).find(title)
    bare = len(_BRACKETS.sub("", title))
    found = [f for f in found if f.start < bare] or found
    return [
        (f.first, KindSignal(f.value[0], _strength(title, f, packs), title[f.start : f.end])) for f in found
    ]


#: what stands in brackets at the end of a title is no part of its name
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")


def _strength(title: str, found: Found[tuple[SessionKind, bool]], packs: Packs) -> float:
    kind, strong = found.value
    many = found.last - found.first > 1
    bare = _BRACKETS.sub("", title)
    words = tokens(title)
    behind = [t for t in words[found.last :] if t.end <= max(len(bare), found.end)]
    small = small_words(packs)
    rest = sum(1 for t in behind if len(t.text) > 2 and not t.text.isdigit() and t.text not in small)
    ahead = sum(1 for t in words[: found.first] if len(t.text) > 2 and t.text not in small)
    if ahead:
        if kind in _FIRST and bare.rstrip().endswith("?"):
            return 0.2  # a question speaks of a break, it does not announce one
        strong_or_near = strong or ":" not in title[: found.start]
        return _inner_strength(ahead, rest, strong, many, kind in _PLAIN) if strong_or_near else 0.2
    if not rest:
        return 1.0 if strong else 0.85
    if _SEPARATOR.match(title[found.end :]):
        return 0.9 if strong else 0.75
    if behind[0].text in small:
        if kind in _PLAIN:
            return 0.85 if strong else 0.4
        return 0.6 if strong else 0.45
    if not strong:
        return 0.3
    if many:
        return 0.75
    if rest > 3:
        return 0.45
    return 0.65 if kind in _PLAIN else 0.5


def _inner_strength(ahead: int, rest: int, strong: bool, many: bool, plain: bool) -> float:
    """Of kind words behind other words: the last words of a short title name the thing in many languages."""
    if not strong:
        return 0.5 if not rest and ahead <= 2 else 0.2
    if rest:
        return 0.6 if ahead + rest <= 3 else 0.4
    if many:
        return 0.85 if ahead <= 3 else 0.45
    if ahead == 1:
        return 0.7
    return 0.6 if plain and ahead <= 3 else 0.4


def likely_kind(title: str, packs: Packs, least: float) -> SessionKind | None:
    """The kind that a title names with at least this strength."""
    signal = session_kind(title, packs)
    return signal.kind if signal is not None and signal.strength >= least else None


def names_block(text: str, packs: Packs) -> bool:
    """A short line whose main word is a word for a block: `AFTERNOON SESSION`."""
    return len(text.split()) <= _LONGEST_BLOCK and likely_kind(text, packs, 0.7) == "session"


def is_break(title: str, packs: Packs) -> bool:
    """Whether a title is a break or a meal, surely enough to hold no people."""
    return likely_kind(title, packs, 0.7) in ("break", "meal")


_DIGIT = re.compile(r"\d")
#: what says which of several sessions of a kind a title means, and how hard it is
_NUMBERED = re.compile(r"^(\D{3,30}?)\s*(?:#|[Nn][°ºr]\.?\s?)?(\d{1,3}[a-z]?)\s*(?:\([^()]{1,30}\))?$")


def numbered_kind(title: str) -> tuple[str, str] | None:
    """The word and the number of a title that is no more than these: `Lecture 2`, `Course 3 (basic)`."""
    match = _NUMBERED.match(title.strip()) if _DIGIT.search(title) else None
    return (match.group(1).strip(), match.group(2)) if match else None


def is_numbered_kind(title: str, packs: Packs) -> bool:
    """Whether a title says a kind and a number and nothing else."""
    label = numbered_kind(title)
    return label is not None and likely_kind(label[0], packs, 0.7) is not None
