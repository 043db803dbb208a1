"""Evidence from the names alone: what is shared, how it varies, how many fit, what is established."""

from __future__ import annotations

from math import log2

from normalize.identity.adjustments import MOVED, Aligned
from normalize.identity.pair import Pair, Population, Score

#: A typo is made once; a spelling printed again and again is somebody's name. For each doubling.
ESTABLISHED, ESTABLISHED_MENTIONS = -2.5, 3
_MISPRINTS = frozenset(
    ("one letter differs", "one letter of a short word differs", "two letters differ", "shortened", MOVED)
)
#: The data hold one fuller form that an abbreviated name can stand for.
ONLY_EXPANSION, RIVAL = 3.0, -1.5
#: Series invite the same people again: equal names are far more often one person than chance has it.
EQUAL_NAMES = 8.0
_UNCHANGED = frozenset(("same", MOVED))


def _told(piece: Aligned) -> str:
    if piece.kind == "same":
        return piece.left
    if not (piece.left and piece.right):
        return f"{piece.left or piece.right} in one only"
    return f"{piece.left}/{piece.right} {piece.kind}"


def _pieces(pair: Pair, role: str) -> Score | None:
    found = [p for p in pair.alignment.pieces if p.role == role]
    if not found:
        return None
    return Score(sum(p.weight for p in found), ", ".join(_told(p) for p in found))


def family_name(pair: Pair, population: Population) -> Score | None:
    """Family names shared, varied or in conflict, worth their rarity less the cost of the variation."""
    score = _pieces(pair, "f")
    return score and Score(score.value, f"family name {score.reason}")


def given_name(pair: Pair, population: Population) -> Score | None:
    """Given names the same way: initials, short forms, case endings, order."""
    score = _pieces(pair, "g")
    return score and Score(score.value, f"given name {score.reason}")


def equal_names(pair: Pair, population: Population) -> Score | None:
    """The same name in full: one person unless something speaks against it."""
    kinds = {p.kind for p in pair.alignment.pieces}
    if not kinds <= _UNCHANGED:
        return None
    if MOVED in kinds:
        return Score(EQUAL_NAMES / 2, "the same words in another order")
    return Score(EQUAL_NAMES, "the same name in full")


def population_size(pair: Pair, population: Population) -> Score | None:
    """The more names there are, the likelier two alike belong to two people."""
    return Score(-population.rarity.prior_bits, f"chosen among {population.rarity.names} names")


def only_expansion(pair: Pair, population: Population) -> Score | None:
    """An abbreviated name and the only full name in the data that it fits; or one of several."""
    return None if pair.rivals is None else score_rivals(pair.rivals)


def score_rivals(rivals: int) -> Score:
    """What so many other names that fit as well say."""
    if rivals == 0:
        return Score(ONLY_EXPANSION, "the only name in the data that fits")
    return Score(RIVAL * log2(1 + rivals), f"{rivals} other names fit as well")


def established_spellings(pair: Pair, population: Population) -> Score | None:
    """Two spellings that are both printed often are two names, not a name and a typo."""
    fewer = min(pair.a.mentions, pair.b.mentions)
    if fewer < ESTABLISHED_MENTIONS or not any(p.kind in _MISPRINTS for p in pair.alignment.pieces):
        return None
    return Score(ESTABLISHED * log2(1 + fewer), f"both spellings are printed often ({fewer} times or more)")


def is_unchanged(pair: Pair) -> bool:
    """Whether both names are the same words, in whatever order."""
    return all(p.kind in _UNCHANGED for p in pair.alignment.pieces)
