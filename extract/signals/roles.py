"""Labels that say in which role people take part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from extract.lang import fold
from extract.lang.phrases import Found, PhraseIndex, tokens
from extract.model import Role, SessionKind
from extract.signals.company import joins_others, lists_people
from extract.signals.vocabulary import Packs, with_english
from extract.values import quick

Side = Literal["before", "after", "alone"]


@dataclass(frozen=True, slots=True)
class RoleLabel:
    """A role printed beside names: characters `start:end`, without the colon or brackets.

    `side` tells where the label stands: `before` the names (`Moderator: X`, `chaired by X`),
    `after` a name (`X (chair)`, `X – moderator`), or `alone` on its line. `after_colon` is true
    where a colon follows the label. `confidence` is lower where nothing sets the label off
    (`Moderator Jan Nowak`). `is_lead` marks words that only say who leads (`Prowadzenie`,
    `Leitung`): what they lead decides the role, see `lead_role`.
    """

    start: int
    end: int
    role: Role
    plural: bool
    printed: str
    after_colon: bool
    side: Side
    confidence: float
    is_lead: bool = False

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


@quick
@dataclass(frozen=True, slots=True)
class _Meaning:
    role: Role
    plural: bool
    is_phrase: bool
    is_lead: bool
    needs_colon: bool = False


#: the gendered or plural rest of a slash form: Moderator/ka, Ekspert(ka/ci), Referent*in, Referent:innen,
#: intervenant·e·s, animateur.trice, intervenant(e)s
GENDER = re.compile(
    r"\((?:-?[^\W\d_]{1,6}[/,]?\s?)+\)(?:s(?![^\W_]))?|(?:/-?[^\W\d_]{1,6}(?![^\W_]))+"
    r"|(?:[*·•_⋅‧∙](?!\s)[^\W\d_]{1,6})+|(?:\.(?!\s)[a-z]{1,5})+(?=\s?:|$)"
    r"|:in(?:nen)?(?![^\W_])|-(?:ka|ki|tka|tki)(?![^\W_])|(?:-(?:e|es|s|rice|trice|euse)s?)+(?=\s?:|$)"
)
#: the end of such a rest that makes the label one of several people
_PLURAL = re.compile(r"[*·•_⋅‧∙.)-](?:[^\W\d_]*s)\Z")
#: numbers that a label may carry: Moderator 1, Chair(s)
_NUMBER = re.compile(r"\s?(?:[1-9]|i{1,3})(?=\s?[:.)\-–—])")
#: a colon, also behind a shortened label: `Mod.:`
COLON = re.compile(r"\.?\s{0,2}[:：]")
DASH = re.compile(r"\s*[-–—]\s*(?=\S)")
_JOINT = re.compile(r"\s*(?:&|/|\+|,)\s*")
#: Roles of people who lead a session that others speak in.
LEADING: frozenset[Role] = frozenset({"chair", "moderator", "host", "organiser"})
BULLETS = " \t\u00a0•·▪●‣○◦*►>-–—|"


@cache
def _roles(packs: Packs) -> PhraseIndex[_Meaning]:
    packs = with_english(packs)
    leads = frozenset(phrase for each in packs for phrase in each.leads)
    phrases, plural, single = [], [], []
    for each in packs:
        phrases.append({p: _Meaning(r, False, True, p in leads) for p, r in each.role_phrases.items()})
        plural.append({p: _Meaning(r, True, False, p in leads) for p, r in each.roles_plural.items()})
        single.append({p: _Meaning(r, False, False, p in leads) for p, r in each.roles.items()})
    words = {w for each in packs for w in each.company if " " not in w}
    company = {w: _Meaning("speaker", True, False, False, needs_colon=True) for w in sorted(words)}
    return PhraseIndex([*phrases, *plural, *single, company])


#: `Keynote: …`, `Wykład: …` may go on with a person or with a title
THING = 0.6
#: `With` before a list of names, without a colon
LISTED = 0.75


@cache
def _kind_words(packs: Packs) -> frozenset[str]:
    packs = with_english(packs)
    mappings = [m for each in packs for m in (each.kinds, each.kinds_weak, each.containers)]
    things = {" ".join(t.text for t in tokens(p)) for mapping in mappings for p in mapping}
    people = {p for each in packs for p in (*each.roles, *each.roles_plural)} - things
    return frozenset(thing for thing in things if thing.split()[-1:] and thing.split()[-1] not in people)


@cache
def _joints(packs: Packs) -> frozenset[str]:
    return frozenset(word for each in packs for word in each.conjunctions)


@lru_cache(maxsize=1 << 14)
def find_role_labels(text: str, packs: Packs) -> tuple[RoleLabel, ...]:
    """Role labels in a line, in order.

    A role word is a label only by its setting: before a colon; first in the line before a dash
    or a capital; alone on the line; in brackets or behind a dash or comma at the end of the
    line; or a phrase that asks for a name (`chaired by`, `prowadzi`). `Moderator & speaker:`
    is one label with the first one's role; who presents and moderates presents the others. Words
    that name a thing as well (`Keynote:`, `Wykład:`) are labels with confidence 0.6: what follows
    may be a title.
    """
    found = _roles(packs).find(text)
    labels: list[RoleLabel] = []
    index = 0
    while index < len(found):
        last = index
        while last + 1 < len(found) and _is_joint(text, found[last], found[last + 1], packs):
            last += 1
        led = next((k.role for k in labels if k.role in LEADING and k.side == "before"), None)
        label = _label(text, found[index], found[last], packs, led)
        if label is None and last > index:
            last = index
            label = _label(text, found[index], found[index], packs, led)
        if label:
            labels.append(label)
        index = last + 1
    return tuple(labels)


def _is_joint(text: str, one: Found[_Meaning], two: Found[_Meaning], packs: Packs) -> bool:
    between = text[_end_of(text, one) : two.start]
    return bool(_JOINT.fullmatch(between)) or fold(between).strip() in _joints(packs)


def _end_of(text: str, found: Found[_Meaning]) -> int:
    end = found.end
    if gender := GENDER.match(text, end):
        end = gender.end()
    return end


def _label(
    text: str, first: Found[_Meaning], last: Found[_Meaning], packs: Packs, led: Role | None
) -> RoleLabel | None:
    things = _kind_words(packs)
    end = _end_of(text, last)
    if number := _NUMBER.match(fold(text), end):
        if first.value.role == "panelist" and first is last and first.phrase in things:
            return None  # `Panel 1: Who pays?` is a block
        end = number.end()
    before, rest = text[: first.start], text[end:]
    at_start = not before.strip(BULLETS)
    setting = _setting(before, rest, at_start, first, last)
    others = False
    if first.value.needs_colon and not _leads_list(rest, at_start):
        listed = lists_people(before, text[first.start : end], rest, packs)
        others = not listed and led is not None and joins_others(before, rest)
        setting = ("before", LISTED) if listed or others else None
    if setting is None:
        return None
    side, confidence = setting
    head = last if first.value.role == "presenter" and last.value.role in LEADING else first
    if first is last and first.phrase in things and not first.value.is_phrase:
        confidence = min(confidence, THING)
    return RoleLabel(
        start=first.start,
        end=end,
        role=role_of_others(led) if others and led else head.value.role,
        plural=first.value.plural or last.value.plural or bool(_PLURAL.search(text[last.end : end])),
        printed=text[first.start : end],
        after_colon=bool(COLON.match(rest)),
        side=side,
        confidence=confidence,
        is_lead=head.value.is_lead,
    )


def _leads_list(rest: str, at_start: bool) -> bool:
    """`With: Ann Smith`, or `Round table with:` above those who take part."""
    colon = COLON.match(rest)
    return colon is not None and (at_start or not rest[colon.end() :].strip())


#: letters of `by`, `par`, `por`: they ask for a name only first in a line
_SHORT_PHRASE = 3


def _setting(
    before: str, rest: str, at_start: bool, first: Found[_Meaning], last: Found[_Meaning]
) -> tuple[Side, float] | None:
    if COLON.match(rest):
        return "before", 0.97 if at_start or before.rstrip()[-1:] in "(.,;|–—-" else 0.85
    if not rest.strip(" .)") and at_start:
        return "alone", 0.5 if last.value.is_phrase else 0.8 if first.value.plural else 0.65
    if before.rstrip().endswith("(") and rest.lstrip().startswith(")"):
        return "after", 0.9
    if last.value.is_phrase and rest[:1].isspace() and _starts_name(rest):
        if len(last.phrase) <= _SHORT_PHRASE:
            return ("before", 0.6) if at_start else None
        return "before", 0.9 if at_start or before.rstrip()[-1:] in "(.,;|–—-" else 0.75
    if at_start and (dash := DASH.match(rest)) and _starts_name(rest[dash.end() :]):
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


def role_of_others(led: Role) -> Role:
    """The role of those with whom somebody leads: whoever moderates does so with a panel."""
    return "panelist" if led == "moderator" else "speaker"


def lead_role(label: RoleLabel, kind: SessionKind | None) -> Role:
    """The role that a label states over a session of this kind.

    Who leads a block of talks is its chair, who leads a panel its moderator, who leads a workshop
    its host; other labels keep their own role.
    """
    if not label.is_lead or kind is None:
        return label.role
    if kind in ("panel", "q_and_a"):
        return "moderator"
    if kind in ("session", "keynote", "poster", "opening", "closing"):
        return "chair"
    if kind in ("workshop", "tutorial", "social", "meeting"):
        return "host"
    return label.role
