"""Characters of fonts that PDFium cannot map, from the encodings that pdfminer reads in the file.

PDFium ignores the glyph names of Type 3 fonts and gives the character code instead. Asking for
the fonts alone is forty times cheaper than reading the page again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from extract.reading.fonts import describe_font
from extract.reading.glyphs import Floats, Ints
from extract.reading.texfonts import named_by_code, tex_tables

#: Mean difference of advance widths, in em, up to which two fonts are taken for the same one.
SAME_WIDTH = 0.05
#: Share of a font's codes that its encoding must know.
MIN_KNOWN = 0.9
#: Forms inside forms whose fonts are looked at.
MAX_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Encoding:
    """A font of the file: its name without subset prefix, characters and widths (em) by code."""

    name: str
    characters: Mapping[int, str]
    widths: Mapping[int, float]


def page_encodings(page: Any) -> tuple[Encoding, ...]:
    """The simple fonts of a pdfplumber page and of the forms on it."""
    found = []
    specs = list(_font_specs(page.page_obj.resources, 0))
    coded = [_codes_of_bitmap_font(spec) for _, spec in specs]
    of_tex = tex_tables([codes for codes in coded if codes])
    for (reference, spec), codes in zip(specs, coded, strict=True):
        font = page.pdf.rsrcmgr.get_font(getattr(reference, "objid", None), spec)
        characters = getattr(font, "cid2unicode", None)
        if codes:
            characters = {code: of_tex[codes][code] for code in sorted(codes) if code in of_tex[codes]}
        if characters:
            name = "" if font.fontname == "unknown" else describe_font(str(font.fontname)).name
            widths = {code: float(font.char_width(code)) for code in characters}
            found.append(Encoding(name, characters, widths))
    return tuple(found)


def match_encoding(name: str, codes: Ints, widths: Floats, encodings: Sequence[Encoding]) -> Encoding | None:
    """The encoding that belongs to a font, by its name and its advance widths.

    Args:
        name: the font's name without subset prefix.
        codes: character codes of some glyphs.
        widths: their advance widths in em.
        encodings: what the page has.
    """
    best, error = None, SAME_WIDTH
    for encoding in encodings:
        known = np.array([code in encoding.characters for code in codes.tolist()], dtype=bool)
        if encoding.name != name or not len(known) or known.mean() < MIN_KNOWN:
            continue
        expected = np.array([encoding.widths[code] for code in codes[known].tolist()])
        apart = float(np.abs(expected - widths[known]).mean())
        if apart < error:
            best, error = encoding, apart
    return best


def _codes_of_bitmap_font(spec: Any) -> frozenset[int] | None:
    """The codes of a Type 3 font that names its glyphs by them and gives no map; None for any other."""
    from pdfminer.pdftypes import resolve1

    if not isinstance(spec, dict) or "ToUnicode" in spec:
        return None
    if getattr(spec.get("Subtype"), "name", "") != "Type3":
        return None
    encoding = resolve1(spec.get("Encoding"))
    return named_by_code(resolve1(encoding.get("Differences")) or ()) if isinstance(encoding, dict) else None


def _font_specs(resources: Any, depth: int) -> Iterator[tuple[Any, Any]]:
    from pdfminer.pdftypes import resolve1

    resources = resolve1(resources) or {}
    for reference in (resolve1(resources.get("Font")) or {}).values():
        yield reference, resolve1(reference)
    for reference in (resolve1(resources.get("XObject")) or {}).values() if depth < MAX_DEPTH else ():
        attributes = getattr(resolve1(reference), "attrs", {})
        if "Resources" in attributes:
            yield from _font_specs(attributes["Resources"], depth + 1)
