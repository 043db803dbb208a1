"""Draws small PDFs: text, rules, fills and cells, measured in points from the top left corner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matplotlib import get_data_path
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

#: file stems of the faces (upright, bold, italic, bold italic) of each family of matplotlib's fonts
FAMILIES = {
    "sans": ("DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique", "DejaVuSans-BoldOblique"),
    "serif": ("DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSerif-Italic", "DejaVuSerif-BoldItalic"),
}
#: Of the type size: distance of baselines, and how far letters reach above and below the baseline.
LEADING, ASCENT, DESCENT = 1.2, 0.76, 0.24
#: Points between the edge of a cell and its text.
PADDING = 3.0


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set."""

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    colour: int = 0


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the page, from its top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float


class Sheet:
    """A PDF being drawn; `save` returns its path. The same calls give the same bytes."""

    def __init__(self, path: Path, size: tuple[float, float] = (A4[0], A4[1]), family: str = "sans") -> None:
        self.path = path
        self.width, self.height = size
        self._canvas = Canvas(str(path), pagesize=size, invariant=True)
        self._faces = FAMILIES[family]
        for face in self._faces:
            if face not in pdfmetrics.getRegisteredFontNames():
                file = Path(get_data_path(), "fonts", "ttf", f"{face}.ttf")
                pdfmetrics.registerFont(TTFont(face, str(file)))

    def text(self, x: float, baseline: float, text: str, look: Type = Type(), turn: int = 0) -> float:
        """One line of text; returns the abscissa of its end. `turn` 90 runs upwards, -90 downwards."""
        canvas = self._canvas
        canvas.saveState()
        canvas.setFillColor(HexColor(look.colour))
        canvas.setFont(self._face(look), look.size)
        canvas.translate(x, self.height - baseline)
        canvas.rotate(turn)
        canvas.drawString(0, 0, text)
        canvas.restoreState()
        return x + self.length(text, look)

    def length(self, text: str, look: Type = Type()) -> float:
        """Points that a text takes."""
        return float(pdfmetrics.stringWidth(text, self._face(look), look.size))

    def wrapped(self, text: str, width: float, look: Type = Type()) -> list[str]:
        """The text in lines no wider than `width`, broken at spaces only."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.length(longer, look) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def height_of(self, items: Sequence[tuple[str, Type]], width: float) -> float:
        """Points that the items take one below the other, wrapped to `width`."""
        return sum(len(self.wrapped(t, width, k)) * LEADING * k.size for t, k in items)

    def block(
        self, x: float, top: float, width: float, items: Sequence[tuple[str, Type]], centred: bool = False
    ) -> float:
        """Items one below the other, wrapped to `width`; returns the height where they end."""
        for text, look in items:
            for line in self.wrapped(text, width, look):
                at = x + (width - self.length(line, look)) / 2 if centred else x
                self.text(at, top + (0.5 * (LEADING - 1) + ASCENT) * look.size, line, look)
                top += LEADING * look.size
        return top

    def cell(
        self, area: Area, items: Sequence[tuple[str, Type]], centred: bool = False, middle: bool = False
    ) -> None:
        """Items inside an area, at its top or in its middle; draws no border."""
        width = area.x1 - area.x0 - 2 * PADDING
        free = area.bottom - area.top - self.height_of(items, width)
        top = area.top + (free / 2 if middle else PADDING)
        self.block(area.x0 + PADDING, top, width, items, centred)

    def rule(self, x0: float, top: float, x1: float, bottom: float, weight: float = 0.7) -> None:
        """A drawn line."""
        self._canvas.setLineWidth(weight)
        self._canvas.line(x0, self.height - top, x1, self.height - bottom)

    def frame(self, area: Area) -> None:
        """Four rules around an area."""
        self._canvas.setLineWidth(0.7)
        self._canvas.rect(area.x0, self.height - area.bottom, area.x1 - area.x0, area.bottom - area.top)

    def fill(self, area: Area, colour: int) -> None:
        """A filled area without border; colour 0xRRGGBB."""
        self._canvas.setFillColor(HexColor(colour))
        size = area.x1 - area.x0, area.bottom - area.top
        self._canvas.rect(area.x0, self.height - area.bottom, *size, stroke=0, fill=1)

    def rotate_page(self, degrees: int) -> None:
        """Sets /Rotate of the current and the following pages."""
        self._canvas.setPageRotation(degrees)

    def next_page(self) -> None:
        self._canvas.showPage()

    def save(self) -> Path:
        """Writes the file, the current page being its last."""
        self._canvas.showPage()
        self._canvas.save()
        return self.path

    def _face(self, look: Type) -> str:
        return self._faces[look.bold + 2 * look.italic]
