"""PDF files to pages of styled words, rules, fills and images.

`read_document` is loaded when it is first asked for: what only wants to know whether tesseract is
installed must not load the readers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.reading.document import read_document

__all__ = ["read_document"]


def __getattr__(name: str) -> Any:
    if name == "read_document":
        from extract.reading.document import read_document

        return read_document
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
