"""Headings of a whole list that are no blocks of it: the event's title, the word `Programme`.

Evidence: a heading above the first time under which nothing hangs, because a date or another heading
follows it, names what the page is about; a heading that says no more than that a programme follows
names nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack
from extract.signals.headings import heading_class
from extract.structures.shared.arrangement import Entry
from extract.structures.shared.marks import Mark
from extract.values import replace


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
    place = {k: n for n, k in enumerate(k for k in range(len(entries)) if k not in dropped)}
    kept = [
        e if e.parent is None or place.get(e.parent) == e.parent else replace(e, parent=place.get(e.parent))
        for k, e in enumerate(entries)
        if k not in dropped
    ]
    return kept, [m for k in sorted(dropped) for m in (*entries[k].content, *entries[k].claimed)]


def _says_programme(entry: Entry, packs: tuple[Pack, ...]) -> bool:
    """Whether a heading is nothing but a word for a programme."""
    text = " ".join(m.text for m in entry.content).strip()
    return bool(text) and heading_class(text, packs) == "programme"
