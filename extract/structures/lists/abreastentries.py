"""Lists in which some times have several blocks side by side.

The list is read without these blocks; then each block takes the time that it shares with the others,
and stands in place of an entry that only says that several follow, or under it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import union
from extract.structures.lists.abreast import Abreast, carried_blocks
from extract.structures.lists.slotheads import is_generic
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region, glyphs
from extract.structures.shared.groups import Group
from extract.structures.shared.marks import Mark
from extract.structures.tables.stacked import stack_entries
from extract.values import replace

#: What is left to doubt where everything is explained: blocks side by side are told by white space alone.
SURE = 0.95


def with_blocks_abreast(
    found: Arrangement, blocks: Sequence[Abreast], region: Region, context: Context, *, parted: bool
) -> Arrangement | None:
    """An arrangement of all but these blocks, with them; None where it knows nothing of their times.

    Args:
        found: the arrangement without the blocks.
        blocks: the blocks.
        region: all of the region.
        context: what holds at the top of the page.
        parted: whether the list as a whole parts the blocks, too; if not, times with nothing left
            beside them speak against nothing.
    """
    timed = [b for b in blocks if b.time is not None]
    owners = {i: b for b in timed if (i := _owner(found.entries, b.time)) is not None}
    if len(owners) < len(timed):
        return None
    made = [e for b in blocks if b.time is None for e in _carried_entries(b, region, context)]
    headings = [*found.headings, *(b.label for b in blocks if b.label is not None)]
    moved: dict[int, int] = {}
    for index, entry in enumerate(found.entries):
        moved[index] = len(made)
        if entry.parent is not None:
            entry = replace(entry, parent=moved[entry.parent])
        block = owners.get(index)
        if block is None:
            made.append(entry)
        elif is_generic(entry.content, region.packs):
            headings += [*entry.claimed, *entry.content]
            inner = _entries(block, entry.context, region, len(made))
            made += [replace(e, parent=entry.parent) if e.parent is None else e for e in inner]
        else:
            untimed = replace(entry.context, start=None, end=None)
            made.append(replace(entry, is_block=True))
            inner = _entries(block, untimed, region, len(made))
            made += [replace(e, parent=moved[index]) if e.parent is None else e for e in inner]
    inside = glyphs([m for b in blocks for m in sorted(b.columns.marks, key=lambda m: m.line.ids)])
    whole = glyphs(region.marks)
    bare = 0 if parted else sum(1 for index in owners if not found.entries[index].content)
    listed = min(1.0, found.score * len(found.entries) / max(1, len(found.entries) - bare))
    score = (listed * (whole - inside) + SURE * inside) / max(1, whole)
    reasons = (*found.reasons, f"{len(blocks)} times with blocks side by side")
    last = len(found.entries) - 1
    after = found.after
    if last in owners:
        after = replace(after, abreast=carried_blocks(owners[last], found.entries[last].context, region))
    return replace(
        found, entries=tuple(made), headings=tuple(headings), score=score, reasons=reasons, after=after
    )


def with_blocks_to_come(found: Arrangement, region: Region) -> Arrangement:
    """A list whose last entry only says that blocks follow: they may stand on the next page."""
    last = found.entries[-1] if found.entries else None
    if last is None or not last.content or not is_generic(last.content, region.packs):
        return found
    return replace(found, after=replace(found.after, abreast=carried_blocks(None, last.context, region)))


def parts_blocks(found: Arrangement, blocks: Sequence[Abreast]) -> bool:
    """Whether no entry of an arrangement mixes lines of two blocks side by side."""
    columns = {
        k: (number, column)
        for number, block in enumerate(blocks)
        for column, cells in enumerate(block.columns.cells)
        for cell in cells
        for mark in cell
        for k in mark.line.ids
    }
    inside = [{columns[k] for m in e.content for k in m.line.ids if k in columns} for e in found.entries]
    return all(len(places) < 2 for places in inside)


def _owner(entries: Sequence[Entry], time: Mark | None) -> int | None:
    """The entry that a time belongs to."""
    ids = time.line.ids if time else ()
    return next((k for k, e in enumerate(entries) if any(m.line.ids == ids for m in e.claimed)), None)


def _carried_entries(block: Abreast, region: Region, context: Context) -> list[Entry]:
    """The entries of blocks above the first time of a page, at the time that the page before ended with."""
    assert context.abreast is not None
    inner = replace(context, start=context.abreast.start, end=context.abreast.end)
    if not block.columns.goes_on:
        return _entries(block, inner, region, 0)
    return [
        Entry(cell, inner.at(room))
        for column, room in zip(block.columns.cells, block.columns.rooms, strict=True)
        for cell in column
    ]


def _entries(block: Abreast, context: Context, region: Region, base: int) -> list[Entry]:
    """The entries of the blocks, each column from above; `base` is the index of the first one."""
    made: list[Entry] = []
    for column in block.columns.cells:
        if block.columns.heads_talks and len(column) > 1:
            untimed = replace(context, start=None, end=None)
            parent = base + len(made)
            made.append(Entry(column[0], context, is_block=True))
            made += [Entry(cell, untimed, parent=parent, own_time=False) for cell in column[1:]]
        else:
            stack = [Group(union(m.box for m in cell), cell, False, False) for cell in column]
            made += stack_entries(stack, context, region, base + len(made))
    return made
