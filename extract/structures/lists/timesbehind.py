"""Times behind what they are the times of: a column at the right edge, or in brackets behind a title.

Evidence for the column: nearly all times of a region stand alone, the first of each row on one edge, with
a text to the left in its row and nothing to its right but times (its end); the texts between them end
before that edge. Evidence for brackets: several lines hold nothing but a time in brackets, behind other
words, and hardly any line begins with one. Read with each time moved before its title, such a region is like
any other: every structure reads it, and all lines are put back to where they are printed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from extract.lang import Pack
from extract.layout.edges import Cell
from extract.layout.lines import make_line
from extract.model import Box
from extract.structures.lists.righttimecolumns import times_moved
from extract.structures.shared.arrangement import Arrangement, Region
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.marks import Mark, mark_line
from extract.values import replace

#: Fewer times are no habit.
FEWEST = 3
#: Share of the region's times that must stand behind, and of the lone ones that must share an edge.
SHARE = 0.8
#: Of the times. No more lines (headings) reach into the column of the times.
ACROSS = 0.2
#: Points. Edges in neighbouring bins of this width are one edge; so far left of all texts times are set.
ALIGNED, ASIDE = 6.0, 12.0
#: Of the type size. Lines of one title are no further apart.
TITLE_GAP = 0.5
#: Of the type size. The head of a column of times stands no further above them.
HEAD_GAP = 1.5
#: Of the type size. A blank is so wide.
SPACE = 0.25
#: Lines that a title may take before its time.
LONGEST_TITLE = 4
#: What may be a time, alone in brackets.
_LIKELY = re.compile(r"[(\[]\s*(\d{1,2}[.:]\d\d(?:\s?[-–—]\s?\d{1,2}[.:]\d\d)?)\s*[)\]]")
#: What ends the brackets around a time.
_CLOSING = re.compile(r"\s*[)\]]")
#: What ends a title right behind them, and is of one word with them.
_ENDING = (",", ";")


def times_first(region: Region) -> tuple[Region, dict[Mark, Mark]] | None:
    """The region with its times before what they are printed behind, and the line that each was."""
    timed = [m for m in region.upright if m.times]
    column = _right_column(region, timed) if len(timed) >= FEWEST else None
    if column is not None:
        return _mirrored(region, column)
    ends = {m: cut for m in timed if (cut := _in_brackets(m, m.times[-1].span, region.packs)) is not None}
    ends |= _likely_ends(region) if len(timed) < FEWEST else {}
    if len(ends) < max(FEWEST, SHARE * len(timed)):
        return None
    return _before_titles(region, ends)


def _likely_ends(region: Region) -> dict[Mark, tuple[tuple[Mark, ...], Mark]]:
    """Lines with what may be a time in brackets, `(9.30)`, where these run on down a page without times."""
    found: dict[Mark, tuple[tuple[Mark, ...], Mark]] = {}
    for mark in region.upright:
        spans = [m.span(1) for m in _LIKELY.finditer(mark.text)]
        cuts = [cut for span in spans if (cut := _in_brackets(mark, span, region.packs)) is not None]
        if cuts and cuts[-1][1].is_time:
            found[mark] = cuts[-1]
    starts = [clock.times[0].start for _, clock in found.values()]
    run_on = sum(1 for a, b in pairwise(starts) if a <= b)
    return found if run_on >= SHARE * (len(starts) - 1) else {}


def restored(found: Arrangement, origin: Mapping[Mark, Mark]) -> Arrangement:
    """An arrangement of moved lines, with all lines where they are printed."""

    def real(marks: Sequence[Mark]) -> tuple[Mark, ...]:
        return tuple(origin.get(m, m) for m in marks)

    entries = tuple(
        replace(e, content=real(e.content), claimed=real(e.claimed), people=real(e.people))
        for e in found.entries
    )
    tracks = tuple(replace(t, marks=real(t.marks)) for t in found.tracks)
    return replace(
        found, entries=entries, headings=real(found.headings), rest=real(found.rest), tracks=tracks
    )


def _right_column(region: Region, timed: Sequence[Mark]) -> list[Mark] | None:
    """The lone times at the right of all else, None where times stand elsewhere, too."""
    behind: list[Mark] = []
    leading: list[Mark] = []
    for row in region.rows:
        first = next((k for k, m in enumerate(row) if m.is_time), None)
        if first and all(m.is_time for m in row[first:]):
            behind += row[first:]
            leading.append(row[first])
    if len(behind) < max(FEWEST, SHARE * len(timed)):
        return None
    left, top = min(m.box.x0 for m in behind), min(m.box.top for m in behind)
    bottom = max(m.box.bottom for m in behind)
    across = [m for m in region.upright if m.box.x1 > left and top < m.box.y_mid < bottom and not m.is_time]
    return behind if _on_one_edge(leading) and len(across) <= ACROSS * len(behind) else None


def _on_one_edge(marks: Sequence[Mark]) -> bool:
    """Whether nearly all share their left or their right edge, or their middle."""
    for edges in ([m.box.x0 for m in marks], [m.box.x1 for m in marks], [m.box.x_mid for m in marks]):
        places = Counter(round(x / ALIGNED) for x in edges)
        if max(n + max(places[k - 1], places[k + 1]) for k, n in places.items()) >= SHARE * len(marks):
            return True
    return False


def _mirrored(region: Region, behind: Sequence[Mark]) -> tuple[Region, dict[Mark, Mark]]:
    """The region with its right column of times, and their drawn cells, left of everything."""
    drawn = [m.line.cell.box.x1 for m in behind if m.line.cell.sides >= CLOSED_SIDES]
    right = max([*drawn, *(m.box.x1 for m in behind)])
    shift = right - min(m.box.x0 for m in region.upright) + ASIDE
    origin: dict[Mark, Mark] = {}
    made: list[Mark] = []
    moved = {*behind, *_heads_of(behind, region.upright)}
    for mark in region.marks:
        if mark not in moved:
            made.append(mark)
            continue
        cell = mark.line.cell
        placed = _placed(mark, _left(mark.box, shift), replace(cell, box=_left(cell.box, shift)))
        origin[placed] = mark
        made.append(placed)
    return replace(region, marks=_in_order(made)), origin


def columns_times_first(region: Region) -> tuple[Region, dict[Mark, Mark]] | None:
    """The region with the times of each of its columns before their texts, and the line that each was."""
    boxes = times_moved(region)
    if not boxes:
        return None
    placed = {m: _placed(m, box, replace(m.line.cell, box=box)) for m, box in boxes.items()}
    made = _in_order([placed.get(m, m) for m in region.marks])
    return replace(region, marks=made), {new: old for old, new in placed.items()}


def _heads_of(behind: Sequence[Mark], marks: Sequence[Mark]) -> list[Mark]:
    """What stands right above the columns of times and nowhere else: `From`, `To`."""
    left, top = min(m.box.x0 for m in behind), min(m.box.top for m in behind)
    above = [m for m in marks if m.box.bottom <= top and m.box.x0 >= left - ALIGNED]
    return [m for m in above if top - m.box.bottom <= HEAD_GAP * m.line.size]


def _left(box: Box, shift: float) -> Box:
    return Box(box.x0 - shift, box.top, box.x1 - shift, box.bottom)


def _in_brackets(
    mark: Mark, span: tuple[int, int], packs: tuple[Pack, ...]
) -> tuple[tuple[Mark, ...], Mark] | None:
    """A line apart from the time in brackets behind its title: what is left of it, and the time.

    Before a comma the title ends with the brackets: `Old maps (9:15), Hall 2`.
    """
    if mark.leading_time:
        return None
    line, (start, end) = mark.line, span
    opening = mark.text[:start].rstrip()
    behind = _CLOSING.match(mark.text, end)
    if opening[-1:] not in ("(", "[") or len(opening) < 2 or not behind:
        return None
    first = max(k for k, offset in enumerate(line.offsets) if offset < len(opening))
    last = max(k for k, offset in enumerate(line.offsets) if offset < behind.end())
    items = list(zip(line.ids, line.words, strict=True))
    kept = [*items[:first], *items[last + 1 :]]
    if not first or line.offsets[first] != len(opening) - 1:
        return None
    clock = make_line(line.page, items[first : last + 1], line.rotation, line.cell)
    ends = mark.text[behind.end() :][:1] in _ENDING
    parts = [p for p in ((items[:first], items[last + 1 :]) if ends else (kept,)) if p]
    rest = [
        mark_line(make_line(line.page, p, line.rotation, line.cell, struck=line.struck), packs) for p in parts
    ]
    return (replace(rest[0], bullet=mark.bullet), *rest[1:]), mark_line(clock, packs)


def _before_titles(
    region: Region, ends: Mapping[Mark, tuple[tuple[Mark, ...], Mark]]
) -> tuple[Region, dict[Mark, Mark]]:
    """The region with each time at the end of a line left of the line that its title begins on."""
    left = min(m.box.x0 for m in region.upright)
    origin: dict[Mark, Mark] = {}
    made: list[Mark] = []
    for mark in region.marks:
        if mark not in ends:
            made.append(mark)
            continue
        titles, clock = ends[mark]
        b, first = clock.box, _first_line(mark, region.upright, ends).box
        x1 = left - ASIDE
        placed = _placed(clock, Box(x1 - b.width, first.top, x1, first.bottom), clock.line.cell)
        origin[placed] = clock
        made += [placed, *_closed_up(titles, origin)]
    return replace(region, marks=_in_order(made)), origin


def _closed_up(parts: Sequence[Mark], origin: dict[Mark, Mark]) -> list[Mark]:
    """What stands before and behind a time, without the gap between, which is no gutter."""
    made = list(parts[:1])
    for part in parts[1:]:
        box = _left(part.box, part.box.x0 - made[-1].box.x1 - SPACE * part.line.size)
        made.append(_placed(part, box, part.line.cell))
        origin[made[-1]] = part
    return made


def _first_line(mark: Mark, marks: Sequence[Mark], ends: Mapping[Mark, object]) -> Mark:
    """The line that a title begins on: the lines right above set alike, on the same edge, belong to it."""
    first = mark
    for _ in range(LONGEST_TITLE):
        above = [m for m in marks if m not in ends and _goes_on(m, first)]
        if not above:
            break
        first = max(above, key=lambda m: m.box.y_mid)
    return first


def _goes_on(above: Mark, below: Mark) -> bool:
    """Whether the line right below one goes on with it."""
    gap = below.box.top - above.box.bottom
    near = above.box.y_mid < below.box.y_mid and gap < TITLE_GAP * below.line.size
    aligned = abs(above.box.x0 - below.box.x0) <= 1.0
    return near and aligned and above.line.style_key == below.line.style_key


def _placed(mark: Mark, box: Box, cell: Cell) -> Mark:
    return replace(mark, line=replace(mark.line, box=box, cell=cell))


def _in_order(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda m: (round(m.box.top), m.box.x0, m.line.ids)))
