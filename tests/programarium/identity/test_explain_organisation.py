from __future__ import annotations

import pytest

from extract.errors import UsageError
from normalize.model import Mention, OrganisationDecision
from normalize.resolver import match, settle
from programarium.identity.known import Known
from programarium.identity.organisation_explaining import (
    explain_organisation,
    find_organisations,
    organisation_json,
    organisation_text,
)


def known(*decisions: OrganisationDecision) -> Known:
    said = [
        ("m1", "Ewa Kulisz", "Fundacja Otwarte Miasto"),
        ("m2", "Jan Olbrycht", "Fundacji Otwarte Miasto"),
        ("m3", "Marta Mazur", "Teatr Stary"),
        ("m4", "Daria Klimczuk", "Daria Klimczuk"),
    ]
    mentions = [Mention(i, "participation", "e1", name, affiliation=where) for i, name, where in said]
    matched = match(mentions, None, (), decisions)
    found = settle(matched)
    return Known(
        matched.linked, found.people, found.person_of, found.links, (), {}, found.person_registry,
        organisations=found.organisations,
        organisation_links=found.organisation_links,
        organisation_questions=found.organisation_questions,
        organisation_registry=found.organisation_registry,
    )  # fmt: skip


def test_the_weights_of_each_link_add_up() -> None:
    found = explain_organisation(known(), "fundacji otwarte miasto")
    (link,) = found.links
    assert {link.form_a, link.form_b} == {"Fundacja Otwarte Miasto", "Fundacji Otwarte Miasto"}
    assert link.weight == pytest.approx(sum(e.weight for e in link.evidence)) and 0.5 < link.score < 1
    text = organisation_text(found)
    assert f"{link.weight:+.1f}  bits in all" in text and link.evidence[0].reason in text
    assert organisation_json(found)["links"][0]["evidence"][0]["weight"] == link.evidence[0].weight


def test_a_pair_of_forms_and_a_decision() -> None:
    decided = known(
        OrganisationDecision(
            "same", "Teatr Stary", "Fundacja Otwarte Miasto", "Jan Kot", "2024-05-06", "one house"
        )
    )
    found = explain_organisation(decided, "Teatr Stary", "Fundacja Otwarte Miasto")
    assert [link.decided_by for link in found.links] == ["human"]
    assert "Jan Kot on 2024-05-06: one house" in organisation_text(found)
    with pytest.raises(UsageError, match="nothing joins"):
        explain_organisation(known(), "Teatr Stary", "Fundacja Otwarte Miasto")


def test_ids_lead_and_people_come_first() -> None:
    all_known = known()
    one = find_organisations(all_known, "Teatr Stary")[0]
    assert find_organisations(all_known, one.organisation_id) == [one]
    assert find_organisations(all_known, "Daria Klimczuk") == []
