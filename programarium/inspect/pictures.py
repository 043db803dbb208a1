"""Page pictures small enough to be carried inside an HTML file."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image as Pictures
from PIL import features

from extract.errors import UnreadableFileError
from extract.overlay import render_pages

#: Bytes a page, so that a programme of 50 pages stays below what a browser opens at once.
_BUDGET = 110_000
#: Tried in turn until the picture fits: type stays readable down to the last.
_QUALITIES = (55, 40, 28)


def page_pictures(path: Path, numbers: Sequence[int]) -> dict[int, str]:
    """Picture pages as data URIs; a page that cannot be drawn is left out."""
    found: dict[int, str] = {}
    for number in numbers:
        try:
            found[number] = next(data_uri(picture) for _, picture in render_pages(path, [number]))
        except UnreadableFileError:
            continue
    return found


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
