"""Sessions side by side in one slot, each with a heading and a numbered list of talks that begins anew.

Evidence: the numbers of the entry's items run up from one, and from one again; before each new one stand
lines further left than the numbers. What stands before the first heading set like the others heads the slot.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.content.items import NUMBER
from extract.content.lined import talks_on_lines
from extract.content.model import NOTHING, Reading
from extract.content.reading import ContentReader
from extract.content.rooms import SURE_ROOM, is_room, room_behind
from extract.content.titles import clean_title
from extract.lang import Pack
from extract.layout.lines import SAME_SIZE, Line
from extract.model import Role
from extract.signals.rooms import find_rooms
from extract.structures.shared.marks import SAME_EDGE, Mark
from extract.values import replace

#: Fewer blocks, or items of one, are no such list.
FEWEST = 2
DASH = re.compile(r"\s[-–—|]\s")
#: Marks. A heading with who leads the session is no longer.
HEAD_MARKS = 6


@dataclass(frozen=True, slots=True)
class Blocks:
    """What heads all blocks of an entry, and the marks of each."""

    head: tuple[Mark, ...]
    blocks: tuple[tuple[Mark, ...], ...]


def read_entry(
    reader: ContentReader, marks: Sequence[Mark], people: Sequence[Mark] = (), default_role: Role = "speaker"
) -> Reading:
    """Reads an entry, block by block where it holds numbered lists, line by line where each is a talk."""
    lined = talks_on_lines(marks, reader.packs, reader.vocabulary) if reader.lined and not people else None
    if lined is not None:
        return lined
    slot = [] if people else reader.echoes.parted(marks)
    if slot:
        return Reading(NOTHING, tuple(reader.read(part, (), default_role) for part in slot))
    found = None if people else split_restarts(marks)
    if found is None:
        return reader.read(marks, people, default_role)
    content = reader.read(found.head, (), default_role).content if found.head else NOTHING
    content = replace(content, claimed=tuple(m.line for m in marks))
    parts = tuple(_block(reader, block, default_role) for block in found.blocks)
    rooms = {part.content.room for part in parts}
    return Reading(content, parts, side_by_side=None not in rooms and len(rooms) == len(parts))


def split_restarts(marks: Sequence[Mark]) -> Blocks | None:
    """The blocks of an entry whose items are numbered from one several times."""
    runs = _runs(marks)
    if runs is None:
        return None
    ends = [_end_of(marks, above[-1], below[0]) for above, below in pairwise(runs)]
    pattern = next((marks[k].line for k in ends if k is not None), None)
    if pattern is None or None in ends:
        return None
    listed = [k for k in ends if k is not None]
    bounds = [0, *listed, len(marks)]
    starts = [_start_of(marks, a, run[0], pattern) for a, run in zip(bounds, runs, strict=False)]
    if any(start is None or run[0] - start > HEAD_MARKS for start, run in zip(starts, runs, strict=True)):
        return None
    blocks = tuple(tuple(marks[a:b]) for a, b in zip(starts, bounds[1:], strict=True))
    return Blocks(tuple(marks[: starts[0]]), blocks)


def _runs(marks: Sequence[Mark]) -> list[list[int]] | None:
    """The positions of the numbered items, list by list; None where they are not such lists."""
    runs: list[list[int]] = []
    last = 0
    for k, mark in enumerate(marks):
        match = NUMBER.match(mark.text) if mark.is_bulleted else None
        if match is None:
            continue
        number = int(match.group(1))
        if number == 1:
            runs.append([])
        elif number != last + 1:
            return None
        if not runs:
            return None
        runs[-1].append(k)
        last = number
    return runs if len(runs) >= FEWEST and min(map(len, runs)) >= FEWEST else None


def _end_of(marks: Sequence[Mark], item: int, following: int) -> int | None:
    """Behind the last line of an item: the first before the next list that stands left of its number."""
    edge = marks[item].box.x0 - SAME_EDGE
    return next((k for k in range(item + 1, following) if marks[k].box.x0 < edge), None)


def _start_of(marks: Sequence[Mark], begin: int, item: int, pattern: Line) -> int | None:
    """Where the heading before a list begins: a line set like the pattern; a page's head may stand above."""
    return next((k for k in range(begin, item) if _alike(marks[k].line, pattern)), None)


def _alike(a: Line, b: Line) -> bool:
    """Whether two lines are set alike but for their colour, which may tell the track."""
    return abs(a.size - b.size) <= SAME_SIZE and a.bold == b.bold and a.italic == b.italic


def _block(reader: ContentReader, marks: Sequence[Mark], default_role: Role) -> Reading:
    """A session and its talks; a line in larger type above its heading is what it belongs to."""
    topical = len(marks) > 1 and marks[0].line.size > marks[1].line.size + SAME_SIZE and marks[1].line.bold
    first = 1 if topical and not (marks[1].labels or marks[1].is_bulleted or is_room(marks[1])) else 0
    last = next((k for k in range(first + 1, len(marks)) if not _goes_on(marks[first], marks[k])), len(marks))
    reading = reader.read(marks[last:], (), default_role)
    title, room = room_behind(clean_title(" ".join(m.text for m in marks[first:last])), reader.packs)
    if room is None:
        title, room = _room_behind_dash(title, reader.packs)
    content = replace(
        reading.content,
        title=title,
        subtitle=marks[0].text.strip() if first else None,
        room=room or reading.content.room,
        claimed=tuple(m.line for m in marks),
    )
    return replace(reading, content=content)


def _goes_on(heading: Mark, mark: Mark) -> bool:
    """Whether a line belongs to the heading above it."""
    return _alike(heading.line, mark.line) and not (mark.labels or mark.is_bulleted or is_room(mark))


def _room_behind_dash(title: str, packs: tuple[Pack, ...]) -> tuple[str, str | None]:
    """A heading without the room behind its last dash, and that room."""
    cut = list(DASH.finditer(title))
    rooms = find_rooms(title[cut[-1].end() :], packs) if cut else ()
    if rooms and rooms[0].start == 0 and rooms[0].confidence >= SURE_ROOM:
        return title[: cut[-1].start()].rstrip(), title[cut[-1].end() :].strip()
    return title, None
