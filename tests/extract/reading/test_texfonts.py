from pathlib import Path

import pikepdf
import pytest

from extract.reading import read_document
from extract.reading.texfonts import OT1, SIGNS, T1, named_by_code, tex_tables

LETTERS = frozenset(b"Progamy")


@pytest.mark.parametrize(
    ("differences", "codes"),
    [
        ([27, "a27", "a28", 46, ".notdef", 65, "a65"], {27, 28, 65}),
        ([65, "G65", "G66"], {65, 66}),
        ([1, "a27"], None),
        ([1, "one", "two"], None),
        ([], None),
    ],
)
def test_fonts_that_name_glyphs_by_their_code(differences: list[object], codes: set[int] | None) -> None:
    found = named_by_code(differences)
    assert found == (codes and frozenset(codes))


def test_the_codes_of_a_page_tell_its_encoding() -> None:
    accented, plain, bullet = LETTERS | {0xE9}, LETTERS | {0x1C}, frozenset({0x88})
    assert tex_tables([accented, plain, bullet]) == {accented: T1, plain: T1, bullet: SIGNS}
    dashed, accents = LETTERS | {0x0C, 0x7B}, LETTERS | {0x13}
    assert tex_tables([dashed, accents]) == {dashed: OT1, accents: OT1}


def test_ligatures_alone_tell_t1() -> None:
    codes = LETTERS | {0x1B}
    assert tex_tables([codes])[codes][0x1B] == "ff"


def bitmap_font(pdf: pikepdf.Pdf, codes: list[int]) -> pikepdf.Object:
    widths = [0 if code not in codes else 400 + 7 * (code % 40) for code in range(256)]
    named = [pikepdf.Name(f"/a{code}" if code in codes else "/.notdef") for code in range(256)]
    box = b"%d 0 0 0 %d 700 d1 0 0 %d 700 re f"
    glyphs = {f"/a{c}": pdf.make_stream(box % (widths[c], widths[c] - 40, widths[c] - 40)) for c in codes}
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type3, FontBBox=[0, 0, 1000, 700],
            FontMatrix=[0.001, 0, 0, 0.001, 0, 0], FirstChar=0, LastChar=255, Widths=widths,
            CharProcs=pikepdf.Dictionary(glyphs), Resources=pikepdf.Dictionary(),
            Encoding=pikepdf.Dictionary(
                Type=pikepdf.Name.Encoding, Differences=pikepdf.Array([0, *named])
            ),
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "read"),
    [(b"caf\351 o\033ice \025 \212\363d\271", "café office – Łódź"), (b"co\013ee {\032ro", "coffee –æro")],
)
def test_text_in_bitmap_fonts_is_read(text: bytes, read: str, tmp_path: Path) -> None:
    path = tmp_path / "bitmap.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(400, 200))
        font = bitmap_font(pdf, sorted({*text} - {32}))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(A=font))
        words = [b"1 0 0 1 %d 100 Tm (%s) Tj" % (20 + 100 * i, w) for i, w in enumerate(text.split(b" "))]
        page.Contents = pdf.make_stream(b"BT /A 20 Tf " + b" ".join(words) + b" ET")
        pdf.save(path)
    assert " ".join(word.text for word in read_document(path).pages[0].words) == read
