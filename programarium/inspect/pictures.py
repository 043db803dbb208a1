"""Page pictures small enough to be carried inside an HTML file."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image as Pictures
from PIL import ImageDraw, features

from extract.errors import UnreadableFileError
from extract.model import Page
from extract.overlay import render_pages
from programarium.privacy.programme import hidden_boxes

#: Bytes a page, so that a programme of 50 pages stays below what a browser opens at once.
_BUDGET = 110_000
#: Tried in turn until the picture fits: type stays readable down to the last.
_QUALITIES = (55, 40, 28)
#: points of black around a withheld word: tails of letters stand out of their boxes
_MARGIN = 2.0


def page_pictures(
    path: Path, numbers: Sequence[int], covered: Mapping[int, Page] | None = None
) -> dict[int, str]:
    """Picture pages as data URIs; a page that cannot be drawn is left out.

    Args:
        path: The PDF.
        numbers: Pages, from 1.
        covered: Pages by number, whose withheld words are drawn over.
    """
    found: dict[int, str] = {}
    for number in numbers:
        try:
            _, picture = next(iter(render_pages(path, [number])))
            page = (covered or {}).get(number)
            found[number] = data_uri(cover(picture, page) if page is not None else picture)
        except UnreadableFileError:
            continue
    return found


def cover(picture: Pictures.Image, page: Page) -> Pictures.Image:
    """The picture with black over every withheld word of the page."""
    factor = picture.width / page.width
    brush = ImageDraw.Draw(picture)
    for box in hidden_boxes(page):
        left, right = sorted((box.x0, box.x1))
        upper, lower = sorted((box.top, box.bottom))
        edges = (left - _MARGIN, upper - _MARGIN, right + _MARGIN, lower + _MARGIN)
        brush.rectangle([edge * factor for edge in edges], fill="black")
    return picture


def data_uri(picture: Pictures.Image) -> str:
    """The picture as a data URI: WebP, or JPEG where Pillow was built without it."""
    kind = "WEBP" if features.check("webp") else "JPEG"
    data = b""
    for quality in _QUALITIES:
        buffer = io.BytesIO()
        picture.save(buffer, kind, quality=quality, **({"method": 4} if kind == "WEBP" else {}))
        data = buffer.getvalue()
        if len(data) <= _BUDGET:
            break
    return f"data:image/{kind.lower()};base64,{base64.b64encode(data).decode('ascii')}"
