"""Labels of a line: roles of people, kinds of sessions, headings of sections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from extract.lang import Pack, all_packs, fold
from extract.lang.pack import HeadingClass
from extract.lang.phrases import Found, PhraseIndex, tokens
from extract.model import Role, SessionKind

Packs = tuple[Pack, ...]
Side = Literal["before", "after", "alone"]


@dataclass(frozen=True, slots=True)
class RoleLabel:
    """A role printed beside names: characters `start:end`, without the colon or brackets.

    `side` tells where the label stands: `before` the names (`Moderator: X`, `chaired by X`),
    `after` a name (`X (chair)`, `X – moderator`), or `alone` on its line. `after_colon` is true
    where a colon follows the label. `confidence` is lower where nothing sets the label off
    (`Moderator Jan Nowak`).
    """

    start: int
    end: int
    role: Role
    plural: bool
    printed: str
    after_colon: bool
    side: Side
    confidence: float

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class _Meaning:
    role: Role
    plural: bool
    is_phrase: bool


#: the gendered or plural rest of a slash form: Moderator/ka, Ekspert(ka/ci), Referent*in, Referent:innen
_GENDER = re.compile(
    r"\((?:-?[^\W\d_]{1,6}[/,]?\s?)+\)|(?:/-?[^\W\d_]{1,6}(?![^\W_]))+|[*·•_](?!\s)[^\W\d_]{1,6}|:in(?:nen)?(?![^\W_])|-(?:ka|ki|tka|tki)(?![^\W_])"
)
#: numbers that a label may carry: Moderator 1, Chair(s)
_NUMBER = re.compile(r"\s?(?:[1-9]|i{1,3})(?=\s?[:.)\-–—])")
_COLON = re.compile(r"\s{0,2}[:：]")
_DASH = re.compile(r"\s*[-–—]\s*(?=\S)")
_JOINT = re.compile(r"\s*(?:&|/|\+|,)\s*")
_BULLET = " \t\u00a0•·▪●‣○◦*►>-–—|"


@cache
def _roles(packs: Packs) -> PhraseIndex[_Meaning]:
    single = [{p: _Meaning(r, False, False) for p, r in each.roles.items()} for each in packs]
    plural = [{p: _Meaning(r, True, False) for p, r in each.roles_plural.items()} for each in packs]
    phrases = [{p: _Meaning(r, False, True) for p, r in each.role_phrases.items()} for each in packs]
    return PhraseIndex([*phrases, *plural, *single])


@cache
def _joints(packs: Packs) -> frozenset[str]:
    return frozenset(word for each in packs for word in each.conjunctions)


@lru_cache(maxsize=8192)
def find_role_labels(text: str, packs: Packs) -> tuple[RoleLabel, ...]:
    """Role labels in a line, in order.

    A role word is a label only by its setting: before a colon; first in the line before a dash
    or a capital; alone on the line; in brackets or behind a dash or comma at the end of the
    line; or a phrase that asks for a name (`chaired by`, `prowadzi`). `Moderator & speaker:`
    is one label with the first one's role.
    """
    found = _roles(packs).find(text)
    labels: list[RoleLabel] = []
    index = 0
    while index < len(found):
        last = index
        while last + 1 < len(found) and _is_joint(text, found[last], found[last + 1], packs):
            last += 1
        label = _label(text, found[index], found[last])
        if label is None and last > index:
            last = index
            label = _label(text, found[index], found[index])
        if label:
            labels.append(label)
        index = last + 1
    return tuple(labels)


def _is_joint(text: str, one: Found[_Meaning], two: Found[_Meaning], packs: Packs) -> bool:
    between = text[_end_of(text, one) : two.start]
    return bool(_JOINT.fullmatch(between)) or fold(between).strip() in _joints(packs)


def _end_of(text: str, found: Found[_Meaning]) -> int:
    end = found.end
    if gender := _GENDER.match(text, end):
        end = gender.end()
    return end


def _label(text: str, first: Found[_Meaning], last: Found[_Meaning]) -> RoleLabel | None:
    end = _end_of(text, last)
    if number := _NUMBER.match(fold(text), end):
        end = number.end()
    before, rest = text[: first.start], text[end:]
    at_start = not before.strip(_BULLET)
    setting = _setting(before, rest, at_start, first, last)
    if setting is None:
        return None
    side, confidence = setting
    return RoleLabel(
        start=first.start,
        end=end,
        role=first.value.role,
        plural=first.value.plural or last.value.plural,
        printed=text[first.start : end],
        after_colon=bool(_COLON.match(rest)),
        side=side,
        confidence=confidence,
    )


def _setting(
    before: str, rest: str, at_start: bool, first: Found[_Meaning], last: Found[_Meaning]
) -> tuple[Side, float] | None:
    if _COLON.match(rest):
        return "before", 0.97 if at_start or before.rstrip()[-1:] in "(.,;|–—-" else 0.85
    if not rest.strip(" .)") and at_start:
        return "alone", 0.8 if first.value.plural else 0.65
    if before.rstrip().endswith("(") and rest.lstrip().startswith(")"):
        return "after", 0.9
    if last.value.is_phrase and rest[:1].isspace() and _starts_name(rest):
        return "before", 0.9 if at_start or before.rstrip()[-1:] in "(.,;|–—-" else 0.75
    if at_start and (dash := _DASH.match(rest)) and _starts_name(rest[dash.end() :]):
        return "before", 0.85
    if at_start and rest[:1].isspace() and _starts_name(rest):
        return "before", 0.55
    if before.rstrip().endswith("(") and _starts_name(rest):
        return "before", 0.75
    if not rest.strip(" .;)") and re.search(r"[,–—(]\s*$|\s-\s*$", before):
        return "after", 0.7
    return None


def _starts_name(rest: str) -> bool:
    rest = rest.lstrip(" \t\u00a0(")
    return rest[:1].isupper()


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


#: kinds that end a doubt when several are named: "Welcome coffee and registration" is a registration
_RANK: tuple[SessionKind, ...] = (
    "registration", "poster", "keynote", "meal", "break", "award", "closing", "opening", "meeting", "q_and_a",
    "panel", "tutorial", "workshop", "social", "other", "session",
)  # fmt: skip


@lru_cache(maxsize=8192)
def session_kind(title: str, packs: Packs) -> KindSignal | None:
    """The kind that a title names, or None where it names none (mostly a talk).

    Strength comes from how much of the title the kind word is and where it stands: `Lunch` 1.0,
    `Lunch (foyer)` and `Panel: …` 0.9, `Opening of the congress` 0.75, a word inside a longer
    title at most 0.45.
    """
    found = _kinds(packs).find(title)
    if not found:
        return None
    signals = [KindSignal(f.value[0], _kind_strength(title, f), title[f.start : f.end]) for f in found]
    return max(signals, key=lambda s: (s.strength, -_RANK.index(s.kind) if s.kind in _RANK else 0))


def _kind_strength(title: str, found: Found[tuple[SessionKind, bool]]) -> float:
    words = tokens(title)
    strong = found.value[1]
    rest = len([t for t in words[found.last :] if len(t.text) > 2 and not t.text.isdigit()])
    ahead = len([t for t in words[: found.first] if len(t.text) > 2 and not t.text.isdigit()])
    if not rest and not ahead:
        return 1.0 if strong else 0.85
    if not ahead and re.match(r"\s*(?:\d+|[IVX]+|[A-Z])?\s*[:(\[|–—/&+,]|\s+-\s", title[found.end :]):
        return 0.9 if strong else 0.75
    if not ahead:
        return (0.75 if strong else 0.5) if rest <= 4 else (0.6 if strong else 0.3)
    if ahead + rest <= 3:
        return 0.7 if strong else 0.4
    return 0.45 if strong else 0.2


def is_break(title: str, packs: Packs) -> bool:
    """Whether a title is a break or a meal, surely enough to hold no people."""
    signal = session_kind(title, packs)
    return bool(signal and signal.kind in ("break", "meal") and signal.strength >= 0.7)


@dataclass(frozen=True, slots=True)
class ContainerLabel:
    """The label of a block of talks: `Session 3A: Maps` has word `Session`, number `3A`, title `Maps`."""

    start: int
    end: int
    kind: SessionKind
    word: str
    number: str | None
    title: str | None


@cache
def _containers(packs: Packs) -> PhraseIndex[SessionKind]:
    return PhraseIndex([each.containers for each in packs])


_CONTAINER_NUMBER = re.compile(
    r"\s*(?:#|no\.?\s|nr\.?\s?|n[°º]\s?)?((?:\d{1,3}|[IVX]{1,5}|[A-Z])(?:[.\-–]?(?:\d{1,2}|[A-Za-z]))?(?:\s?[&/]\s?\d{1,2})?)(?![^\W_])",
    re.I,
)
_NUMBER_AHEAD = re.compile(r"^\s*((?:\d{1,2}|[IVX]{1,5})(?:st|nd|rd|th|[.ªºª])?)\s*$", re.I)
_TITLE_AFTER = re.compile(r"\s*(?:[:.|–—]|\s-\s|-\s)\s*(\S.*)$")


def container_label(text: str, packs: Packs | None = None) -> ContainerLabel | None:
    """The label of a block that `text` begins with: `Session 3A: …`, `Sesja II – …`, `Keynote Speakers`.

    A block word counts with a number, with a colon or dash and a title behind it, or alone.
    """
    packs = packs or all_packs()
    words = tokens(text)
    index = _containers(packs)
    found = index.at(text, 0) if words else None
    number: str | None = None
    if not found and len(words) > 1 and (ahead := _NUMBER_AHEAD.match(text[: words[1].start])):
        found, number = index.at(text, 1), ahead.group(1)
    if not found:
        return None
    end = found.end
    if not number and (match := _CONTAINER_NUMBER.match(text, end)):
        number, end = match.group(1), match.end(1)
    rest = text[end:]
    title = match.group(1).strip() if (match := _TITLE_AFTER.match(rest)) else None
    if not number and not title and rest.strip(" .:"):
        return None
    return ContainerLabel(words[0].start, end, found.value, text[found.start : found.end], number, title)


@cache
def _not_people(packs: Packs) -> PhraseIndex[bool]:
    return PhraseIndex([dict.fromkeys(each.not_people, True) for each in packs])


def non_people_label(text: str, packs: Packs) -> str | None:
    """The label at the start of a line after which no people of a session stand, else None.

    `Zagadnienia: …`, `Patronat: …`, `Abstract`: with a colon or a dash, or alone on the line.
    """
    found = _not_people(packs).at(text, 0) if tokens(text) else None
    if not found or text[: found.start].strip(_BULLET):
        return None
    rest = text[_end_of_word(text, found.end) :]
    if _COLON.match(rest) or not rest.strip(" .") or _DASH.match(rest):
        return text[found.start : found.end]
    return None


def _end_of_word(text: str, end: int) -> int:
    gender = _GENDER.match(text, end)
    return gender.end() if gender else end


@cache
def _headings(packs: Packs) -> PhraseIndex[HeadingClass]:
    return PhraseIndex([each.headings for each in packs])


def heading_class(text: str, packs: Packs | None = None) -> HeadingClass | None:
    """The class of a section that a heading opens: `Biogramy` → biographies, `Partners` → sponsors.

    Evidence: the whole line is a known heading, but for numbers, a year and punctuation, or it
    begins with one and at most three words follow (`Programme of the congress`).
    """
    packs = packs or all_packs()
    words = tokens(text)
    if not words or len(words) > 7:
        return None
    for first in range(min(2, len(words))):
        if first and not words[0].text.isdigit():
            break
        if found := _headings(packs).at(text, first):
            rest = [t for t in words[found.last :] if not t.text.isdigit()]
            if not rest or (len(rest) <= 3 and found.value == "programme" and ":" not in text):
                return found.value
    return None
