"""Timetables with the times across the top.

Evidence: cells that hold nothing but a time stand in one row, and other cells stand below them;
where cells are not drawn, they are inferred from how the texts stand under the times. A
cell takes its time from the header cells that it shares columns with, so merged cells span
several; it takes track and room from the label cells at the left. A cell with a time of its own
stands for itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.layout.lines import Line
from extract.model import Box
from extract.signals.rooms import same_room
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region, TrackLabel, glyphs
from extract.structures.shared.columnheads import column_labels
from extract.structures.shared.groups import CLOSED_SIDES, Group, shares_columns, shares_rows
from extract.structures.shared.headings import heading_context, label_of
from extract.structures.shared.marks import Mark, clock_of
from extract.structures.shared.opencells import under_times
from extract.values import quick, replace

#: What a grid loses when its content stands in no drawn cells: each line would be a cell.
OPEN_COST = 0.5
#: What a grid loses when its cells are inferred from white space.
INFERRED_COST = 0.1
#: What running text below a table counts; under a heading in type larger by so many points it counts nothing.
BELOW, LARGER = 0.1, 2.0
#: Points. Cells whose sides differ by less are aligned.
ALIGNED = 4.0


@quick
@dataclass(frozen=True, slots=True)
class Slot:
    """A header cell: where its row or column runs, and its time."""

    box: Box
    group: Group
    start: str | None
    end: str | None
    problems: tuple[str, ...] = ()


def slot_of(group: Group) -> Slot:
    """The time of a header cell; start and end may stand on two lines."""
    times = [t for m in group.marks for t in m.times]
    start, end = clock_of(times[0])
    end = end or (times[1].start if len(times) > 1 else None)
    problems = tuple(dict.fromkeys(p for m in group.marks for p in m.problems))
    return Slot(group.box, group, start, end, problems)


def clock_columns(region: Region, context: Context) -> Arrangement | None:
    """Times as column headings, tracks or rooms as rows."""
    if len(region.times) < 2:
        return None
    gridded = under_times(region)
    region = gridded.region if gridded else region
    groups = region.groups
    header = _header_row(groups)
    if len(header) < 2:
        return None
    slots = sorted((slot_of(g) for g in header), key=lambda s: s.box.x0)
    top = min(s.box.top for s in slots)
    left = min(s.box.x0 for s in slots)
    above = [g for g in groups if g.box.bottom <= top + ALIGNED]
    below = [g for g in groups if g not in header and g not in above]
    context = heading_context([m for g in above for m in g.marks], region.packs, context)
    labels = _row_labels([g for g in below if g.box.x1 <= left + ALIGNED], region)
    entries: list[Entry] = []
    rest: list[Mark] = []
    label_groups = {id(g) for g in below if g.box.x1 <= left + ALIGNED}
    for group in below:
        if id(group) in label_groups:
            continue
        over = [s for s in slots if shares_columns(s.box, group.box)]
        if group.has_own_time and not group.is_time:
            entries.append(own_entry(group, context))
        elif over:
            entries.append(_cell_entry(group, over, labels, region, context))
        else:
            rest += group.marks
    aside = [m for g in above for m in g.marks]
    headings = [*aside, *(m for g in header for m in g.marks)]
    headings += [m for g in below if id(g) in label_groups for m in g.marks]
    inferred = gridded.inferred if gridded else frozenset()
    tracks = [t for _, t in labels]
    made = finish("clock_columns", entries, headings, rest, context, tracks, len(slots), inferred, aside)
    stray = sum(1 for g in below if g.is_time)
    return replace(made, score=made.score * len(slots) / (len(slots) + stray))


def _header_row(groups: Sequence[Group]) -> list[Group]:
    """The largest set of pure time cells that stand beside each other."""
    times = [g for g in groups if g.is_time and not g.rotated]
    rows = [[o for o in times if shares_rows(o.box, g.box)] for g in times]
    return max(rows, key=len, default=[])


def _row_labels(groups: Sequence[Group], region: Region) -> list[tuple[Box, TrackLabel]]:
    """Label cells at the left with the rotated rails beside them."""
    upright = [g for g in groups if not g.rotated]
    rails = [g for g in groups if g.rotated]
    labels = []
    for group in upright:
        beside = [m for r in rails if shares_rows(r.box, group.box) for m in r.marks]
        labels.append((group.box, label_of(group.marks, beside, region.packs)))
    if not upright:
        return [(r.box, label_of((), r.marks, region.packs)) for r in rails]
    if any(t.room or t.description for _, t in labels):
        return labels
    told = column_labels([g.marks for g in upright], region.marks, region.packs)
    return [(g.box, new or old) for g, new, (_, old) in zip(upright, told, labels, strict=True)]


def _cell_entry(
    group: Group,
    over: Sequence[Slot],
    labels: Sequence[tuple[Box, TrackLabel]],
    region: Region,
    context: Context,
) -> Entry:
    rows = [t for box, t in labels if box.y_overlap(group.box) >= 0.5 * min(box.height, group.box.height)]
    own = [r for m in group.marks for r in m.rooms if r.span[0] == 0]
    if len(rows) > 1:
        printed = own[0].room if own else None
        rows = [t for t in rows if printed and t.room and same_room(t.room, printed)]
    label = rows[0] if len(rows) == 1 else None
    inner = context.within(
        start=over[0].start,
        end=over[-1].end,
        track=(label.name or None) if label else None,
        room=label.room if label else None,
        floor=label.floor if label else None,
        problems=(*context.problems, *over[0].problems),
    )
    return Entry(group.marks, inner, own_time=False)


def own_entry(group: Group, context: Context) -> Entry:
    """A cell that prints its own time: breaks, bands, and what stands in the room of its column."""
    timed = next(m for m in group.marks if m.leading_time)
    time = timed.leading_time
    assert time is not None
    start, end = clock_of(time)
    problems = (*context.problems, *timed.problems)
    inner = replace(context, start=start, end=end, problems=problems)
    if not context.own_room:
        inner = replace(inner, room=None, floor=None, track=None)
    claimed = tuple(m for m in group.marks if m.is_time)
    return Entry(tuple(m for m in group.marks if not m.is_time), inner, claimed)


def on_edges(cell: Box, other: Box) -> bool:
    """Whether two cells stand below each other on the same edges: rows of one column."""
    return abs(cell.x0 - other.x0) <= ALIGNED and abs(cell.x1 - other.x1) <= ALIGNED


def finish(
    name: str,
    entries: list[Entry],
    headings: list[Mark],
    rest: list[Mark],
    after: Context,
    tracks: list[TrackLabel],
    slots: int,
    inferred: frozenset[Line] = frozenset(),
    above: Sequence[Mark] = (),
) -> Arrangement:
    """The arrangement with its score.

    `inferred` are lines whose cells are not drawn, `above` headings that are no part of the table. Running
    text below the table is hardly held against it.
    """
    content = glyphs([m for e in entries for m in (*e.content, *e.people, *e.claimed)])
    heads = glyphs(headings) - glyphs(above)
    foot = _below_table(entries, rest)
    below = glyphs(foot)
    total = content + heads + glyphs(rest) - (1.0 if _is_headed(foot, entries) else 1 - BELOW) * below
    filled = sum(1 for e in entries if e.content or e.people)
    drawn = glyphs([m for e in entries for m in e.content if m.line.cell.sides >= CLOSED_SIDES])
    all_content = max(1, glyphs([m for e in entries for m in e.content]))
    open_share = 1 - drawn / all_content
    guessed = glyphs([m for e in entries for m in e.content if m.line in inferred]) / all_content
    explained = (content + 0.5 * heads) / total if total else 0.0
    score = explained * min(1.0, filled / max(1, slots)) * (1 - OPEN_COST * open_share)
    score *= 1 - INFERRED_COST * guessed
    reasons = (
        f"{slots} time cells in line",
        f"{filled} of {len(entries)} entries have content",
        f"{open_share:.2f} of the content outside drawn cells, {guessed:.2f} in inferred ones",
        f"{glyphs(rest)} of {content + heads + glyphs(rest)} glyphs unexplained",
    )
    used = {e.context.track for e in entries}
    named = tuple(t for t in tracks if t.name in used)
    return Arrangement(name, tuple(entries), tuple(headings), tuple(rest), after, named, score, reasons)


def _is_headed(below: Sequence[Mark], entries: Sequence[Entry]) -> bool:
    """Whether what stands below a table begins with a heading in larger type than any in it."""
    first = min(below, key=lambda m: (m.box.top, m.box.x0), default=None)
    largest = max((m.line.size for e in entries for m in (*e.content, *e.people, *e.claimed)), default=0.0)
    return first is not None and first.line.size > largest + LARGER


def _below_table(entries: Sequence[Entry], rest: Sequence[Mark]) -> list[Mark]:
    """What stands below the foot of a table, where none of it begins with a time."""
    foot = max((m.box.bottom for e in entries for m in (*e.content, *e.claimed)), default=0.0)
    below = [m for m in rest if m.box.top >= foot]
    return [] if any(m.leading_time for m in below) else below
