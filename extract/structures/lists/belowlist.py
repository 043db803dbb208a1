"""What stands below the last entry of a list and is no part of it: sponsors, organisers, how to register.

Evidence against the rows below the last time: they begin further left than anything of any entry; or they
begin where the times do, with more white above them than stands between any two rows of the list, or with
as much as parts the entries and in type smaller or larger than any of theirs, or as sentences where no row
of the list ends in a full stop. In a list set on its middle left edges tell nothing. A day at the foot
heads what the next page goes on with, and what tells from when to when it lasts is announced, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from extract.structures.shared.marks import Mark

#: Times. Fewer entries show no habit.
FEWEST_TIMES = 4
#: Of the type size. What begins so far left of all entries is none of them.
OUTDENT = 0.9
#: Points. Left edges that differ by less are the same, and type that differs by this is smaller or larger.
SAME_EDGE, OTHER_SIZE = 3.0, 0.7
#: Points. The heading of another part of the page is larger by more than this.
LARGER = 2.0
#: Of the widest gap between rows of the list. A wider one below its end parts what follows from it.
WIDER = 1.25
#: Of the gap that parts entries.
AS_WIDE = 0.8
#: Share of the rows that stand on one middle in a centred list; points by which their left edges differ then.
CENTRED, UNEVEN = 0.9, 20.0
#: Words. Shorter text with a full stop may be an entry's own.
SENTENCE = 8


def end_of_list(rows: Sequence[list[Mark]]) -> int:
    """The place of the first row below a list that is no part of it; the number of rows if there is none."""
    starts = [k for k, row in enumerate(rows) if row[0].leading_time]
    if len(starts) < FEWEST_TIMES or any(m.is_date for row in rows[starts[-1] + 1 :] for m in row):
        return len(rows)
    times = [rows[k][0] for k in starts]
    inner = [m for k in _rows_of_entries(rows, starts) for m in rows[k]]
    left = min(m.box.x0 for m in (*times, *inner))
    sizes = [m.line.size for m in (*times, *inner)]
    edge = median_low([m.box.x0 for m in times])
    listed = rows[starts[0] : starts[-1] + 1]
    widest = max(_gap(a, b) for a, b in pairwise(listed))
    between = min(_gap(rows[k - 1], rows[k]) for k in starts[1:])
    centred = _is_centred(listed)
    told = max(k for k, row in enumerate(rows) if k == starts[-1] or _tells_span(row))
    for k in range(told + 1, len(rows)):
        first, gap = rows[k][0], _gap(rows[k - 1], rows[k])
        if not centred and first.box.x0 < left - OUTDENT * first.line.size:
            return k
        under = first.box.x0 <= edge + SAME_EDGE
        small = max(m.line.size for m in rows[k]) < min(sizes) - OTHER_SIZE
        large = min(m.line.size for m in rows[k]) > max(sizes) + OTHER_SIZE
        if under and (gap > WIDER * widest or ((small or large) and gap >= AS_WIDE * between > 0)):
            return k
        if under and gap > WIDER * max(between, 0) and _is_notice(rows[k:], listed):
            return k
    return len(rows)


def part_below(rows: Sequence[list[Mark]]) -> int:
    """The place of a heading below a list that begins another part of the page: abstracts, how to get there.

    Evidence: it stands alone, further left than what the entries say, in type larger than anything in the
    list, and no time follows it.
    """
    starts = [k for k, row in enumerate(rows) if row[0].leading_time]
    if len(starts) < FEWEST_TIMES or any(m.is_date for row in rows[starts[-1] + 1 :] for m in row):
        return len(rows)
    listed = [m for row in rows[starts[0] : starts[-1] + 1] for m in row]
    largest, right = max(m.line.size for m in listed), max(rows[k][0].box.x1 for k in starts)
    for k in range(starts[-1] + 1, len(rows) - 1):
        first = rows[k][0]
        if len(rows[k]) == 1 and first.line.size > largest + LARGER and first.box.x0 < right:
            return k
    return len(rows)


def _is_centred(rows: Sequence[Sequence[Mark]]) -> bool:
    """Whether rows of one line each stand on one middle while their left edges differ."""
    lone = [row[0].box for row in rows if len(row) == 1]
    middles = [(b.x0 + b.x1) / 2 for b in lone]
    if len(lone) < CENTRED * len(rows) or max(b.x0 for b in lone) - min(b.x0 for b in lone) <= UNEVEN:
        return False
    middle = median_low(middles)
    return sum(1 for m in middles if abs(m - middle) <= SAME_EDGE) >= CENTRED * len(lone)


def _is_notice(rest: Sequence[Sequence[Mark]], listed: Sequence[Sequence[Mark]]) -> bool:
    """Whether the rest runs in sentences as no row of the list does."""
    text = " ".join(m.text.strip() for row in rest for m in row)
    if not text[:1].isupper() or not text.endswith(".") or len(text.split()) < SENTENCE:
        return False
    return not any(row[-1].text.rstrip().endswith(".") for row in listed)


def _tells_span(row: Sequence[Mark]) -> bool:
    return any(t.end for m in row for t in m.times)


def _rows_of_entries(rows: Sequence[list[Mark]], starts: Sequence[int]) -> list[int]:
    """Rows that are certainly of an entry: those of times, and those between two of them but for the last."""
    return [k for a, b in pairwise(starts) for k in range(a, max(a + 1, b - 1))]


def _gap(above: Sequence[Mark], below: Sequence[Mark]) -> float:
    """Points of white between two rows."""
    return min(m.box.top for m in below) - max(m.box.bottom for m in above)
