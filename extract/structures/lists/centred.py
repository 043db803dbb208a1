"""Rows of a list whose times stand in the middle of what belongs to them, however many lines that is.

Evidence: the texts fall into runs, one for each time and in order, so that each time stands at the same
distance from the middle of its run; hardly a text is left over. Where all lines are equally far apart,
nothing else tells the rows from each other; where gaps part them, they must part the runs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extract.structures.shared.marks import Mark

#: Times; runs of several lines among theirs. Fewer prove nothing.
FEWEST_TIMES, FEWEST_RUNS = 4, 3
#: Of the type size: how far a time may stand from the middle of its run, and what most keep to.
FARTHEST, NEAR = 0.6, 0.25
#: Share of the times that must keep to it; of the texts that may be left over.
MOST, LEFT_OVER = 0.8, 0.2
#: Of the type size: what a text that is left over costs, and a time without any.
LEAVING, EMPTY = 0.45, 1.0
#: Lines. No run is longer; between two runs no more are left over.
LONGEST_RUN, MOST_LEFT = 14, 3
#: Of the distance of lines in a run. Runs stand no further apart where no gap tells them apart.
AS_FAR = 1.3
#: Points. Distances from the middle in one bin of this width are one.
BIN = 1.0

Rows = Sequence[list[Mark]]


@dataclass(frozen=True, slots=True)
class _Text:
    """A row of texts: its extent, and the number of the time that it stands level with."""

    top: float
    bottom: float
    marks: tuple[Mark, ...]
    time: int | None


def centred_rows(rows: Rows, nearest: Callable[[], Rows]) -> list[list[Mark]] | None:
    """Each time with the texts that it is in the middle of, and the other rows; None without evidence.

    A date begins anew; days without evidence keep the rows that `nearest` gives.
    """
    parts = _days(rows)
    centred = [_centred(part) for part in parts]
    if not any(centred):
        return None
    others = parts if all(c or not p for c, p in zip(centred, parts, strict=True)) else _days(nearest())
    if len(others) != len(parts):
        return None
    return [row for found, other in zip(centred, others, strict=True) for row in found or other]


def _days(rows: Rows) -> list[Rows]:
    """The rows up to each date and behind the last one."""
    dates = [k + 1 for k, row in enumerate(rows) if all(m.is_date for m in row)]
    return [rows[first:last] for first, last in pairwise([0, *dates, len(rows)])]


def _centred(rows: Rows) -> list[list[Mark]] | None:
    times = [row[0] for row in rows if row[0].leading_time]
    texts = _texts(rows)
    if len(times) < FEWEST_TIMES or len(texts) < len(times):
        return None
    size = median(m.line.size for m in times)
    found = min(
        (_runs(times, texts, offset, size) for offset in _offsets(times, texts, size)), key=lambda r: r[0]
    )
    runs = found[1]
    if not _is_proven(times, texts, runs, size):
        return None
    return _joined(times, texts, runs)


def _texts(rows: Rows) -> list[_Text]:
    """What stands beside, above and below the times, row by row."""
    made: list[_Text] = []
    count = -1
    for row in rows:
        level = row[0].leading_time is not None
        count += level
        marks = row[1:] if level else row
        if marks:
            boxes = [m.box for m in marks]
            top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
            made.append(_Text(top, bottom, tuple(marks), count if level else None))
    return made


def _offsets(times: Sequence[Mark], texts: Sequence[_Text], size: float) -> list[float]:
    """How far the times may stand below the middles: not at all, or as most lone texts near one say."""
    counts: Counter[int] = Counter()
    for time in times:
        middles = [(t.top + t.bottom) / 2 for t in texts]
        near = [time.box.y_mid - m for m in middles if abs(time.box.y_mid - m) <= size]
        counts.update({round(d / BIN) for d in near})
    common = [k * BIN for k, _ in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:2]]
    return [0.0, *(c for c in common if c)]


Run = tuple[int, int]


def _runs(
    times: Sequence[Mark], texts: Sequence[_Text], offset: float, size: float
) -> tuple[float, list[Run]]:
    """The run of texts of each time that lets them stand nearest to the middles, and what that costs."""
    best: dict[int, tuple[float, list[Run]]] = {0: (0.0, [])}
    for number, time in enumerate(times):
        middle = time.box.y_mid - offset
        after: dict[int, tuple[float, list[Run]]] = {}
        for begin, (cost, runs) in best.items():
            for first in range(begin, len(texts) + 1):
                skipped = cost + (LEAVING * (first - begin) if number else 0.0)
                pinned = any(t.time is not None and t.time <= number for t in texts[begin:first])
                if pinned or skipped - cost > MOST_LEFT * LEAVING:
                    break
                _try(after, first, skipped + EMPTY, [*runs, (first, first)])
                for last in range(first + 1, min(len(texts), first + LONGEST_RUN) + 1):
                    level = texts[last - 1].time
                    if level is not None and level != number:
                        break
                    off = abs((texts[first].top + texts[last - 1].bottom) / 2 - middle) / size
                    if off <= FARTHEST:
                        _try(after, last, skipped + off, [*runs, (first, last)])
        best = after
    ends = [(cost + LEAVING * (len(texts) - end), runs) for end, (cost, runs) in sorted(best.items())]
    return min(ends, key=lambda e: e[0], default=(float("inf"), []))


def _try(found: dict[int, tuple[float, list[Run]]], end: int, cost: float, runs: list[Run]) -> None:
    if end not in found or cost < found[end][0]:
        found[end] = (cost, runs)


def _is_proven(times: Sequence[Mark], texts: Sequence[_Text], runs: Sequence[Run], size: float) -> bool:
    """Whether most times keep one distance from the middles of their runs, and hardly a text is left over."""
    if len(runs) < len(times) or sum(1 for a, b in runs if b - a > 1) < FEWEST_RUNS:
        return False
    offs = [
        time.box.y_mid - (texts[a].top + texts[b - 1].bottom) / 2
        for time, (a, b) in zip(times, runs, strict=True)
        if b > a
    ]
    usual = median(offs)
    near = sum(1 for off in offs if abs(off - usual) <= NEAR * size)
    if not _are_even(times, texts, runs):
        return False
    within = texts[runs[0][0] :]
    kept = sum(b - a for a, b in runs)
    return near >= MOST * len(times) and len(within) - kept <= LEFT_OVER * len(within)


def _are_even(times: Sequence[Mark], texts: Sequence[_Text], runs: Sequence[Run]) -> bool:
    """Whether lines are about equally far apart, of two runs and around a time, or gaps part all runs.

    A time that has a row to itself, with its texts below it, parts the lines above and below it further.
    """
    around: list[float] = []
    inside: list[float] = []
    for time, (first, last) in zip(times, runs, strict=True):
        for a, b in pairwise(texts[first:last]):
            own = a.bottom <= time.box.y_mid <= b.top
            (around if own else inside).append(b.top - a.bottom)
    full = [run for run in runs if run[1] > run[0]]
    between = [texts[b[0]].top - texts[a[1] - 1].bottom for a, b in pairwise(full)]
    if not between:
        return False
    if min(between) > AS_FAR * max(1.0, *inside, *around):
        return True
    within = median([*inside, *around])
    parted = bool(inside and around) and median(around) > AS_FAR * max(1.0, median(inside))
    return not parted and 1 / AS_FAR <= max(1.0, median(between)) / max(1.0, within) <= AS_FAR


def _joined(times: Sequence[Mark], texts: Sequence[_Text], runs: Sequence[Run]) -> list[list[Mark]]:
    """The rows: each time with its run, and the texts left over where they stand."""
    made: list[list[Mark]] = []
    done = 0
    for time, (first, last) in zip(times, runs, strict=True):
        made += [list(t.marks) for t in texts[done:first]]
        inside = [m for t in texts[first:last] for m in t.marks]
        made.append([time, *sorted(inside, key=lambda m: (m.box.y_mid, m.box.x0))])
        done = last
    return made + [list(t.marks) for t in texts[done:]]
