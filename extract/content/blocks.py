"""Sessions below each other in one slot, told by headings set alike or by the label of the slot."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.content.children import FEWEST, FOR_ALL
from extract.content.runs import SAME_SIZE, same_style
from extract.lang import Pack
from extract.layout.lines import Line
from extract.signals.labels import container_label
from extract.structures.marks import Mark
from extract.structures.slotheads import is_generic


def split_blocks(marks: Sequence[Mark]) -> list[tuple[Mark, ...]] | None:
    """Sessions below each other in one slot: headings set alike, and larger or bolder than what follows each.

    Evidence: the entry begins with such a heading, it comes back, and other lines stand below every one.
    """
    heads = [_is_heading(m, marks) for m in marks]
    if not heads or not heads[0]:
        return None
    starts = [k for k, head in enumerate(heads) if head and (k == 0 or not heads[k - 1])]
    if len(starts) < FEWEST:
        return None
    bounds = [*starts, len(marks)]
    groups = [tuple(marks[a:b]) for a, b in pairwise(bounds)]
    plain = [sum(1 for m in g if not _is_heading(m, marks)) for g in groups]
    return groups if min(plain) >= 1 and sum(plain) >= 2 * len(groups) else None


def blocks_of_slot(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> list[tuple[Mark, ...]] | None:
    """The sessions below the label of their slot: `Parallel sessions`, `Workshops`, `Parallel session 2`.

    Evidence: the label stands alone above headings set alike, and each of these names a room or leads
    to a chair.
    """
    groups = split_blocks(marks[1:]) if len(marks) > 2 and _labels_slot(marks[0], packs) else None
    return groups if groups and all(_is_session(g) for g in groups) else None


def _labels_slot(mark: Mark, packs: tuple[Pack, ...]) -> bool:
    """Whether a line is a word for sessions, with or without a number, and nothing else."""
    label = container_label(mark.text, packs)
    bare = label is not None and not label.title and not mark.text[label.end :].strip(" .:")
    return bare or is_generic([mark], packs)


def _is_session(marks: Sequence[Mark]) -> bool:
    """Whether a room stands on the first line of a block, or a chair on the next lines."""
    return bool(marks[0].rooms) or any(n.role in FOR_ALL for m in marks[1:3] for n in m.labels)


def _is_heading(mark: Mark, marks: Sequence[Mark]) -> bool:
    """Whether a line is set like the first one of the entry, and stands out from the other lines."""
    first, line = _before_room(marks[0]), _before_room(mark)
    if mark.labels or not same_style(first, line) or mark.is_bulleted:
        return False
    others = [n for m in marks if not same_style(first, n := _before_room(m))]
    return bool(others) and all(
        first.size > n.size + SAME_SIZE or (first.bold and not n.bold and first.size >= n.size - SAME_SIZE)
        for n in others
    )


def _before_room(mark: Mark) -> Line:
    """A line up to the room behind its text, which is often set otherwise than the rest."""
    start = min((r.span[0] for r in mark.rooms), default=0)
    return mark.line.part(0, start) or mark.line
