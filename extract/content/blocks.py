"""Sessions below each other in one slot, told by headings set alike or by the label of the slot."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.content.children import FEWEST, FOR_ALL
from extract.lang import Pack
from extract.layout.lines import SAME_SIZE, Line, same_style
from extract.signals.labels import container_label
from extract.structures.lists.slotheads import is_generic
from extract.structures.shared.marks import Mark

#: A chair and a kind of session stand above a title.
FIRST_LINES = 3


def split_blocks(marks: Sequence[Mark]) -> list[tuple[Mark, ...]] | None:
    """Sessions below each other in one slot: headings set alike, and larger or bolder than what follows each.

    Evidence: the entry begins with such a heading, it comes back, and other lines stand below every one.
    """
    heads = _headings(marks) if marks else []
    if not heads or not heads[0]:
        return None
    starts = [k for k, head in enumerate(heads) if head and (k == 0 or not heads[k - 1])]
    if len(starts) < FEWEST:
        return None
    bounds = [*starts, len(marks)]
    groups = [tuple(marks[a:b]) for a, b in pairwise(bounds)]
    plain = [heads[a:b].count(False) for a, b in pairwise(bounds)]
    return groups if min(plain) >= 1 and sum(plain) >= 2 * len(groups) else None


def parted_blocks(marks: Sequence[Mark]) -> list[tuple[Mark, ...]] | None:
    """Sessions in one slot with dashed rules between them.

    Evidence: what stands below each rule begins alike, and so does one of the first lines above them:
    a rule between a title and what is said of it parts nothing.
    """
    starts = [k for k, m in enumerate(marks) if k and m.is_parted]
    if not starts:
        return None
    first, *others = (marks[k].line for k in starts)
    begins = any(same_style(first, m.line) for m in marks[: min(starts[0], FIRST_LINES)])
    if not begins or not all(same_style(first, n) for n in others):
        return None
    return [tuple(marks[a:b]) for a, b in pairwise([0, *starts, len(marks)])]


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


def _headings(marks: Sequence[Mark]) -> list[bool]:
    """Which lines are set like the first one of the entry, where that stands out from the other lines."""
    lines = [_before_room(m) for m in marks]
    first = lines[0]
    alike = [same_style(first, n) for n in lines]
    others = [n for n, same in zip(lines, alike, strict=True) if not same]
    stands_out = bool(others) and all(
        first.size > n.size + SAME_SIZE or (first.bold and not n.bold and first.size >= n.size - SAME_SIZE)
        for n in others
    )
    if not stands_out:
        return [False] * len(marks)
    return [same and not (m.labels or m.is_bulleted) for m, same in zip(marks, alike, strict=True)]


def _before_room(mark: Mark) -> Line:
    """A line up to the room behind its text, which is often set otherwise than the rest."""
    start = min((r.span[0] for r in mark.rooms), default=0)
    return mark.line.part(0, start) or mark.line
