"""A programme without withheld people, down to the words and portraits of its pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from extract.model import Box, Image, Page, Programme, Word
from programarium.inspect.pictures import cover
from programarium.inspect.render import inspection_html
from programarium.privacy.keys import SuppressionList, make_row, written_hash
from programarium.privacy.mask import MASK
from programarium.privacy.programme import hidden_boxes, veil_programme
from programarium.privacy.spellings import sought
from programarium.privacy.veil import Veil


@pytest.fixture(scope="module")
def veil() -> Veil:
    key = b"k" * 32
    hashes = (written_hash(kind, key, words) for kind, words in sought(["Zofia Łęcka"]))
    return Veil(SuppressionList(key, (make_row(hashes, "", ""),)))


def test_records_go_and_are_counted(congress: Programme, veil: Veil) -> None:
    veiled = veil_programme(congress, veil)
    assert [s.withheld for s in veiled.sessions] == [1, 0, 1, 0, 0]
    assert (veiled.withheld, veiled.biographies) == (1, ())
    assert {p.name for s in veiled.sessions for p in s.participations} == {"Jan Kowalski"}


def test_doing_it_twice_changes_nothing_more(congress: Programme, veil: Veil) -> None:
    veiled = veil_programme(congress, veil)
    assert veil_programme(veiled, veil) == veiled


def test_words_of_what_went_are_hidden_and_their_glyphs_kept(congress: Programme, veil: Veil) -> None:
    veiled = veil_programme(congress, veil)
    texts = [[word.text for word in page.words] for page in veiled.document.pages]
    assert "Archiwum" not in texts[0] and "Łęcka" not in texts[0] and "zbiera" not in texts[1]
    assert {"Kowalski,", "Muzeum", "Otwarcie"} <= set(texts[0])
    for before, after in zip(congress.document.pages, veiled.document.pages, strict=True):
        assert sum(w.glyphs for w in after.words) == sum(w.glyphs for w in before.words)
    assert len(hidden_boxes(veiled.document.pages[1])) == sum(t == MASK for t in texts[1]) == 10


def test_a_portrait_beside_a_biography_is_hidden(congress: Programme, veil: Veil) -> None:
    box = congress.biographies[0].place.box
    portrait = Box(box.x0 - 50, box.top - 10, box.x0 - 10, box.top + 40)
    logo = Box(box.x0, box.top + 300, box.x0 + 40, box.top + 340)
    first, second = congress.document.pages
    second = replace(second, images=(Image(portrait), Image(logo)))
    document = replace(congress.document, pages=(first, second))
    page = veil_programme(replace(congress, document=document), veil).document.pages[1]
    assert portrait in hidden_boxes(page)
    assert logo not in hidden_boxes(page)


def test_the_inspection_shows_neither_words_nor_pixels(congress: Programme, veil: Veil) -> None:
    from PIL import Image as Pictures

    veiled = veil_programme(congress, veil)
    html = inspection_html("a.pdf", veiled, veiled.document.pages, {})
    assert "Zofia" not in html and MASK in html and "Kowalski" in html
    page = veiled.document.pages[1]
    picture = cover(Pictures.new("RGB", (int(page.width), int(page.height)), "white"), page)
    for box in hidden_boxes(page):
        assert picture.getpixel((int(box.x_mid), int(box.y_mid))) == (0, 0, 0)


def test_names_of_two_columns_and_two_lines(congress: Programme, veil: Veil) -> None:
    def word(text: str, x: float, top: float, order: int) -> Word:
        style = congress.document.pages[0].words[0].style
        return Word(text, Box(x, top, x + 6 * len(text), top + 10), style, 0, order, len(text))

    words = (
        word("Piotr", 10, 10, 0), word("Łęcka", 46, 10, 1),
        word("Zofia", 300, 10, 2), word("Kot", 336, 10, 3),
        word("rozmowa:", 10, 100, 4), word("Zofia", 70, 100, 5),
        word("Łęc-", 10, 114, 6), word("ka", 10, 128, 7),
    )  # fmt: skip
    page: Page = replace(congress.document.pages[0], words=words)
    programme = replace(congress, sessions=(), document=replace(congress.document, pages=(page,)))
    (veiled,) = veil_programme(programme, veil).document.pages
    assert [w.text for w in veiled.words] == ["Piotr", "Łęcka", "Zofia", "Kot", "rozmowa:", MASK, MASK, MASK]


def test_a_file_named_after_the_person(congress_pdf: Path, veil: Veil) -> None:
    assert "łęcka" not in veil.path(f"{congress_pdf.parent.name}/Zofia-Łęcka.pdf").casefold()
