"""Acronyms of organisations."""

from __future__ import annotations

from extract.recognition.tokens import Token
from extract.recognition.vocabulary import vocabulary

#: letters of an acronym of an organisation: `UM`, `IBRiS`, `CNRS`
LONGEST = 7
_NUMERALS = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XX", "XXI"})


def is_acronym(token: Token) -> bool:
    """Capitals that name an organisation; fields such as `PR` and numerals do not count."""
    if token.kind != "word" or not 2 <= len(token.text) <= LONGEST:
        return False
    capitals = sum([c.isupper() for c in token.text])
    return (
        capitals >= 2
        and capitals * 2 > len(token.text)
        and token.text not in _NUMERALS
        and token.key not in vocabulary().field_acronyms
    )
