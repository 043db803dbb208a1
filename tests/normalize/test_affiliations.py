from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from normalize import affiliation_key, lemmas, nominative, places, prose
from normalize.affiliation_key import read_affiliation
from normalize.affiliations import AffiliationGroup, match_affiliations
from normalize.evaluation import bcubed
from normalize.model import Mention
from normalize.nominative import to_nominative


def mention(
    number: int, name: str, affiliation: str | None, position: str | None = None, edition: str = "e1"
) -> Mention:
    return Mention(f"m{number}", "participation", edition, name, affiliation=affiliation, position=position)


def grouped(
    mentions: Sequence[Mention], organisers: Mapping[str, Sequence[str]] | None = None
) -> list[AffiliationGroup]:
    return list(match_affiliations(mentions, organisers).groups)


def forms(groups: list[AffiliationGroup]) -> list[set[str]]:
    return [{s.key.form for s in g.stated} for g in groups]


def together(groups: list[AffiliationGroup], a: str, b: str) -> bool:
    return any({a, b} <= f for f in forms(groups))


@pytest.mark.parametrize(
    ("form", "position", "office", "kind"),
    [
        ("Wrocławia", "Prezydent", "city:Wrocław", "city_office"),
        ("Wrocław", None, "town:Wrocław", "place"),
        ("UM Wrocław", None, "city:Wrocław", "city_office"),
        ("Kancelarii Prezydenta Rzeszowa", None, "city:Rzeszów", "city_office"),
        ("Miasta Stołecznego Warszawa", None, "city:Warszawa", "city_office"),
        ("Wydział Promocji, Urząd Miasta Poznania", None, "city:Poznań", "city_office"),
        ("Mazowiecki UM", None, "marshal:mazowieckie", "marshal_office"),
        ("Marszałka Województwa Wielkopolskiego", None, "marshal:wielkopolskie", "marshal_office"),
        ("Zarządu Dróg Miejskich w Warszawie", None, None, "city_unit"),
        ("MPEC Kraków", None, None, "municipal_company"),
        ("Fundacja Miasto", None, None, "foundation"),
        ("Fundacji Gdańskiej", None, None, "foundation"),
        ("Kancelarii Prezesa Rady Ministrów", None, None, "government"),
        ("University of Warsaw", None, None, "university"),
    ],
)
def test_what_one_form_says(form: str, position: str | None, office: str | None, kind: str) -> None:
    key = read_affiliation(form, position)
    assert (key.office, key.kind) == (office, kind)


def test_the_forms_of_the_first_event_fall_into_its_organisations(local_some: Any) -> None:
    groups = grouped(local_some.mentions, {"local-some-2023": local_some.organisers})
    found = {s.key.form: number for number, g in enumerate(groups) for s in g.stated}
    truth = {form: org for form, org in local_some.organisation_of_form.items() if form in found}
    assert len(truth) >= 91
    assert bcubed(truth, found).f1 >= 0.97
    assert not together(groups, "IBIMS", "IBRIS")
    assert together(groups, "SI", "Samorządowe Internety")
    assert not together(groups, "Mazowiecki UM", "UM Wrocław")


@pytest.fixture
def no_dictionary(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without morfeusz2."""
    caches = (lemmas.analyse, lemmas.generate, lemmas.lemmas, lemmas.are_one_word, places.find_town,
              affiliation_key.read_affiliation, prose.is_prose, nominative._readings)  # fmt: skip
    for cache in caches:
        cache.cache_clear()
    monkeypatch.setattr(lemmas, "_analyser", lambda: None)
    yield
    monkeypatch.undo()
    for cache in caches:
        cache.cache_clear()


@pytest.mark.usefixtures("no_dictionary")
def test_suffix_rules_stand_in_for_the_dictionary(local_some: Any) -> None:
    groups = grouped(local_some.mentions, {"local-some-2023": local_some.organisers})
    found = {s.key.form: number for number, g in enumerate(groups) for s in g.stated}
    truth = {form: org for form, org in local_some.organisation_of_form.items() if form in found}
    assert bcubed(truth, found).f1 >= 0.97


def test_a_position_may_name_the_office() -> None:
    groups = grouped([mention(1, "Elżbieta Radwan", None, "Burmistrz Wołomina")])
    assert [g.stated[0].key.office for g in groups] == ["city:Wołomin"]


def test_running_text_is_no_organisation_but_may_name_one() -> None:
    groups = grouped(
        [
            mention(1, "Joanna Kozdrowska", "A+V"),
            replace(
                mention(2, "Joanna Kozdrowska", None),
                kind="biography",
                text="Związana z marketingiem od 2015 roku. W A+V odpowiada za działania marketingowe.",
            ),
            replace(mention(3, "Łukasz Pawełek", "JDLegal")),
            replace(
                mention(4, "Łukasz Pawełek", None),
                kind="biography",
                text="Partner zarządzający w J. Dauman Legal, radca prawny.",
            ),
        ]
    )
    bearers = [{s.mention_id for s in g.stated} for g in groups]
    assert {"m1", "m2"} in bearers and {"m3", "m4"} in bearers
    assert together(groups, "JDLegal", "J. Dauman Legal")


def test_an_acronym_means_what_its_bearer_says() -> None:
    groups = grouped(
        [
            mention(1, "Anna Ryczek", "SI"),
            mention(2, "Anna Ryczek", "Samorządowe Internety"),
            mention(3, "Jan Olbrycht", "SI"),
            mention(4, "Jan Olbrycht", "Szkoła Integracji"),
        ]
    )
    owners = [{s.person for s in g.stated} for g in groups]
    assert sorted(map(sorted, owners)) == [["anna ryczek"], ["jan olbrycht"]]


def test_an_acronym_with_two_long_forms_stays_alone() -> None:
    groups = grouped(
        [
            mention(1, "Anna Ryczek", "ZMP"),
            mention(2, "Jan Olbrycht", "Związek Miast Polskich"),
            mention(3, "Ewa Kulisz", "Zakład Mediów Publicznych"),
        ]
    )
    assert len(groups) == 3


def test_organisers_explain_acronyms_but_are_stated_by_nobody() -> None:
    groups = grouped([mention(1, "Adam Mikołajczyk", "ZMP")], {"e1": ["Związek Miast Polskich"]})
    assert forms(groups) == [{"ZMP", "Związek Miast Polskich"}]


def test_grouping_is_free_of_order(local_some: Any) -> None:
    there = grouped(local_some.mentions, {})
    back = grouped(list(reversed(local_some.mentions)), {})
    assert there == back


def test_nominatives() -> None:
    pytest.importorskip("morfeusz2", reason="the dictionary is not available on this platform")
    assert to_nominative("Urzędu Miasta Tarnowskich Gór") == "Urząd Miasta Tarnowskich Gór"
    assert to_nominative("Uniwersytecie Jagiellońskim") == "Uniwersytet Jagielloński"
    assert to_nominative("Polskiego Towarzystwa Studiów") == "Polskie Towarzystwo Studiów"
    assert to_nominative("Fundacja Gdańska") == "Fundacja Gdańska"
    assert to_nominative("Weber Shandwick") == "Weber Shandwick"
