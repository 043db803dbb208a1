"""Titles that stand before their times: above them in their paragraph, or before them on their line.

Evidence: a time on the second or a later line of its paragraph, alone or with a date and a room; or
at the end of a short line behind a name; or in a field of its own between a title and at most a room.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from extract.signals.meridiem import resolve_meridiem
from extract.structures.entries.headlines import BETWEEN
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Share of the times that must stand behind or below a title.
SHARE = 0.7
#: Of the type size. Paragraphs are further apart than this, lines of one are nearer.
PARAGRAPH_GAP = 0.6
#: Lines of a paragraph that may be its title.
LONGEST_TITLE = 3
#: Words. What stands before a time on its line is no longer; what stands behind time, date and room neither.
LONGEST_NAME, LONGEST_TAIL = 14, 4
#: Points. Edges in neighbouring bins of this width are aligned.
ALIGNED = 6.0
#: The number of an entry: `A1`, `12.`, `P-3`.
CODE = re.compile(r"^\W?[A-Z]{0,2}-?\d{1,3}\W{0,2}$")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A time, the line that holds it, the rows `title:row` of its title, and where a name ends.

    `codes` counts the lines before the time that are numbers of an entry whose title stands behind it.
    """

    row: int
    title: int
    mark: Mark
    name: int
    codes: int = 0


def anchor_of(rows: Sequence[list[Mark]], index: int) -> Anchor | None:
    """The time of a row with the rows of its title above it or the name before it; None without one."""
    row = rows[index]
    timed = [m for m in row if m.times]
    if len(timed) != 1:
        return None
    (mark,) = timed
    if not mark.leading_time:
        end = _name_before(mark) if len(row) == 1 else None
        return Anchor(index, index, mark, end) if end is not None else None
    if mark is not row[0]:
        return _in_field(rows, index, mark)
    if any(not (m.is_date or m.rooms or m is mark) for m in row):
        return None
    top = index
    while top > 0 and index - top < LONGEST_TITLE and not _is_apart(rows[top - 1], rows[top]):
        top -= 1
    title = [m for r in rows[top:index] for m in r]
    if not title or any(m.times or m.is_date for m in title) or not _is_set_apart(rows, top):
        return None
    return Anchor(index, top, mark, 0)


def _in_field(rows: Sequence[list[Mark]], index: int, mark: Mark) -> Anchor | None:
    """A time alone in its field, behind a number; or with the title before it and at most a room behind.

    What stands right below another line may be the people of the title above, so a title begins a paragraph.
    """
    row = rows[index]
    at = row.index(mark)
    before, behind = row[:at], row[at + 1 :]
    if not mark.is_time or any(m.is_date or m.day is not None for m in before):
        return None
    if all(CODE.match(m.text) for m in before):
        return Anchor(index, index, mark, 0, at)
    named = any(c.isalpha() for m in before for c in m.text)
    short = sum(len(m.text.split()) for m in before) <= LONGEST_NAME
    tail = sum(len(m.text.split()) for m in behind if not m.rooms)
    fits = named and short and tail <= LONGEST_TAIL and _is_set_apart(rows, index)
    return Anchor(index, index, mark, 0) if fits else None


def settled(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The anchors with their times on the 24-hour clock, day by day."""
    made: list[Anchor] = []
    for _, group in groupby(anchors, key=lambda a: [d.printed for d in a.mark.dates]):
        run = list(group)
        for anchor, clock in zip(run, resolve_meridiem([a.mark.times[0] for a in run]), strict=True):
            time = replace(clock.span, start=clock.start, end=clock.end)
            mark = replace(anchor.mark, times=(time,), problems=(*anchor.mark.problems, *clock.problems))
            made.append(replace(anchor, mark=mark))
    return made


def are_aligned(rows: Sequence[list[Mark]], anchors: Sequence[Anchor]) -> bool:
    """Whether the titles stand below each other: on one left edge, or about one middle."""
    firsts = [rows[a.title][0].box for a in anchors]
    for edges in ([b.x0 for b in firsts], [b.x_mid for b in firsts]):
        places = Counter(round(x / ALIGNED) for x in edges)
        if max(n + max(places[k - 1], places[k + 1]) for k, n in places.items()) >= SHARE * len(anchors):
            return True
    return False


def _name_before(mark: Mark) -> int | None:
    """Where the name before a time ends on its line: a few words, then time, date and room only."""
    if len(mark.times) != 1 or mark.is_date:
        return None
    start, end = mark.times[0].span
    if any(d.span[0] < start for d in mark.dates) or not (
        mark.dates or end >= len(mark.text.rstrip(BETWEEN))
    ):
        return None
    name = mark.text[:start].rstrip(BETWEEN)
    tail = mark.text[end:]
    for span in mark.dates:
        tail = tail.replace(mark.text[span.span[0] : span.span[1]], "")
    words = [w for w in tail.split() if any(c.isalpha() for c in w)]
    good = 0 < len(name.split()) <= LONGEST_NAME and any(c.isalpha() for c in name)
    return len(name) if good and len(words) <= LONGEST_TAIL else None


def _is_apart(above: Sequence[Mark], below: Sequence[Mark]) -> bool:
    gap = below[0].box.top - max(m.box.bottom for m in above)
    return gap > PARAGRAPH_GAP * below[0].line.size


def _is_set_apart(rows: Sequence[list[Mark]], top: int) -> bool:
    """Whether a paragraph begins at a row."""
    return top == 0 or _is_apart(rows[top - 1], rows[top])
