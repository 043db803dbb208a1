"""Bitmap fonts of TeX, whose glyphs are named by their code: `a28`, `a233`.

Such a font says nothing of its characters, but TeX has only two encodings for text in Latin letters:
T1, where accented letters are glyphs, and OT1, where accents are printed over them. Reference: D. E. Knuth,
The TeXbook, appendix F (OT1); the encoding of the Cork conference 1990 (T1).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

_ASCII = {code: chr(code) for code in range(0x21, 0x7F)} | {0x27: "’", 0x60: "‘"}
#: 0x17 of T1 is a mark without width, 0x18 a part of the per mille sign, 0x20 the picture of a space.
T1 = (
    _ASCII
    | dict(enumerate("`´ˆ˜¨˝˚ˇ˘¯˙¸˛‚‹›“”„«»–—"))
    | dict(enumerate(("ı", "ȷ", "ff", "fi", "fl", "ffi", "ffl"), 0x19))
    | {0x7F: "-", 0xDF: "SS"}
    | dict(enumerate("ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£", 0x80))
    | {code: chr(code) for code in range(0xC0, 0x100) if code not in (0xD7, 0xDF, 0xF7, 0xFF)}
    | {0xD7: "Œ", 0xF7: "œ", 0xFF: "ß"}
)
#: 0x20 of OT1 is the stroke of the Polish l, which is put right as a mark.
OT1 = (
    _ASCII
    | dict(enumerate(("Γ", "Δ", "Θ", "Λ", "Ξ", "Π", "Σ", "Υ", "Φ", "Ψ", "Ω", "ff", "fi", "fl", "ffi", "ffl")))
    | dict(enumerate("ıȷ`´ˇ˘¯˚¸ßæœøÆŒØ", 0x10))
    | {0x22: "”", 0x3C: "¡", 0x3E: "¿", 0x5C: "“", 0x5E: "ˆ", 0x5F: "˙", 0x7B: "–", 0x7C: "—"}
    | {0x7D: "˝", 0x7E: "˜", 0x7F: "¨"}
)
#: Bullets of the fonts of signs: of OMS (mathematics) and of TS1 (text companion).
SIGNS = {0x0F: "•", 0x88: "•"}
#: Codes of T1 alone: dashes, quotation marks, accented letters; of OT1 alone: its ligatures and dashes.
_OF_T1 = frozenset((*range(0x10, 0x17), *range(0x80, 0x100)))
_OF_OT1 = frozenset((*range(0x0B, 0x10), 0x7B, 0x7C))
#: The ligatures of T1, which in OT1 are letters of the north, seldom without its own ligatures.
_LIGATURES_OF_T1 = frozenset(range(0x1B, 0x20))
_NAMED_BY_CODE = re.compile(r"[A-Za-z]{0,2}0*(\d{1,3})")
_LETTERS = frozenset((*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B)))


def named_by_code(differences: Sequence[object]) -> frozenset[int] | None:
    """The codes of an encoding whose glyphs are all named by their code, None for any other.

    Args:
        differences: a font's `/Differences`: codes, each followed by the names from there on.
    """
    codes, code = [], 0
    for item in differences:
        if isinstance(item, int):
            code = item
            continue
        name = str(getattr(item, "name", item))
        found = _NAMED_BY_CODE.fullmatch(name)
        if name != ".notdef" and (not found or int(found[1]) != code):
            return None
        codes += [code] if found else []
        code += 1
    return frozenset(codes) if codes else None


def tex_tables(fonts: Collection[frozenset[int]]) -> dict[frozenset[int], Mapping[int, str]]:
    """The characters of each TeX font of a page, by the codes that it has.

    Evidence: codes that only one of the encodings has. A document is set in one of them, so fonts that
    do not tell follow those that do; fonts without letters and figures hold signs.
    """
    text = [codes for codes in fonts if codes & _LETTERS]
    t1 = sum(bool(codes & _OF_T1) for codes in text)
    ot1 = sum(bool(codes & _OF_OT1) for codes in text)
    if not t1 and not ot1:
        t1 = sum(bool(codes & _LIGATURES_OF_T1) for codes in text)
    table = T1 if t1 > ot1 else OT1
    return {codes: table if codes & _LETTERS else SIGNS for codes in fonts}
