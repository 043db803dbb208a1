"""How a page may be arranged: the common language of the structures.

A structure proposes an `Arrangement` of a region: which lines belong to which timetable entry
and what each entry inherits from what spans it. Nothing is read from the content yet; that is
done once, by `content`, for whichever arrangement wins.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from extract.lang import Pack
from extract.layout.edges import Array, vertical_edges
from extract.lazy import lazy
from extract.model import Box, Page, Role
from extract.structures.shared.columns import by_column, column_starts
from extract.structures.shared.fields import Column
from extract.structures.shared.groups import Group, group_cells
from extract.structures.shared.marks import Look as Look
from extract.structures.shared.marks import Mark
from extract.structures.shared.openrows import rows_of
from extract.values import quick, replace


def look_of(mark: Mark) -> Look:
    """How a line is set: size, bold, italic, colour."""
    return mark.look


@dataclass(frozen=True, slots=True)
class ListEnd:
    """A list that ran to the foot of `page`; `looks` is how the texts below its times are set."""

    page: int
    looks: frozenset[Look]
    bare_left: float | None = None


@dataclass(frozen=True, slots=True)
class RowEnd:
    """A table that ran to the foot of `page`.

    `time` is the place of its last time and `time_look` how that is set; `row` are cells of its last row and
    `cells` of all rows, one of each column, `looks` how their texts are set.
    """

    page: int
    time: Box
    time_look: Look
    row: tuple[Box, ...]
    cells: tuple[Box, ...]
    looks: frozenset[Look]


@dataclass(frozen=True, slots=True)
class BlocksCarried:
    """Blocks side by side that `page` ended with, or announced: their time, their columns with the rooms."""

    page: int
    start: str
    end: str | None
    boxes: tuple[tuple[Box, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class PapersEnd:
    """`page` ended with papers under the session that `head` names.

    `titles` and `people` are how theirs are set.
    """

    page: int
    head: tuple[Mark, ...]
    titles: Look
    people: Look


@quick
@dataclass(frozen=True, slots=True)
class Context:
    """What an entry inherits. `year` and `days` (ISO dates) are what is known of the edition.

    `has_printed_year` tells that the document or its catalogue row state that year, so that dates
    without one infer nothing.
    `header` are the column headings of the last table, for the pages on which it goes on; `fields`
    are the columns of the last table of records, `records` those of the last timetable whose columns are
    fields of one session. `slot_look` is how the headings of sessions are
    set that all begin at `start`, for the pages on which their slot goes on; `headlined` that the last
    page was a list of headlines, which may go on. `own_room` tells that the room is printed for the
    entry alone or its column, so that breaks stand in it, too, `day_room` for its day; `list_end` that
    the last page was a list that may go on, `row_end` that it was a table that may, `abreast` that it
    ended with blocks side by side; `open_head` are a title at its foot and what stands below it, if
    their time is not there.
    `timetabled` tells that sessions with times stand before, `series` that the last page was of entries under
    days alone, `untimed` how the titles of the last page
    were set if it had sessions without. `told` are the folded titles of the sessions with times, `papers`
    that the last page was of papers presented in one of them. `codes` are the short codes that a
    legend of the document explains, with what they mean; `venue` is where the whole event is held,
    printed above its programme.
    """

    year: int | None = None
    has_printed_year: bool = False
    days: tuple[str, ...] = ()
    date: str | None = None
    day: int | None = None
    start: str | None = None
    end: str | None = None
    open_end: bool = False
    room: str | None = None
    own_room: bool = False
    day_room: bool = False
    floor: str | None = None
    track: str | None = None
    heading: str | None = None
    header: tuple[Group, ...] = ()
    fields: tuple[Column, ...] = ()
    records: tuple[Column, ...] = ()
    slot_look: str | None = None
    headlined: bool = False
    titled: bool = False
    timetabled: bool = False
    series: bool = False
    untimed: Look | None = None
    told: frozenset[str] = frozenset()
    papers: PapersEnd | None = None
    list_end: ListEnd | None = None
    row_end: RowEnd | None = None
    abreast: BlocksCarried | None = None
    open_head: tuple[Mark, ...] = ()
    problems: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    venue: str | None = None

    def within(self, **changes: object) -> Context:
        """A copy with the given values, keeping those that are None."""
        found = {k: v for k, v in changes.items() if v is not None}
        return replace(self, **found) if found else self  # type: ignore[arg-type]

    def at(self, room: str | None, floor: str | None = None, *, own: bool = False) -> Context:
        """A copy in a room; without one, the room that holds stays."""
        if not room:
            return self.within(floor=floor)
        return replace(self, room=room, floor=floor, own_room=own, day_room=False)


@dataclass(frozen=True, slots=True)
class TrackLabel:
    """A row or column heading that names a track, its question and its room."""

    name: str
    marks: tuple[Mark, ...]
    description: str | None = None
    room: str | None = None
    floor: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Entry:
    """The lines of one timetable entry. `parent` is the index of the block it hangs under.

    `is_block` marks a container made of a label only; `own_time` that its time is printed in
    its own cell or line; `content` are lines in reading order without times and labels; `people`
    are lines that hold people and nothing else, from a column or cell of their own, and `role` is
    what the heading of that column says they are. An entry that `continues` goes on with the last
    entry of the page before.
    """

    content: tuple[Mark, ...]
    context: Context
    claimed: tuple[Mark, ...] = ()
    parent: int | None = None
    is_block: bool = False
    own_time: bool = True
    people: tuple[Mark, ...] = ()
    role: Role | None = None
    continues: bool = False


@dataclass(frozen=True)
class Region:
    """Part of a page to be arranged, with the facts about it that several structures ask for."""

    page: Page
    marks: tuple[Mark, ...]
    packs: tuple[Pack, ...]
    box: Box

    @lazy
    def upright(self) -> tuple[Mark, ...]:
        """The lines that are not rotated."""
        return tuple([m for m in self.marks if m.line.rotation == 0])

    @lazy
    def times(self) -> tuple[Mark, ...]:
        """The upright lines that are a time and nothing else."""
        return tuple([m for m in self.upright if m.is_time])

    @lazy
    def rows(self) -> tuple[list[Mark], ...]:
        """The upright lines by row, see `rows_of`; nobody may change them."""
        return tuple(rows_of(self.upright))

    @lazy
    def column_starts(self) -> tuple[float, ...]:
        """Left edges of the second and later columns of the upright lines, see `column_starts`."""
        return tuple(column_starts(self.upright, self.box.width))

    @lazy
    def columns(self) -> tuple[Sequence[Mark], ...]:
        """The upright lines by column, from left to right."""
        return tuple(by_column(self.upright, self.column_starts))

    @lazy
    def rows_of_columns(self) -> tuple[Sequence[list[Mark]], ...]:
        """The rows of each column; nobody may change them."""
        return (self.rows,) if len(self.columns) == 1 else tuple(map(rows_of, self.columns))

    @lazy
    def groups(self) -> tuple[Group, ...]:
        """The lines by drawn cell, see `group_cells`."""
        return tuple(group_cells(self.marks))

    @lazy
    def verticals(self) -> Array:
        """The drawn vertical boundaries (x, top, bottom) of the page, from left to right."""
        return vertical_edges(self.page)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A proposal. `headings` are lines that gave context; `rest` are lines it cannot explain.

    `after` is the context that holds at the end of the region, for the page that follows.
    """

    structure: str
    entries: tuple[Entry, ...]
    headings: tuple[Mark, ...]
    rest: tuple[Mark, ...]
    after: Context
    tracks: tuple[TrackLabel, ...] = ()
    score: float = 0.0
    reasons: tuple[str, ...] = field(default=())


Structure = Callable[[Region, Context], "Arrangement | None"]


def glyphs(marks: Sequence[Mark]) -> int:
    """Glyphs of all the lines."""
    return sum([w.glyphs for m in marks for w in m.line.words])
