"""Printed names taken apart: titles, given names, family names, and what they are compared by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Literal

from normalize.lexicon import FAMILY_ENDINGS, PARTICLES, honorific_words, name_roles
from normalize.text import fold

Order = Literal["given_first", "family_first"]

#: A register number behind a name, as bibliographies add it: `Wei Wang 0001`.
_NUMBER = re.compile(r"\s+\d{2,}$")
#: Two capitals that a slipped shift key makes of one: `MIchał`.
_SLIPPED_SHIFT = re.compile(r"\b([^\W\d_])([^\W\d_])(?=[^\W\d_]{2,})")
_DASHES = re.compile(r"[‐‑‒–—−]")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A printed name in parts. `given` and `family` keep printed spelling; `honorific` what was taken off."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    honorific: str | None = None

    @property
    def display(self) -> str:
        """`Given Family`."""
        return " ".join((*self.given, *self.family))

    @property
    def sort_name(self) -> str:
        """`Family, Given`; one of them alone when there is no other."""
        return ", ".join(filter(None, (" ".join(self.family), " ".join(self.given))))


@dataclass(frozen=True, slots=True)
class NameKey:
    """A name as it is compared: folded words (hyphens cut) and whether each is given or family.

    `roles` holds `g`, `f` or `p` (particle) for each word, in the order given, family.
    """

    words: tuple[str, ...]
    roles: str


@lru_cache(maxsize=1 << 16)
def repair_case(text: str) -> str:
    """Undo capitals that say nothing: `MIchał` -> `Michał`, `NOWAK` -> `Nowak`, `de VRIES` -> `de Vries`."""

    def repaired(word: str) -> str:
        letters = [c for c in word if c.isalpha()]
        if len(letters) > 2 and all(c.isupper() for c in letters):
            return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), word)
        return _SLIPPED_SHIFT.sub(_one_capital, word)

    def _one_capital(match: re.Match[str]) -> str:
        first, second = match.groups()
        rest = match.string[match.end() :]
        slipped = first.isupper() and second.isupper() and rest[:2].islower()
        return first + second.lower() if slipped else match.group()

    return " ".join(repaired(word) for word in text.split())


@lru_cache(maxsize=1 << 15)
def strip_honorifics(text: str) -> tuple[str | None, str]:
    """Titles before and after a name, and the name: `dr hab. Ewa Żak` -> (`dr hab.`, `Ewa Żak`).

    A university's capitals after `prof.` (`prof. UW`) go with the title. At least one word stays.
    """
    words = text.split()
    titles = honorific_words()
    start, end = 0, len(words)
    while start < end - 1:
        parts = fold(words[start]).split()
        known = bool(parts) and all(titles.get(p) == "before" for p in parts)
        tail = start > 0 and fold(words[start - 1]) == "prof" and words[start].isupper()
        if not known and not (tail and 2 <= len(words[start]) <= 4 and end - start > 2):
            break
        start += 1
    while end - 1 > start and titles.get(fold(words[end - 1]).replace(" ", "")) == "after":
        end -= 1
    honorific = " ".join((*words[:start], *words[end:])).strip(" ,")
    return honorific or None, " ".join(words[start:end]).rstrip(",")


@lru_cache(maxsize=1 << 16)
def _is_capitals(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters) and "." not in word


@lru_cache(maxsize=1 << 16)
def _role(word: str) -> str:
    """What the lexicon says of a word: `g`, `f`, `b` (both) or ``."""
    parts = [part for part in fold(word).split() if part not in PARTICLES]
    if any(part.endswith(FAMILY_ENDINGS) for part in parts):
        return "f"
    roles = {name_roles().get(part, "") for part in parts}
    return roles.pop() if len(roles) == 1 else ""


def printed_order(words: Sequence[str]) -> Order | None:
    """Which comes first, by capitals, initials or what the words are as names; None when nothing tells.

    Evidence of the lexicon: one of the words is only ever a family name. That the last one may be a given
    name says little: `Jane Carol`, `Will Dexter`.
    """
    shown = _shown_order(words)
    if shown:
        return shown
    first, last = _role(words[0]), _role(words[-1])
    if (first == "f") == (last == "f"):
        return None
    return "family_first" if first == "f" else "given_first"


def _shown_order(words: Sequence[str]) -> Order | None:
    """What capitals and initials tell: `NOWAK Jan`, `Nowak J.`, `J. Nowak`."""
    capitals = [_is_capitals(word) for word in words]
    if any(capitals) and not all(capitals):
        return "family_first" if capitals[0] else "given_first" if capitals[-1] else None
    first, last = len(fold(words[0])) == 1, len(fold(words[-1])) == 1
    if first != last:
        return "given_first" if first else "family_first"
    return None


def _is_plainly(words: Sequence[str], order: Order) -> bool:
    """Whether an order is shown, told by both words, or by the ending that one of them alone has."""
    if _shown_order(words):
        return True
    family, given = (words[0], words[-1]) if order == "family_first" else (words[-1], words[0])
    ends = fold(family).endswith(FAMILY_ENDINGS)
    return _role(given) in ("g", "b", "") if ends else _role(family) == "f" and _role(given) in ("g", "b")


def _likely_order(words: Sequence[str]) -> Order | None:
    """What the words of one name are more often than not: too little for it alone, enough for many."""
    order = printed_order(words)
    if order:
        return order
    first, last = _role(words[0]), _role(words[-1])
    if (first == "g") == (last == "g"):
        return None
    return "given_first" if first == "g" else "family_first"


@lru_cache(maxsize=1 << 16)
def _vote(name: str) -> Order | None:
    words = strip_honorifics(name)[1].split()
    return _likely_order(words) if len(words) > 1 else None


#: One name that could be either way round turns no list.
ONE_VOTE = 1
#: Votes that settle the order of a list, and how many times those against it they are.
FEWEST_VOTES, CLEAR = 4, 2


def usual_order(names: Iterable[str]) -> tuple[Order, bool]:
    """The order that most names of one list show, and whether it is sure; given names first when none tells.

    Evidence: a list is set by one hand, so the names that tell speak for those that do not.
    """
    votes = {"given_first": 0, "family_first": 0}
    for name in names:
        order = _vote(name)
        if order:
            votes[order] += 1
    turned = votes["family_first"] > max(votes["given_first"], ONE_VOTE)
    usual: Order = "family_first" if turned else "given_first"
    sure = votes[usual] >= max(FEWEST_VOTES, CLEAR * (sum(votes.values()) - votes[usual]))
    return usual, sure


def _cut(words: list[str], order: Order) -> tuple[list[str], list[str]]:
    """Given and family words. One word is the family name unless particles or capitals say more."""
    if len(words) == 1:
        return [], words
    capitals = [_is_capitals(word) for word in words]
    if any(capitals) and not all(capitals):
        edge = sum(1 for _ in _leading(capitals, order == "family_first"))
        family = words[:edge] if order == "family_first" else words[len(words) - edge :]
        if family and len(family) < len(words):
            given = words[edge:] if order == "family_first" else words[: len(words) - edge]
            return given, family
    if order == "family_first":
        start = 1
        while start < len(words) - 1 and fold(words[start - 1]) in PARTICLES:
            start += 1
        return words[start:], words[:start]
    end = len(words) - 1
    while end > 1 and fold(words[end - 1]) in PARTICLES and len(words[end - 1].rstrip(".")) > 1:
        end -= 1
    return words[:end], words[end:]


def _leading(flags: list[bool], forward: bool) -> Iterable[bool]:
    for flag in flags if forward else reversed(flags):
        if not flag:
            return
        yield flag


@lru_cache(maxsize=1 << 16)
def parse_name(raw: str, usual: Order = "given_first", *, sure: bool = False) -> PersonName:
    """Take a printed name apart.

    Args:
        raw: The name as printed; titles, `Last, First` and capitals are understood.
        usual: The order of the list that it stands in, for names that do not tell.
        sure: Whether that order is settled; then both words of a name must speak against it.
    """
    honorific, text = strip_honorifics(_NUMBER.sub("", _DASHES.sub("-", raw)))
    if "," in text:
        family, _, given = text.partition(",")
        if given.strip() and family.strip():
            return PersonName(_words(given), _words(family), honorific)
    words = text.replace(",", " ").split()
    if not words:
        return PersonName((), (raw.strip(),) if raw.strip() else (), None)
    order = (printed_order(words) if len(words) > 1 else None) or usual
    order = usual if sure and order != usual and not _is_plainly(words, order) else order
    given_words, family_words = _cut(words, order)
    return PersonName(
        _words(" ".join(given_words)),
        _words(" ".join(family_words)),
        honorific,
    )


def _words(text: str) -> tuple[str, ...]:
    """The words of a part of a name, each one text however many bear it."""
    return tuple(map(intern, repair_case(text).split()))


def name_key(name: PersonName) -> NameKey:
    """What two names are compared by: folded words, hyphens cut, initials apart (`R.G.` -> r, g)."""
    words: list[str] = []
    roles: list[str] = []
    for role, part in (("g", name.given), ("f", name.family)):
        for word in part:
            for piece in fold(word).split():
                words.append(intern(piece))
                roles.append("p" if piece in PARTICLES and len(piece) > 1 else role)
    if roles and "f" not in roles and "g" not in roles:
        roles = ["f"] * len(roles)
    return NameKey(tuple(words), "".join(roles))
