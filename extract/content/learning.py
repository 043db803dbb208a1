"""A reader of entries that has learnt the habits of their document."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extract.content.cutting import entry_runs
from extract.content.echoes import learn_echoes
from extract.content.endrooms import bracket_rooms, room_codes
from extract.content.grammar import learn
from extract.content.lined import are_talks_on_lines
from extract.content.reading import ContentReader
from extract.content.rooms import repeated_codes, room_of
from extract.content.sitedends import learn_sites
from extract.content.surnames import surnames_at_ends, surnames_in_cells
from extract.lang import Pack
from extract.structures.shared.marks import Mark


def _without(marks: Sequence[Mark], left_out: Sequence[Mark]) -> Sequence[Mark]:
    return [m for m in marks if m not in left_out] if left_out else marks


def content_reader(
    entries: Sequence[tuple[Sequence[Mark], Sequence[Mark]]],
    packs: tuple[Pack, ...],
    vocabulary: frozenset[str],
    headings: Collection[str] = (),
) -> ContentReader:
    """A reader with the habits of the given entries (content, people) and the rooms that headings name."""
    rooms = repeated_codes(marks for marks, _ in entries)
    runs = [
        entry_runs(_without(marks, room_of(marks, packs, rooms).marks), people, packs)
        for marks, people in entries
    ]
    codes = room_codes(marks for marks, _ in entries)
    surnames = surnames_at_ends((marks for marks, _ in entries), packs)
    surnames |= surnames_in_cells((people for _, people in entries), packs)
    endings = bracket_rooms((marks for marks, _ in entries), packs)
    echoes = learn_echoes([marks for marks, _ in entries], headings, packs)
    lined = are_talks_on_lines([marks for marks, people in entries if not people], packs)
    sites = learn_sites([marks for marks, _ in entries], packs)
    return ContentReader(
        packs, vocabulary, learn(runs, packs), codes, rooms, surnames, endings, echoes, lined, sites
    )
