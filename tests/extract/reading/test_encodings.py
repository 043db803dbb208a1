from pathlib import Path

import numpy as np
import pikepdf
import pytest

from extract.reading import read_document
from extract.reading.encodings import Encoding, match_encoding

BOX = b"%d 0 0 0 %d 700 d1 0 0 %d 700 re f"


def type3_font(pdf: pikepdf.Pdf, names: list[str], widths: list[int]) -> pikepdf.Object:
    glyphs = {f"/{n}": pdf.make_stream(BOX % (w, w - 50, w - 50)) for n, w in zip(names, widths, strict=True)}
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type3, FontBBox=[0, 0, 1000, 700],
            FontMatrix=[0.001, 0, 0, 0.001, 0, 0], FirstChar=1, LastChar=len(names), Widths=widths,
            CharProcs=pikepdf.Dictionary(glyphs), Resources=pikepdf.Dictionary(),
            Encoding=pikepdf.Dictionary(
                Type=pikepdf.Name.Encoding,
                Differences=pikepdf.Array([1, *[pikepdf.Name(f"/{n}") for n in names]]),
            ),
        )
    )  # fmt: skip


def test_glyph_names_of_a_type_3_font_are_read(tmp_path: Path) -> None:
    path = tmp_path / "type3.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(300, 200))
        first = type3_font(pdf, ["P", "r", "o", "g", "a", "m", "lslash"], [610, 410, 600, 620, 590, 950, 310])
        second = type3_font(pdf, ["one", "two", "colon", "fi"], [520, 540, 280, 640])
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(A=first, B=second))
        page.Contents = pdf.make_stream(
            b"BT /A 20 Tf 1 0 0 1 20 100 Tm (\1\2\3\4\2\5\6) Tj ET "
            b"BT /A 20 Tf 1 0 0 1 160 100 Tm (\7\3) Tj ET "
            b"BT /B 20 Tf 1 0 0 1 20 50 Tm (\1\2\3\4) Tj ET"
        )
        pdf.save(path)
    page_read = read_document(path).pages[0]
    assert [word.text for word in page_read.words] == ["Program", "ło", "12:fi"]
    assert page_read.reader == "pdfium"
    assert sum(word.glyphs for word in page_read.words) == page_read.glyphs == 13


@pytest.mark.parametrize(
    ("widths", "name"), [([0.5, 0.6], "Right"), ([0.8, 0.2], "Other"), ([0.1, 0.1], None)]
)
def test_fonts_are_matched_by_their_widths(widths: list[float], name: str | None) -> None:
    right = Encoding("", {1: "a", 2: "b"}, {1: 0.5, 2: 0.6})
    other = Encoding("", {1: "x", 2: "y"}, {1: 0.8, 2: 0.2})
    found = match_encoding("", np.array([1, 2]), np.array(widths), [other, right])
    assert found is {"Right": right, "Other": other, None: None}[name]
