"""Acronyms joined to the long forms that they stand for, by who bears both and what else is around."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from normalize.acronyms import stands_for
from normalize.organisation_links import (
    ABBREVIATION,
    ACRONYM_ALONE,
    ACRONYM_EDITION,
    ACRONYM_PERSON,
    ONE_OF_SEVERAL,
    SAME_ACRONYM,
    Idea,
    Joins,
    evidence_of,
)
from normalize.stated import Stated
from normalize.text import fold


def join_acronyms(stated: Sequence[Stated], sets: Joins) -> None:
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
            sets.join(s.node, target[0], evidence_of(target[1]))
            resolved[s.key.acronym].add(target[0])
    for acronym, nodes in sorted(unresolved.items()):
        roots = {sets.root(t) for t in resolved[acronym]}
        for node in nodes[1:]:
            sets.join(nodes[0], node, evidence_of(SAME_ACRONYM))
        if len(roots) == 1:
            sets.join(nodes[0], roots.pop(), evidence_of(SAME_ACRONYM))
        else:
            _ask_acronym(acronym, nodes[0], long_forms, sets)
    for a in long_forms:
        if len(a.key.core) == 1:
            _join_own_abbreviation(a, long_forms, sets)


def _ask_acronym(acronym: str, node: str, long_forms: Sequence[Stated], sets: Joins) -> None:
    """Ask about each of several names that an acronym fits."""
    for target in sorted({x.node for x in long_forms if stands_for(acronym, x.key.form)}):
        sets.ask(node, target, evidence_of(ONE_OF_SEVERAL))


def _long_form(s: Stated, long_forms: Sequence[Stated], sets: Joins) -> tuple[str, Idea] | None:
    """The long form that an acronym stands for at this place, and why."""
    acronym = s.key.acronym or ""
    own = {sets.root(x.node): x.node for x in long_forms if x.person == s.person and s.person
           and stands_for(acronym, x.key.form, same_person=True)}  # fmt: skip
    if len(own) == 1:
        return next(iter(own.values())), ACRONYM_PERSON
    for near in (True, False):
        fits = {
            sets.root(x.node): x.node
            for x in long_forms
            if (x.edition_id == s.edition_id or not near) and stands_for(acronym, x.key.form)
        }
        idea = ACRONYM_EDITION if near else ACRONYM_ALONE
        if len(fits) == 1 and len(acronym) > 2:
            return next(iter(fits.values())), idea
        if near and len(fits) == 1 and all(x.person != s.person or x.mention_id == "" for x in long_forms):
            return next(iter(fits.values())), idea
    return None


def _join_own_abbreviation(s: Stated, long_forms: Sequence[Stated], sets: Joins) -> None:
    """A one-word name that abbreviates another name of the same person: `JDLegal`, `J. Dauman Legal`."""
    word = fold(s.key.core[0]).replace(" ", "")
    for other in long_forms:
        if (
            other.person == s.person
            and s.person
            and stands_for(word, " ".join(other.key.core), same_person=True)
        ):
            sets.join(s.node, other.node, evidence_of(ABBREVIATION))
