"""Why two spellings were missed or wrongly joined: one cause a pair, the gravest difference first."""

from __future__ import annotations

from collections.abc import Iterable

from normalize.identity.adjustments import MOVED, Alignment
from normalize.names import NameKey

#: Kinds of alignment pieces, by role (`f` family, `g` given, `` either), as what people call them;
#: the first that a pair shows is its cause.
_BY_PIECE: tuple[tuple[str, str, str], ...] = (
    ("differs", "f", "changed surname"),
    ("differs", "g", "another given name"),
    ("another first name", "", "another given name"),
    ("another gender", "", "a man's or a woman's name"),
    ("a man's and a woman's ending", "", "-ski and -ska"),
    ("only one has it", "f", "surname part added or dropped"),
    ("two letters differ", "", "typo"),
    ("one letter differs", "", "typo"),
    ("one letter of a short word differs", "", "typo"),
    ("transliteration", "", "transliteration"),
    ("initial", "", "initials"),
    ("short form", "", "short form of a given name"),
    ("shortened", "", "short form of a given name"),
    ("case ending", "", "case ending"),
    ("joined or cut", "", "hyphen or space"),
    ("only one has it", "g", "middle name or initial"),
    (MOVED, "", "swapped order"),
)
#: the same name, whatever titles stand with it and in whatever order it was read
EQUAL = "equal names"
REST = "other"
CAUSES: tuple[str, ...] = (EQUAL, *dict.fromkeys(c for _, _, c in _BY_PIECE), REST)


def cause_of(names: Iterable[str], keys: tuple[NameKey, NameKey], alignment: Alignment) -> str:
    """One of CAUSES.

    Args:
        names: Both names as printed, folded.
        keys: Both names read.
        alignment: How they agree.
    """
    one, other = names
    if one == other or keys[0] == keys[1]:
        return EQUAL
    if sorted(one.split()) == sorted(other.split()):
        return "swapped order"
    if one.replace(" ", "") == other.replace(" ", ""):
        return "hyphen or space"
    shown = {(p.kind, p.role) for p in alignment.pieces}
    for kind, role, cause in _BY_PIECE:
        if any(k == kind and role in ("", r) for k, r in shown):
            return cause
    return REST
