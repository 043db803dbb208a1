"""Both readers see the same characters: Polish letters, hyphens, ligatures."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.reading import read_document

Draw = Callable[..., Path]
LINES = [
    "Zażółć gęślą jaźń, ZAŻÓŁĆ GĘŚLĄ JAŹŃ",
    "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ",
    "Kłeczek-Krawiec i Przyjemska-Grzesik, Local-SoMe’23",
    "pół - na – pół — e\u2010mail nie\u2011do\u2011rozdzielenia",
    "oﬁcer ﬂaga aﬀera oﬃcjalny baﬄe",
    "„cudzysłów” ‘pojedynczy’ «obcy» 10:00–10:50 § ° … • ½ €",
    "Čeština ěščřžýáíé Ďábel ŇŤ; Ñandú, Gößweinstein, Œuvre, İstanbul ğış",
]


def second_opinion(path: Path, pages: int = 4) -> list[str]:
    with pdfplumber.open(path) as pdf:
        return [
            "".join(c["text"] for c in page.chars if not c["text"].isspace()) for page in pdf.pages[:pages]
        ]


def letters(path: Path) -> list[Counter[str]]:
    return [Counter("".join(word.text for word in page.words)) for page in read_document(path).pages]


@pytest.mark.parametrize("font", ["Text", "Text-Bold", "Text-Oblique"])
def test_same_characters_as_pdfplumber(draw: Draw, font: str) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.setFont(font, 11)
        for number, line in enumerate(LINES):
            canvas.drawString(20, 500 - 20 * number, line)

    path = draw(paint, (600, 550))
    expected = second_opinion(path)[0]
    for ligature, spelled in (("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl")):
        expected = expected.replace(ligature, spelled)
    assert letters(path)[0] == Counter(expected)


def test_ligatures_are_spelled_out(draw: Draw) -> None:
    page = read_document(draw(lambda canvas: canvas.drawString(20, 200, "oﬁcer aﬀera"))).pages[0]
    assert [word.text for word in page.words] == ["oficer", "affera"]
    assert sum(word.glyphs for word in page.words) == page.glyphs


def test_hyphens_at_line_ends_are_hyphens(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        for number, line in enumerate(
            ("o skutecznej komu-", "nikacji miast i w 15-", "letnim planie Anny Kłeczek-", "Krawiec")
        ):
            canvas.drawString(50, 200 - 14 * number, line)

    words = [word.text for word in read_document(draw(paint)).pages[0].words]
    assert [word for word in words if word.endswith("-")] == ["komu-", "15-", "Kłeczek-"]


def test_same_characters_in_our_sources() -> None:
    sources = sorted(Path(__file__).parents[3].glob("raw_pdfs/*.pdf"))
    assert sources
    for path in sources:
        expected = [Counter(text) for text in second_opinion(path)]
        assert letters(path)[: len(expected)] == expected
