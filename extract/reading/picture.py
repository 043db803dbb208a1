"""A page as a picture for OCR."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

POINTS_PER_INCH = 72.0
#: What OCR was trained on, and the least that is worth reading.
BEST_DPI, LEAST_DPI = 300, 72
#: Pixels of the largest picture: an A3 page at BEST_DPI has 17 million. Posters are drawn coarser.
MAX_PIXELS = 24_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A page in shades of grey as displayed: (height, width) 0 black to 255 white."""

    pixels: NDArray[np.uint8]
    dpi: int

    @property
    def points(self) -> float:
        """Points a pixel."""
        return POINTS_PER_INCH / self.dpi

    def as_pgm(self) -> bytes:
        height, width = self.pixels.shape
        return b"P5 %d %d 255\n" % (width, height) + self.pixels.tobytes()


def draw_page(page: Any, width: float, height: float) -> Picture:
    """Draw a page of PDFium that is `width` by `height` points as displayed.

    Raises:
        MemoryError: PDFium has no room for the picture.
    """
    inches = max(width * height, 1.0) / POINTS_PER_INCH**2
    dpi = int(max(LEAST_DPI, min(BEST_DPI, (MAX_PIXELS / inches) ** 0.5)))
    across = max(1, round(width * dpi / POINTS_PER_INCH))
    down = max(1, round(height * dpi / POINTS_PER_INCH))
    bitmap = pdfium.FPDFBitmap_Create(across, down, 0)
    if not bitmap:
        raise MemoryError("no room for the picture of a page")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, flags)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        address = ctypes.cast(pdfium.FPDFBitmap_GetBuffer(bitmap), ctypes.c_void_p).value
        raw = (ctypes.c_ubyte * (stride * down)).from_address(address or 0)
        cells = np.frombuffer(raw, dtype=np.uint8).reshape(down, stride)
        return Picture(np.ascontiguousarray(cells[:, : across * 4 : 4]), dpi)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
