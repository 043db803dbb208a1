"""Who organises and pays, and where to ask: what stands below the last entry of a timetable.

`Organizan: …`, `Contact: …`, `Comitato scientifico: …` and what follows is about the edition. Evidence: the
line begins with such a label and a colon, or holds an address of the net; no time follows it, it is in
no cell of the table, and more space or other type sets it apart from the line above it than the lines of
one entry are from each other. A label that stands above a time as well says something of entries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from extract.lang import Pack, fold
from extract.lang.phrases import PhraseIndex
from extract.signals.evidence import has_contact
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.marks import SAME_SIZE, Mark

#: Sections of a document whose headings are labels of its imprint as well.
_SECTIONS = frozenset({"sponsors", "committee", "practical"})
#: Of the smallest space between the lines of a page: space that sets a paragraph apart.
APART = 1.5
#: Of the type size. The space between two lines of one paragraph is never larger.
LINE_SPACE = 0.7
_COLON = re.compile(r"\s*:")


def without_imprints(pages: Sequence[Sequence[Mark]], packs: tuple[Pack, ...]) -> list[list[Mark]]:
    """The marks of each page; the last page with times without its imprint."""
    last = next((k for k in reversed(range(len(pages))) if any(m.leading_time for m in pages[k])), None)
    kept = [list(page) for page in pages]
    if last is None:
        return kept
    above = {fold(_label(m.text, packs)) for k, page in enumerate(pages) for m in page if k != last}
    kept[last] = _without_imprint(kept[last], above, packs)
    return kept


def _without_imprint(marks: list[Mark], used: set[str], packs: tuple[Pack, ...]) -> list[Mark]:
    """The marks of one page without those from its imprint on; `used` are labels of other pages."""
    upright = sorted((m for m in marks if not m.line.rotation), key=lambda m: m.box.top)
    end = max(m.box.top for m in marks if m.leading_time)
    used = used | {fold(_label(m.text, packs)) for m in upright if m.box.top <= end}
    pitch = _pitch(upright)
    for k, mark in enumerate(upright):
        if (
            mark.box.top <= end
            or mark.line.cell.sides >= CLOSED_SIDES
            or mark.box.top < upright[k - 1].box.bottom
        ):
            continue
        label = _label(mark.text, packs)
        told = fold(label) not in used if label else has_contact(mark.text)
        if told and _is_apart(upright[k - 1], mark, pitch):
            return [m for m in marks if m.line.rotation or m.box.top < mark.box.top]
    return marks


def _pitch(marks: Sequence[Mark]) -> float:
    """Points. The smallest space between two lines below each other."""
    spaces = [b.box.top - a.box.bottom for a, b in pairwise(marks) if b.box.top > a.box.y_mid]
    return max(0.0, min(spaces, default=0.0))


def _is_apart(above: Mark, mark: Mark, pitch: float) -> bool:
    """Whether a line begins a paragraph of its own below another line."""
    space = mark.box.top - above.box.bottom
    smaller = above.line.size - mark.line.size > SAME_SIZE
    return smaller or space > max(APART * pitch, LINE_SPACE * mark.line.size)


@lru_cache(maxsize=4096)
def _label(text: str, packs: tuple[Pack, ...]) -> str:
    """The label of an imprint that a line begins with, or nothing."""
    found = _labels(packs).at(text, 0)
    if found and not text[: found.start].strip() and _COLON.match(text, found.end):
        return text[found.start : found.end]
    return ""


@cache
def _labels(packs: tuple[Pack, ...]) -> PhraseIndex[bool]:
    """Who organises, supports and answers, as headings and as labels; not where it is."""
    named = [
        {p for p, section in each.headings.items() if section in _SECTIONS} | each.editions.organiser_labels
        for each in packs
    ]
    places = {p for each in packs for p in each.room_labels | each.editions.venue_labels}
    return PhraseIndex([dict.fromkeys(sorted(words - places), True) for words in named])
