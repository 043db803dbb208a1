from __future__ import annotations

import pytest

from extract.errors import UsageError
from normalize.model import Mention, OrganisationDecision
from normalize.resolver import match, settle
from programarium.identity.known import Known, Printed
from programarium.identity.organisation_explaining import (
    explain_forms,
    explain_organisation,
    find_organisations,
)
from programarium.identity.organisation_report import explained_json, forms_lines, organisation_text

SAID = [
    ("m1", "Ewa Kulisz", "Fundacja Otwarte Miasto"),
    ("m2", "Jan Olbrycht", "Fundacji Otwarte Miasto"),
    ("m3", "Marta Mazur", "Teatr Stary"),
    ("m4", "Daria Klimczuk", "Daria Klimczuk"),
    ("m5", "Adam Kot", "Fundacja Otwarte"),
    ("m6", "Adam Lis", "FOM"),
]


def known(*decisions: OrganisationDecision) -> Known:
    mentions = [Mention(i, "participation", "e1", name, affiliation=where) for i, name, where in SAID]
    matched = match(mentions, {"e1": ["Teatr Stary"]}, (), decisions)
    found = settle(matched)
    return Known(
        matched.linked, found.people, found.person_of, found.links, (),
        {i: Printed(i, name, "e1", "speaker", "congress.pdf", 3, f"{name}, {at}") for i, name, at in SAID},
        found.person_registry,
        organisations=found.organisations,
        organisation_links=found.organisation_links,
        organisation_questions=found.organisation_questions,
        organisation_registry=found.organisation_registry,
        organisation_decisions=decisions,
        grouping=matched.grouping,
        organisation_of_form=found.organisation_of_form,
    )  # fmt: skip


def decision(verdict: str, a: str, b: str, reason: str = "") -> OrganisationDecision:
    return OrganisationDecision(verdict, a, b, "Jan Kot", "2024-05-06", reason)  # type: ignore[arg-type]


def test_an_organisation_shows_its_places_and_weights_that_add_up() -> None:
    found = explain_organisation(known(), "fundacji otwarte miasto")
    assert {frozenset((x.form_a, x.form_b)) for x in found.links} == {
        frozenset(("Fundacja Otwarte Miasto", "Fundacji Otwarte Miasto")),
        frozenset(("FOM", "Fundacji Otwarte Miasto")),
    }
    text = organisation_text(found)
    for link in found.links:
        assert link.weight == pytest.approx(sum(e.weight for e in link.evidence)) and 0.5 < link.score < 1
        assert f"{link.weight:+.1f}  bits in all" in text and link.evidence[0].reason in text
    assert "congress.pdf, page 3: “Jan Olbrycht, Fundacji Otwarte Miasto” (e1)" in text
    assert "In doubt: “Fundacja Otwarte” and “Fundacja Otwarte Miasto”" in text
    assert explained_json(found)["links"][0]["evidence"][0]["weight"] == found.links[0].evidence[0].weight
    assert "organiser of e1" in organisation_text(explain_organisation(known(), "Teatr Stary"))


@pytest.mark.parametrize(
    ("one", "other", "standing", "why"),
    [
        ("Fundacja Otwarte Miasto", "Fundacji Otwarte Miasto", "joined", "by the evidence between them"),
        ("Fundacja Otwarte Miasto", "FOM", "joined", "through “Fundacji Otwarte Miasto”"),
        ("Fundacja Otwarte", "Fundacja Otwarte Miasto", "ask", "-2.0 bits do not settle it"),
        ("Teatr Stary", "Fundacja Otwarte Miasto", "apart", "no words, office or acronym in common"),
    ],
)
def test_what_stands_between_two_forms(one: str, other: str, standing: str, why: str) -> None:
    found = explain_forms(known(), one, other)
    text = "\n".join(forms_lines(found))
    assert found.standing == standing and why in found.why and f"  {standing}: " in text
    assert f"“{one}”" in text and f"“{other}”" in text and "congress.pdf, page 3" in text
    assert sum(e.weight for e in found.evidence) == pytest.approx(found.weight)
    assert all(f"{link.weight:+.1f}  bits in all" in text for link in found.through)


def test_what_people_said_stands_with_it() -> None:
    same = decision("same", "Teatr Stary", "Fundacja Otwarte Miasto", "one house")
    text = "\n".join(forms_lines(explain_forms(known(same), "Teatr Stary", "Fundacja Otwarte Miasto")))
    assert "joined: people decided" in text and "Jan Kot on 2024-05-06 said same: one house" in text
    apart = decision("different", "FOM", "Fundacja Otwarte Miasto")
    found = explain_forms(known(apart), "FOM", "Fundacji Otwarte Miasto")
    assert (found.standing, found.why) == ("apart", "people decided that they are different")
    unsure = decision("unsure", "Fundacja Otwarte", "Fundacja Otwarte Miasto")
    found = explain_forms(known(unsure), "Fundacja Otwarte", "Fundacja Otwarte Miasto")
    assert (found.standing, found.why) == ("apart", "people were asked and unsure")


def test_one_form_is_no_pair_and_strangers_are_named() -> None:
    with pytest.raises(UsageError, match="are one form"):
        explain_forms(known(), "Teatr Stary", "TEATR STARY")
    with pytest.raises(UsageError, match="no organisation is called so"):
        explain_forms(known(), "Teatr Stary", "Muzeum Mgły")


def test_ids_lead_and_people_come_first() -> None:
    all_known = known()
    one = find_organisations(all_known, "Teatr Stary")[0]
    assert find_organisations(all_known, one.organisation_id) == [one]
    assert find_organisations(all_known, "Daria Klimczuk") == []
