"""One session from a row whose cells are its fields: title, people, where they work, room."""

from __future__ import annotations

from collections.abc import Sequence

from extract.structures.shared.arrangement import Context, Entry
from extract.structures.shared.fields import Column, FieldKind, is_record
from extract.structures.shared.groups import Group, shares_columns, shares_rows
from extract.structures.shared.marks import Mark
from extract.values import replace


def record_entry(
    cells: Sequence[Group], columns: Sequence[Column], context: Context, clock: Sequence[Mark]
) -> Entry:
    """One session whose title, people and room stand in cells of their own.

    Who leads it has the role that their column is headed by, where nobody else is told in a column.
    """
    parts: dict[str, list[Mark]] = {}
    for cell in cells:
        parts.setdefault(_field_of(cell, columns), []).extend(cell.marks)
    title = [*parts.pop("title", []), *parts.pop("text", [])]
    people, leaders = tuple(parts.pop("people", [])), parts.pop("chair", [])
    role = None if people else next((c.role for c in columns if c.kind == "chair" and leaders), None)
    people, title = (people, [*title, *leaders]) if people else (tuple(leaders), title)
    where = parts.pop("affiliation", [])
    people, title = ((*people, *where), title) if people else (people, [*title, *where])
    rooms = parts.pop("room", [])
    room = " ".join(m.text for m in rooms)
    context = context.at(room, own=bool(room))
    tags = {m.text.strip() for m in parts.get("number", ())}
    context = context.within(heading=next((meaning for code, meaning in context.codes if code in tags), None))
    others = [*rooms, *(m for marks in parts.values() for m in marks)]
    return Entry(tuple(title), context, (*clock, *others), people=people, role=role)


def records_beside(cells: Sequence[Group], columns: Sequence[Column]) -> list[list[Group]]:
    """The cells beside one time, record by record: several where its cell is merged over their rows.

    Evidence: all cells are drawn, titles stand one below the other, and each other cell stands beside one
    of them, or beside all of them, which it then speaks for.
    """
    titles = sorted((g for g in cells if _field_of(g, columns) == "title"), key=lambda g: g.box.top)
    narrow = all(len([c for c in columns if shares_columns(c.box, g.box)]) == 1 for g in titles)
    heads = [g for k, g in enumerate(titles) if not any(shares_rows(g.box, o.box) for o in titles[:k])]
    if len(heads) < 2 or not narrow or not all(g.closed for g in cells):
        return [list(cells)]
    rows: list[list[Group]] = [[] for _ in heads]
    for cell in cells:
        beside = [k for k, head in enumerate(heads) if shares_rows(head.box, cell.box)]
        if len(beside) not in (1, len(heads)):
            return [list(cells)]
        for k in beside:
            rows[k].append(cell)
    return rows


def _field_of(cell: Group, columns: Sequence[Column]) -> FieldKind:
    over = [c for c in columns if shares_columns(c.box, cell.box)]
    return over[0].kind if len(over) == 1 else "title"


def further_record(group: Group, body: Sequence[Group], columns: Sequence[Column]) -> list[Group]:
    """The cells of a record whose time is printed in a row above it, the first of which is `group`.

    Evidence: the columns are fields of one session, and cells stand side by side in two of them or more.
    """
    if not is_record(columns):
        return []
    row = [g for g in body if shares_rows(g.box, group.box)]
    places = [[k for k, c in enumerate(columns) if shares_columns(c.box, g.box)] for g in row]
    single = all(len(k) == 1 for k in places) and len({k[0] for k in places}) == len(row) > 1
    return row if single and not any(g.has_own_time for g in row) else []


def record_below(row: Sequence[Group], columns: Sequence[Column], slot: Context, head: int | None) -> Entry:
    """The record of a row without a time: at the time above it, or a talk of the session that is its `head`.

    Evidence for a head: it stands alone beside its time, with none of the people that its rows have.
    """
    if head is None:
        return record_entry(row, columns, replace(slot, room=None, floor=None), ())
    talk = record_entry(row, columns, replace(slot, start=None, end=None), ())
    return replace(talk, parent=head, own_time=False)
