"""What headings tell the entries under them: date, day, room, track."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import zip_longest

from extract.lang import Pack, fold
from extract.layout.flow import flow_of, in_reading_order
from extract.signals.calendar import resolve_date
from extract.signals.dates import DateSpan
from extract.signals.labels import session_kind
from extract.signals.places import read_place
from extract.signals.rooms import RoomSpan, find_rooms
from extract.structures.shared.arrangement import Context, TrackLabel
from extract.structures.shared.fields import explained_codes
from extract.structures.shared.marks import Mark
from extract.values import replace

#: A date outside the edition's days is believed from this confidence on (`24/1` may be an address).
SURE_DATE = 0.9
#: A room in a heading is believed from this confidence on (`Day 1` and `ABC 20` are none).
SURE_ROOM = 0.5
#: Of the size of the times. A date that holds for a whole page is set at least so large.
LARGER = 1.2
#: Confidence of a room word with a number behind it.
NUMBERED = 0.95
#: Days. A longer span of dates is a call or a season, not one event's days.
LONGEST_EVENT = 16
#: The day with which a document may begin, whatever dates it prints.
LATEST_FIRST = 2
#: Of the type size. The lines of one heading stand no further apart.
LINE_GAP = 0.8
#: What stands behind the date that begins a heading; the number of a door, with its floor.
BEHIND_DATE = re.compile(r"(?:\s*[,|–—]|\s-)\s*([^\W\d_].{4,80})$")
DOOR = re.compile(r"(?<![\d.])\d{1,2}\.\d{2,3}[a-z]?(?![\d.])")
#: The problem of a date whose year no text and no catalogue states.
YEAR_INFERRED = "year_inferred"
#: Rooms side by side that head columns of their own; two may be a room and where it is.
FEWEST_BESIDE = 3


def heading_context(marks: Sequence[Mark], packs: Sequence[Pack], context: Context) -> Context:
    """The context after reading heading lines in order; what they do not say stays as it was."""
    ordered = _ordered(marks)
    beside = _rooms_beside(ordered)
    for mark, below in zip_longest(ordered, ordered[1:]):
        if mark.day is not None and not _counts_editions(mark.day, context):
            context = _on_day(mark.day, context)
        for span in mark.dates:
            if span.is_range or _is_number_of_room(span, mark):  # the whole event's days, on every page
                continue
            found, problems = date_of(span, context)
            if found is not None:
                is_next = context.date not in (None, found)
                day = mark.day if is_next else context.day
                context = replace(context, date=found, day=day, problems=problems)
                if is_next and BEHIND_DATE.match(mark.text[span.span[1] :]):  # the line says where, or what
                    context = replace(context, room=None, floor=None)
        named = None if mark in beside else _room_for_all(mark, packs)
        room = named or _place_behind_date(mark, below, packs)
        if room is not None and _is_venue(room.room, context):
            continue
        if room is not None and not mark.times:
            context = context.at(room.room, room.floor)
            context = replace(context, day_room=bool(named and mark.dates))
        elif not mark.dates and mark.day is None and not mark.times and not explained_codes([mark.text]):
            context = context.within(heading=mark.text)
    return _with_floor(marks, context)


def _rooms_beside(marks: Sequence[Mark]) -> frozenset[Mark]:
    """Three or more rooms side by side: each is the room of a column, none that of all below."""
    row: list[Mark] = []
    for mark in (m for m in marks if m.rooms and not m.dates):
        last = row[-1].box if row else mark.box
        level = last.top <= mark.box.y_mid <= last.bottom
        row = [*row, mark] if level and (not row or last.x1 <= mark.box.x0) else [mark]
        if len(row) >= FEWEST_BESIDE and len({m.rooms[0].room for m in row}) == len(row):
            return frozenset(row)
    return frozenset()


def _room_for_all(mark: Mark, packs: Sequence[Pack]) -> RoomSpan | None:
    """The room that a heading gives to all below it; a venue behind its label is no room."""
    languages = tuple(packs)
    whole = read_place(mark.text, languages)
    if whole is not None:
        return whole
    for room in mark.rooms:
        label = fold(mark.text[: room.start]).strip()
        if label.endswith(":") and not _names_room(label, languages):
            return read_place(room.room, languages)
        if room.room and room.confidence >= SURE_ROOM:
            return room
    return None


def _place_behind_date(mark: Mark, below: Mark | None, packs: Sequence[Pack]) -> RoomSpan | None:
    """What stands behind the date of a day, where it tells a floor or a door: `Wed 27 Feb, Hall 2, Level 8`.

    An address without them is the venue of the whole event. The place may go on over the line.
    """
    if len(mark.dates) != 1 or mark.dates[0].is_range or mark.times:
        return None
    match = BEHIND_DATE.match(mark.text[mark.dates[0].span[1] :])
    languages = tuple(packs)
    if match is None or session_kind(match.group(1), languages) is not None:
        return None
    place = match.group(1).strip()
    if below is not None and not below.dates and _goes_on(mark, below):
        place = f"{place} {below.text.strip()}"
    inside = DOOR.search(place) is not None or any(r.floor for r in find_rooms(place, languages))
    return RoomSpan(0, len(mark.text), place, None, SURE_ROOM) if inside and "," in place else None


def _is_venue(room: str, context: Context) -> bool:
    """Whether a place is that of the whole event, which tells no session from the others."""
    venue, place = fold(context.venue or ""), fold(room)
    return bool(venue and place) and (place.startswith(venue) or venue.endswith(place))


def _goes_on(mark: Mark, below: Mark) -> bool:
    """Whether a line below is set alike, and right below."""
    same = (round(mark.line.size), mark.line.bold) == (round(below.line.size), below.line.bold)
    return same and 0 <= below.box.top - mark.box.bottom + 1 <= LINE_GAP * mark.line.size


def _is_number_of_room(span: DateSpan, mark: Mark) -> bool:
    """`Room 1.12` names no day in December."""
    return any(r.confidence >= NUMBERED and r.start <= span.span[0] < r.end for r in mark.rooms)


def _names_room(label: str, packs: tuple[Pack, ...]) -> bool:
    return any(label.strip(" :") in p.room_heads for p in packs)


def date_of(span: DateSpan, context: Context) -> tuple[str | None, tuple[str, ...]]:
    """The day that a heading names, with the edition's days and year behind what is not printed.

    Where the edition's days are known they decide for a weekday or a day of the month alone.
    """
    swapped = replace(span, day=span.month, month=span.day) if span.swappable else span
    problems: tuple[str, ...]
    for day in context.days:
        if _agrees(span, day_of(day)) or _agrees(swapped, day_of(day)):
            problems = () if span.year or context.has_printed_year else (YEAR_INFERRED,)
            misprinted = span.weekday not in (None, day_of(day).isoweekday())
            return day, (*problems, "weekday_mismatch") if misprinted else problems
    if span.day is None:
        return None, ()
    if span.year is not None and span.year != context.year:
        bare = replace(span, year=None)
        named = [day for day in context.days if span.month and _agrees(bare, day_of(day))]
        if named:  # the day of the edition under another year: that year is a misprint
            return named[0], ("weekday_mismatch",)
    resolved = resolve_date(span, context.year)
    if resolved.start is None or (context.days and span.confidence < SURE_DATE):
        return None, ()
    problems = resolved.problems
    if context.has_printed_year and resolved.start.year == context.year:
        problems = tuple(p for p in problems if p != YEAR_INFERRED)
    return resolved.start.isoformat(), problems


def date_over_all(columns: Sequence[Sequence[Mark]], context: Context) -> list[Mark]:
    """The date that stands at the top of a page with several columns and holds for all of them.

    Evidence: one day is named above the first times of the page, every column has times below it, and
    it is set larger than they are. Where each column begins with a date of its own, none is for all.
    """
    timed = [[m for m in column if m.leading_time] for column in columns]
    if len(columns) < 2 or not all(timed):
        return []
    first = [m for column in timed for m in column]
    top, size = min(m.box.top for m in first), max(m.line.size for m in first)
    dates = [m for column in columns for m in column if m.is_date and m.box.bottom <= top]
    named = {found for m in dates for d in m.dates if (found := date_of(d, context)[0])}
    large = any(m.line.size >= LARGER * size for m in dates)
    return dates if large and len(named) == 1 else []


def edition_days(marks: Sequence[Mark], context: Context) -> list[Mark]:
    """The lines that head a day: nothing but a date, and one of the edition's days."""
    return [
        m for m in marks
        if m.is_date and not m.times and m.line.rotation == 0
        and any(not d.is_range and date_of(d, context)[0] in context.days for d in m.dates)
    ]  # fmt: skip


def context_of_unread(marks: Sequence[Mark], packs: Sequence[Pack], context: Context) -> Context:
    """The context behind a page that nothing explains: a day that it heads begins all the same."""
    days = edition_days(marks, context)
    if not days:
        return context
    bare = replace(context, start=None, end=None, room=None, floor=None, track=None, heading=None)
    return heading_context(days, packs, bare)


def _agrees(span: DateSpan, day: date) -> bool:
    """Whether a day is the printed one in all that is printed, and a day or weekday is."""
    if span.day is None and span.weekday is None:
        return False
    return (
        span.year in (None, day.year)
        and span.month in (None, day.month)
        and span.day in (None, day.day)
        and (span.day is not None or span.weekday == day.isoweekday())
    )


def _counts_editions(number: int, context: Context) -> bool:
    """Whether a number is that of the event, not of its day: `14a Jornada` before any first or second day."""
    return context.day is None and number > max(LATEST_FIRST, len(context.days))


def _on_day(number: int, context: Context) -> Context:
    """The context on the event's day of that number, where the edition's days are known and as many.

    A printed date stands against a number that would lead back from it: the days of the main
    conference are counted anew after a day of workshops.
    """
    day = context.days[number - 1] if 0 < number <= len(context.days) else None
    if day is not None and context.day is None and context.date is not None and day < context.date:
        day = None
    return context.within(day=number, date=day)


def _with_floor(marks: Sequence[Mark], context: Context) -> Context:
    """A room and its floor may stand in two pieces on one line."""
    rooms = [r for m in marks for r in m.rooms]
    floors = [r.floor for r in rooms if r.floor]
    names = [r.room for r in rooms if r.room]
    if names and floors and context.room == names[-1] and not context.floor:
        return context.within(floor=floors[-1])
    return context


def label_of(marks: Sequence[Mark], rails: Sequence[Mark], packs: Sequence[Pack]) -> TrackLabel:
    """A row or column label: its most prominent lines name it, the others describe it.

    Evidence: within one label cell the name is set larger or bolder than its description; a
    room in the cell or in the rotated rail beside it is the place of the whole row. A label that
    says a room and nothing else names no track.
    """
    del packs
    named = [m for m in marks if not m.rooms]
    biggest = max((m.line.size for m in named), default=0.0)
    head = [m for m in named if m.line.size >= biggest - 0.3]
    tail = [m for m in named if m.line.size < biggest - 0.3]
    rooms = [r for m in (*marks, *rails) for r in m.rooms]
    room = next((r.room for r in rooms if r.room), None)
    floor = next((r.floor for r in rooms if r.floor), None)
    name = flow_of([m.line for m in head]).text if head else ""
    description = flow_of([m.line for m in tail]).text if tail else None
    return TrackLabel(name, (*marks, *rails), description, room, floor)


def event_days(start: str | None, end: str | None) -> tuple[str, ...]:
    """All days from start to end, ISO 8601; none where an end is missing or the span is no event's."""
    if start is None or end is None:
        return (start,) if start else ()
    first, last = day_of(start), day_of(end)
    count = (last - first).days + 1
    if not 0 < count <= LONGEST_EVENT:
        return ()
    return tuple((first + timedelta(days=k)).isoformat() for k in range(count))


def day_of(text: str) -> date:
    return date.fromisoformat(text)


def _ordered(marks: Sequence[Mark]) -> list[Mark]:
    upright = [m for m in marks if m.line.rotation == 0]
    by_line = {m.line: m for m in upright}
    return [by_line[n] for n in in_reading_order([m.line for m in upright])]
