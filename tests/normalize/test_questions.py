from __future__ import annotations

import pytest

from normalize.model import Evidence
from normalize.questions import is_presumed

FAMILY, GIVEN = Evidence("family_name", 5.0, "family name"), Evidence("given_name", 4.0, "given name")
EQUAL, CHOSEN = Evidence("equal_names", 8.0, "the same name in full"), Evidence("population", -8.0, "chosen")
ELSEWHERE = Evidence("affiliation", -0.5, "other affiliations")


@pytest.mark.parametrize(
    ("evidence", "presumed"),
    [
        ((FAMILY, GIVEN, EQUAL, CHOSEN), False),
        ((FAMILY, GIVEN, EQUAL, CHOSEN, ELSEWHERE), True),
        ((FAMILY, FAMILY, GIVEN, EQUAL, CHOSEN, ELSEWHERE), False),
        ((FAMILY, FAMILY, FAMILY, CHOSEN, ELSEWHERE), False),
        ((FAMILY, EQUAL, CHOSEN, CHOSEN), True),
    ],
    ids=["a name alone", "against it another office", "a rare name", "other spellings", "too common a name"],
)
def test_equal_names_that_only_the_presumption_joins(evidence: tuple[Evidence, ...], presumed: bool) -> None:
    assert is_presumed(evidence) is presumed
