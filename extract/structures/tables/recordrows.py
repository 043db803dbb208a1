"""One session from a row whose cells are its fields: title, people, where they work, room."""

from __future__ import annotations

from collections.abc import Sequence

from extract.structures.shared.arrangement import Context, Entry
from extract.structures.shared.fields import Column
from extract.structures.shared.groups import Group, shares_columns
from extract.structures.shared.marks import Mark


def record_entry(
    cells: Sequence[Group], columns: Sequence[Column], context: Context, clock: Sequence[Mark]
) -> Entry:
    """One session whose title, people and room stand in cells of their own."""
    parts: dict[str, list[Mark]] = {}
    for cell in cells:
        over = [c for c in columns if shares_columns(c.box, cell.box)]
        kind = over[0].kind if len(over) == 1 else "title"
        parts.setdefault(kind, []).extend(cell.marks)
    title = [*parts.pop("title", []), *parts.pop("text", [])]
    people = tuple(parts.pop("people", []))
    where = parts.pop("affiliation", [])
    people, title = ((*people, *where), title) if people else (people, [*title, *where])
    rooms = parts.pop("room", [])
    room = " ".join(m.text for m in rooms)
    context = context.at(room, own=bool(room))
    tags = {m.text.strip() for m in parts.get("number", ())}
    context = context.within(heading=next((meaning for code, meaning in context.codes if code in tags), None))
    others = [*rooms, *(m for marks in parts.values() for m in marks)]
    return Entry(tuple(title), context, (*clock, *others), people=people)
