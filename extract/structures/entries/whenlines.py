"""Sessions whose time and date stand on a line of their own between title and content, or above both.

Evidence: several rows of a page say a time and a date and hardly anything else. The rows right above each
of them, up to a gap, are the title with its people; or none stands right above, and all is below. What
follows belongs to the session until the next one begins, over the page as well. Booklets give each
session a page: one such row proves it where it begins the page and running text stands below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.structures.entries.detailrows import body_of
from extract.structures.entries.details import beside_spans
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region, glyphs
from extract.structures.shared.headings import date_of
from extract.structures.shared.marks import Mark, clock_of
from extract.values import replace

#: Fewer lines that say when are no structure, and the share of the page's times that must stand in them.
FEWEST, TIMED = 2, 0.8
#: Words. A place beside time and date is no longer.
LONGEST_PLACE = 6
#: Words. What comes again beside time and date (`Day`, `Evening`) is no longer.
LONGEST_LABELS = 4
#: Rows. A title with its people is no longer.
HEAD_ROWS = 5
#: Of the type size. Rows of one heading stand no further apart.
HEAD_GAP = 1.0
#: Score of a page with a single session, where no page before was such a list.
LONE = 0.6

Row = Sequence[Mark]


@dataclass(frozen=True, slots=True)
class _When:
    """The row that says when, and where the rows above that belong to it begin."""

    head: int
    row: int


def whenlines(region: Region, context: Context) -> Arrangement | None:
    """Sessions with a line of time and date below their title."""
    rows = region.rows
    timed = [k for k, row in enumerate(rows) if any(m.times for m in row)]
    labels = _labels([rows[k] for k in timed])
    lines = [k for k in timed if _says_when(rows[k], labels)]
    lone = lines == [0] and body_of(region.upright) is not None
    fewest = 1 if context.headlined or lone else FEWEST
    if len(lines) < fewest or len(lines) < TIMED * len(timed):
        return None
    whens = [_When(_head_of(rows, k), k) for k in lines]
    topmost = [w.head == w.row for w in whens]
    if any(topmost) and not all(topmost):
        return None
    ends = [w.head for w in whens[1:]] + [len(rows)]
    above = [m for row in rows[: whens[0].head] for m in row]
    runs_on = bool(above) and context.headlined
    entries = [Entry(tuple(above), context, own_time=False, continues=True)] if runs_on else []
    entries += [_entry(w, rows, end, context) for w, end in zip(whens, ends, strict=True)]
    headings = [] if runs_on else above
    rest = [m for m in region.marks if m.line.rotation]
    made = _finish(entries, headings, rest)
    return replace(made, score=min(made.score, LONE)) if len(lines) == 1 and not context.headlined else made


def _labels(rows: Sequence[Row]) -> frozenset[str]:
    """The words that stand beside times and days again and again: what announces a day, parts of days."""
    dated = [row for row in rows if any(m.dates for m in row)]
    met = Counter(word for row in dated for word in {w for m in row for w in beside_spans(m)})
    return frozenset(word for word, times in met.items() if times >= FEWEST)


def _says_when(row: Row, labels: frozenset[str]) -> bool:
    """Whether a row holds one time, one day and at most a place behind them; no label before them.

    A time without an end stands beside a whole date, and beside nothing else. Words that come again in
    such rows (`labels`) count for nothing beside a whole date.
    """
    times = [t for m in row for t in m.times]
    days = [d for m in row for d in m.dates if (d.day or d.weekday) is not None and not d.is_range]
    if len(times) != 1 or len(days) != 1:
        return False
    first = min([t.span[0] for t in row[0].times] + [d.span[0] for d in row[0].dates], default=None)
    whole = days[0].month is not None and bool(days[0].weekday or days[0].year)
    named = [w for m in row for w in beside_spans(m)]
    if whole and len(named) <= LONGEST_LABELS:
        named = [w for w in named if w not in labels]
    before = [w for w in row[0].text[:first].split() if any(map(str.isalpha, w))]
    leads = first is not None and len(before) <= 1 and not any(w in named for w in before)
    longest = LONGEST_PLACE if times[0].end is not None else 0 if whole else -1
    return leads and len(named) <= longest


def _head_of(rows: Sequence[Row], when: int) -> int:
    """The first of the rows that stand close above a line that says when."""
    start = when
    while start > 0 and when - start < HEAD_ROWS:
        above, below = rows[start - 1], rows[start]
        gap = min(m.box.top for m in below) - max(m.box.bottom for m in above)
        if gap > HEAD_GAP * above[0].line.size or any(m.times for m in above):
            break
        start -= 1
    return start


def _entry(when: _When, rows: Sequence[Row], end: int, context: Context) -> Entry:
    said = rows[when.row]
    time = next(t for m in said for t in m.times)
    start, stop = clock_of(time)
    problems = tuple(p for m in said for p in m.problems)
    inner = replace(context, start=start, end=stop, room=None, floor=None, problems=problems)
    for span in (d for m in said for d in m.dates):
        day, why = date_of(span, inner)
        if day is not None:
            inner = replace(inner, date=day, problems=(*why, *problems))
    rooms = [r for m in said for r in m.rooms]
    if rooms:
        inner = inner.within(room=rooms[0].room, floor=rooms[0].floor)
    content = [m for row in (*rows[when.head : when.row], *rows[when.row + 1 : end]) for m in row]
    return Entry(tuple(content), inner, tuple(said))


def _finish(entries: Sequence[Entry], headings: Sequence[Mark], rest: Sequence[Mark]) -> Arrangement:
    content = glyphs([m for e in entries for m in (*e.content, *e.claimed)])
    heads = glyphs(headings)
    starts = [(e.context.date or "", e.context.start or "") for e in entries if not e.continues]
    pairs = list(pairwise(starts))
    order = sum(1 for a, b in pairs if a <= b) / len(pairs) if pairs else 1.0
    score = 0.92 * (content + 0.5 * heads) / max(1, content + heads + glyphs(rest)) * (0.5 + 0.5 * order)
    reasons = (
        f"{len(entries)} lines say time and date below a title",
        f"times in order: {order:.2f}",
        f"{heads} glyphs above the first title",
    )
    last = entries[-1].context
    after = replace(last, start=None, end=None, room=None, floor=None, problems=(), headlined=True)
    return Arrangement("whenlines", tuple(entries), tuple(headings), tuple(rest), after, (), score, reasons)
