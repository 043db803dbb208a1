"""Pieces of an alignment, and what one piece makes another cost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log2

from normalize.identity.rarity import Rarity
from normalize.identity.words import EXACT
from normalize.names import NameKey

#: A word that is a given name in one reading and a family name in the other.
MOVED = "in another place"
#: A man's given name in the genitive beside an unchanged family name is a woman's: `Daniel`, `Daniela`.
OTHER_GENDER = 6.0
#: Bits for each doubling of the names that bear the family name, beyond so many doublings: where many
#: share it, an altered or added given name is more often another person.
CROWD, CROWD_FREE = 1.0, 3.0
#: `Rafał C. Lipka` is no `Celina Lipka`: a first name in full against one that fits a later initial.
FIRST_NAME = 7.0


@dataclass(frozen=True, slots=True)
class Aligned:
    """One piece of an alignment. `left` or `right` is empty for a word that only one name has."""

    left: str
    right: str
    role: str
    kind: str
    weight: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """All pieces. `given_conflict`, `family_conflict`: full words stand against each other."""

    pieces: tuple[Aligned, ...]
    given_conflict: bool
    family_conflict: bool

    @property
    def weight(self) -> float:
        return sum(piece.weight for piece in self.pieces)

    @property
    def has_conflict(self) -> bool:
        return self.given_conflict or self.family_conflict


def _crowd_costs(pieces: list[Aligned], rarity: Rarity) -> list[Aligned]:
    """The same pieces, altered and added given names made dearer where the family name is crowded."""
    bearers = [rarity.count(p.left) for p in pieces if p.role == "f" and p.left and p.kind == "same"]
    doublings = log2(max(min(bearers, default=1), 1)) - CROWD_FREE
    if doublings <= 0:
        return pieces
    found = []
    for piece in pieces:
        altered = piece.role == "g" and piece.kind not in (
            EXACT.kind,
            MOVED,
            "initial",
            "joined or cut",
            "differs",
        )
        cost = CROWD * doublings if altered and max(len(piece.left), len(piece.right)) > 1 else 0.0
        found.append(replace(piece, weight=piece.weight - cost) if cost else piece)
    return found


def _gender_cost(pieces: list[Aligned]) -> list[Aligned]:
    """See OTHER_GENDER; `x` against `xa` in the given name only."""
    inflected = any(p.role == "f" and p.kind == "case ending" for p in pieces)
    if inflected:
        return pieces
    return [
        replace(p, kind="another gender", weight=p.weight - OTHER_GENDER)
        if p.role == "g" and p.kind == "case ending" and (p.left + "a" == p.right or p.right + "a" == p.left)
        else p
        for p in pieces
    ]


def _first_name_cost(pieces: list[Aligned], a: NameKey, b: NameKey) -> list[Aligned]:
    """See FIRST_NAME."""
    given = [p for p in pieces if p.role == "g"]
    if not given or any(p.left and p.right and p.kind != "initial" for p in given):
        return pieces
    firsts = {key.words[0] for key in (a, b) if key.roles[:1] == "g" and len(key.words[0]) > 1}
    return [
        replace(p, kind="another first name", weight=p.weight - FIRST_NAME)
        if p.kind == "only one has it" and p.role == "g" and (p.left or p.right) in firsts
        and any(q.kind == "initial" for q in given)
        else p
        for p in pieces
    ]  # fmt: skip


def adjust(pieces: list[Aligned], a: NameKey, b: NameKey, rarity: Rarity) -> list[Aligned]:
    """The pieces with what they make each other cost: crowded names, gender, first names."""
    return _first_name_cost(_gender_cost(_crowd_costs(pieces, rarity)), a, b)
