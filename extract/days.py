"""Days as people write them into tables and options."""

from __future__ import annotations

from datetime import date


def iso_day(text: str) -> str:
    """`text`, where it is a day as YYYY-MM-DD.

    Raises:
        ValueError: It is none.
    """
    if len(text) != len("YYYY-MM-DD"):
        raise ValueError(text)
    return date.fromisoformat(text).isoformat()
