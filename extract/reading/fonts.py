"""What a font's name and descriptor say about weight and slant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_SUBSET = re.compile(r"^[A-Z]{6}\+")
#: Weights by the words of their names, by URW's short forms, and by the codes of TeX's families:
#: Computer Modern (`cmbx`, `cmssbx`) and its successors (`sf`, `ec`, `pl`: `bx`, `sx`, `bi`, `bl`, `so`).
_BOLD = re.compile(
    r"bold|black|heavy|demi|[-_, ](bd|sb|blk|hv)(it|i)?$|-medi(ital)?$|(?<=[a-z])Bd(?=[A-Z]|$)"
    r"|^cm(bx|b(?=\d)|ssbx|ssdc)|^pl(bx|ssbx|ssdc)|^(sf|ec)(bx|sx|so|bi|bl|rb)\d",
    re.I,
)
_ITALIC = re.compile(
    r"ital|obli|slant|kursiv|[-_, ](it|bdit|bi)$"
    r"|^(cm|pl)(bx?ti|bx?sl|ti|sl|ssi)|^(sf|ec)(ti|sl|bi|bl|si|so)\d",
    re.I,
)
#: Letters and signs of formulas: Computer Modern, AMS, Euler, and families named for it.
_MATH = re.compile(
    r"^(cm|pl)(mi|mib|sy|bsy|ex)\d|^(ms[ab]m|eu[fsr][mb]|euex|rsfs|stmary|lasy|wasy)\d*$|math(?![a-z])|mathjax|mathematical",
    re.I,
)
_FLAG_ITALIC = 1 << 6
_FLAG_FORCE_BOLD = 1 << 18


@dataclass(frozen=True, slots=True)
class Font:
    """`name` has no subset prefix."""

    name: str
    bold: bool
    italic: bool


@lru_cache(maxsize=1024)
def describe_font(name: str, flags: int = 0, italic_angle: float = 0) -> Font:
    """Judge a font by its PostScript name, descriptor flags and italic angle (degrees)."""
    plain = _SUBSET.sub("", name)
    bold = bool(_BOLD.search(plain)) or bool(flags & _FLAG_FORCE_BOLD)
    if is_math(plain):
        return Font(plain, bold, False)
    italic = bool(_ITALIC.search(plain)) or bool(flags & _FLAG_ITALIC) or abs(italic_angle) > 3
    return Font(plain, bold, italic)


@lru_cache(maxsize=1024)
def is_math(name: str) -> bool:
    """Whether a font sets formulas: its slant and weight say nothing of the words around it."""
    return bool(_MATH.search(name))
