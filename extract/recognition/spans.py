"""What recognition returns: labelled spans of a text, and people as mentioned in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extract.values import quick

Label = Literal["PERSON", "ROLE", "ORG", "PLACE", "HONORIFIC"]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a text and what they are.

    `confidence` is between 0 and 1; `evidence` names what spoke for the label
    (`given_name family_name label_before model …`).
    """

    start: int
    end: int
    label: Label
    confidence: float
    evidence: tuple[str, ...]


@quick
@dataclass(frozen=True, slots=True)
class PersonMention:
    """One person as printed in a text; `start` and `end` enclose everything said of the person."""

    name: str
    honorific: str | None
    position: str | None
    affiliation: str | None
    start: int
    end: int
    confidence: float
    evidence: tuple[str, ...]


@quick
@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `first` to `last` (exclusive) are a name; honorifics stand in `honorific` to `first`."""

    honorific: int
    first: int
    last: int
    confidence: float
    evidence: tuple[str, ...]
    shared: tuple[tuple[int, int], ...] = ()

    @property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """Token ranges that print the name: one, or two where a couple shares a surname."""
        return self.shared or ((self.first, self.last),)


@dataclass(frozen=True, slots=True)
class BiographyFacts:
    """What a biography states, as printed; `others` are further employers, in print order."""

    position: str | None = None
    affiliation: str | None = None
    others: tuple[str, ...] = ()
