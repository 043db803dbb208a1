"""People in a row, each with what is said of them below their name: portraits with captions.

Evidence: several names stand side by side in one row, set alike, and below some of them, about the
same middle or from the same left edge, stands a time, a role alone or the rest of a name. Read line by
line such captions would mix, so the lines are put below each other, person by person; a role goes
before its name, a time stays behind it and times nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from extract.lang import Pack
from extract.model import Box, union
from extract.signals.evidence import is_surely_people
from extract.structures.shared.arrangement import Look, look_of
from extract.structures.shared.marks import Mark, mark_line
from extract.structures.shared.openrows import rows_of
from extract.values import replace

#: Names in a row, and those of them that are known ones.
FEWEST, FEWEST_KNOWN = 2, 2
#: Words. A name in a caption is no longer.
LONGEST_NAME = 4
#: Points. Middles or left edges that differ by less are aligned.
ALIGNED = 4.0
#: Of the type size. Lines of a caption stand no further apart.
CAPTION_GAP = 0.8


@dataclass(slots=True)
class _Portrait:
    """A name and the lines of its caption."""

    name: Mark
    rest: list[Mark] = field(default_factory=list)
    role: Mark | None = None
    time: Mark | None = None
    more: list[Mark] = field(default_factory=list)

    @property
    def marks(self) -> list[Mark]:
        """All its lines as printed."""
        return [self.name, *self.rest, *filter(None, (self.role, self.time)), *self.more]


def with_portraits(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> list[Mark]:
    """The lines of a page, those of portraits in the order of their people."""
    rows = rows_of([m for m in marks if m.line.rotation == 0])
    found: dict[int, list[_Portrait]] = {}
    looks: set[Look] = set()
    for index, row in enumerate(rows):
        if _names_side_by_side(row, packs) and not _goes_on(row, rows[index - 1] if index else ()):
            portraits = _captions(rows, index)
            if any(p.time or p.role or p.rest for p in portraits):
                found[index] = portraits
                looks.add(look_of(row[0]))
    for index, row in enumerate(rows):
        alone = len(row) == 1 and look_of(row[0]) in looks and is_surely_people(row[0].text, packs)
        own = _captions(rows, index) if alone else []
        if any(p.time or p.role for p in own):
            found[index] = own
    taken = {m for portraits in found.values() for p in portraits for m in p.marks}
    kept = [m for m in marks if m not in taken]
    return kept + [m for portraits in found.values() for m in _stacked(portraits, packs)]


def _names_side_by_side(row: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    if len(row) < FEWEST or len({(look_of(m), m.line.cell.box) for m in row}) > 1:
        return False
    if any(m.times or m.labels or len(m.text.split()) > LONGEST_NAME for m in row):
        return False
    return sum(is_surely_people(m.text, packs) for m in row) >= FEWEST_KNOWN


def _goes_on(row: Sequence[Mark], above: Sequence[Mark]) -> bool:
    """Whether most texts of a row go on with one set alike right above, as no name below a picture does."""
    near = [
        m for m in row
        if any(
            look_of(m) == look_of(o) and m.box.x_overlap(o.box) > 0
            and m.box.top - o.box.bottom <= CAPTION_GAP * m.line.size
            for o in above
        )
    ]  # fmt: skip
    return 2 * len(near) > len(row)


def _captions(rows: Sequence[list[Mark]], index: int) -> list[_Portrait]:
    """The names of a row with the lines below them, up to one that stands below none of them."""
    portraits = [_Portrait(m) for m in rows[index]]
    bottom = union(m.box for m in rows[index]).bottom
    for row in rows[index + 1 :]:
        owners = [next((p for p in portraits if _is_below(m, p.name)), None) for m in row]
        gap = row[0].box.top - bottom
        if None in owners or gap > CAPTION_GAP * row[0].line.size:
            break
        for mark, owner in zip(row, owners, strict=True):
            assert owner is not None
            _add(owner, mark)
        bottom = union(m.box for m in row).bottom
    return portraits


def _is_below(mark: Mark, name: Mark) -> bool:
    centred = abs(mark.box.x_mid - name.box.x_mid) <= ALIGNED
    return centred or abs(mark.box.x0 - name.box.x0) <= ALIGNED


def _add(portrait: _Portrait, mark: Mark) -> None:
    if mark.is_time:
        portrait.time = portrait.time or mark
    elif any(label.side == "alone" for label in mark.labels):
        portrait.role = mark
    elif look_of(mark) == look_of(portrait.name) and not (portrait.more or portrait.time):
        portrait.rest.append(mark)
    else:
        portrait.more.append(mark)


def _stacked(portraits: Sequence[_Portrait], packs: tuple[Pack, ...]) -> list[Mark]:
    """The lines of portraits below each other, person by person, within the height they take."""
    lines = [line for p in portraits for line in _lines(p, packs)]
    area = union(m.box for p in portraits for m in p.marks)
    height = area.height / len(lines)
    return [
        replace(m, line=replace(m.line, box=Box(area.x0, top, area.x0 + m.box.width, top + height)))
        for k, m in enumerate(lines)
        for top in (area.top + k * height,)
    ]


def _lines(portrait: _Portrait, packs: tuple[Pack, ...]) -> list[Mark]:
    """A role and the name on one line (two where a hyphen ends the first), then what else is said."""
    name = [portrait.name, *portrait.rest]
    groups = [[portrait.role] if portrait.role else []]
    for mark in name:
        groups[-1].append(mark)
        if mark.text.endswith("-"):
            groups.append([])
    if portrait.time is not None:
        groups[-1].append(portrait.time)
    made = [_joined(group, portrait.name, packs) for group in groups if group]
    return [*made, *portrait.more]


def _joined(marks: Sequence[Mark], name: Mark, packs: tuple[Pack, ...]) -> Mark:
    """One line of several, set like the name, whose times begin no entry."""
    lines = [m.line for m in marks]
    starts = [0, *accumulate(len(n.text) + 1 for n in lines[:-1])]
    whole = replace(
        name.line,
        words=tuple(w for n in lines for w in n.words),
        ids=tuple(i for n in lines for i in n.ids),
        offsets=tuple(start + o for n, start in zip(lines, starts, strict=True) for o in n.offsets),
        text=" ".join(n.text for n in lines),
        box=union(n.box for n in lines),
    )
    return replace(mark_line(whole, packs), times=())
