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
from extract.content.coded import with_code, without_code
from extract.content.parting import leads_to_title
from extract.content.parts import Sorted
from extract.lang import Pack
from extract.layout.lines import same_style
from extract.signals.evidence import WORD, is_affiliation, is_kind
from extract.signals.labels import container_label, session_kind
from extract.structures.shared.counted import ROMAN, coded_lines, roman_lines
from extract.structures.shared.marks import Mark, mark_part
from extract.values import replace

#: Points. Left edges that differ by less are one.
SAME_EDGE = 3.0
#: Fewer lines that begin with codes are no list.
FEWEST_CODED = 3
#: Characters. A longer item describes something.
LONGEST_TITLE = 240
#: Kinds of sessions that hold others, and strengths from which a title names one.
HOLDING = frozenset({"session", "poster", "workshop"})
SURE_HEAD, SURE_WORKSHOPS = 0.6, 0.95
#: The number of an item, and that of its list before it: `2.`, `(2)`, `1-2.`
NUMBER = re.compile(r"^\s*\(?(?:\d{1,2}[-.](?=\d{1,2}\s?[-.)]))?(\d{1,2})\s?[-.)]")


@dataclass(frozen=True, slots=True)
class Items:
    """The marks before a list, and those of each of its items."""

    head: tuple[Mark, ...]
    items: tuple[tuple[Mark, ...], ...]


def split_items(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> Items | None:
    """The items of a numbered, coded or bulleted list in an entry; numbers must run on."""
    starts = [k for k, m in enumerate(marks) if m.is_bulleted]
    starts = starts[1:] if _is_numbered_title(marks, starts) else starts
    numbers = [NUMBER.match(marks[k].text) for k in starts]
    if sum(1 for n in numbers if n) >= 0.5 * len(starts):
        starts = _running([(k, int(n.group(1))) for k, n in zip(starts, numbers, strict=True) if n])
    coded = coded_lines(marks) if len(starts) < FEWEST else []
    starts = coded if len(coded) >= FEWEST_CODED else starts
    starts = starts if len(starts) >= FEWEST else roman_lines(marks)
    if len(starts) < FEWEST:
        return None
    bounds = [*starts, len(marks)]
    items = tuple(without_code(with_code(_unnumbered(marks[a:b]), packs), packs) for a, b in pairwise(bounds))
    return Items(tuple(marks[: starts[0]]), items)


def _unnumbered(marks: Sequence[Mark]) -> Sequence[Mark]:
    """The lines of an item without its Roman number, which is no initial of a name."""
    first = marks[0]
    number = ROMAN.match(first.text)
    part = first.line.part(number.end(), len(first.text)) if number else None
    return [mark_part(first, part, number.end()), *marks[1:]] if number and part is not None else marks


def _is_numbered_title(marks: Sequence[Mark], starts: Sequence[int]) -> bool:
    """Whether the first item is the numbered title of a list that counts from one: `2. Maps` above `1. …`.

    Evidence: it begins the entry, and is set otherwise than all items of the list, which are set alike.
    """
    if len(starts) < FEWEST + 1 or starts[0] or starts[1] != 1:
        return False
    title, first, *others = (marks[k] for k in starts)
    one = NUMBER.match(first.text)
    counted = one is not None and one.group(1) == "1" and NUMBER.match(title.text) is not None
    alike = all(same_style(first.line, m.line) for m in others)
    return counted and alike and not same_style(title.line, first.line)


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


def are_titles_listed(items: Sequence[Sequence[Sorted]]) -> bool:
    """Whether the items are titles and nothing else: no people, no sentence that goes on in the next item."""
    texts = [" ".join(s.run.text for s in item) for item in items if all(s.part == "text" for s in item)]
    titles = [t for t in texts if len(t) <= LONGEST_TITLE and not t.rstrip().endswith((";", ","))]
    begun = [w for t in titles if (w := WORD.search(t)) and not w.group()[0].islower()]
    return len(begun) == len(items)


def holds_sessions(title: str | None, head: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    """Whether the title of an entry says that sessions follow: `Parallel sessions`, `Session 2: Maps`.

    `Workshops` does so alone or before a colon; with more words it may be the title of one.
    """
    label = container_label(title, packs) if title else None
    if label is not None and label.number:
        return label.kind == "session"
    signal = session_kind(title, packs) if title else None
    if signal is None:
        return False
    leads_on = bool(head) and head[-1].text.rstrip().endswith(":")
    least = SURE_WORKSHOPS if signal.kind == "workshop" and not leads_on else SURE_HEAD
    return signal.kind in HOLDING and signal.strength >= least


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
