"""Organisations as people: explained, decided on, asked about."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest

from extract.errors import UsageError
from normalize import resolve
from normalize.model import Mention, Organisation, OrganisationDecision, Resolution
from normalize.organisation_decisions import COLUMNS, parse_organisation_decisions
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
    with pytest.raises(UsageError, match=r"contradict each other.*um wroclaw same as"):
        resolve(MENTIONS, organisation_decisions=chain)
    lost = decision("same", "ZMP", "Nowhere Ltd")
    assert resolve(MENTIONS, organisation_decisions=[lost]).stale_organisation_decisions == (lost,)


def test_a_table_of_decisions_is_read_back_and_mistakes_name_their_line() -> None:
    one = decision("same", "ZMP", "Związek Miast Polskich")
    line = ",".join(asdict(one)[c] for c in COLUMNS)
    assert parse_organisation_decisions(",".join(COLUMNS) + "\n" + line + "\n") == (one,)
    assert parse_organisation_decisions("") == ()
    for row, message in (("maybe,a,b,,", "unknown verdict"), ("same,Ą,a,,", "about two printed forms")):
        with pytest.raises(UsageError, match=f"line 2: .*{message}"):
            parse_organisation_decisions("verdict,form_a,form_b,author,date\n" + row + "\n")
    with pytest.raises(UsageError, match="missing"):
        parse_organisation_decisions("verdict,form_a\n")
