"""Pictures of pages with what was seen on them, for people who look into the reader.

    draw_page(Path("programme.pdf"), 3, ("words", "unread"), programme=programme).save("page3.png")

The picture underneath is washed out so that the colours of the layers can be told from those
of the page.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, get_args

import pypdfium2 as pdfium
from PIL import Image as Pictures
from PIL import ImageDraw, ImageEnhance, ImageFont

from extract.errors import UnreadableFileError, UsageError
from extract.model import Box, Page, Programme
from extract.palette import KIND_COLOURS, UNREAD, colour_of

Layer = Literal["fills", "rules", "images", "words", "blocks", "records", "hypotheses", "unread"]
#: Painted in this order, whatever the order asked for: small and important things last.
LAYERS: tuple[Layer, ...] = get_args(Layer)
DEFAULT_LAYERS: tuple[Layer, ...] = ("rules", "blocks", "records", "unread")

#: Pixels per point: 120 dpi reads well beside text on a laptop and stays near 100 kB a page as WebP.
SCALE = 120 / 72
#: Pixels on the longer side: a poster of 2 m must not ask for a gigabyte.
LONGEST_SIDE = 2400


def render_pages(
    path: Path, numbers: Iterable[int], scale: float = SCALE
) -> Iterator[tuple[int, Pictures.Image]]:
    """Picture page after page, opening the file once.

    Args:
        path: A PDF.
        numbers: Pages to picture, from 1.
        scale: Pixels per point; lowered for pages whose longer side would pass `LONGEST_SIDE`.

    Yields:
        Page number and RGB picture, as displayed (after /Rotate and CropBox).

    Raises:
        UnreadableFileError: the file or a page of it cannot be opened.
        UsageError: there is no such page.
    """
    with _opened(path) as document:
        for number in numbers:
            if not 1 <= number <= len(document):
                raise UsageError(f"{path.name} has {len(document)} pages; there is no page {number}.")
            yield number, _render(document, number, scale)


def render_page(path: Path, page_no: int, scale: float = SCALE) -> Pictures.Image:
    """Picture one page; see `render_pages`."""
    return next(picture for _, picture in render_pages(path, [page_no], scale))


def draw_page(
    path: Path,
    page_no: int,
    layers: Sequence[Layer] = DEFAULT_LAYERS,
    *,
    programme: Programme,
    scale: float = SCALE,
) -> Pictures.Image:
    """Picture one page with the chosen layers of what was seen on it.

    Args:
        path: The PDF that `programme` was read from.
        page_no: From 1.
        layers: Names out of `LAYERS`.
        programme: What was understood; its document's pages give words, rules and fills.
        scale: Pixels per point.

    Raises:
        UnreadableFileError: the file cannot be opened.
        UsageError: there is no such page or layer.
    """
    unknown = sorted(set(layers) - set(LAYERS))
    if unknown:
        raise UsageError(f"No such layer: {', '.join(unknown)}. Layers are {', '.join(LAYERS)}.")
    page = next((p for p in programme.document.pages if p.number == page_no), None)
    if page is None:
        raise UsageError(f"{path.name} was read without a page {page_no}.")
    return draw_layers(render_page(path, page_no, scale), page, programme, layers)


def draw_layers(
    picture: Pictures.Image, page: Page, programme: Programme, layers: Sequence[Layer]
) -> Pictures.Image:
    """Paint layers over a picture of `page`; the picture given is left as it is."""
    base = ImageEnhance.Color(picture.convert("RGB")).enhance(0.15)
    base = Pictures.blend(base, Pictures.new("RGB", base.size, "white"), 0.45)
    factor = base.width / page.width
    for layer in LAYERS:
        if layer in layers:
            sheet = Pictures.new("RGBA", base.size, (0, 0, 0, 0))
            _PAINTERS[layer](_Brush(sheet, factor), page, programme)
            base.paste(sheet, (0, 0), sheet)
    return base


def png_bytes(picture: Pictures.Image) -> bytes:
    """The picture as PNG; equal pictures give equal bytes."""
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


@contextmanager
def _opened(path: Path) -> Iterator[pdfium.PdfDocument]:
    try:
        document = pdfium.PdfDocument(path)
    except (pdfium.PdfiumError, FileNotFoundError) as error:
        raise UnreadableFileError(
            "damaged", f"{path.name} cannot be pictured: {error}.", "Check that it opens in a PDF viewer."
        ) from error
    try:
        yield document
    finally:
        document.close()


def _render(document: pdfium.PdfDocument, number: int, scale: float) -> Pictures.Image:
    try:
        page = document[number - 1]
    except pdfium.PdfiumError as error:
        raise UnreadableFileError(
            "damaged", f"Page {number} cannot be pictured: {error}.", "Choose other pages with --page."
        ) from error
    try:
        longest = max(page.get_size())
        fitted = min(scale, LONGEST_SIDE / longest) if longest > 0 else scale
        picture: Pictures.Image = page.render(scale=fitted).to_pil()
        return picture.convert("RGB")
    finally:
        page.close()


class _Brush:
    """Draws boxes given in points on a transparent sheet of pixels."""

    def __init__(self, sheet: Pictures.Image, factor: float) -> None:
        self._draw = ImageDraw.Draw(sheet)
        self._factor = factor
        self._line = max(9.0, 7 * factor)
        self._font = ImageFont.load_default(self._line)

    def box(self, box: Box, colour: str, *, fill: int = 0, width: int = 1) -> None:
        """Frame a box; `fill` is the opacity of its inside, 0 to 255."""
        corners = [v * self._factor for v in (box.x0, box.top, box.x1, box.bottom)]
        left, right = sorted((corners[0], corners[2]))
        upper, lower = sorted((corners[1], corners[3]))
        inside = (*_rgb(colour), fill) if fill else None
        self._draw.rectangle((left, upper, right, lower), fill=inside, outline=colour, width=width)

    def label(self, box: Box, text: str, colour: str) -> None:
        """Write small text above the top left corner of a box."""
        at = (box.x0 * self._factor, max(0.0, box.top * self._factor - self._line))
        self._draw.text(at, text, fill=colour, font=self._font, stroke_width=2, stroke_fill="white")


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _paint_fills(brush: _Brush, page: Page, programme: Programme) -> None:
    for fill in page.fills:
        brush.box(fill.box, f"#{fill.colour:06x}", fill=70, width=2)


def _paint_rules(brush: _Brush, page: Page, programme: Programme) -> None:
    for rule in page.rules:
        brush.box(rule.box, "#e11d48", width=2)


def _paint_images(brush: _Brush, page: Page, programme: Programme) -> None:
    for image in page.images:
        brush.box(image.box, "#475569", width=2)
        brush.label(image.box, "image", "#475569")


def _paint_words(brush: _Brush, page: Page, programme: Programme) -> None:
    for word, kind in zip(page.words, classes_of(page, programme), strict=True):
        brush.box(word.box, colour_of(kind), fill=50)


def _paint_blocks(brush: _Brush, page: Page, programme: Programme) -> None:
    for block in programme.blocks:
        if block.place.page == page.number:
            brush.box(block.place.box, colour_of(block.kind), fill=50)
            brush.label(block.place.box, block.kind, colour_of(block.kind))


def _paint_records(brush: _Brush, page: Page, programme: Programme) -> None:
    for session in programme.sessions:
        if session.place.page == page.number:
            brush.box(session.place.box, "#111827", width=2)
    for biography in programme.biographies:
        if biography.place.page == page.number:
            brush.box(biography.place.box, KIND_COLOURS["biography"], width=2)


def _paint_hypotheses(brush: _Brush, page: Page, programme: Programme) -> None:
    for guess in programme.hypotheses:
        if guess.place.page == page.number and guess.won:
            brush.box(guess.place.box, "#7c3aed", width=3)
            brush.label(guess.place.box, f"{guess.structure} {guess.score:.2f}", "#7c3aed")


def _paint_unread(brush: _Brush, page: Page, programme: Programme) -> None:
    for word, kind in zip(page.words, classes_of(page, programme), strict=True):
        if kind == UNREAD:
            brush.box(word.box, KIND_COLOURS[UNREAD], fill=110, width=3)


_PAINTERS: dict[Layer, Callable[[_Brush, Page, Programme], None]] = {
    "fills": _paint_fills,
    "rules": _paint_rules,
    "images": _paint_images,
    "words": _paint_words,
    "blocks": _paint_blocks,
    "records": _paint_records,
    "hypotheses": _paint_hypotheses,
    "unread": _paint_unread,
}


def classes_of(page: Page, programme: Programme) -> tuple[str, ...]:
    """Class of each word of a page; a word that the account forgot counts as unread."""
    given = next((a.classes for a in programme.account if a.page == page.number), ())
    return (*given, *[UNREAD] * len(page.words))[: len(page.words)]
