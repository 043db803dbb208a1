"""Several talks inside one entry: numbered items, or titles and people in turn.

A list of questions, of topics or of names is no list of talks: talks have both a title and people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.content.parting import leads_to_title
from extract.content.parts import Sorted
from extract.content.runs import LEAST_GAP, WIDE_GAP, StyleKey
from extract.content.styles import set_alike
from extract.lang import Pack
from extract.signals.evidence import is_affiliation, is_kind
from extract.signals.labels import container_label
from extract.signals.roles import LEADING
from extract.structures.shared.marks import Mark

#: Fewer items are no list.
FEWEST = 2
#: Share of the items that must have a title and people.
COMPLETE = 0.6
#: Words. A shorter text beside people, in a paragraph of its own, may be anything said of them.
SHORTEST_TITLE = 3
#: Roles of people who serve a whole session, not one talk of it.
FOR_ALL = LEADING | {"discussant"}
#: Of the type size. Words of one line stand hardly further apart.
BLANK = 0.4


@dataclass(frozen=True, slots=True)
class Talks:
    """The runs that stand before the talks, and those of each talk."""

    head: tuple[Sorted, ...]
    talks: tuple[tuple[Sorted, ...], ...]


def split_paragraphs(marks: Sequence[Mark]) -> list[tuple[Mark, ...]]:
    """The paragraphs of an entry: groups of lines set wider apart than the lines of a group.

    Evidence: the narrowest pitch is that of lines that go on; lines of one row are one line. At the
    end of a page a line that left room for the first word of the next one may have ended its paragraph.
    """
    pitches = [b.box.y_mid - a.box.y_mid if a.line.page == b.line.page else 0.0 for a, b in pairwise(marks)]
    usual = min((p for p, m in zip(pitches, marks, strict=False) if p > 0.5 * m.line.size), default=0.0)
    wide = max(WIDE_GAP * usual, usual + LEAST_GAP)
    starts = [0]
    for k, (above, below) in enumerate(pairwise(marks)):
        group = slice(starts[-1], k + 1)
        if pitches[k] > wide or (
            above.line.page != below.line.page
            and (_begins_page(above, below, marks[group.start]) or _ended_page(marks[group], below, marks))
        ):
            starts.append(k + 1)
    return [tuple(marks[a:b]) for a, b in pairwise([*starts, len(marks)])] if usual else []


def _begins_page(above: Mark, below: Mark, first: Mark) -> bool:
    """Whether a page begins with a paragraph: set like the beginning of the last one, not like its end."""
    begin, end = below.line.words[0], above.line.words[-1]
    return not set_alike(begin, end) and set_alike(begin, first.line.words[0])


def _ended_page(group: Sequence[Mark], below: Mark, marks: Sequence[Mark]) -> bool:
    """Whether the paragraph at the end of a page ended there: all its lines are filled but the last one."""
    edge = max(m.box.x1 for m in marks)
    return _ends(group[-1], below, edge) and not any(_ends(a, b, edge) for a, b in pairwise(group))


def _ends(above: Mark, below: Mark, edge: float) -> bool:
    """Whether a line left room for the first word of the next one."""
    return above.box.x1 + BLANK * above.line.size + below.line.words[0].box.width <= edge


def split_sessions(
    groups: Sequence[tuple[Mark, ...]], packs: tuple[Pack, ...]
) -> tuple[tuple[Mark, ...], list[tuple[Mark, ...]]] | None:
    """The head of an entry and the numbered sessions in it: `Session 1: …`, `Workshop II: …`.

    Evidence: two or more of its paragraphs begin with the label and number of a block, each
    with another number.
    """
    labels = [container_label(g[0].text, packs) for g in groups]
    starts = [k for k, label in enumerate(labels) if label is not None and label.number is not None]
    numbers = {labels[k].number for k in starts if labels[k]}  # type: ignore[union-attr]
    if len(starts) < FEWEST or len(numbers) < len(starts):
        return None
    bounds = [*starts, len(groups)]
    inner = [tuple(m for g in groups[a:b] for m in g) for a, b in pairwise(bounds)]
    return tuple(m for g in groups[: starts[0]] for m in g), inner


def are_talks(items: Sequence[Sequence[Sorted]], complete: float = COMPLETE) -> bool:
    """Whether most items, the share `complete` of them, have a title and people."""
    both = sum(1 for item in items if _has(item, "text") and _has(item, "people"))
    return both >= complete * len(items)


def are_fewer(talks: Sequence[Sequence[Sorted]], whole: Sequence[Sequence[Sorted]]) -> bool:
    """Whether talks are fewer than others that all have title and people, or as many but not so."""
    return len(talks) < len(whole) or (len(talks) == len(whole) and not are_talks(talks, complete=1.0))


def is_spoken(item: Sequence[Sorted]) -> bool:
    """Whether an item has a title that names no organisation, and people who are not only its chairs."""
    pairs = [(a, b) for a, b in zip((None, *item), item, strict=False) if b.part == "text"]
    named = any(
        len(b.run.text.split()) >= SHORTEST_TITLE
        and (not is_affiliation(b.run.text) or (a is not None and leads_to_title(a, b)))
        for a, b in pairs
    )
    return named and any(_is_speaker(s) for s in item)


def is_led(item: Sequence[Sorted]) -> bool:
    """Whether an item is nothing but a label and who leads or discusses the whole: `Discussant: Anna Lis`."""
    return bool(item) and all(s.part == "people" and s.run.role in FOR_ALL for s in item)


def first_talk(spoken: Sequence[bool | None], led: Collection[int] = ()) -> int | None:
    """Which paragraph of an entry begins its talks: one behind the head, from which on most are talks.

    Args:
        spoken: whether each paragraph is a talk; None where nobody looked yet, which counts as one.
        led: paragraphs that only say who leads the whole; they are neither talks nor anything else.
    """
    for first in range(1, len(spoken)):
        if spoken[first - 1]:
            return None
        told = sum(1 for s in spoken[first:] if s is not False)
        others = len(spoken) - first - sum(1 for k in led if k >= first)
        if spoken[first] is not False and told >= max(FEWEST, COMPLETE * others):
            return first
    return None


def _has(item: Sequence[Sorted], part: str) -> bool:
    return any(s.part == part for s in item)


def split_talks(found: Sequence[Sorted]) -> Talks | None:
    """Titles and people in turn, at least twice; what stands before the first pair is the head."""
    order = [k for k, s in enumerate(found) if s.part == "text" or _is_speaker(s)]
    texts = [k for k in order if found[k].part == "text"]
    if len(texts) < FEWEST or len(order) - len(texts) < FEWEST:
        return None
    beside = [k for k in texts if any(0 <= n < len(found) and _is_speaker(found[n]) for n in (k - 1, k + 1))]
    style = _talk_style([found[k] for k in beside or texts])
    head_end = _head_end(found, order, style)
    body = [k for k in order if k >= head_end]
    if len(body) < 2 * FEWEST:
        return None
    people_first = found[body[0]].part == "people"
    starts = _starts(found, body, people_first)
    if starts is None or len(starts) < FEWEST:
        return None
    bounds = [*starts, len(found)]
    talks = tuple(tuple(found[a:b]) for a, b in pairwise(bounds))
    if not are_talks(talks):
        return None
    talks, leaders = without_leaders(talks)
    return Talks((*found[: starts[0]], *leaders), talks)


def with_discussions(
    talks: Sequence[Sequence[Sorted]], packs: tuple[Pack, ...]
) -> tuple[tuple[Sorted, ...], ...]:
    """The talks; a line behind one that only names a kind of session (`Discussion`) stands for itself."""
    made: list[tuple[Sorted, ...]] = []
    for talk in map(tuple, talks):
        apart = len(talk) > 1 and _is_discussion(talk[-1], packs) and is_spoken(talk[:-1])
        made += [talk[:-1], talk[-1:]] if apart else [talk]
    return tuple(made)


def _is_discussion(each: Sorted, packs: tuple[Pack, ...]) -> bool:
    begins = each.part == "text" and bool(each.run.lines) and each.run.lines[0] in each.run.firsts
    return begins and is_kind(each.run.text, packs)


def without_leaders(
    talks: Sequence[Sequence[Sorted]],
) -> tuple[tuple[tuple[Sorted, ...], ...], tuple[Sorted, ...]]:
    """Talks without who leads all of them, named below the last one; and those people.

    Evidence: no other talk has anybody who leads.
    """
    *others, last = (tuple(talk) for talk in talks)
    own = next((k for k in range(len(last), 0, -1) if not _leads(last[k - 1])), 0)
    if not 0 < own < len(last) or any(map(_leads, (s for talk in others for s in talk))):
        return (*others, last), ()
    return (*others, last[:own]), last[own:]


def _leads(each: Sorted) -> bool:
    """Whether these people lead the whole, also where they are named below its last talk."""
    return each.part == "people" and each.run.role in FOR_ALL


def _is_speaker(each: Sorted) -> bool:
    """People without a label, or with one of those who speak."""
    return each.part == "people" and each.run.role in (None, "speaker", "author", "presenter")


def _talk_style(texts: Sequence[Sorted]) -> StyleKey:
    """The style of most of the texts beside speakers; of two alike the later one."""
    counts = Counter(s.run.style for s in texts)
    last = {s.run.style: k for k, s in enumerate(texts)}
    return max(counts, key=lambda key: (counts[key], last[key]))


def _head_end(found: Sequence[Sorted], order: Sequence[int], style: StyleKey) -> int:
    """Where the talks begin: behind a first text that is set otherwise or has no people of its own.

    Where all people begin an item of a list, and no text does, each talk begins with its people.
    """
    speakers = [k for k in order if found[k].part == "people"]
    items = {k for k in order if found[k].run.is_item}
    if items == set(speakers):
        return speakers[0]
    first = next(k for k in order if found[k].part == "text")
    following = [k for k in order if k > first]
    if found[order[0]].part == "people":
        return order[0]
    if found[first].run.style != style or (following and found[following[0]].part == "text"):
        return following[0] if following else first
    return first


def _starts(found: Sequence[Sorted], body: Sequence[int], people_first: bool) -> list[int] | None:
    """Where each talk begins, if titles and people take turns; several lists of people may follow a title."""
    opening = "people" if people_first else "text"
    starts: list[int] = []
    last = ""
    for k in body:
        part = found[k].part
        if part == opening and part != last:
            starts.append(k)
        elif part == opening and opening == "text":
            return None
        last = part
    return starts
