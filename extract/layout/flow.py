"""Lines joined to running text that still knows which words it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from extract.layout.lines import Line
from extract.lazy import lazy
from extract.model import Box, Place, Repair, union
from extract.reading.repair import join_parts
from extract.values import quick

#: Of the type size. Pieces of one row further apart are words of their own.
SPACE = 0.12


@dataclass(frozen=True, slots=True)
class Piece:
    """One word in a flow: where its text starts, and the word itself (`line`, index in it)."""

    start: int
    line: Line
    index: int


@quick
@dataclass(frozen=True)
class Flow:
    """Running text over several lines; `starts` tells where the text of each of them starts."""

    text: str
    lines: tuple[Line, ...] = ()
    starts: tuple[int, ...] = ()
    repairs: tuple[Repair, ...] = ()

    @lazy
    def pieces(self) -> tuple[Piece, ...]:
        """The words in order."""
        rows = zip(self.starts, self.lines, strict=True)
        return tuple([Piece(s + o, line, k) for s, line in rows for k, o in enumerate(line.offsets)])

    def pieces_in(self, start: int, end: int) -> tuple[Piece, ...]:
        """The words that share a character with `start` to `end`."""
        first, last = self._numbers(start, end)
        return self.pieces[first:last] if first < last else ()

    def place(self, start: int = 0, end: int | None = None) -> Place | None:
        """Page and box of the words behind a span; words on a later page are left out."""
        first, last = self._numbers(start, len(self.text) if end is None else end)
        boxes: list[Box] = []
        page = 0
        for line in self.lines:
            words = line.words[max(first, 0) : max(last, 0)]
            if words and not boxes:
                page = line.page
            if words and line.page == page:
                boxes += [w.box for w in words]
            first, last = first - len(line.words), last - len(line.words)
        return Place(page, union(boxes)) if boxes else None

    def _numbers(self, start: int, end: int) -> tuple[int, int]:
        """The numbers of the first word that shares a character with a span and of the one behind."""
        if start >= end:
            return 0, 0
        starts = self._word_starts
        return max(0, bisect_right(starts, start) - 1), bisect_right(starts, end - 1)

    @lazy
    def _word_starts(self) -> list[int]:
        rows = zip(self.starts, self.lines, strict=True)
        return [start + offset for start, line in rows for offset in line.offsets]


def flow_of(
    lines: Sequence[Line], vocabulary: frozenset[str] = frozenset(), *, keep_breaks: bool = False
) -> Flow:
    """Joins lines in the given order, undoing line-end hyphens by `join_parts`.

    Args:
        lines: in reading order.
        vocabulary: folded words of the document; a joined form seen elsewhere is preferred.
        keep_breaks: put a line feed instead of a space where a line ended.
    """
    text = ""
    starts: list[int] = []
    repairs: list[Repair] = []
    for k, line in enumerate(lines):
        joined = None if k and _beside(lines[k - 1], line) else _joined(text, line.text, vocabulary)
        if joined is not None:
            tail, head, whole = joined
            repairs.append(Repair("line_end_hyphen", f"{tail} {head}", whole, Place(line.page, line.box)))
            text = text[: len(text) - len(tail)] + whole[: len(whole) - len(head)]
        elif text and line.text:
            text += "\n" if keep_breaks else " "
        starts.append(len(text))
        text += line.text
    return Flow(text, tuple(lines), tuple(starts), tuple(repairs))


def _beside(left: Line, right: Line) -> bool:
    """Whether a piece stands behind another and a space in one row: no line ends between them."""
    return (
        right.box.x0 >= left.box.x1 + SPACE * right.size
        and left.box.y_overlap(right.box) > right.box.height / 2
    )


def _joined(above: str, below: str, vocabulary: frozenset[str]) -> tuple[str, str, str] | None:
    """The last word above, the first below, and what they make up; None where they are two words."""
    if not above or above[-1].isalnum():
        return None
    tail, head = _last_word(above), below.split(" ", 1)[0]
    whole = join_parts(tail, head, vocabulary) if tail and head else None
    return None if whole is None else (tail, head, whole)


def _last_word(text: str) -> str:
    return text.replace("\n", " ").rsplit(" ", 1)[-1]


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """Lines of one cell or column: rows by overlapping height, each row from left to right."""
    if len(lines) < 2:
        return list(lines)
    boxes = [(n.page, n.box) for n in lines]
    placed = sorted([(p, b.top + b.bottom, b.x0, k, b.top, b.bottom) for k, (p, b) in enumerate(boxes)])
    page, _, _, _, top, bottom = placed[0]
    ordered: list[Line] = []
    row: list[tuple[float, int, int]] = []
    for number, (own_page, _, left, k, upper, lower) in enumerate(placed):
        shared = (lower if lower < bottom else bottom) - (upper if upper > top else top)
        tall, high = lower - upper, bottom - top
        least = 0.5 * (tall if tall < high else high)
        if own_page != page or (shared if shared > 0.0 else 0.0) < least:
            ordered += [lines[m] for _, _, m in sorted(row)] if len(row) > 1 else [lines[row[0][2]]]
            row = []
            page, top, bottom = own_page, upper, lower
        row.append((left, number, k))
    return ordered + [lines[m] for _, _, m in sorted(row)]
