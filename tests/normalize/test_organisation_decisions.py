"""Organisations as people: explained, decided on, asked about."""

from __future__ import annotations

from typing import Any

import pytest

from extract.errors import UsageError
from normalize import resolve
from normalize.model import Mention, Organisation, OrganisationDecision, Resolution
from normalize.text import fold


def mention(number: int, name: str, affiliation: str | None, edition: str = "e1", **given: Any) -> Mention:
    return Mention(f"m{number}", "participation", edition, name, affiliation=affiliation, **given)


MENTIONS = (
    mention(1, "Anna Ryczek", "Związek Miast Polskich", page=2, source_id="src-1"),
    mention(2, "Jan Olbrycht", "Związku Miast Polskich"),
    mention(3, "Ewa Kulisz", "ZMP"),
    mention(4, "Piotr Lis", "UM Wrocław"),
    mention(5, "Maria Lis", "Wrocławia", position="Prezydent"),
    mention(6, "Adam Kot", "Zakład Mięsny Pasłęk", edition="e2"),
    mention(7, "Olga Kot", "Fundacja Miasto", page=4, source_id="src-1"),
    mention(8, "Igor Kot", "Fundacja Miasto Obywatelskie"),
)


def decision(verdict: str, a: str, b: str, **given: str) -> OrganisationDecision:
    return OrganisationDecision(verdict, a, b, "Ewa Kot", "2024-05-06", **given)  # type: ignore[arg-type]


def organisation(found: Resolution, form: str) -> Organisation:
    return next(o for o in found.organisations if form in o.spellings)


def test_every_organisation_of_several_forms_says_what_joined_them() -> None:
    found = resolve(MENTIONS)
    reasons = {(x.form_a, x.form_b): x.evidence[0].feature for x in found.organisation_links}
    assert reasons == {
        ("UM Wrocław", "Wrocławia"): "same_office",
        ("Związek Miast Polskich", "Związku Miast Polskich"): "other_case",
        ("ZMP", "Związku Miast Polskich"): "acronym_of_edition",
    }
    ids = {o.organisation_id for o in found.organisations}
    for one in found.organisation_links:
        assert one.organisation_id in ids and one.decided_by == "model"
        assert one.weight == sum(e.weight for e in one.evidence) and 0.5 < one.score < 1
        assert {one.form_a, one.form_b} <= set(organisation(found, one.form_a).spellings)


def test_links_hold_each_organisation_together(local_some: Any) -> None:
    found = resolve(local_some.mentions, {"local-some-2023": local_some.organisers})
    linked = {o: 0 for o in (x.organisation_id for x in found.organisation_links)}
    for one in found.organisation_links:
        linked[one.organisation_id] += 1
    for one_organisation in found.organisations:
        folded = {fold(s) for s in one_organisation.spellings}
        assert linked.get(one_organisation.organisation_id, 0) >= len(folded) - 1


def test_a_doubt_is_asked_with_its_places_until_it_is_answered() -> None:
    found = resolve(MENTIONS)
    (question,) = found.organisation_questions
    assert question.kind == "organisation" and question.reasons == (
        "one is the beginning of the other (-2.0)",
    )
    assert "“Fundacja Miasto” (Olga Kot, e1, page 4 of src-1)" in question.question
    assert organisation(found, "Fundacja Miasto").identity_status == "unresolved"
    for verdict in ("same", "different", "unsure"):
        after = resolve(
            MENTIONS,
            organisation_decisions=[decision(verdict, "Fundacja Miasto", "FUNDACJA MIASTO OBYWATELSKIE")],
        )
        assert after.organisation_questions == ()
        joined = organisation(after, "Fundacja Miasto") == organisation(after, "Fundacja Miasto Obywatelskie")
        assert joined is (verdict == "same")


def test_people_win_over_evidence_and_their_words_are_kept() -> None:
    apart = decision("different", "ZMP", "Związek Miast Polskich")
    found = resolve(MENTIONS, organisation_decisions=[apart])
    assert organisation(found, "ZMP") != organisation(found, "Związek Miast Polskich")
    same = decision("same", "ZMP", "Zakład Mięsny Pasłęk", reason="it says so on page 9")
    found = resolve(MENTIONS, organisation_decisions=[apart, same])
    joined = organisation(found, "ZMP")
    assert joined == organisation(found, "Zakład Mięsny Pasłęk") and joined.identity_status == "verified"
    assert joined != organisation(found, "Związku Miast Polskich"), "different holds for all its forms"
    (link,) = (x for x in found.organisation_links if x.decided_by == "human")
    assert (link.score, link.evidence[0].reason) == (1.0, "Ewa Kot on 2024-05-06: it says so on page 9")


def test_an_edition_narrows_an_acronym() -> None:
    mentions = (mention(1, "Anna Ryczek", "SI"), mention(2, "Jan Olbrycht", "SI", edition="e2"))
    assert len(resolve(mentions).organisations) == 1
    apart = decision("different", "SI", "SI", edition_a="e1", edition_b="e2")
    assert len(resolve(mentions, organisation_decisions=[apart]).organisations) == 2


def test_contradictions_name_the_chain_and_lost_forms_are_reported() -> None:
    chain = [
        decision("same", "ZMP", "UM Wrocław"),
        decision("same", "UM Wrocław", "Fundacja Miasto"),
        decision("different", "Fundacja Miasto", "ZMP"),
    ]
    with pytest.raises(
        UsageError, match=r"organisation_decisions\.csv.*contradict each other.*um wroclaw same as"
    ):
        resolve(MENTIONS, organisation_decisions=chain)
    lost = decision("same", "ZMP", "Nowhere Ltd")
    assert resolve(MENTIONS, organisation_decisions=[lost]).stale_organisation_decisions == (lost,)


def test_a_decision_finds_a_form_that_was_corrected_and_no_other() -> None:
    said = [decision("same", "Zaklad Miesny Paslek", "Fundacja Miasto")]
    assert len(resolve(MENTIONS, organisation_decisions=said).organisations) == 4
    misprinted = [decision("same", "Zakład Mięssny Pasłęk", "Fundacja Miasto")]
    found = resolve(MENTIONS, organisation_decisions=misprinted)
    assert organisation(found, "Zakład Mięsny Pasłęk") == organisation(found, "Fundacja Miasto")
    other = [decision("same", "Zakład Mięsny Pułtusk", "Fundacja Miasto")]
    assert resolve(MENTIONS, organisation_decisions=other).stale_organisation_decisions == (other[0],)


def test_two_organisations_are_asked_about_once_under_whatever_form() -> None:
    mentions = (
        mention(1, "Anna Ryczek", "Fundacja Otwarte"),
        mention(2, "Jan Olbrycht", "Fundacja Otwarte Miasto"),
        mention(3, "Ewa Kulisz", "Fundacji Otwarte Miasto"),
    )
    (question,) = resolve(mentions).organisation_questions
    for form in ("Fundacja Otwarte Miasto", "Fundacji Otwarte Miasto"):
        unsure = [decision("unsure", "Fundacja Otwarte", form)]
        assert resolve(mentions, organisation_decisions=unsure).organisation_questions == ()
    assert question.settles == 3


def test_a_weak_link_is_asked_about_and_a_no_splits_it() -> None:
    mentions = (
        mention(1, "Anna Ryczek", "Instytut Badań Starych Programów Drukowanych"),
        mention(2, "Jan Olbrycht", "Instytut Badań Starych Programów"),
    )
    found = resolve(mentions)
    (question,) = found.organisation_questions
    assert question.subject == question.candidate and question.settles == 2
    (whole,) = found.organisations
    assert whole.identity_status == "unresolved"
    forms = [organisation(found, str(m.affiliation)).spellings for m in mentions]
    assert forms[0] == forms[1]
    said = {"author": "Ewa Kot", "date": "2024-05-06"}
    for verdict, count in (("same", 1), ("unsure", 1), ("different", 2)):
        one = OrganisationDecision(verdict, *sorted(str(m.affiliation) for m in mentions), **said)  # type: ignore[arg-type]
        after = resolve(mentions, organisation_decisions=[one])
        assert after.organisation_questions == () and len(after.organisations) == count


def test_one_acronym_is_no_question_to_each_of_its_bearers() -> None:
    mentions = [mention(n, f"Anna {name}", "WKP") for n, name in enumerate(("Lis", "Kot", "Sowa"))]
    found = resolve([*mentions, mention(9, "Jan Olbrycht", "WKP", edition="e2")])
    assert len(found.organisations) == 1 and found.organisation_questions == ()
