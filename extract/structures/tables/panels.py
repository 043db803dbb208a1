"""Tables side by side or below each other, each with times of its own at its left.

Evidence: each column of times begins a table that reaches to the next such column. Cells above its
first time head its columns: rows of cells side by side, a day over its rooms. Where each of several tables
has a lone cell above it, all on one height, that one heads it. A row of heading
cells between two times, level with none, begins another table with headings of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from extract.lang import fold
from extract.model import Box, union
from extract.structures.shared.groups import Group, shares_rows
from extract.structures.shared.marks import Mark

#: Points. Cells whose sides differ by less are aligned.
ALIGNED = 4.0
#: Points. Drawn heading cells stand no further above the first time; bands may come between.
HEADING_REACH = 120.0
#: Of the type size. Headings without a cell stand no further above the first time.
OPEN_REACH = 2.5
#: Of the cells of a row. So many must be known as headings for the row to head another table.
KNOWN_SHARE = 0.5
#: Characters. A heading that is known by being said again, or by standing beside others, is no longer.
LONGEST_SAID = 30
#: Headings in one undivided cell are at least so many.
FEWEST_UNDIVIDED = 3


@dataclass(frozen=True, slots=True)
class Panel:
    """One table: its times, its headings, the cells that say its day, and what stands under them.

    One that `is_below` goes on under the table before it, whose day holds until another is said.
    """

    rail: tuple[Group, ...]
    header: tuple[Group, ...]
    days: tuple[Group, ...]
    body: tuple[Group, ...]
    is_below: bool = False


def panels_of(
    groups: Sequence[Group], rails: Sequence[Sequence[Group]], carried: Sequence[Group]
) -> list[Panel]:
    """The tables of a page, left to right and top to bottom; a day between times may begin left of all.

    Args:
        groups: all cells.
        rails: the columns of times.
        carried: headings of the page before, for tables that go on without headings of their own.
    """
    lefts = [min(g.box.x0 for g in rail) - ALIGNED for rail in rails]
    made: list[Panel] = []
    lone = _lone_heads(groups, rails, lefts)
    for rail, (left, right) in zip(rails, pairwise([*lefts, float("inf")]), strict=True):
        out = [g for g in groups if left == lefts[0] and g.box.x0 < left < g.box.x1 and is_day(g)]
        inside = [g for g in groups if left <= g.box.x0 < right - ALIGNED or g in out]
        first = min(g.box.top for g in rail)
        above = [g for g in groups if _above(g, first) and _within(g, left, right, len(rails))]
        body = [g for g in inside if not _above(g, first)]
        header = header_rows(above, rail) or [g for g in lone if g in above]
        header = header or [h for h in _carried(carried, rail) if h.box.x0 < right]
        days = [g for g in above if g not in header and len(rails) > 1 and is_day(g)]
        made += _stacked(Panel(tuple(rail), tuple(header), tuple(days), tuple(body)), carried)
    return made


def _lone_heads(
    groups: Sequence[Group], rails: Sequence[Sequence[Group]], lefts: Sequence[float]
) -> list[Group]:
    """The cells that head tables side by side: a lone drawn one above each, on one height, that is no day."""
    found: list[Group] = []
    for rail, (left, right) in zip(rails, pairwise([*lefts, float("inf")]), strict=True):
        first = min(g.box.top for g in rail)
        over = [
            g for g in groups
            if g.closed and _above(g, first) and _is_near(g, first) and left <= g.box.x0 < right - ALIGNED
        ]  # fmt: skip
        if len(over) != 1 or is_day(over[0]) or not over[0].box.x_overlap(union(g.box for g in rail)):
            return []
        found += over
    level = all(shares_rows(a.box, b.box) for a, b in pairwise(found))
    return found if len(found) > 1 and level else []


def last_headings(panels: Sequence[Panel]) -> tuple[Group, ...]:
    """The headings that hold at the end of the page: of tables below each other those of the last one."""
    ends = [k + 1 == len(panels) or not panels[k + 1].is_below for k in range(len(panels))]
    return tuple(g for panel, is_end in zip(panels, ends, strict=True) if is_end for g in panel.header)


def _above(group: Group, first: float) -> bool:
    return group.box.bottom <= first + ALIGNED


def _within(group: Group, left: float, right: float, tables: int) -> bool:
    """Whether what stands above the tables stands above this one only."""
    text = group.text_box
    return tables == 1 or (text.x0 >= left and text.x1 <= right + ALIGNED)


def is_day(group: Group) -> bool:
    """Whether a cell says a day and little else, or below it the room of that day."""
    if not group.marks[0].is_date:
        return False
    return all(m.is_date or any(r.span == (0, len(m.text)) for r in m.rooms) for m in group.marks)


def header_rows(above: Sequence[Group], rail: Sequence[Group]) -> list[Group]:
    """Rows of column headings above a table, when several cells stand side by side in each.

    The row of most cells heads the columns; another row counts where it says the days over them.
    """
    right = min(g.box.x1 for g in rail) - ALIGNED
    top = min(g.box.top for g in rail)
    candidates = [g for g in above if g.box.x1 > right and not g.rotated and _is_near(g, top)]
    # a cell over the times may be merged with empty ones above it, and stand beside more than its row
    aside = [c for c in candidates if c.box.x_mid > right] or candidates
    rows = [[g for g in candidates if shares_rows(g.box, c.box)] for c in aside]
    row = max(rows, key=lambda r: (len(r), max(g.box.y_mid for g in r)), default=[])
    if len(row) == 1 and (undivided := _undivided(candidates, top)) is not None:
        return [undivided]
    if len(row) < 2 or any(g.text.rstrip().endswith(":") for g in row):
        return []
    days = [g for r in rows for g in r if g not in row and len(r) > 1 and is_day(g)]
    return list({id(g): g for g in (*days, *row)}.values())


def _undivided(candidates: Sequence[Group], top: float) -> Group | None:
    """The drawn row right above a table of which only rows are drawn: all its headings share one cell.

    Evidence: short texts stand side by side in it, over more places than a headline has.
    """
    for group in candidates:
        if group.closed and abs(group.box.bottom - top) <= ALIGNED and not group.rotated:
            stacks = _stacks(group.marks)
            short = all(len(" ".join(m.text for m in s)) <= LONGEST_SAID for s in stacks)
            if short and len(stacks) >= FEWEST_UNDIVIDED:
                return group
    return None


def _is_near(cell: Group, top: float) -> bool:
    """Whether a cell is close enough above a table to head its columns."""
    reach = HEADING_REACH if cell.closed else OPEN_REACH * cell.marks[0].line.size
    return top - cell.box.bottom <= reach


def _carried(header: Sequence[Group], rail: Sequence[Group]) -> list[Group]:
    """The column headings of the page before, where this page goes on with the same columns."""
    right = min(g.box.x1 for g in rail)
    return [h for h in header if h.box.x0 >= right - 2 * ALIGNED]


def _stacked(panel: Panel, carried: Sequence[Group]) -> list[Panel]:
    """The tables that a table consists of, where rows of headings stand between its times.

    What headed a column of the page before (`carried`), the one of the times too, heads one here.
    """
    known = {fold(g.text) for g in (*panel.header, *carried)}
    known |= _said_again(panel)
    start = (float("-inf"), panel.header, panel.days)
    cuts: list[tuple[float, tuple[Group, ...], tuple[Group, ...]]] = [start]
    for between, below in _between_times(panel):
        heads = tuple(header_rows(between, [below]))
        told = sum(1 for g in heads if is_day(g) or fold(g.text) in known)
        if heads and told >= KNOWN_SHARE * len(heads):
            days = tuple(g for g in between if g not in heads and is_day(g))
            cuts.append((min(g.box.top for g in (*heads, *days)), heads, days))
    made: list[Panel] = []
    for (top, heads, days), (low, _, _) in pairwise([*cuts, (float("inf"), (), ())]):
        rail = tuple(g for g in panel.rail if top <= g.box.top < low)
        body = tuple(g for g in panel.body if top <= g.box.top < low and g not in heads and g not in days)
        made.append(Panel(rail, heads, days, body, is_below=bool(made)))
    return made


def _between_times(panel: Panel) -> Iterator[tuple[list[Group], Group]]:
    """The cells that stand wholly between a time and the next one, with that next time."""
    for above, below in pairwise(sorted(panel.rail, key=lambda g: g.box.top)):
        between = [
            g for g in panel.body
            if g.box.top >= above.box.bottom - ALIGNED and _above(g, below.box.top) and g not in panel.rail
        ]  # fmt: skip
        yield between, below


def _said_again(panel: Panel) -> set[str]:
    """Texts of rows between the times that head columns more than once, several of them with rooms."""
    rows: Counter[frozenset[str]] = Counter()
    for between, below in _between_times(panel):
        heads = header_rows(between, [below])
        rooms = [g for g in heads if any(m.rooms for m in g.marks) and len(g.text) <= LONGEST_SAID]
        if len(rooms) > 1:
            right = [g for g in heads if g.box.x0 >= below.box.x1 - ALIGNED]
            rows[frozenset(fold(g.text) for g in right)] += 1
    return {text for row, times in rows.items() if times > 1 for text in row}


def apart(header: Sequence[Group], cells: Sequence[Group]) -> list[Group]:
    """Headings with those cut in pieces whose texts stand side by side over columns of their own.

    Evidence: each text of the heading's cell stands over another column of cells below, or with others
    over the same one; cells over several of these columns say nothing.
    """
    made: list[Group] = []
    for head in header:
        places = [head.marks] if len(head.marks) == 1 else _stacks(head.marks)
        single = [c for c in cells if sum(1 for p in places if any(_stands_over(m, c) for m in p)) == 1]
        over = [{round(c.box.x0) for c in single for m in p if _stands_over(m, c)} for p in places]
        found = [(p, o) for p, o in zip(places, over, strict=True) if o]
        known = len(found) == len(places) or len(found) >= FEWEST_UNDIVIDED
        if len(found) > 1 and known and not any(a & b for (_, a), (_, b) in combinations(found, 2)):
            made += [_piece(head, p) for p, _ in found]
        else:
            made.append(head)
    return made


def _stacks(marks: Sequence[Mark]) -> list[tuple[Mark, ...]]:
    """Lines that stand below each other, from left to right."""
    stacks: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda m: (m.box.x0, m.box.top)):
        if stacks and mark.box.x0 < max(m.box.x1 for m in stacks[-1]):
            stacks[-1].append(mark)
        else:
            stacks.append([mark])
    return [tuple(sorted(s, key=lambda m: m.box.top)) for s in stacks]


def _piece(head: Group, marks: tuple[Mark, ...]) -> Group:
    text = union(m.box for m in marks)
    return Group(Box(text.x0, head.box.top, text.x1, head.box.bottom), marks, False, False)


def _stands_over(mark: Mark, cell: Group) -> bool:
    return cell.box.x0 <= mark.box.x_mid <= cell.box.x1
