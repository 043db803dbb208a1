"""In which order the parts of all pages are read: folded sheets are cut and put in order.

Evidence: a sheet that can be cut into small pages is cut where these, read one by one, explain it
better than the whole. They follow each other from left to right, unless the document's largest
type stands on the last part of its first sheet, which tells no times: a leaflet is folded so that
its cover is there, and the inside follows the cover.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.layout.folds import folded
from extract.structures import read_region
from extract.structures.arrangement import Context, Region
from extract.structures.division import MARGIN, explained, part_of


def in_reading_order(regions: Sequence[Region], context: Context) -> list[Region]:
    """The regions of pages, in the order of a reader who has folded the sheets.

    Args:
        regions: one for each page.
        context: what is known of the whole document.
    """
    sheets = [_cut(region, context) for region in regions]
    if max((len(parts) for parts in sheets), default=1) == 1:
        return list(regions)
    sheets = _cut_alike(regions, sheets)
    if not _cover_is_last(sheets):
        return [part for parts in sheets for part in parts]
    if len(sheets) == 2:
        front, inside = sheets
        return [front[-1], *inside, *front[:-1]]
    return _booklet(sheets)


def _cut(region: Region, context: Context) -> tuple[Region, ...]:
    """The parts of a folded sheet, or the region itself."""
    ways = folded(region.page) if any(m.times for m in region.marks) else ()
    if not ways:
        return (region,)
    best: tuple[Region, ...] = (region,)
    most = explained(read_region(region, context)) + MARGIN
    for boxes in ways:
        parts = tuple(part_of(region, box) for box in boxes)
        score = explained([r for part in parts for r in read_region(part, context)])
        if score >= most:
            best, most = parts, score
    return best


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


def _booklet(sheets: Sequence[tuple[Region, ...]]) -> list[Region]:
    """Sheets laid into each other: the last page stands beside the first, and so on inwards."""
    first: list[Region] = []
    last: list[Region] = []
    for number, parts in enumerate(sheets):
        if len(parts) != 2:
            return [part for each in sheets for part in each]
        left, right = parts
        first.append(left if number % 2 else right)
        last.append(right if number % 2 else left)
    return [*first, *reversed(last)]
