"""What is drawn over the picture of a page: blocks, runs of words, outlines of records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.model import Block, Box, Page, Word, union
from extract.palette import UNREAD

#: Points by which a box may stand out of the one that holds it: rounding in the layout.
_TOLERANCE = 2.0
#: Words further apart than this many type sizes belong to different runs: a gap between columns.
_RUN_GAP = 2.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A rectangle over the picture. `ref` names the record it highlights, `of` that record's parent."""

    box: Box
    kind: str
    label: str
    ref: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A record's place on a page, to which blocks without a key are matched."""

    ref: str
    box: Box
    of: str = ""
    label: str = ""
    kind: str = "record"


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of one line and one class."""

    kind: str
    text: str
    box: Box
    words: int
    glyphs: int


def runs_of(page: Page, classes: Sequence[str]) -> list[Run]:
    """Join neighbouring words of one class into runs, in the order of `page.words`."""
    groups: list[tuple[str, list[Word]]] = []
    for word, kind in zip(page.words, classes, strict=True):
        if groups and groups[-1][0] == kind and _continues(groups[-1][1][-1], word):
            groups[-1][1].append(word)
        else:
            groups.append((kind, [word]))
    return [
        Run(
            kind,
            " ".join(word.text for word in words),
            union(word.box for word in words),
            len(words),
            sum(word.glyphs for word in words),
        )
        for kind, words in groups
    ]


def _continues(last: Word, word: Word) -> bool:
    """Evidence: same rotation, overlapping across the line, and a gap no wider than a few letters."""
    if last.rotation != word.rotation:
        return False
    reach = _RUN_GAP * max(last.style.size, word.style.size)
    if word.rotation in (90, 270):
        gap = max(last.box.top, word.box.top) - min(last.box.bottom, word.box.bottom)
        shared, thickness = last.box.x_overlap(word.box), min(last.box.width, word.box.width)
    else:
        gap = max(last.box.x0, word.box.x0) - min(last.box.x1, word.box.x1)
        shared, thickness = last.box.y_overlap(word.box), min(last.box.height, word.box.height)
    return gap <= reach and shared >= thickness / 2


def page_marks(blocks: Sequence[Block], runs: Iterable[Run], anchors: Sequence[Anchor],
               refs: dict[str, str]) -> list[Mark]:  # fmt: skip
    """Everything to draw on one page, large things first so that small ones can be pointed at.

    Args:
        blocks: Blocks of this page.
        runs: Runs of this page; those that a block of their class covers are left out.
        anchors: Places of records on this page.
        refs: Record key -> name of the record in the HTML.
    """
    marks = [_outline(anchor) for anchor in anchors]
    marks += [_block_mark(block, anchors, refs) for block in blocks]
    for run in runs:
        if run.kind != UNREAD and any(_covers(block, run) for block in blocks):
            continue
        anchor = _holder(run.box, anchors) if run.kind == "record" else None
        marks.append(
            Mark(run.box, run.kind, run.text, anchor.ref if anchor else "", anchor.of if anchor else "")
        )
    return sorted(marks, key=lambda mark: (mark.kind == UNREAD, -mark.box.area, mark.box.top, mark.box.x0))


def _outline(anchor: Anchor) -> Mark:
    return Mark(anchor.box, "outline", anchor.label, anchor.ref, anchor.of)


def _block_mark(block: Block, anchors: Sequence[Anchor], refs: dict[str, str]) -> Mark:
    """The block's key decides; a smaller record of the same parent around it is more exact."""
    holder = _holder(block.place.box, anchors)
    keyed = refs.get(block.record or "")
    if holder and (keyed is None or holder.of == keyed):
        return Mark(block.place.box, block.kind, block.text, holder.ref, holder.of)
    return Mark(block.place.box, block.kind, block.text, keyed or "")


def _covers(block: Block, run: Run) -> bool:
    same = block.kind == run.kind or (run.kind == "record" and block.kind != UNREAD)
    return same and block.place.box.contains(run.box, _TOLERANCE)


def _holder(box: Box, anchors: Sequence[Anchor]) -> Anchor | None:
    """The smallest record around a box."""
    around = [anchor for anchor in anchors if anchor.box.contains(box, _TOLERANCE)]
    return min(around, key=lambda anchor: (anchor.box.area, anchor.ref), default=None)
