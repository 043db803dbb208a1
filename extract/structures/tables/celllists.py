"""Talks with times of their own inside one cell of a table.

Evidence: several lines of the cell begin with a time, each with text behind it or below, in order and within
the time of the row. What stands above them, in this cell or in the cells above it in its column, is the
block that they belong to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.structures.shared.arrangement import Context, Entry
from extract.structures.shared.groups import Group
from extract.structures.shared.marks import Mark, clock_of, without_time

#: Talks in one cell; a cell with a single time stands for itself.
FEWEST_TALKS = 2


def list_stacks(stacks: Sequence[Sequence[Group]], slot: Context) -> list[list[Group]]:
    """The cells below each other that end in one with several talks, for each stack that has such."""
    found = []
    for stack in stacks:
        at = next((k for k, g in enumerate(stack) if _holds_list(g, slot)), None)
        if at is not None and not any(g.has_own_time for g in stack[:at]):
            found.append(list(stack[: at + 1]))
    return found


def _holds_list(cell: Group, slot: Context) -> bool:
    """Whether several lines begin with times of the row, in order, none of them without a text of its own."""
    at = [k for k, m in enumerate(cell.marks) if m.leading_time]
    if len(at) < FEWEST_TALKS or slot.start is None or cell.rotated:
        return False
    starts = [start for k in at if (start := _clock(cell.marks[k])[0]) is not None]
    if len(starts) < len(at):  # a lone end begins no talk
        return False
    alone = [a for a, b in pairwise([*at, len(cell.marks)]) if b == a + 1 and cell.marks[a].is_time]
    inside = slot.start <= starts[0] and (slot.end is None or starts[-1] < slot.end)
    return inside and not alone and all(a < b for a, b in pairwise(starts))


def _clock(mark: Mark) -> tuple[str | None, str | None]:
    time = mark.leading_time
    assert time is not None
    return clock_of(time)


def list_entries(stack: Sequence[Group], context: Context, base: int) -> list[Entry]:
    """The block above the talks of the last cell, if something names it, and the talks.

    Args:
        stack: cells of one column, from above.
        context: where and when the block takes place.
        base: the index of the first entry made here.
    """
    marks = [m for g in stack for m in g.marks]
    at = [k for k, m in enumerate(marks) if m.leading_time]
    head = tuple(marks[: at[0]])
    made = [Entry(head, context, is_block=True)] if head else []
    for first, last in pairwise([*at, len(marks)]):
        start, end = _clock(marks[first])
        bare = without_time(marks[first])
        inner = replace(context, start=start, end=end, problems=(*context.problems, *marks[first].problems))
        content = (*([bare] if bare else []), *marks[first + 1 : last])
        made.append(Entry(content, inner, (marks[first],), parent=base if head else None))
    return made
