"""`programarium dictionary`."""

from __future__ import annotations


def dictionary() -> None:
    """Print what each table and column means."""
    from programarium.write.dictionary import dictionary_text

    print(dictionary_text(), end="")
