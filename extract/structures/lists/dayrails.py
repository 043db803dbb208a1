"""Days printed sideways beside the entries: a drawn bar as high as its day, or the day alone.

Evidence: rotated lines that each name one of the days, left of the times, with entries beside every one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.lang import Pack
from extract.model import Box
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.headings import date_of, heading_context
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Of its width. The bar of a day is so much higher, at least.
TALL = 2.0
#: Words. The name of a day with its date is no longer.
LONGEST_DAY = 5


@dataclass(frozen=True, slots=True)
class _Rail:
    """The lines of one sideways day, where its bar stands and what it says."""

    mark: Mark
    box: Box
    context: Context


def with_days_beside(found: Arrangement, region: Region, context: Context) -> Arrangement:
    """The arrangement with its entries on the days that are printed sideways beside them."""
    unread = [m for m in found.rest if m.line.rotation and _names_day(m, context)]
    rails = [_rail(m, region.packs, context) for m in unread]
    owner = [_beside(e, rails) for e in found.entries]
    if not rails or any(not any(o is r for o in owner) for r in rails):
        return found
    entries = tuple(
        e if r is None else _on_day(e, r.context) for e, r in zip(found.entries, owner, strict=True)
    )
    last = next((e.context for e in reversed(entries) if e.context.date), found.after)
    return replace(
        found,
        entries=entries,
        rest=tuple(m for m in found.rest if m not in unread),
        headings=(*found.headings, *unread),
        after=replace(found.after, date=last.date, day=last.day),
    )


def _names_day(mark: Mark, context: Context) -> bool:
    dated = any(not d.is_range and date_of(d, context)[0] is not None for d in mark.dates)
    short = len(mark.text.split()) <= LONGEST_DAY
    return short and not mark.times and (dated or mark.day is not None)


def _rail(mark: Mark, packs: tuple[Pack, ...], context: Context) -> _Rail:
    upright = replace(mark, line=replace(mark.line, rotation=0))
    cell = mark.line.cell
    is_bar = cell.sides >= CLOSED_SIDES and cell.box.height >= TALL * cell.box.width
    return _Rail(mark, cell.box if is_bar else mark.box, heading_context([upright], packs, context))


def _beside(entry: Entry, rails: Sequence[_Rail]) -> _Rail | None:
    """The nearest bar to the left of an entry that stands beside it, else the one least above or below it."""
    marks = entry.claimed or entry.content
    if not marks:
        return None
    box = marks[0].box
    left = [r for r in rails if r.box.x0 < box.x0]
    if not left:
        return None
    edge = max(r.box.x0 for r in left)
    column = [r for r in left if edge - r.box.x0 <= r.box.width]
    return min(column, key=lambda r: (max(r.box.top - box.y_mid, box.y_mid - r.box.bottom, 0.0), r.box.top))


def _on_day(entry: Entry, day: Context) -> Entry:
    """An entry on a day, with what is doubtful of the day."""
    problems = (*(p for p in day.problems if p not in entry.context.problems), *entry.context.problems)
    return replace(entry, context=replace(entry.context, date=day.date, day=day.day, problems=problems))
