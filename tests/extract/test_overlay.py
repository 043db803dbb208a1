from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image as Pictures
from reportlab.pdfgen.canvas import Canvas

from extract.errors import UnreadableFileError, UsageError
from extract.model import (
    Block,
    Box,
    Document,
    EditionFacts,
    Fill,
    Hypothesis,
    Image,
    Page,
    PageAccount,
    Place,
    Programme,
    Rule,
    Session,
    Style,
    Word,
)
from extract.overlay import (
    LAYERS,
    LONGEST_SIDE,
    classes_of,
    draw_layers,
    draw_page,
    png_bytes,
    render_page,
    render_pages,
)

SEEN = Box(20, 20, 60, 32)
MISSED = Box(20, 60, 60, 72)


def programme_of(*classes: str) -> Programme:
    style = Style("Vera", 10.0, False, False, 0)
    words = (Word("Seen", SEEN, style, 0, 0, 4), Word("Missed", MISSED, style, 0, 1, 6))
    fills, rules = (Fill(Box(100, 20, 140, 60), 0x3366CC),), (Rule(Box(10, 50, 190, 51), 0),)
    page = Page(
        1, 200, 100, words, rules, fills, (Image(Box(150, 10, 190, 40)),), 10, "pdfium", "good", "digital"
    )
    place = Place(1, SEEN)
    return Programme(
        Document("0" * 64, 1, "", "", (page,)),
        "programme",
        EditionFacts(),
        (),
        (Session("a", "Seen", "talk", place),),
        (),
        (PageAccount(1, classes),),
        (Block(place, "title", "Seen", "a"),),
        (Hypothesis("list", place, 0.9, True, ()),),
        (),
        (),
    )


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=(200, 100))
    canvas.drawString(20, 70, "Seen")
    canvas.showPage()
    canvas.setPageSize((120, 90))  # as displayed: the MediaBox lies the other way
    canvas.setPageRotation(90)
    canvas.drawString(20, 70, "Turned")
    canvas.showPage()
    canvas.save()
    return path


def pixel(picture: Pictures.Image, box: Box, factor: float) -> tuple[int, ...]:
    colour = picture.getpixel((round(box.x_mid * factor), round((box.bottom - 2) * factor)))
    assert isinstance(colour, tuple)
    return colour


def test_a_picture_has_the_size_of_the_displayed_page(pdf: Path) -> None:
    assert render_page(pdf, 1, scale=2).size == (400, 200)
    assert render_page(pdf, 2, scale=2).size == (240, 180)


def test_pages_come_one_by_one_under_their_numbers(pdf: Path) -> None:
    assert [number for number, _ in render_pages(pdf, [2, 1])] == [2, 1]


def test_a_poster_is_made_smaller_instead_of_filling_memory(tmp_path: Path) -> None:
    path = tmp_path / "poster.pdf"
    canvas = Canvas(str(path), pagesize=(14_000, 7_000))
    canvas.showPage()
    canvas.save()
    assert max(render_page(path, 1).size) <= LONGEST_SIDE + 1


def test_unread_words_are_red_and_read_ones_are_not(pdf: Path) -> None:
    picture = draw_page(pdf, 1, ("unread",), programme=programme_of("record", "unclaimed"), scale=2)
    red, green, blue = pixel(picture, MISSED, 2)
    assert red > green + 60 and red > blue + 60
    assert len(set(pixel(picture, SEEN, 2))) == 1


@pytest.mark.parametrize("layer", LAYERS)
def test_every_layer_leaves_a_trace(layer: str, pdf: Path) -> None:
    programme = programme_of("record", "unclaimed")
    plain = draw_page(pdf, 1, (), programme=programme)
    assert png_bytes(draw_page(pdf, 1, (layer,), programme=programme)) != png_bytes(plain)  # type: ignore[arg-type]


def test_equal_calls_give_equal_bytes_and_leave_the_picture_alone(pdf: Path) -> None:
    programme = programme_of("record", "unclaimed")
    picture = render_page(pdf, 1)
    before = picture.tobytes()
    page = programme.document.pages[0]
    first = png_bytes(draw_layers(picture, page, programme, LAYERS))
    assert first == png_bytes(draw_layers(picture, page, programme, tuple(reversed(LAYERS))))
    assert picture.tobytes() == before


def test_words_that_the_account_forgot_count_as_unread() -> None:
    programme = programme_of("record")
    assert classes_of(programme.document.pages[0], programme) == ("record", "unclaimed")


def test_bad_calls_say_what_is_there_instead(pdf: Path) -> None:
    programme = programme_of("record", "record")
    with pytest.raises(UsageError, match="2 pages; there is no page 9"):
        render_page(pdf, 9)
    with pytest.raises(UsageError, match="without a page 2"):
        draw_page(pdf, 2, programme=programme)
    with pytest.raises(UsageError, match="No such layer: glitter"):
        draw_page(pdf, 1, ("glitter",), programme=programme)  # type: ignore[arg-type]


def test_a_file_that_is_no_pdf_cannot_be_pictured(tmp_path: Path) -> None:
    path = tmp_path / "web.pdf"
    path.write_text("<html></html>")
    with pytest.raises(UnreadableFileError, match=r"web\.pdf cannot be pictured"):
        render_page(path, 1)
