"""Timetables whose times stand at the borders of the boxes, like the marks of a ruler.

Evidence: times without an end stand below each other outside all boxes, and the boxes beside them
begin and end at these times; some of the times stand only at the foot of boxes. A box takes its
start from the time at its top and its end from the time at its bottom. What stands between the
boxes is printed once for all columns that go on there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.model import Box, union
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region, TrackLabel, glyphs
from extract.structures.shared.columnheads import column_labels, in_column
from extract.structures.shared.fields import Column, table_columns
from extract.structures.shared.groups import Group, group_cells, shares_columns
from extract.structures.shared.headings import heading_context
from extract.structures.shared.marks import Mark
from extract.structures.tables.grid import ALIGNED
from extract.values import replace

#: Fewer times than this are no ruler.
FEWEST_TIMES = 4
#: Of the type size. A time reaches this far above and below its own line.
REACH = 0.4
#: Share of the boxes that must begin and end at a time of the ruler.
MATCHED = 0.8
#: Times that stand at the foot of boxes and at no top: fewer do not show that ends are meant.
FEWEST_FEET = 2
#: Of the type size. Lines of one text stand no further apart.
LINE_GAP = 1.2
#: Rows of headings stand no further apart, in type sizes.
HEADING_GAP = 2.5


@dataclass(frozen=True, slots=True)
class Ruler:
    """Times down the side, top to bottom, and what the headings of the columns beside them say."""

    marks: tuple[Mark, ...]
    labels: Mapping[Box, TrackLabel] = field(default_factory=dict)

    def at(self, y: float) -> str | None:
        """The time that stands at height `y`, in points."""
        near = [m for m in self.marks if abs(m.box.y_mid - y) <= m.box.height / 2 + REACH * m.line.size]
        if not near:
            return None
        return _clock(min(near, key=lambda m: abs(m.box.y_mid - y)))

    def around(self, y: float) -> tuple[str | None, str | None]:
        """The last time above and the first time below a height."""
        above = [m for m in self.marks if m.box.y_mid <= y]
        below = [m for m in self.marks if m.box.y_mid > y]
        return (_clock(above[-1]) if above else None, _clock(below[0]) if below else None)


def _clock(mark: Mark) -> str:
    return mark.times[0].start


def ruler(region: Region, context: Context) -> Arrangement | None:
    """Boxes between the times of a ruler, days or rooms as columns."""
    found = _find_ruler(region.marks)
    if found is None:
        return None
    right, top = max(m.box.x1 for m in found.marks), min(m.box.top for m in found.marks)
    groups = group_cells([m for m in region.marks if m not in found.marks])
    boxes = [g for g in groups if g.closed and not g.rotated and g.box.x0 >= right - ALIGNED]
    boxes = [g for g in boxes if found.at(g.box.top) or found.at(g.box.bottom)]
    matched = [g for g in boxes if found.at(g.box.top) and found.at(g.box.bottom)]
    if not boxes or len(matched) < MATCHED * len(boxes) or _feet(found, matched) < FEWEST_FEET:
        return None
    others = [g for g in groups if g not in boxes]
    ceiling = min(top, *(g.box.top for g in boxes)) + ALIGNED
    above = [g for g in others if g.box.bottom <= ceiling]
    context = heading_context([m for g in above for m in g.marks], region.packs, context)
    columns = _columns(boxes, above, region)
    told = column_labels([c.heading for c in columns], region.marks, region.packs)
    found = replace(found, labels={c.box: t for c, t in zip(columns, told, strict=True) if t})
    inside = [m for g in others if g not in above for m in g.marks if m.box.x0 >= right - ALIGNED]
    texts = _texts([m for m in inside if m.line.rotation == 0])
    beside = [t for t in texts if 2 * len({b.box.x0 for b in boxes if _stands_beside(b, t)}) > len(columns)]
    entries = [e for b in boxes for e in _box_entries(b, columns, found, region, context)]
    entries += [e for t in beside for e in _open_entries(t, columns, found, region, context)]
    for band in (t for t in texts if t not in beside):
        entries += _band_entries(band, columns, [*boxes, *beside], boxes, found, region, context)
    return _finish(entries, [*found.marks, *(m for g in above for m in g.marks)], region, context)


def _find_ruler(marks: Sequence[Mark]) -> Ruler | None:
    """The longest column of times without an end that run on; they may be set flush left or right."""
    times = [m for m in marks if m.is_time and m.times[0].end is None and m.line.rotation == 0]
    columns = [[o for o in times if abs(o.box.x0 - m.box.x0) <= ALIGNED] for m in times]
    columns += [[o for o in times if abs(o.box.x1 - m.box.x1) <= ALIGNED] for m in times]
    longest = sorted(max(columns, key=lambda c: len(list(c))), key=lambda m: m.box.y_mid) if columns else []
    clocks = [_clock(m) for m in longest]
    if len(longest) < FEWEST_TIMES or clocks != sorted(set(clocks)):
        return None
    return Ruler(tuple(longest))


def _stands_beside(box: Group, text: Group) -> bool:
    return text.box.y_overlap(box.box) >= 0.5 * text.box.height


def _feet(found: Ruler, boxes: Sequence[Group]) -> int:
    """How many times stand at the foot of boxes while no box begins there."""
    tops = {found.at(b.box.top) for b in boxes}
    return len({found.at(b.box.bottom) for b in boxes} - tops)


def _columns(boxes: Sequence[Group], above: Sequence[Group], region: Region) -> tuple[Column, ...]:
    """The columns of boxes with the rows of headings right above them."""
    columns = table_columns(boxes, (), region.packs)
    reach = min(b.box.top for b in boxes)
    heads: list[Group] = []
    for group in sorted(above, key=lambda g: -g.box.bottom):
        row = [g for g in above if g.box.y_overlap(group.box) > 0.5 * group.box.height]
        if reach - group.box.bottom > HEADING_GAP * group.marks[0].line.size:
            break
        if 2 * len(row) < len(columns):
            continue
        reach = min(reach, group.box.top)
        heads.insert(0, group)
    return table_columns(boxes, heads, region.packs)


def _texts(marks: Sequence[Mark]) -> list[Group]:
    """Open lines below each other, in one column, as one text each."""
    texts: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda m: (m.box.top, m.box.x0)):
        for text in texts:
            last = text[-1]
            gap = mark.box.top - last.box.bottom
            if gap <= LINE_GAP * last.line.size and last.box.x_overlap(mark.box) > 0:
                text.append(mark)
                break
        else:
            texts.append([mark])
    return [Group(union(m.box for m in t), tuple(t), False, False) for t in texts]


def _box_entries(
    box: Group, columns: Sequence[Column], found: Ruler, region: Region, context: Context
) -> list[Entry]:
    """A box; one over several days is one session a day."""
    inner = replace(context, start=found.at(box.box.top), end=found.at(box.box.bottom))
    over = [c for c in columns if shares_columns(c.box, box.box)]
    return _entries(box.marks, over, found, region, inner)


def _open_entries(
    text: Group, columns: Sequence[Column], found: Ruler, region: Region, context: Context
) -> list[Entry]:
    """A text beside boxes: it has a start, but no border says when it ends."""
    over = [c for c in columns if c.box.x0 - ALIGNED <= text.box.x0 <= c.box.x1]
    start = found.at(text.box.top) or found.around(text.box.y_mid)[0]
    return _entries(text.marks, over[:1], found, region, replace(context, start=start, end=None))


def _band_entries(
    band: Group,
    columns: Sequence[Column],
    content: Sequence[Group],
    boxes: Sequence[Group],
    found: Ruler,
    region: Region,
    context: Context,
) -> list[Entry]:
    """A text between the boxes speaks for every column that has a box right before or one after it."""
    start, end = found.around(band.box.y_mid)
    goes_on = []
    for column in columns:
        own = [g for g in content if shares_columns(column.box, g.box)]
        if any(g.box.top < band.box.y_mid < g.box.bottom for g in own):
            continue
        before = [g for g in own if g.box.bottom <= band.box.y_mid]
        after = [g for g in own if g.box.top > band.box.y_mid]
        if after or (before and max(before, key=lambda g: g.box.bottom) in boxes):
            goes_on.append(column)
    return _entries(band.marks, goes_on, found, region, replace(context, start=start, end=end))


def _entries(
    marks: Sequence[Mark], over: Sequence[Column], found: Ruler, region: Region, context: Context
) -> list[Entry]:
    """One entry a day where the columns are days; else one, in a room if it stands in one alone."""
    days = [c for c in over if any(m.is_date or m.day is not None for m in c.heading)]
    if days:
        return [Entry(tuple(marks), heading_context(c.heading, region.packs, context)) for c in days]
    label = found.labels.get(over[0].box) if len(over) == 1 else None
    context = in_column(label, context) if label else context
    return [Entry(tuple(marks), context)]


def _finish(
    entries: Sequence[Entry], headings: Sequence[Mark], region: Region, after: Context
) -> Arrangement:
    used = {m for e in entries for m in e.content}
    rest = tuple(m for m in region.marks if m not in used and m not in headings)
    total = glyphs(region.marks)
    timed = sum(1 for e in entries if e.context.start)
    explained = (glyphs(tuple(used)) + 0.5 * glyphs(headings)) / total if total else 0.0
    reasons = (
        f"{len(entries)} texts between the times of a ruler",
        f"{timed} begin at one of its times",
        f"{glyphs(rest)} of {total} glyphs unexplained",
    )
    score = explained * timed / max(1, len(entries))
    return Arrangement("ruler", tuple(entries), tuple(headings), rest, after, (), score, reasons)
