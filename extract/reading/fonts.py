"""What a font's name and descriptor say about weight and slant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD = re.compile(
    r"bold|black|heavy|demi|[-_, ](bd|sb|blk|hv)(it|i)?$|(?<=[a-z])Bd(?=[A-Z]|$)|cmbx|sfbx|ecbx|plbx", re.I
)
_ITALIC = re.compile(
    r"ital|obli|slant|kursiv|[-_, ](it|bdit|bi)$|^cm(b?xti|ti|sl)|^(sf|ec|pl)(ti|sl|bi)",
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
    italic = bool(_ITALIC.search(plain)) or bool(flags & _FLAG_ITALIC) or abs(italic_angle) > 3
    return Font(plain, bold, italic)
