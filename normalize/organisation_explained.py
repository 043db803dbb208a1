"""Organisations explained as people are: the links between their forms, and the doubts as questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from normalize.affiliations import AffiliationGroup, Grouping
from normalize.model import DecidedBy, Mention, OrganisationLink, Question
from normalize.people import probability
from normalize.questions import by_urgency
from normalize.stated import Stated


def make_organisation_links(groups: Iterable[AffiliationGroup], ids: Sequence[str]) -> list[OrganisationLink]:
    """The links that hold each organisation together: people's decisions, then evidence."""
    found = []
    for group, organisation_id in zip(groups, ids, strict=True):
        form_of = {s.node: s.key.form for s in reversed(group.stated)}
        for pair in group.links:
            first, second = sorted((form_of[pair.a], form_of[pair.b]))
            score = 1.0 if pair.is_human else probability(pair.weight)
            by: DecidedBy = "human" if pair.is_human else "model"
            found.append(
                OrganisationLink(organisation_id, first, second, score, pair.weight, by, pair.evidence)
            )
    unique = {(link.organisation_id, link.form_a, link.form_b, link.decided_by): link for link in found}
    return [unique[key] for key in sorted(unique)]


def organisation_questions(
    grouping: Grouping, ids: Sequence[str], mentions: Mapping[str, Mention]
) -> list[Question]:
    """One question for each two organisations that may be one, and for each weak link within one."""
    group_of = {
        s.node: (group, organisation_id)
        for group, organisation_id in zip(grouping.groups, ids, strict=True)
        for s in group.stated
    }
    found = []
    asked: set[frozenset[tuple[str, str]]] = set()
    for pair in (*grouping.open, *grouping.weak):
        (left, subject), (right, candidate) = group_of[pair.a], group_of[pair.b]
        a, b = (_first(group, node) for group, node in ((left, pair.a), (right, pair.b)))
        ends = frozenset((decision_end(a), decision_end(b)))
        if a.form_key == b.form_key or ends in asked:
            continue  # equal forms are one unless somebody says otherwise; one decision settles both
        asked.add(ends)
        at, there = mentions.get(a.mention_id), mentions.get(b.mention_id)
        touched = {s.mention_id or s.edition_id for s in (*left.stated, *right.stated)}
        found.append(
            Question(
                kind="organisation",
                subject=subject,
                candidate=candidate,
                score=probability(pair.weight),
                question=f"Is {_describe(a, at)} the same organisation as {_describe(b, there)}?",
                reasons=tuple(str(e) for e in pair.evidence),
                page=at.page if at else None,
                source_id=at.source_id if at else None,
                candidate_page=there.page if there else None,
                candidate_source_id=there.source_id if there else None,
                settles=len(touched),
                forms=(pair.a, pair.b),
            )
        )
    return by_urgency(found)


def decision_end(stated: Stated) -> tuple[str, str]:
    """How a decision names a form: the folded form, and for an acronym, which may mean two things, where."""
    return stated.form_key, stated.edition_id if stated.key.acronym else ""


def _first(group: AffiliationGroup, node: str) -> Stated:
    return min((s for s in group.stated if s.node == node), key=lambda s: (s.mention_id == "", s.mention_id))


def _describe(stated: Stated, mention: Mention | None) -> str:
    """A form in words: as printed, of whom, on which page of which source."""
    facts = [stated.edition_id]
    if mention is not None:
        facts.insert(0, mention.name)
        facts += [f"page {mention.page} of {mention.source_id}"] if mention.page and mention.source_id else []
    return f"“{stated.key.form}” ({', '.join(facts)})"
