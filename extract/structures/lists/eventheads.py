"""Headings of a whole list that are no blocks of it: the event's title, the word `Programme`.

Evidence: a heading above the first time under which nothing hangs, because a date or another heading
follows it, names what the page is about; a heading that says no more than that a programme follows
names nothing. Above the first time of the whole document stand the event's title, day, place and host;
a block's heading there says so (`Session 1`, `Opening`) or is set as those further down and as no entry is.
A first time that a line below it says again (`Begin: 10:00`) is the event's.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack, fold
from extract.signals.headings import heading_class
from extract.signals.kinds import names_block
from extract.signals.labels import container_label
from extract.signals.vocabulary import phrases_of
from extract.structures.shared.arrangement import Entry, Look, look_of
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Further entries of a list whose first one may be the time of the whole event.
FEWEST_BELOW = 2


def without_event_heads(entries: Sequence[Entry], packs: tuple[Pack, ...]) -> tuple[list[Entry], list[Mark]]:
    """The entries without those that head the whole list, and the lines of these."""
    first = next((k for k, e in enumerate(entries) if e.context.start is not None), None)
    if first is None:
        return list(entries), []
    parents = {e.parent for e in entries}
    dropped = {
        k
        for k, e in enumerate(entries)
        if e.is_block and ((k < first and k not in parents) or _says_programme(e, packs))
    }
    kept = _renumbered([None if k in dropped else e for k, e in enumerate(entries)])
    return kept, [m for k in sorted(dropped) for m in (*entries[k].content, *entries[k].claimed)]


def without_masthead(entries: Sequence[Entry], packs: tuple[Pack, ...]) -> tuple[list[Entry], list[Mark]]:
    """The entries of the first list of a document without what heads the event, and the lines of that."""
    first = next((k for k, e in enumerate(entries) if e.context.start is not None), None)
    if first is None:
        return list(entries), []
    below = [e for e in entries[first:] if e.content]
    plain = {look_of(e.content[0]) for e in below if not e.is_block}
    looks = {look_of(e.content[0]) for e in below if e.is_block} - plain
    cut: list[Mark] = []
    kept: list[Entry | None] = list(entries)
    if _says_start_again(entries[first]) and len(entries) - first > FEWEST_BELOW:
        kept[first] = None
        cut += [*entries[first].claimed, *entries[first].content]
    for k, entry in enumerate(entries[:first]):
        if not entry.is_block or not entry.content:
            continue
        own = next((n for n, m in enumerate(entry.content) if _heads_block(m, looks, packs)), None)
        if own is None:
            kept[k] = None
            cut += [*entry.content, *entry.claimed]
        elif own:
            kept[k] = replace(entry, content=entry.content[own:])
            cut += entry.content[:own]
    return _renumbered(kept), cut


def without_half_days(entries: Sequence[Entry], packs: tuple[Pack, ...]) -> tuple[list[Entry], list[Mark]]:
    """The entries without the half of the day above the heading of a block, and these lines.

    Evidence: a line says that and nothing else, and further lines of the heading name the block.
    """
    words = {fold(w) for w in phrases_of(packs, "day_parts")}
    cut: list[Mark] = []
    kept = list(entries)
    for k, entry in enumerate(entries):
        if entry.is_block and len(entry.content) > 1 and fold(entry.content[0].text.strip(" .:")) in words:
            cut.append(entry.content[0])
            kept[k] = replace(entry, content=entry.content[1:])
    return kept, cut


def _says_start_again(entry: Entry) -> bool:
    """Whether a line below a time says the same time: `10:00` over `Begin: 10:00`, when the event begins."""
    own = (entry.context.start, entry.context.end)
    return any((t.start, t.end) == own for m in entry.content for t in m.times)


def _heads_block(mark: Mark, looks: set[Look], packs: tuple[Pack, ...]) -> bool:
    """Whether a heading says that it is one of a block, or in which room it is held, or looks like others.

    A day is the event's own, also with its place behind it.
    """
    if mark.dates:
        return False
    head, bracket, _ = mark.text.partition("(")
    roomed = bool(bracket) and any(r.start >= len(head) for r in mark.rooms)
    said = roomed or container_label(mark.text, packs) is not None or names_block(head, packs)
    return said or look_of(mark) in looks


def _renumbered(entries: Sequence[Entry | None]) -> list[Entry]:
    """The entries that are left, each with the index of its parent among them."""
    place = {k: n for n, k in enumerate(k for k, e in enumerate(entries) if e is not None)}
    return [
        e if e.parent is None or place.get(e.parent) == e.parent else replace(e, parent=place.get(e.parent))
        for e in entries
        if e is not None
    ]


def _says_programme(entry: Entry, packs: tuple[Pack, ...]) -> bool:
    """Whether a heading is nothing but a word for a programme."""
    text = " ".join(m.text for m in entry.content).strip()
    return bool(text) and heading_class(text, packs) == "programme"
