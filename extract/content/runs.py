"""Runs: consecutive pieces of an entry that are set alike and say one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from extract.layout.flow import Flow, flow_of
from extract.layout.lines import Line
from extract.lazy import lazy
from extract.model import Role
from extract.values import quick, replace

#: Of the usual pitch of a run's lines, and points more than it. Lines further apart are two statements.
WIDE_GAP, LEAST_GAP = 1.28, 1.5

#: `content` lines of the entry, `people` lines that the arrangement takes for people.
Source = Literal["content", "people"]
StyleKey = tuple[float, bool, bool, int, Source]


@quick
@dataclass(frozen=True, eq=False)
class Run:
    """Pieces of lines in reading order that belong together.

    `role` and `role_as_printed` come from a label, whose words are `label`; `is_item` marks the
    first run behind a bullet or number, `is_closed` a label behind its only name; `firsts` are the
    lines that begin a printed line, `items` those of them that begin an item of a list in the run.
    """

    lines: tuple[Line, ...]
    source: Source = "content"
    role: Role | None = None
    role_as_printed: str | None = None
    is_lead: bool = False
    is_plural: bool = False
    is_closed: bool = False
    label: tuple[Line, ...] = ()
    is_item: bool = False
    firsts: frozenset[Line] = frozenset()
    items: frozenset[Line] = frozenset()

    @lazy
    def text(self) -> str:
        """The words, with line feeds where a printed line begins; a line's text keeps its length."""
        parts = [("\n" if n in self.firsts else " ") + n.text for n in self.lines]
        return "".join(parts)[1:]

    @lazy
    def style(self) -> StyleKey:
        """How most of the run is set; sizes are rounded so that tiny differences do not count."""
        line = max(self.lines, key=lambda n: len(n.text)) if self.lines else self.label[0]
        return (round(line.size * 2) / 2, line.bold, line.italic, line.colour, self.source)

    def flow(self, vocabulary: frozenset[str], *, keep_breaks: bool = False) -> Flow:
        return flow_of(self.lines, vocabulary, keep_breaks=keep_breaks)

    def with_lines(self, lines: Sequence[Line]) -> Run:
        return replace(self, lines=tuple(lines))

    def joined(self, other: Run) -> Run:
        """This run with the lines of another behind its own."""
        lines = (*self.lines, *other.label, *other.lines)
        items = other.items | frozenset(lines[len(self.lines) :][:1] if other.is_item else ())
        return Run(
            lines, self.source, self.role, self.role_as_printed, self.is_lead, self.is_plural,
            self.is_closed, self.label, self.is_item, self.firsts | other.firsts, self.items | items,
        )  # fmt: skip


def at_gaps(run: Run) -> list[Run]:
    """A run cut where its lines stand further apart than the others; at least two pitches prove it."""
    pitches = [
        b.box.y_mid - a.box.y_mid if b in run.firsts and a.page == b.page else 0.0
        for a, b in pairwise(run.lines)
    ]
    usual = min((p for p in pitches if p > 0), default=0.0)
    wide = [k + 1 for k, p in enumerate(pitches) if p > max(WIDE_GAP * usual, usual + LEAST_GAP)]
    if not wide or run.label:
        return [run]
    bounds = [0, *wide, len(run.lines)]
    parts = [run.with_lines(run.lines[a:b]) for a, b in pairwise(bounds)]
    return [parts[0], *(replace(p, is_item=False) for p in parts[1:])]


def beginning(part: Line | None, line: Line) -> frozenset[Line]:
    """The part of a line, where it is its beginning."""
    return frozenset({part}) if part is not None and part.ids[0] == line.ids[0] else frozenset()
