"""The ways in which a page may be arranged, and the choice between them.

A structure is a function from a region and the context that holds above it to an arrangement
with a score, or None where it does not apply. Adding one is a module here and a line in
`STRUCTURES`.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.structures.entries.dayseries import as_series, on_their_days
from extract.structures.entries.details import details
from extract.structures.entries.headlines import headlines
from extract.structures.entries.papers import papers, told_titles
from extract.structures.entries.roll import roll, rolls_below
from extract.structures.entries.titlesabove import titles_above
from extract.structures.entries.untimed import untimed
from extract.structures.entries.whenlines import whenlines
from extract.structures.lists.abreast import blocks_abreast
from extract.structures.lists.abreastentries import parts_blocks, with_blocks_abreast, with_blocks_to_come
from extract.structures.lists.agenda import agenda
from extract.structures.lists.datedtimes import days_apart, on_days_told, tells_days
from extract.structures.lists.dayrails import with_days_beside
from extract.structures.lists.slots import slots
from extract.structures.lists.slottimes import times_of_slots_first
from extract.structures.lists.timesbehind import columns_times_first, restored, times_first
from extract.structures.shared.arrangement import Arrangement, Context, Region, Structure
from extract.structures.shared.division import MARGIN, Reading, days_below, explained, tables_apart
from extract.structures.tables.grid import clock_columns
from extract.structures.tables.register import register
from extract.structures.tables.rows import clock_rows
from extract.structures.tables.ruler import ruler
from extract.values import replace

#: In order of preference when scores are equal.
STRUCTURES: tuple[Structure, ...] = (
    clock_columns,
    clock_rows,
    ruler,
    register,
    slots,
    agenda,
    details,
    headlines,
    whenlines,
    roll,
    titles_above,
    papers,
    untimed,
)

#: Lists, some of whose times may have blocks side by side.
LISTS: tuple[Structure, ...] = (slots, agenda)

#: Tables, and the score from which on a region is one: what stands side by side in it are its columns.
TABLES, SURE_TABLE = ("clock_columns", "clock_rows", "ruler"), 0.7

#: Structures whose last session goes on at the top of the next page.
RUN_ON = ("headlines", "whenlines")

#: A region that no structure explains better than this is left unread.
LOWEST_SCORE = 0.35


def propose(region: Region, context: Context) -> list[Arrangement]:
    """All arrangements of a region, best first.

    Times behind their titles are read as if they stood before them. Where no arrangement explains the
    region, its entries may tell their day before their time.
    """
    moved = times_first(region) or times_of_slots_first(region)
    if moved is not None:
        inner, origin = moved
        return [restored(a, origin) for a in _proposed(inner, context)]
    columned = columns_times_first(region)
    if columned is not None:
        inner, origin = columned
        return [restored(a, origin) for a in _proposed(inner, context) if a.structure not in TABLES]
    if tells_days(region):
        return _with_days_told(region, context) or _proposed(region, context)
    found = _proposed(region, context)
    if not found or found[0].score < LOWEST_SCORE:
        found = _with_days_told(region, context) or _as_series(region, context) or found
    return found


def _as_series(region: Region, context: Context) -> list[Arrangement]:
    """The arrangements of a region whose entries stand under days alone; none where they do not."""
    series = as_series(region, context)
    if series is None:
        return []
    return [on_their_days(a, series) for a in _proposed(series.region, series.common)]


def _with_days_told(region: Region, context: Context) -> list[Arrangement]:
    """The arrangements of a region whose entries tell their day before their time; none where they do not."""
    apart = days_apart(region)
    if apart is None:
        return []
    inner, days = apart
    return [on_days_told(a, days, region.packs, context) for a in _proposed(inner, context)]


def _proposed(region: Region, context: Context) -> list[Arrangement]:
    found = [
        with_days_beside(a, region, context) for s in STRUCTURES if (a := s(region, context)) is not None
    ]
    found = [with_blocks_to_come(a, region) for a in found]
    tables = [a for a in found if a.structure in TABLES and a.score >= SURE_TABLE]
    found += _with_blocks(region, context, found) if not tables else []
    return sorted(found, key=lambda a: -a.score)


def _with_blocks(region: Region, context: Context, found: Sequence[Arrangement]) -> list[Arrangement]:
    """Lists of a region, with the blocks that stand side by side below some of their times.

    `found` are the arrangements of the region that know nothing of such blocks.
    """
    apart = blocks_abreast(region, context)
    if apart is None:
        return []
    blocks, rest = apart
    lists = [with_days_beside(a, rest, context) for s in LISTS if (a := s(rest, context)) is not None]
    lists = [with_blocks_to_come(a, region) for a in lists]
    parted = bool(found) and parts_blocks(max(found, key=lambda a: a.score), blocks)
    made = [with_blocks_abreast(a, blocks, region, context, parted=parted) for a in lists]
    return [a for a in made if a is not None]


def after(best: Arrangement) -> Context:
    """The context that a winning arrangement leaves to what follows it."""
    went = best.after
    return replace(
        went,
        headlined=went.headlined and best.structure in RUN_ON,
        titled=went.titled and best.structure == "titles_above",
        timetabled=went.timetabled or any(e.context.start for e in best.entries),
        series=went.series and best.structure == "series",
        untimed=went.untimed if best.structure == "untimed" else None,
        told=went.told | told_titles(best.entries),
        papers=went.papers if best.structure == "papers" else None,
    )


def read_region(region: Region, context: Context) -> list[Reading]:
    """A region with its arrangements; in parts, top to bottom, where these explain it better."""
    if rolls := rolls_below(region):
        upper = read_region(rolls[0], context)
        for each in upper:
            context = _behind(each.proposed, context)
        return [*upper, *_read_parts(rolls[1:], context)]
    whole = [Reading(region, tuple(propose(region, context)))]
    parts = _read_parts(tables_apart(region), context)
    if parts and explained(parts) >= explained(whole) + MARGIN:
        return parts
    days = days_below(region, whole[0].proposed[0]) if whole[0].proposed else ()
    parts = _read_parts(days, context)
    return parts if parts and explained(parts) >= explained(whole) - MARGIN else whole


def _read_parts(parts: Sequence[Region], context: Context) -> list[Reading]:
    """Parts of a region one after the other, each in the context that the one before leaves."""
    found: list[Reading] = []
    for part in parts:
        proposed = propose(part, context)
        found.append(Reading(part, tuple(proposed)))
        context = _behind(proposed, context)
    return found


def _behind(proposed: Sequence[Arrangement], context: Context) -> Context:
    """The context behind a part of a region."""
    return after(proposed[0]) if proposed and proposed[0].score >= LOWEST_SCORE else context
