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
SIGNS = re.compile(r"[,|@•·–—-]")
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,60})[)\]]\s*$")
AROUND = " ()[].,;|@•·–—-"

#: Of the type size of a line above it. A title is set so much larger than where it is held.
LARGER = 1.15
#: What the spot of a line above a title begins with.
OVER_TITLE = "over"

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
        spot = spot_of(marks, k)
        whole = whole_text(mark) if spot is not None else None
        if spot is not None and whole is not None:
            yield spot, Said(whole, marks[k - 1].text if k else "")
        for sign, start, text in tails(mark.text):
            yield (sign,), Said(text, mark.text[:start])


def whole_text(mark: Mark) -> str | None:
    """The text of a line that may be the name of a room and nothing else."""
    text = mark.text.strip(AROUND)
    signals = mark.times or mark.dates or mark.labels or ":" in text
    return None if signals or not _is_short(text) else text


def tails(text: str) -> Iterator[tuple[str, int, str]]:
    """The short text at the end of a line: the sign before it, where that begins, and the text."""
    bracket = BRACKET.search(text) if text.rstrip().endswith((")", "]")) else None
    if bracket and bracket.start():
        if _is_short(bracket.group(1)):
            yield "(", bracket.start(), bracket.group(1).strip()
        return
    signs = list(SIGN.finditer(text)) if SIGNS.search(text) else []
    if signs and _is_short(tail := text[signs[-1].end() :].strip(" .")):
        yield next(g for g in signs[-1].groups() if g), signs[-1].start(), tail


def spot_of(marks: Sequence[Mark], k: int) -> Spot | None:
    """How a line of an entry is set that may say where; the first one only above a title in larger type."""
    if k:
        return look(marks[k])
    over = len(marks) > 1 and marks[1].line.size >= LARGER * marks[0].line.size
    return (OVER_TITLE, *look(marks[0])) if over else None


def look(mark: Mark) -> Spot:
    """How a line is set."""
    line = mark.line
    return ("line", round(line.size * 2), line.bold, line.italic, line.colour)


def _is_short(text: str) -> bool:
    return 1 < len(text) <= LONGEST and len(text.split()) <= LONGEST_WORDS and text[:1].isalnum()
