"""Organisations explained as people are: the links between their forms, and the doubts as questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from normalize.affiliations import AffiliationGroup, Grouping
from normalize.model import DecidedBy, Mention, OrganisationLink, Question
from normalize.people import probability
from normalize.stated import Stated


def make_organisation_links(groups: Iterable[AffiliationGroup], ids: Sequence[str]) -> list[OrganisationLink]:
    """The links that hold each organisation together: people's decisions, then evidence."""
    found = []
    for group, organisation_id in zip(groups, ids, strict=True):
        form_of = {s.node: s.key.form for s in reversed(group.stated)}
        for pair in group.links:
            weight = round(sum(e.weight for e in pair.evidence), 3)
            first, second = sorted((form_of[pair.a], form_of[pair.b]))
            score = 1.0 if pair.is_human else probability(weight)
            by: DecidedBy = "human" if pair.is_human else "model"
            found.append(OrganisationLink(organisation_id, first, second, score, weight, by, pair.evidence))
    unique = {(link.organisation_id, link.form_a, link.form_b, link.decided_by): link for link in found}
    return [unique[key] for key in sorted(unique)]


def organisation_questions(
    grouping: Grouping, ids: Sequence[str], mentions: Mapping[str, Mention]
) -> list[Question]:
    """One question for each two organisations that may be one, those first that settle most."""
    group_of = {
        s.node: (group, organisation_id)
        for group, organisation_id in zip(grouping.groups, ids, strict=True)
        for s in group.stated
    }
    found = []
    for pair in grouping.open:
        (left, subject), (right, candidate) = group_of[pair.a], group_of[pair.b]
        a, b = (_first(group, node) for group, node in ((left, pair.a), (right, pair.b)))
        at, there = mentions.get(a.mention_id), mentions.get(b.mention_id)
        weight = sum(e.weight for e in pair.evidence)
        found.append(
            Question(
                kind="organisation",
                subject=subject,
                candidate=candidate,
                score=probability(weight),
                question=f"Is {_describe(a, at)} the same organisation as {_describe(b, there)}?",
                reasons=tuple(str(e) for e in pair.evidence),
                page=at.page if at else None,
                source_id=at.source_id if at else None,
                candidate_page=there.page if there else None,
                candidate_source_id=there.source_id if there else None,
                settles=len(left.stated) + len(right.stated),
            )
        )
    return sorted(found, key=lambda q: (-q.settles * q.score * (1 - q.score), q.subject, q.candidate))


def _first(group: AffiliationGroup, node: str) -> Stated:
    return min((s for s in group.stated if s.node == node), key=lambda s: (s.mention_id == "", s.mention_id))


def _describe(stated: Stated, mention: Mention | None) -> str:
    """A form in words: as printed, of whom, on which page of which source."""
    facts = [stated.edition_id]
    if mention is not None:
        facts.insert(0, mention.name)
        facts += [f"page {mention.page} of {mention.source_id}"] if mention.page and mention.source_id else []
    return f"“{stated.key.form}” ({', '.join(facts)})"
