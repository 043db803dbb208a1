"""Papers: what is presented in the sessions of a timetable, printed once more with abstracts.

Evidence: sessions with times stand on the pages before. A heading repeats the title of one of them, and below
it titles of one look, that stands out of the running text, come with a line of people each before their
abstract. The papers belong to that session. A page goes on so where the page before had titles in that look;
another heading that is set as those of the sessions ends it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from extract.lang import Pack, fold
from extract.layout.flow import flow_of
from extract.structures.entries.untimed import Block, names_people, parted, stands_out
from extract.structures.shared.arrangement import (
    Arrangement,
    Context,
    Entry,
    Look,
    PapersEnd,
    Region,
    glyphs,
    look_of,
)
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Likeness of folded titles, 0-100, from which on a heading repeats a session.
ALIKE = 92
#: Texts so alike differ in length by no more than this share of the longer one.
LEAST_SHARE = ALIKE / (200 - ALIKE)
#: Words. Shorter titles head anything; lines that one heading has at most.
LONG_TITLE, HEAD_LINES = 4, 3
#: Glyphs. An entry of a timetable that says more names people as well.
LONGEST_TITLE = 150
#: Fewer papers below the first heading are no pattern.
FEWEST = 2
#: Of the titles. So many have a line of one look below; of those lines so many are people beyond doubt.
MOST, NAMED = 0.7, 0.5
#: Points. Left edges of one column differ by less.
ALIGNED = 6.0
#: What such a page scores when all its lines stand in papers: less than a timetable, more than `untimed`.
SCORE = 0.85


@dataclass(frozen=True, slots=True)
class _Head:
    """Lines that head a part of the page; `is_session` tells that they repeat a title of the timetable."""

    lines: tuple[Mark, ...]
    is_session: bool

    @property
    def top(self) -> float:
        return self.lines[0].box.top


def told_titles(entries: Sequence[Entry]) -> frozenset[str]:
    """The folded titles of timed entries that say little else."""
    timed = (e.content for e in entries if e.context.start and e.content)
    texts = (fold(flow_of([m.line for m in c]).text) for c in timed if glyphs(c) <= LONGEST_TITLE)
    return frozenset(text for text in texts if len(text.split()) >= LONG_TITLE)


def papers(region: Region, context: Context) -> Arrangement | None:
    """Titles, people and abstracts below headings that repeat sessions of the timetable."""
    lines = sorted(region.upright, key=lambda m: (m.box.top, m.box.x0))
    before = context.papers
    if before is not None and before.page != region.page.number - 1:
        before = None
    if not context.told or any(m.is_time for m in lines):
        return None
    heads = tuple(_heads(lines, context.told, before))
    if before is None and not any(h.is_session for h in heads):
        return None
    of_heads = {m for h in heads for m in h.lines}
    common = Counter(look_of(m) for m in lines if m not in of_heads)
    body = max(common, key=lambda k: common[k], default=None)
    looks = [before.titles] if before else [k for k, n in common.most_common() if n >= FEWEST]
    for look in looks:
        blocks = parted(look, lines) if body and stands_out(look, body) else []
        lefts = [b.title[0].box.x0 for b in blocks]
        if len(blocks) < (1 if before else FEWEST) or max(lefts) - min(lefts) > ALIGNED:
            continue
        people = before.people if before else _look_of_people(blocks, (look, body), region.packs)
        if people is not None:
            return _arranged(heads, blocks, (look, people), region, context)
    return None


def _heads(lines: Sequence[Mark], told: frozenset[str], before: PapersEnd | None) -> Iterator[_Head]:
    """The headings of a page from top to bottom: those that repeat sessions, and those that are set alike."""
    found: dict[int, tuple[Mark, ...]] = {}
    titles = sorted(told)
    shortest, longest = (pick([len(t) for t in titles]) for pick in (min, max))
    for k in range(len(lines)):
        for size in range(1, HEAD_LINES + 1):
            part = tuple(lines[k : k + size])
            said = sum([len(m.text) for m in part])
            if not LEAST_SHARE * shortest <= said + size or LEAST_SHARE * (said - 2 * size) > longest:
                continue
            if look_of(part[-1]) == look_of(part[0]) and _is_told(part, titles):
                found[k] = part
    taken = {m for part in found.values() for m in part}
    looks = {look_of(m) for m in taken} | ({look_of(before.head[0])} if before else set())
    for k, mark in enumerate(lines):
        if k in found:
            yield _Head(found[k], is_session=True)
        elif mark not in taken and look_of(mark) in looks:
            yield _Head((mark,), is_session=False)


def _is_told(part: Sequence[Mark], told: Sequence[str]) -> bool:
    text = fold(flow_of([m.line for m in part]).text)
    return extractOne(text, told, scorer=ratio, score_cutoff=ALIKE) is not None


def _look_of_people(
    blocks: Sequence[Block], others: Sequence[Look | None], packs: tuple[Pack, ...]
) -> Look | None:
    """The look, none of `others`, of the line below most titles, if it often is people."""
    firsts = [b.below[0] for b in blocks if b.below]
    look, count = Counter(map(look_of, firsts)).most_common(1)[0] if firsts else (None, 0)
    if look in others or count < MOST * len(blocks):
        return None
    named = sum(1 for m in firsts if look_of(m) == look and names_people(m.text, packs))
    return look if named >= NAMED * count else None


def _arranged(
    heads: Sequence[_Head],
    blocks: Sequence[Block],
    looks: tuple[Look, Look],
    region: Region,
    context: Context,
) -> Arrangement | None:
    """The papers of a page below their sessions; None where none stands below one."""
    inner = replace(
        context, date=None, day=None, start=None, end=None, room=None, floor=None, track=None, heading=None
    )
    carried = _Head(context.papers.head, is_session=True) if context.papers else None
    entries: list[Entry] = []
    open_head, at = carried, None
    parts: list[_Head | Block] = [*heads, *blocks]
    for part in sorted(parts, key=lambda p: p.top):
        if isinstance(part, _Head):
            open_head, at = part, None
        elif open_head is not None and open_head.is_session:
            if at is None:
                at = len(entries)
                entries.append(Entry(open_head.lines, inner, own_time=False, is_block=True))
            entries.append(_paper(part, looks[1], inner, at))
    if not entries:
        return None
    taken = {m for e in entries for m in (*e.content, *e.people)}
    rest = tuple(m for m in region.marks if m not in taken)
    explained = glyphs([m for b in blocks for m in (*b.title, *b.below)])
    explained += glyphs([m for h in heads if h.is_session for m in h.lines])
    score = SCORE * explained / max(1, glyphs(region.marks))
    last = None if open_head is None or not open_head.is_session else open_head.lines
    end = PapersEnd(region.page.number, last, *looks) if last else None
    reasons = (f"{len(blocks)} titles with people and text below headings of the timetable",)
    return Arrangement("papers", tuple(entries), (), rest, replace(inner, papers=end), (), score, reasons)


def _paper(block: Block, look: Look, context: Context, parent: int) -> Entry:
    """A title with its people; the text below them is an abstract."""
    people: list[Mark] = []
    for mark in block.below:
        if look_of(mark) != look:
            break
        people.append(mark)
    return Entry(block.title, context, people=tuple(people), parent=parent, own_time=False)
