"""Times that a narrow column breaks over several lines: `9.00 –` over `9.30 Uhr`, `11h30 à` over `12h00`.

Evidence: the lines stand right below each other in one cell or, where none is drawn, one column, and
together they read as one time and nothing else. The lower ones hold what only goes on: the end of a range
whose sign or word is printed, the unit (`Uhr`, `hod.`, `p.m.`), or in brackets how long it lasts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extract.lang import Pack, fold
from extract.layout.lines import Line, stacked_line
from extract.signals.vocabulary import phrases_of
from extract.structures.shared.bullets import DASHES, touches
from extract.structures.shared.durations import minutes_of_duration
from extract.structures.shared.marks import Mark, mark_line
from extract.values import replace

#: Lines. A time is broken over no more: start, sign, end, unit.
MOST_LINES = 4
#: Characters. A line of a broken time is no longer: `10:30 a.m. until`, `do godz. 10.45`.
LONGEST = 18
#: Characters of a time's own line that may follow it: a word of a range (`bis`, `until`).
LONGEST_TAIL = 6


def join_broken_times(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> list[Mark]:
    """Makes one mark of the lines of each time that goes on below itself."""
    heads = [m for m in marks if _may_go_on(m)]
    if not heads:
        return list(marks)
    joined: dict[Mark, Mark] = {}
    taken: set[Mark] = set()
    for head in sorted(heads, key=lambda m: (m.box.top, m.box.x0)):
        if head in taken:
            continue
        lines = _lines_below(head, marks, taken, packs)
        for count in range(len(lines), 0, -1):
            if (whole := _as_one(head, lines[:count], packs)) is not None:
                joined[head] = whole
                taken.update(lines[:count])
                break
    return [joined.get(m, m) for m in marks if m not in taken]


def _may_go_on(mark: Mark) -> bool:
    time = mark.leading_time
    if time is None or len(mark.times) > 1 or mark.line.rotation or len(mark.text) > LONGEST:
        return False
    return len(mark.text) - time.span[1] <= LONGEST_TAIL


def _lines_below(head: Mark, marks: Sequence[Mark], taken: set[Mark], packs: tuple[Pack, ...]) -> list[Mark]:
    """The lines right below a time, each below the one before, that may go on with it."""
    found: list[Mark] = []
    last = head
    while len(found) < MOST_LINES - 1:
        top = last.box.top
        below = [m for m in marks if m.box.top > top and m not in found and _is_below(m, last)]
        following = min(below, key=lambda m: (m.box.top, m.box.x0), default=None)
        if following is None or following in taken or not _goes_on(following, last, head, packs):
            break
        found.append(following)
        last = following
    return found


def _goes_on(mark: Mark, above: Mark, head: Mark, packs: tuple[Pack, ...]) -> bool:
    """Whether a line can be part of a time that began above it."""
    text = mark.text.strip()
    closes_range = mark.is_time and _is_open(above, packs) and above is head
    if len(text) > LONGEST or (mark.line.cell != head.line.cell and not closes_range):
        return False
    if fold(text.strip("().")) in _loose_words(packs) or text in DASHES:
        return True
    if minutes_of_duration(text, packs) is not None:
        return text.startswith("(")
    dashed = text[:1] in DASHES and head.text.lstrip()[:1] not in DASHES
    return mark.leading_time is not None and dashed != _is_open(above, packs)


def _is_open(mark: Mark, packs: tuple[Pack, ...]) -> bool:
    """Whether a line ends with the sign or word between start and end."""
    text = mark.text.rstrip()
    return text[-1:] in DASHES or fold(text.split()[-1]) in _folded(packs, "time_range")


def _as_one(head: Mark, below: Sequence[Mark], packs: tuple[Pack, ...]) -> Mark | None:
    """One mark of a time and the lines below it, if together they are a time and nothing else."""
    if below[-1].text.strip() in DASHES:
        return None
    minutes = minutes_of_duration(below[-1].text, packs)
    if minutes is not None and len(below) > 1:
        whole = _as_one(head, below[:-1], packs)
    else:
        whole = head if minutes is not None else mark_line(_stacked(head, below), packs)
    if whole is None or not whole.is_time or len(whole.times) != 1:
        return None
    clocks = sum(1 for m in (head, *below) if m.times)
    if (whole.times[0].end is None) != (clocks == 1 and head.times[0].end is None):
        return None
    if minutes is None:
        return replace(whole, bullet=head.bullet)
    line = _stacked(head, below)
    return replace(whole, line=line, times=(replace(whole.times[0], span=(0, len(line.text))),))


def _stacked(head: Mark, below: Sequence[Mark]) -> Line:
    return stacked_line([m.line for m in (head, *below)])


def _is_below(mark: Mark, other: Mark) -> bool:
    """Whether a line that begins lower than another one follows right below it."""
    if not touches(mark.box, other.box, mark.line.size):
        return False
    return mark.line.rotation == 0 and mark.box.x_overlap(other.box) > 0


@cache
def _folded(packs: tuple[Pack, ...], key: str) -> frozenset[str]:
    return frozenset(fold(phrase) for phrase in phrases_of(packs, key))


@cache
def _loose_words(packs: tuple[Pack, ...]) -> frozenset[str]:
    """Units, halves of the day and words of ranges, which may stand in a line of their own."""
    keys = ("time_after", "am", "pm", "time_range")
    return frozenset({"am", "pm", "a.m", "p.m", "h", "hrs"}).union(*(_folded(packs, key) for key in keys))
