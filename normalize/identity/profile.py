"""What is known of a bundle of mentions beside the name: company, affiliations, time and place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log2
from sys import intern
from typing import overload

from normalize.lexicon import word_set
from normalize.model import Mention
from normalize.names import NameKey
from normalize.text import fold

_AFFILIATION_SPLIT = re.compile(r"\s*[/|;]\s*|\s+&\s+")
_EMPTY_WORDS = word_set("small_words")
#: Profiles that are kept; some 2 kB each. Pairs come by family names, so few are asked for at a time.
_KEPT_PROFILES = 10_000

#: Roles that few people of an event take, and the same ones again and again.
TELLING_ROLES = frozenset({"chair", "moderator", "host", "organiser", "discussant", "keynote"})


@dataclass(frozen=True, slots=True)
class Profile:
    """Of one bundle of mentions (all of one spelling and, so far, one person).

    `company` are rough keys of people in the same groups; `affiliations` are sets of word stems;
    `slots` are (date, start, end, room) of participations.
    """

    mentions: int
    groups: frozenset[str]
    company: frozenset[str]
    affiliations: tuple[frozenset[str], ...]
    organisations: frozenset[str]
    positions: frozenset[str]
    roles: frozenset[str]
    years: tuple[int, ...]
    slots: tuple[tuple[str, str, str, str], ...]
    editions: frozenset[str]


@lru_cache(maxsize=1 << 16)
def rough_key(key: NameKey) -> str:
    """A person's last family word and first initial: the same for most spellings of one person."""
    family = [w for w, role in zip(key.words, key.roles, strict=True) if role == "f" and len(w) > 1]
    others = [w for w, role in zip(key.words, key.roles, strict=True) if role == "g"]
    return f"{family[-1] if family else ''} {others[0][0] if others else ''}"


def mention_groups(mention: Mention) -> tuple[str, ...]:
    """Ids of what the person appeared in together with others; the session when nothing else is given."""
    if mention.groups:
        return mention.groups
    return (mention.session_id,) if mention.session_id else ()


@lru_cache(maxsize=1 << 16)
def affiliation_words(text: str) -> tuple[frozenset[str], ...]:
    """Stems of the words of each organisation in a printed affiliation; capitals also as acronyms."""
    found = []
    for part in _AFFILIATION_SPLIT.split(text):
        words = [w for w in fold(part).split() if w not in _EMPTY_WORDS]
        stems = {w if len(w) < 6 else w[:6] for w in words if len(w) > 1}
        initials = "".join(w[0] for w in words)
        if len(words) > 1:
            stems.update(f"@{initials[:size]}" for size in range(2, min(len(initials), 6) + 1))
        stems.update(f"@{fold(w)}" for w in part.split() if w.isupper() and 2 <= len(w) <= 6)
        if stems:
            found.append(frozenset(stems))
    return tuple(found)


def company_of(mentions: Sequence[Mention], keys: Sequence[NameKey]) -> dict[str, tuple[str, ...]]:
    """Group id -> rough keys of everybody in it, each once, in no order."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for mention, key in zip(mentions, keys, strict=True):
        for group in mention_groups(mention):
            members[group].append(intern(rough_key(key)))
    return {group: tuple(set(people)) for group, people in members.items()}


def build_profile(
    mentions: Iterable[Mention],
    key: NameKey,
    members: Mapping[str, Collection[str]],
    organisations: Mapping[str, frozenset[str]],
) -> Profile:
    """The profile of mentions that bear one name."""
    found = list(mentions)
    groups, company, affiliations = _around(found, key, members)
    return Profile(
        mentions=len(found),
        groups=frozenset(groups),
        company=frozenset(company),
        affiliations=tuple(sorted(affiliations, key=sorted)) if len(affiliations) > 1 else affiliations,
        organisations=frozenset(o for m in found for o in organisations.get(m.mention_id, ())),
        positions=frozenset(fold(m.position) for m in found if m.position),
        roles=frozenset(m.role for m in found if m.role in TELLING_ROLES),
        years=tuple(sorted({m.year for m in found if m.year is not None})),
        slots=tuple(
            sorted(
                {(m.date, m.start, m.end or m.start, m.room) for m in found if m.date and m.start and m.room}
            )
        ),
        editions=frozenset(m.edition_id for m in found),
    )


def _around(
    mentions: Sequence[Mention], key: NameKey, members: Mapping[str, Collection[str]]
) -> tuple[set[str], set[str], tuple[frozenset[str], ...]]:
    """Groups, company and affiliations (unsorted) of mentions that bear one name."""
    groups: set[str] = set()
    texts: set[str] = set()
    for m in mentions:
        groups.update(mention_groups(m))
        texts.update(filter(None, (m.affiliation, *m.other_affiliations)))
    company: set[str] = set()
    company.update(*(members[g] for g in groups))
    company.discard(rough_key(key))
    return groups, company, tuple(w for t in texts for w in affiliation_words(t))


class Profiles(Sequence[Profile]):
    """The profiles of all bundles, made when they are asked for: many are larger than their mentions.

    Args:
        mentions: All mentions.
        bundles: Of each bundle its name and the positions of its mentions.
        company: Group id -> rough keys of everybody in it.
        organisations: Mention id -> keys of the organisations stated there.
    """

    def __init__(
        self,
        mentions: Sequence[Mention],
        bundles: Sequence[tuple[NameKey, tuple[int, ...]]],
        company: Mapping[str, Collection[str]],
        organisations: Mapping[str, frozenset[str]],
    ) -> None:
        self._mentions, self._bundles = mentions, bundles
        self._company, self._organisations = company, organisations
        self._made: dict[int, Profile] = {}

    def __len__(self) -> int:
        return len(self._bundles)

    @overload
    def __getitem__(self, number: int) -> Profile: ...
    @overload
    def __getitem__(self, number: slice) -> list[Profile]: ...
    def __getitem__(self, number: int | slice) -> Profile | list[Profile]:
        if isinstance(number, slice):
            return [self[n] for n in range(*number.indices(len(self)))]
        found = self._made.get(number)
        if found is None:
            if number >= len(self._bundles):
                raise IndexError(number)
            if len(self._made) >= _KEPT_PROFILES:
                self._made.clear()
            key, members = self._bundles[number]
            found = self._made[number] = self.of([self._mentions[i] for i in members], key)
        return found

    def of(self, mentions: Iterable[Mention], key: NameKey) -> Profile:
        """The profile of any mentions that bear one name."""
        return build_profile(mentions, key, self._company, self._organisations)

    def surroundings(self) -> Iterator[tuple[set[str], set[str]]]:
        """Of each bundle the company and the stems of all affiliations, without the rest of its profile."""
        for key, members in self._bundles:
            _, company, affiliations = _around([self._mentions[i] for i in members], key, self._company)
            yield company, set().union(*affiliations)


class Rates:
    """How usual words of affiliations and companions are, in bits, over all bundles of the data."""

    def __init__(self, profiles: Profiles) -> None:
        self._total = max(len(profiles), 2)
        self._stems: Counter[str] = Counter()
        self._company: Counter[str] = Counter()
        known = 0
        for company, stems in profiles.surroundings():
            self._stems.update(stems)
            self._company.update(company)
            known += bool(company or stems)
        #: Share of bundles of which more than the name is known, 0..1
        self.context_share = known / self._total

    def stem_bits(self, stem: str) -> float:
        return log2(self._total / self._stems[stem]) if self._stems[stem] else log2(self._total)

    def companion_bits(self, companion: str) -> float:
        return log2(self._total / max(self._company[companion] - 1, 1))
