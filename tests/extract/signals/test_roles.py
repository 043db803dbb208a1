"""Labels that only a colon makes."""

import pytest

from extract.lang import pack
from extract.signals.roles import find_role_labels


@pytest.mark.parametrize(
    ("code", "text"), [("de", "Mit: Anna Lis, Jan Kos"), ("es", "Con: Ana Ruiz"), ("fr", "Avec : Jean Roux")]
)
def test_a_preposition_of_company_is_a_label_before_a_colon(code: str, text: str) -> None:
    (label,) = find_role_labels(text, (pack(code),))
    assert (label.role, label.plural, label.start) == ("speaker", True, 0)


@pytest.mark.parametrize("text", ["Mit Anna Lis", "Reden mit: Anna Lis", "(mit Anna Lis)", "Mit"])
def test_elsewhere_it_is_none(text: str) -> None:
    assert find_role_labels(text, (pack("de"),)) == ()


@pytest.mark.parametrize(
    ("code", "text", "start"),
    [
        ("de", "Mit Anna Lis (Stadt Münster), Jan Brandt (Caritas) und Eva Hahn", 0),
        ("es", "Con Ana Ruiz, Luis Pérez de la Vega y Marta Gil", 0),
        ("en", "With Ruben Smit (ASML), Iris Brown and Mary Hill.", 0),
        ("fr", "Modération : Jean Roux. Avec Leïla Slama (romancière), Olivier Prat et Émilie Caron", 24),
    ],
)
def test_a_preposition_of_company_is_a_label_before_a_list_of_names(code: str, text: str, start: int) -> None:
    label = find_role_labels(text, (pack(code),))[-1]
    assert (label.role, label.side, label.start) == ("speaker", "before", start)


@pytest.mark.parametrize(
    "text", ["With Great Power (Part 2): Notes", "With Hope, Faith and Love", "With Tea"]
)
def test_a_title_that_begins_with_it_is_none(text: str) -> None:
    assert find_role_labels(text, (pack("en"),)) == ()
