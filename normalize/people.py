"""Persons, their links and the questions about them, from what the linker found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp2

from normalize.identity.clusters import Compared
from normalize.identity.linker import Linked
from normalize.identity.profile import mention_groups
from normalize.identity.reanchor import make_anchor
from normalize.model import Decision, Evidence, IdentityLink, IdentityStatus, Mention, Person
from normalize.names import name_key
from normalize.spelling import PrintedName, choose_name

#: Evidence is worth no more than this many bits when it is read as a probability.
_BITS_LIMIT = 40.0


def probability(weight: float) -> float:
    """Bits as a probability, four decimals; never 0 or 1, which no model may claim."""
    odds = exp2(max(-_BITS_LIMIT, min(_BITS_LIMIT, weight)))
    return round(min(max(odds / (1 + odds), 0.0001), 0.9999), 4)


def person_anchors(linked: Linked, positions: Iterable[int]) -> tuple[str, ...]:
    """What a rebuild finds a person by: edition, folded name, and when and where each mention stands."""
    found: list[str] = []
    for i in sorted(positions):
        m = linked.mentions[i]
        slot = " ".join(filter(None, (m.date, m.start, m.room))) or " ".join(sorted(mention_groups(m)))
        name = " ".join(name_key(linked.names[i]).words)
        found.append(make_anchor(m.edition_id, name, slot if m.kind == "participation" else "biography"))
    return tuple(sorted(set(found)))


def unique_anchors(clusters: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The same anchors, numbered where two clusters share one, so that none has two owners."""
    seen: dict[str, int] = {}
    found = []
    for anchors in clusters:
        numbered = []
        for anchor in anchors:
            seen[anchor] = seen.get(anchor, 0) + 1
            numbered.append(anchor if seen[anchor] == 1 else f"{anchor} #{seen[anchor]}")
        found.append(tuple(numbered))
    return found


def make_person(linked: Linked, positions: Sequence[int], person_id: str, status: IdentityStatus) -> Person:
    """One person from the positions of the mentions."""
    mentions = [linked.mentions[i] for i in positions]
    name = choose_name(
        [PrintedName(linked.names[i], linked.mentions[i].kind == "biography") for i in positions]
    )
    years = [m.year for m in mentions if m.year is not None]
    return Person(
        person_id=person_id,
        name=name.display,
        given_name=" ".join(name.given) or None,
        family_name=" ".join(name.family) or None,
        sort_name=name.sort_name,
        spellings=tuple(sorted({m.name for m in mentions})),
        mention_ids=tuple(sorted(m.mention_id for m in mentions)),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        identity_status=status,
    )


def make_links(linked: Linked, person_of: dict[str, str]) -> list[IdentityLink]:
    """The links that hold each person together: people's decisions, equal names, then evidence.

    Every person of n mentions has n - 1 links or more (decisions may repeat what evidence joined).
    """
    found = [_human_link(d, person_of) for d in linked.constraints.same]
    for bundle in linked.bundles:
        first = bundle.members[0]
        for other in bundle.members[1:]:
            found.append(_model_link(linked, first, other, linked.explain(first, other), person_of))
    for pair in linked.clustering.used:
        a, b = linked.bundles[pair.a].members[0], linked.bundles[pair.b].members[0]
        found.append(_model_link(linked, a, b, linked.evidence(pair.a, pair.b), person_of))
    return sorted(found, key=lambda link: (link.person_id, link.mention_a, link.mention_b, link.decided_by))


def _model_link(
    linked: Linked, a: int, b: int, evidence: tuple[Evidence, ...], person_of: dict[str, str]
) -> IdentityLink:
    first, second = sorted((linked.mentions[a].mention_id, linked.mentions[b].mention_id))
    weight = round(sum(e.weight for e in evidence), 3)
    return IdentityLink(person_of[first], first, second, probability(weight), weight, "model", evidence)


def _human_link(decision: Decision, person_of: dict[str, str]) -> IdentityLink:
    reason = f"{decision.author} on {decision.date}" + (f": {decision.reason}" if decision.reason else "")
    first, second = sorted((decision.mention_a, decision.mention_b))
    evidence = (Evidence("decision", 0.0, reason),)
    return IdentityLink(person_of[first], first, second, 1.0, 0.0, "human", evidence)


def first_mention(linked: Linked, bundle: int) -> Mention:
    """The mention that stands for a bundle in questions and links."""
    return linked.mentions[linked.bundles[bundle].members[0]]


def open_pairs(linked: Linked) -> list[Compared]:
    """Pairs that a person should be asked about: nobody was asked about the two persons before."""
    group_of = {b: number for number, group in enumerate(linked.clustering.groups) for b in group}
    person_of = {
        mention.mention_id: group_of[bundle]
        for mention, bundle in zip(linked.mentions, linked.bundle_of, strict=True)
    }
    asked = {frozenset((person_of[a], person_of[b])) for a, b in linked.constraints.answered}
    return [c for c in linked.clustering.open if frozenset((group_of[c.a], group_of[c.b])) not in asked]
