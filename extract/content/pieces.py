"""What the lines of one piece of an entry say: its people, its title, what stands below, its room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.content.children import (
    split_talks,
)
from extract.content.cutting import entry_runs
from extract.content.echoes import NO_ECHOES, Echoes
from extract.content.endrooms import (
    without_bracketed_room,
    without_coded_room,
    without_labelled_room,
    without_last_room,
    without_leading_room,
    without_repeated_room,
    without_rooms,
)
from extract.content.givenby import given_by
from extract.content.grammar import Grammar
from extract.content.model import Content
from extract.content.parting import certainty_of
from extract.content.parts import Sorted
from extract.content.pauses import place_in_pause
from extract.content.people import as_panel, read_people, role_of_kind
from extract.content.rooms import EntryRoom, room_behind
from extract.content.sitedends import (
    NO_SITES,
    Sites,
    is_place_above,
    place_before,
    place_behind,
    place_below,
)
from extract.content.sorting import sort_runs
from extract.content.surnames import with_surnames
from extract.content.titlenames import named_in_title, seated_in_title
from extract.content.titles import SURE_KIND, texts_of, title_of, under_title, with_texts
from extract.content.unnamed import without_unnamed
from extract.lang import Pack
from extract.layout.lines import Line
from extract.model import Role, SessionKind
from extract.signals.labels import likely_kind
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Strength from which it tells that those beside a moderator are no panel.
LIKELY_KIND = 0.4
#: Signs that led on from a title to what was taken out behind it.
LOOSE = " :,;–—"


@dataclass(frozen=True, slots=True)
class PieceReader:
    """Reads pieces of the entries of one document with the habits learnt from all of them."""

    packs: tuple[Pack, ...]
    vocabulary: frozenset[str]
    grammar: Grammar
    codes: frozenset[str] = frozenset()
    rooms: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    echoes: Echoes = NO_ECHOES
    lined: bool = False
    sites: Sites = NO_SITES

    def own_room(self, marks: Sequence[Mark], room: EntryRoom) -> tuple[list[Mark], EntryRoom]:
        """The marks without a room among others: with a building's code in brackets, or behind people."""
        line = marks[0] if self.sites.above and is_place_above(marks, self.packs) else None
        if line is None and self.sites.below and not room.room:
            line = place_below(marks, self.packs)
        kept, coded = without_coded_room([m for m in marks if m is not line], self.codes)
        kept, labelled = without_labelled_room(kept, self.packs)
        kept, leading = without_leading_room(kept, self.packs)
        kept, bracketed = without_repeated_room(kept, self.endings)
        kept, last = without_last_room(kept, self.packs)
        place = line.text.strip(" .()[]@") if line is not None else None
        named = room.room or place or coded or labelled or leading or bracketed or last
        return kept, room if named == room.room else replace(room, room=named)

    def sorted_beside_room(
        self, marks: Sequence[Mark], people: Sequence[Mark], room: EntryRoom
    ) -> tuple[list[Sorted], EntryRoom]:
        """The parts of an entry without a room in brackets behind people, where it shows them no better.

        A head with its room in brackets keeps it where only so the talks below it are told apart.
        """
        found = self.sort(marks, people)
        kept, bracketed = without_bracketed_room(marks, self.packs)
        if bracketed is None:
            return found, room
        bare = self.sort(kept, people)
        titled = any(s.part == "text" for s in found)
        shown = found if titled and self.count(found) > self.count(bare) else bare
        talks = split_talks(found)
        if talks is not None and talks.head and split_talks(bare) is None:
            return found, room
        return shown, room if room.room else replace(room, room=bracketed)

    def count(self, found: Sequence[Sorted]) -> int:
        """How many people the parts of an entry name."""
        return len(read_people(found, self.packs, self.vocabulary, "speaker", None, self.surnames))

    def sort(self, marks: Sequence[Mark], people: Sequence[Mark] = ()) -> list[Sorted]:
        found = sort_runs(entry_runs(marks, people, self.packs), self.grammar, self.packs)
        return with_surnames(found, self.surnames, self.packs)

    def content(
        self,
        found: Sequence[Sorted],
        default_role: Role,
        room: EntryRoom,
        claimed: tuple[Line, ...],
        *,
        has_talks: bool = False,
    ) -> Content:
        found, unnamed = without_unnamed(found, self.packs)
        title, body = title_of(found, self.grammar, self.packs, self.vocabulary)
        inner_room = None
        if title and not room.room:
            title, inner_room = place_in_pause(title, self.packs)
        if title and not inner_room:
            title, inner_room = room_behind(title, self.packs)
        if title and not (room.room or inner_room):
            title, inner_room = place_behind(title, self.sites.ends, self.packs)
        if title and not (room.room or inner_room):
            title, inner_room = place_before(title, self.sites.starts, self.packs)
        title = title.rstrip(LOOSE) or title if title else title
        kind = self.kind(title)
        role = role_of_kind(kind, default_role)
        people = read_people(found, self.packs, self.vocabulary, role, kind, self.surnames)
        people, room_of_people = without_rooms(people, self.packs)
        people = people or named_in_title(found, role, self.packs, self.vocabulary)
        people = [*seated_in_title(found, people, self.packs, self.vocabulary), *people]
        if title and not people and not has_talks:
            title, people = given_by(found, title, (role, kind), self.packs, self.vocabulary)
        people = people if has_talks else as_panel(people, kind or self.kind(title, LIKELY_KIND))
        subtitle, below = under_title(texts_of(body, self.vocabulary))
        if title and subtitle and subtitle[0] in "([" and not (room.room or inner_room):
            bare, inner_room = room_behind(f"{title} {subtitle}", self.packs)
            subtitle = None if inner_room and bare == title else subtitle
        return Content(
            title, subtitle, with_texts(below, unnamed, self.vocabulary), tuple(people),
            room.room or inner_room or room_of_people, room.floor, claimed, certainty_of(found, title),
            is_people=not any(s.part == "text" for s in found),
        )  # fmt: skip

    def kind(self, title: str | None, least: float = SURE_KIND) -> SessionKind | None:
        return likely_kind(title, self.packs, least) if title else None
