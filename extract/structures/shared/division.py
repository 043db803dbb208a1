"""A page that holds more than one arrangement: tables one below the other, lists under a table.

Evidence: drawn tables that end above each other, each with times. The parts are read one after the
other and win if together they explain the page better than any structure explains the whole of it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.model import Box
from extract.structures.shared.arrangement import Arrangement, Region, glyphs
from extract.structures.shared.columnheads import column_labels
from extract.structures.shared.marks import Mark
from extract.structures.shared.openrows import crowded_times
from extract.values import replace

#: Columns of a drawn table have at least so many rules between and beside them.
FEWEST_RULES = 3
#: The structures that read a region as one list.
LISTS = ("agenda", "slots")
#: A part has at least so many lines that tell a time.
FEWEST_TIMES = 2
#: How much better the parts must explain a page than the whole.
MARGIN = 0.03
#: Heights of its line. The fill below a row is no higher than this.
BAND = 4.0
#: Points. Tables nearer to each other are one.
TABLE_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A region with its arrangements, best first."""

    region: Region
    proposed: tuple[Arrangement, ...]


def tables_apart(region: Region) -> tuple[Region, ...]:
    """The parts that drawn tables divide a region into, top to bottom; none where they do not.

    What stands above a table belongs to it as its heading, unless it prints times itself.
    """
    if sum(1 for m in region.marks if m.times) < FEWEST_TIMES:
        return ()
    cuts: list[float] = []
    last = region.box.top
    for top, bottom in _tables(region):
        if _times(region.marks, last, top) >= FEWEST_TIMES:
            cuts.append(top)
        cuts.append(bottom)
        last = bottom
    if cuts and _times(region.marks, last, region.box.bottom) < FEWEST_TIMES:
        cuts.pop()
    edges = [region.box.top, *cuts, region.box.bottom]
    if len(edges) < 3:
        return ()
    box = region.box
    return tuple(part_of(region, Box(box.x0, edges[k], box.x1, edges[k + 1])) for k in range(len(edges) - 1))


def days_below(region: Region, best: Arrangement) -> tuple[Region, ...]:
    """The parts that rows which name a day divide a region into, where an arrangement mistakes them.

    Evidence: below the first times a row is nothing but one date, and times stand below it, too. Who reads
    it as what happens then, or cannot explain it, reads two timetables as one; so does who reads times that
    stand side by side as a list, or columns down the page that the days stand across, or one table where
    each day has a row of times of its own.
    """
    rows = region.rows
    days = _days_between(rows)
    if not days:
        return ()
    taken = (*(m for e in best.entries for m in e.content), *best.rest)
    misread = {i for m in taken for i in m.line.ids}
    as_list = best.structure in LISTS and (any(map(crowded_times, rows)) or _has_heads_below(days, region))
    across = best.structure == "agenda" and len(region.columns) > 1
    apart = _have_heads_of_times(days, rows, misread)
    if not as_list and not across and not apart and all(misread.isdisjoint(m.line.ids) for m in days):
        return ()
    box = region.box
    edges = [box.top, *(_top_of(m, rows) - 1 for m in _first_of_each(days, region.marks)), box.bottom]
    parts = tuple(part_of(region, Box(box.x0, a, box.x1, b)) for a, b in pairwise(edges))
    if across and not (as_list or apart or _stand_across(region, days, parts)):
        return ()
    return parts if all(sum(1 for m in p.marks if m.times) >= FEWEST_TIMES for p in parts) else ()


def _stand_across(region: Region, days: Sequence[Mark], parts: Sequence[Region]) -> bool:
    """Whether days stand across columns that run on below each of them.

    Evidence: a fill below each day reaches over columns, or there are several days, all in one column,
    with white space beside them in the others; and other columns tell times on all days but one at most.
    """
    home, *others = sorted(region.columns, key=lambda c: not any(d in c for d in days))
    starts = [min(m.box.x0 for m in column) for column in others if column]
    if not starts or not all(d in home for d in days):
        return False
    filled = all(any(_reaches_over(fill.box, d, starts) for fill in region.page.fills) for d in days)
    beside = [any(m.times for m in p.marks if m not in home) for p in parts]
    return (filled or len(days) > 1) and sum(beside) >= max(2, len(parts) - 1)


def _reaches_over(fill: Box, day: Mark, starts: Sequence[float]) -> bool:
    """Whether a fill holds the row of a day and goes on over the beginning of another column."""
    within = fill.top <= day.box.y_mid <= fill.bottom and fill.height <= BAND * day.box.height
    return within and any(fill.x0 <= day.box.x0 and fill.x1 > start for start in starts)


def _days_between(rows: Sequence[Sequence[Mark]]) -> list[Mark]:
    """Rows between the times that are nothing but one date."""
    timed = [k for k, row in enumerate(rows) if any(m.times for m in row)]
    between = rows[timed[0] + 1 : timed[-1]] if timed else ()
    return [row[0] for row in between if len(row) == 1 and row[0].is_date and row[0].dates]


def _has_heads_below(days: Sequence[Mark], region: Region) -> bool:
    """Whether below each day stands a row, without times, of several rooms or tracks that come again."""
    rows = region.rows
    texts = [frozenset(m.text for m in row) for row in rows]
    heads = [rows[k + 1] for k, row in enumerate(rows[:-1]) if row[0] in days]
    if len(heads) < len(days) or any(m.times for row in heads for m in row):
        return False
    told = [column_labels([(m,) for m in row], region.marks, region.packs) for row in heads]
    again = all(texts.count(frozenset(m.text for m in row)) > 1 for row in heads)
    return again and all(sum(1 for label in labels if label) > 1 for labels in told)


def _have_heads_of_times(
    days: Sequence[Mark], rows: Sequence[Sequence[Mark]], misread: Collection[int]
) -> bool:
    """Whether the row below each day is nothing but times side by side, taken for what happens then."""
    below = [rows[k + 1] for k, row in enumerate(rows[:-1]) if row[0] in days]
    if len(below) < len(days) or not all(len(row) > 1 and all(m.is_time for m in row) for row in below):
        return False
    return any(i in misread for row in below for m in row for i in m.line.ids)


def _first_of_each(days: Sequence[Mark], marks: Sequence[Mark]) -> list[Mark]:
    """The first row of each day that is told in several, as `Saturday` over `18 April`: no time between."""
    firsts = list(days[:1])
    for above, day in pairwise(days):
        if _times(marks, above.box.bottom, day.box.top):
            firsts.append(day)
    return firsts


def _top_of(day: Mark, rows: Sequence[Sequence[Mark]]) -> float:
    """Where the heading of a day begins: at the label `Day 2` right above its date."""
    above = next((rows[k - 1] for k, row in enumerate(rows) if day in row and k), [])
    is_label = len(above) == 1 and above[0].day is not None and above[0].is_date
    return above[0].box.top if is_label else day.box.top


def part_of(region: Region, box: Box) -> Region:
    """The lines of a region whose middle lies in a box."""
    inside = tuple(m for m in region.marks if box.contains_point(m.box.x_mid, m.box.y_mid))
    return replace(region, marks=inside, box=box)


def explained(readings: Sequence[Reading]) -> float:
    """How well the best arrangements explain the parts that print times, 0 to 1."""
    weights = [(glyphs(r.region.marks), r) for r in readings if any(m.times for m in r.region.marks)]
    total = sum(w for w, _ in weights)
    return sum(w * r.proposed[0].score for w, r in weights if r.proposed) / total if total else 0.0


def _tables(region: Region) -> list[tuple[float, float]]:
    """Top and bottom of each drawn table with times, top to bottom."""
    box = region.box
    spans = sorted(
        (top, bottom, x)
        for x, top, bottom in region.verticals.tolist()
        if box.x0 <= x <= box.x1 and bottom > box.top and top < box.bottom
    )
    found: list[tuple[float, float, set[int]]] = []
    for top, bottom, x in spans:
        if found and top <= found[-1][1] + TABLE_GAP:
            above, end, rules = found[-1]
            found[-1] = (above, max(end, bottom), rules | {round(x)})
        else:
            found.append((top, bottom, {round(x)}))
    drawn: list[tuple[float, float, set[int]]] = []
    for top, bottom, rules in found:
        times = _times(region.marks, top, bottom)
        if drawn and times and _goes_on(region, drawn[-1], top, rules):
            drawn[-1] = (drawn[-1][0], bottom, drawn[-1][2] | rules)
        elif len(rules) >= FEWEST_RULES and times >= FEWEST_TIMES:
            drawn.append((top, bottom, rules))
    return [(top, bottom) for top, bottom, _ in drawn]


def _goes_on(region: Region, table: tuple[float, float, set[int]], top: float, rules: set[int]) -> bool:
    """Whether a table goes on below rows that are not drawn.

    Evidence: it has the same rules, and all lines between begin where lines of the table do, some of
    them with a time, none with a date.
    """
    if len(rules) < FEWEST_RULES or not rules <= table[2]:
        return False
    between = [m for m in region.marks if table[1] <= m.box.y_mid <= top]
    if not any(m.leading_time for m in between) or any(m.is_date for m in between):
        return False
    lefts = {round(m.box.x0) for m in region.marks if table[0] <= m.box.y_mid <= table[1]}
    return all(not lefts.isdisjoint(range(round(m.box.x0) - 1, round(m.box.x0) + 2)) for m in between)


def _times(marks: Sequence[Mark], top: float, bottom: float) -> int:
    return sum(1 for m in marks if m.times and top <= m.box.y_mid <= bottom)
