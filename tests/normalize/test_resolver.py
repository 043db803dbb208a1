from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from extract.errors import UsageError
from normalize import resolve
from normalize.evaluation import bcubed
from normalize.identity.linker import link
from normalize.identity.registry import format_registry
from normalize.model import Decision, Mention, Resolution

EDITION = "local-some-2023"


@pytest.fixture(scope="module")
def resolved(local_some: Any) -> Resolution:
    return resolve(local_some.mentions, {EDITION: local_some.organisers})


def test_sure_and_probable_identities_are_joined_and_nothing_else(
    local_some: Any, resolved: Resolution
) -> None:
    settled = {m: p for m, p in local_some.person.items() if local_some.identity[p] in ("sure", "probable")}
    assert bcubed(settled, resolved.person_of).f1 == 1.0
    truths = {resolved.person_of[m]: {local_some.person[n] for n, q in resolved.person_of.items()
                                      if q == resolved.person_of[m]} for m in local_some.person}  # fmt: skip
    assert all(len(persons) == 1 for persons in truths.values())


def test_doubtful_identities_are_asked_with_both_places(local_some: Any, resolved: Resolution) -> None:
    asked = {
        frozenset((local_some.person[q.subject], local_some.person[q.candidate])) for q in resolved.questions
    }
    doubtful = {frozenset((p,)) for p, identity in local_some.identity.items() if identity == "doubtful"}
    assert asked == doubtful
    for question in resolved.questions:
        assert question.reasons and {question.page, question.candidate_page} == {3, 7}
        assert "page 3" in question.question and "page 7" in question.question


def test_the_right_spelling_is_chosen(resolved: Resolution) -> None:
    spellings = {p.name: p.spellings for p in resolved.people}
    assert spellings["Michał Fedorowicz"] == ("MIchał Fedorowicz", "Michał Federowicz", "Michał Fedorowicz")
    assert "Maciej Leonard Żybula" in spellings
    assert "Joanna Sawicka-Skibinska" in spellings


def test_links_hold_each_person_together_and_add_up(resolved: Resolution) -> None:
    assert len(resolved.links) == len(resolved.person_of) - len(resolved.people)
    for one in resolved.links:
        assert resolved.person_of[one.mention_a] == resolved.person_of[one.mention_b] == one.person_id
        assert sum(e.weight for e in one.evidence) == pytest.approx(one.weight, abs=1e-3)


def test_two_rooms_at_one_time_are_evidence_not_a_veto(local_some: Any, resolved: Resolution) -> None:
    linked = link(local_some.mentions)
    at = {m.mention_id: i for i, m in enumerate(linked.mentions)}
    evidence = {e.feature: e for e in linked.explain(at["d1-profil-1/1"], at["d1-wyborcy-1/0"])}
    assert evidence["two_rooms"].weight < 0 and "14:00" in evidence["two_rooms"].reason
    assert resolved.person_of["d1-profil-1/1"] == resolved.person_of["d1-wyborcy-1/0"]


def test_every_mention_and_row_is_accounted_for(local_some: Any, resolved: Resolution) -> None:
    ids = {m.mention_id for m in local_some.mentions}
    assert set(resolved.person_of) == set(resolved.organisation_of) == ids
    assert sorted(m for p in resolved.people for m in p.mention_ids) == sorted(ids)
    known = {o.organisation_id for o in resolved.organisations}
    assert {a.organisation_id for a in resolved.affiliations} <= known
    assert all(a.evidence for a in resolved.affiliations)
    for mention in local_some.mentions:
        assert (resolved.organisation_of[mention.mention_id] is None) == (mention.affiliation is None)


def test_order_and_rebuild_change_nothing(local_some: Any, resolved: Resolution) -> None:
    again = resolve(
        local_some.mentions[::-1],
        {EDITION: local_some.organisers},
        (),
        resolved.person_registry,
        resolved.organisation_registry,
    )
    assert again == resolved


def test_new_mention_ids_keep_person_and_organisation_ids(local_some: Any, resolved: Resolution) -> None:
    renamed = [
        replace(m, mention_id=f"x{i}", source_id="renamed.pdf") for i, m in enumerate(local_some.mentions)
    ]
    again = resolve(
        renamed,
        {EDITION: local_some.organisers},
        (),
        resolved.person_registry,
        resolved.organisation_registry,
    )
    assert {p.person_id for p in again.people} == {p.person_id for p in resolved.people}
    assert {o.organisation_id for o in again.organisations} == {
        o.organisation_id for o in resolved.organisations
    }
    assert format_registry(again.person_registry) == format_registry(resolved.person_registry)


def test_an_older_edition_added_later_keeps_ids(local_some: Any, resolved: Resolution) -> None:
    older = [
        replace(m, mention_id=f"old/{m.mention_id}", edition_id="local-some-2022", year=2022, date=None)
        for m in local_some.mentions[:30]
    ]
    again = resolve(
        [*older, *local_some.mentions],
        {EDITION: local_some.organisers},
        (),
        resolved.person_registry,
        resolved.organisation_registry,
    )
    before = resolved.person_of
    assert all(again.person_of[m] == person for m, person in before.items())
    assert all(again.person_of[m.mention_id] == before[m.mention_id.removeprefix("old/")] for m in older)


def _decision(verdict: str, question: Any) -> Decision:
    return Decision(verdict, question.subject, question.candidate, "Anna Ryczek", "2026-01-31")  # type: ignore[arg-type]


def test_decisions_settle_and_leave_redirects(local_some: Any, resolved: Resolution) -> None:
    yes, no = (_decision(v, q) for v, q in zip(("same", "different"), resolved.questions, strict=True))
    after = resolve(
        local_some.mentions, {}, [yes, no], resolved.person_registry, resolved.organisation_registry
    )
    assert after.person_of[yes.mention_a] == after.person_of[yes.mention_b]
    assert after.person_of[no.mention_a] != after.person_of[no.mention_b]
    assert after.questions == ()
    redirects = [r for r in after.person_registry.rows if r.status == "redirect"]
    assert [r.redirect_to for r in redirects] == [after.person_of[yes.mention_a]]
    person = next(p for p in after.people if p.person_id == after.person_of[yes.mention_a])
    assert person.identity_status == "verified"
    human = [one for one in after.links if one.decided_by == "human"]
    assert len(human) == 1 and "Anna Ryczek" in human[0].reasons[0]


def test_a_decision_splits_equal_names() -> None:
    mentions = [
        Mention("a", "participation", "e1", "Jan Olbrycht", affiliation="Uniwersytet Jagielloński"),
        Mention("b", "participation", "e2", "Jan Olbrycht", affiliation="Fundacja Miasto"),
    ]
    assert len(resolve(mentions).people) == 1
    apart = resolve(mentions, {}, [Decision("different", "a", "b", "Ewa Kulisz", "2026-01-31")])
    assert len(apart.people) == 2


def test_repeated_ids_are_an_error() -> None:
    mention = Mention("a", "participation", "e1", "Jan Olbrycht")
    with pytest.raises(UsageError):
        resolve([mention, mention])


def test_nothing_in_nothing_out() -> None:
    assert resolve([]).people == ()
