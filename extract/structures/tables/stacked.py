"""Cells below each other beside one time, and times below each other beside cut cells or in one cell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.model import Box, union
from extract.signals.evidence import is_surely_people
from extract.signals.labels import container_label
from extract.structures.shared.arrangement import Context, Entry, Region
from extract.structures.shared.groups import Group, shares_rows
from extract.structures.shared.headings import heading_context
from extract.structures.shared.marks import Mark
from extract.structures.tables.grid import ALIGNED
from extract.values import replace

#: Of the type size. Middles of lines that stand on one height differ by less.
LEVEL = 0.3
#: Rows with a start and an end side by side, and their share of all lone times, from which they are columns.
FEWEST_PAIRS, WITH_ENDS = 2, 0.7


def split_stacked_times(groups: Sequence[Group]) -> list[Group]:
    """Cuts cells that hold several whole ranges of time where the cells beside them are cut.

    Evidence: a range has its own end, so two of them below each other are two rows whose boundary
    is drawn beside them only.
    """
    made: list[Group] = []
    for group in groups:
        ranges = [m for m in group.marks if m.is_time and m.times[0].end]
        if len(ranges) < 2 or len(ranges) != len(group.marks):
            made.append(group)
            continue
        tops = sorted(g.box.top for g in groups if g.box.x0 >= group.box.x1 - ALIGNED)
        edges = [group.box.top]
        for above, below in pairwise(ranges):
            between = [y for y in tops if above.box.y_mid < y < below.box.y_mid]
            edges.append(between[0] if between else (above.box.bottom + below.box.top) / 2)
        edges.append(group.box.bottom)
        for mark, (top, bottom) in zip(ranges, pairwise(edges), strict=True):
            box = Box(group.box.x0, top, group.box.x1, bottom)
            made.append(Group(box, (mark,), group.closed, group.rotated))
    return sorted(made, key=lambda g: (g.box.top, g.box.x0, g.box.x1))


def split_painted_rows(groups: Sequence[Group]) -> list[Group]:
    """Cuts drawn cells side by side that hold several rows of a table, as one fill or two rules make them.

    Evidence: the cell of the times holds ranges that follow upon each other, and a line of the cell
    right beside it stands level with each of them.
    """
    made: dict[int, list[Group]] = {}
    for times in groups:
        if len(times.marks) < 2 or not times.closed or not _follow_on(times.marks):
            continue
        row = [
            g for g in groups if g.closed and g.box.x0 >= times.box.x1 - ALIGNED and _same_height(g, times)
        ]
        first = min(row, key=lambda g: g.box.x0, default=None)
        if first is None or any(g.has_own_time for g in row):
            continue
        if all(any(_level(t, m) for m in first.marks) for t in times.marks):
            lines = [m for g in (times, *row) for m in g.marks]
            cuts = [min(m.box.top for m in lines if _level(t, m)) - 1 for t in times.marks[1:]]
            made.update((id(g), _parts(g, cuts)) for g in (times, *row))
    cut = [part for g in groups for part in made.get(id(g), [g])]
    return sorted(cut, key=lambda g: (round(g.box.top), g.box.x0, g.box.x1)) if made else list(groups)


def _follow_on(marks: Sequence[Mark]) -> bool:
    """Whether all lines are ranges of time, most of which begin when the one before ends."""
    if not all(m.is_time and m.times[0].end for m in marks):
        return False
    meeting = sum(1 for a, b in pairwise(marks) if a.times[0].end == b.times[0].start)
    return 2 * meeting >= len(marks) - 1


def _same_height(a: Group, b: Group) -> bool:
    return abs(a.box.top - b.box.top) <= ALIGNED and abs(a.box.bottom - b.box.bottom) <= ALIGNED


def _level(a: Mark, b: Mark) -> bool:
    return abs(a.box.y_mid - b.box.y_mid) <= LEVEL * min(a.line.size, b.line.size)


def _parts(group: Group, cuts: Sequence[float]) -> list[Group]:
    edges = [group.box.top, *cuts, group.box.bottom]
    parts = []
    for top, bottom in pairwise(edges):
        inside = tuple(m for m in group.marks if top <= m.box.y_mid < bottom)
        if inside:
            box = Box(group.box.x0, top, group.box.x1, bottom)
            parts.append(Group(box, inside, group.closed, group.rotated))
    return parts


def with_ends(groups: Sequence[Group]) -> list[Group]:
    """Cells of starts joined with the cells of ends right beside them, where both stand in columns.

    Evidence: in several rows exactly two cells with a lone time touch, the later one to the right.
    """
    lone = [g for g in groups if len(g.marks) == 1 and g.is_time and g.closed and not g.marks[0].times[0].end]
    pairs: dict[int, Group] = {}
    for start in lone:
        row = [g for g in lone if g is not start and shares_rows(g.box, start.box)]
        if len(row) == 1 and abs(row[0].box.x0 - start.box.x1) <= ALIGNED and _clock(start) < _clock(row[0]):
            pairs[id(start)] = row[0]
    if len(pairs) < FEWEST_PAIRS or 2 * len(pairs) < WITH_ENDS * len(lone):
        return list(groups)
    ends = {id(end) for end in pairs.values()}
    lefts = [g.box.x0 for g in lone if id(g) in pairs]
    right = max(end.box.x1 for end in pairs.values())
    made: list[Group] = []
    for group in groups:
        if id(group) in pairs:
            end = pairs[id(group)]
            made.append(replace(group, box=union((group.box, end.box)), marks=(*group.marks, *end.marks)))
        elif group in lone and any(abs(group.box.x0 - x) <= ALIGNED for x in lefts):
            made.append(replace(group, box=replace(group.box, x1=right)))
        elif id(group) not in ends:
            made.append(group)
    return made


def _clock(group: Group) -> str:
    return group.marks[0].times[0].start


def without_pause(rail: Group, context: Context) -> tuple[Group, Entry | None]:
    """A time cell without the pause printed below its own time (`9:00-12:30`, `Coffee`, `10:30-11:00`).

    Evidence: the cell holds two ranges of time, the later one lies within the first, and words stand
    between them.
    """
    times = [k for k, m in enumerate(rail.marks) if m.is_time]
    if len(times) != 2 or times[0] != 0 or times[1] != len(rail.marks) - 1 or times[1] == 1:
        return rail, None
    first, *label, last = rail.marks
    whole, inner = first.times[0], last.times[0]
    if not (whole.end and inner.end and whole.start < inner.start and inner.end < whole.end):
        return rail, None
    pause = Entry(tuple(label), replace(context, start=inner.start, end=inner.end), (last,))
    return replace(rail, marks=(first,)), pause


def stacks_of(cells: Sequence[Group]) -> list[list[Group]]:
    """The cells of one row by the column whose edges they share."""
    stacks: list[list[Group]] = []
    for cell in cells:
        for stack in stacks:
            left, right = stack[0].box.x0 - cell.box.x0, stack[0].box.x1 - cell.box.x1
            if abs(left) <= ALIGNED and abs(right) <= ALIGNED:
                stack.append(cell)
                break
        else:
            stacks.append([cell])
    return stacks


def stack_entries(stack: Sequence[Group], context: Context, region: Region, base: int) -> list[Entry]:
    """Room bands give the context; what heads the others on the first cell makes them its talks."""
    claimed: list[Mark] = []
    cells = list(stack)
    while len(cells) > 1 and all(m.rooms for m in cells[0].marks):
        context = heading_context(cells[0].marks, region.packs, context)
        claimed += cells.pop(0).marks
    if _heads_stack(cells, region):
        block = Entry(cells[0].marks, context, tuple(claimed), is_block=True)
        untimed = replace(context, start=None, end=None)
        return [block, *(Entry(c.marks, untimed, parent=base, own_time=False) for c in cells[1:])]
    if len(cells) == 2 and _says_who(cells[1], region) and _fill(cells[0]) != _fill(cells[1]):
        return [Entry((*cells[0].marks, *cells[1].marks), context, tuple(claimed))]
    made = [Entry(c.marks, context) for c in cells]
    if claimed:
        made[0] = replace(made[0], claimed=tuple(claimed))
    return made


def _fill(cell: Group) -> int | None:
    return cell.marks[0].line.cell.colour


def _says_who(cell: Group, region: Region) -> bool:
    """Whether a cell begins with the label of a role, or with names."""
    first = cell.marks[0]
    return any(x.start == 0 for x in first.labels) or is_surely_people(first.text, region.packs)


def _heads_stack(cells: Sequence[Group], region: Region) -> bool:
    """Whether the first of stacked cells is a block and the others are its talks.

    Evidence: it alone is labelled as a block, names a chair, or stands on another fill than all others.
    """
    first, others = cells[0], cells[1:]
    if not others:
        return False
    if any(container_label(c.marks[0].text, region.packs) for c in others):
        return False
    if container_label(first.marks[0].text, region.packs):
        return True
    if any(_names_chair(c) for c in others):
        return False
    fills = {_fill(c) for c in others}
    parted = len(others) > 1 and len(fills) == 1 and _fill(first) not in fills
    return _names_chair(first) or parted


def _names_chair(cell: Group) -> bool:
    return any(label.role == "chair" for m in cell.marks for label in m.labels)
