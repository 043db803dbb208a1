"""What an entry says: how it is parted into a head and talks or sessions, and what each of these says."""

from __future__ import annotations

from collections.abc import Sequence

from extract.content.blocks import blocks_of_slot, parted_blocks, split_blocks
from extract.content.children import (
    are_fewer,
    are_talks,
    first_talk,
    is_led,
    is_spoken,
    split_paragraphs,
    split_sessions,
    split_talks,
    with_discussions,
    without_leaders,
)
from extract.content.cutting import only_run
from extract.content.hanging import goes_on, hanging_paragraphs, named_paragraphs
from extract.content.items import (
    Items,
    are_talks_listed,
    are_titles_listed,
    holds_sessions,
    lists_people,
    split_items,
    split_levels,
    without_break,
)
from extract.content.model import NOTHING, Content, Reading
from extract.content.parallel import are_at_once, split_counted, split_lettered
from extract.content.parting import alike, lines_of
from extract.content.parts import Sorted
from extract.content.pauses import pause_place
from extract.content.people import read_people
from extract.content.phrased import phrased_talks
from extract.content.pieces import PieceReader
from extract.content.rooms import NO_ROOM, EntryRoom, is_day_alone, room_of
from extract.layout.lines import Line
from extract.model import Role
from extract.structures.shared.marks import Mark
from extract.values import replace


class ContentReader(PieceReader):
    """Reads entries: which pieces they are made of, and what each of these says."""

    __slots__ = ()

    def read(
        self, marks: Sequence[Mark], people_marks: Sequence[Mark] = (), default_role: Role = "speaker"
    ) -> Reading:
        """Reads the lines of one entry, given in reading order and without times.

        `people_marks` are lines that the arrangement takes for people.
        """
        slot = None if people_marks else parted_blocks(marks) or blocks_of_slot(marks, self.packs)
        if slot is not None:
            return Reading(NOTHING, tuple(self.read(block, (), default_role) for block in slot))
        claimed = tuple(m.line for m in (*marks, *people_marks))
        inner = None if people_marks else split_counted(marks, self.packs) or split_lettered(marks)
        marks, echo = (list(marks), None) if inner else self.echoes.taken(marks)
        room = EntryRoom(echo) if echo else room_of(inner[0] if inner else marks, self.packs, self.rooms)
        pause = pause_place((*marks, *people_marks), self.packs) if room is NO_ROOM else None
        if pause is not None:
            room, marks, people_marks = pause, (*marks, *people_marks), ()
        own = [m for m in marks if m not in room.marks and not m.line.struck and not is_day_alone(m)]
        if not own and any(m.line.struck for m in marks):
            return Reading(replace(NOTHING, claimed=claimed, is_struck=True))
        if not people_marks:
            listed = self._counted(own, default_role, room, claimed)
            listed = listed or self._levels(split_levels(own), default_role, room, claimed)
            listed = listed or self._listed(split_items(own, self.packs), default_role, room, claimed)
            if listed is not None:
                return listed
            phrased = phrased_talks(own, self.packs)
            if phrased is not None:
                head = self._head(phrased[0], default_role, room, claimed) if phrased[0] else NOTHING
                return self._reading(head, phrased[1])
            groups = split_paragraphs(own)
            inner = split_sessions(groups, self.packs) or split_lettered(own)
            if inner is not None:
                parts = tuple(self.read(marks, (), default_role) for marks in inner[1])
                head = self.content(self.sort(inner[0]), default_role, NO_ROOM, claimed, has_talks=True)
                at_once = are_at_once(self.kind(head.title), [p.content.room for p in parts])
                return Reading(head, parts, at_once)
            below = self._paragraphs(groups)
            if below is not None:
                return self._reading(self._head(below[0], default_role, room, claimed), below[1])
            stacked = split_blocks(own)
            if stacked is not None:
                return Reading(NOTHING, tuple(self.read(block, (), default_role) for block in stacked))
        hung = None if people_marks else self._hanging(own)
        own, room = self.own_room(own, room)
        found, room = self.sorted_beside_room(own, people_marks, room)
        pairs = split_talks(found)
        if hung and (pairs is None or are_fewer(pairs.talks, hung[1])):
            return self._reading(self._head(hung[0], default_role, room, claimed), hung[1])
        if pairs is not None:
            content = self.content(pairs.head, default_role, room, claimed, has_talks=True)
            return self._reading(content, pairs.talks)
        return Reading(self.content(found, default_role, room, claimed))

    def _head(
        self, marks: Sequence[Mark], default_role: Role, room: EntryRoom, claimed: tuple[Line, ...]
    ) -> Content:
        """What stands before the talks of an entry."""
        head, room = self.own_room(marks, room)
        return self.content(self.sort(head), default_role, room, claimed, has_talks=True)

    def _counted(
        self, marks: Sequence[Mark], default_role: Role, room: EntryRoom, claimed: tuple[Line, ...]
    ) -> Reading | None:
        """An entry whose sessions are counted: its title says so, or most of them have people or rooms."""
        found = split_counted(marks, self.packs)
        if found is None:
            return None
        parts = tuple(self.read(item, (), default_role) for item in found[1])
        head = self._head(found[0], default_role, room, claimed) if found[0] else NOTHING
        filled = [p for p in parts if p.parts or p.content.participations or p.content.room]
        if 2 * len(filled) < len(parts) and not holds_sessions(head.title, found[0], self.packs):
            return None
        at_once = are_at_once(self.kind(head.title), [p.content.room for p in parts])
        return Reading(head, parts, at_once)

    def _levels(
        self, items: Items | None, default_role: Role, room: EntryRoom, claimed: tuple[Line, ...]
    ) -> Reading | None:
        """An entry with a list of lists: one of talks in each item, or what each of the sessions is about."""
        if items is None:
            return None
        head = self._head(items.head, default_role, room, claimed)
        blocks = tuple(self._block(item, default_role) for item in items.items)
        titled = holds_sessions(head.title, items.head, self.packs) and not any(
            b.content.participations for b in blocks
        )
        return Reading(head, blocks) if titled or any(block.parts for block in blocks) else None

    def _block(self, marks: Sequence[Mark], default_role: Role) -> Reading:
        """An item of a list with the list inside it, where that is one of talks."""
        inner = next((k for k, m in enumerate(marks) if k and m.is_bulleted), len(marks))
        items = split_items(marks[inner:], self.packs)
        lines = tuple(m.line for m in marks)
        whole = Items(tuple(marks[:inner]), items.items) if items else None
        listed = self._listed(whole, default_role, NO_ROOM, lines)
        return listed or Reading(self.content(self.sort(marks), default_role, NO_ROOM, lines))

    def _listed(
        self, items: Items | None, default_role: Role, room: EntryRoom, claimed: tuple[Line, ...]
    ) -> Reading | None:
        """An entry with the list in it, where that is one of talks; a break below it is one more part."""
        if items is None or lists_people(items.head):
            return None
        items, pause = without_break(items, self.packs)
        talks = self._talks(items.items)
        head = self._head(items.head, default_role, room, claimed)
        titles = are_titles_listed(talks) and holds_sessions(head.title, items.head, self.packs)
        if not titles and not are_talks_listed(talks):
            return None
        reading = self._reading(head, talks)
        below = (self.read(pause, (), default_role),) if pause else ()
        return replace(reading, parts=(*reading.parts, *below))

    def _paragraphs(self, groups: Sequence[Sequence[Mark]]) -> tuple[list[Mark], list[list[Sorted]]] | None:
        """The head of an entry and its talks, each in a paragraph of its own with title and people.

        Most entries hold no talks: short paragraphs are asked first, the others while it is open.
        """
        spoken: list[bool | None] = [None] * len(groups)
        first = first_talk(spoken)
        if first is None:
            return None
        parts = [[], *self._alike(groups[1:])]
        led: set[int] = set()
        for k in (*sorted(range(1, len(groups)), key=lambda k: len(groups[k])), 0):
            parts[k] = parts[k] or self.sort(groups[k])
            spoken[k] = is_spoken(parts[k])
            if is_led(parts[k]):
                led.add(k)
            first = first_talk(spoken, led)
            if first is None:
                return None
        head = [m for k, g in enumerate(groups) if k < first or k in led for m in g]
        return head, [g for k, g in enumerate(parts) if k >= first and k not in led]

    def _hanging(self, marks: Sequence[Mark]) -> tuple[list[Mark], list[list[Sorted]]] | None:
        """The head of an entry and its talks, each begun by a hanging indent or names."""
        groups = hanging_paragraphs(marks) or named_paragraphs(marks, self.packs)
        below = self._paragraphs(groups)
        whole = below is not None and not any(goes_on(g) for g in groups[1:] if g[0] in below[0])
        return below if below and whole and are_talks(below[1], complete=1.0) else None

    def _talks(self, groups: Sequence[Sequence[Mark]]) -> list[list[Sorted]]:
        """What each of several items is, read alike where they are made alike."""
        return [part or self.sort(g) for part, g in zip(self._alike(groups), groups, strict=True)]

    def _alike(self, groups: Sequence[Sequence[Mark]]) -> list[list[Sorted]]:
        """Names and title of each paragraph where all are made alike; else nothing of each."""
        return alike([only_run(g, self.packs) for g in groups], self.packs) or [[] for _ in groups]

    def _reading(self, head: Content, talks: Sequence[Sequence[Sorted]]) -> Reading:
        kind = self.kind(head.title)
        role: Role = "keynote" if kind == "keynote" else "speaker"
        talks, leaders = without_leaders(with_discussions(talks, self.packs))
        if leaders and head.title:
            leading = read_people(leaders, self.packs, self.vocabulary, role, kind, self.surnames)
            head = replace(head, participations=(*head.participations, *leading))
        parts = tuple(Reading(self.content(t, role, NO_ROOM, lines_of(t))) for t in talks)
        return Reading(head, parts)
