"""Details: each session with its title, then who, when and where, then an abstract.

Evidence: below a line that stands out comes a line that says a time and hardly anything else but
a date and a room, or a time at the right end of a row; below that running text in the page's
commonest type. A list has its times at the left, before the titles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.structures.entries.detailrows import (
    FEWEST_LINES,
    HEAD_ROWS,
    Look,
    Row,
    body_of,
    head_at_foot,
    is_body,
    look_at,
    open_head,
    stands_out,
)
from extract.structures.lists.listing import ListReader
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region, glyphs
from extract.structures.shared.headings import date_of
from extract.structures.shared.marks import Mark, clock_of, mark_part
from extract.values import replace

#: Words that a line of time, date and room may hold beside them.
OTHER_WORDS = 4
#: Share of the times that must have a title above and running text below.
TITLED_SHARE = 0.7
#: Of the type size. Lines of one title are never further apart.
TITLE_GAP = 0.6
#: Points. Type sizes that differ by less look the same.
SAME_SIZE = 0.5
#: Words. A place behind a time is no longer.
LONGEST_PLACE = 4
#: Score of a page with a single session, of which nothing else on the page tells that it is one.
LONE_SCORE = 0.6
#: The number of a section, by chapter and section.
SECTION = re.compile(r"^\d{1,2}(?:\.\d{1,3}){1,2}\.?(?:\s+(?=[^\W\d_])|$)")
ZONE = re.compile(r"^(?:UTC|GMT|[A-Z]{1,3}[SD]?T|Uhr|h)\b\s*")
BETWEEN = " |:;,.–—-()/"


@dataclass(frozen=True, slots=True)
class _Detail:
    """One session: the rows `title:end`, with the time at `anchor`; `head` is where its headings begin."""

    head: int
    title: int
    anchor: Mark
    end: int


def details(region: Region, context: Context) -> Arrangement | None:
    """Sessions with their title above the time and an abstract below."""
    body = body_of(region.upright)
    if body is None:
        return None
    rows = [sorted(row, key=lambda m: m.box.x0) for row in region.rows]
    anchors = [(k, m) for k, row in enumerate(rows) if (m := _anchor(row, rows, k, body)) is not None]
    head = open_head(rows, *anchors[0], body, context.open_head) if anchors else ()
    found, titles = _details(rows, anchors, body, head)
    if not found or len(found) < TITLED_SHARE * len(anchors):
        return None
    if len(found) == 1 and not anchors[0][1].dates:
        return None
    fresh = replace(context, open_head=())
    reader = ListReader(region.packs, fresh, [], [], [m for m in region.marks if m.line.rotation])
    reader.rest += [m for row in rows[: found[0].head] for m in row]
    for detail in found:
        for row in rows[detail.head : detail.title]:
            _read_above(row, reader)
        _close_block(reader)
        entry = _entry(detail, rows, reader)
        reader.entries.append(replace(entry, content=(*head, *entry.content)) if head else entry)
        head = ()
    reader.context = replace(reader.context, open_head=head_at_foot(rows, found[-1].end, titles, body))
    return _finish(reader, len(found), len(anchors), region.upright)


def _anchor(row: Row, rows: Sequence[Row], index: int, body: Look) -> Mark | None:
    """The mark of a row that says when: at its right end, or all that the row says."""
    timed = [m for m in row if m.times]
    if len(timed) != 1:
        return None
    (mark,) = timed
    at_end = mark.is_time and mark is row[-1]
    alone = len(row) == 1 and len(beside_spans(mark)) <= OTHER_WORDS
    if not (at_end or alone) or (index + 1 < len(rows) and rows[index + 1][0].is_time):
        return None
    return mark


def beside_spans(mark: Mark) -> list[str]:
    """The words of a line beside its times, dates and rooms."""
    text = list(mark.text)
    for first, last in _spans(mark):
        text[first:last] = " " * (last - first)
    return [word for word in "".join(text).split() if any(c.isalpha() for c in word)]


def _spans(mark: Mark) -> list[tuple[int, int]]:
    return [*(t.span for t in mark.times), *(d.span for d in mark.dates), *(r.span for r in mark.rooms)]


def _details(
    rows: Sequence[Row], anchors: Sequence[tuple[int, Mark]], body: Look, head: Sequence[Mark]
) -> tuple[list[_Detail], frozenset[Look]]:
    """The sessions whose title and abstract are found, top to bottom, and how titles are set.

    `head` is the title of the first one where it stands on the page before.
    """
    timed = {index for index, _ in anchors}
    zones = [(_zone_start(rows, index, body, timed), index, mark) for index, mark in anchors]
    carried = [(0, 0, mark) for _, _, mark in zones[:1]] if head else []
    zones = zones[len(carried) :]
    titles = _title_looks(rows, zones, body) or frozenset(map(look_at, head[:1]))
    starts = [(zone, _title_row(rows, zone, index, titles, body), mark) for zone, index, mark in zones]
    kept = [*carried, *((zone, title, mark) for zone, title, mark in starts if title is not None)]
    kept = [(_head_of(rows, z, t) if k else z, t, mark) for k, (z, t, mark) in enumerate(kept)]
    found: list[_Detail] = []
    for k, (zone, title, mark) in enumerate(kept):
        end = kept[k + 1][0] if k + 1 < len(kept) else len(rows)
        if title >= end or (k + 1 < len(kept) and kept[k + 1][1] <= title):
            continue
        end = _end_of(rows, title, end, titles, body)
        text = sum(1 for row in rows[title:end] if is_body(row, body))
        last = k + 1 == len(kept)
        if text >= FEWEST_LINES or (last and found):
            found.append(_Detail(zone, title, mark, end))
    return found, titles


def _head_of(rows: Sequence[Row], start: int, title: int) -> int:
    """The first row above a title that heads it: a date, or set as large as the title.

    What stands before that belongs to the session above: its people, where they follow the text.
    """
    size = rows[title][0].line.size - SAME_SIZE
    for index in range(start, title):
        if any(m.is_date for m in rows[index]) or rows[index][0].line.size > size:
            return index
    return title


def _end_of(rows: Sequence[Row], title: int, end: int, titles: frozenset[Look], body: Look) -> int:
    """Where the session ends: at the next title below its running text, whose time is on another page."""
    text = False
    for index in range(title, end):
        text = text or is_body(rows[index], body)
        if text and look_at(rows[index][0]) in titles:
            return index
    return end


def _zone_start(rows: Sequence[Row], index: int, body: Look, timed: set[int]) -> int:
    """The first row above a time that is not the running text of the session before."""
    start = index
    while start > 0 and index - start < HEAD_ROWS:
        above = rows[start - 1]
        if is_body(above, body) or start - 1 in timed:
            break
        short_end = start > 1 and is_body(rows[start - 2], body) and all(look_at(m) == body for m in above)
        if short_end:
            break
        start -= 1
    return start


def _title_looks(rows: Sequence[Row], zones: Sequence[tuple[int, int, Mark]], body: Look) -> frozenset[Look]:
    """The look of titles: of those that stand out above most times, a bold one, then the commonest."""
    seen: Counter[Look] = Counter()
    for start, index, mark in zones:
        above = {look_at(m) for row in rows[start : index + 1] for m in row if m is not mark and not m.labels}
        seen.update(look for look in above if stands_out(look, body))
    often = [look for look, count in seen.items() if count >= TITLED_SHARE * len(zones)]
    return frozenset([max(often, key=lambda look: (look[1], seen[look], look[0]))] if often else [])


def _title_row(
    rows: Sequence[Row], start: int, index: int, titles: frozenset[Look], body: Look
) -> int | None:
    """The first row of the lowest group of rows above a time that are set as titles.

    A row that begins with a time of its own is an entry of a list and no title of what comes below.
    """
    at = index
    while at >= start and (
        rows[at][0].labels or look_at(rows[at][0]) not in titles or (at == index and len(rows[at]) == 1)
    ):
        at -= 1
    if at < start or (at < index and _is_timed(rows[at][0])):
        return None
    while at > start and _goes_on(rows[at - 1], rows[at][0], body):
        at -= 1
    return at


def _is_timed(mark: Mark) -> bool:
    """Whether a line begins with a time that is not the number of a section."""
    return bool(mark.leading_time) and (mark.times[0].end is not None or not SECTION.match(mark.text))


def _goes_on(row: Row, title: Mark, body: Look) -> bool:
    """Whether a row belongs to the title below it: no gap, as bold, or as large and larger than the text.

    A name in front of the title may be set lighter, its number bolder.
    """
    above = row[-1].line
    near = title.box.top - above.box.bottom <= TITLE_GAP * title.line.size
    same = abs(above.size - title.line.size) <= SAME_SIZE
    bold = above.bold == title.line.bold and len(row) == 1
    return near and same and (bold or above.size > body[0] + SAME_SIZE)


def _read_above(row: Row, reader: ListReader) -> None:
    """Rows above a title: what says a date, a room or a name is a heading."""
    if any(c.isalpha() for m in row for c in m.text):
        reader.read_heading(row)
    else:
        reader.rest += row


def _close_block(reader: ListReader) -> None:
    """Ends a heading that named a block; what follows hangs under it."""
    if reader.open is not None:
        reader.close()


def _entry(detail: _Detail, rows: Sequence[Row], reader: ListReader) -> Entry:
    mark = detail.anchor
    time = max(mark.times, key=lambda t: (t.end is not None, t.confidence))
    start, end = clock_of(time)
    inner = replace(reader.context, start=start, end=end, open_end=time.open_end)
    for span in mark.dates:
        day, problems = date_of(span, inner)
        if day is not None:
            inner = replace(inner, date=day, problems=problems)
    named = next((r for r in mark.rooms if r.room), None)
    inner = inner.at(named.room if named else _place_behind(mark), named.floor if named else None)
    content = [m for row in rows[detail.title : detail.end] for m in row if m is not mark]
    number, content = _numbered(content)
    return Entry(tuple(content), inner, (*number, mark), reader.block)


def _numbered(content: list[Mark]) -> tuple[list[Mark], list[Mark]]:
    """The number of a section before its title, and the rest: `2.14 How to Read a Poster`."""
    found = SECTION.match(content[0].text) if content else None
    if found is None:
        return [], content
    first, line = content[0], content[0].line
    rest = line.part(found.end(), len(line.text))
    number = line.part(0, found.end())
    if rest is None or number is None or rest is line:
        return content[:1], content[1:]
    return [Mark(number, (), (), None, (), ())], [mark_part(first, rest, found.end()), *content[1:]]


def _place_behind(mark: Mark) -> str | None:
    """A few words behind time and date on their line: `10:30 CEST – Cinema 6`."""
    last = max(last for _, last in _spans(mark))
    text = ZONE.sub("", mark.text[last:].strip(BETWEEN)).strip(BETWEEN)
    short = 0 < len(text.split()) <= LONGEST_PLACE and text[:1].isupper()
    return text if short and mark.text[last:].strip()[:1] != "" else None


def _finish(reader: ListReader, found: int, times: int, marks: Sequence[Mark]) -> Arrangement:
    entries = reader.entries
    taken = glyphs([m for e in entries for m in (*e.content, *e.claimed)])
    total = max(1, glyphs(marks))
    starts = [(e.context.date or "", e.context.start or "") for e in entries if not e.is_block]
    pairs = list(pairwise(starts))
    order = sum(1 for a, b in pairs if a <= b) / len(pairs) if pairs else 1.0
    share = (taken + 0.5 * glyphs(reader.headings)) / total
    score = (0.9 if found > 1 else LONE_SCORE) * share * order * found / times
    reasons = (
        f"{found} of {times} times have a title above and running text below",
        f"times in order: {order:.2f}",
        f"{total - taken} of {total} glyphs unexplained",
    )
    return Arrangement(
        "details",
        tuple(entries),
        tuple(reader.headings),
        tuple(reader.rest),
        reader.context,
        (),
        score,
        reasons,
    )
