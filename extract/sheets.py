"""In which order the parts of all pages are read: folded sheets are cut and put in order.

Evidence: a sheet that can be cut into small pages is cut where these, read one by one, explain it
better than the whole. They follow each other from left to right; or the cover comes first, from the
end of the first sheet, where it is when a leaflet is folded; or sheets were laid into each other.
The order is taken in which page numbers and days do not run backwards. Where none does, the cover
decides: the document's largest type on the last part of the first sheet, which tells no times.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.layout.folds import folded
from extract.structures import read_region
from extract.structures.shared.arrangement import Context, Region
from extract.structures.shared.division import MARGIN, explained, part_of

#: Of the height of a sheet. Page numbers stand no further from its edge.
OUTER = 0.08


def in_reading_order(regions: Sequence[Region], context: Context) -> list[Region]:
    """The regions of pages, in the order of a reader who has folded the sheets.

    Args:
        regions: one for each page.
        context: what is known of the whole document.
    """
    sheets: list[tuple[Region, ...]] = []
    for region in regions:
        sheets.append(_like(sheets, region) or _cut(region, context))
    if max((len(parts) for parts in sheets), default=1) == 1:
        return list(regions)
    sheets = _cut_alike(regions, sheets)
    straight = [part for parts in sheets for part in parts]
    orders = [_spreads(sheets), straight] if _cover_is_last(sheets) else [straight, _spreads(sheets)]
    return min([*orders, _booklet(sheets)], key=_steps_back)


def _steps_back(parts: Sequence[Region]) -> int:
    """How often page numbers, or days, run backwards from one part to the next."""
    numbers = [n for part in parts if (n := _page_number(part)) is not None]
    days = [d for part in parts if (d := _day(part)) is not None]
    return sum(a > b for a, b in pairwise(numbers)) + sum(a > b for a, b in pairwise(days))


def _page_number(part: Region) -> int | None:
    """The number that stands alone at the foot or head of a part."""
    low, high = OUTER * part.page.height, (1 - OUTER) * part.page.height
    outer = [
        w for w in part.page.words
        if not low < w.box.y_mid < high and part.box.contains_point(w.box.x_mid, w.box.y_mid)
    ]  # fmt: skip
    return int(outer[0].text) if len(outer) == 1 and outer[0].text.isdecimal() else None


def _day(part: Region) -> tuple[int, int] | None:
    """Month and day of the first date that heads anything on a part."""
    dates = [d for m in part.marks if m.is_date for d in m.dates if d.day and d.month and not d.is_range]
    return (dates[0].month or 0, dates[0].day or 0) if dates else None


def _like(sheets: Sequence[tuple[Region, ...]], region: Region) -> tuple[Region, ...] | None:
    """The parts of a sheet that can be cut in one way only, the one in which a sheet before it was cut."""
    if max((len(parts) for parts in sheets), default=1) == 1:
        return None
    ways = folded(region.page)
    if len(ways) != 1 or not any(len(parts) == len(ways[0]) for parts in sheets):
        return None
    return tuple(part_of(region, box) for box in ways[0])


def _cut(region: Region, context: Context) -> tuple[Region, ...]:
    """The parts of a folded sheet, or the region itself."""
    boxes = folded(region.page) if any(m.times for m in region.marks) else ()
    ways = [tuple(part_of(region, box) for box in way) for way in boxes]
    ways = [parts for parts in ways if all(_is_page(part) for part in parts)]
    best: tuple[Region, ...] = (region,)
    if not ways:
        return best
    most = explained(read_region(region, context)) + MARGIN
    if most > 1.0:  # nothing is explained better than in full
        return best
    for parts in ways:
        score = explained([r for part in parts for r in read_region(part, context)])
        if score >= most:
            best, most = parts, score
    return best


def _is_page(part: Region) -> bool:
    """Whether several times stand below each other: in one row they head the columns of a table."""
    times = [m.box for m in part.marks if m.leading_time]
    return len(times) < 2 or any(b.y_overlap(times[0]) == 0 for b in times)


def _cut_alike(regions: Sequence[Region], sheets: Sequence[tuple[Region, ...]]) -> list[tuple[Region, ...]]:
    """All sheets of a document are folded alike, where their gutters allow it."""
    counts = [len(parts) for parts in sheets]
    most = max(sorted(set(counts) - {1}), key=counts.count)
    made = []
    for region, parts in zip(regions, sheets, strict=True):
        ways = [boxes for boxes in folded(region.page) if len(boxes) == most]
        made.append(tuple(part_of(region, box) for box in ways[0]) if len(parts) == 1 and ways else parts)
    return made


def _cover_is_last(sheets: Sequence[tuple[Region, ...]]) -> bool:
    """Whether the largest type of the document stands on the last part of its first sheet, without times."""
    if len(sheets) < 2 or len(sheets) % 2 or len(sheets[0]) == 1:
        return False
    sizes = {(k, n): _largest(part) for k, parts in enumerate(sheets) for n, part in enumerate(parts)}
    cover = (0, len(sheets[0]) - 1)
    others = [size for place, size in sizes.items() if place != cover]
    return sizes[cover] > max(others) and not any(m.times for m in sheets[0][-1].marks)


def _largest(region: Region) -> float:
    return max((m.line.size for m in region.marks), default=0.0)


def _spreads(sheets: Sequence[tuple[Region, ...]]) -> list[Region]:
    """The cover from the end of the first sheet, what is inside, then the rest of the first sheet."""
    front, *inside = sheets
    return [front[-1], *(part for parts in inside for part in parts), *front[:-1]]


def _booklet(sheets: Sequence[tuple[Region, ...]]) -> list[Region]:
    """Sheets laid into each other: the last page stands beside the first, and so on inwards."""
    if any(len(parts) != 2 for parts in sheets):
        return [part for parts in sheets for part in parts]
    first = [parts[(n + 1) % 2] for n, parts in enumerate(sheets)]
    last = [parts[n % 2] for n, parts in enumerate(sheets)]
    return [*first, *reversed(last)]
