"""Times in a column at the right edge, where a long line reaches up to one of them.

Evidence: other times stand alone, ending at the same abscissa; the line ends there, too, with its only time.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.structures.shared.marks import Mark
from extract.structures.shared.openbands import pieces_of

#: Bare times at one right edge that show it to be a column.
FEWEST = 2
#: Points. Right edges that differ by less are one.
EDGE = 1.0


def apart_from_right_times(marks: Sequence[Mark]) -> list[Mark]:
    """Cuts lines that end with a time in two, where their page sets times in a column at that edge."""
    edges = [m.box.x1 for m in marks if m.is_time and not m.line.rotation]
    if len(edges) < FEWEST:
        return list(marks)
    made: list[Mark] = []
    for mark in marks:
        at_edge = mark.times and sum(1 for e in edges if abs(e - mark.box.x1) <= EDGE) >= FEWEST
        made += _cut(mark) if at_edge and not mark.is_time else [mark]
    return made


def _cut(mark: Mark) -> list[Mark]:
    """The text of a line and the time at its end; the line where something else is behind its time."""
    line, (start, end) = mark.line, mark.times[-1].span
    bare = len(mark.times) == 1 and not mark.leading_time and not line.text[end:].strip(" .h")
    if not bare or start not in line.offsets or line.rotation:
        return [mark]
    text, time = pieces_of(mark, [line.offsets.index(start)])
    return [text, time]
