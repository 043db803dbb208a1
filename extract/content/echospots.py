"""Where short texts stand in entries that may name rooms: on lines of their own or behind a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.structures.shared.marks import Mark

#: Words and characters. The name of a room is no longer.
LONGEST_WORDS, LONGEST = 5, 36
#: What parts a room at the end of a line from what stands before it.
SIGN = re.compile(r"(?<=\S)(?:(,)\s|\s?([|@•·])\s|\s([-–—])\s)\s*")
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,60})[)\]]\s*$")
AROUND = " ()[].,;|@•·–—-"

#: The sign before a text; for a line of its own how it is set.
Spot = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A text where rooms may stand, and what stands before or above it."""

    text: str
    above: str


def spots(marks: Sequence[Mark]) -> Iterator[tuple[Spot, Said]]:
    """Where short texts stand in an entry, and the texts."""
    for k, mark in enumerate(marks):
        whole = whole_text(mark) if k else None
        if whole is not None:
            yield look(mark), Said(whole, marks[k - 1].text)
        for sign, start, text in tails(mark.text):
            yield (sign,), Said(text, mark.text[:start])


def whole_text(mark: Mark) -> str | None:
    """The text of a line that may be the name of a room and nothing else."""
    text = mark.text.strip(AROUND)
    signals = mark.times or mark.dates or mark.labels or ":" in text
    return None if signals or not _is_short(text) else text


def tails(text: str) -> Iterator[tuple[str, int, str]]:
    """The short text at the end of a line: the sign before it, where that begins, and the text."""
    bracket = BRACKET.search(text)
    if bracket and bracket.start():
        if _is_short(bracket.group(1)):
            yield "(", bracket.start(), bracket.group(1).strip()
        return
    signs = list(SIGN.finditer(text))
    if signs and _is_short(tail := text[signs[-1].end() :].strip(" .")):
        yield next(g for g in signs[-1].groups() if g), signs[-1].start(), tail


def look(mark: Mark) -> Spot:
    """How a line is set."""
    line = mark.line
    return ("line", round(line.size * 2), line.bold, line.italic, line.colour)


def _is_short(text: str) -> bool:
    return 1 < len(text) <= LONGEST and len(text.split()) <= LONGEST_WORDS and text[:1].isalnum()
