"""The one entry: mentions in, people and organisations out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.errors import UsageError
from normalize.affiliations import AffiliationGroup, Grouping, match_affiliations
from normalize.identity.comparing import Runner, run_here
from normalize.identity.decisions import constrain
from normalize.identity.linker import Linked, link
from normalize.identity.memory import Memory
from normalize.identity.registry import assign_ids
from normalize.identity.registry_model import IdRegistry
from normalize.model import (
    Decision,
    IdentityLink,
    IdentityStatus,
    Mention,
    OrganisationDecision,
    Question,
    Resolution,
)
from normalize.organisation_explained import make_organisation_links, organisation_questions
from normalize.organisations import make_affiliations, make_organisations, organisation_anchors
from normalize.people import make_links, make_person, person_anchors, unique_anchors
from normalize.questions import person_questions

PERSON_PREFIX, ORGANISATION_PREFIX = "p", "o"


@dataclass(frozen=True, slots=True)
class Matched:
    """What was found about mentions before anybody gets an id."""

    linked: Linked
    grouping: Grouping

    @property
    def groups(self) -> tuple[AffiliationGroup, ...]:
        """The printed affiliations of each organisation."""
        return self.grouping.groups


def resolve(
    mentions: Sequence[Mention],
    organisers_by_edition: Mapping[str, Sequence[str]] | None = None,
    decisions: Sequence[Decision] = (),
    person_registry: IdRegistry | None = None,
    organisation_registry: IdRegistry | None = None,
    organisation_decisions: Sequence[OrganisationDecision] = (),
    runner: Runner = run_here,
    memory: Memory | None = None,
) -> Resolution:
    """Find who is who and who belongs where. The order of the mentions does not matter.

    Args:
        mentions: Every participation and biography of every edition, in any order.
        organisers_by_edition: Printed organiser names for each edition id.
        decisions: What people decided; they win over any score.
        person_registry: Ids minted before; empty at first.
        organisation_registry: The same for organisations.
        organisation_decisions: What people decided about printed forms of organisations.
        runner: Who compares names; the result does not depend on it.
        memory: Names compared before; it is renewed, and changes nothing but the time.

    Raises:
        extract.errors.UsageError: Two mentions share an id, or decisions contradict each other.
    """
    matched = match(mentions, organisers_by_edition, decisions, organisation_decisions, runner, memory)
    return settle(matched, person_registry, organisation_registry)


def match(
    mentions: Sequence[Mention],
    organisers_by_edition: Mapping[str, Sequence[str]] | None = None,
    decisions: Sequence[Decision] = (),
    organisation_decisions: Sequence[OrganisationDecision] = (),
    runner: Runner = run_here,
    memory: Memory | None = None,
) -> Matched:
    """The first half of `resolve`: who is who, before ids. Arguments and errors as there."""
    if len({m.mention_id for m in mentions}) != len(mentions):
        raise UsageError("two mentions share one id")
    constraints = constrain(decisions, mentions)
    grouping = match_affiliations(mentions, organisers_by_edition, organisation_decisions)
    linked = link(mentions, _organisations_of(grouping.groups), constraints, runner, memory)
    return Matched(linked, grouping)


def settle(
    matched: Matched,
    person_registry: IdRegistry | None = None,
    organisation_registry: IdRegistry | None = None,
) -> Resolution:
    """The second half of `resolve`: ids, people, organisations, links and questions."""
    linked, groups = matched.linked, matched.groups
    by_id = {m.mention_id: m for m in linked.mentions}
    clusters = linked.clusters()
    anchors = unique_anchors([person_anchors(linked, c) for c in clusters])
    people = assign_ids(anchors, person_registry or IdRegistry(), PERSON_PREFIX)
    person_of = {
        linked.mentions[i].mention_id: person
        for c, person in zip(clusters, people.ids, strict=True)
        for i in c
    }
    group_anchors = unique_anchors([organisation_anchors(g) for g in groups])
    organisations = assign_ids(group_anchors, organisation_registry or IdRegistry(), ORGANISATION_PREFIX)
    size_of = {person: len(c) for c, person in zip(clusters, people.ids, strict=True)}
    links = make_links(linked, person_of)
    questions = person_questions(linked, size_of, person_of, links)
    status = _statuses(links, questions, person_of)
    persons = [
        make_person(linked, c, person, status.get(person, "auto"))
        for c, person in zip(clusters, people.ids, strict=True)
    ]
    stated = [s for g in groups for s in g.stated]
    about = organisation_questions(matched.grouping, organisations.ids, by_id)
    return Resolution(
        people=tuple(sorted(persons, key=lambda p: p.person_id)),
        organisations=tuple(make_organisations(groups, organisations.ids, stated, about)),
        person_of=dict(sorted(person_of.items())),
        organisation_of=_main_organisation(by_id, groups, organisations.ids),
        affiliations=tuple(make_affiliations(groups, organisations.ids, by_id, person_of)),
        links=tuple(links),
        questions=tuple(questions),
        person_registry=people.registry,
        organisation_registry=organisations.registry,
        stale_decisions=linked.constraints.stale,
        cut_blocks=linked.cut_blocks,
        organisation_links=tuple(make_organisation_links(groups, organisations.ids)),
        organisation_questions=tuple(about),
        stale_organisation_decisions=matched.grouping.stale,
        organisation_of_form={
            s.node: organisation_id
            for g, organisation_id in zip(groups, organisations.ids, strict=True)
            for s in g.stated
        },
    )


def _organisations_of(groups: Sequence[AffiliationGroup]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group in groups:
        for s in group.stated:
            if s.mention_id:
                found[s.mention_id].add(group.anchors[0])
    return {mention: frozenset(keys) for mention, keys in found.items()}


def _main_organisation(
    mentions: Mapping[str, Mention], groups: Sequence[AffiliationGroup], ids: Sequence[str]
) -> dict[str, str | None]:
    """For each mention the organisation stated first there, or None."""
    found: dict[str, str | None] = dict.fromkeys(sorted(mentions))
    rank: dict[str, int] = {}
    for group, organisation_id in zip(groups, ids, strict=True):
        for s in group.stated:
            if s.mention_id and s.order < rank.get(s.mention_id, s.order + 1):
                rank[s.mention_id] = s.order
                found[s.mention_id] = organisation_id
    return found


def _statuses(
    links: Sequence[IdentityLink], questions: Sequence[Question], person_of: Mapping[str, str]
) -> dict[str, IdentityStatus]:
    """`unresolved` while a question is open, `verified` once people joined some of the mentions."""
    found: dict[str, IdentityStatus] = {}
    for one in links:
        if one.decided_by == "human":
            found[one.person_id] = "verified"
    for question in questions:
        for mention in (question.subject, question.candidate):
            found[person_of[mention]] = "unresolved"
    return found
