"""Sessions without times: blocks that repeat one pattern, a title and below it who speaks.

Evidence: the page prints no time. Lines of one look, larger or bolder than what stands below, head at
least three blocks of a few lines each, in one or more columns; they are no names and no sections; and in
most blocks the first line of one other look is people. That the blocks are sessions is said as well: most
name their kind, a heading above them does, or a timetable stands before them. A page goes on so where the
page before had titles in that look. Lists with numbers of pages are contents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from extract.lang import Pack
from extract.lang.pack import HeadingClass
from extract.signals.evidence import people_odds
from extract.signals.headings import heading_class
from extract.signals.labels import likely_kind
from extract.structures.shared.arrangement import (
    Arrangement,
    Context,
    Entry,
    Look,
    Region,
    glyphs,
    look_of,
)
from extract.structures.shared.headings import heading_context
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Fewer blocks are no pattern; looks that may be that of titles, the commonest first.
FEWEST, LOOKS = 3, 4
#: Of the blocks. So many have lines below the title, are short, and name people.
MOST = 0.7
#: Of the blocks. So many name their kind to be sessions; titles that may look like names; blocks with a page.
KINDS, NAMES, PAGED = 0.5, 0.4, 0.5
#: Glyphs. A longer block is an abstract or a paper; words that titles have at least, half of them.
LONGEST, TITLE_WORDS = 450, 3
#: Glyphs. Lines in the look of people that say more hold a description as well.
LONGEST_PEOPLE = 300
#: Points. Left edges of one column differ by less.
ALIGNED = 6.0
#: Of the type size. Lines of one title stand no further apart.
LINE_GAP = 0.8
#: Columns. Titles on more left edges are no list.
MOST_COLUMNS = 4
#: Words. The line that names a kind is no longer; the strength of it.
LONGEST_LABEL, SURE_KIND = 4, 0.4
#: What such a page scores when all its lines stand in blocks: less than a timetable.
SCORE = 0.8
#: Characters. A longer text heads no section.
LONGEST_HEAD = 60
#: Sections whose blocks are no sessions.
NO_SESSIONS = ("abstracts", "committee", "contents", "practical", "sponsors")
PARTS = re.compile(r"\s+[-–—]\s+|:")
PAGE = re.compile(r"(?:\.{3}|\s|\bpp?\.\s?)\d{1,4}\)?$")


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of a title and those below it."""

    title: tuple[Mark, ...]
    below: tuple[Mark, ...]

    @property
    def top(self) -> float:
        return self.title[0].box.top


def untimed(region: Region, context: Context) -> Arrangement | None:
    """Blocks of title and people on a page without times."""
    lines = region.upright
    if len(lines) < FEWEST or any(m.times for m in lines):
        return None
    common = Counter(look_of(m) for m in lines).most_common(LOOKS + 1)
    looks = [look for look, count in common if count >= FEWEST or look == context.untimed]
    for look in sorted(looks, key=lambda k: k != context.untimed):
        found = _blocks(look, lines)
        goes_on = look == context.untimed
        if len(found) < (1 if goes_on else FEWEST) or not _are_titles(found, look, region.packs):
            continue
        people = _look_of_people(found, look, region.packs)
        if people is None:
            continue
        taken = {m for b in found for m in (*b.title, *b.below)}
        top = min(b.title[0].box.top for b in found)
        heads = [m for m in lines if m not in taken and m.box.bottom <= top]
        why = "as on the page before" if goes_on else _evidence(found, heads, context, region.packs)
        if why is not None:
            return _arranged(found, (look, people), heads, region, context, why)
    return None


def _blocks(look: Look, lines: Sequence[Mark]) -> list[Block]:
    """The blocks that titles of one look head, column by column."""
    lefts: list[float] = []
    for x in sorted(m.box.x0 for m in lines if look_of(m) == look):
        if not lefts or x - lefts[-1] > ALIGNED:
            lefts.append(x)
    if not 0 < len(lefts) <= MOST_COLUMNS:
        return []
    columns: list[list[Mark]] = [[] for _ in lefts]
    for mark in sorted(lines, key=lambda m: (m.box.top, m.box.x0)):
        at = sum(1 for left in lefts if mark.box.x0 >= left - ALIGNED) - 1
        if at >= 0:
            columns[at].append(mark)
    return [block for column in columns for block in parted(look, column)]


def parted(look: Look, column: Sequence[Mark]) -> list[Block]:
    """The blocks of one column; what stands above a title, or below a larger heading, belongs to none."""
    made: list[tuple[list[Mark], list[Mark]]] = []
    is_open = False
    for mark in column:
        is_title = look_of(mark) == look
        title, below = made[-1] if made else ([], [])
        if is_title and is_open and not below and _follows(title[-1], mark):
            title.append(mark)
        elif is_title:
            made.append(([mark], []))
        elif is_open and look_of(mark)[0] <= look[0]:
            below.append(mark)
        is_open = is_title or (is_open and look_of(mark)[0] <= look[0])
    return [Block(tuple(title), tuple(below)) for title, below in made]


def _follows(above: Mark, below: Mark) -> bool:
    return below.box.top - above.box.bottom <= LINE_GAP * below.line.size


def _are_titles(blocks: Sequence[Block], look: Look, packs: tuple[Pack, ...]) -> bool:
    """Whether lines of one look are titles: they stand out, say some words, and are no names or sections."""
    texts = [" ".join(m.text for m in b.title) for b in blocks]
    if median(len(t.split()) for t in texts) < TITLE_WORDS:
        return False
    usual = Counter(look_of(m) for b in blocks for m in b.below).most_common(1)
    if not usual or not stands_out(look, usual[0][0]):
        return False
    short = [b for b in blocks if b.below and glyphs((*b.title, *b.below)) <= LONGEST]
    if len(short) < MOST * len(blocks):
        return False
    paged = sum(1 for b in blocks if any(PAGE.search(m.text) for m in (b.title[-1], *b.below)))
    if paged >= PAGED * len(blocks) or any(heading_class(t, packs) for t in texts):
        return False
    return sum(1 for t in texts if people_odds(t, packs) > 0) <= NAMES * len(blocks)


def stands_out(title: Look, text: Look) -> bool:
    """Whether a look is larger than another, or bolder and not smaller."""
    return title[0] > text[0] or (title[0] == text[0] and title[1] and not text[1])


def _look_of_people(blocks: Sequence[Block], look: Look, packs: tuple[Pack, ...]) -> Look | None:
    """The other look of which in most blocks the first line is people."""
    firsts: dict[Look, list[str]] = {}
    for block in blocks:
        for other, text in {look_of(m): m.text for m in reversed(block.below)}.items():
            firsts.setdefault(other, []).append(text)
    least = MOST * len(blocks)
    for other, texts in firsts.items():
        if other != look and len(texts) >= least and sum(1 for t in texts if names_people(t, packs)) >= least:
            return other
    return None


def names_people(text: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a line begins with people, maybe before what is said of them in brackets."""
    return people_odds(text, packs) > 0 or people_odds(text.partition("(")[0].strip(), packs) > 0


def _evidence(
    blocks: Sequence[Block], heads: Sequence[Mark], context: Context, packs: tuple[Pack, ...]
) -> str | None:
    """What says that the blocks are sessions; None where nothing does."""
    kinds = sum(1 for b in blocks if any(_names_kind(m.text, packs) for m in b.below))
    if kinds >= KINDS * len(blocks):
        return f"{kinds} of them name their kind"
    sections = [(mark.text, section) for mark in heads for section in _sections(mark.text, packs)]
    if any(section in NO_SESSIONS for _, section in sections):
        return None
    for text, section in [*sections, *((m.text, None) for m in heads)]:
        if section == "programme" or _names_kind(text, packs):
            return f"below {text!r}"
    return "behind a timetable" if context.timetabled else None


def _sections(text: str, packs: tuple[Pack, ...]) -> list[HeadingClass]:
    """The classes of the sections that a heading opens, maybe behind other words: `List of abstracts`."""
    found = []
    for part in PARTS.split(text) if len(text) <= LONGEST_HEAD else ():
        words = part.split()
        tails = (heading_class(" ".join(words[k:]), packs) for k in range(len(words)))
        found.append(next((each for each in tails if each), None))
    return [each for each in found if each]


def _names_kind(text: str, packs: tuple[Pack, ...]) -> bool:
    short = len(text.split()) <= LONGEST_LABEL
    return short and likely_kind(text, packs, SURE_KIND) is not None


def bare(context: Context) -> Context:
    """What holds for sessions that stand in no slot and under no day: the only day of the event."""
    date = context.days[0] if len(context.days) == 1 else None
    return replace(
        context, date=date, day=None, start=None, end=None, room=None, floor=None, track=None, heading=None
    )


def _arranged(
    blocks: Sequence[Block],
    looks: tuple[Look, Look],
    heads: Sequence[Mark],
    region: Region,
    context: Context,
    why: str,
) -> Arrangement:
    """The arrangement of blocks whose titles and people are set in the two looks."""
    inner = heading_context(heads, region.packs, bare(context))
    entries = [_entry(b, looks[1], inner) for b in blocks]
    taken = {m for b in blocks for m in (*b.title, *b.below)} | set(heads)
    rest = tuple(m for m in region.marks if m not in taken)
    content = glyphs([m for b in blocks for m in (*b.title, *b.below)])
    score = SCORE * content / max(1, content + glyphs(rest))
    reasons = (f"{len(blocks)} titles with people below them and no times", why)
    after = replace(inner, untimed=looks[0])
    return Arrangement("untimed", tuple(entries), tuple(heads), rest, after, (), score, reasons)


def _entry(block: Block, look: Look, context: Context) -> Entry:
    """A block as an entry; its lines in the look of people hold nothing else where they are few."""
    people = tuple(m for m in block.below if look_of(m) == look)
    if glyphs(people) > LONGEST_PEOPLE:
        people = ()
    content = (*block.title, *(m for m in block.below if m not in people))
    return Entry(content, context, own_time=False, people=people)
