"""Lists that print each session's title first and its time behind or below it.

Evidence: times stand on the second or a later line of their paragraph, alone or with a date and a
room, or at the end of a short line behind a name; no time begins a paragraph. Read with each time
moved before its title, such a page is a list like any other: the structures for lists read it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.layout.lines import make_line
from extract.model import Box
from extract.signals.labels import container_label
from extract.structures.entries.titleanchors import SHARE, Anchor, anchor_of, are_aligned, settled
from extract.structures.lists.agenda import agenda
from extract.structures.lists.slots import slots
from extract.structures.lists.timesbehind import restored
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region
from extract.structures.shared.headings import heading_context
from extract.structures.shared.marks import Mark, clock_of, mark_part
from extract.structures.shared.openrows import rows_of
from extract.values import replace

#: Fewer titles above their times are no list, unless the page before was one.
FEWEST = 2
#: What such a list gains over the same lines read as a list with the time first.
GAIN = 0.05
#: Score of a page with a single session.
LONE = 0.6
#: Score of a page without times that goes on with such a list.
CONTINUED = 0.5


def titles_above(region: Region, context: Context) -> Arrangement | None:
    """Sessions whose titles stand before their times."""
    rows = region.rows
    timed = [k for k, row in enumerate(rows) if any(m.times for m in row)]
    if not timed and context.titled:
        return _going_on(region, context)
    if len(timed) < (1 if context.titled else FEWEST):
        return None
    found = settled([a for k in timed if (a := anchor_of(rows, k)) is not None])
    if len(found) < max(1, SHARE * len(timed)) or not are_aligned(rows, found):
        return None
    if sum(1 for a in found if not a.codes) < (1 if context.titled else FEWEST):
        return None
    moved, origin = _moved(rows, found)
    first = found[0].title
    carried = context.titled and first > 0
    head = [m for row in rows[:first] for m in row] if carried else []
    marks = tuple(m for m in moved if origin[m] not in head)
    inner = replace(region, marks=(*marks, *(m for m in region.marks if m.line.rotation)))
    read = [made for s in (slots, agenda) if (made := s(inner, context)) is not None]
    best = max(read, key=lambda each: each.score, default=None)
    if best is None and len(found) > 1:
        return None
    return _restored(best or _single(marks, context), origin, head, context)


def _single(marks: Sequence[Mark], context: Context) -> Arrangement:
    """The one session of a page that goes on with such a list; its date and room stand above its time."""
    rows = rows_of(marks)
    at = next(k for k, row in enumerate(rows) if row[0].is_time)
    heads = [m for row in rows[:at] for m in row]
    context = heading_context(heads, (), replace(context, room=None, floor=None))
    time = rows[at][0]
    start, end = clock_of(time.times[0])
    content = (*rows[at][1:], *(m for row in rows[at + 1 :] for m in row))
    entry = Entry(content, replace(context, start=start, end=end), (time,))
    return Arrangement("titles_above", (entry,), tuple(heads), (), context, (), LONE, ())


def _going_on(region: Region, context: Context) -> Arrangement | None:
    """A page without times in such a list: more sessions of the last slot, each under its number."""
    labels = [container_label(m.text, region.packs) for m in region.upright]
    if not any(label is not None and label.number for label in labels):
        return None
    entry = Entry(region.upright, context, own_time=False, continues=True)
    rest = tuple(m for m in region.marks if m.line.rotation)
    reasons = ("no times, but sessions with numbers, as on the page before",)
    return Arrangement("titles_above", (entry,), (), rest, context, (), CONTINUED, reasons)


def _moved(rows: Sequence[list[Mark]], anchors: Sequence[Anchor]) -> tuple[list[Mark], dict[Mark, Mark]]:
    """The lines with each time left of its title and its date above that, and the line each was."""
    left = min(m.box.x0 for row in rows for m in row)
    by_title = {a.title: a for a in anchors}
    by_row = {a.row: a for a in anchors}
    rooms = {a.row: k for a in anchors if (k := _room_row(rows, a.row, set(by_title))) is not None}
    made: list[Mark] = []
    origin: dict[Mark, Mark] = {}
    shift = 0.0

    def put(mark: Mark, source: Mark, box: Box) -> None:
        placed = replace(mark, line=replace(mark.line, box=box))
        origin[placed] = source
        made.append(placed)

    for index, row in enumerate(rows):
        if index in rooms.values():
            continue
        anchor = by_title.get(index)
        if anchor is not None:
            size = anchor.mark.line.size
            time, dates = _pieces(anchor, rows[anchor.row])
            place = _places(rows[rooms[anchor.row]]) if anchor.row in rooms else []
            for heads in filter(None, (dates, place)):
                top = min(m.box.top for m in row) + shift
                shift += 2 * size
                for k, mark in enumerate(heads):
                    put(mark, mark, Box(left + 100 * k, top, left + 100 * k + 90, top + size))
            top = min(m.box.top for m in row) + shift
            put(time, time, Box(left - 70, top, left - 10, top + size))
        own = by_row.get(index)
        for mark in row[own.codes if own is not None else 0 :]:
            piece: Mark | None = mark
            if own is not None:
                piece = _rest(own, mark)
            if piece is not None:
                b = piece.box
                put(piece, piece, Box(b.x0, b.top + shift, b.x1, b.bottom + shift))
    return made, origin


def _room_row(rows: Sequence[list[Mark]], index: int, titles: set[int]) -> int | None:
    """The row right below a time that says a room and nothing else."""
    below = index + 1
    if below >= len(rows) or below in titles:
        return None
    return below if all(m.rooms and _other_words(m) <= 1 for m in rows[below]) else None


def _places(row: Sequence[Mark]) -> list[Mark]:
    """The rooms of a row without the label before them."""
    parts = [(m, m.line.part(m.rooms[0].start, m.rooms[-1].end)) for m in row]
    return [mark_part(m, part, m.rooms[0].start) for m, part in parts if part is not None]


def _other_words(mark: Mark) -> int:
    """Words of a line that are no part of a room: its label."""
    text = mark.text
    for room in mark.rooms:
        text = text.replace(mark.text[room.start : room.end], " ")
    return sum(1 for w in text.split() if any(c.isalpha() for c in w))


def _pieces(anchor: Anchor, row: Sequence[Mark]) -> tuple[Mark, list[Mark]]:
    """The time of an anchor and the dates beside it, as lines of their own."""
    mark = anchor.mark
    start, end = mark.times[0].span
    line = mark.line.part(_word_at(mark, start), end) or mark.line
    place = _within(mark, line.text)
    if anchor.codes:
        lines = [line, *(m.line for m in row[: anchor.codes])]
        items = [item for n in lines for item in zip(n.ids, n.words, strict=True)]
        line = make_line(line.page, items, 0, line.cell)
        place = (0, len(line.text))
    time = Mark(line, mark.times[:1], (), None, (), (), None, mark.problems)
    time = replace(time, times=(replace(mark.times[0], span=place),))
    dates = [m for m in row if m.is_date and m.line is not mark.line]
    for span in mark.dates:
        part = mark.line.part(*span.span)
        if part is not None and part is not mark.line:
            dates.append(Mark(part, (), (replace(span, span=(0, len(part.text))),), None, (), ()))
    return time, dates


def _word_at(mark: Mark, start: int) -> int:
    """The character at which the word of a time begins."""
    return max((o for o in mark.line.offsets if o <= start), default=start)


def _within(mark: Mark, text: str) -> tuple[int, int]:
    """The span of a time in the words that hold it."""
    start, end = mark.times[0].span
    at = max(0, start - _word_at(mark, start))
    return at, min(len(text), at + end - start)


def _rest(anchor: Anchor, mark: Mark) -> Mark | None:
    """What stays of a line of the anchor's row: the name, or what is neither time nor date."""
    if mark.line is anchor.mark.line:
        if not anchor.name:
            return None
        part = mark.line.part(0, anchor.name)
        return None if part is None else mark_part(mark, part, 0)
    return None if mark.is_date else mark


def _restored(
    found: Arrangement, origin: Mapping[Mark, Mark], head: Sequence[Mark], context: Context
) -> Arrangement:
    """The arrangement with all lines where they are printed; `head` goes on with the page before."""
    found = restored(found, origin)
    entries = list(found.entries)
    if head:
        entries = [replace(e, parent=None if e.parent is None else e.parent + 1) for e in entries]
        entries.insert(0, Entry(tuple(head), context, own_time=False, continues=True))
    return replace(
        found,
        structure="titles_above",
        entries=tuple(entries),
        after=replace(found.after, titled=True),
        score=min(1.0, found.score + GAIN),
        reasons=("titles stand before their times", *found.reasons),
    )
