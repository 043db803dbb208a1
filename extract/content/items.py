"""Numbered and bulleted lists in an entry, and whether their items are talks.

Talks have a title and people. A list of titles alone is one of talks where its head says that talks
follow; else it tells what a session is about. A list of people with their offices is no list of talks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.content.children import COMPLETE, FEWEST, SHORTEST_TITLE
from extract.content.parting import Sorted, leads_to_title
from extract.lang import Pack
from extract.layout.lines import same_style
from extract.signals.evidence import is_affiliation, is_kind
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Points. Left edges that differ by less are one.
SAME_EDGE = 3.0
#: The number of an item, and that of its list before it: `2.`, `(2)`, `1-2.`
NUMBER = re.compile(r"^\s*\(?(?:\d{1,2}[-.](?=\d{1,2}\s?[-.)]))?(\d{1,2})\s?[-.)]")


@dataclass(frozen=True, slots=True)
class Items:
    """The marks before a list, and those of each of its items."""

    head: tuple[Mark, ...]
    items: tuple[tuple[Mark, ...], ...]


def split_items(marks: Sequence[Mark]) -> Items | None:
    """The items of a numbered or bulleted list in an entry; numbers must run on."""
    starts = [k for k, m in enumerate(marks) if m.is_bulleted]
    numbers = [NUMBER.match(marks[k].text) for k in starts]
    if sum(1 for n in numbers if n) >= 0.5 * len(starts):
        starts = _running([(k, int(n.group(1))) for k, n in zip(starts, numbers, strict=True) if n])
    if len(starts) < FEWEST:
        return None
    bounds = [*starts, len(marks)]
    items = tuple(tuple(marks[a:b]) for a, b in pairwise(bounds))
    return Items(tuple(marks[: starts[0]]), items)


def split_levels(marks: Sequence[Mark]) -> Items | None:
    """The outer items of a list in a list: bullets of one sign at one edge, others further in below them."""
    bulleted = [(k, *_bullet(m)) for k, m in enumerate(marks) if m.is_bulleted]
    if len(bulleted) < FEWEST + 1:
        return None
    _, sign, edge = bulleted[0]
    outer = [k for k, other, x in bulleted if other == sign and abs(x - edge) <= SAME_EDGE]
    inner = [k for k, other, x in bulleted if other != sign and x > edge + SAME_EDGE]
    if not inner or len(outer) + len(inner) < len(bulleted):
        return None
    bounds = [*outer, len(marks)]
    return Items(tuple(marks[: outer[0]]), tuple(tuple(marks[a:b]) for a, b in pairwise(bounds)))


def _bullet(mark: Mark) -> tuple[str, float]:
    """The sign of an item's bullet, `1` for numbers, and where it stands."""
    line = mark.bullet or mark.line
    sign = line.text.lstrip()[0]
    return ("1" if sign.isdigit() or sign == "(" else sign), line.box.x0


def without_break(items: Items, packs: tuple[Pack, ...]) -> tuple[Items, tuple[Mark, ...]]:
    """A list up to a break that stands below its last item, and the lines of that break.

    Evidence: the line begins left of the item's bullet or number, and is the name of a kind of session or
    set like the title of the list and not like its items.
    """
    *others, last = items.items
    title = items.head[0].line if items.head and not same_style(items.head[0].line, last[0].line) else None
    line = last[0].bullet or last[0].line
    edge = line.box.x0 - SAME_EDGE
    left = [k for k, m in enumerate(last) if k and m.box.x0 < edge]
    titled = (k for k in left if title is not None and same_style(title, last[k].line))
    below = next((k for k in left if is_kind(last[k].text, packs)), next(titled, None))
    if below is None:
        return items, ()
    return replace(items, items=(*others, last[:below])), last[below:]


def lists_people(head: Sequence[Mark]) -> bool:
    """Whether a list stands below a label of people that has nobody beside it: `Panelists:`."""
    last = head[-1] if head else None
    return last is not None and any(
        label.side != "after" and not last.text[label.end :].strip(" :.") for label in last.labels
    )


def are_talks_listed(items: Sequence[Sequence[Sorted]]) -> bool:
    """Whether most items have people and a title; behind people an office or organisation is none."""
    both = sum(1 for item in items if any(s.part == "people" for s in item) and _is_titled(item))
    return both >= COMPLETE * len(items)


def _is_titled(item: Sequence[Sorted]) -> bool:
    pairs = zip((None, *item), item, strict=False)
    return any(b.part == "text" and (a is None or _is_title_behind(a, b)) for a, b in pairs)


def _is_title_behind(before: Sorted, text: Sorted) -> bool:
    if leads_to_title(before, text):
        return True
    return len(text.run.text.split()) >= SHORTEST_TITLE and not is_affiliation(text.run.text)


def _running(numbered: Sequence[tuple[int, int]]) -> list[int]:
    """Positions of numbers that go up one by one."""
    kept: list[int] = []
    last: int | None = None
    for at, number in numbered:
        if last is None or number == last + 1:
            kept.append(at)
            last = number
    return kept
