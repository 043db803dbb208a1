from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model import Page, Word
from extract.reading.codepage import repair_codepage

MakeWord = Callable[..., Word]
PageOf = Callable[..., Page]
SENTENCE = "Społeczności samorządów mówią o trudnościach i możliwościach źródeł Łodzi, Świdnicy, Żnina"
ROOT = Path(__file__).parents[3]


def misread(text: str, right: str, wrong: str) -> str:
    return text.encode(right).decode(wrong)


@pytest.mark.parametrize(("right", "wrong"), [("cp1250", "cp1252"), ("iso8859-2", "latin-1")])
def test_polish_letters_are_put_right(word: MakeWord, page_of: PageOf, right: str, wrong: str) -> None:
    damaged = misread(SENTENCE.replace("Ź", "Z"), right, wrong)
    page = repair_codepage([page_of([word(text) for text in damaged.split()])])[0]
    assert " ".join(w.text for w in page.words) == SENTENCE
    assert {repair.code for repair in page.repairs} == {"code_page"}
    assert all(repair.before != repair.after for repair in page.repairs)


def test_other_fonts_and_footnotes_stay(word: MakeWord, page_of: PageOf) -> None:
    damaged = misread(SENTENCE, "cp1250", "cp1252").split()
    words = [
        *(word(text) for text in damaged),
        word("m³", font="Sound"),
        word("¹"),
        word("Peña", font="Sound"),
    ]
    page = repair_codepage([page_of(words)])[0]
    assert [w.text for w in page.words][-3:] == ["m³", "¹", "Peña"]


@pytest.mark.parametrize(
    "text",
    [
        "¿Qué pasó en la Peña? España, señor Muñoz y Íñigo ñandú",
        "Où êtes-vous? L'œuvre française, être, forêt, « maïs » Æsop",
        "Nowak¹ i Kowalski², 25 m³ na 10 m², 5±1, 3×4, ½ litra, £100, 20¥",
        "Größe, Maß, übermäßig, Ärzte; Århus, smørrebrød, Þór",
        "Tongji University£¬B å§",
    ],
)
def test_sound_text_of_other_languages_is_not_touched(word: MakeWord, page_of: PageOf, text: str) -> None:
    pages = [page_of([word(part) for part in text.split()])]
    assert repair_codepage(pages) == tuple(pages)


def test_no_change_on_clean_polish_lines(word: MakeWord, page_of: PageOf) -> None:
    lines = [
        line
        for name in ("local-some-2023-programme.txt", "local-some-2025-announcement.txt")
        for line in (ROOT / "raw_pdfs" / name).read_text(encoding="utf-8").splitlines()
    ]
    pages = [page_of([word(text) for line in lines for text in line.split()])]
    assert len(pages[0].words) > 2000
    assert repair_codepage(pages) == tuple(pages)


@settings(derandomize=True, max_examples=60)
@given(st.lists(st.text("ąćęłńóśźżabcdeiowyz", min_size=1, max_size=12), min_size=1, max_size=20))
def test_sound_polish_letters_never_change(texts: list[str]) -> None:
    from extract.model import Box, Style

    style = Style("Text", 10.0, False, False, 0)
    words = tuple(Word(text, Box(0, 0, 1, 1), style, 0, 0, len(text)) for text in texts)
    page = Page(1, 600, 800, words, (), (), (), 0, "pdfium", "good", "digital")
    assert repair_codepage([page]) == (page,)
