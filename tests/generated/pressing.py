"""Paragraphs, tables and pages of composed programmes, set by reportlab."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from choosing import Composition
from matplotlib import get_data_path
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A3, A4, A5, LETTER, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table

#: file stems of the faces upright, bold, italic, bold italic
_FACES = {
    "dejavu sans": ("DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique", "DejaVuSans-BoldOblique"),
    "dejavu serif": ("DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSerif-Italic", "DejaVuSerif-BoldItalic"),
    "stix": ("STIXGeneral", "STIXGeneralBol", "STIXGeneralItalic", "STIXGeneralBolIta"),
}
_BUILT_IN = {"helvetica": "Helvetica", "times": "Times-Roman"}
_SIZES = {
    "A4": A4,
    "A4 wide": landscape(A4),
    "A3 wide": landscape(A3),
    "letter": LETTER,
    "A5": A5,
}
#: 0xRRGGBB of shaded cells
_SHADES = (0xDCE6F1, 0xE8E8E8, 0xFBE5D6, 0xE2EFD9)
_MARGIN = 42.0
#: A paragraph's lead over its type size.
_LEADING = 1.22


class Rotated(Flowable):  # type: ignore[misc]
    """One line of text that runs upwards, centred in its cell."""

    def __init__(self, text: str, font: str, size: float) -> None:
        super().__init__()
        self._text, self._font, self._size = text, font, size
        self.width, self.height = size * 1.3, pdfmetrics.stringWidth(text, font, size)

    def wrap(self, *_: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        self.canv.rotate(90)
        self.canv.setFont(self._font, self._size)
        self.canv.drawString(0, -self._size, self._text)


class Whole(Flowable):  # type: ignore[misc]
    """A table on one page: drawn smaller where it would be too high for any."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table
        self._scale = 1.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, natural = self._table.wrap(width, 1e6)
        self._scale = min(1.0, (A4[1] - 200) / natural)
        self.height = natural * self._scale
        return self.width, self.height

    def draw(self) -> None:
        self.canv.scale(self._scale, self._scale)
        self._table.drawOn(self.canv, 0, 0)


class Press:
    """Knows type, shade and page of one composition."""

    def __init__(self, made: Composition, rng: Random) -> None:
        self.made = made
        self.font = _font(made.font)
        self.size = float(made.size) + (3.0 if made.page.startswith("A3") else 0.0)
        self.shade = HexColor(rng.choice(_SHADES))
        self.page = _SIZES[made.page]
        self.columns = 2 if made.columns == "two" else 1
        self.gutter = 18.0
        self.width = (self.page[0] - 2 * _MARGIN - self.gutter * (self.columns - 1)) / self.columns

    def para(
        self, markup: str, *, grow: float = 0.0, indent: float = 0.0, align: str = "", after: float = 0.0
    ) -> Paragraph:
        """A paragraph in the type of the programme; `align` left unless told or chosen."""
        size = self.size + grow
        style = ParagraphStyle(
            "any",
            fontName=self.font,
            fontSize=size,
            leading=size * _LEADING,
            leftIndent=indent,
            spaceAfter=after,
            alignment={"left": 0, "centred": 1, "right": 2}[align or self.made.align],
        )
        return Paragraph(markup, style)

    def cell(self, lines: Sequence[str], *, align: str = "", indent: float = 0.0) -> list[Flowable]:
        """Lines as the content of a cell."""
        return [self.para(line, align=align, indent=indent) for line in lines]

    def length(self, text: str, *, bold: bool = True) -> float:
        """Points that a text takes, a little too wide rather than too narrow."""
        face = pdfmetrics.getFont(self.font)
        return float(pdfmetrics.stringWidth(text, face.fontName, self.size)) * (1.15 if bold else 1.0)

    def table(
        self,
        rows: Sequence[Sequence[Any]],
        widths: Sequence[float],
        commands: Sequence[Any] = (),
        *,
        heads: int = 0,
    ) -> Table:
        """A table with the chosen rules and fills; `heads` rows are repeated on each page."""
        style: list[Any] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
            ("LEFTPADDING", (0, 0), (-1, -1), 4),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ]
        rules = self.made.rules
        if rules == "rows":
            style.append(("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor(0x888888)))
        if rules == "grid":
            style.append(("GRID", (0, 0), (-1, -1), 0.5, HexColor(0x555555)))
        if rules == "zebra":
            style += [("BACKGROUND", (0, k), (-1, k), self.shade) for k in range(heads, len(rows), 2)]
        if heads and rules in {"grid", "heads", "zebra"}:
            style.append(("BACKGROUND", (0, 0), (-1, heads - 1), HexColor(0xC9D2DC)))
        return Table(
            [list(row) for row in rows],
            colWidths=list(widths),
            style=[*style, *commands],
            repeatRows=heads,
            hAlign="LEFT",
        )

    def print(self, story: list[Flowable], path: Path, head: str, foot: str) -> Path:
        """Writes the PDF. The same calls give the same bytes."""
        width, height = self.page
        top = 30.0 if self.made.furniture == "running head" else 0.0
        frames = [
            Frame(
                _MARGIN + k * (self.width + self.gutter),
                _MARGIN,
                self.width,
                height - 2 * _MARGIN - top,
                leftPadding=0,
                rightPadding=0,
                topPadding=0,
                bottomPadding=0,
            )
            for k in range(self.columns)
        ]

        def furnish(canvas: Canvas, document: BaseDocTemplate) -> None:
            canvas.setFont(self.font, 7)
            if self.made.furniture == "running head":
                canvas.drawString(_MARGIN, height - _MARGIN + 8, head)
            if self.made.furniture in {"numbers", "running head"}:
                canvas.drawCentredString(width / 2, 24, str(document.page))
            if self.made.furniture == "sponsors":
                canvas.drawString(_MARGIN, 24, foot)

        document = BaseDocTemplate(
            str(path),
            pagesize=self.page,
            invariant=1,
            pageTemplates=[PageTemplate("all", frames, onPage=furnish)],
        )
        document.build(story)
        return path


def _font(name: str) -> str:
    """The face of a family, made known to reportlab with its bold and italic."""
    if name in _BUILT_IN:
        return _BUILT_IN[name]
    faces = _FACES[name]
    for face in faces:
        if face not in pdfmetrics.getRegisteredFontNames():
            file = Path(get_data_path(), "fonts", "ttf", f"{face}.ttf")
            pdfmetrics.registerFont(TTFont(face, str(file)))
    upright, bold, italic, both = faces
    pdfmetrics.registerFontFamily(upright, normal=upright, bold=bold, italic=italic, boldItalic=both)
    return upright
