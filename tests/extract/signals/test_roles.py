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
