"""Times whose end stands below their start, without a sign between them: `8h30` over `9h15`.

Evidence: down one column of lone times they come in pairs. Within a pair they run on; from pair to pair
they stand still or run backwards (`8h30 9h15`, `9h15 9h30`), which the starts of a list hardly ever do. No
text set like the one beside a start stands beside an end: an end begins nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.layout.lines import make_line
from extract.signals.meridiem import minutes_of
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Fewer pairs, in fewer runs of times, prove nothing; share of the runs that must be pairs all through.
FEWEST_PAIRS, FEWEST_RUNS, SHARE = 3, 3, 0.75
#: Of the pairs. Fewer runs than this are days of starts that each begin anew.
PARTED = 0.6
#: Minutes. On a clock of twelve hours, what is later by more stands before.
HALF_DAY, LONGEST = 720, 360
#: Of the lower height. Lines that share more of it stand beside each other.
BESIDE = 0.3

Pair = tuple[Mark, Mark]


def with_ends_below(pages: Sequence[Sequence[Mark]]) -> list[list[Mark]]:
    """The lines of all pages, each start joined with the end below it to one time in its place."""
    pairs: list[Pair] = []
    for chain in _columns(pages):
        pairs += _paired(chain, pages)
    if not pairs:
        return [list(marks) for marks in pages]
    ends = {b for _, b in pairs}
    joined = {a: _joined(a, b) for a, b in pairs}
    return [[joined.get(m, m) for m in marks if m not in ends] for marks in pages]


def _columns(pages: Sequence[Sequence[Mark]]) -> list[list[Mark]]:
    """The lone times of all pages by the column they stand in, down the pages."""
    lone = [m for marks in pages for m in marks if _is_lone(m)]
    columns: list[list[Mark]] = []
    reach = 0.0
    for mark in sorted(lone, key=lambda m: m.box.x0):
        if not columns or mark.box.x0 >= reach:
            columns.append([])
            reach = mark.box.x1
        columns[-1].append(mark)
        reach = max(reach, mark.box.x1)
    return [sorted(c, key=lambda m: (m.line.page, m.box.top)) for c in columns]


def _is_lone(mark: Mark) -> bool:
    if not mark.is_time or mark.line.rotation:
        return False
    time = mark.times[0]
    return len(mark.times) == 1 and time.end is None and not time.open_end and not time.is_until


def _paired(chain: Sequence[Mark], pages: Sequence[Sequence[Mark]]) -> list[Pair]:
    """The starts of a column with their ends; none where pairs are not its habit."""
    if len(chain) < 2 * FEWEST_PAIRS:
        return []
    runs = _runs(chain)
    good = sum(1 for run in runs if len(run) % 2 == 0)
    if good < max(FEWEST_RUNS, SHARE * len(runs)):
        return []
    pairs = [(a, b) for run in runs for a, b in zip(run[::2], run[1::2], strict=False)]
    by_page = {m.line.page: marks for marks in pages for m in marks}
    beginning = sum(1 for a, b in pairs if _begins_like(b, a, by_page))
    proven = FEWEST_PAIRS <= len(pairs) <= len(runs) / PARTED
    return pairs if proven and beginning <= (1 - SHARE) * len(pairs) else []


def _runs(chain: Sequence[Mark]) -> list[list[Mark]]:
    """The column cut where times stand still or run backwards."""
    clocks = [minutes_of(m.times[0].start) for m in chain]
    half = max(clocks) < HALF_DAY + 60
    runs = [[chain[0]]]
    for (before, after), mark in zip(pairwise(clocks), chain[1:], strict=True):
        later = 0 < (after - before) % HALF_DAY <= LONGEST if half else before < after
        if later:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return runs


def _begins_like(end: Mark, start: Mark, by_page: dict[int, Sequence[Mark]]) -> bool:
    """Whether the text beside a time is set like the one beside another."""
    own, other = (_beside(m, by_page[m.line.page]) for m in (end, start))
    return own is not None and other is not None and own.line.style_key == other.line.style_key


def _beside(time: Mark, marks: Sequence[Mark]) -> Mark | None:
    """The nearest line to the right of a time that shares its height."""
    right = [
        m for m in marks
        if m.box.x0 >= time.box.x1
        and m.box.y_overlap(time.box) > BESIDE * min(m.box.height, time.box.height)
    ]  # fmt: skip
    return min(right, key=lambda m: (m.box.x0, m.box.top), default=None)


def _joined(start: Mark, end: Mark) -> Mark:
    """The start with the end's words, where they are on its page."""
    line = start.line
    if end.line.page == line.page:
        items = [item for n in (line, end.line) for item in zip(n.ids, n.words, strict=True)]
        line = replace(make_line(line.page, items, 0, line.cell), box=line.box)
    first, last = start.times[0], end.times[0]
    time = replace(
        first, end=last.start, end_meridiem=last.meridiem, span=(0, len(line.text)),
        printed=f"{first.printed} {last.printed}",
    )  # fmt: skip
    return replace(start, line=line, times=(time,), problems=(*start.problems, *end.problems))
