"""Headlines: each session headed by one line that says what, when and where, its content below.

Evidence: lines with a time in their middle or at their end, behind a few words and beside a date
or a room (`Lecture 2 – Friday, 3 May – 10:00 – Main Hall`), come again, with other lines below each
of them and hardly another time on the page. What stands above the first goes on with the last one
of the page before, if that was such a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.signals.labels import container_label
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region, glyphs
from extract.structures.shared.headings import date_of
from extract.structures.shared.marks import Mark, clock_of
from extract.values import replace

#: Fewer headlines are no structure.
FEWEST = 2
#: Words. What a headline names is no longer.
LONGEST_NAME = 8
#: Share of the headlines that must have text below, and of the times that must be theirs.
WITH_TEXT, TIMED = 0.6, 0.7
#: Share of the names that are met once only: what stands before every time is a label.
DISTINCT = 0.7
#: Points. Type sizes that differ by less look the same.
SAME_SIZE = 0.4
BETWEEN = " |:;,.–—-()/[]"


Row = Sequence[Mark]


@dataclass(frozen=True, slots=True)
class _Headline:
    """The row of a headline, the line in it, and the characters that name the session."""

    row: int
    mark: Mark
    name: int


def headlines(region: Region, context: Context) -> Arrangement | None:
    """Sessions below lines that say what, when and where."""
    timed = [m for m in region.upright if m.times]
    fewest = 1 if context.headlined else FEWEST
    if len(timed) < fewest:
        return None
    rows = region.rows
    found = [_Headline(k, r[0], name) for k, r in enumerate(rows) if (name := _named(r)) is not None]
    if len(found) < fewest or len(found) < TIMED * len(timed):
        return None
    if len({h.mark.text[: h.name] for h in found}) < DISTINCT * len(found):
        return None
    ends = [h.row for h in found[1:]] + [len(rows)]
    filled = sum(1 for h, end in zip(found, ends, strict=True) if end > h.row + 1)
    if filled < WITH_TEXT * len(found) and not context.headlined:
        return None
    size = min(h.mark.line.size for h in found)
    rest = [m for m in region.marks if m.line.rotation]
    above = [m for row in rows[: found[0].row] for m in row]
    entries: list[Entry] = []
    if context.headlined and above:
        first, *parts = _parts(rows[: found[0].row], region) or [rows[: found[0].row]]
        entries += [Entry(_marks(first), context, own_time=False, continues=True)]
        entries += [Entry(_marks(part), context, own_time=False) for part in parts]
    else:
        rest += above
    headings: list[Mark] = []
    for headline, end in zip(found, ends, strict=True):
        below = rows[headline.row + 1 : end]
        cut = _heading_at(below, size) if end < len(rows) else len(below)
        headings += [m for row in below[cut:] for m in row]
        context = replace(context, heading=headings[-1].text) if below[cut:] else context
        entries += _entries(headline, below[:cut], region, context, len(entries))
    bare = replace(entries[-1].context, room=None, floor=None, headlined=True)
    return _finish(entries, headings, rest, bare)


def _named(row: Sequence[Mark]) -> int | None:
    """Where the name of the session ends in a headline, or None where the row is none."""
    mark = row[0]
    if len(row) > 1 or mark.leading_time or len(mark.times) != 1:
        return None
    if not (mark.rooms or any(d.day is not None for d in mark.dates)):
        return None
    starts = [*(t.span[0] for t in mark.times), *(d.span[0] for d in mark.dates)]
    first = min(starts + [r.start for r in mark.rooms])
    name = mark.text[:first].rstrip(BETWEEN)
    words = name.split()
    if not 0 < len(words) <= LONGEST_NAME or not any(c.isalpha() for c in name):
        return None
    dated = mark.times[0].end is not None and any(d.day is not None for d in mark.dates)
    return len(name) if dated or mark.text[len(name) : first].strip() else None


def _heading_at(rows: Sequence[Sequence[Mark]], size: float) -> int:
    """Where the rows end that belong to a headline: at a last row set larger than the headlines."""
    last = len(rows) - 1
    return last if rows and rows[last][0].line.size > size + SAME_SIZE else len(rows)


def _entries(
    headline: _Headline, below: Sequence[Row], region: Region, context: Context, base: int
) -> list[Entry]:
    """The session of a headline; where the rows below begin with labels, the sessions side by side in it."""
    mark = headline.mark
    start, end = clock_of(mark.times[0])
    inner = replace(context, start=start, end=end, open_end=mark.times[0].open_end, room=None, floor=None)
    for span in mark.dates:
        day, problems = date_of(span, inner)
        if day is not None:
            inner = replace(inner, date=day, problems=problems)
    if mark.rooms:
        room = next((r for r in mark.rooms if r.room), mark.rooms[0])
        inner = inner.at(room.room, room.floor)
    name = mark.line.part(0, headline.name)
    told = mark.line.part(headline.name, len(mark.text))
    content = () if name is None else (Mark(name, (), (), None, (), (), mark.bullet),)
    claimed = () if told is None else (Mark(told, mark.times, (), None, (), ()),)
    own, *parts = _parts(below, region) or [below]
    made = [Entry((*content, *_marks(own)), inner, claimed, is_block=bool(parts))]
    return made + [Entry(_marks(part), inner, parent=base, own_time=False) for part in parts]


def _parts(rows: Sequence[Row], region: Region) -> list[Sequence[Row]]:
    """The rows before the first label of a block, then those of each labelled block.

    Empty where fewer than two blocks are labelled and numbered, unless a label comes first.
    """
    labels = [container_label(row[0].text, region.packs) for row in rows]
    starts = [k for k, label in enumerate(labels) if label is not None and label.number and label.title]
    if not starts or (len(starts) < FEWEST and starts[0] > 0):
        return []
    return [rows[: starts[0]], *(rows[a:b] for a, b in pairwise([*starts, len(rows)]))]


def _marks(rows: Sequence[Row]) -> tuple[Mark, ...]:
    return tuple(m for row in rows for m in row)


def _finish(
    entries: Sequence[Entry], headings: Sequence[Mark], rest: Sequence[Mark], after: Context
) -> Arrangement:
    content = glyphs([m for e in entries for m in (*e.content, *e.claimed)])
    total = max(1, content + glyphs(headings))
    starts = [(e.context.date or "", e.context.start or "") for e in entries if not e.continues]
    pairs = list(pairwise(starts))
    order = sum(1 for a, b in pairs if a <= b) / len(pairs) if pairs else 1.0
    score = 0.9 * (content + 0.5 * glyphs(headings)) / total * (0.5 + 0.5 * order)
    reasons = (
        f"{len(entries)} lines say what, when and where",
        f"times in order: {order:.2f}",
        f"{glyphs(rest)} glyphs above them",
    )
    return Arrangement("headlines", tuple(entries), tuple(headings), tuple(rest), after, (), score, reasons)
