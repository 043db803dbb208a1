"""Rolls: a heading that names a kind of contribution, and below it titles and people without times.

Evidence: a line names posters or the like and stands out from the lines below it, which take turns
in two looks, titles and people, or begin with bullets, numbers or codes. The page prints no times, or
all of them above: when they are shown is said elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from extract.lang import Pack
from extract.layout.flow import in_reading_order
from extract.model import Box, union
from extract.recognition import looks_like_name
from extract.signals.labels import likely_kind
from extract.structures.entries.untimed import bare
from extract.structures.shared.arrangement import Arrangement, Context, Entry, Region, glyphs, look_of
from extract.structures.shared.counted import coded_lines
from extract.structures.shared.division import part_of
from extract.structures.shared.marks import Mark

#: Fewer contributions are no roll.
FEWEST = 3
#: Strength with which a heading must name its kind, and the words that it may have.
SURE_KIND, LONGEST_HEADING = 0.7, 4
#: Share of the lines that the two looks must hold, and of the second look's runs that must be names.
TWO_LOOKS, NAMES = 0.85, 0.5
#: Likeness to a name from which on a line counts as people.
NAME_LIKE = 0.5
SCORE = 0.9


def roll(region: Region, context: Context) -> Arrangement | None:
    """Contributions in the columns below headings that name their kind."""
    upright = region.upright
    if any(m.times for m in upright):
        return None
    entries: list[Entry] = []
    for heading in upright:
        if not _names_posters(heading, region.packs):
            continue
        column = _column_below(heading, upright)
        if _takes_turns(column):
            untimed = bare(context).within(heading=heading.text)
            entries.append(Entry((heading, *column), untimed, own_time=False))
    if not entries:
        return None
    taken = {m for e in entries for m in e.content}
    rest = tuple(m for m in region.marks if m not in taken)
    reasons = (
        f"{len(entries)} headings over titles and people in turn",
        f"{glyphs(rest)} glyphs beside them",
    )
    return Arrangement("roll", tuple(entries), (), rest, context, (), SCORE, reasons)


def rolls_below(region: Region) -> tuple[Region, ...]:
    """A region in two parts: down to the last time, and the rolls below; nothing where it has none."""
    timed = [m.box.bottom for m in region.upright if m.times]
    last = max(timed, default=None)
    heads = [
        m.box.top for m in region.upright
        if last is not None and m.box.top >= last and _names_posters(m, region.packs)
    ]  # fmt: skip
    if not heads:
        return ()
    box, edge = region.box, min(heads) - 1
    upper = part_of(region, Box(box.x0, box.top, box.x1, edge))
    lower = part_of(region, Box(box.x0, edge, box.x1, box.bottom))
    return (upper, lower) if roll(lower, Context()) is not None else ()


def _names_posters(mark: Mark, packs: tuple[Pack, ...]) -> bool:
    if len(mark.text.split()) > LONGEST_HEADING:
        return False
    return likely_kind(mark.text, packs, SURE_KIND) == "poster"


def _column_below(heading: Mark, marks: Sequence[Mark]) -> list[Mark]:
    """The lines below a heading that share their width with it or with each other, up to the next heading."""
    look = look_of(heading)
    below = sorted((m for m in marks if m.box.top >= heading.box.bottom - 1), key=lambda m: m.box.top)
    box: Box = heading.box
    column: list[Mark] = []
    for mark in below:
        if mark.box.x_overlap(box) <= 0:
            continue
        if look_of(mark) == look or mark.line.size > heading.line.size:
            break
        column.append(mark)
        box = union([Box(box.x0, box.top, box.x1, box.bottom), mark.box])
    by_line = {m.line: m for m in column}
    return [by_line[n] for n in in_reading_order(list(by_line))]


def _takes_turns(column: Sequence[Mark]) -> bool:
    """Whether lines in two looks take turns, the second one that of names, or items are marked or counted."""
    if sum(1 for m in column if m.is_bulleted) >= FEWEST or len(coded_lines(column)) >= FEWEST:
        return True
    looks = Counter(look_of(m) for m in column).most_common(2)
    if len(looks) < 2 or sum(n for _, n in looks) < TWO_LOOKS * len(column):
        return False
    runs = [(look, list(some)) for look, some in groupby(column, look_of)]
    first = [some for look, some in runs if look == runs[0][0]]
    second = [some for look, some in runs if look != runs[0][0]]
    named = sum(1 for some in second if looks_like_name(some[0].text) >= NAME_LIKE)
    return min(len(first), len(second)) >= FEWEST and named >= NAMES * len(second)
