"""PDF files to pages of styled words, rules, fills and images."""

from extract.reading.document import read_document

__all__ = ["read_document"]
