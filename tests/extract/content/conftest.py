"""Lines made by hand: `**bold**`, `_italic_`, `#red#`, `~small~`; `>` sets in, an empty line is a gap."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from extract.content.learning import content_reader
from extract.content.model import Reading
from extract.content.reading import ContentReader
from extract.lang import Pack, pack
from extract.layout.edges import Cell
from extract.layout.lines import Line, make_line
from extract.model import Box, Style, Word
from extract.structures.shared.marks import Mark, mark_line

SIZE = 10.0
CELL = Cell(Box(0, 0, 600, 800), 0, None)
MARKUP = re.compile(r"\*\*(.+?)\*\*|_(.+?)_|#(.+?)#|~(.+?)~|([^*_#~]+)")


def style_of(match: re.Match[str]) -> tuple[str, Style]:
    bold, italic, red, small, plain = match.groups()
    text = bold or italic or red or small or plain
    style = Style("Vera", SIZE * 0.7 if small else SIZE, bool(bold), bool(italic), 0xCC0000 if red else 0)
    return text, style


def line_of(row: str, top: float, left: float = 50.0) -> Line:
    """One line; words are as wide as half their letters, with spaces of a quarter of the size."""
    indent = len(row) - len(row.lstrip(">"))
    x = left + 30.0 * indent
    items: list[tuple[int, Word]] = []
    glued = True
    for match in MARKUP.finditer(row.lstrip(">")):
        text, style = style_of(match)
        for part in re.findall(r"\s+|\S+", text):
            if part.isspace():
                glued = False
                continue
            x += 0.0 if glued else SIZE / 4
            width = len(part) * style.size / 2
            number = int(top * 100) + len(items)
            items.append(
                (number, Word(part, Box(x, top, x + width, top + SIZE), style, 0, number, len(part)))
            )
            x += width
            glued = True
    return make_line(1, items, 0, CELL)


@pytest.fixture
def marks_of() -> Callable[..., list[Mark]]:
    """Marks of lines below each other: `marks_of("**Title**", "Ewa Kulisz", languages="pl")`."""

    def make(*rows: str, languages: str = "en", top: float = 100.0, left: float = 50.0) -> list[Mark]:
        packs = packs_of(languages)
        return [mark_line(line_of(row, top + 14 * k, left), packs) for k, row in enumerate(rows) if row]

    return make


def packs_of(languages: str) -> tuple[Pack, ...]:
    return tuple(pack(code) for code in dict.fromkeys((*languages.split(), "en")))


@pytest.fixture
def packs() -> Callable[[str], tuple[Pack, ...]]:
    return packs_of


@pytest.fixture
def reader_of() -> Callable[..., ContentReader]:
    """A reader that has learnt from the given entries."""

    def make(entries: Sequence[Sequence[Mark]], languages: str = "en") -> ContentReader:
        return content_reader([(e, ()) for e in entries], packs_of(languages), frozenset())

    return make


@pytest.fixture
def read(
    marks_of: Callable[..., list[Mark]], reader_of: Callable[..., ContentReader]
) -> Callable[..., list[Reading]]:
    """Reads entries given as lists of rows, with the habits of all of them."""

    def make(*entries: Sequence[str], languages: str = "en") -> list[Reading]:
        made = [marks_of(*rows, languages=languages, top=100 + 200 * k) for k, rows in enumerate(entries)]
        reader = reader_of(made, languages)
        return [reader.read(marks) for marks in made]

    return make


@pytest.fixture
def spaced(reader_of: Callable[..., ContentReader]) -> Callable[..., list[Reading]]:
    """Reads one entry whose paragraphs are parted by empty rows."""

    def make(rows: Sequence[str], languages: str = "en") -> list[Reading]:
        packs = packs_of(languages)
        marks = [mark_line(line_of(row, 100 + 14 * k), packs) for k, row in enumerate(rows) if row]
        return [reader_of([marks], languages).read(marks)]

    return make


def struck(mark: Mark) -> Mark:
    return replace(mark, line=replace(mark.line, struck=True))
