"""One page through pdfplumber: the second opinion on pages whose text PDFium cannot map."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from extract.model import Style
from extract.reading.encodings import Encoding, page_encodings
from extract.reading.fonts import describe_font
from extract.reading.frame import Frame
from extract.reading.glyphs import UNKNOWN, Flags, Floats, Glyphs, Ints, make_glyphs

_CID = re.compile(r"\(cid:\d+\)")


class PlumberFile:
    """A PDF opened by pdfplumber when the first page is asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._pdf: Any = None

    def page(self, number: int) -> Any:
        """The page `number`, from 1.

        Raises:
            Exception: pdfplumber cannot open the file or the page; its errors are of many kinds.
        """
        if self._pdf is None:
            import pdfplumber

            logging.getLogger("pdfminer").setLevel(logging.ERROR)
            self._pdf = pdfplumber.open(io.BytesIO(self._data))
        return self._pdf.pages[number - 1]

    def encodings(self, number: int) -> tuple[Encoding, ...]:
        """The fonts of the page `number`, from 1; none when the file cannot be opened."""
        try:
            return page_encodings(self.page(number))
        except Exception:  # a second opinion: whatever it stumbles over, there is none
            return ()

    def close(self) -> None:
        if self._pdf is not None:
            self._pdf.close()
            self._pdf = None


def read_glyphs(page: Any, frame: Frame) -> Glyphs:
    """All glyphs of a pdfplumber page, in the same terms as PDFium's."""
    chars: list[dict[str, Any]] = page.chars
    texts = [_text(char["text"]) for char in chars]
    table: dict[Style, int] = {}
    matrices = np.array([char["matrix"] for char in chars], dtype=np.float64).reshape(-1, 6)
    rotations = _rotations(matrices)
    styles = [
        table.setdefault(_style(c, r), len(table)) for c, r in zip(chars, rotations.tolist(), strict=True)
    ]
    corners = np.array([[c["x0"], c["y0"], c["x1"], c["y1"]] for c in chars], dtype=np.float64).reshape(-1, 4)
    to_page = _Unturned(page.page_obj.mediabox, frame.turns)
    return make_glyphs(
        texts,
        np.array([ord(text[0]) for text in texts], dtype=np.int64),
        frame.boxes(np.hstack([to_page.points(corners[:, :2]), to_page.points(corners[:, 2:])])),
        np.stack(frame.points(*to_page.points(matrices[:, 4:6]).T), axis=1),
        np.array(styles, dtype=np.int64),
        rotations,
        tuple(table),
        _unmapped(texts),
    )


def _text(text: str) -> str:
    return UNKNOWN if not text or ("(cid:" in text and _CID.search(text)) else text


def _unmapped(texts: Sequence[str]) -> Flags:
    return np.array([t == UNKNOWN or (t < " ") or "\x7f" <= t < "\xa0" for t in texts], dtype=bool)


def _rotations(matrices: Floats) -> Ints:
    angles = np.degrees(np.arctan2(-matrices[:, 1], matrices[:, 0]))
    rotations: Ints = (np.round(angles / 90).astype(np.int64) % 4) * 90
    return rotations


class _Unturned:
    """pdfminer's page space, already turned, back to the file's."""

    def __init__(self, mediabox: Sequence[float], turns: int) -> None:
        self._box = mediabox
        self._turns = turns

    def points(self, found: Floats) -> Floats:
        x0, y0, x1, y1 = self._box
        x, y = found[:, 0], found[:, 1]
        if self._turns == 0:
            columns = (x + x0, y + y0)
        elif self._turns == 1:
            columns = (x1 - y, x + y0)
        elif self._turns == 2:
            columns = (x1 - x, y1 - y)
        else:
            columns = (y + x0, y1 - x)
        return np.stack(columns, axis=1)


def _style(char: dict[str, Any], rotation: int) -> Style:
    font = describe_font(str(char["fontname"]))
    size = char["x1"] - char["x0"] if rotation in (90, 270) else char["y1"] - char["y0"]
    return Style(
        font.name, round(float(size), 1), font.bold, font.italic, _colour(char["non_stroking_color"])
    )


def _colour(colour: Any) -> int:
    """0xRRGGBB of a grey, RGB or CMYK colour with components in 0..1; black where it is a pattern."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    if not all(isinstance(part, int | float) for part in parts):
        return 0
    if len(parts) == 4:
        parts = tuple((1 - part) * (1 - parts[3]) for part in parts[:3])
    red, green, blue = parts if len(parts) == 3 else (parts[0],) * 3
    return sum(
        round(255 * min(1.0, max(0.0, part))) << shift for part, shift in ((red, 16), (green, 8), (blue, 0))
    )
