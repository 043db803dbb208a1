"""The ways in which a generated programme is laid out; one function each, named in `LAYOUTS`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from inventing import Day, Slot, Talk, Wish
from looks import Item, Look, Paper
from sheet import PADDING, Area, Type

#: Points that a row has below its last line.
ROW_GAP = 4.0
#: 0xRRGGBB of boxes that are not shaded.
PALE = 0xF4F4EF


def rail_list(paper: Paper, rng: Random) -> None:
    """A list with the times in a margin of their own."""
    look, event = paper.look, paper.event
    rail = paper.sheet.length("00:00 – 00:00", Type(look.size, bold=True)) + 4 * PADDING
    bold_times = rng.random() < 0.5
    paper.open_page(titled=True)
    for day in event.days:
        if not paper.has_room(80):
            paper.open_page()
        paper.day_heading(day)
        for index, slot in enumerate(day.slots):
            talk = _only(slot)
            items = _with_room(look, talk)
            time = (look.time(slot), Type(look.size, bold=bold_times))
            _table_row(paper, [rail, paper.width - rail], [[time], items], shaded=index % 2 == 0)
        paper.y += 10


def inline_list(paper: Paper, rng: Random) -> None:
    """A list with each time on the title's line and the people below it."""
    look, event = paper.look, paper.event
    indent = rng.choice((0.0, 0.0, 20.0))
    joint = rng.choice(("  ", " ", ": ", " | "))
    paper.open_page(titled=True)
    for day in event.days:
        if not paper.has_room(80):
            paper.open_page()
        paper.day_heading(day)
        for slot in day.slots:
            title, *rest = _with_room(look, _only(slot))
            first = (f"{look.time(slot)}{joint}{title[0]}", title[1])
            height = paper.sheet.height_of([first, *rest], paper.width - indent) + ROW_GAP
            if not paper.has_room(height):
                paper.open_page()
            y = paper.sheet.block(paper.left, paper.y, paper.width, [first])
            paper.sheet.block(paper.left + indent, y, paper.width - indent, rest)
            paper.y += height
            if look.borders == "rules":
                paper.sheet.rule(paper.left, paper.y - ROW_GAP / 2, paper.right, paper.y - ROW_GAP / 2)
        paper.y += 10


def fields_table(paper: Paper, rng: Random) -> None:
    """A table whose columns are time, title, speaker and perhaps room."""
    look, event = paper.look, paper.event
    names = event.tongue.headings
    rail = max(
        paper.sheet.length(t, Type(look.size, bold=True)) for t in (names[0], "00:00 – 00:00")
    ) + 4 * PADDING  # fmt: skip
    printed = any(t and t.room for d in event.days for s in d.slots for t in s.talks)
    shares = (0.42, 0.33, 0.25) if printed else (0.55, 0.45)
    widths = [rail, *((paper.width - rail) * share for share in shares)]
    headings: list[list[Item]] = [[(n, look.head)] for n in names[: len(widths)]]
    paper.open_page(titled=True)
    for day in event.days:
        if not paper.has_room(100):
            paper.open_page()
        paper.day_heading(day)
        _table_row(paper, widths, headings, shaded=True)
        for slot in day.slots:
            talk = _only(slot)
            people = [(look.speakers(talk), Type(look.size))] if talk.people else []
            cells: list[list[Item]] = [
                [(look.time(slot), Type(look.size))],
                [(talk.title, look.title)],
            ]
            cells.append(people)
            if printed:
                cells.append([(talk.room, Type(look.size))] if talk.room else [])
            _table_row(paper, widths, cells, shaded=False)
        paper.y += 12


def rooms_grid(paper: Paper, rng: Random) -> None:
    """A grid with times down the side and rooms as columns; what is for all spans the columns."""
    look, event = paper.look, paper.event
    rail = paper.sheet.length("00:00 – 00:00", Type(look.size, bold=True)) + 4 * PADDING
    width = (paper.width - rail) / len(event.rooms)
    for number, day in enumerate(event.days):
        paper.open_page(titled=number == 0)
        paper.day_heading(day)
        head = paper.sheet.height_of([("X", look.head)], 500) + 2 * PADDING
        x = [paper.left, *(paper.left + rail + width * k for k in range(len(event.rooms) + 1))]
        for k, room in enumerate(event.rooms):
            _box(paper, Area(x[k + 1], paper.y, x[k + 2], paper.y + head), [(room, look.head)], True)
        tops = [paper.y + head]
        for slot in day.slots:
            tops.append(tops[-1] + _row_height(paper, slot, width))
        for k, slot in enumerate(day.slots):
            _box(paper, Area(x[0], tops[k], x[1], tops[k + 1]), [(look.time(slot), look.head)], True)
            if slot.is_plenary:
                _box(paper, Area(x[1], tops[k], x[-1], tops[k + 1]), look.entry(_only(slot)), False, True)
                continue
            for column, talk in enumerate(slot.talks):
                if talk:
                    bottom = tops[k + talk.span]
                    _box(paper, Area(x[column + 1], tops[k], x[column + 2], bottom), look.entry(talk), False)


def times_grid(paper: Paper, rng: Random) -> None:
    """A grid with the times across the top and the rooms as rows."""
    look, event = paper.look, paper.event
    rail = 80.0
    for number, day in enumerate(event.days):
        paper.open_page(titled=number == 0)
        paper.day_heading(day)
        width = (paper.width - rail) / len(day.slots)
        x = [paper.left + rail + width * k for k in range(len(day.slots) + 1)]
        head = 2 * PADDING + 2.4 * look.size
        for k, slot in enumerate(day.slots):
            _box(
                paper,
                Area(x[k], paper.y, x[k + 1], paper.y + head),
                [(look.time(slot), look.head)],
                True,
            )
        y = first = paper.y + head
        heights = [_rail_height(paper, day, row, width) for row in range(len(event.rooms))]
        for row, room in enumerate(event.rooms):
            _box(paper, Area(paper.left, y, x[0], y + heights[row]), [(room, look.head)], True)
            for k, slot in enumerate(day.slots):
                talk = None if slot.is_plenary else slot.talks[row]
                if talk:
                    area = Area(x[k], y, x[k + talk.span], y + heights[row])
                    _box(paper, area, look.entry(talk), False)
            y += heights[row]
        for k, slot in enumerate(day.slots):
            if slot.is_plenary:
                _box(paper, Area(x[k], first, x[k + 1], y), look.entry(_only(slot)), False, True)


def days_beside(paper: Paper, rng: Random) -> None:
    """Days side by side, each a column of entries with its own times."""
    look, event = paper.look, paper.event
    gap = 14.0
    width = (paper.width + gap) / len(event.days) - gap
    paper.open_page(titled=True)
    start = paper.y
    for number, day in enumerate(event.days):
        x, y = paper.left + number * (width + gap), start
        items = [(look.day(event, day), Type(look.size + 1, bold=True, colour=look.ink))]
        y = paper.sheet.block(x, y, width, items) + 5
        for slot in day.slots:
            title, *rest = look.entry(_only(slot))
            entry = [(look.time(slot), look.head), title, *rest]
            height = paper.sheet.height_of(entry, width - 2 * PADDING) + 2 * PADDING
            _box(paper, Area(x, y, x + width, y + height), entry, slot.is_plenary)
            y += height + (0 if look.borders == "rules" else 3)


LAYOUTS: dict[str, tuple[Callable[[Paper, Random], None], Callable[[Random], Wish]]] = {
    "rail_list": (
        rail_list,
        lambda r: Wish(r.choice((1, 2, 3)), r.randint(6, 11), printed_rooms=r.random() < 0.3),
    ),
    "inline_list": (
        inline_list,
        lambda r: Wish(r.choice((1, 2, 3)), r.randint(6, 11), printed_rooms=r.random() < 0.3),
    ),
    "fields_table": (
        fields_table,
        lambda r: Wish(r.choice((1, 2)), r.randint(6, 10), printed_rooms=r.random() < 0.5),
    ),
    "rooms_grid": (
        rooms_grid,
        lambda r: Wish(r.choice((1, 2)), r.randint(5, 7), r.choice((2, 3, 4)), merged=r.random() < 0.5),
    ),
    "times_grid": (
        times_grid,
        lambda r: Wish(r.choice((1, 2)), r.randint(4, 5), r.choice((2, 3, 4)), merged=r.random() < 0.4),
    ),
    "days_beside": (days_beside, lambda r: Wish(r.choice((2, 3)), r.randint(5, 7))),
}
#: layouts drawn on a landscape page
WIDE = frozenset({"rooms_grid", "times_grid", "days_beside"})
#: layouts in which people are printed even where the look would leave them out
PEOPLED = frozenset({"fields_table"})


def _only(slot: Slot) -> Talk:
    talk = slot.talks[0]
    assert talk is not None
    return talk


def _with_room(look: Look, talk: Talk) -> list[Item]:
    items = look.entry(talk)
    return [*items, (talk.room, Type(look.size))] if talk.room else items


def _table_row(
    paper: Paper, widths: Sequence[float], cells: Sequence[Sequence[Item]], *, shaded: bool
) -> None:
    """One row of a table at the paper's height; begins a page when it does not fit."""
    inner = [w - 2 * PADDING for w in widths]
    height = max(paper.sheet.height_of(c, w) for c, w in zip(cells, inner, strict=True)) + 2 * PADDING
    if not paper.has_room(height):
        paper.open_page()
    x = paper.left
    for cell, width in zip(cells, widths, strict=True):
        _box(paper, Area(x, paper.y, x + width, paper.y + height), cell, shaded)
        x += width
    paper.y += height


def _box(paper: Paper, area: Area, items: Sequence[Item], shaded: bool, middle: bool = False) -> None:
    """A cell with the borders of the look."""
    look = paper.look
    if look.borders == "boxes" and items:
        inner = Area(area.x0 + 1, area.top + 1, area.x1 - 1, area.bottom - 1)
        paper.sheet.fill(inner, look.shade if shaded else PALE)
    if look.borders == "fills" and shaded:
        paper.sheet.fill(area, look.shade)
    if look.borders == "rules":
        paper.sheet.frame(area)
    paper.sheet.cell(area, items, centred=middle, middle=middle)


def _row_height(paper: Paper, slot: Slot, width: float) -> float:
    cells = [paper.look.entry(t) for t in slot.talks if t]
    most = max(paper.sheet.height_of(c, width - 2 * PADDING) for c in cells)
    return max(most, 1.2 * paper.look.size) + 2 * PADDING + 2


def _rail_height(paper: Paper, day: Day, row: int, width: float) -> float:
    talks = [s.talks[row] for s in day.slots if not s.is_plenary]
    cells = [paper.look.entry(t) for t in talks if t]
    most = max((paper.sheet.height_of(c, width - 2 * PADDING) for c in cells), default=paper.look.size)
    return most + 2 * PADDING + 4
