"""The scripts that a text is written in, and Greek and Cyrillic in Latin letters for comparing names."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache

from extract.lang.folding import fold

#: Latin letters for the folded letters of two other scripts, as names are usually rewritten (ISO 843 and
#: ISO 9 without diacritics); only for comparing, never for output.
_GREEK = (
    "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o"
)
_CYRILLIC = (
    "а:a б:b в:v г:h ґ:g д:d ђ:dj е:e є:ie ж:zh з:z и:y і:i й:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r "
    "с:s т:t ћ:c у:u ф:f х:kh ц:ts ч:ch џ:dz ш:sh щ:shch ю:iu я:ia ъ: ы:y ь: э:e"
)
_LATIN = str.maketrans({pair[0]: pair[2:] for pair in f"{_GREEK} {_CYRILLIC}".split()})


@cache
def script_of(char: str) -> str:
    """The script as the letter's Unicode name begins: LATIN, CYRILLIC, CJK …; empty where it has none."""
    return unicodedata.name(char, "").partition(" ")[0] if char.isalpha() else ""


def main_script(text: str) -> str:
    """The script of most letters of a text; empty for one without letters."""
    if text.isascii():
        return "LATIN" if any(c.isalpha() for c in text) else ""
    counted = Counter(filter(None, map(script_of, text)))
    return max(sorted(counted), key=lambda script: counted[script], default="")


def in_latin(text: str) -> str:
    """A folded text with Greek and Cyrillic letters in Latin ones, to compare names over scripts."""
    return fold(text).translate(_LATIN)
