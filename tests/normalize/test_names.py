from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.names import name_key, parse_name, repair_case, strip_honorifics, usual_order
from normalize.text import fold

ALPHABET = "aąbcćdeęfghijklłmnńoóprsśtuwyzźżAĄBCĆDEKLŁMNŻéüøß .,-'"


@pytest.mark.parametrize(
    ("raw", "given_name", "family_name"),
    [
        ("Michał Fedorowicz", "Michał", "Fedorowicz"),
        ("MIchał Fedorowicz", "Michał", "Fedorowicz"),
        ("Fedorowicz, Michał", "Michał", "Fedorowicz"),
        ("FEDOROWICZ Michał", "Michał", "Fedorowicz"),
        ("Maciej Leonard Żybula", "Maciej Leonard", "Żybula"),
        ("Małgorzata Omachel-Kwidzyńska", "Małgorzata", "Omachel-Kwidzyńska"),
        ("dr hab. Marta Milewska", "Marta", "Milewska"),
        ("prof. UW dr hab. Barczyk Krzysztof", "Krzysztof", "Barczyk"),
        ("Astrid von Busekist", "Astrid", "von Busekist"),
        ("Ryczek A.", "A.", "Ryczek"),
        ("Wei Wang 0001", "Wei", "Wang"),
        ("Madonna", "", "Madonna"),
    ],
)
def test_parts(raw: str, given_name: str, family_name: str) -> None:
    name = parse_name(raw)
    assert (" ".join(name.given), " ".join(name.family)) == (given_name, family_name)


def test_sort_name() -> None:
    assert parse_name("Anna Ryczek").sort_name == "Ryczek, Anna"
    assert parse_name("Madonna").sort_name == "Madonna"


def test_order_of_a_list_decides_for_names_that_do_not_tell() -> None:
    names = ["Ryczek Anna", "Lipka Rafał", "Grzyb Maciej", "Qwerto Blimpo"]
    assert usual_order(names) == ("family_first", False)
    assert parse_name("Qwerto Blimpo", "family_first").family == ("Qwerto",)


@pytest.mark.parametrize("raw", ["Michael Carol", "Will Dexter", "M. Carol", "Michael W. Carol"])
def test_a_given_name_as_the_last_word_turns_no_name(raw: str) -> None:
    assert parse_name(raw).display == raw


def test_a_settled_list_is_turned_only_by_both_words() -> None:
    order = usual_order(
        ["Anna Ryczek", "Jan Kowalski", "Maria Nowak", "Ewa Lis", "Piotr Zieliński", "Ola Wiśniewska"]
    )
    assert order == ("given_first", True)
    assert parse_name("Masha Baryakhtar", order[0], sure=order[1]).display == "Masha Baryakhtar"
    assert parse_name("Nowak Jan", order[0], sure=order[1]).family == ("Nowak",)


def test_titles_stay_beside_the_name() -> None:
    assert strip_honorifics("ks. prof. Jan Olbrycht, PhD") == ("ks. prof. PhD", "Jan Olbrycht")
    assert strip_honorifics("Prof") == (None, "Prof")


@pytest.mark.parametrize(("before", "after"), [("NOWAK", "Nowak"), ("McDonald", "McDonald"), ("JP", "JP")])
def test_case_repair_leaves_real_capitals(before: str, after: str) -> None:
    assert repair_case(before) == after


def test_key_is_free_of_marks_hyphens_and_particle_weight() -> None:
    key = name_key(parse_name("Łucja Żak-van der Meer"))
    assert key.words == ("lucja", "zak", "van", "der", "meer")
    assert key.roles[0] == "g" and key.roles[2:4] == "pp"


@given(st.text(ALPHABET, max_size=30))
@settings(derandomize=True, max_examples=200)
def test_folding_is_idempotent_and_keys_hold_every_letter(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    name = parse_name(text)
    key = name_key(name)
    assert len(key.words) == len(key.roles)
    assert "".join(key.words) == fold("".join(name.given) + "".join(name.family)).replace(" ", "")


@given(st.text(ALPHABET, min_size=1, max_size=30).filter(lambda t: fold(t) != ""))
@settings(derandomize=True, max_examples=200)
def test_a_name_never_gets_lost(text: str) -> None:
    assert parse_name(text).family
    assert repair_case(repair_case(text)) == repair_case(text)
