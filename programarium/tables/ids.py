"""Ids of editions, sources, sessions, participations, biographies, tracks and doubts.

They follow from what a thing is, never from a position in a list, a file name or a worker, so
that renamed files, another order or more workers change none. Participations and biographies
are known by edition, name and occurrence: a corrected title or a new timetable leaves them.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter

#: hexadecimal digits of a digest in an id: 48 bits, a clash among 10 000 rows has odds of 2e-7
_DIGITS = 12
#: characters of a series name in an edition id
_SLUG_LENGTH = 40


def fold(text: str) -> str:
    """`text` without case, diacritics, punctuation and extra spaces."""
    plain = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("Ł", "L"))
    kept = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return re.sub(r"[\W_]+", " ", kept).strip()


def slug(text: str) -> str:
    """`text` as lower-case words joined by hyphens, cut at a word before 40 characters."""
    words = fold(text).encode("ascii", "ignore").decode().split()
    kept = ""
    for word in words:
        if kept and len(kept) + 1 + len(word) > _SLUG_LENGTH:
            break
        kept = f"{kept}-{word}" if kept else word[:_SLUG_LENGTH]
    return kept


def digest(*parts: str | int | None) -> str:
    """A short hash of `parts`; None and the empty text differ."""
    text = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


class IdMint:
    """Gives out ids; the same parts asked for again get the next occurrence.

    Call it in an order that follows from content alone, and the ids do too.
    """

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._occurrences: Counter[str] = Counter()
        self._given: set[str] = set()

    def mint(self, *parts: str | int | None) -> str:
        """The id of the next thing that `parts` describe."""
        key = digest(*parts)
        self._occurrences[key] += 1
        occurrence = self._occurrences[key]
        found = self._prefix + (key if occurrence == 1 else digest(*parts, occurrence))
        while found in self._given:
            found += "x"
        self._given.add(found)
        return found


def source_id(sha256: str) -> str:
    """The id of the file with this content."""
    return f"src-{sha256[:_DIGITS]}"


def edition_slug(series: str | None, year: int | None, fallback: str) -> str:
    """A readable edition id such as `local-some-2023`; `fallback` is used where the facts end."""
    name = slug(series or "")
    if name and year is not None:
        return f"{name}-{year}"
    return "-".join(part for part in (name or "edition", f"{year or ''}", fallback) if part)
