from collections.abc import Callable
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image as Picture
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.model import Box, Page
from extract.reading import graphics, objects, read_document

Draw = Callable[..., Path]


def read(path: Path) -> Page:
    return read_document(path).pages[0]


def close(box: Box, *expected: float) -> bool:
    return np.allclose([box.x0, box.top, box.x1, box.bottom], expected, atol=1.1)


def test_areas_are_fills_and_thin_ones_rules(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 0.5, 0)
        canvas.rect(50, 100, 200, 80, stroke=0, fill=1)
        canvas.rect(50, 40, 200, 1, stroke=0, fill=1)
        canvas.setStrokeColorRGB(0, 0, 1)
        canvas.line(300, 50, 300, 250)
        canvas.line(10, 10, 80, 90)
        canvas.circle(350, 150, 20)

    page = read(draw(paint))
    assert [fill.colour for fill in page.fills] == [0xFF8000]
    assert close(page.fills[0].box, 50, 120, 250, 200)
    thin, line = page.rules
    assert thin.is_horizontal and close(thin.box, 50, 259, 250, 260)
    assert not line.is_horizontal and line.colour == 0x0000FF and close(line.box, 300, 50, 300, 250)


def test_a_border_drawn_dash_by_dash_is_one_dashed_rule(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 0, 0)
        path = canvas.beginPath()
        for k in range(30):
            path.rect(50 + 5 * k, 100, 3, 0.75)
        canvas.drawPath(path, stroke=0, fill=1)
        for k in range(4):
            canvas.rect(50 + 5 * k, 200, 3, 0.75, stroke=0, fill=1)

    (rule,) = read(draw(paint)).rules
    assert rule.is_dashed and rule.is_horizontal and rule.colour == 0xFF0000
    assert close(rule.box, 50, 199.25, 198, 200)


def test_a_stroked_frame_is_four_rules_and_a_round_one_its_straight_sides(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.rect(50, 100, 200, 80)
        canvas.roundRect(50, 200, 200, 80, 10)

    page = read(draw(paint))
    assert page.fills == ()
    assert sorted(rule.is_horizontal for rule in page.rules) == [False] * 4 + [True] * 4


def test_many_cells_in_one_path_are_many_fills(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for column in range(4):
            path.rect(20 + 90 * column, 100, 80, 50)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.roundRect(20, 200, 100, 40, 5, stroke=1, fill=1)

    page = read(draw(paint))
    assert [round(fill.box.x0) for fill in page.fills[:4]] == [20, 110, 200, 290]
    assert len(page.fills) == 5
    assert len(page.rules) == 4  # the round cell is filled and stroked


@pytest.mark.parametrize("turn", [0, 90])
def test_shapes_in_forms_stand_where_they_are_seen(draw: Draw, turn: int) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.beginForm("inner")
        canvas.rect(0, 0, 50, 20, stroke=0, fill=1)
        canvas.drawImage(ImageReader(Picture.new("RGB", (4, 4), "red")), 60, 0, 10, 10)
        canvas.endForm()
        canvas.beginForm("outer")
        canvas.translate(10, 10)
        canvas.doForm("inner")
        canvas.endForm()
        canvas.translate(100, 100)
        canvas.scale(2, 2)
        canvas.doForm("outer")

    path = draw(paint)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = turn
        pdf.save(path)
    page = read(path)
    fill, image = (120, 140, 220, 180), (240, 160, 260, 180)
    if turn == 90:  # x from the bottom, y from the left
        fill, image = (120, 120, 160, 220), (120, 240, 140, 260)
    assert close(page.fills[0].box, *fill)
    assert close(page.images[0].box, *image)


def test_shapes_are_cut_at_the_page_and_transparent_ones_left_out(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.rect(-100, 250, 1000, 500, stroke=0, fill=1)
        canvas.rect(500, 500, 50, 50, stroke=0, fill=1)
        canvas.setFillAlpha(0)
        canvas.rect(50, 50, 50, 50, stroke=0, fill=1)

    page = read(draw(paint))
    assert [(f.box.x0, f.box.top, f.box.x1, f.box.bottom) for f in page.fills] == [(0, 0, 400, 50)]


def test_more_shapes_than_are_read_are_reported(draw: Draw, monkeypatch: pytest.MonkeyPatch) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(50, 200, "mapa")
        for number in range(50):
            canvas.rect(number, number, 30, 30, stroke=0, fill=1)

    monkeypatch.setattr(objects, "MAX_OBJECTS", 20)
    document = read_document(draw(paint))
    assert [problem.code for problem in document.problems] == ["too_many_shapes"]
    assert [word.text for word in document.pages[0].words] == ["mapa"]


def test_long_paths_are_bounded(draw: Draw, monkeypatch: pytest.MonkeyPatch) -> None:
    def paint(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.moveTo(10, 10)
        for number in range(200):
            path.lineTo(10 + number, 10 + 40 * (number % 2))
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.line(10, 200, 300, 200)

    monkeypatch.setattr(graphics, "MAX_SEGMENTS", 100)
    document = read_document(draw(paint))
    assert [problem.code for problem in document.problems] == ["too_many_shapes", "no_text"]
