"""Lines to paragraphs of prose that still know their words.

A line goes on with the paragraph whose last line stands just above it in the same column. It
begins a new one when the space above it is wider than the column's line spacing, when it carries a
bullet, when the type changes, when it is indented, or when the line above ended early with the
end of a sentence. A sentence cut by the foot of a page goes on at the head of the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from extract.layout.flow import Flow, flow_of
from extract.layout.lines import Line
from extract.model import Place, union
from extract.values import quick

#: Of the usual distance of two lines in the same column. More is a gap between paragraphs.
PARAGRAPH_GAP = 1.25
#: Of the type size. Baselines further apart than this are never lines of one paragraph.
WIDEST_LEADING = 2.4
#: Of the type size. A first line moved in by this much begins a paragraph.
INDENT = 0.8
#: Of the column's width. A line that ends before this ended early.
SHORT_LINE = 0.8
#: Paragraphs among which the one above a line is looked for, the last ones that began.
NEAR_GROUPS = 40
#: Points. Sizes that differ by less are one size.
SAME_SIZE = 0.6
BULLET = re.compile(r"^\s*(?:[•·▪●‣○◦►*\uf0b7]|[-–—]\s|\(?\d{1,2}[.)]\s)")
#: Middle height, left and right side and type size of a paragraph's last line.
_Foot = tuple[float, float, float, float]
_SENTENCE_END = re.compile(r"[.!?:…][\"”’»“)]*\s*$")
_GOES_ON = re.compile(r"^[\s\"„“«(]*[^\W\d_A-ZĄĆĘŁŃÓŚŹŻÀ-ÖØ-Þ]")


@quick
@dataclass(frozen=True, slots=True)
class Paragraph:
    """Consecutive lines of prose. `place` is its box on the page that it begins on."""

    lines: tuple[Line, ...]
    flow: Flow
    place: Place

    @property
    def text(self) -> str:
        return self.flow.text

    @property
    def size(self) -> float:
        """Type size in points of most of it."""
        return max(self.lines, key=lambda n: len(n.text)).size

    @property
    def is_bold(self) -> bool:
        return all(n.bold for n in self.lines)


def build_paragraphs(
    lines: Sequence[Line], *, vocabulary: frozenset[str] = frozenset()
) -> tuple[Paragraph, ...]:
    """All paragraphs of some lines, by page, then in the order of their first lines.

    Args:
        lines: of one page or of several, furniture left out; only upright ones are used.
        vocabulary: folded words of the document, to judge hyphens at line ends.
    """
    groups: list[list[Line]] = []
    for number in sorted({n.page for n in lines}):
        upright = [n for n in lines if n.page == number and n.rotation == 0]
        found = _page_groups(upright)
        if groups and found and _crosses_pages(groups[-1], found[0]):
            groups[-1] += found.pop(0)
        groups += found
    made = []
    for group in groups:
        flow = flow_of(group, vocabulary)
        if flow.text:
            page = group[0].page
            place = Place(page, union([n.box for n in group if n.page == page]))
            made.append(Paragraph(tuple(group), flow, place))
    return tuple(made)


def _page_groups(lines: Sequence[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    feet: list[_Foot] = []
    leading = _leading(lines)
    for line in sorted(lines, key=lambda n: (n.box.top, n.box.x0)):
        above = _above(line, feet)
        foot = (line.box.y_mid, line.box.x0, line.box.x1, line.size)
        if above is None or _begins(line, groups[above], leading):
            groups.append([line])
            feet.append(foot)
        else:
            groups[above].append(line)
            feet[above] = foot
    return groups


def _above(line: Line, feet: Sequence[_Foot]) -> int | None:
    """The group whose last line is the nearest one above in the same column."""
    best: int | None = None
    middle, left, right, size = line.box.y_mid, line.box.x0, line.box.x1, line.size
    nearest = float("inf")
    for index in range(max(0, len(feet) - NEAR_GROUPS), len(feet)):
        at, x0, x1, other = feet[index]
        step = middle - at
        if step >= nearest or step < 0.3 * size or step > WIDEST_LEADING * (size if size > other else other):
            continue
        if x1 > left and right > x0 and x1 > x0 and right > left:
            best, nearest = index, step
    return best


def _begins(line: Line, group: Sequence[Line], leading: dict[float, float]) -> bool:
    last = group[-1]
    if abs(line.size - last.size) > SAME_SIZE or line.bold != last.bold or BULLET.match(line.text):
        return True
    usual = leading.get(round(line.size), 1.4 * line.size)
    if line.box.y_mid - last.box.y_mid > PARAGRAPH_GAP * usual:
        return True
    if not _SENTENCE_END.search(last.text):
        return False
    right, left = max(n.box.x1 for n in group), min(n.box.x0 for n in group)
    ended_early = len(group) > 1 and last.box.x1 - left < SHORT_LINE * (right - left)
    return ended_early or line.box.x0 > left + INDENT * line.size


def _leading(lines: Sequence[Line]) -> dict[float, float]:
    """Usual distance of baselines for each type size (rounded), in points."""
    steps: dict[float, list[float]] = {}
    ordered = sorted(lines, key=lambda n: (n.box.top, n.box.x0))
    middles = [n.box.y_mid for n in ordered]
    for index, line in enumerate(ordered):
        size = line.size
        below = (
            middles[k] - middles[index]
            for k in range(index + 1, min(index + 30, len(ordered)))
            if middles[k] - middles[index] > 0.3 * size
            and abs(ordered[k].size - size) <= SAME_SIZE
            and ordered[k].box.x_overlap(line.box) > 0
        )
        step = next(below, None)
        if step is not None and step <= WIDEST_LEADING * size:
            steps.setdefault(round(size), []).append(step)
    return {size: median(sorted(found)) for size, found in steps.items()}


def _crosses_pages(before: Sequence[Line], after: Sequence[Line]) -> bool:
    last, first = before[-1], after[0]
    return (
        abs(last.size - first.size) <= SAME_SIZE
        and len(before) > 1
        and not _SENTENCE_END.search(last.text)
        and bool(_GOES_ON.match(first.text))
    )
