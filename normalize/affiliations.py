"""Printed affiliations grouped into organisations."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from normalize.acronym_joins import join_acronyms
from normalize.affiliation_key import AffiliationKey
from normalize.lemmas import are_one_word
from normalize.model import Evidence, Mention, OrganisationDecision
from normalize.organisation_links import (
    BEGINS_ALIKE,
    CUT_SHORT,
    CUT_SHORT_PERSON,
    OTHER_CASE,
    SAME_OFFICE,
    SAME_WORDS,
    TOWN_OFFICE,
    FormPair,
    Joins,
    constrain_forms,
    evidence_of,
)
from normalize.stated import Stated, read_stated
from normalize.text import fold

#: A form of at least this many own words may be a longer form cut short.
CUT_SHORT_WORDS = 3
#: Share of an edition's affiliations that are offices from which a bare town stands for its office.
OFFICE_EDITION = 0.4


@dataclass(frozen=True, slots=True)
class AffiliationGroup:
    """One organisation: the forms printed for it and where, and what joined them."""

    stated: tuple[Stated, ...]
    anchors: tuple[str, ...]
    links: tuple[FormPair, ...] = ()


@dataclass(frozen=True, slots=True)
class Grouping:
    """All groups, sorted by their first anchor; pairs of forms to ask about; decisions that fit no form.

    `weak` are links that hold for now and are asked about.
    """

    groups: tuple[AffiliationGroup, ...]
    open: tuple[FormPair, ...] = ()
    stale: tuple[OrganisationDecision, ...] = ()
    weak: tuple[FormPair, ...] = ()


def match_affiliations(
    mentions: Iterable[Mention],
    organisers_by_edition: Mapping[str, Sequence[str]] | None = None,
    decisions: Sequence[OrganisationDecision] = (),
) -> Grouping:
    """Group every printed form into organisations.

    Evidence, in this order: what people decided; the same office of the same place; the same own
    words in any case; a form cut short; an acronym of the same person's, of the edition's or of the
    only long form. Organisers that nobody states make groups of their own.

    Raises:
        extract.errors.UsageError: Decisions contradict each other.
    """
    stated = read_stated(mentions, organisers_by_edition or {})
    constraints, stale = constrain_forms(decisions, stated)
    sets = Joins((s.node for s in stated), constraints)
    _join_offices(stated, sets)
    _join_words(stated, sets)
    join_acronyms(stated, sets)
    groups: defaultdict[str, list[Stated]] = defaultdict(list)
    for s in stated:
        groups[sets.root(s.node)].append(s)
    links: defaultdict[str, list[FormPair]] = defaultdict(list)
    for pair in sets.links:
        links[sets.root(pair.a)].append(pair)
    found = [
        AffiliationGroup(tuple(g), tuple(sorted({s.node for s in g})), tuple(links[root]))
        for root, g in groups.items()
    ]
    ordered = tuple(sorted(found, key=lambda g: g.anchors[0]))
    return Grouping(ordered, tuple(sets.questions()), stale, tuple(sets.weak()))


def _join_offices(stated: Sequence[Stated], sets: Joins) -> None:
    """One office, one organisation; a bare town joins its office where the data name that office.

    In an edition of mostly offices a bare town is its office even when only the town is printed.
    """
    first: dict[str, str] = {}
    for s in stated:
        if s.key.office and s.key.office in first:
            sets.join(first[s.key.office], s.node, evidence_of(SAME_OFFICE, s.key.office))
        elif s.key.office:
            first[s.key.office] = s.node
    for office, node in sorted(first.items()):
        what, _, place = office.partition(":")
        if what == "town" and f"city:{place}" in first:
            sets.join(node, first[f"city:{place}"], evidence_of(TOWN_OFFICE, place))


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


def _word_evidence(a: AffiliationKey, b: AffiliationKey, same_person: bool) -> tuple[Evidence, ...]:
    """Why two long forms are one organisation; empty when nothing says so."""
    if "".join(map(fold, a.core)) == "".join(map(fold, b.core)):
        return evidence_of(SAME_WORDS)
    if _same_words(a, b):
        return evidence_of(OTHER_CASE)
    if _cut_short(a, b, same_person):
        return evidence_of(CUT_SHORT_PERSON if same_person else CUT_SHORT)
    return ()


def _begins_alike(a: AffiliationKey, b: AffiliationKey) -> bool:
    """Whether a name of two words or more is the beginning of another of the same kind of organisation."""
    short, long = sorted((a.core, b.core), key=len)
    alike = 2 <= len(short) < len(long) and a.kind == b.kind != "unknown"
    return alike and all(map(are_one_word, short, long[: len(short)]))


def _join_words(stated: Sequence[Stated], sets: Joins) -> None:
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
            evidence = _word_evidence(keys[a], keys[b], shared)
            if evidence:
                sets.join(a, b, evidence)
            elif _begins_alike(keys[a], keys[b]):
                sets.ask(a, b, evidence_of(BEGINS_ALIKE))
