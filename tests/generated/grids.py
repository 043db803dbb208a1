"""Frames of composed programmes whose cells stand side by side: rooms, days or times as columns."""

from __future__ import annotations

from typing import Any

from carriers import Rows, day_heading, time_width
from happening import Day, Entry, Slot
from pressing import Press
from reportlab.platypus import CondPageBreak, Flowable, Table
from setting import Setter, styled

#: Points of the column of room names beside times as columns.
_ROOMS = 80.0


def rooms(press: Press, setter: Setter) -> list[Flowable]:
    """Rooms as columns, times down the side; what is for all spans the columns."""
    story: list[Flowable] = []
    names = setter.event.rooms
    time = time_width(press, setter)
    widths = [time, *[(press.width - time) / len(names)] * len(names)]
    for number, day in enumerate(setter.event.days):
        heading = day_heading(press, setter, day, first=number == 0)
        rows = Rows()
        rows.add("", *(press.cell([styled(name, "bold")]) for name in names))
        for slot in day.slots:
            rail = press.cell(_rail_lines(setter, slot), align="left")
            cells = [_cell(press, setter, day, entry) for entry in slot.entries]
            if len(cells) == 1 and len(names) > 1:
                row = len(rows.cells)
                rows.commands.append(("SPAN", (1, row), (-1, row)))
                if press.made.breaks == "band" and slot.entries[0].kind in {"break", "meal"}:
                    rows.commands.append(("BACKGROUND", (0, row), (-1, row), press.shade))
                cells += [""] * (len(names) - 1)
            rows.add(rail, *cells)
        story += _kept(press, heading, press.table(rows.cells, widths, rows.commands, heads=1))
    return story


def days(press: Press, setter: Setter) -> list[Flowable]:
    """Days as columns, beside a common rail of times or with a time in each cell."""
    event = setter.event
    inside = press.made.time_place == "in cell"
    time = 0.0 if inside else time_width(press, setter)
    widths = [*([] if inside else [time]), *[(press.width - time) / len(event.days)] * len(event.days)]
    heads = [
        [styled(setter.day(day), "bold"), *([setter.labelled_room(day.room)] if day.room else [])]
        for day in event.days
    ]
    rows = Rows()
    rows.add(*([] if inside else [""]), *(press.cell(head) for head in heads))
    for number in range(max(len(day.slots) for day in event.days)):
        cells: list[Any] = []
        for day in event.days:
            slot = day.slots[number] if number < len(day.slots) else None
            lead = _rail_lines(setter, slot) if slot and inside else []
            cells.append(_cell(press, setter, day, slot.entries[0], lead) if slot else "")
        rail = next(day.slots[number] for day in event.days if number < len(day.slots))
        rows.add(*([] if inside else [press.cell(_rail_lines(setter, rail), align="left")]), *cells)
    return [press.table(rows.cells, widths, heads=1)]


def times(press: Press, setter: Setter) -> list[Flowable]:
    """Times as columns, rooms as rows; what is for all stands in a merged column."""
    story: list[Flowable] = []
    names = setter.event.rooms
    for number, day in enumerate(setter.event.days):
        heading = day_heading(press, setter, day, first=number == 0)
        width = (press.width - _ROOMS) / len(day.slots)
        rows = Rows()
        spans = [styled(setter.span(slot.start, slot.end), "bold") for slot in day.slots]
        rows.add("", *(press.cell([span]) for span in spans))
        for k, name in enumerate(names):
            cells: list[Any] = []
            for slot in day.slots:
                alone = len(slot.entries) == 1
                entry = slot.entries[0] if alone and k == 0 else None if alone else slot.entries[k]
                cells.append(_cell(press, setter, day, entry) if entry else "")
            rows.add(press.cell([styled(name, "bold")], align="left"), *cells)
        merged = [k for k, slot in enumerate(day.slots, 1) if len(slot.entries) == 1]
        commands = [("SPAN", (k, 1), (k, -1)) for k in merged]
        commands += [("VALIGN", (k, 1), (k, -1), "MIDDLE") for k in merged]
        table = press.table(rows.cells, [_ROOMS, *[width] * len(day.slots)], commands, heads=1)
        story += _kept(press, heading, table)
    return story


def _kept(press: Press, heading: list[Flowable], table: Table) -> list[Flowable]:
    """A table below its heading, on a new page where it would be cut on this one."""
    height = table.wrap(press.width, 1e6)[1] + 50
    return [*([CondPageBreak(height)] if height < press.page[1] - 100 else []), *heading, table]


def _cell(
    press: Press, setter: Setter, day: Day, entry: Entry, lead: list[str] | None = None
) -> list[Flowable]:
    lines = list(lead or [])
    lines += setter.head(entry) if entry.talks else setter.lines(entry, day)
    for k, talk in enumerate(entry.talks, 1):
        lines += setter.talk(talk, day, k)
    return press.cell(lines)


def _rail_lines(setter: Setter, slot: Slot) -> list[str]:
    if setter.made.time_place == "two lines":
        return [setter.moment(slot.start), setter.moment(slot.end)]
    return [styled(setter.span(slot.start, slot.end), setter.made.time_style, setter.ink)]
