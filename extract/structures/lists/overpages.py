"""Lists whose last entry goes on at the top of the next page.

Evidence: the list ran to the foot of its page, and the lines above the first time of the next page
are set like what stands below times, with nothing among them that begins anything: no date, no room,
no name of a block. Where the next page has no time at all, its few lines must go on with a list of items
or in the middle of a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from extract.signals.places import read_place
from extract.structures.shared.arrangement import Arrangement, Context, Entry, ListEnd, Region, look_of
from extract.structures.shared.marks import Mark
from extract.structures.shared.openrows import ALIGNED
from extract.structures.shared.pageends import FOOT, begins_anew
from extract.values import replace

#: Of the height of the page. What is left of the last entry stands above.
SHORT = 0.4
#: How sure such lines belong to it.
ENDS = 0.6


def list_end(entries: Sequence[Entry], region: Region) -> ListEnd | None:
    """What tells whether the next page goes on with the last entry; None where the list ends before."""
    last = entries[-1] if entries else None
    lines = [*last.content, *last.people, *last.claimed] if last else []
    if last is None or last.is_block or last.context.start is None or not lines:
        return None
    if max(m.box.bottom for m in lines) < FOOT * region.page.height:
        return None
    content = [m for e in entries if e.own_time and not e.is_block for m in (*e.content, *e.people)]
    says_nothing = not last.people and all(read_place(m.text, region.packs) for m in last.content)
    times = [m.box.x0 for m in last.claimed if m.leading_time]
    bare = min(times) if says_nothing and times else None
    return ListEnd(region.page.number, frozenset(look_of(m) for m in content), bare)


def rows_of_last_entry(rows: Sequence[Sequence[Mark]], context: Context, region: Region) -> int:
    """How many rows at the top of a page belong to the last entry of the page before."""
    end = context.list_end
    if end is None or end.page != region.page.number - 1:
        return 0
    if end.bare_left is not None:
        under = takewhile(lambda row: _stands_under(row[0], end.bare_left), rows)
        return sum(1 for _ in under)
    for index, row in enumerate(rows):
        if row[0].leading_time:
            return index
        if not all(look_of(m) in end.looks and not begins_anew(m, region.packs) for m in row):
            return 0
    return 0


def remainder(region: Region, context: Context) -> Arrangement | None:
    """A short page without times that only ends the last entry of the page before."""
    end, lines = context.list_end, region.upright
    if end is None or end.page != region.page.number - 1 or end.bare_left is not None or not lines:
        return None
    if max(m.box.bottom for m in lines) > SHORT * region.page.height:
        return None
    if not lines[0].is_bulleted and not lines[0].text[:1].islower():
        return None
    if not all(look_of(m) in end.looks and not begins_anew(m, region.packs) for m in lines):
        return None
    entry = Entry(lines, replace(context, start=None, end=None), own_time=False, continues=True)
    after = replace(context, list_end=None)
    return Arrangement("agenda", (entry,), (), (), after, (), ENDS, ("goes on with the page before",))


def begins_with_entry(region: Region, context: Context) -> bool:
    """Whether a page begins with a time and a text set like those of the list that ended the page before."""
    end = context.list_end
    if end is None or end.page != region.page.number - 1 or not region.rows:
        return False
    first = region.rows[0]
    return first[0].leading_time is not None and any(look_of(m) in end.looks for m in first[1:])


def _stands_under(mark: Mark, left: float | None) -> bool:
    """Whether a line begins where the time stood that ended a page with nothing but its room beside it."""
    begins = mark.leading_time or mark.is_date or mark.day is not None
    return left is not None and not begins and abs(mark.box.x0 - left) <= ALIGNED
