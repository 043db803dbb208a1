"""Text from documents on a terminal."""

from __future__ import annotations


def plain(text: str) -> str:
    """`text` without control characters, which a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)
