"""What kinds of lists are invented: each asks another question of the linker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

#: Share of mentions (0..1) that print a name in each other way; see `spellings` for what they do.
_USUAL: Mapping[str, float] = MappingProxyType(
    {
        "titled": 0.05,
        "initials": 0.06,
        "without middle": 0.3,
        "swapped": 0.01,
        "typo": 0.01,
        "short form": 0.02,
        "hyphen": 0.3,
        "added surname": 0.005,
        "capitals": 0.02,
    }
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of list.

    `families`, `givens`: how many different family and given names people are drawn from. `flatness`
    of their distribution: rank r is borne in proportion to 1 / (r + flatness). `varied` are the rates
    of the ways to print a name. `moves` is the chance a year that a person changes the affiliation.
    `has_context`: affiliations, events and groups are printed, not only names.
    """

    families: int = 19_000
    givens: int = 5_000
    flatness: float = 300.0
    given_flatness: float = 40.0
    mentions_each: float = 4.0
    moves: float = 0.03
    middle: float = 0.15
    double: float = 0.04
    has_context: bool = True
    varied: Mapping[str, float] = field(default_factory=lambda: _USUAL)


def _more(**rates: float) -> Mapping[str, float]:
    return MappingProxyType({**_USUAL, **{name.replace("_", " "): rate for name, rate in rates.items()}})


KINDS: dict[str, Kind] = {
    "programmes": Kind(),
    "homonyms": Kind(families=400, givens=150, flatness=10.0, given_flatness=10.0),
    "aliases": Kind(
        has_context=False, mentions_each=2.2, varied=_more(initials=0.25, short_form=0.1, hyphen=0.6)
    ),
    "initials": Kind(varied=_more(initials=0.5)),
    "careers": Kind(moves=0.3, mentions_each=6.0, varied=_more(added_surname=0.04)),
    "misprints": Kind(varied=_more(typo=0.08, swapped=0.05, titled=0.2)),
}
