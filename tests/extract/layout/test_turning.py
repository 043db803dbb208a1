"""Pages printed sideways, and the way back to the page as displayed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheet import Sheet

from extract.layout.lines import build_lines
from extract.layout.turning import Frames, turned
from extract.model import Box, Page, Place, Programme, Rotation, Style, Word

ROTATIONS: tuple[Rotation, ...] = (0, 90, 180, 270)


def page_of(words: list[tuple[str, Box, Rotation]], width: float = 600, height: float = 800) -> Page:
    style = Style("F", 10.0, False, False, 0)
    made = tuple(Word(t, b, style, r, k, len(t)) for k, (t, b, r) in enumerate(words))
    glyphs = sum(w.glyphs for w in made)
    return Page(1, width, height, made, (), (), (), glyphs, "pdfium", "good", "digital")


@pytest.mark.parametrize(("turn", "rotation"), [(90, 270), (-90, 90)])
def test_a_sideways_page_is_read_upright(
    turn: int, rotation: Rotation, new_sheet: Callable[..., Sheet],
    pages_of: Callable[[Sheet], tuple[Page, ...]],
) -> None:  # fmt: skip
    sheet = new_sheet()
    step = 20 if turn == 90 else -20
    for k, text in enumerate(("10:00 Opening", "10:30 Keynote", "11:30 Lunch")):
        sheet.text(300 + step * k, 500, text, turn=turn)
    (page,) = pages_of(sheet)
    upright, taken = turned(page)
    assert taken == rotation
    assert (upright.width, upright.height) == (page.height, page.width)
    lines = build_lines(upright)
    assert [n.text for n in lines] == ["10:00 Opening", "10:30 Keynote", "11:30 Lunch"]
    assert all(n.rotation == 0 for n in lines)


def test_a_few_rotated_rails_turn_nothing(
    new_sheet: Callable[..., Sheet], pages_of: Callable[[Sheet], tuple[Page, ...]]
) -> None:
    sheet = new_sheet()
    sheet.text(30, 300, "First floor", turn=90)
    sheet.text(60, 100, "Most of the text runs as the page does")
    (page,) = pages_of(sheet)
    assert turned(page) == (page, 0)
    assert turned(page_of([])) == (page_of([]), 0)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.sampled_from(ROTATIONS), st.floats(0, 500), st.floats(0, 700), st.floats(1, 100), st.floats(1, 100))
def test_places_go_back_to_where_they_came_from(
    rotation: Rotation, x: float, top: float, width: float, height: float
) -> None:
    box = Box(x, top, x + width, top + height)
    page = page_of([("word", box, rotation)])
    upright, taken = turned(page)
    assert taken == rotation
    assert upright.words[0].rotation == 0
    inside = Box(0, 0, upright.width, upright.height)
    assert inside.contains(upright.words[0].box, 1e-6)
    back = Frames({1: taken}, {1: page}).place(Place(1, upright.words[0].box))
    assert back.box.x0 == pytest.approx(box.x0, abs=1e-6)
    assert back.box.top == pytest.approx(box.top, abs=1e-6)
    assert back.box.x1 == pytest.approx(box.x1, abs=1e-6)
    assert back.box.bottom == pytest.approx(box.bottom, abs=1e-6)


def test_records_of_a_sideways_page_stand_on_the_page_as_displayed(
    new_sheet: Callable[..., Sheet], read: Callable[..., Programme]
) -> None:
    sheet = new_sheet()
    sheet.text(200, 700, "Monday, 10 May 2021", turn=90)
    for k, text in enumerate(("10:00 Opening", "10:30 Coffee break", "11:30 Lunch")):
        sheet.text(230 + 20 * k, 700, text, turn=90)
    programme = read(sheet)
    assert [(s.date, s.start, s.title) for s in programme.sessions] == [
        ("2021-05-10", "10:00", "Opening"),
        ("2021-05-10", "10:30", "Coffee break"),
        ("2021-05-10", "11:30", "Lunch"),
    ]
    (page,) = programme.document.pages
    for session in programme.sessions:
        inside = [w.text for w in page.words if session.place.box.contains(w.box, 0.5)]
        assert session.title.split()[0] in inside
        assert len(inside) <= 3
