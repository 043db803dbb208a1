"""Printed affiliations grouped into organisations."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from normalize.acronyms import stands_for
from normalize.affiliation_key import AffiliationKey
from normalize.disjoint import DisjointSet
from normalize.lemmas import are_one_word
from normalize.model import Mention
from normalize.stated import Stated, read_stated
from normalize.text import fold

#: A form of at least this many own words may be a longer form cut short.
CUT_SHORT_WORDS = 3
#: Share of an edition's affiliations that are offices from which a bare town stands for its office.
OFFICE_EDITION = 0.4


@dataclass(frozen=True, slots=True)
class AffiliationGroup:
    """One organisation: the forms printed for it and where."""

    stated: tuple[Stated, ...]
    anchors: tuple[str, ...]


def group_affiliations(
    mentions: Iterable[Mention], organisers_by_edition: Mapping[str, Sequence[str]] | None = None
) -> list[AffiliationGroup]:
    """Group every printed form into organisations.

    Evidence, in this order: the same office of the same place; the same own words in any case;
    a form cut short; an acronym of the same person's, of the edition's or of the only long form.

    Returns:
        Groups sorted by their first anchor; organisers that nobody states make groups of their own.
    """
    stated = read_stated(mentions, organisers_by_edition or {})
    sets = DisjointSet(s.node for s in stated)
    _join_offices(stated, sets)
    _join_words(stated, sets)
    _join_acronyms(stated, sets)
    groups: defaultdict[str, list[Stated]] = defaultdict(list)
    for s in stated:
        groups[sets.root(s.node)].append(s)
    found = [AffiliationGroup(tuple(g), tuple(sorted({s.node for s in g}))) for g in groups.values()]
    return sorted(found, key=lambda g: g.anchors[0])


def _join_offices(stated: Sequence[Stated], sets: DisjointSet) -> None:
    """One office, one organisation; a bare town joins its office where the data name that office.

    In an edition of mostly offices a bare town is its office even when only the town is printed.
    """
    first: dict[str, str] = {}
    for s in stated:
        if s.key.office and s.key.office in first:
            sets.join(first[s.key.office], s.node)
        elif s.key.office:
            first[s.key.office] = s.node
    for office, node in sorted(first.items()):
        what, _, place = office.partition(":")
        if what == "town" and f"city:{place}" in first:
            sets.join(node, first[f"city:{place}"])


def office_editions(stated: Sequence[Stated]) -> set[str]:
    """Editions whose people come mostly from town and regional offices."""
    kinds: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for s in {(s.edition_id, s.person, s.key.office): s for s in stated if s.mention_id}.values():
        kinds[s.edition_id][s.key.office is not None] += 1
    return {e for e, c in kinds.items() if c[True] >= OFFICE_EDITION * c.total() and c[True] > 2}


def _same_words(a: AffiliationKey, b: AffiliationKey) -> bool:
    if "".join(map(fold, a.core)) == "".join(map(fold, b.core)):
        return True
    return len(a.core) == len(b.core) and all(map(are_one_word, a.core, b.core))


def _cut_short(a: AffiliationKey, b: AffiliationKey, same_person: bool) -> bool:
    """Whether the shorter name's words all stand in a row in the longer."""
    short, long = sorted((a.core, b.core), key=len)
    if len(short) == len(long) or len(short) < (2 if same_person else CUT_SHORT_WORDS):
        return False
    starts = range(len(long) - len(short) + 1)
    return any(all(map(are_one_word, short, long[i : i + len(short)])) for i in starts)


def _join_words(stated: Sequence[Stated], sets: DisjointSet) -> None:
    """Long forms of the same words, and forms cut short."""
    persons: defaultdict[str, set[str]] = defaultdict(set)
    keys: dict[str, AffiliationKey] = {}
    for s in stated:
        if s.key.core and not s.key.acronym:
            keys[s.node] = s.key
            persons[s.node].add(s.person)
    blocks: defaultdict[str, set[str]] = defaultdict(set)
    for node, key in keys.items():
        blocks["".join(map(fold, key.core))[:3]].add(node)
        for word in key.core:
            blocks[fold(word)[:3]].add(node)
    for _, nodes in sorted(blocks.items()):
        for a, b in combinations(sorted(nodes), 2):
            if sets.root(a) == sets.root(b):
                continue
            shared = bool(persons[a] & persons[b] - {""})
            if _same_words(keys[a], keys[b]) or _cut_short(keys[a], keys[b], shared):
                sets.join(a, b)


def _join_acronyms(stated: Sequence[Stated], sets: DisjointSet) -> None:
    """Each acronym with the long form it stands for: the same person's first, then the only one around."""
    long_forms = [s for s in stated if s.key.core and not s.key.acronym]
    unresolved: defaultdict[str, list[str]] = defaultdict(list)
    resolved: defaultdict[str, set[str]] = defaultdict(set)
    for s in stated:
        if not s.key.acronym:
            continue
        target = _long_form(s, long_forms, sets)
        if target is None:
            unresolved[s.key.acronym].append(s.node)
        else:
            sets.join(s.node, target)
            resolved[s.key.acronym].add(target)
    for acronym, nodes in sorted(unresolved.items()):
        roots = {sets.root(t) for t in resolved[acronym]}
        for node in nodes[1:]:
            sets.join(nodes[0], node)
        if len(roots) == 1:
            sets.join(nodes[0], roots.pop())
    for a in long_forms:
        if len(a.key.core) == 1:
            _join_own_abbreviation(a, long_forms, sets)


def _long_form(s: Stated, long_forms: Sequence[Stated], sets: DisjointSet) -> str | None:
    acronym = s.key.acronym or ""
    own = {sets.root(x.node): x.node for x in long_forms if x.person == s.person and s.person
           and stands_for(acronym, x.key.form, same_person=True)}  # fmt: skip
    if len(own) == 1:
        return next(iter(own.values()))
    for near in (True, False):
        fits = {
            sets.root(x.node): x.node
            for x in long_forms
            if (x.edition_id == s.edition_id or not near) and stands_for(acronym, x.key.form)
        }
        if len(fits) == 1 and len(acronym) > 2:
            return next(iter(fits.values()))
        if near and len(fits) == 1 and all(x.person != s.person or x.mention_id == "" for x in long_forms):
            return next(iter(fits.values()))
    return None


def _join_own_abbreviation(s: Stated, long_forms: Sequence[Stated], sets: DisjointSet) -> None:
    """A one-word name that abbreviates another name of the same person: `JDLegal`, `J. Dauman Legal`."""
    word = fold(s.key.core[0]).replace(" ", "")
    for other in long_forms:
        if (
            other.person == s.person
            and s.person
            and stands_for(word, " ".join(other.key.core), same_person=True)
        ):
            sets.join(s.node, other.node)
