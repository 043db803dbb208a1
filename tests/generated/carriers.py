"""Frames of composed programmes that are read line by line: running text, a time rail, a register, boxes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from happening import Day, Entry, Slot
from phrasebook import clock_span
from pressing import Press, Rotated, Whole
from reportlab.lib.colors import HexColor
from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer
from setting import Setter, styled

#: days that stand in a merged cell beside their entries
_SIDES = frozenset({"first column", "rotated"})
#: Points by which talks of a session stand in.
_INDENT = 14.0
#: Points of page that a day's heading wants below it.
_LEAST = 90.0


@dataclass
class Rows:
    """Rows of a table while they are gathered, with the spans and fills they ask for."""

    cells: list[list[Any]] = field(default_factory=list)
    commands: list[Any] = field(default_factory=list)

    def add(self, *cells: Any) -> None:
        self.cells.append(list(cells))

    def band(self, press: Press, columns: int, content: Any, *, filled: bool = True) -> None:
        """A row of one cell over all columns."""
        row = len(self.cells)
        self.cells.append([content, *[""] * (columns - 1)])
        self.commands.append(("SPAN", (0, row), (-1, row)))
        if filled:
            self.commands.append(("BACKGROUND", (0, row), (-1, row), press.shade))


def day_heading(press: Press, setter: Setter, day: Day, *, first: bool) -> list[Flowable]:
    """The heading above a day where it stands on a line of its own; the day's room with it."""
    place, found = press.made.day_place, list[Flowable]()
    if place == "page head" and not first:
        found.append(PageBreak())
    if place in {"heading", "page head"}:
        found += [CondPageBreak(_LEAST), Spacer(0, 6)]
        found.append(press.para(styled(setter.day(day), "bold"), grow=2.5, after=4))
    if day.room:
        found.append(press.para(styled(setter.labelled_room(day.room), "italic"), after=4))
    return found


def with_day(setter: Setter, day: Day, time: str) -> str:
    """The time behind its day, where the day stands with each time."""
    return f"{setter.day(day)}, {time}" if setter.made.day_place == "with time" and time else time


def time_width(press: Press, setter: Setter) -> float:
    """Points of a column of times."""
    halves = setter.made.time_place == "two lines"
    text = clock_span(645, None, setter.made.clock, "") if halves else setter.span(600, 645)
    return press.length(text) + 12


def flow(press: Press, setter: Setter) -> list[Flowable]:
    """Running text: each entry in lines of its own."""
    story: list[Flowable] = []
    for number, day in enumerate(setter.event.days):
        story += day_heading(press, setter, day, first=number == 0)
        for entry in _entries(day):
            story += _flow_entry(press, setter, day, entry)
            for k, talk in enumerate(entry.talks, 1):
                story += _flow_entry(press, setter, day, talk, number=k)
    return story


def _flow_entry(press: Press, setter: Setter, day: Day, entry: Entry, number: int = 0) -> list[Flowable]:
    made, time = press.made, setter.time(entry)
    indent = _INDENT if number and made.align == "left" else 0.0
    inside = with_day(setter, day, time) if made.time_place in {"inline", "behind"} else ""
    if entry.talks:
        lines = setter.head(entry, time=inside)
    elif number and not time:
        lines = setter.talk(entry, day, number)
    else:
        lines = setter.lines(entry, day, time=inside)
    found: list[Flowable] = [Spacer(0, 3 if number else 6)]
    if made.time_place == "own line" and time:
        found.append(press.para(with_day(setter, day, time), indent=indent))
    if made.time_place == "right edge":
        width = press.length(setter.span(600, 645)) + 10
        row = [press.cell(lines, align="left", indent=indent), press.cell([time], align="right")]
        table = press.table([row], [press.width - width, width], [("LEFTPADDING", (0, 0), (0, -1), 0)])
        return [*found, table]
    if entry.talks and made.head_form == "band":
        table = press.table(
            [[press.cell(lines)]], [press.width], [("BACKGROUND", (0, 0), (-1, -1), press.shade)]
        )
        return [*found, CondPageBreak(50), table]
    return [*found, *(press.para(line, indent=indent) for line in lines)]


def rail(press: Press, setter: Setter) -> list[Flowable]:
    """Times in a margin of their own, entries beside them; perhaps people in a third column."""
    made, story = press.made, list[Flowable]()
    time = time_width(press, setter)
    people = made.people_place == "column"
    side = made.day_place in _SIDES
    body = press.width - time - (60 if side else 0)
    widths = [*([60] if side else []), time, *((body * 0.6, body * 0.4) if people else (body,))]
    if made.time_place == "right margin":
        widths = [*widths[1:], widths[0]]
    for number, day in enumerate(setter.event.days):
        story += day_heading(press, setter, day, first=number == 0)
        rows = Rows()
        if made.day_place == "band":
            rows.band(press, len(widths), press.cell([styled(setter.day(day), "bold")], align="left"))
        for entry in _entries(day):
            _rail_entry(press, setter, day, entry, rows, len(widths) - side)
        story += _table(press, setter, day, rows, widths)
    return story


def _rail_entry(press: Press, setter: Setter, day: Day, entry: Entry, rows: Rows, columns: int) -> None:
    made = press.made
    banded = entry.kind in {"break", "meal"} and made.breaks == "band"
    if (entry.talks and made.head_form == "band") or (banded and made.time_place == "margin"):
        joint = f"{setter.time(entry)}&nbsp;&nbsp; "
        lines = setter.head(entry) if entry.talks else setter.lines(entry, day)
        rows.band(press, columns, press.cell([joint + lines[0], *lines[1:]]), filled=True)
    else:
        column = made.people_place == "column"
        lines = setter.head(entry) if entry.talks else setter.lines(entry, day, column=column)
        _rail_row(press, setter, entry, rows, lines, columns)
    for k, talk in enumerate(entry.talks, 1):
        lines = setter.talk(talk, day, k, column=made.people_place == "column")
        _rail_row(press, setter, talk, rows, lines, columns)


def _rail_row(press: Press, setter: Setter, entry: Entry, rows: Rows, lines: list[str], columns: int) -> None:
    made = press.made
    time = [setter.time(entry)]
    if made.time_place == "two lines" and entry.start is not None and entry.end is not None:
        time = [setter.moment(entry.start), setter.moment(entry.end)]
    if made.room_place == "under time" and entry.room:
        time.append(styled(entry.room, "italic"))
    cells = [press.cell(time, align="left"), press.cell(lines)]
    if columns == 3:
        cells.append(press.cell(setter.people(entry)))
    if made.time_place == "right margin":
        cells = [*cells[1:], cells[0]]
    rows.add(*cells)


def _table(
    press: Press, setter: Setter, day: Day, rows: Rows, widths: list[float], heads: int = 0
) -> list[Flowable]:
    """The table of a day, perhaps with the day in a merged first column."""
    if press.made.day_place not in _SIDES:
        return [press.table(rows.cells, widths, rows.commands, heads=heads), Spacer(0, 8)]
    text = setter.day(day)
    cells = [["", *row] for row in rows.cells]
    upright = press.para(styled(text, "bold"), align="left")
    rotated = press.made.day_place == "rotated"
    cells[heads][0] = Rotated(text, press.font, press.size + 1) if rotated else upright
    commands = [(name, (a[0] + 1, a[1]), b, *rest) for name, a, b, *rest in rows.commands]
    commands += [("SPAN", (0, heads), (0, -1)), ("VALIGN", (0, 0), (0, -1), "MIDDLE")]
    return [Whole(press.table(cells, widths, commands, heads=heads)), Spacer(0, 8)]


def register(press: Press, setter: Setter) -> list[Flowable]:
    """A table with a column for each kind of fact, headed by their names."""
    made, words, story = press.made, setter.words, list[Flowable]()
    parts = _register_parts(setter)
    shares = {"start": 0.11, "end": 0.11, "time": 0.2, "title": 0.42, "people": 0.28, "room": 0.16}
    side = made.day_place in _SIDES
    width = press.width - (60 if side else 0)
    rooms = max(press.length(word) for room in words.rooms for word in room.split()) + 10
    shares["room"] = max(shares["room"], rooms / width)
    total = sum(shares[p] for p in parts)
    widths = [*([60] if side else []), *(width * shares[p] / total for p in parts)]
    names = dict(zip(("time", "title", "people", "room"), words.heads, strict=True))
    names |= {"start": words.heads[0], "end": "–"}
    for number, day in enumerate(setter.event.days):
        story += day_heading(press, setter, day, first=number == 0)
        rows = Rows()
        rows.add(*(press.cell([styled(names[p], "bold")], align="left") for p in parts))
        if made.day_place == "band":
            rows.band(press, len(parts), press.cell([styled(setter.day(day), "bold")], align="left"))
        for entry in _entries(day):
            if entry.talks:
                time = setter.time(entry)
                lines = setter.head(entry)
                rows.band(press, len(parts), press.cell([f"{time}&nbsp;&nbsp; {lines[0]}", *lines[1:]]))
            for item in entry.talks or (entry,):
                rows.add(*(_register_cell(press, setter, day, item, part) for part in parts))
        story += _table(press, setter, day, rows, widths, heads=1)
    return story


def _register_parts(setter: Setter) -> list[str]:
    made = setter.made
    parts = ["title", *(["people"] if made.people_place == "column" else [])]
    parts = parts[::-1] if made.order == "people first" else parts
    parts += ["room"] if made.room_place == "column" else []
    if made.time_place == "last column":
        return [*parts, "time"]
    return ["start", "end", *parts] if made.time_place == "start and end" else ["time", *parts]


def _register_cell(press: Press, setter: Setter, day: Day, entry: Entry, part: str) -> list[Flowable]:
    if part == "time":
        return press.cell([with_day(setter, day, setter.time(entry))], align="left")
    if part == "title":
        return press.cell(setter.lines(entry, day, column=setter.made.people_place == "column"))
    if part == "people":
        return press.cell(setter.people(entry))
    if part == "room":
        return press.cell([styled(entry.room, "plain")] if entry.room else [])
    minutes = entry.start if part == "start" else entry.end
    return press.cell([setter.moment(minutes)] if minutes is not None else [], align="left")


def boxes(press: Press, setter: Setter) -> list[Flowable]:
    """Each entry in a box; what is parallel stands in boxes side by side."""
    story: list[Flowable] = []
    for number, day in enumerate(setter.event.days):
        story += day_heading(press, setter, day, first=number == 0)
        for slot in day.slots:
            story += _boxed_slot(press, setter, day, slot)
    return story


def _boxed_slot(press: Press, setter: Setter, day: Day, slot: Slot) -> list[Flowable]:
    above = press.made.time_place == "above box"
    time = styled(setter.span(slot.start, slot.end), press.made.time_style, setter.ink)
    cells = []
    for entry in slot.entries:
        lines = list[str]([] if above else [time])
        lines += setter.head(entry) if entry.talks else setter.lines(entry, day)
        for k, talk in enumerate(entry.talks, 1):
            lines += setter.talk(talk, day, k)
        cells.append(press.cell(lines))
    gap = 8.0
    width = (press.width - gap * (len(cells) - 1)) / len(cells)
    row = [part for cell in cells for part in (cell, "")][:-1]
    widths = [part for _ in cells for part in (width, gap)][:-1]
    commands: list[Any] = []
    for column in range(0, len(row), 2):
        area = (column, 0), (column, 0)
        commands.append(("BOX", *area, 0.7, HexColor(0x666666)))
        if press.made.rules in {"zebra", "heads"}:
            commands.append(("BACKGROUND", *area, press.shade))
    table = press.table([row], widths, commands)
    heading = [press.para(time)] if above else []
    return [CondPageBreak(60), *heading, table, Spacer(0, 7)]


def _entries(day: Day) -> list[Entry]:
    return [entry for slot in day.slots for entry in slot.entries]
